import { resolve } from 'node:path';
import { problemOf, Unusable } from '../documents/problem.js';
import { statOf } from '../documents/stat-of.js';
import type { Terminal } from '../terminal/terminal.js';

/** Refuses to watch what can be read only once, such as standard input: nothing shows that it has changed. */
export const requireWatchable = ({ cwd }: Pick<Terminal, 'cwd'>, file: string): void => {
  const found = file === '-' ? undefined : statOf(resolve(cwd, file));
  if (file !== '-' && (found === undefined || found.isFile() || found.isDirectory())) return;
  const message = 'this can be read only once, and cannot be watched for changes; name a file, or leave --watch out';
  throw new Unusable([problemOf(file, 'wrong-use', message)]);
};
