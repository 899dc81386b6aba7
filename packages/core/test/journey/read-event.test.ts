import { describe, expect, test } from 'vitest';
import { mend, readEvent } from '../../src/journey/read-event.js';
import { refusals } from '../support/refusals.js';
import { shop } from './support/shop.js';

const event = { id: 'e', at: '2026-09-01T08:00:00Z', type: 'item.released', workItem: 'w1', by: 'server' };

test('an event is read as it is', () => {
  expect(readEvent(event, false)).toEqual({ event, mended: false });
  expect(readEvent(event, true)).toEqual({ event, mended: false });
});

test('an event is refused by the place of what is wrong with it', () => {
  const said = (given: object, lenient = false) => refusals(() => readEvent(given, lenient));
  expect(said({ ...event, workItem: () => 'w1' })).toEqual([expect.stringMatching(/^workItem \(not-data\)/)]);
  expect(said({ ...event, at: 'today' }, true)).toEqual([
    expect.stringMatching(/^at \(invalid-format\): expected an ISO/),
  ]);
  for (const given of [
    { ...event, workItem: () => 'w1' },
    { ...event, at: 'today' },
  ])
    expect(() => readEvent(given, false)).toThrow(/^journey event: 1 problem/);
});

describe('an event that an earlier version took', () => {
  const odd = { ...event, reason: 'a\u0000b', person: '' };

  test('is refused today, but mended where it was taken then', () => {
    expect(refusals(() => readEvent(odd, false)).map((issue) => issue.split(' ')[0])).toEqual(
      expect.arrayContaining(['reason', 'person']),
    );
    const read = readEvent(odd, true);
    expect(read.mended).toBe(true);
    expect(read.event).not.toHaveProperty('person');
    expect(read.event).toMatchObject({ ...event, reason: expect.stringMatching(/^a.+b$/) });
  });

  test('is mended in all of its texts, and nowhere else', () => {
    const [bad, good] = ['a\u0000', mend('a\u0000')];
    expect(good).not.toBe(bad);
    expect(mend({ a: [bad, { b: bad }], c: 3, d: null, e: true, person: '', name: '' })).toEqual({
      a: [good, { b: good }],
      c: 3,
      d: null,
      e: true,
      name: '',
    });
    expect(mend({ person: 'pat', other: { person: '' } })).toEqual({ person: 'pat', other: {} });
    for (const plain of [null, 3, true, undefined, 'text']) expect(mend(plain)).toBe(plain);
  });
});

test('the model that an event brings is completed, with its keys in order', () => {
  const { title, id, ...rest } = shop;
  const { event: read } = readEvent(
    { ...event, type: 'model.reassigned', workItem: undefined, model: { title, ...rest, id } },
    false,
  );
  const model = read.type === 'model.reassigned' ? read.model : undefined;
  expect(model).toEqual(JSON.parse(JSON.stringify(shop)));
  const keys = Object.keys(Object(model));
  expect(keys).toEqual(keys.toSorted());
});
