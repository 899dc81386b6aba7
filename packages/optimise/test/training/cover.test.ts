import { expect, test } from 'vitest';
import { type Evidence, models } from 'work-elements';
import { planTraining, type Trainee, type TrainingPlan, trainingTables } from '../../src/index.js';

const MODULE = 'decide-advancement@3';
const validator = { model: 'validator', role: 'validator' };
const cover = { costPerHour: { value: 10, source: 'test' } };
const options = { moves: 300, foundation: false, cover } as const;

/** Somebody who is Experienced in all that validators need, and somebody who lacks one module of it. */
const pair = async (): Promise<readonly [Trainee, Trainee]> => {
  const alone = await planTraining({ roles: [{ ...validator, count: 1 }] }, [models.validator], {
    ...options,
    hoursPerYear: { value: 2000, source: 'test' },
  });
  expect(alone.uncovered).toEqual([]);
  expect(alone.modules.map(({ id }) => id)).toContain(MODULE);
  const evidenceOf = (modules: TrainingPlan['modules']): readonly Evidence[] =>
    modules.flatMap(({ competencies, evidence: kind }) => competencies.map(({ id }) => ({ kind, competency: id })));
  const others = alone.modules.filter(({ id }) => id !== MODULE);
  return [
    { id: 'pro', name: 'Pro', evidence: evidenceOf(alone.modules), roles: [validator] },
    { id: 'new', name: 'New', evidence: evidenceOf(others), roles: [validator] },
  ];
};

test('a coach from within is away too, and costs cover; one from outside is paid instead', async () => {
  const [pro, beginner] = await pair();
  const own = await planTraining({ people: [pro, beginner] }, [models.validator], options);
  expect(own.sessions.map(({ module }) => module)).toEqual([MODULE]);
  let away = 0;
  for (const { coach, participants, hours } of own.sessions) {
    expect(participants).toMatchObject([{ id: 'new', count: 1, hours }]);
    expect(coach).toMatchObject({ kind: 'own', id: 'pro', hours });
    away += 2 * hours;
  }
  expect(own.years[0]?.hours).toBe(away / 2);
  expect(own.years[0]?.coverCost).toBe(10 * away);
  const outside = { costPerHour: { value: 70, source: 'test' } };
  const hired = await planTraining({ people: [beginner] }, [models.validator], { ...options, outsideCoach: outside });
  expect(hired.years[0]).toMatchObject({ coverCost: (10 * away) / 2, outsideCoach: { cost: (70 * away) / 2 } });
});

test('over several years, cover is for all who are away in each, coaches who have grown included', async () => {
  const roles = [{ ...validator, count: 6 }];
  const plan = await planTraining({ roles }, [models.validator], { ...options, years: 3 });
  const grown = plan.sessions.filter(({ coach }) => coach?.kind === 'own');
  expect(grown.length).toBeGreaterThan(0);
  for (const { year, coverCost } of plan.years) {
    let away = 0;
    for (const session of plan.sessions.filter((each) => each.year === year)) {
      for (const { hours, count } of session.participants) away += hours * count;
      if (session.coach?.kind === 'own') away += session.coach.hours;
    }
    expect(coverCost).toBeCloseTo(10 * away, 9);
  }
  expect(trainingTables(plan).years.map((row) => row.coverCost)).toEqual(plan.years.map((each) => each.coverCost));
});
