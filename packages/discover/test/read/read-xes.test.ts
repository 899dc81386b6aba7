import { describe, expect, test } from 'vitest';
import { eventAt, readXes } from '../../src/index.js';

const event = (attributes: string): string => `<event>${attributes}</event>`;
const named = (key: string, value: string): string => `<string key="${key}" value="${value}"/>`;
const TIME = '<date key="time:timestamp" value="2026-09-01T08:00:00+02:00"/>';
const log = (traces: string, head = ''): string =>
  `<?xml version="1.0"?>\n<log xes.version="1849-2023">${head}\n${traces}\n</log>`;
const trace = (events: string, name = 'ada'): string =>
  `<trace>${name === '' ? '' : named('concept:name', name)}\n${events}</trace>`;

describe('readXes', () => {
  test('fills in globals, and does not take nested attributes for the event’s own', async () => {
    const head = `<global scope="event">${named('org:resource', 'nobody in particular')}</global>`;
    const nested = `<string key="note" value="x">${named('concept:name', 'not this')}</string>`;
    const found = await readXes(log(trace(event(named('concept:name', 'decide') + nested + TIME)), head));
    expect(eventAt(found, 0)).toMatchObject({
      activity: 'decide',
      resource: 'nobody in particular',
      lifecycle: 'complete',
    });
  });

  test('says where what, when and who come from the log’s defaults', async () => {
    const usual = [
      named('concept:name', '__INVALID__'),
      TIME,
      named('org:resource', 'nobody'),
      named('lifecycle:transition', 'complete'),
    ];
    const head = `<global scope="event">${usual.join('')}</global>`;
    const own = named('concept:name', 'decide') + named('org:resource', 'bo') + TIME;
    const found = await readXes(
      log(trace([event(own), event(named('concept:name', 'decide')), event('')].join('\n')), head),
    );
    const said = found.problems.filter(({ code }) => code === 'default-value');
    expect(said.map(({ message, count, at, found: values, dropped }) => [message, count, at, values, dropped])).toEqual(
      [
        [expect.stringContaining('"time:timestamp"'), 2, ['line 5', 'line 6'], ['2026-09-01T08:00:00+02:00'], false],
        [expect.stringContaining('"org:resource"'), 2, ['line 5', 'line 6'], ['nobody'], false],
        [expect.stringContaining('"concept:name"'), 1, ['line 6'], ['__INVALID__'], false],
      ],
    );
    expect(found.events).toBe(3);
  });

  test('counts and names traces of one name, and what an event or a trace has twice', async () => {
    const a = event(named('concept:name', 'a') + named('org:resource', 'bo') + TIME);
    const names = named('concept:name', 'b') + named('concept:name', 'c');
    const twice = event(names + named('org:resource', 'bo') + TIME + TIME.replace('T08', 'T09'));
    const found = await readXes(log([trace(a), trace(a + a), trace(twice, 'ben'), trace(a)].join('\n')));
    expect(found.cases).toEqual(['ada', 'ben']);
    expect(eventAt(found, 4)).toMatchObject({ activity: 'c', time: '2026-09-01T09:00:00.000+02:00' });
    expect(found.problems.map(({ code, count, at, found: values }) => [code, count, at, values])).toEqual([
      ['same-trace', 2, ['line 6', 'line 10'], ['ada']],
      ['repeated-attribute', 1, ['line 8'], ['b, c']],
      ['repeated-attribute', 1, ['line 8'], ['2026-09-01T08:00:00+02:00, 2026-09-01T09:00:00+02:00']],
    ]);
    const renamed = await readXes(log(`<trace>${named('concept:name', 'x')}${named('concept:name', 'y')}${a}</trace>`));
    expect([renamed.cases, renamed.problems.map(({ message }) => message)]).toEqual([
      ['y'],
      ['the trace has "concept:name" more than once; the last is taken'],
    ]);
  });

  test('an empty file is refused at its first column', async () => {
    await expect(readXes('')).rejects.toThrow(/line 1, column 1: this is not well-formed XML/);
  });

  test('allows another prefix for an extension', async () => {
    const head = '<extension name="Concept" prefix="c" uri="http://www.xes-standard.org/concept.xesext"/>';
    const found = await readXes(
      log(`<trace>${named('c:name', 'ada')}${event(named('c:name', 'decide') + TIME)}</trace>`, head),
    );
    expect(eventAt(found, 0)).toMatchObject({ case: 'ada', activity: 'decide' });
  });

  test('reads lifecycles in upper or lower case; a non-standard word is kept as unknown and reported', async () => {
    const found = await readXes(
      log(
        trace(
          ['START', 'Complete', 'done']
            .map((word) => event(named('concept:name', 'a') + named('lifecycle:transition', word) + TIME))
            .join('\n'),
        ),
      ),
    );
    expect([0, 1, 2].map((index) => eventAt(found, index).lifecycle)).toEqual(['start', 'complete', 'unknown']);
    expect(found.problems.find(({ code }) => code === 'unknown-lifecycle')).toMatchObject({
      count: 1,
      at: ['line 6'],
      dropped: false,
    });
  });

  test('counts and lists what it cannot understand, and reads the rest', async () => {
    const found = await readXes(
      log(
        trace(
          [
            event(named('concept:name', 'a') + TIME),
            event(TIME),
            event(named('concept:name', 'b')),
            event(`${named('concept:name', 'c')}<date key="time:timestamp" value="noon"/>`),
          ].join('\n'),
        ) + event(named('concept:name', 'outside') + TIME),
      ),
    );
    expect(found.events).toBe(1);
    expect(found.read).toEqual({ rows: 5, dropped: 4 });
    expect(found.problems.filter(({ dropped }) => dropped).map(({ code, at }) => `${code} ${at}`)).toEqual([
      'no-activity line 5',
      'no-time line 6',
      'bad-time line 7',
      'no-trace line 7',
    ]);
  });

  test('traces without a name are separate cases, named by their numbers', async () => {
    const own = event(named('concept:name', 'a') + TIME);
    const found = await readXes(log(trace(own, '') + trace(own, '')));
    expect(found.cases).toEqual(['trace 1', 'trace 2']);
    expect(found.problems.map(({ code, count }) => [code, count])).toContainEqual(['unnamed-trace', 2]);
  });

  test('events out of order are sorted, and counted', async () => {
    const at = (hour: string, name: string): string =>
      event(`${named('concept:name', name)}<date key="time:timestamp" value="2026-09-01T${hour}:00:00Z"/>`);
    const found = await readXes(log(trace([at('10', 'second'), at('09', 'first'), at('11', 'third')].join('\n'))));
    expect([0, 1, 2].map((index) => eventAt(found, index).activity)).toEqual(['first', 'second', 'third']);
    expect(found.problems.find(({ code }) => code === 'out-of-order')).toMatchObject({ count: 1, at: ['line 5'] });
  });

  test('can be stopped, and reports progress', async () => {
    const many = log(trace(event(named('concept:name', 'a') + TIME).repeat(60_000)));
    const seen: number[] = [];
    await readXes(many, { onProgress: ({ events }) => seen.push(events) });
    expect(seen.length).toBeGreaterThan(1);
    expect(seen.at(-1)).toBe(60_000);
    const controller = new AbortController();
    const reading = readXes(many, {
      signal: controller.signal,
      onProgress: () => controller.abort(new Error('enough')),
    });
    await expect(reading).rejects.toThrow('enough');
  });
});
