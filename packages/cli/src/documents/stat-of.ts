import { type BigIntStats, statSync } from 'node:fs';

/**
 * Stats of a path; undefined if nothing is there. Big integers are used throughout: after a pipe was queried in plain
 * numbers, Node 20 takes symbolic links in module paths for folders, and fails to find packages installed as links.
 */
export const statOf = (path: string): BigIntStats | undefined =>
  statSync(path, { bigint: true, throwIfNoEntry: false });
