import { assignPeople, type Member } from '@work-elements/optimise';
import { parseScenario, simulate } from '@work-elements/simulate';
import { expect, test } from 'vitest';
import { editModel, type ImplementationModel, models } from 'work-elements';

const people: readonly Member[] = ['ann', 'bo', 'cy', 'di'].map((id, index) => ({
  id,
  name: id,
  evidence: [],
  fte: [1, 0.1, 0.5, 0.2][index] ?? 1,
}));
/** A scenario of one year for a model, with the people who hold its roles. */
const year = (model: ImplementationModel) =>
  parseScenario({
    id: 'year',
    title: 'A year',
    model,
    learners: { count: 3, objectives: 1 },
    people: model.people.map(({ id, name, roles }) => {
      const fte = people.find((each) => each.id === id)?.fte ?? 1;
      return { id, name, roles: [...roles], fte, costPerHour: 0 };
    }),
  });

/** A model in which one person has every staff role. */
const { model: begun } = editModel(models.validator, (draft) => {
  draft.people = [{ id: 'ann', name: 'ann', roles: ['teacher', 'validator', 'school-leader'] }];
});

test('the best answers are ranked by what the simulation itself says of them', async () => {
  const rerank = { simulate, scenario: year(begun), replications: 1, seed: 5 };
  const answer = await assignPeople(models.validator, people, { moves: 2000, aims: ['gap'], rerank });
  if (answer.possible !== true) throw new Error('it is possible');
  const report = await simulate(year(answer.edit.model), { seed: 5, replications: 1 });
  expect(answer.daysToMastery).toBe(report.timeToMastery.mean?.mean);
  expect(answer.daysToMastery).toBeGreaterThan(0);
  const days = [answer.daysToMastery, ...answer.alternatives.map(({ daysToMastery }) => daysToMastery)];
  expect(days.length).toBe(4);
  expect(new Set(days).size).toBeGreaterThan(1);
  for (const each of days) expect(each).toBeGreaterThanOrEqual(answer.daysToMastery ?? 0);
});
