// @module-tag long
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

test('the reference is up to date with the doc comments, and describes only what exists', () => {
  const fresh = `${fileURLToPath(new URL('..', import.meta.url))}.generated/reference`;
  const repository = fileURLToPath(new URL('../..', import.meta.url));
  execFileSync(
    `${repository}node_modules/.bin/typedoc`,
    ['--options', 'docs/typedoc.json', '--out', fresh, '--logLevel', 'Error'],
    {
      cwd: repository,
    },
  );
  const files = (folder: string): readonly string[] =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md'));
  const reference = `${repository}docs/reference`;
  expect(files(reference)).toEqual(files(fresh));
  for (const file of files(fresh)) {
    expect(
      readFileSync(`${reference}/${file}`, 'utf8') === readFileSync(`${fresh}/${file}`, 'utf8'),
      `${file} is out of date: npm run docs`,
    ).toBe(true);
  }
  const text = files(reference)
    .map((file) => readFileSync(`${reference}/${file}`, 'utf8'))
    .join('\n');
  for (const name of ['defineModel', 'deriveProfiles', 'advanceJourney', 'toMermaid', 'checkLaws', 'arbitraryModel'])
    expect(text).toContain(name);
  rmSync(fresh, { recursive: true, force: true });
});
