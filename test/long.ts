import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

const folders = ['test', 'examples', ...readdirSync(`${root}packages`).map((name) => `packages/${name}/test`)];

/** The test files in a folder, without installed or generated ones, which may contain cyclic links. */
const testsIn = (folder: string): readonly string[] =>
  readdirSync(root + folder, { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (!entry.isDirectory()) return entry.name.endsWith('.test.ts') ? [path] : [];
    return entry.name === 'node_modules' || entry.name === '.generated' ? [] : testsIn(path);
  });

/** All test files, relative to the root of the workspace. */
export const TESTS = folders.filter((folder) => existsSync(root + folder)).flatMap(testsIn);

const withText = (text: RegExp): readonly string[] =>
  TESTS.filter((file) => text.test(readFileSync(root + file, 'utf8')));

/** Files in which every test takes minutes, or seconds for each of many cases. */
export const LONG_FILES = withText(/@module-tag (long|hours)/);

/** Files in which at least one test does. */
export const FILES_WITH_LONG = [...LONG_FILES, ...withText(/tags\b.*'(long|hours)'/)];
