import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { readBySchema } from '../../src/vocabulary/read-by-schema.js';

const schema = z.strictObject({
  title: z.string().min(1),
  at: z.iso.date(),
  roles: z.array(
    z.strictObject({ id: z.string().regex(/^[a-z]+$/), count: z.number().min(2), kind: z.enum(['a', 'b']) }),
  ),
  note: z.string().default('none'),
});

const sound = { title: 'T', at: '2026-09-01', roles: [{ id: 'one', count: 2, kind: 'a' }] };

/** What remains of an input when stand-ins have replaced what is wrong; null if that is impossible. */
const seen = (input: unknown): unknown => {
  const read = readBySchema(schema, input);
  if (read.success) return read.data;
  let data: unknown = null;
  read.besides((mended) => {
    data = mended;
    return [];
  });
  return data;
};

describe('what is wrong is replaced, so that the rest can be looked at', () => {
  test.each<[string, object, unknown]>([
    ['a wrong text', { title: 5 }, { title: 'x' }],
    ['a missing date', { at: undefined }, { at: '2026-01-01' }],
    [
      'a wrong item, in its place',
      { roles: [7, { id: 'two', count: 3, kind: 'b' }] },
      {
        roles: [
          { id: 'x', count: 2, kind: 'a' },
          { id: 'two', count: 3, kind: 'b' },
        ],
      },
    ],
    [
      'a wrong part of an item',
      { roles: [{ id: 'ONE', count: 5, kind: 'b' }] },
      { roles: [{ id: 'x', count: 5, kind: 'b' }] },
    ],
    ['what may be left out', { note: 5 }, { note: 'none' }],
    ['a key that is not known', { colour: 'red' }, {}],
  ])('%s', (_, change, left) => {
    const input = JSON.parse(JSON.stringify({ ...sound, ...change }));
    expect(seen(input)).toEqual({ ...sound, note: 'none', ...Object(left) });
  });

  test('not where nothing is right', () => {
    expect(seen(5)).toBeNull();
  });

  test('and what is said of a replacement is left out', () => {
    const read = readBySchema(schema, { ...sound, title: 5, roles: [{ id: 'one', count: 'x', kind: 'a' }] });
    if (read.success) throw new Error('it was read');
    const paths = ['title', 'at', 'roles', 'roles[0]', 'roles[0].count', 'roles[0].count.x', 'roles[0].id', 'roles[1]'];
    const left = read.besides(() => paths.map((path) => ({ path, code: 'missing', message: 'x' })));
    expect(left.map(({ path }) => path)).toEqual(['at', 'roles[0].id', 'roles[1]']);
  });
});
