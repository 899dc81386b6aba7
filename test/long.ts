import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

const folders = ['test', 'examples', ...readdirSync(`${root}packages`).map((name) => `packages/${name}/test`)];

/**
 * The files of tests in a folder; what is installed or made there is left out, since it may hold links that lead round.
 */
const testsIn = (folder: string): readonly string[] =>
  readdirSync(root + folder, { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (!entry.isDirectory()) return entry.name.endsWith('.test.ts') ? [path] : [];
    return entry.name === 'node_modules' || entry.name === '.generated' ? [] : testsIn(path);
  });

/** Every file of tests, from the root of the workspace. */
export const TESTS = folders.filter((folder) => existsSync(root + folder)).flatMap(testsIn);

const withText = (text: RegExp): readonly string[] =>
  TESTS.filter((file) => text.test(readFileSync(root + file, 'utf8')));

/** Files of which every test takes minutes, or seconds for each of many cases. */
export const LONG_FILES = withText(/@module-tag (long|hours)/);

/** Files of which at least one test does. */
export const FILES_WITH_LONG = [...LONG_FILES, ...withText(/tags\b.*'(long|hours)'/)];
