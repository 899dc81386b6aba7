import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { allCodes, errorCodesPage } from './error-codes-page.js';

const packages = new URL('../../packages/', import.meta.url);

/** The sources of a package, without its table of codes. */
const sourceOf = (folder: string): string =>
  readdirSync(new URL(`${folder}/src/`, packages), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !/-(codes|notes)\.ts$/.test(path))
    .map((path) => readFileSync(new URL(`${folder}/src/${path}`, packages), 'utf8'))
    .join('\n');

const sources = new Map(allCodes.map(({ folder }) => [folder, sourceOf(folder)]));
const everything = [...sources.values()].join('\n');

test('the page of error codes is up to date', () => {
  const page = readFileSync(new URL('../../docs/error-codes.md', import.meta.url), 'utf8');
  expect(page === errorCodesPage(), 'docs/error-codes.md is out of date: npm run error-codes').toBe(true);
});

test('no code is in two tables', () => {
  const codes = allCodes.flatMap((table) => Object.keys(table.codes));
  expect(codes.length).toBeGreaterThan(200);
  expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
});

test.each(allCodes)('every code of $folder is a word of a source that may raise it', ({ folder, codes }) => {
  const source = folder === 'core' ? everything : (sources.get(folder) ?? '');
  expect(Object.keys(codes).filter((code) => !source.includes(`'${code}'`))).toEqual([]);
});

test('what a code stands for is written in sentences', () => {
  for (const { codes } of allCodes)
    for (const [code, note] of Object.entries(codes)) {
      expect(code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      for (const text of Object.values(note)) expect(text, code).toMatch(/^[A-Z"{].*[.)]$/);
    }
});
