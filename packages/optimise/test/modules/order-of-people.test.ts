import { expect, test } from 'vitest';
import { models } from 'work-elements';
import { planTraining } from '../../src/index.js';

const roles = [
  { model: models.flexBlend.id, role: 'lab-coach', count: 4 },
  { model: 'validator', role: 'teacher', count: 2 },
];

test.each(['coarse', 'fine'] as const)('modules are the same whoever is named first: %s', async (granularity) => {
  const enough = { granularity, moves: 300, hoursPerYear: { value: 2_000, source: 'test' } };
  const all = [models.flexBlend, models.validator];
  const [one, other] = await Promise.all(
    [roles, roles.toReversed()].map((those) => planTraining({ roles: those }, all, { ...enough })),
  );
  const taught = (plan: typeof one): ReadonlyMap<string, string> =>
    new Map(
      plan?.modules.map(({ id, competencies }) => [
        id,
        competencies
          .map((each) => each.id)
          .toSorted()
          .join(),
      ]),
    );
  const there = taught(other);
  const both = [...taught(one)].filter(([id]) => there.has(id));
  expect(both.length).toBeGreaterThan(10);
  for (const [id, competencies] of both) expect(there.get(id)).toBe(competencies);
  const area = 'areas/engagement-and-communication@1';
  expect(taught(one).get(area)).toContain('hear-before-deciding');
  expect(taught(one).get(area)).toBe(there.get(area));
});
