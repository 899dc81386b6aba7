import { assignPeople, type Member } from '@work-elements/optimise';
import { simulate } from '@work-elements/simulate';
import { expect, test } from 'vitest';
import { models } from 'work-elements';

const people: readonly Member[] = ['ann', 'bo', 'cy', 'di'].map((id, index) => ({
  id,
  name: id,
  evidence: [],
  fte: [1, 0.1, 0.5, 0.2][index] ?? 1,
}));
const scenario = {
  id: 'year',
  title: 'A year',
  learners: { count: 3, objectives: 1 },
} as const;

test('the best answers are ranked by what the simulation itself says of them', async () => {
  const rerank = { simulate, scenario: { ...scenario, model: models.validator }, replications: 1, seed: 5 };
  const answer = await assignPeople(models.validator, people, { moves: 2000, aims: ['gap'], rerank });
  if (answer.possible !== true) throw new Error('it is possible');
  const { model } = answer.edit;
  const report = await simulate(
    {
      ...scenario,
      model: { ...model, people: [] },
      people: model.people.map(({ id, name, roles }) => ({
        id,
        name,
        roles: [...roles],
        fte: people.find((each) => each.id === id)?.fte ?? 1,
        costPerHour: 0,
      })),
    },
    { seed: 5, replications: 1 },
  );
  expect(answer.daysToMastery).toBe(report.timeToMastery.mean?.mean);
  expect(answer.daysToMastery).toBeGreaterThan(0);
  const days = [answer.daysToMastery, ...answer.alternatives.map(({ daysToMastery }) => daysToMastery)];
  expect(days.length).toBe(4);
  expect(new Set(days).size).toBeGreaterThan(1);
  for (const each of days) expect(each).toBeGreaterThanOrEqual(answer.daysToMastery ?? 0);
});
