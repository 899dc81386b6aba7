import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readLogCsv } from '../../src/index.js';

const lines = [
  'case,activity,time,resource',
  'one,draft,2026-03-02T08:00:00Z,"ann, b"',
  'one,agree,2026-03-02T09:00:00Z,bo',
  'two,draft,2026-03-03T08:00:00Z,ann',
];

test('lines of a log may end with or without a return, both in one file, wherever its pieces end', async () => {
  const expected = await readLogCsv(`${lines.join('\n')}\n`);
  expect(expected.cases).toEqual(['one', 'two']);
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom('\n', '\r\n'), { minLength: 4, maxLength: 4 }),
      fc.integer({ min: 1, max: 40 }),
      async (ends, size) => {
        const text = lines.map((line, index) => `${line}${ends[index]}`).join('');
        const bytes = new TextEncoder().encode(text);
        const pieces = async function* (): AsyncGenerator<Uint8Array> {
          for (let from = 0; from < bytes.length; from += size) yield bytes.slice(from, from + size);
        };
        const { activities, cases, resources, problems } = await readLogCsv(pieces());
        expect([activities, cases, resources, problems]).toEqual([
          expected.activities,
          expected.cases,
          expected.resources,
          expected.problems,
        ]);
      },
    ),
  );
});
