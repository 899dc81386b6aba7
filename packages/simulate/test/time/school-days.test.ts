import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { afterSchoolDays, type SchoolCalendar } from 'work-elements';
import { explainScenario, parseScenario, type ScenarioInput, simulate } from '../../src/index.js';
import { schoolDays } from '../../src/time/calendar.js';

const names = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
const start = '2026-09-01';
const weeks = 30;
const dates = Array.from({ length: weeks * 7 }, (_, index) =>
  new Date(Date.UTC(2026, 8, 1 + index)).toISOString().slice(0, 10),
);
const date = fc.constantFrom(...dates);
const span = fc.tuple(date, date).map((ends) => {
  const [from = start, to = start] = ends.sort();
  return { from, to };
});
const calendars: fc.Arbitrary<SchoolCalendar> = fc.record({
  timeZone: fc.constantFrom('Europe/Berlin', 'America/Los_Angeles', 'Asia/Kolkata'),
  weekdays: fc.subarray([...names], { minLength: 1 }),
  closed: fc.array(fc.oneof(date, span), { maxLength: 4 }),
});

const scenario: ScenarioInput = {
  id: 'one-room',
  title: 'One room',
  model: 'single-teacher',
  learners: { count: 12, objectives: 3 },
  staff: [{ role: 'teacher', count: 1 }],
  start,
  weeks: 12,
};

describe('school days', () => {
  test('are the open weekdays within a term and outside holidays', () => {
    fc.assert(
      fc.property(
        calendars,
        fc.array(span, { maxLength: 1 }),
        fc.array(span, { maxLength: 1 }),
        (school, terms, holidays) => {
          const parsed = parseScenario({ ...scenario, weeks, school, terms, holidays });
          const within = (day: string, spans: readonly { readonly from: string; readonly to: string }[]) =>
            spans.some(({ from, to }) => from <= day && day <= to);
          const expected = dates.map((day) => {
            const weekday = names[new Date(`${day}T12:00:00Z`).getUTCDay()];
            const closed = (school.closed ?? []).some((each) =>
              typeof each === 'string' ? each === day : within(day, [each]),
            );
            const inTerm = terms.length === 0 || within(day, terms);
            return (
              inTerm && !closed && !within(day, holidays) && weekday !== undefined && school.weekdays.includes(weekday)
            );
          });
          expect(schoolDays(parsed)).toEqual(expected);
        },
      ),
    );
  });

  test('are those that a journey counts for due dates', { tags: ['long'] }, () => {
    fc.assert(
      fc.property(
        calendars,
        fc.integer({ min: 0, max: 40 }),
        fc.integer({ min: 1, max: 9 }),
        (school, opened, days) => {
          const open = schoolDays(parseScenario({ ...scenario, weeks, school }));
          const later = dates.filter((_, index) => index > opened && open[index] === true);
          const last = later[days - 1];
          fc.pre(last !== undefined);
          // Opened at local noon; due at the end of the last day, which is midnight of the next.
          const noon = Date.parse(`${dates[opened]}T12:00:00Z`);
          const due = afterSchoolDays(school, new Date(noon).toISOString(), days);
          const shown = new Intl.DateTimeFormat('en-CA', { timeZone: school.timeZone }).format(Date.parse(due) - 1);
          expect(shown).toBe(last);
        },
      ),
    );
  });

  test('give the same simulation, whether the school’s calendar or the scenario’s holidays define them', async () => {
    const closed = { from: '2026-09-07', to: '2026-09-18' };
    const school = { timeZone: 'Europe/Berlin', weekdays: names, closed: [closed] };
    const [one, other] = await Promise.all([
      simulate(parseScenario({ ...scenario, school }), { seed: 1, replications: 2 }),
      simulate(parseScenario({ ...scenario, holidays: [closed] }), { seed: 1, replications: 2 }),
    ]);
    expect(one.steps).toEqual(other.steps);
    const without = await simulate(parseScenario(scenario), { seed: 1, replications: 2 });
    expect(one.steps).not.toEqual(without.steps);
  });

  test('are listed when a scenario is explained', () => {
    const school = { timeZone: 'Europe/Berlin', weekdays: ['mon', 'tue'] as const, closed: ['2026-10-12'] };
    expect(explainScenario({ ...scenario, school }).find(({ what }) => what === 'school')).toEqual({
      what: 'school',
      value: 'open mon tue in Europe/Berlin; closed 2026-10-12',
      source: 'scenario',
    });
  });
});
