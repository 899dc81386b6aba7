import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { eventAt, readLogCsv } from '../../src/index.js';

const text = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }).filter((each) => each.trim() !== '');

describe('readLogCsv', () => {
  test.each(['id: hill\ntitle: Hill\nroles: []\n', '# Who does what, and when\nid: hill\n', '{ "id": "hill" }\n'])(
    'names a document for what it is: %j',
    async (text) => {
      await expect(readLogCsv(text)).rejects.toThrow(/found a document \(YAML or JSON\); name the log first/);
    },
  );

  test('reads whatever a CSV writer produces, in pieces of any length', async () => {
    const row = fc.record({ case: text, activity: text, resource: text, second: fc.integer({ min: 0, max: 59 }) });
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 1, maxLength: 30 }),
        fc.constantFrom(',', ';', '\t'),
        fc.constantFrom('\n', '\r\n'),
        fc.integer({ min: 1, max: 40 }),
        async (rows, delimiter, newline, size) => {
          const table = Papa.unparse(
            {
              fields: ['case_id', 'activity', 'resource', 'timestamp'],
              data: rows.map((each) => [
                each.case,
                each.activity,
                each.resource,
                `2026-09-01T08:00:${String(each.second).padStart(2, '0')}Z`,
              ]),
            },
            { delimiter, newline },
          );
          const pieces = async function* (): AsyncGenerator<string> {
            for (let from = 0; from < table.length; from += size) yield table.slice(from, from + size);
          };
          const log = await readLogCsv(pieces(), { delimiter });
          const words = Array.from({ length: log.events }, (_, index) => eventAt(log, index));
          const expected = rows
            .map((each) => [each.case.trim(), each.activity.trim(), each.resource.trim(), each.second].join('|'))
            .sort();
          expect(
            words
              .map((each) => [each.case, each.activity, each.resource, Number(each.time.slice(17, 19))].join('|'))
              .sort(),
          ).toEqual(expected);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('counts line breaks in cells and empty lines for the line of an event', async () => {
    const log = await readLogCsv(
      'case,activity,timestamp\n\n1,"a\nb",2026-09-01T08:00:00Z\n1,c,2026-09-01T09:00:00Z\n',
    );
    expect([0, 1].map((index) => eventAt(log, index).line)).toEqual([3, 5]);
  });

  test('counts and lists rows that it cannot understand, and reads the others', async () => {
    const log = await readLogCsv(
      [
        'case,activity,start,end,resource',
        '1,a,2026-09-01T08:00:00Z,2026-09-01T09:00:00Z,bo',
        '1,a,2026-09-01T09:00:00Z,2026-09-01T08:00:00Z,bo',
        ',a,2026-09-01T08:00:00Z,2026-09-01T09:00:00Z,bo',
        '1,,2026-09-01T08:00:00Z,2026-09-01T09:00:00Z,bo',
        '1,a,,,bo',
        '1,a,soon,2026-09-01T09:00:00Z,bo',
        '1,a,2026-09-01T08:00:00Z',
        '1,b,,2026-09-01T09:30:00Z,bo',
        '1,c,2026-09-01T09:40:00Z,,',
        '1,d,2026-09-01T07:00:00Z,2026-09-01T07:00:00Z,bo',
        '',
      ].join('\n'),
    );
    expect(log.read).toEqual({ rows: 10, dropped: 6 });
    expect(log.problems.map(({ code, count, dropped, at }) => [code, count, dropped, at[0]])).toEqual([
      ['ends-before-start', 1, true, 'line 3'],
      ['no-case', 1, true, 'line 4'],
      ['no-activity', 1, true, 'line 5'],
      ['no-time', 1, true, 'line 6'],
      ['bad-time', 1, true, 'line 7'],
      ['wrong-width', 1, true, 'line 8'],
      ['no-start', 1, false, 'line 9'],
      ['no-resource', 1, false, 'line 10'],
      ['no-end', 1, false, 'line 10'],
      ['no-length', 1, false, 'line 11'],
      ['out-of-order', 1, false, 'line 11'],
    ]);
    expect(log.events).toBe(6);
    const found = (code: string) => log.problems.find((each) => each.code === code)?.found;
    expect(found('bad-time')).toEqual(['soon']);
    expect(found('wrong-width')).toEqual(['3 cells']);
    expect(found('ends-before-start')).toEqual(['2026-09-01T09:00:00Z to 2026-09-01T08:00:00Z']);
    expect(found('no-case')).toEqual([]);
    await expect(readLogCsv('case,activity,timestamp\n1,a,soon\n1,b,later\n1,c,soon\n')).rejects.toThrow(
      /left out \(3 times: "soon", "later"\)/,
    );
  });

  test('columns can be named; a named column that is missing is refused with the nearest spelling', async () => {
    const table = 'Learner,What,When\nada,decide,2026-09-01T08:00:00Z\n';
    const log = await readLogCsv(table, { columns: { case: 'Learner', activity: 'What', time: 'When' } });
    expect(log.cases).toEqual(['ada']);
    await expect(readLogCsv(table, { columns: { case: 'Lerner', activity: 'What', time: 'When' } })).rejects.toThrow(
      /columns\.case: "Lerner" is not a column of this table; did you mean "Learner"\?/,
    );
    await expect(readLogCsv('case,case,activity,timestamp\n')).rejects.toThrow(/2 columns are called "case" \(1, 2\)/);
  });

  test('dates whose day and month cannot be told apart are refused until a format is given', async () => {
    const table = 'case,activity,timestamp\n1,a,03/11/2021 08:00\n';
    await expect(readLogCsv(table, { zone: 'UTC' })).rejects.toThrow(
      /line 2: "03\/11\/2021 08:00" could begin with the day or the month.*"DD\/MM\/YYYY HH:mm"/,
    );
    const log = await readLogCsv(table, { zone: 'UTC', dateFormat: 'DD/MM/YYYY HH:mm' });
    expect(eventAt(log, 0).time).toBe('2021-11-03T08:00:00.000Z');
  });

  test('a date that shows whether day or month comes first is refused with the format that reads it', async () => {
    const table = 'case,activity,timestamp\n1,a,1/13/2020 9:00\n2,a,0001-01-01T00:00:00Z\n';
    const refused = readLogCsv(table, { zone: 'UTC' });
    await expect(refused).rejects.toThrow(/line 2: "1\/13\/2020 9:00" begins with the month;.*"M\/D\/YYYY H:mm" }/);
    const [, iso] = table.split('\n1,a,1/13/2020 9:00');
    await expect(readLogCsv(`case,activity,timestamp${iso}`)).rejects.toThrow(/expected a time from the year 1900 on/);
  });

  test('another encoding, and a byte order mark', async () => {
    const bytes = Uint8Array.from(
      [...'case,activity,timestamp\n1,caf', '\u00e9', '\u0092', ...',2026-09-01T08:00:00Z\n'].map((each) =>
        each.charCodeAt(0),
      ),
    );
    const log = await readLogCsv(bytes, { encoding: 'windows-1252' });
    expect(log.activities).toEqual(['café’']);
    expect((await readLogCsv('\uFEFFcase,activity,timestamp\n1,a,2026-09-01T08:00:00Z')).events).toBe(1);
  });
});
