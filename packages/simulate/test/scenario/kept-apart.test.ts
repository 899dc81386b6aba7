import { expect, test } from 'vitest';
import { keptApart } from '../../src/scenario/kept-apart.js';
import { parseScenario, type Scenario } from '../../src/scenario/parse-scenario.js';
import { elementOf, ownModel, roleOf } from '../support/own-process.js';

const policies = (separate: readonly (readonly string[])[]) => ({
  policies: {
    separate,
    rules: [
      {
        id: 'two-signatures',
        sentence: 'Whoever plans does not sign.',
        severity: 'warning',
        rule: { kind: 'separate', work: ['visit/plan', 'visit/sign'] },
      },
    ],
  },
});

/** Guides plan, and they or checkers go; checkers alone sign. */
const visits = (separate: readonly (readonly string[])[], people: Record<string, readonly string[]>): Scenario =>
  parseScenario({
    id: 'visits',
    title: 'Visits',
    model: ownModel(
      [elementOf('visit', ['plan', 'go', 'sign'])],
      [
        roleOf('guide', ['onsite-educator'], ['visit/plan', 'visit/go']),
        roleOf('checker', ['onsite-educator'], ['visit/sign']),
      ],
      policies(separate),
    ),
    learners: { count: 1 },
    staff: [
      { role: 'guide', count: 1 },
      { role: 'checker', count: 1 },
    ],
    people: Object.entries(people).map(([id, roles]) => ({ id, name: `Dr ${id}`, roles })),
  });

const both = ['guide', 'checker'] as const;

test('a person with two roles that the model keeps apart is named, with what is done in which role', () => {
  const found = keptApart(visits([['visit/go', 'visit/sign']], { ann: ['guide'], bob: both, cem: ['checker'] }));
  expect(found.map(({ message: _, ...data }) => data)).toEqual([
    { person: { id: 'bob', name: 'Dr bob' }, work: ['visit/go', 'visit/sign'], roles: ['guide', 'checker'] },
  ]);
  expect(found[0]?.message).toMatch(/Dr bob.*"visit\/go".*"guide".*"visit\/sign".*"checker"/);
});

test('a role that does both is a role of nobody in particular', () => {
  const found = keptApart(visits([['visit/plan', 'visit/go']], { ann: ['guide'] }));
  expect(found.map(({ message: _, ...data }) => data)).toEqual([
    { person: null, work: ['visit/plan', 'visit/go'], roles: ['guide', 'guide'] },
  ]);
  expect(found[0]?.message).toMatch(/"guide".*"visit\/plan".*"visit\/go"/);
});

test('what a rule beside the declared separations forbids, or another policy, is no matter of this', () => {
  expect(keptApart(visits([], { bob: both }))).toEqual([]);
});
