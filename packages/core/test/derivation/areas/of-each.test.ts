import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  areaLevels,
  areaLevelsOfEach,
  type Evidence,
  evidenceKindSchema,
  evidencePolicies,
  InputError,
  type Person,
  scopeSchema,
} from '../../../src/index.js';

const names = ['kim', 'lou', 'bo'];
const evidence = fc.record(
  {
    kind: fc.constantFrom(...evidenceKindSchema.options),
    element: fc.constantFrom('assess-progress', 'recommend', 'transition-organization'),
    attestedBy: fc.constantFrom('me', 'Somebody Outside', ...names),
  },
  { requiredKeys: ['kind'] },
);
const roles = fc.constantFrom([], ['teacher'], ['validator', 'coach']);
const person = (id: string, lines: readonly Evidence[], held: readonly string[]): Person => ({
  id,
  name: `${id} Lane`,
  evidence: lines,
  ...(held.length === 0 ? {} : { roles: held }),
});
const teams = fc.tuple(
  ...names.map((id) =>
    fc.tuple(fc.array(evidence, { maxLength: 6 }), roles).map(([lines, held]) => person(id, lines, held)),
  ),
);

describe('areaLevelsOfEach', () => {
  test('says of each what areaLevels says beside the others', () => {
    const options = fc.record(
      { policies: fc.constant(evidencePolicies.strict), scope: fc.constantFrom(...scopeSchema.options) },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(teams, options, (people, judged) => {
        expect(areaLevelsOfEach(people, judged)).toEqual(
          people.map((each) => ({ person: each, areas: areaLevels(each, { ...judged, people }) })),
        );
      }),
      { numRuns: 30 },
    );
  });

  test('refuses what areaLevels refuses, and one person alone', () => {
    const twins = [person('kim', [], []), person('kim', [], [])];
    expect(() => areaLevelsOfEach(twins)).toThrow(/duplicated/);
    expect(() => Reflect.apply(areaLevelsOfEach, null, twins)).toThrow(InputError);
  });
});
