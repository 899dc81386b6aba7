import { describe, expect, test } from 'vitest';
import { planTraining, trainingCalendar, trainingTables } from '../../src/index.js';
import { trainingHtml } from '../../src/page/training-html.js';
import { everyModel, staffOf } from '../support/staff.js';

const people = staffOf(6, 11).map((person, index) =>
  index === 0 ? { ...person, name: 'Élodie; “Lo”, née \\ Ünal <b>' } : person,
);
const plan = await planTraining({ people }, everyModel, { moves: 2000, years: 2, dates: { start: '2027-09-06' } });
const stamp = '2027-05-01T08:00:00Z';

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

  test('refuses an invalid timestamp, and who or what is not in the plan', () => {
    expect(() => trainingCalendar(plan, { stamp: 'today' })).toThrow('stamp');
    const asked = { stamp: 'today', person: 'person-11', module: 'assess-progres@1' };
    expect(() => trainingCalendar(plan, asked)).toThrow(/stamp.*\n.*person.*did you mean.*\n.*module.*did you mean/);
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
