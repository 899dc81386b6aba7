import { describe, expect, test } from 'vitest';
import { models } from 'work-elements';
import {
  type CalendarOptions,
  planTraining,
  type TrainingPlan,
  type TrainingScope,
  trainingCalendar,
  trainingTables,
} from '../../src/index.js';
import { trainingHtml } from '../../src/page/training-html.js';
import { everyModel, staffOf } from '../support/staff.js';

const people = staffOf(6, 11).map((person, index) =>
  index === 0 ? { ...person, name: 'Élodie; “Lo”, née \\ Ünal <b>' } : person,
);
const plan = await planTraining({ people }, everyModel, { moves: 2000, years: 2, dates: { start: '2027-09-06' } });
const stamp = '2027-05-01T08:00:00Z';

interface Break {
  readonly from: string;
  readonly to: string;
}

/** Reads a calendar by RFC 5545: unfolds, splits, unescapes. */
const eventsIn = (text: string): readonly ReadonlyMap<string, string>[] => {
  const lines = text.replaceAll('\r\n ', '').split('\r\n');
  const events: Map<string, string>[] = [];
  for (const line of lines) {
    const [name = '', ...rest] = line.split(':');
    if (line === 'BEGIN:VEVENT') events.push(new Map());
    else
      events.at(-1)?.set(
        name,
        rest.join(':').replaceAll(/\\([\\;,n])/g, (_, what: string) => (what === 'n' ? '\n' : what)),
      );
  }
  return events;
};

describe('a calendar', () => {
  const text = trainingCalendar(plan, { stamp });

  test('has each session once, over its weeks, with its participants', () => {
    const events = eventsIn(text);
    expect(events.length).toBe(plan.sessions.length);
    expect(new Set(events.map((event) => event.get('UID'))).size).toBe(events.length);
    plan.sessions.forEach(({ dates, participants }, index) => {
      const event = events[index];
      expect(event?.get('DTSTAMP')).toBe('20270501T080000Z');
      expect(event?.get('DTSTART;VALUE=DATE')).toBe(dates?.from.replaceAll('-', ''));
      const end = event?.get('DTEND;VALUE=DATE') ?? '';
      const days =
        (Date.parse(`${end.slice(0, 4)}-${end.slice(4, 6)}-${end.slice(6)}`) - Date.parse(dates?.from ?? '')) /
        86_400_000;
      expect(days).toBe(7 * (dates?.weeks ?? 0));
      for (const { name } of participants) expect(event?.get('DESCRIPTION')).toContain(name);
    });
  });

  test('folds lines at 75 octets and splits no character', () => {
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text).not.toMatch(/[^\r]\n/);
    expect(text).not.toContain('\uFFFD');
  });

  test('filtered by one person or one module, has only their sessions', () => {
    const [first] = people;
    const own = eventsIn(trainingCalendar(plan, { stamp, person: first?.id ?? '' }));
    const expected = plan.sessions.filter(
      ({ participants, coach }) =>
        participants.some(({ id }) => id === first?.id) || (coach?.kind === 'own' && coach.id === first?.id),
    );
    expect(own.length).toBe(expected.length);
    const [module] = plan.modules;
    const list = eventsIn(trainingCalendar(plan, { stamp, module: module?.id ?? '' }));
    expect(list.length).toBe(plan.sessions.filter((session) => session.module === module?.id).length);
  });

  test.each([
    ['2027-05-01T08:00:00.123Z', '20270501T080000Z'],
    ['2027-05-01T08:00:59.999999Z', '20270501T080059Z'],
    ['2028-02-29T23:59:00Z', '20280229T235900Z'],
  ])('takes %s as an instant in UTC', (given, written) => {
    for (const event of eventsIn(trainingCalendar(plan, { stamp: given }))) expect(event.get('DTSTAMP')).toBe(written);
  });

  test.each([
    '2027-13-01T08:00:00Z',
    '2027-02-29T08:00:00Z',
    '2027-05-32T08:00:00Z',
    '2027-05-01T24:00:00Z',
    '2027-05-01T08:60:00Z',
    '2027-05-01T08:00:00+02:00',
    '2027-05-01T08:00:00',
    '2027-05-01',
    '2027-05-01T08:00:00Z ',
    '2027-05-01T08:00Z',
  ])('refuses %s, which is no instant in UTC', (given) => {
    expect(() => trainingCalendar(plan, { stamp: given })).toThrow(`found "${given}"`);
  });

  test('refuses an invalid timestamp, and who or what is not in the plan', () => {
    expect(() => trainingCalendar(plan, { stamp: 'today' })).toThrow('stamp');
    const asked = { stamp: 'today', person: 'person-11', module: 'assess-progres@1' };
    expect(() => trainingCalendar(plan, asked)).toThrow(/stamp.*\n.*person.*did you mean.*\n.*module.*did you mean/);
  });
});

describe('the UIDs of events', () => {
  const start = '2027-09-06';
  const uidsOf = (of: TrainingPlan, options: Partial<CalendarOptions> = {}): readonly string[] =>
    eventsIn(trainingCalendar(of, { stamp, ...options })).map((event) => event.get('UID') ?? '');
  const planned = (scope: TrainingScope, dates: { readonly start: string; readonly breaks?: Break[] }) =>
    planTraining(scope, [models.validator], { moves: 100, dates });
  const few = staffOf(3, 5, [{ model: 'validator', role: 'teacher' }]);
  const roles = [{ model: 'validator', role: 'validator', count: 2 }];

  test('are those of no other plan: other people, holders, first days, or another id', async () => {
    const all = await Promise.all([
      planned({ people: few }, { start }),
      planned({ people: few.map((each) => ({ ...each, id: `${each.id}-2` })) }, { start }),
      planned({ people: few.map((each) => ({ ...each, name: `${each.name} II` })) }, { start }),
      planned({ people: few }, { start: '2028-09-04' }),
      planned({ roles }, { start }),
      planned({ roles: roles.map((each) => ({ ...each, count: 3 })) }, { start }),
      planned({ roles: roles.map((each) => ({ ...each, role: 'teacher' })) }, { start }),
    ]);
    const [first] = all;
    if (first === undefined) throw new Error('seven plans');
    const uids = [
      ...all.map((each) => uidsOf(each)),
      uidsOf(first, { plan: 'north' }),
      uidsOf(first, { plan: 'south' }),
    ];
    for (const those of uids) expect(those.length).toBeGreaterThan(0);
    expect(new Set(uids.flat()).size).toBe(uids.flat().length);
  });

  test('are the same for the same session, whenever and for whomever the calendar is made', async () => {
    const whole = uidsOf(plan);
    expect(uidsOf(plan, { stamp: '2027-06-01T08:00:00Z', names: false })).toEqual(whole);
    const { id } = people[0] ?? { id: '' };
    const own = uidsOf(plan, { person: id });
    expect(own.length).toBeGreaterThan(0);
    for (const uid of own) expect(whole).toContain(uid);
    // After a break is added, sessions keep their UIDs even though the first takes place on another day.
    const [before, after] = await Promise.all([
      planned({ people: few }, { start }),
      planned({ people: few }, { start, breaks: [{ from: start, to: '2027-09-19' }] }),
    ]);
    const known = new Map(before.sessions.map(({ id: session }, index) => [session, uidsOf(before)[index]]));
    const kept = after.sessions.flatMap(({ id: session }, index) =>
      known.has(session) ? [[uidsOf(after)[index], known.get(session)]] : [],
    );
    expect(kept.length).toBeGreaterThan(0);
    for (const [now, then] of kept) expect(now).toBe(then);
  });

  test('tell apart sessions whose ids differ in signs only', () => {
    const [session] = plan.sessions;
    if (session === undefined) throw new Error('a plan with sessions');
    const twins = { ...plan, sessions: ['a/b@1/1/1', 'a:b@1/1/1'].map((id) => ({ ...session, id })) };
    expect(new Set(uidsOf(twins)).size).toBe(2);
  });

  test('come from an id of the plan only if it is a text', () => {
    expect(() => trainingCalendar(plan, { stamp, plan: '' })).toThrow('plan: expected an id');
  });
});

test('without names, nobody’s name or id is in the calendar, the page or the tables', () => {
  const outputs = [
    trainingCalendar(plan, { stamp, names: false }),
    trainingHtml(plan, { title: 'A plan', names: false }),
    JSON.stringify(trainingTables(plan, { names: false })),
  ];
  for (const output of outputs) {
    for (const { id, name } of people) {
      expect(output).not.toContain(id);
      expect(output).not.toMatch(new RegExp(`\\b${name}\\b.*${id}`));
    }
    expect(output).not.toContain('Élodie');
  }
});

test('the page shows everything in the plan, and escapes names', () => {
  const html = trainingHtml(plan, { title: 'A <plan>' });
  expect(html).toContain('A &lt;plan&gt;');
  expect(html).not.toContain('<b>');
  expect(html).toContain('Ünal &lt;b&gt;');
  for (const sentence of plan.because) expect(html).toContain(sentence.replaceAll('"', '&quot;'));
  for (const { competency } of plan.uncovered) expect(html).toContain(competency);
});
