import { expect, test } from 'vitest';
import type { actorKindSchema, Competency, relationSchema } from '../../src/index.js';
import { canShow, holderKinds } from '../../src/model/holder-kinds.js';

type Actors = readonly (typeof actorKindSchema.options)[number][];

test.each<[Actors, (typeof relationSchema.options)[number] | undefined, readonly string[]]>([
  [['onsite-educator'], undefined, ['educator']],
  [['online-educator', 'onsite-educator'], undefined, ['educator']],
  [['learner'], undefined, ['learner']],
  [['partner'], undefined, ['educator']],
  [['partner'], 'employer', ['educator']],
  [['partner'], 'family', ['family']],
  // The relation is that of partners alone.
  [['onsite-educator', 'partner'], 'family', ['educator', 'family']],
  [['learner', 'information-system', 'onsite-educator'], undefined, ['learner', 'educator']],
  [['information-system'], undefined, []],
])('competencies of a role of %s (%s) are worded for %s', (actors, relation, kinds) => {
  expect(holderKinds({ actors, ...(relation === undefined ? {} : { relation }) })).toEqual(kinds);
});

const competency: Competency = {
  id: 'tasting',
  kind: 'do',
  statement: 'Tastes what was shaped.',
  areas: ['delivery-and-operations'],
};

test('a competency is shown by those for whom it is worded, educators unless it says otherwise', () => {
  expect(canShow(['educator'], competency)).toBe(true);
  expect(canShow(['learner', 'family'], competency)).toBe(false);
  expect(canShow([], competency)).toBe(false);
  const shared: Competency = { ...competency, holders: ['learner', 'family'] };
  expect(canShow(['family'], shared)).toBe(true);
  expect(canShow(['educator'], shared)).toBe(false);
});
