// Threads run the built code, so they are tested with the built package.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));

export const base = {
  id: 'room',
  title: 'Room',
  model: 'single-teacher',
  learners: { count: 10, objectives: 2 },
  weeks: 12,
};

/** The JSON output of a program that imports the built packages. */
export const run = (code: string, type: 'module' | 'commonjs' = 'module'): unknown =>
  JSON.parse(execFileSync('node', [`--input-type=${type}`, '-e', code], { cwd: here, encoding: 'utf8' }));
