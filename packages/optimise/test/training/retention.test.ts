import { describe, expect, test } from 'vitest';
import { assessReadiness, deriveProfile, type Evidence, models } from 'work-elements';
import { planTraining, type Trainee } from '../../src/index.js';

const nothing = { hoursPerYear: { value: 0.001, source: 'test' }, moves: 200 } as const;
const validator = deriveProfile<string>(models.validator, 'validator');
const validators = (...all: readonly (readonly Evidence[])[]): readonly Trainee[] =>
  all.map((evidence, index) => ({
    id: `v${index}`,
    name: `V ${index}`,
    evidence: [...evidence],
    roles: [{ model: 'validator', role: 'validator' }],
  }));
const did = (element: string): Evidence => ({ kind: 'implementation', element });

/** The competencies that a validator needs at Experienced and in which only one of several people is Experienced. */
const aloneIn = (people: readonly Trainee[], index: number): readonly string[] => {
  const experienced = people.map(({ id, name, evidence }) => {
    const { competencies } = assessReadiness({ id, name, evidence }, validator);
    return competencies.flatMap(({ competency, target, level }) => (target >= 3 && level >= 3 ? [competency.id] : []));
  });
  return (experienced[index] ?? []).filter((id) => experienced.filter((those) => those.includes(id)).length === 1);
};

describe('what only one person is Experienced in', () => {
  test.each([
    ['one person', validators([did('develop-activities')])],
    ['one of two', validators([did('assess-progress'), did('decide-advancement'), did('develop-activities')], [])],
    ['some of each', validators([did('assess-progress')], [did('decide-advancement'), did('develop-activities')])],
  ])('is told where somebody needs it at that level: %s', async (_, people) => {
    const plan = await planTraining({ people }, [models.validator], nothing);
    for (const [index, { id }] of people.entries()) {
      const told = plan.retention.find((each) => each.id === id)?.alone ?? [];
      expect([...told].sort()).toEqual([...aloneIn(people, index)].sort());
    }
  });

  test('counts whoever holds it beside the own role', async () => {
    const [holder] = validators(
      validator.competencies.map(({ competency: { id } }) => ({
        kind: 'implementation',
        competency: id,
      })),
    );
    if (holder === undefined) throw new Error('nobody');
    const teacher: Trainee = { ...holder, id: 't', name: 'T', roles: [{ model: 'validator', role: 'teacher' }] };
    const alone = await planTraining({ people: [holder] }, [models.validator], nothing);
    expect(alone.retention[0]?.alone.length).toBeGreaterThan(10);
    const both = await planTraining({ people: [holder, teacher] }, [models.validator], nothing);
    expect(both.retention.filter(({ id }) => id === holder.id)).toEqual([]);
  });
});
