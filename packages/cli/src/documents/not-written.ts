import { problemOf, Unusable } from './problem.js';

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'its permissions do not allow it; change them, or name another file',
  EPERM: 'its permissions do not allow it; change them, or name another file',
  EROFS: 'the disk is read-only; name a file elsewhere',
  ENOSPC: 'the disk is full; make room, or name a file elsewhere',
  ENOENT: 'no file can be made in its folder; name another folder',
  ENOTDIR: 'part of its path is a file, not a folder; name a folder',
  EEXIST: 'a file of this name exists; name a folder',
  ENAMETOOLONG: 'its name is too long; shorten it',
};

/** The code of a system error; empty for any other error. */
export const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');

/** Why a file cannot be written, in words that help to fix it. */
export const whyNot = (error: unknown): string =>
  REASONS[codeOf(error)] ?? (error instanceof Error ? error.message : String(error));

/** The error for a file that cannot be written. */
export const notWritten = (file: string, why: string): Unusable =>
  new Unusable([problemOf(file, 'not-written', `"${file}" cannot be written: ${why}`)]);
