import { describe, expect, test } from 'vitest';
import { deriveProfile, type Evidence, models } from 'work-elements';
import { planTraining, type TrainingOptions, type TrainingPlan } from '../../src/index.js';
import { everyModel, staffOf, staffRoles } from '../support/staff.js';

const roles = Object.entries({ teacher: 4, validator: 2, 'school-leader': 1 }).map(([role, count]) => ({
  model: 'validator',
  role,
  count,
}));
const MAY_DIFFER = 'another seed or more moves may give another core.';

const corePlan = async (options: TrainingOptions) => {
  const { core, because } = await planTraining({ roles }, [models.validator], { foundation: false, ...options });
  return { core, text: because.join(' ') };
};

describe('the core, in words', () => {
  test('depends on neither seed nor moves with coarse modules, and does not say that it does', async () => {
    const plans = await Promise.all([
      corePlan({ seed: 1, moves: 0 }),
      corePlan({ seed: 2, moves: 500 }),
      corePlan({ seed: 3, moves: 2_000 }),
    ]);
    for (const { core, text } of plans) {
      expect(core).toEqual(plans[0]?.core);
      expect(text).toContain('of which at least 33.3 % of the people lack something');
      expect(text).not.toContain(MAY_DIFFER);
    }
  });

  const expectSeedsToDiffer = async (seeds: readonly number[], moves: number): Promise<void> => {
    const plans = await Promise.all(seeds.map((seed) => corePlan({ seed, moves, granularity: 'fine' })));
    expect(new Set(plans.map(({ core }) => core.modules.join())).size).toBeGreaterThan(1);
    for (const { core, text } of plans) {
      expect(text).toContain('at least 33.3 % of the people take where hours are no limit');
      expect(text).toContain(`has ${core.modules.length} modules`);
      expect(text).toContain(MAY_DIFFER);
    }
  };
  const ONE_CHOICE = 'is that of one choice with fine modules, which overlap: seeds differ, and it says so';
  test(ONE_CHOICE, () => expectSeedsToDiffer([1, 2, 3], 1_000));
  test(`${ONE_CHOICE}, with six seeds`, { tags: ['long'] }, () => expectSeedsToDiffer([1, 2, 3, 4, 5, 6], 5_000));

  /** The number of levels in a role’s profile, each counted once, and of those that only hand-offs require. */
  const levelsOf = (model: (typeof everyModel)[number], role: string) => {
    const all = deriveProfile<string>(model, role).competencies.flatMap(({ level, because }) => {
      const otherwise = Math.max(0, ...because.flatMap((each) => (each.kind === 'hand-off' ? [] : [each.level])));
      return [1, 2, 3].filter((each) => each <= level).map((each) => each > otherwise);
    });
    return { all: all.length, handoffs: all.filter(Boolean).length };
  };

  test.each(staffRoles.filter(({ model }) => model === 'validator'))(
    'counts the levels that only hand-offs ask for: $role',
    async ({ model, role }) => {
      const { core, because } = await planTraining({ roles: [{ model, role, count: 2 }] }, [models.validator], {
        foundation: false,
        moves: 0,
      });
      const { all, handoffs } = levelsOf(models.validator, role);
      expect(core.handoffs).toBeCloseTo(handoffs / all, 10);
      const percent = Math.round((1000 * handoffs) / all) / 10;
      expect(because).toContain(`Hand-offs alone ask for ${percent} % of what roles need.`);
    },
  );

  const countsForAll = async (value: number): Promise<void> => {
    const people = staffOf(3, 2);
    const options = { moves: 500, foundation: false, theta: 1, hoursPerYear: { value, source: 'test' } };
    const { because } = await planTraining({ people }, everyModel, options);
    const alone = await Promise.all(people.map((one) => planTraining({ people: [one] }, everyModel, options)));
    const [first, ...rest] = alone.map(({ core }) => core.modules);
    const shared = (first ?? []).filter((id) => rest.every((modules) => modules.includes(id))).length;
    expect(because).toContain(
      shared === 0
        ? 'There is no module of which everybody lacks something.'
        : `There ${shared === 1 ? 'is 1 module' : `are ${shared} modules`} of which everybody lacks something.`,
    );
    expect(because.join(' ')).not.toContain('for everybody');
  };
  test('counts what everybody lacks, not what anybody takes, with 0 hours a year', () => countsForAll(0));
  test('counts what everybody lacks, not what anybody takes, with 36 hours a year', { tags: ['long'] }, () =>
    countsForAll(36),
  );
});

const enough = { hoursPerYear: { value: 2_000, source: 'test' }, moves: 300 } as const;
const AREA = 'areas/engagement-and-communication@1';

/** The modules of each level of a competency that more than one teaches. */
const taughtTwice = ({ modules }: TrainingPlan): readonly (readonly string[])[] => {
  const taught = new Map<string, string[]>();
  for (const { id, level, competencies } of modules) {
    for (const { id: competency } of competencies) {
      const key = `${competency} ${level}`;
      taught.set(key, [...(taught.get(key) ?? []), id]);
    }
  }
  return [...taught.values()].filter(({ length }) => length > 1);
};

describe('coarse modules', () => {
  test('do not overlap in the core; that of the foundation’s area overlaps with those of elements', async () => {
    const all = await planTraining({ roles: staffRoles.map((role) => ({ ...role, count: 1 })) }, everyModel, {
      ...enough,
      theta: 0.01,
    });
    expect(all.core.modules).toHaveLength(all.modules.length);
    expect(all.core.modules).not.toContain(AREA);
    expect(taughtTwice(all)).toEqual([]);
    const two = [
      { model: 'validator', role: 'teacher', count: 2 },
      { model: models.flexBlend.id, role: 'lab-coach', count: 4 },
    ];
    const some = await planTraining({ roles: two }, everyModel, enough);
    const twice = taughtTwice(some);
    expect(twice.length).toBeGreaterThan(0);
    for (const those of twice) expect(those.filter((id) => id !== AREA)).toHaveLength(1);
  });

  test('are counted for whoever lacks something of one, also where the foundation’s area teaches it', async () => {
    const evidence = deriveProfile<string>(models.validator, 'school-leader').competencies.flatMap(
      ({ competency }): readonly Evidence[] =>
        competency.id === 'hear-before-deciding' ? [] : [{ kind: 'implementation', competency: competency.id }],
    );
    const people = [
      { id: 'ann', name: 'Ann', evidence, roles: [{ model: 'validator', role: 'school-leader' }] },
      { id: 'bo', name: 'Bo', evidence: [], roles: [{ model: models.flexBlend.id, role: 'lab-coach' }] },
    ];
    const plan = await planTraining({ people }, everyModel, enough);
    const ofAnn = plan.sessions.filter(({ participants }) => participants.some(({ id }) => id === 'ann'));
    expect(ofAnn.map(({ module }) => module)).toContain(AREA);
    const alone = await Promise.all(
      people.map((one) => planTraining({ people: [one] }, everyModel, { ...enough, foundation: false })),
    );
    const [first, second] = alone.map(({ modules }) => modules.map(({ id }) => id));
    const both = (first ?? []).filter((id) => second?.includes(id));
    expect(both).toEqual(['handle-exceptions@1', 'handle-exceptions@2']);
    expect(plan.core.curve[0]).toMatchObject({ theta: 1, modules: both.length });
    expect(plan.because).toContain('There are 2 modules of which everybody lacks something.');
  });
});
