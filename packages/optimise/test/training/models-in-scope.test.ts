import { describe, expect, test } from 'vitest';
import { judgementOf, learningProcess, models } from 'work-elements';
import { planTraining } from '../../src/index.js';
import { everyModel, staffRoles } from '../support/staff.js';

const teachers = { roles: [{ model: 'validator', role: 'teacher', count: 3 }] };
const plenty = { years: 3, hoursPerYear: { value: 100, source: 'test' }, moves: 500 } as const;

describe('a model by which nobody in scope works', () => {
  test.each(['coarse', 'fine'] as const)('changes nothing in a plan: %s', async (granularity) => {
    const alone = await planTraining(teachers, [models.validator], { ...plenty, granularity });
    const beside = await planTraining(teachers, [models.khanAcademyCoach, models.validator], {
      ...plenty,
      granularity,
    });
    expect(alone.modules.find(({ id }) => id === 'track-progress@3')?.form).toBe('practicum');
    expect(beside).toEqual(alone);
  });

  test('changes nothing in a plan, be it one of all ready models', async () => {
    const alone = await planTraining(teachers, [models.validator], plenty);
    expect(await planTraining(teachers, everyModel, plenty)).toEqual(alone);
  });
});

describe('a panel', () => {
  /** The elements in which somebody judges, or is judged, by the learning process itself. */
  const judging = learningProcess.elements.flatMap(({ id, steps }) => {
    const refs = steps.map((step) => `${id}/${step.id}`);
    const judges = refs.some((one) =>
      refs.some((other) => ['appealed', 'piece'].includes(judgementOf(learningProcess, one, other))),
    );
    return judges ? [id] : [];
  });

  test.each(everyModel)('is for scoring and deciding alone: $id', async (model) => {
    expect(judging).toEqual(['assess-progress', 'decide-advancement']);
    const roles = staffRoles.filter((each) => each.model === model.id).map((each) => ({ ...each, count: 1 }));
    const { modules } = await planTraining({ roles }, [model], { ...plenty, moves: 200 });
    const practised = modules.filter(({ level }) => level === 3);
    expect(practised.length).toBeGreaterThan(3);
    for (const { id, topic, form } of practised)
      expect(`${id} ${form}`).toBe(`${id} ${judging.includes(topic) ? 'panel' : 'practicum'}`);
  });
});
