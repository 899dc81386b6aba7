import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format } from 'node:util';
import ts from 'typescript';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { codeBlocks, promises } from './code-blocks.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = `${root}.generated/docs`;

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

const fileOf = (index: number): string => `${folder}/block-${index}.ts`;

// Saves each block as a file that a reader could write in a package with these dependencies.
codeBlocks.forEach(({ code }, index) => {
  writeFileSync(fileOf(index), `${code}\nexport {};\n`);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('there are code blocks in the README, the guide and the doc comments', () => {
  const files = new Set(codeBlocks.map(({ file }) => file));
  expect(files).toContain('README.md');
  expect([...files].filter((file) => file.startsWith('docs/')).length).toBeGreaterThanOrEqual(3);
  expect([...files].filter((file) => file.startsWith('packages/core/src')).length).toBeGreaterThan(20);
});

test('every code block compiles', () => {
  const config = ts.readConfigFile(`${root}/tsconfig.json`, ts.sys.readFile);
  // Uses the declared types of the packages, as a reader would, rather than their sources.
  const { paths: _, ...options } = ts.parseJsonConfigFileContent(config.config, ts.sys, root).options;
  const names = codeBlocks.map((_, index) => fileOf(index));
  const program = ts.createProgram(names, { ...options, noUnusedLocals: false });
  const wrong = names.flatMap((name, index) =>
    program
      .getSemanticDiagnostics(program.getSourceFile(name))
      .map(
        ({ messageText }) =>
          `${codeBlocks[index]?.file}:${codeBlocks[index]?.line} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
      ),
  );
  expect(wrong).toEqual([]);
});

const tight = (text: string): string => text.replaceAll(/[\s"'’]/g, '');

/** Blocks that simulate, open a database or check laws take seconds. */
const takesLong = (code: string): boolean => /\bawait\b|\bcheckLaws\(|\bcheckAssignment\(/.test(code);

describe('every code block runs, and prints what it promises', () => {
  for (const [index, { file, line, code }] of codeBlocks.entries())
    test(`${file}:${line}`, { tags: takesLong(code) ? ['long'] : [] }, async () => {
      const log = vi.spyOn(console, 'log').mockImplementation(() => {});
      try {
        await import(fileOf(index));
        const printed = log.mock.calls.map((call) => format(...call));
        const promised = promises(code);
        // If every console.log is called exactly once, in order, its promise is compared with its output.
        if (promised.length === printed.length) {
          const lines = printed.map(tight);
          expect(lines).toEqual(
            lines.map((line, position) => {
              const promise = promised[position] ?? line;
              return promise.startsWith('…') && line.includes(tight(promise.slice(1))) ? line : tight(promise);
            }),
          );
        } else {
          expect(
            promised.filter((promise) => promise !== undefined),
            'a promise in a loop cannot be checked',
          ).toEqual([]);
        }
      } finally {
        log.mockRestore();
      }
    });
});

test('the recipe shows the actual example', () => {
  const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
  expect(read('docs/test-your-own-model.md')).toContain(read('examples/your-own-district.test.ts').trim());
  expect(read('README.md')).toContain(read('examples/small-school.ts').trim());
});

test.each([
  ['core', 100],
  ['report', 12],
  ['simulate', 10],
  ['testing', 15],
  ['discover', 50],
  ['store', 10],
  ['optimise', 30],
])('every public name of packages/%s has a doc comment', (package_, least) => {
  const source = new URL(`../../packages/${package_}/src/`, import.meta.url);
  const index = readFileSync(new URL('index.ts', source), 'utf8');
  const exported = [...index.matchAll(/export (?:type )?\{([^}]*)\} from '(\.\/[^']*)\.js'/g)].flatMap(
    ([, names = '', from = '']) =>
      names
        .split(',')
        .map((name) => name.trim())
        .filter((name) => name !== '')
        .map((name) => ({ name: name.replace(/^type /, ''), from })),
  );
  expect(exported.length).toBeGreaterThan(least);
  for (const { name, from } of exported) {
    const code = readFileSync(new URL(`${from}.ts`, source), 'utf8');
    const comment = new RegExp(
      `/\\*\\*((?:(?!\\*/)[\\s\\S])*)\\*/\\s*(?:/\\* @__PURE__ \\*/)?export ` +
        `(?:const|class|interface|type|function) ${name}\\b`,
    ).exec(code)?.[1];
    expect(comment, `${name} in ${from}`).toBeDefined();
    expect(comment).toContain('@public');
  }
});
