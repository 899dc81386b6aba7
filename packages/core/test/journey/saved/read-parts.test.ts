import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { JourneyError } from '../../../src/index.js';
import { readBy, refuseChanged } from '../../../src/journey/saved/read-parts.js';
import { checksum } from '../../../src/vocabulary/checksum.js';
import { refusals } from '../../support/refusals.js';

describe('a part', () => {
  const schema = z.strictObject({ size: z.number() });
  const said = (given: unknown, path = 'learner') => refusals(() => readBy(schema, given, path));

  test('is read from data and from a text', () => {
    expect(readBy(schema, { size: 3 }, '')).toEqual({ size: 3 });
    expect(readBy(schema, '{ "size": 3 }', '')).toEqual({ size: 3 });
  });

  test('is refused by its place', () => {
    expect(said('{ "size": 3')).toEqual([' (unreadable): this is not JSON; it may be truncated']);
    expect(said({ size: '3' })).toEqual([expect.stringMatching(/^learner\.size \(invalid-type\): expected a number/)]);
    expect(said('{ "size": "3" }', '')).toEqual([expect.stringMatching(/^size \(invalid-type\): expected a number/)]);
    expect(
      said({
        get size() {
          return 3;
        },
      }),
    ).toEqual([expect.stringMatching(/^learner\.size \(not-data\)/)]);
    expect(() => readBy(schema, { size: '3' }, '')).toThrow(/^saved journey: /);
    expect(() => readBy(schema, { size: () => 3 }, '')).toThrow(JourneyError);
  });

  test('that is nested deeper than the stack is refused as such, and no other mistake is hidden', () => {
    const failing = (error: Error) =>
      z.unknown().transform(() => {
        throw error;
      });
    expect(refusals(() => readBy(failing(new RangeError('stack')), '[]', 'learner'))).toEqual([
      ' (too-deep): it is nested deeper than any journey',
    ]);
    expect(() => readBy(failing(new TypeError('no')), '[]', 'learner')).toThrow(TypeError);
  });
});

describe('a part that was changed', () => {
  const content = { a: 1, b: 'two' };
  const text = JSON.stringify(content);
  const seal = checksum(text);
  const whole = `${text.slice(0, -1)},"checksum":"${seal}"}`;
  const part = { ...content, checksum: seal };
  const changed = [
    'learner.checksum (changed): it was changed after it was saved; a journey changes only by its events',
  ];
  const said = (given: { readonly checksum: string }, as?: unknown) =>
    refusals(() => refuseChanged(given, 'learner', as));

  test('is told by its content', () => {
    expect(said(part)).toEqual([]);
    expect(said({ ...part, a: 2 } as typeof part)).toEqual(changed);
    expect(said({ ...part, checksum: '0'.repeat(16) })).toEqual(changed);
  });

  test('is told by its text, if it was given as one, whatever was read from it', () => {
    // What was read has its keys in another order, such as that of a schema.
    const turned = { b: 'two', a: 1, checksum: seal };
    expect(said(turned)).toEqual(changed);
    expect(said(turned, whole)).toEqual([]);
    expect(said(turned, whole.replace('two', 'six'))).toEqual(changed);
    expect(said(turned, `${whole} `)).toEqual(changed);
    expect(said(turned, { ...part })).toEqual(changed);
    expect(said(turned, `,"checksum":"${seal}"}`)).toEqual(changed);
    expect(said(part, JSON.stringify(part, null, 1))).toEqual([]);
  });
});
