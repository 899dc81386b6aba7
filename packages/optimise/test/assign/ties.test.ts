import { expect, test } from 'vitest';
import { models } from 'work-elements';
import { assignPeople, type Member } from '../../src/index.js';

const ids: readonly string[] = ['ann', 'bo', 'cy'];
const all = ['teacher', 'validator', 'school-leader'] as const;

/** Every way to give each of the three people a role. */
const orders = all.flatMap((first) =>
  all
    .filter((role) => role !== first)
    .map((second) => [first, second, all.find((role) => role !== first && role !== second)]),
);

test.each(orders)('nobody is moved for nothing: %s, %s, %s', async (...held) => {
  const people = ids.map((id, index): Member => ({ id, name: id, evidence: [], roles: [held[index] ?? 'teacher'] }));
  for (const seed of [1, 2]) {
    const answer = await assignPeople(models.validator, people, { moves: 2_000, seed });
    if (answer.possible !== true) throw new Error('it is possible');
    const changes = (differs: readonly { readonly work: string; readonly people: readonly string[] }[]): number => {
      const now = new Map<string, readonly string[]>(
        all.map((role) => [role, answer.people.filter((each) => each.roles.includes(role)).map(({ id }) => id)]),
      );
      for (const { work, people: holders } of differs) now.set(work, holders);
      return [...now].filter(([role, holders]) => holders.some((id) => held[ids.indexOf(id)] !== role)).length;
    };
    const own = changes([]);
    for (const { aims, differs } of answer.alternatives)
      if (JSON.stringify(aims) === JSON.stringify(answer.aims)) expect(changes(differs)).toBeGreaterThanOrEqual(own);
  }
});
