import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Evidence, models } from 'work-elements';
import { planTraining, type TrainingOptions, type TrainingPlan, trainingCalendar } from '../../src/index.js';
import type { Trainee } from '../../src/people/trainees.js';
import { staffOf } from '../support/staff.js';

type Dates = NonNullable<TrainingOptions['dates']>;

const DAY = 86_400_000;
const mondaysBetween = (from: string, to: string): readonly string[] => {
  const days: string[] = [];
  for (let day = Date.parse(from); day <= Date.parse(to); day += 7 * DAY)
    days.push(new Date(day).toISOString().slice(0, 10));
  return days;
};

/** For each Monday, the sessions that meet in its week. */
const byWeek = ({ sessions }: TrainingPlan): ReadonlyMap<string, TrainingPlan['sessions']> => {
  const found = new Map<string, TrainingPlan['sessions']>();
  for (const session of sessions) {
    if (session.dates === null) throw new Error('a session without dates');
    const { from, to, without, weeks } = session.dates;
    const meeting = mondaysBetween(from, to).filter((day) => !without.includes(day));
    expect(meeting.length).toBe(weeks);
    for (const day of meeting) found.set(day, [...(found.get(day) ?? []), session]);
  }
  return found;
};

/** Expects each week to stay within the hours of trainers, and of each person as participant and coach. */
const expectWithin = (plan: TrainingPlan, people: readonly Trainee[], dates: Dates): void => {
  const { trainers = 2, trainerHoursPerWeek = 6, hoursPerWeek = 2, breaks = [], weeks = 36 } = dates;
  const used = new Map<number, Set<string>>();
  for (const [monday, sessions] of byWeek(plan)) {
    const friday = new Date(Date.parse(monday) + 4 * DAY).toISOString().slice(0, 10);
    expect(breaks.some(({ from, to }) => from <= monday && friday <= to)).toBe(false);
    const taught = sessions.flatMap(({ form, hours, dates: own }) =>
      form === 'study' || form === 'workshop' ? [hours / (own?.weeks ?? 1)] : [],
    );
    for (const hours of taught) expect(hours).toBeLessThanOrEqual(trainerHoursPerWeek + 1e-6);
    expect(taught.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(trainers * trainerHoursPerWeek + 1e-6);
    for (const { id } of people) {
      const own = sessions.reduce((sum, { participants, coach, dates: dated }) => {
        const learning = participants.find((each) => each.id === id)?.hours ?? 0;
        const coaching = coach?.kind === 'own' && coach.id === id ? coach.hours : 0;
        return sum + (learning + coaching) / (dated?.weeks ?? 1);
      }, 0);
      expect(own).toBeLessThanOrEqual(hoursPerWeek + 1e-6);
    }
    for (const { year } of sessions) used.set(year, (used.get(year) ?? new Set<string>()).add(monday));
  }
  for (const mondays of used.values()) expect(mondays.size).toBeLessThanOrEqual(weeks);
};

const ofValidator = ['teacher', 'validator'].map((role) => ({ model: 'validator', role }));

describe('sessions with dates', () => {
  test('keep to the hours of everybody in every week, whatever the limits, and never in a break', async () => {
    const people = staffOf(4, 31, ofValidator).map(
      (person): Trainee => ({ ...person, notYet: { 'assess-progress@3': 3 } }),
    );
    let dated = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          weeks: fc.integer({ min: 1, max: 40 }),
          trainers: fc.integer({ min: 1, max: 2 }),
          trainerHoursPerWeek: fc.constantFrom(0.3, 0.5, 1, 2, 6),
          hoursPerWeek: fc.constantFrom(0.01, 0.5, 1, 2, 4, 8),
          breaks: fc.subarray([
            { from: '2027-10-11', to: '2027-10-22' },
            { from: '2027-12-20', to: '2028-01-02' },
            { from: '2027-11-25', to: '2027-11-26' },
          ]),
        }),
        async (limits) => {
          const dates = { start: '2027-09-06', ...limits };
          const plan = await planTraining({ people }, [models.validator], { moves: 50, years: 2, dates });
          expectWithin(plan, people, dates);
          dated += plan.sessions.length;
          for (const year of plan.years) expect(year.dates?.weeks).toBeLessThanOrEqual(limits.weeks);
        },
      ),
      { numRuns: 3 },
    );
    expect(dated).toBeGreaterThan(0);
  });

  test('of a coach take of the same weekly hours as learning does', async () => {
    const roles = [{ model: 'validator', role: 'validator' }];
    const evidence: readonly Evidence[] = [
      { kind: 'implementation', element: 'assess-progress' },
      { kind: 'implementation', element: 'decide-advancement' },
    ];
    const people: readonly Trainee[] = [
      { id: 'ann', name: 'Ann', evidence: evidence.map((each) => ({ ...each, kind: 'planning' })), roles },
      { id: 'bo', name: 'Bo', evidence, roles },
    ];
    const dates = { start: '2027-09-06' };
    const plan = await planTraining({ people }, [models.validator], { moves: 1000, dates });
    expect(plan.sessions.some(({ coach }) => coach?.kind === 'own')).toBe(true);
    expectWithin(plan, people, dates);
    const own = plan.sessions.filter(({ coach }) => coach?.kind === 'own').map(({ module }) => module);
    const known = plan.coaches.filter(({ partlyFromYear }) => partlyFromYear === 1).map(({ module }) => module);
    expect(known).toEqual(expect.arrayContaining(own));
  });

  test.each([
    [1, { trainers: 1, trainerHoursPerWeek: 1, weeks: 12 }],
    [1, { trainers: 2, trainerHoursPerWeek: 0.5, weeks: 12 }],
    [1, { trainers: 1, trainerHoursPerWeek: 0.3 }],
    [8, { weeks: 6, hoursPerWeek: 4, trainers: 1, trainerHoursPerWeek: 2 }],
    [8, { weeks: 36, trainers: 1, trainerHoursPerWeek: 1 }],
  ])('with few trainers are spread over more weeks: %i people, %o', async (count, limits) => {
    const roles = [{ model: 'validator', role: 'teacher', count }];
    const plan = await planTraining({ roles }, [models.validator], {
      moves: 0,
      dates: { start: '2027-09-06', ...limits },
    });
    expect(plan.sessions.length).toBeGreaterThan(0);
    expectWithin(plan, [], { start: '2027-09-06', ...limits });
  });

  test.each([{ weeks: 1 }, { weeks: 3 }, { weeks: 5 }, { hoursPerWeek: 0.01 }])(
    'that a year is too short for are told of: %o',
    async (limits) => {
      const roles = [{ model: 'validator', role: 'teacher', count: 2 }];
      const { weeks = 36, hoursPerWeek = 2 } = limits;
      const plan = await planTraining({ roles }, [models.validator], {
        moves: 0,
        dates: { start: '2027-09-06', ...limits },
      });
      const text = plan.because.join(' ');
      expect(text).toContain(`a person can have at most ${weeks * hoursPerWeek} of 36 hours`);
      const tooLong = plan.years[0]?.dates?.tooLong ?? [];
      expect(tooLong.length).toBeGreaterThan(0);
      for (const each of tooLong) expect(each.weeks).toBeGreaterThan(weeks);
      for (const session of plan.sessions) expect(session.dates?.weeks).toBeLessThanOrEqual(weeks);
      const all = weeks === 36 ? '300 weeks or more' : `${weeks + 1} weeks or more`;
      expect(text).toContain(`${tooLong.length} modules that somebody needs take ${all}, and year 1 has ${weeks}`);
    },
  );

  test('begin where a plan of four-digit years ends in time, and breaks end after they begin', async () => {
    const roles = [{ model: 'validator', role: 'validator', count: 1 }];
    const plan = (dates: Dates) => planTraining({ roles }, [models.validator], { moves: 0, dates });
    await expect(plan({ start: '9999-12-27' })).rejects.toThrow('ends by 9999-12-31, found "9999-12-27"');
    await expect(plan({ start: '2027-09-07' })).rejects.toThrow('such as 2027-09-06, found "2027-09-07"');
    await expect(plan({ start: '2027-09-06', breaks: [{ from: '2027-12-24', to: '2027-12-20' }] })).rejects.toThrow(
      'expected a last day that is no earlier than the first, found "2027-12-20"',
    );
    const { sessions } = await plan({ start: '0050-01-03' });
    expect(sessions[0]?.dates?.from.slice(0, 3)).toBe('005');
  });

  test('tell the calendar of the weeks without a meeting', async () => {
    const roles = [{ model: 'validator', role: 'validator', count: 1 }];
    const dates = { start: '2027-09-06', breaks: [{ from: '2027-09-13', to: '2027-09-17' }] };
    const plan = await planTraining({ roles }, [models.validator], { moves: 0, dates });
    const text = trainingCalendar(plan, { stamp: '2027-05-01T08:00:00Z' }).replaceAll('\r\n ', '');
    const over = plan.sessions.filter((session) => session.dates?.without.length);
    expect(over.length).toBeGreaterThan(0);
    expect(text.split('No meeting in the week of 2027-09-13.').length - 1).toBe(over.length);
  });
});

test('hours with a coach after “not yet” are counted wherever hours are', async () => {
  const module = 'decide-advancement@3';
  const asked = { moves: 2000, foundation: false, cover: { costPerHour: { value: 10, source: 'test' } } };
  const validator = { model: 'validator', role: 'validator' };
  const first = await planTraining({ roles: [{ ...validator, count: 1 }] }, [models.validator], {
    ...asked,
    hoursPerYear: { value: 400, source: 'test' },
  });
  const evidence = first.modules
    .filter(({ id }) => id !== module)
    .flatMap(({ competencies, evidence: kind }) => competencies.map(({ id }): Evidence => ({ kind, competency: id })));
  const lower: readonly Evidence[] = (first.modules.find(({ id }) => id === module)?.competencies ?? []).map(
    ({ id }) => ({ kind: 'planning', competency: id }),
  );
  const person = { id: 'ann', name: 'Ann', evidence: [...evidence, ...lower], roles: [validator] };
  const plan = (notYet: number, hours: number) =>
    planTraining({ people: [{ ...person, notYet: { [module]: notYet }, hours }] }, [models.validator], asked);
  const taken = await plan(0, 100);
  const hours = taken.years[0]?.hours ?? 0;
  expect(taken.sessions.map((session) => session.module)).toEqual([module]);
  const coached = await plan(3, hours + 2);
  expect(coached.sessions.map(({ participants }) => participants.map((each) => each.hours))).toEqual([[hours + 2]]);
  expect(coached.years[0]).toMatchObject({ hours: hours + 2, coverCost: 10 * (hours + 2) });
  expect(coached.topics.map(({ most }) => most)).toEqual([hours + 2]);
  expect((await plan(3, hours + 1)).sessions).toEqual([]);
  const limited = (trainerHours: number) =>
    planTraining({ people: [{ ...person, notYet: { [module]: 3 } }] }, [models.validator], { ...asked, trainerHours });
  expect((await limited(hours + 1)).sessions).toEqual([]);
  expect((await limited(hours + 2)).years[0]?.trainerHours).toBe(hours + 2);
});
