import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { InputError, readText } from '../../src/index.js';

const refusalOf = (text: string): string => {
  try {
    readText(text, 'model');
  } catch (error) {
    if (error instanceof InputError)
      return error.issues.map(({ line, column, code, message }) => `${line}:${column} ${code}: ${message}`).join('\n');
    throw error;
  }
  return '';
};

const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;

describe('brackets within brackets', () => {
  test.each([61, 950, 100_000])('%i deep are refused with their place, before they are parsed', (depth) => {
    expect(refusalOf(nested(depth))).toBe('1:61 too-deep: nested more than 60 deep; flatten it');
    expect(refusalOf(`id: x\nroles:\n  ${nested(depth)}\n`)).toBe(
      '3:63 too-deep: nested more than 60 deep; flatten it',
    );
  });

  test('60 deep are read', () => {
    expect(refusalOf(nested(60))).toBe('');
  });

  test('those in texts do not count', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 300 }), fc.constantFrom('[', '{', '[]', '{a: ['), (times, mark) => {
        expect(readText(JSON.stringify({ title: mark.repeat(times), roles: [] }), 'model')).toEqual({
          title: mark.repeat(times),
          roles: [],
        });
        expect(readText(`title: |\n  ${mark.repeat(times)}\n`, 'model')).toEqual({ title: `${mark.repeat(times)}\n` });
        expect(readText(`title: "${mark.repeat(times)}" # ${mark.repeat(times)}\n`, 'model')).toEqual({
          title: mark.repeat(times),
        });
      }),
    );
  });

  test('one after the other do not count', () => {
    expect(readText(`[${'[1], '.repeat(500)}]`, 'model')).toHaveLength(500);
  });
});
