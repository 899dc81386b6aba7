import { describe, expect, test } from 'vitest';
import { eventAt, readLogCsv, readXes } from '../../src/index.js';
import { haveRealLogs, realLog } from '../support/real-logs.js';

/** Rows of a table without quotation marks, split independently. */
const byHand = (name: string, delimiter: string): readonly (readonly string[])[] =>
  new TextDecoder()
    .decode(realLog(name))
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(delimiter));

describe.skipIf(!haveRealLogs)('published logs', () => {
  test('the running example is the same from XES and CSV', async () => {
    const xes = await readXes(realLog('pm4py__running_example.xes'));
    const csv = await readLogCsv(realLog('pm4py__running_example.csv'));
    expect(xes.events).toBe(42);
    expect(csv.events).toBe(byHand('pm4py__running_example.csv', ';').length - 1);
    const words = (log: typeof xes) =>
      Array.from({ length: log.events }, (_, index) => eventAt(log, index))
        .map(({ case: name, activity, resource, time }) => `${name} ${time} ${activity} ${resource}`)
        .sort();
    expect(words(xes)).toEqual(words(csv));
    expect(xes.problems).toEqual([]);
    expect(xes.cases).toHaveLength(6);
  });

  test('of two resource columns, the one with XES’s name is read, and the other is reported', async () => {
    const log = await readLogCsv(realLog('pm4py__running_example_broken.csv'));
    expect(log.events).toBe(byHand('pm4py__running_example_broken.csv', ';').length - 1);
    expect(log.resources).toContain('Pete');
    expect(log.problems.find(({ code }) => code === 'other-column')?.message).toMatch(/"org:resource".*"Resource"/);
  });

  test('one activity per row, without a zone, some without resources, some of length 0', async () => {
    const name = 'Prosimos__financial_log.csv';
    await expect(readLogCsv(realLog(name))).rejects.toThrow(/line 2: the time "2020-07-01T14:44:50.751" names no zone/);
    const log = await readLogCsv(realLog(name), { zone: 'UTC' });
    const [header = [], ...rows] = byHand(name, ',');
    const column = (title: string): readonly string[] =>
      rows.map((cells) => cells[header.indexOf(title)]?.trim() ?? '');
    expect(log.read).toEqual({ rows: rows.length, dropped: 0 });
    expect(log.events).toBe(2 * rows.length);
    expect(new Set(log.activities)).toEqual(new Set(column('Activity')));
    expect(new Set(log.resources)).toEqual(new Set(column('Resource').filter((each) => each !== '')));
    const count = (code: string): number => log.problems.find((each) => each.code === code)?.count ?? 0;
    expect(count('no-resource')).toBe(column('Resource').filter((each) => each === '').length);
    const starts = column('start_time');
    expect(count('no-length')).toBe(column('end_time').filter((end, index) => end === starts[index]).length);
  });

  test('a trace and an event without names are reported', async () => {
    await expect(readXes(realLog('pm4py__xes_20.xes'))).rejects.toThrow(/line 3: an event without a name/);
  });
});
