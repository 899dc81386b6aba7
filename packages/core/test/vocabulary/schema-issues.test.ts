import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { readBySchema } from '../../src/vocabulary/read-by-schema.js';

const said = (schema: z.ZodType, input: unknown): readonly string[] => {
  const read = readBySchema(schema, input);
  return read.success ? [] : read.issues.map(({ path, code, message }) => `${path} ${code}: ${message}`);
};

describe('of alternatives, the one that is meant is', () => {
  const flat = z.strictObject({ at: z.number() });
  const deep = z.strictObject({ at: z.strictObject({ day: z.strictObject({ hour: z.number() }) }) });

  test.each([
    ['first', z.union([flat, deep])],
    ['last', z.union([deep, flat])],
  ])('that in which the input goes wrong deepest, whether it is %s', (_, schema) => {
    expect(said(schema, { at: { day: { hour: 'nine' } } })).toEqual([
      'at.day.hour invalid-type: expected a number, found the text "nine"',
    ]);
  });

  test('the first of those that go wrong equally deep', () => {
    const one = z.strictObject({ a: z.number() });
    const other = z.strictObject({ a: z.boolean() });
    expect(said(z.union([one, other]), { a: 'x' })).toEqual(['a invalid-type: expected a number, found the text "x"']);
    expect(said(z.union([other, one]), { a: 'x' })).toEqual([
      'a invalid-type: expected true or false, found the text "x"',
    ]);
  });

  test('none where the input is none of them at all', () => {
    expect(said(z.union([z.string(), flat]), 5)).toEqual([' invalid-type: expected a text or a record, found 5']);
  });
});

describe('kinds that a key tells apart', () => {
  const shape = z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('fixed'), minutes: z.number() }),
    z.strictObject({ kind: z.literal('uniform'), min: z.number() }),
  ]);

  test('are named where the key is missing, is no text, or is misspelt', () => {
    expect(said(shape, {})).toEqual(['kind missing: missing; expected one of "fixed", "uniform"']);
    expect(said(shape, { kind: 5 })).toEqual(['kind invalid-value: expected one of "fixed", "uniform", found 5']);
    expect(said(shape, { kind: 'fixd' })).toEqual([
      'kind invalid-value: "fixd" is not a known kind; did you mean "fixed"?',
    ]);
  });

  test('are read by their own keys alone', () => {
    expect(said(shape, { kind: 'fixed', minutes: 1, latest: 2 })).toEqual([
      'latest unknown-key: the key "latest" is not known here; remove it or correct its spelling',
    ]);
  });
});
