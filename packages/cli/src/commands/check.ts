import type { Context } from '../context/context.js';
import { exitCodeOf } from '../documents/exit-code-of.js';
import { problemTotals } from '../output/problem-totals.js';
import { githubNote, githubText, problemText } from '../output/problems.js';
import { type CheckedFile, checkFile } from '../readers/check-file.js';
import { requireWatchable } from '../readers/require-watchable.js';
import { UNUSABLE } from '../terminal/exit-codes.js';
import { watched } from '../terminal/watched.js';

/** Runs `work-elements check`. */
export const run = async (context: Context): Promise<void> => {
  const files = context.given.rest(0);
  if (!context.given.flag('watch')) {
    await checkAll(context, files);
    return;
  }
  for (const file of files) requireWatchable(context.terminal, file);
  await watched(context.terminal, files, () => checkAll(context, files));
  context.interrupt();
};

const checkAll = async (context: Context, files: readonly string[]): Promise<void> => {
  const checked: CheckedFile[] = [];
  for (const file of files) checked.push(await checkFile(context, file));
  context.count(checked.flatMap(({ problems }) => problems));
  const refused = checked.filter(({ usable }) => !usable).flatMap(({ problems }) => problems);
  if (exitCodeOf(refused) === UNUSABLE) context.refuse();
  context.answer(checked, () =>
    context.given.text('format') === 'github' ? annotations(checked) : lines(context, checked),
  );
};

const annotations = (checked: readonly CheckedFile[]): readonly string[] =>
  checked.flatMap(({ file, problems, notes }) => [
    ...problems.map(githubText),
    ...notes.map((note) => githubNote(file, note)),
  ]);

const lines = ({ style }: Context, checked: readonly CheckedFile[]): readonly string[] =>
  checked.flatMap(({ file, what, problems, notes }) => [
    ...problems.map((problem) => problemText(problem, style)),
    ...notes.map((note) => `${style.bold(`${file}: `)}note: ${note}`),
    `${style.bold(file)}: ${what}: ${problems.length === 0 ? style.green('nothing to fix') : problemTotals(problems)}`,
  ]);
