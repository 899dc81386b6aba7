import { wrapMarkdown } from '../docs/wrap-markdown.js';
import { folders } from './folders.js';
import { plantedBugs } from './planted.js';
import { reasons } from './reasons.js';
import { type Left, readResults, scoreOf } from './results.js';

const cell = (text: string): string => text.replaceAll('|', '\\|');
const code = (text: string): string => (text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``);
/** A Markdown table with aligned columns, as the formatter requires. */
const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): readonly string[] => {
  const cells = [head, ...rows].map((row) => row.map((each) => cell(String(each))));
  const widths = head.map((_, column) => Math.max(3, ...cells.map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]): string =>
    `| ${widths.map((width, column) => (row[column] ?? '').padEnd(width)).join(' | ')} |`;
  const [first = [], ...others] = cells;
  return [line(first), line(widths.map((width) => '-'.repeat(width))), ...others.map(line)];
};

const reasonOf = (left: Left) =>
  reasons.find(
    (reason) =>
      left.file.endsWith(reason.file) && left.code.includes(reason.code) && reason.replacement.test(left.replacement),
  );

const leftOf = (name: string): readonly string[] => {
  const left = readResults(name)?.left ?? [];
  if (left.length === 0) return [];
  const byReason = new Map<ReturnType<typeof reasonOf>, Left[]>();
  for (const each of left) {
    const reason = reasonOf(each);
    byReason.set(reason, [...(byReason.get(reason) ?? []), each]);
  }
  const judged = reasons.flatMap((reason) => {
    const own = byReason.get(reason) ?? [];
    const what = own.map(({ replacement }) => code(replacement)).join(', ');
    return own.length === 0 ? [] : [`- ${code(reason.code)} as ${what} (${reason.kind}): ${reason.because}`];
  });
  const open = byReason.get(undefined) ?? [];
  const files = [...new Set(open.map(({ file }) => file))].map((file) => ({
    file,
    own: open.filter((each) => each.file === file),
  }));
  return [
    `### ${name}`,
    '',
    ...judged,
    ...(judged.length > 0 ? [''] : []),
    ...(open.length === 0
      ? []
      : [
          `Nobody has judged the other ${open.length} yet, by file:`,
          '',
          ...files.map(
            ({ file, own }) => `- ${code(file.split('/src/')[1] ?? file)}: ${own.length}, lines ${lines(own)}`,
          ),
          '',
        ]),
  ];
};

const lines = (own: readonly Left[]): string => [...new Set(own.map(({ line }) => line))].join(', ');

/** The page of which mutants the tests kill, and which survive. */
export const mutantsPage = (): string => {
  const runs = Object.entries(folders).flatMap(([name, { least }]) =>
    (readResults(name)?.runs ?? []).map((run) => ({ name, least, run })),
  );
  const without = Object.entries(folders).flatMap(([name, folder]) =>
    (folder.without ?? []).map(({ files, because }) => `- ${name}: ${code(files)}. ${because}`),
  );
  const notRun = Object.keys(folders).filter((name) => readResults(name) === undefined);
  const seconds = (of: 'slowest' | 'enough'): string =>
    [...new Set(Object.values(folders).map((folder) => folder[of] / 1000))]
      .toSorted((one, other) => one - other)
      .join(' or ');
  return wrapMarkdown(
    `${[
      '# What the tests notice',
      '',
      'A test that cannot fail is worth nothing. This page says what the tests of a folder do when its code is ' +
        'changed: [Stryker](https://stryker-mutator.io)',
      'makes one small change at a time (a mutant), and runs the tests that reach it. A mutant is killed where one ' +
        'of them fails, or where they do not',
      `come to an end. Long tests are left out, and those of more than ${seconds('slowest')} seconds of ` +
        'processor time. After ' +
        `${seconds('enough')} seconds of tests, the quickest first, a mutant has survived.`,
      '',
      '```sh',
      'npm run mutants time                           # a folder, by its name below',
      "npm run mutants journey -- 'events/*.ts'       # some files of one",
      'npm run mutants planted                        # the bugs that a review planted by hand',
      'npm run mutants page                           # this page',
      '```',
      '',
      'What was tried before and has not changed is not tried again: Stryker keeps it in ' +
        '`test/.generated/mutants`, and what each run came to is kept in',
      '`test/mutants/results`. This page is written from that.',
      '',
      '## By folder',
      '',
      'Changes of what runs only while a module is loaded, such as schemas, are not tried, since each would need ' +
        'every test.',
      '',
      ...table(
        ['folder', 'commit', 'date', 'killed', 'in time', 'survived', 'unreached', 'not tried', 'score', 'at least'],
        runs.map(({ name, least, run }) => [
          name,
          run.commit,
          run.date,
          run.killed + run.timedOut,
          run.timedOut === 0 ? 'all' : `${run.timedOut} not`,
          run.survived,
          run.unreached,
          run.atLoading,
          `${scoreOf(run).toFixed(0)} %`,
          `${least} %`,
        ]),
      ),
      '',
      ...(without.length > 0 ? ['Left out:', '', ...without, ''] : []),
      ...(notRun.length > 0 ? [`Not run over the whole folder yet: ${notRun.join(', ')}.`, ''] : []),
      '## What is left',
      '',
      ...Object.keys(folders).flatMap(leftOf),
      '## Bugs that were planted by hand',
      '',
      'A review once planted bugs where it suspected that no test would notice. Each is planted again by `npm run ' +
        'mutants planted`, and noticed by the',
      'test that is named.',
      '',
      ...table(
        ['bug', 'noticed by'],
        plantedBugs.map(({ bug, test }) => [bug, code(test)]),
      ),
    ].join('\n')}\n`,
  );
};
