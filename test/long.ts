import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

const folders = ['test', 'examples', ...readdirSync(`${root}packages`).map((name) => `packages/${name}/test`)];

/** Every file of tests, from the root of the workspace. */
export const TESTS = folders
  .filter((folder) => existsSync(root + folder))
  .flatMap((folder) =>
    readdirSync(root + folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.test.ts') && !/node_modules|\.generated/.test(file))
      .map((file) => `${folder}/${file}`),
  );

const withText = (text: RegExp): readonly string[] => TESTS.filter((file) => text.test(readFileSync(root + file, 'utf8')));

/** Files of which every test takes minutes, or seconds for each of many cases. */
export const LONG_FILES = withText(/@module-tag (long|hours)/);

/** Files of which at least one test does. */
export const FILES_WITH_LONG = [...LONG_FILES, ...withText(/tags\b.*'(long|hours)'/)];
