import { type BigIntStats, statSync } from 'node:fs';

/**
 * What is at a path; undefined where nothing is. It is asked in big integers throughout: after a pipe was asked for in
 * plain numbers, Node 20 takes links in the paths of modules for folders, and finds no package that is installed as a
 * link.
 */
export const statOf = (path: string): BigIntStats | undefined =>
  statSync(path, { bigint: true, throwIfNoEntry: false });
