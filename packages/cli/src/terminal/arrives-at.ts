import { type BigIntStats, fstatSync, statSync } from 'node:fs';

/**
 * The destination of what is written to a file, a pipe or a device, whatever its name; null if it is discarded, as in
 * /dev/null.
 */
export const arrivesAt = (found: BigIntStats): string | null => {
  if (!found.isCharacterDevice()) return `${found.dev}:${found.ino}`;
  const nowhere = statSync('/dev/null', { bigint: true, throwIfNoEntry: false });
  return found.rdev === nowhere?.rdev ? null : `device ${found.rdev}`;
};

/** The destination of standard output; null if it is discarded. */
export const standardOutput = (): string | null => {
  try {
    return arrivesAt(fstatSync(1, { bigint: true }));
  } catch {
    return null;
  }
};
