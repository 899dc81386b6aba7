import { describe, expect, test } from 'vitest';
import { assessReadiness, deriveProfile, type Evidence, models } from 'work-elements';
import { highsSolver } from '../../src/highs/highs-solver.js';
import { planTraining, type Trainee, type TrainingOptions, type TrainingPlan } from '../../src/index.js';
import { everyModel, staffOf } from '../support/staff.js';

const did = (...elements: readonly string[]): readonly Evidence[] =>
  elements.map((element) => ({ kind: 'implementation', element }));
const person = (id: string, evidence: readonly Evidence[], model: string, role: string, hours?: number): Trainee => ({
  id,
  name: id,
  evidence: [...evidence],
  roles: [{ model, role }],
  ...(hours === undefined ? {} : { hours }),
});
const lee = person('lee', did('handle-exceptions'), 'flex-blend', 'school-leader');
const ofKim = ['manage-organization', 'decide-advancement', 'track-progress', 'map-objectives'];
const kim = person('kim', did(...ofKim), 'single-teacher', 'teacher', 0.001);
const bystander = person('by', [], 'flex-blend', 'lab-coach', 0.001);

const options = { moves: 2000, hoursPerYear: { value: 400, source: 'test' }, foundation: false } as const;
const both = [models.flexBlend, models.singleTeacher];

const permuted = <Each>(all: readonly Each[]): readonly (readonly Each[])[] =>
  all.length < 2
    ? [all]
    : all.flatMap((first, index) =>
        permuted(all.filter((_, other) => other !== index)).map((rest) => [first, ...rest]),
      );

/** A plan with its lists sorted, since they follow the order in which people are given. */
const unordered = ({ scope, uncovered, growsOutOfWork, retention, ...plan }: TrainingPlan) => ({
  ...plan,
  ...Object.fromEntries(
    Object.entries({ who: scope.who, uncovered, growsOutOfWork, retention }).map(([name, list]) => [
      name,
      list.map((each) => JSON.stringify(each)).toSorted(),
    ]),
  ),
});
const leftOf = ({ uncovered }: TrainingPlan, id: string): number => uncovered.filter((each) => each.id === id).length;
const coachOf = ({ sessions }: TrainingPlan, module: string) => sessions.find((each) => each.module === module)?.coach;

/**
 * Whether somebody is Experienced in everything that somebody else lacks in a module, by the profiles of the latter’s
 * roles.
 */
const mayCoach = (coach: Trainee, learner: Trainee, competencies: readonly string[]): boolean =>
  learner.roles.every(({ model, role }) => {
    const found = everyModel.find(({ id }) => id === model);
    if (found === undefined) throw new Error(model);
    const profile = deriveProfile<string>(found, role);
    const [theirs, own] = [coach, learner].map(({ id, name, evidence }) =>
      assessReadiness({ id, name, evidence }, profile),
    );
    return (own?.competencies ?? [])
      .filter(({ competency, level, target }) => competencies.includes(competency.id) && level < 3 && target >= 3)
      .every(
        ({ competency }) =>
          (theirs?.competencies.find((each) => each.competency.id === competency.id)?.level ?? 0) >= 3,
      );
  });

describe('who may coach is judged by the roles of those who practise', () => {
  test('whoever is listed first, and whoever is in scope beside', { tags: ['long'] }, async () => {
    const orders = [...permuted([lee, kim]), ...permuted([lee, kim, bystander])];
    const practised = deriveProfile(models.flexBlend, 'school-leader').competencies.map(
      ({ competency }) => competency.id,
    );
    expect(
      mayCoach(
        kim,
        lee,
        practised.filter((id) => id.startsWith('hand-off-')),
      ),
    ).toBe(true);
    const fewer = { ...options, moves: 500 };
    for (const people of orders) {
      const solver = people.length === 2 ? { solver: highsSolver() } : {};
      const within = await planTraining({ people }, both, { ...fewer, ...solver, outsideCoach: false });
      expect(coachOf(within, 'hand-offs@3')).toMatchObject({ kind: 'own', id: 'kim', after: null });
      expect(leftOf(within, 'lee')).toBe(13);
      if (people.length === 2) expect(within.proved).toBe(true);
      const open = await planTraining({ people }, both, fewer);
      expect(coachOf(open, 'hand-offs@3')).toMatchObject({ kind: 'own', id: 'kim' });
    }
  });

  test('not by those of the coach, whose own role counts other work', async () => {
    const [own, theirs] = [
      deriveProfile<string>(models.validator, 'teacher'),
      deriveProfile<string>(models.specialistTeam, 'recommender'),
    ];
    const elementsOf = ({ because }: (typeof own.competencies)[number]): readonly string[] =>
      because.map(({ element }) => element);
    const [found] = theirs.competencies.flatMap((needed) => {
      const same = own.competencies.find(({ competency }) => competency.id === needed.competency.id);
      const apart =
        same === undefined ? [] : elementsOf(same).filter((element) => !elementsOf(needed).includes(element));
      return needed.level >= 3 && (same?.level ?? 0) >= 3 && apart.length > 0
        ? [{ id: needed.competency.id, element: apart[0] ?? '' }]
        : [];
    });
    if (found === undefined) throw new Error('no competency is needed by both for different work');
    const pro = person('pro', did(found.element), 'validator', 'teacher', 0.001);
    const alone = assessReadiness({ id: 'pro', name: 'pro', evidence: [...did(found.element)] }, own);
    expect(alone.competencies.find(({ competency }) => competency.id === found.id)?.level).toBe(3);
    const known = theirs.competencies.map(
      ({ competency: { id } }): Evidence => ({ kind: id === found.id ? 'planning' : 'implementation', competency: id }),
    );
    const newcomer = person('new', known, 'specialist-team', 'recommender');
    expect(mayCoach(pro, newcomer, [found.id])).toBe(false);
    const plan = await planTraining({ people: [pro, newcomer] }, [models.validator, models.specialistTeam], {
      ...options,
      moves: 300,
    });
    const practised = plan.sessions.filter(
      ({ coach, participants }) => coach !== null && participants.some(({ id }) => id === 'new'),
    );
    expect(practised.map(({ coach }) => coach)).toMatchObject([{ kind: 'outside', because: 'nobody' }]);
  });
});

describe('the order in which people are listed changes nothing', () => {
  const roles = [
    { model: 'flex-blend', role: 'school-leader' },
    { model: 'single-teacher', role: 'teacher' },
    { model: 'specialist-team', role: 'recommender' },
    { model: 'validator', role: 'teacher' },
  ];
  const cases: readonly (readonly [string, TrainingOptions])[] = [
    ['one year', {}],
    ['without outside coaches', { outsideCoach: false, years: 2 }],
    ['with dates', { dates: { start: '2027-09-06' }, years: 2 }],
    ['in fine modules', { granularity: 'fine', outsideCoach: false }],
    ['proved', { outsideCoach: false, solver: highsSolver() }],
  ];

  const expectAlike = async (seed: number, more: TrainingOptions): Promise<void> => {
    const people = staffOf(3, seed, roles.slice(seed));
    const [one, two, three] = people;
    if (one === undefined || two === undefined || three === undefined) throw new Error('nobody');
    const [first, ...others] = await Promise.all(
      [people, [three, two, one], [two, three, one]].map((those) =>
        planTraining({ people: those }, everyModel, {
          moves: 200,
          hoursPerYear: { value: 120, source: 'test' },
          ...more,
        }),
      ),
    );
    if (first === undefined) throw new Error('no plan');
    for (const other of others) expect(unordered(other)).toEqual(unordered(first));
  };
  test.each(cases)('%s', (_, more) => expectAlike(1, more));
  test.each(cases)('%s, with other people', { tags: ['long'] }, (_, more) => expectAlike(2, more));

  test('of roles by number too', async () => {
    const counted = roles.map((role, index) => ({ ...role, count: index + 2 }));
    const [one, other] = await Promise.all(
      [counted, counted.toReversed()].map((those) =>
        planTraining({ roles: those }, everyModel, { moves: 200, trainerHours: 200, outsideCoach: false }),
      ),
    );
    if (one === undefined || other === undefined) throw new Error('no plan');
    expect(unordered(other)).toEqual(unordered(one));
  });

  test('and people are told in the order given', async () => {
    const people = [lee, kim, bystander];
    const plan = await planTraining({ people }, both, {
      ...options,
      hoursPerYear: { value: 20, source: 'test' },
      moves: 100,
    });
    const given = people.map(({ id }) => id);
    expect(plan.scope.who.map(({ id }) => id)).toEqual(given);
    expect([...new Set(plan.uncovered.map(({ id }) => id))]).toEqual(given);
  });
});

test('somebody without hours and evidence changes neither coaches nor proof nor what the others are left with', async () => {
  for (const seed of [1, 2, 3, 4]) {
    const people = staffOf(
      2,
      seed,
      [lee, kim].flatMap(({ roles: those }) => those),
    );
    const ask = (those: readonly Trainee[]) =>
      planTraining({ people: those }, both, { ...options, outsideCoach: false, solver: highsSolver() });
    const [without, beside] = [await ask(people), await ask([bystander, ...people])];
    expect(beside.proved).toBe(without.proved);
    for (const { id } of people) expect(leftOf(beside, id)).toBe(leftOf(without, id));
    const coaches = ({ sessions }: TrainingPlan) =>
      sessions.flatMap(({ module, coach }) =>
        coach === null ? [] : [`${module} ${coach.kind === 'own' ? coach.id : ''}`],
      );
    expect(coaches(beside)).toEqual(coaches(without));
  }
});
