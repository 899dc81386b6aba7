import { describe, expect, test } from 'vitest';
import { assessReadiness, coverTeam, deriveProfile, type Evidence, InputError, models } from '../../src/index.js';
import { bakery } from './support/bakery.js';

const coach = deriveProfile(models.khanAcademyCoach, 'coach');

describe('assessReadiness', () => {
  test('evidence bears on what it names', () => {
    const person = {
      id: 'kim',
      name: 'Kim',
      evidence: [
        { kind: 'implementation', element: 'give-remedial-feedback' },
        { kind: 'study', role: 'coach' },
        { kind: 'implementation', model: 'another-school' },
      ] as const,
    };
    const { competencies, ready, level } = assessReadiness(person, coach);
    const of = (id: string) => competencies.find(({ competency }) => competency.id === id);
    expect(of('write-feedback-on-every-gap')).toMatchObject({ level: 3, gap: 0, evidence: [0, 1] });
    expect(of('explain-objective-dependencies')).toMatchObject({ level: 1, gap: 2, evidence: [1] });
    expect(ready).toBe(false);
    expect(level).toBe(1);
  });

  test('the plan goes from knowing to doing, and says what each level takes', () => {
    const { plan } = assessReadiness({ id: 'kim', name: 'Kim', evidence: [] }, coach);
    expect(plan[0]?.competency.kind).toBe('know');
    expect(plan.at(-1)?.competency.kind).toBe('do');
    expect(plan.map(({ order }) => order)).toEqual(plan.map((_, index) => index + 1));
    expect(plan[0]?.climb.map(({ title }) => title)).toEqual(['Explorer', 'Novice', 'Experienced']);
    expect(plan[0]?.because.length).toBeGreaterThan(0);
  });

  test('the level is the lowest of what the role needs fully, whatever is missing in what it needs less', () => {
    const record = deriveProfile(models.flexBlend, 'teacher-of-record');
    const full = record.competencies.filter(({ level }) => level >= 3).map(({ competency }) => competency.id);
    const less = record.competencies.filter(({ level }) => level < 3).map(({ competency }) => competency.id);
    expect([full.length > 1, less.length > 0]).toEqual([true, true]);
    const shown = (ids: readonly string[], kind: 'implementation' | 'study') =>
      ids.map((competency) => ({ kind, competency }));
    const of = (...evidence: ReturnType<typeof shown>) => assessReadiness({ id: 'kim', name: 'Kim', evidence }, record);
    expect(of(...shown(full, 'implementation'))).toMatchObject({ level: 3, ready: false });
    expect(of(...shown(full.slice(1), 'implementation'), ...shown(less, 'implementation'))).toMatchObject({
      level: 0,
      ready: false,
    });
    expect(of(...shown(full.slice(1), 'implementation'), ...shown(full.slice(0, 1), 'study'))).toMatchObject({
      level: 1,
    });
    expect(of(...shown([...full, ...less], 'implementation'))).toMatchObject({
      level: 3,
      ready: true,
      gaps: [],
      plan: [],
    });
  });

  test('of one kind, the plan begins with what more of the work rests on', () => {
    const { plan, gaps } = assessReadiness({ id: 'kim', name: 'Kim', evidence: [] }, coach);
    const reasons = (kind: string) =>
      plan.filter(({ competency }) => competency.kind === kind).map(({ because }) => because.length);
    for (const kind of ['know', 'know-how', 'do']) {
      expect(reasons(kind)).toEqual(reasons(kind).toSorted((one, other) => other - one));
      expect(new Set(reasons(kind)).size).toBeGreaterThan(1);
    }
    expect(plan.map(({ competency }) => competency.id)).toEqual(gaps.map(({ competency }) => competency.id));
  });

  test('whoever only does what another answers for is ready as a Novice there', () => {
    const labCoach = deriveProfile(models.flexBlend, 'lab-coach');
    const { competencies } = assessReadiness(
      { id: 'kim', name: 'Kim', evidence: [{ kind: 'implementation' }] },
      labCoach,
    );
    const introducing = competencies.find(({ competency }) => competency.id === 'introduce-with-success-criteria');
    expect(introducing).toMatchObject({ target: 2, level: 2, gap: 0 });
  });
});

describe('in a bakery', () => {
  const assessed = (role: string, ...evidence: readonly Evidence[]) =>
    assessReadiness({ id: 'kim', name: 'Kim', evidence }, deriveProfile(bakery(), role), { models: [] });

  test('a plan climbs from the level that is earned to the one that is needed, and leaves out what is met', () => {
    const { plan, gaps } = assessed(
      'baker',
      { kind: 'study', competency: 'knead' },
      { kind: 'implementation', competency: 'know-flour' },
    );
    expect(plan.map(({ order, competency, from, to }) => [order, competency.id, from, to])).toEqual([
      [1, 'hand-off-loaf-standard', 0, 3],
      [2, 'knead', 1, 3],
      [3, 'hand-off-loaf-prepare', 0, 3],
    ]);
    expect(plan.map(({ climb }) => climb.map(({ title }) => title))).toEqual([
      ['Explorer', 'Novice', 'Experienced'],
      ['Novice', 'Experienced'],
      ['Explorer', 'Novice', 'Experienced'],
    ]);
    expect(gaps.map(({ gap }) => gap)).toEqual([3, 2, 3]);
  });

  test('a plan goes from knowing over knowing how to doing', () => {
    expect(assessed('clerk').plan.map(({ competency }) => [competency.kind, competency.id])).toEqual([
      ['know', 'know-flour'],
      ['know', 'hand-off-loaf-standard'],
      ['know-how', 'count-change'],
      ['know-how', 'hand-off-loaf-challenge'],
      ['do', 'greet'],
    ]);
  });

  test('the level is the lowest over what is needed at Experienced, wherever that is in the list', () => {
    const all: Evidence = { kind: 'implementation', role: 'baker', model: 'bakery' };
    expect(assessed('baker', all)).toMatchObject({ level: 3, ready: true });
    const only = (kind: Evidence['kind'], ...ids: readonly string[]): Evidence[] =>
      ids.map((competency) => ({ kind, competency }));
    const rest = ['hand-off-loaf-standard', 'hand-off-loaf-prepare'];
    expect(assessed('baker', ...only('implementation', 'know-flour', ...rest), ...only('study', 'knead')).level).toBe(
      1,
    );
    expect(assessed('baker', ...only('study', 'know-flour'), ...only('implementation', 'knead', ...rest)).level).toBe(
      1,
    );
  });

  test('where nothing is needed at Experienced, the level is the lowest over all', () => {
    expect(assessed('helper', { kind: 'implementation', element: 'sell' })).toMatchObject({ level: 0, ready: false });
    expect(assessed('helper', { kind: 'implementation', element: 'bake' })).toMatchObject({ level: 3, ready: true });
  });

  test('whose work takes no competency is ready, at the level of the evidence, and whose role has no work is not', () => {
    expect(assessed('porter', { kind: 'implementation' })).toMatchObject({ level: 2, ready: true });
    expect(assessed('owner', { kind: 'implementation', element: 'carry' })).toMatchObject({ level: 0, ready: false });
    const kim = { id: 'kim', name: 'Kim', roles: ['porter'], evidence: [{ kind: 'study' } as const] };
    const { roles } = coverTeam([kim], bakery(), { models: [] });
    expect(roles.find(({ role }) => role === 'porter')?.coveredBy).toEqual(['kim']);
  });

  test('habits are shown by what names them, of a model that is known', () => {
    const habit = 'tastes-first';
    const { habits } = assessed(
      'baker',
      { kind: 'study' },
      { kind: 'study', habit },
      {
        kind: 'study',
        habit,
        model: 'pharmacy',
      },
    );
    expect(habits.map((each) => [each.habit.id, each.evidence])).toEqual([[habit, [1]]]);
  });

  test('what is wrong is refused by its name', () => {
    const refused = (...args: readonly unknown[]): readonly unknown[] => {
      try {
        Reflect.apply(assessReadiness, null, args);
      } catch (error) {
        if (error instanceof InputError) return [error.what, error.issues[0]?.path, error.issues[0]?.message];
        throw error;
      }
      return [];
    };
    const baker = deriveProfile(bakery(), 'baker');
    const kim = { id: 'kim', name: 'Kim', evidence: [] };
    expect(refused(kim, {})).toEqual(['assessReadiness', 'profile', 'expected a profile, from deriveProfile']);
    expect(refused(kim, { ...baker, breadth: 3 })[1]).toBe('profile');
    expect(refused(kim, { ...baker, competencies: null })[1]).toBe('profile');
    expect(refused(kim, baker, null)[0]).toBe('options of assessReadiness');
    expect(refused([], baker, { models: [] })).toEqual(['person', '', 'expected a record, found an empty list']);
    expect(refused({ ...kim, roles: ['bakr'] }, baker, { models: [] })).toEqual([
      'person',
      'roles[0]',
      '"bakr" is not a role of "bakery"; did you mean "baker"?',
    ]);
  });
});
