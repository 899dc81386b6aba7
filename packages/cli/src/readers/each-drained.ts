import { counted } from 'work-elements';
import type { Context } from '../context/context.js';
import { interruptible } from '../terminal/interruptible.js';
import { withProgressBar } from '../terminal/progress-bar.js';

/**
 * What simulates is given: what stops it from handing out work, whom to tell then what is finished, and how far it has
 * come.
 */
export interface Drained<Result> {
  readonly drain: AbortSignal;
  readonly onDrain: (finished: Result) => void;
  readonly onProgress: (progress: { readonly share: number }) => void;
}

/** A piece of work, and what came of it. */
export interface Done<Item, Result> {
  readonly item: Item;
  readonly result: Result;
  readonly interrupted: boolean;
}

/** Work that simulates, one piece after the other. */
export interface Draining<Item, Result> {
  readonly titleOf: (item: Item) => string;
  /** Null where there is nothing to answer, and it was said why. */
  readonly work: (item: Item, drained: Drained<Result>) => Promise<Result | null>;
  readonly answer: (done: readonly Done<Item, Result>[]) => void;
  /** How much of it is finished, and what that is called, such as `replication`. */
  readonly countOf: (result: Result) => number;
  readonly unit: string;
}

/**
 * Does work that simulates, and answers. The first Ctrl-C answers at once with what is finished; what runs ends, and
 * nothing else is begun. The second ends the process at once.
 */
export const eachDrained = async <Item, Result>(
  context: Context,
  items: readonly Item[],
  { titleOf, work, answer, countOf, unit }: Draining<Item, Result>,
): Promise<readonly Done<Item, Result>[]> => {
  const { terminal } = context;
  const done: Done<Item, Result>[] = [];
  let before: number | null = null;
  for (const item of items) {
    const onDrain = (result: Result): void => {
      before = countOf(result);
      answer([...done, { item, result, interrupted: true }]);
    };
    const { result, interrupted } = await interruptible(terminal, (drain) =>
      withProgressBar(terminal, { title: titleOf(item), signal: drain }, (tell) =>
        work(item, { drain, onDrain, onProgress: ({ share }) => tell(share) }),
      ),
    );
    if (result !== null) done.push({ item, result, interrupted });
    if (!interrupted) continue;
    context.interrupt();
    if (before !== null && result !== null) tellOfMore(context, countOf(result) - before, unit);
    break;
  }
  if (before === null) answer(done);
  return done;
};

/** What ran on after Ctrl-C has ended, and is not in the answer, which was given at once. */
const tellOfMore = ({ terminal }: Context, more: number, unit: string): void => {
  if (more > 0) terminal.errors.write(`${counted(more, unit)} more ended since\n`);
};
