/** The longest name that a sheet may have. */
const LONGEST = 31;

/**
 * Turns names into valid sheet names: without `[]:*?/\`, without an apostrophe at either end, short, and unique
 * regardless of case.
 *
 * @internal
 */
export const sheetNames = (names: readonly string[]): readonly string[] => {
  const taken = new Set<string>();
  return names.map((name) => {
    const plain = trimmed(name.replace(/[[\]:*?/\\\p{Cc}]+/gu, ' ')) || 'Sheet';
    let free = trimmed(plain.slice(0, LONGEST));
    for (let number = 2; taken.has(free.toLowerCase()); number++) {
      const suffix = ` ${number}`;
      free = `${trimmed(plain.slice(0, LONGEST - suffix.length))}${suffix}`;
    }
    taken.add(free.toLowerCase());
    return free;
  });
};

const trimmed = (name: string): string => name.replace(/\s+/g, ' ').replace(/^[' ]+|[' ]+$/g, '');
