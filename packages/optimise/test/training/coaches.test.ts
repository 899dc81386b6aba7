import { describe, expect, test } from 'vitest';
import { deriveProfile, type Evidence, models } from 'work-elements';
import { planTraining, type TrainingPlan } from '../../src/index.js';
import type { Trainee } from '../../src/people/trainees.js';

const isCoached = ({ form }: TrainingPlan['sessions'][number]): boolean => form === 'practicum' || form === 'panel';

/** The competencies that a role needs at Experienced. */
const experiencedIn = (role: string): ReadonlySet<string> =>
  new Set(
    deriveProfile<string>(models.validator, role).competencies.flatMap(({ competency, level }) =>
      level >= 3 ? [competency.id] : [],
    ),
  );

const roleOf = (id: string): string => id.split('/')[1] ?? '';

describe('a district planned from its roles', () => {
  const roles = ['teacher', 'validator', 'school-leader'].map((role, index) => ({
    model: 'validator',
    role,
    count: [12, 4, 2][index] ?? 1,
  }));

  test('grows coaches of its own in its first practicums, and says in which', async () => {
    const plan = await planTraining({ roles }, [models.validator], { years: 3, moves: 1000, foundation: false });
    const coached = plan.sessions.filter(isCoached);
    const grown = coached.filter(({ coach }) => coach?.kind === 'own' && coach.after !== null);
    expect(grown.length).toBeGreaterThan(0);
    const hours = new Map<string, { used: number; most: number }>();
    for (const { id, coach, participants, module, year } of grown) {
      if (coach?.kind !== 'own') continue;
      const first = plan.sessions.find((session) => session.id === coach.after);
      if (first === undefined) throw new Error(`no session ${coach.after}`);
      expect(first.id === id).toBe(false);
      expect(first.year).toBe(year);
      expect(first.coach).toMatchObject({ kind: 'outside' });
      const there = first.participants.find((each) => each.id === coach.id);
      const known = hours.get(`${first.id} ${coach.id}`) ?? { used: 0, most: 40 * (there?.count ?? 0) };
      hours.set(`${first.id} ${coach.id}`, { ...known, used: known.used + coach.hours });
      const taught = plan.modules.find((each) => each.id === module)?.competencies ?? [];
      const practised = taught.filter((competency) =>
        participants.some((each) => experiencedIn(roleOf(each.id)).has(competency.id)),
      );
      for (const { id: competency } of practised) expect(experiencedIn(roleOf(coach.id))).toContain(competency);
    }
    for (const { used, most } of hours.values()) expect(used).toBeLessThanOrEqual(most);
    const own = coached.filter(({ coach }) => coach?.kind === 'own').length;
    expect(plan.because.join('\n')).toContain(`${own} of ${coached.length} coached sessions`);
    expect(plan.because.join('\n')).toContain(
      `${grown.length} sessions are coached by somebody who becomes Experienced`,
    );
  });
});

describe('six people with one role', () => {
  const planned: readonly Evidence[] = [{ kind: 'planning' as const, role: 'teacher', model: 'validator' }];
  const people = Array.from(
    { length: 6 },
    (_, index): Trainee => ({
      id: `p${index}`,
      name: `P${index}`,
      evidence: planned,
      roles: [{ model: 'validator', role: 'teacher' }],
    }),
  );

  test('have a coach of their own in the second of two practicums, once the first has ended', async () => {
    const dates = { start: '2027-09-06' };
    const plan = await planTraining({ people }, [models.validator], { moves: 300, foundation: false, dates });
    const topics = new Set(plan.sessions.filter(isCoached).map(({ module }) => module));
    let second = 0;
    for (const module of topics) {
      for (const { coach, dates: own, participants } of plan.sessions.filter((each) => each.module === module)) {
        if (coach?.kind !== 'own' || coach.after === null) continue;
        second += 1;
        const first = plan.sessions.find(({ id }) => id === coach.after);
        expect(first?.participants.map(({ id }) => id)).toContain(coach.id);
        expect(participants.map(({ id }) => id)).not.toContain(coach.id);
        expect((first?.dates?.to ?? '') < (own?.from ?? '')).toBe(true);
      }
    }
    expect(second).toBeGreaterThan(0);
  });

  test('have outside coaches where a year is too short for one after the other', async () => {
    const dates = { start: '2027-09-06', weeks: 8 };
    const plan = await planTraining({ people }, [models.validator], { moves: 300, foundation: false, dates });
    const coached = plan.sessions.filter(({ form }) => form === 'practicum');
    expect(coached.length).toBeGreaterThan(0);
    for (const { coach } of coached) expect(coach?.kind).toBe('outside');
  });

  test('have no coach if the first has none', async () => {
    const options = { moves: 300, foundation: false, outsideCoach: false } as const;
    const plan = await planTraining({ people }, [models.validator], options);
    expect(plan.sessions.filter(isCoached)).toEqual([]);
  });

  test('who return after “not yet” are coached by somebody who holds what they return for', async () => {
    const [first, ...rest] = people;
    if (first === undefined) throw new Error('six people');
    const study: readonly Evidence[] = [{ kind: 'study' }];
    const returning = { ...first, evidence: study, notYet: { 'deliver-activities@2': 3 } };
    const knowing = rest.map((each) => ({ ...each, evidence: study, hours: 0 }));
    const plan = await planTraining({ people: [returning, ...knowing] }, [models.validator], {
      moves: 300,
      foundation: false,
      hoursPerYear: { value: 200, source: 'test' },
    });
    const workshop = plan.sessions.find(({ module }) => module === 'deliver-activities@2');
    expect(workshop?.coach).toMatchObject({ kind: 'outside' });
  });
});
