import { describe, expect, test } from 'vitest';
import { assessReadiness, counted, deriveProfile, models } from 'work-elements';
import { planTraining, type Trainee, type TrainingOptions, type TrainingPlan } from '../../src/index.js';
import { everyModel, staffOf } from '../support/staff.js';

type Session = TrainingPlan['sessions'][number];

const isCoached = (form: Session['form']): boolean => form === 'practicum' || form === 'panel';
const validator = { model: 'validator', role: 'validator' };
const needed = deriveProfile<string>(models.validator, 'validator').competencies;

/** Somebody Experienced in all that a validator needs, except for some competencies known only by planning. */
const knowing = (id: string, without: (competency: string) => boolean = () => false): Trainee => ({
  id,
  name: id,
  evidence: needed.map(({ competency }) => ({
    kind: without(competency.id) ? 'planning' : 'implementation',
    competency: competency.id,
  })),
  roles: [validator],
});

/** In how many sessions each reason applies, and for how many hours, according to the plan’s sentences. */
const told = ({ because, sessions }: TrainingPlan): Readonly<Record<string, readonly [number, number]>> => {
  const ends = {
    nobody: 'or becomes so in an earlier session of the year.',
    participants: 'those in scope who could coach take part themselves.',
    hours: ' in all.',
    weeks: 'or have no time in its weeks.',
  };
  const all = sessions.filter(({ coach }) => coach?.kind === 'outside').length;
  const counts = Object.entries(ends).flatMap(([reason, end]) => {
    const [sentence] = because.filter((each) => each.endsWith(end));
    if (sentence === undefined) return [];
    const [, some = '1', of = '1', hours] =
      /^In (?:(\d+) of (\d+) sessions|the one session) with an outside coach \(([\d.,]+) hours?\)/.exec(sentence) ?? [];
    expect(Number(of)).toBe(all);
    return [[reason, [Number(some), Number(hours?.replace(',', ''))]] as const];
  });
  return Object.fromEntries(counts);
};

/** The same according to the sessions. */
const summed = ({ sessions }: TrainingPlan): Readonly<Record<string, readonly [number, number]>> => {
  const sums: Record<string, [number, number]> = {};
  for (const { coach } of sessions) {
    if (coach?.kind !== 'outside') continue;
    const [some, hours] = sums[coach.because] ?? [0, 0];
    sums[coach.because] = [some + 1, hours + coach.hours];
  }
  return sums;
};

test('where the hours of those who could coach are used up, it is said', async () => {
  const people = [knowing('pro'), { ...knowing('new'), evidence: [] }];
  const plan = await planTraining({ people }, [models.validator], {
    moves: 300,
    foundation: false,
    hoursPerYear: { value: 2000, source: 'test' },
  });
  const coached = plan.sessions.flatMap(({ coach }) => coach ?? []);
  const used = coached.reduce((sum, coach) => sum + (coach.kind === 'own' ? coach.hours : 0), 0);
  const outside = coached.filter(({ kind }) => kind === 'outside');
  expect(outside.length).toBeGreaterThan(0);
  for (const { hours } of outside) expect(used + hours).toBeGreaterThan(40);
  expect(plan.coaches.every(({ fromYear }) => fromYear === 1)).toBe(true);
  const hours = outside.reduce((sum, coach) => sum + coach.hours, 0);
  expect(plan.because).toContain(
    `In the one session with an outside coach (${counted(hours, 'hour')}), ` +
      'those in scope who could coach have too few coaching hours of the year left, of 40 in all.',
  );
  const more = await planTraining({ people }, [models.validator], {
    moves: 300,
    foundation: false,
    hoursPerYear: { value: 2000, source: 'test' },
    coachHours: { value: used + hours, source: 'test' },
  });
  expect(summed(more)).toEqual({});
  expect(more.because.join()).not.toContain('outside coach');
});

test('where those who could coach after “not yet” take part themselves, it is said', async () => {
  const [first, second] = needed.filter(
    ({ level, because }) =>
      level >= 3 && because.some((each) => each.kind === 'step' && each.element === 'assess-progress'),
  );
  const lacking = [first, second].map((each) => each?.competency.id ?? '');
  const without = (id: string, competency: string | undefined): Trainee => {
    const person = knowing(id);
    return { ...person, evidence: person.evidence.filter((each) => each.competency !== competency) };
  };
  const returning = { ...without('new', lacking[0]), notYet: { 'assess-progress@2': 3 } };
  const people = [returning, without('pro', lacking[1])];
  const plan = await planTraining({ people }, [models.validator], { moves: 300, foundation: false });
  const [workshop] = plan.sessions.filter(({ module }) => module === 'assess-progress@2');
  expect(workshop?.participants.map(({ id }) => id).sort()).toEqual(['new', 'pro']);
  expect(workshop?.coach).toMatchObject({ kind: 'outside', because: 'participants' });
  expect(told(plan)).toEqual(summed(plan));
});

/** Recounts who could coach each session, from people’s evidence and what earlier sessions add to it. */
const recounted = (plan: TrainingPlan, people: readonly Trainee[], coachHours = 40, hoursPerWeek = 2) => {
  const moduleOf = (id: string) => {
    const module = plan.modules.find((each) => each.id === id);
    if (module === undefined) throw new Error(`no module ${id}`);
    return module;
  };
  const profileOf = ({ model, role }: Trainee['roles'][number]) => {
    const found = everyModel.find(({ id }) => id === model);
    if (found === undefined) throw new Error(`no model ${model}`);
    return deriveProfile<string>(found, role);
  };
  /** The competencies that each person needs at Experienced and lacks at first. */
  const lackedBy = new Map(
    people.map(({ id, name, evidence, roles }) => {
      const gaps = roles.flatMap((role) => assessReadiness({ id, name, evidence }, profileOf(role)).gaps);
      return [id, new Set(gaps.flatMap(({ competency, target }) => (target >= 3 ? [competency.id] : [])))];
    }),
  );
  /** What somebody practises in some sessions. */
  const practisedIn = (sessions: readonly Session[], id: string): readonly string[] =>
    sessions
      .filter(({ form, participants }) => isCoached(form) && participants.some((each) => each.id === id))
      .flatMap(({ module }) => moduleOf(module).competencies.map((each) => each.id))
      .filter((competency) => lackedBy.get(id)?.has(competency) === true);
  const did = (id: string, before: readonly Session[]): ReadonlySet<string | undefined> => {
    const own = people.find((each) => each.id === id)?.evidence ?? [];
    const implemented = own.flatMap(({ kind, competency }) => (kind === 'implementation' ? [competency] : []));
    return new Set([...implemented, ...practisedIn(before, id)]);
  };
  const inWeek = (id: string, year: number, week: number): number =>
    plan.sessions
      .filter(
        ({ dates, ...each }) =>
          dates !== null && each.year === year && dates.firstWeek <= week && week < dates.firstWeek + dates.weeks,
      )
      .reduce((sum, { participants, coach, dates }) => {
        const hours = participants.find((each) => each.id === id)?.hours ?? 0;
        return sum + (hours + (coach?.kind === 'own' && coach.id === id ? coach.hours : 0)) / (dates?.weeks ?? 1);
      }, 0);
  return plan.sessions.flatMap((session, index) => {
    const { coach, participants, year, module, dates } = session;
    if (coach?.kind !== 'outside') return [];
    const before = plan.sessions.filter((each) => each.year < year);
    const practised = moduleOf(module).competencies.filter(({ id }) =>
      participants.some((one) => lackedBy.get(one.id)?.has(id) === true),
    );
    const knows = (id: string, sessions: readonly Session[]): boolean =>
      practised.every((each) => did(id, sessions).has(each.id));
    const earlier = plan.sessions.filter((each, place) => each.year === year && place < index && isCoached(each.form));
    const able = people.flatMap(({ id }): readonly { readonly id: string; readonly after: Session | null }[] => {
      if (participants.some((each) => each.id === id)) return [];
      if (knows(id, before)) return [{ id, after: null }];
      return earlier.flatMap((each) => (knows(id, [...before, each]) ? [{ id, after: each }] : []));
    });
    const withHours = able.filter(({ id }) => {
      const own = plan.sessions.filter(
        (each) => each.year === year && each.coach?.kind === 'own' && each.coach.id === id,
      );
      return own.reduce((sum, each) => sum + (each.coach?.hours ?? 0), 0) + coach.hours <= coachHours;
    });
    const inTime = withHours.filter(({ id, after }) => {
      if (dates === null) return true;
      if (after !== null && (after.dates?.to ?? '') >= dates.from) return false;
      return Array.from({ length: dates.weeks }, (_, week) => inWeek(id, year, dates.firstWeek + week)).every(
        (used) => used + coach.hours / dates.weeks <= hoursPerWeek + 1e-9,
      );
    });
    return [{ id: session.id, able: able.length, withHours: withHours.length, inTime: inTime.length }];
  });
};

/** People who all lack the same competencies at Experienced. */
const alike = (count: number): readonly Trainee[] =>
  Array.from({ length: count }, (_, index) => knowing(`p${index}`, () => true));
const mixed = (count: number, seed: number): readonly Trainee[] =>
  staffOf(
    count,
    seed,
    ['validator', 'teacher'].map((role) => ({ model: 'validator', role })),
  );
const start = '2027-09-06';

describe('why coaches are from outside', () => {
  const cases: readonly (readonly [string, readonly Trainee[], TrainingOptions, readonly string[]])[] = [
    ['in three years', mixed(20, 6), { years: 3 }, ['nobody']],
    ['in few weeks', alike(9), { dates: { start, weeks: 8 } }, ['nobody', 'weeks']],
    ['in few weeks of many hours', alike(9), { dates: { start, weeks: 12, hoursPerWeek: 4 } }, ['nobody', 'weeks']],
    ['in two short years', mixed(14, 3), { years: 2, dates: { start, weeks: 20 } }, ['nobody']],
    ['with few hours to coach', alike(12), { coachHours: { value: 5, source: 'test' } }, ['hours', 'nobody']],
    ['with hours to coach', alike(12), {}, ['nobody']],
  ];

  test.each(cases)('is so by who could coach: %s', async (_, people, options, kinds) => {
    const plan = await planTraining({ people }, everyModel, {
      moves: 500,
      foundation: false,
      outsideCoach: { costPerHour: { value: 90, source: 'test' } },
      ...options,
    });
    expect(told(plan)).toEqual(summed(plan));
    expect(Object.keys(summed(plan)).sort()).toEqual(kinds);
    const { coachHours, dates } = options;
    for (const { id, able, withHours, inTime } of recounted(plan, people, coachHours?.value, dates?.hoursPerWeek)) {
      const coach = plan.sessions.find((session) => session.id === id)?.coach;
      expect(inTime).toBe(0);
      const because = withHours > 0 ? 'weeks' : able > 0 ? 'hours' : 'nobody';
      expect([id, coach]).toMatchObject([id, { because }]);
    }
  });
});
