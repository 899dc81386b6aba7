import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mutualAttestations } from '../../../src/derivation/cover/mutual-attestations.js';
import { checkTeam, coverTeam, type Evidence, evidencePolicies, models, type Person } from '../../../src/index.js';

const did = (attestedBy: string): Evidence => ({ kind: 'implementation', element: 'assess-progress', attestedBy });
const person = (id: string, ...evidence: readonly Evidence[]): Person => ({ id, name: id.toUpperCase(), evidence });

describe('a circle of attesters', () => {
  const circlesOf = (people: readonly Person[]) => mutualAttestations(people);
  const ring = [
    person('ann', did('kim'), did('Professor B.')),
    person('ben', did('ann'), did('ann')),
    person('kim', did('Ben')),
  ];

  test('of three is reported once, with everybody in it and nobody else, and refused under no policy', () => {
    const around = [person('max', did('ann')), ...ring, person('zoe')];
    const found = { people: ['ann', 'ben', 'kim'], lines: [1, 2, 1] };
    expect(circlesOf(around)).toEqual([found]);
    const strict = coverTeam(around, models.validator, { policies: evidencePolicies.strict });
    expect(strict.mutual).toEqual([found]);
    const places = [
      { id: 'river', title: 'River', scope: 'district' as const },
      { id: 'hill', title: 'Hill School', in: 'river' },
      { id: 'mill', title: 'Mill School', in: 'river' },
    ];
    const people = around.map((each) => ({ ...each, at: each.id === 'kim' ? 'mill' : 'hill' }));
    expect(
      checkTeam({ model: 'validator', places, people }, [models.validator]).filter(
        ({ policy }) => policy === 'attestation',
      ),
    ).toEqual([
      expect.objectContaining({
        severity: 'warning',
        places: ['hill', 'mill'],
        message:
          '"ann", "ben" and "kim" attest each other in a circle: 1, 2 and 1 of their lines of evidence, in this order',
      }),
    ]);
  });

  test('is not one’s own word, nor a chain that ends', () => {
    expect(circlesOf([person('ann', did('ann')), person('ben', did('ann')), person('kim', did('ben'))])).toEqual([]);
  });

  test('that shares somebody with another makes one with it; one that shares nobody is another', () => {
    const pair = [person('x', did('y')), person('y', did('x'))];
    expect(circlesOf([...pair, ...ring]).map(({ people }) => people)).toEqual([
      ['x', 'y'],
      ['ann', 'ben', 'kim'],
    ]);
    const joined = [
      person('x', did('y')),
      person('y', did('x'), did('ann')),
      ...ring.slice(1),
      person('ann', did('kim'), did('y')),
    ];
    expect(circlesOf(joined)).toEqual([{ people: ['x', 'y', 'ben', 'kim', 'ann'], lines: [1, 2, 2, 1, 2] }]);
  });

  test('has exactly those whom a walk from attester to attester leads to each other', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f'] as const;
    const by = fc.array(fc.constantFrom(...ids), { maxLength: 2 });
    fc.assert(
      fc.property(fc.tuple(...ids.map(() => by)), (all) => {
        const people = all.map((lines, index) => person(ids[index] ?? '', ...lines.map((each) => did(each))));
        // The transitive closure by Floyd and Warshall, as an independent check.
        const leads = people.map(({ id, evidence }) =>
          ids.map((to) => to !== id && evidence.some(({ attestedBy }) => attestedBy === to)),
        );
        for (const via of ids.keys())
          for (const row of leads)
            for (const to of ids.keys()) row[to] ||= row[via] === true && leads[via]?.[to] === true;
        const met = (one: number, other: number) => leads[one]?.[other] === true && leads[other]?.[one] === true;
        const expected = ids.map((_, index) =>
          ids.filter((__, other) => met(index, other) && (index !== other || leads[index]?.[index])),
        );
        const found = circlesOf(people);
        expect(ids.map((id) => found.find((circle) => circle.people.includes(id))?.people ?? [])).toEqual(expected);
        expect(new Set(found.flatMap((circle) => circle.people)).size).toBe(
          found.flatMap((circle) => circle.people).length,
        );
      }),
      { numRuns: 60 },
    );
  });
});
