import { parseScenario, type SimulatedEvent, simulate } from '@work-elements/simulate';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { activityCsv, toCsv, toXes } from '../../src/index.js';
import { school } from '../support/school.js';

const events: SimulatedEvent[] = [];
const logged = simulate(parseScenario({ ...school, learners: { count: 3, objectives: 2 } }), {
  replications: 2,
  log: (event) => events.push(event),
});

test('is well-formed as XES, with the extensions and one trace per learner', async () => {
  await logged;
  const xes = toXes(events);
  expect(XMLValidator.validate(xes)).toBe(true);
  const { log } = new XMLParser({ ignoreAttributes: false }).parse(xes);
  expect(log.extension.map((each: Readonly<Record<string, string>>) => each['@_prefix'])).toEqual([
    'concept',
    'lifecycle',
    'org',
    'time',
  ]);
  // Required by the schema of IEEE 1849: a decimal number, and names without spaces.
  expect(log['@_xes.version']).toMatch(/^\d+\.\d+$/);
  for (const each of [...log.extension, ...log.classifier]) expect(each['@_name']).toMatch(/^[A-Za-z_][\w.-]*$/);
  expect(log.trace).toHaveLength(3);
  expect(log.trace.flatMap(({ event }: { readonly event: readonly unknown[] }) => event)).toHaveLength(events.length);
  const [first] = log.trace[0].event;
  expect(first.date).toEqual({ '@_key': 'time:timestamp', '@_value': events[0]?.time });
});

test('has one line per event as CSV', async () => {
  await logged;
  const { data, errors } = Papa.parse<Readonly<Record<string, string>>>(toCsv(events), {
    header: true,
    skipEmptyLines: true,
  });
  expect(toCsv(events)).toMatch(/[^\n]\r\n$/);
  expect(errors).toEqual([]);
  expect(data).toHaveLength(events.length);
  expect(data.every((each) => each['time:timestamp'] !== '' && each['case:concept:name']?.startsWith('learner-'))).toBe(
    true,
  );
});

describe('times in a time zone', () => {
  const at = (time: string): SimulatedEvent => ({
    case: 'learner-1',
    activity: 'assess-progress/score',
    lifecycle: 'complete',
    resource: 'kim',
    role: 'teacher',
    time,
    minutes: 0,
    subject: 'objective-1',
  });
  const written = (time: string, timeZone: string): string | undefined =>
    toCsv([at(time)], { timeZone })
      .split('\r\n')[1]
      ?.split(',')[3];

  test.each([
    ['2026-10-23T08:00:00.000Z', 'Europe/Madrid', '2026-10-23T08:00:00.000+02:00'],
    ['2026-10-26T08:00:00.000Z', 'Europe/Madrid', '2026-10-26T08:00:00.000+01:00'],
    // The first time occurs twice, and the earlier is meant; the second does not exist, and moves to an hour later.
    ['2026-10-25T02:30:00.000Z', 'Europe/Madrid', '2026-10-25T02:30:00.000+02:00'],
    ['2027-03-28T02:30:00.000Z', 'Europe/Madrid', '2027-03-28T03:30:00.000+02:00'],
    ['2026-09-01T08:00:00.000Z', 'Asia/Kolkata', '2026-09-01T08:00:00.000+05:30'],
  ])('%s in %s is %s', (time, timeZone, expected) => {
    expect(written(time, timeZone)).toBe(expected);
    expect(toXes([at(time)], { timeZone })).toContain(`value="${expected}"`);
  });

  test('is refused if there is no such zone', () => {
    expect(() => written('2026-09-01T08:00:00.000Z', 'Europe/Atlantis')).toThrow(RangeError);
  });
});

test('hostile texts never make ill-formed XML or spreadsheet formulas', () => {
  for (const hostile of [
    '\u0000\u0001x',
    '\ud800',
    '\uffff',
    '<a b="',
    ']]>',
    '=1+1',
    '+cmd',
    '-2',
    '@SUM(A1)',
    '\t=1',
  ]) {
    const event = {
      ...events[0],
      case: hostile,
      activity: hostile,
      resource: hostile,
      role: hostile,
      subject: hostile,
    };
    const all = [{ ...event, lifecycle: 'complete', time: '2026-09-01T08:00:00.000Z', minutes: 0 } as const];
    expect(XMLValidator.validate(toXes(all)), hostile).toBe(true);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to look for
    expect(toXes(all)).not.toMatch(/[\u0000-\u0008\uffff]|\p{Surrogate}/u);
    const [, row = []] = Papa.parse<readonly string[]>(toCsv(all)).data;
    expect(
      row.every((cell) => !/^[=+\-@\t]/.test(cell)),
      hostile,
    ).toBe(true);
  }
});

describe('as activities', () => {
  test('has one row per completed activity, ordered by time, with the cost of the time worked on it', async () => {
    const scenario = parseScenario({ ...school, learners: { count: 4, objectives: 2 } });
    const all: SimulatedEvent[] = [];
    const report = await simulate(scenario, { replications: 1, log: (event) => all.push(event) });
    const { data } = Papa.parse<Readonly<Record<string, string>>>(activityCsv(all, { scenario }), {
      header: true,
      skipEmptyLines: true,
    });
    expect(data).toHaveLength(report.steps.reduce((sum, { completed }) => sum + completed.mean, 0));
    for (const { enabled_time = '', start_time = '', end_time = '', resource } of data) {
      expect(enabled_time <= start_time && start_time <= end_time).toBe(true);
      expect(resource).not.toBe('');
    }
    const cost = data.reduce((sum, each) => sum + Number(each.cost), 0);
    const open = report.learners.underWay.mean;
    expect(open).toBe(0);
    // All staff cost the same, and withdrawn work is not an activity.
    const worked = report.people.reduce((sum, { hours }) => sum + hours.mean * 30, 0);
    expect(cost).toBeLessThanOrEqual(worked + 0.1);
    expect(cost).toBeGreaterThan(0.95 * worked);
  });
});
