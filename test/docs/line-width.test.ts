import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { WIDTH, wrapMarkdown } from './wrap-markdown.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Generated files, and files whose lines have to stay as they are. */
const NOT_OURS =
  /pnpm-lock|CHANGELOG\.md$|^docs\/reference\/|\.(?:snap|svg|html|xes|csv|json|png|pdf|xlsx)$|fixtures\//;

/** Messages whose placeholders the compiler reads from literal types, so they cannot be concatenated. */
const MESSAGES = /^packages\/report\/src\/language\//;

/** Which lines may be longer, and why. */
const MAY_BE_LONGER: readonly (readonly [why: string, line: RegExp])[] = [
  ['the title of a test', /^\s*(?:(?:test|describe)(?:\.\w+)*|\]?\))\((?:'|`|\[)/],
  ['a regular expression, which cannot be broken', /^\s*(?:const \w+ =|\[|says:)?\s*\/.+\/[a-z]*[,;]?$/],
  ['a link', /https?:\/\/\S{60,}/],
  ['a row of a table in Markdown', /^\s*\|/],
];

/** Printed output: in a fence of its own, or in a comment after the code that prints it. */
const isPrinted = (line: string, fence: string | undefined): boolean =>
  fence === 'text' || /^\s*(?:\* )?\/\/ /.test(line) || line.replace(/ (?:\/\/|#) .*$/, '').length <= WIDTH;

/** The lines of a file that are too wide, each with its number. */
export const wideLines = (file: string, text: string): readonly string[] => {
  let fence: string | undefined;
  return text.split('\n').flatMap((line, index) => {
    const fences = /^\s*(?:\* ?|\/\/ ?)?```(\w*)/.exec(line);
    if (fences !== null) fence = fence === undefined ? (fences[1] ?? '') : undefined;
    if (line.length <= WIDTH || MAY_BE_LONGER.some(([, kind]) => kind.test(line))) return [];
    return fence !== undefined && isPrinted(line, fence) ? [] : [`${file}:${index + 1}: ${line.length} characters`];
  });
};

test(`no line is longer than ${WIDTH} characters, except where it cannot be broken`, () => {
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  })
    .split('\n')
    .filter((file) => file !== '' && !NOT_OURS.test(file) && !MESSAGES.test(file));
  expect(files.length).toBeGreaterThan(1000);
  expect(files.flatMap((file) => wideLines(file, readFileSync(`${root}/${file}`, 'utf8')))).toEqual([]);
});

describe('wide lines', () => {
  const long = 'word '.repeat(30).trim();

  test.each([
    ['prose', 'a.md', long],
    ['code', 'a.ts', `const text = '${long}';`],
    ['a comment', 'a.ts', `// ${long}`],
    ['a doc comment', 'a.ts', ` * ${long}`],
    ['an example of code in a doc comment', 'a.ts', ` * \`\`\`ts\n * const text = '${long}';\n * \`\`\``],
  ])('are found in %s', (_, file, text) => {
    expect(wideLines(file, text)).toHaveLength(1);
  });

  test.each([
    ['printed output in a fence', `\`\`\`text\n${long}\n\`\`\``],
    ['printed output behind code', `\`\`\`ts\nconsole.log(1); // ${long}\n\`\`\``],
    ['a table', `| ${long} |`],
    ['the title of a test', `test('${long}', () => {`],
  ])('are left in %s', (_, text) => {
    expect(wideLines('a.md', text)).toEqual([]);
  });
});

describe('wrapMarkdown', () => {
  const words = (count: number): string => Array.from({ length: count }, (_, index) => `word${index}`).join(' ');

  test('fills lines up to the width, and changes nothing that is filled', () => {
    const wrapped = wrapMarkdown(`${words(60)}\n\n- ${words(60)}\n`);
    expect(wideLines('a.md', wrapped)).toEqual([]);
    expect(wrapped.split(/\s+/)).toEqual(`${words(60)} - ${words(60)} `.split(/\s+/));
    expect(wrapMarkdown(wrapped)).toBe(wrapped);
    for (const [index, line] of wrapped.split('\n').entries()) {
      const [next = ''] = (wrapped.split('\n')[index + 1] ?? '').trim().split(' ');
      if (line !== '' && next !== '' && next !== '-') expect(line.length + 1 + next.length).toBeGreaterThan(WIDTH);
    }
  });

  test('rejoins what is broken too early, and indents what belongs to an item', () => {
    expect(wrapMarkdown(`a\nb\n\n1. c\n   d\n2. e`)).toBe('a b\n\n1. c d\n2. e');
    expect(wrapMarkdown(`- ${words(20)}`).split('\n')[1]).toMatch(/^ {2}word/);
  });

  test.each([
    ['code', '```ts\nconst a = 1;\nconst b = 2;\n```'],
    ['tables', '| a |\n| b |'],
    ['the head of a page', "---\n'work-elements': minor\n'@work-elements/cli': minor\n---\n"],
    ['a break that is meant', 'a  \nb'],
    ['headings', '# a\n## b'],
  ])('leaves %s alone', (_, text) => {
    expect(wrapMarkdown(text)).toBe(text);
  });

  test('begins no line with what would begin a list, and keeps code spans whole', () => {
    const filler = 'x'.repeat(WIDTH - 4);
    expect(wrapMarkdown(`${filler} as - b`)).toBe(`${filler}\nas - b`);
    expect(wrapMarkdown(`see\n38. And on`)).toBe('see 38. And on');
    expect(wrapMarkdown(`${filler} \`npm run a\``)).toBe(`${filler}\n\`npm run a\``);
  });
});
