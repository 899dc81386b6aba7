import { counted } from 'work-elements';
import type { Context } from '../context/context.js';
import { interruptible } from '../terminal/interruptible.js';
import { withProgressBar } from '../terminal/progress-bar.js';

/** Passed to work that simulates: a signal to start nothing new, a callback for what is finished then, and progress. */
export interface Drained<Result> {
  readonly drain: AbortSignal;
  readonly onDrain: (finished: Result) => void;
  readonly onProgress: (progress: { readonly share: number }) => void;
}

/** A piece of work and its result. */
export interface Done<Item, Result> {
  readonly item: Item;
  readonly result: Result;
  readonly interrupted: boolean;
}

/** Work that simulates, done one piece after another. */
export interface Draining<Item, Result> {
  readonly titleOf: (item: Item) => string;
  /** Null if there is nothing to answer, which has been reported. */
  readonly work: (item: Item, drained: Drained<Result>) => Promise<Result | null>;
  readonly answer: (done: readonly Done<Item, Result>[]) => void;
  /** How much of a result is finished, in units such as `replication`. */
  readonly countOf: (result: Result) => number;
  readonly unit: string;
}

/**
 * Runs work that simulates, and prints the answer. The first Ctrl-C prints what is finished at once; what is running
 * still ends, and nothing new is started. The second ends the process.
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

/** Reports what ended after Ctrl-C, and is not in the answer that was printed at once. */
const tellOfMore = ({ terminal }: Context, more: number, unit: string): void => {
  if (more > 0) terminal.errors.write(`${counted(more, unit)} more ended since\n`);
};
