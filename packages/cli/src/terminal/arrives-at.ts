import { type BigIntStats, fstatSync, statSync } from 'node:fs';

/**
 * Where what is written to a file, a pipe or a device arrives, whatever it is called; null where it arrives nowhere, as
 * in /dev/null.
 */
export const arrivesAt = (found: BigIntStats): string | null => {
  if (!found.isCharacterDevice()) return `${found.dev}:${found.ino}`;
  const nowhere = statSync('/dev/null', { bigint: true, throwIfNoEntry: false });
  return found.rdev === nowhere?.rdev ? null : `device ${found.rdev}`;
};

/** Where what is written to standard output arrives; null where it arrives nowhere. */
export const standardOutput = (): string | null => {
  try {
    return arrivesAt(fstatSync(1, { bigint: true }));
  } catch {
    return null;
  }
};
