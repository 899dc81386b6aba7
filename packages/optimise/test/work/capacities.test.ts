import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shareLimitsOf } from '../../src/work/capacities.js';

/** The places where a part of somebody’s time can be spent, in a district with its schools. */
const alongside = (place: string): readonly string[] =>
  place === 'river' ? ['river', 'hill', 'mill', 'brook'] : [place, 'river'];

describe('what the shares of somebody’s time can carry', () => {
  test('is what a division among them can, whatever the places', () => {
    const where = fc.uniqueArray(fc.constantFrom('hill', 'mill', 'brook', 'river'), { minLength: 2 });
    const work = fc.array(
      fc.tuple(fc.constantFrom('hill', 'mill', 'brook', 'river'), fc.integer({ min: 0, max: 40 })),
      {
        maxLength: 6,
      },
    );
    fc.assert(
      fc.property(where, work, (places, jobs) => {
        const parts = places.map((place) => ({ share: 1 / places.length, places: new Set(alongside(place)) }));
        const limits = shareLimitsOf(
          parts,
          jobs.map(([place]) => place),
          100,
        );
        const loadOf = (those: readonly number[]): number => those.reduce((sum, job) => sum + (jobs[job]?.[1] ?? 0), 0);
        const fits = limits.every(({ capacity, jobs: those }) => loadOf(those) <= capacity + 1e-9);
        // By max-flow min-cut: for every set of parts, the work that only they can do must not exceed their capacity.
        const every = Array.from({ length: 2 ** parts.length - 1 }, (_, bits) =>
          parts.flatMap((_part, part) => (((bits + 1) >> part) % 2 === 1 ? [part] : [])),
        );
        const ables = jobs.map(([place]) =>
          parts.flatMap(({ places: there }, part) => (there.has(place) ? [part] : [])),
        );
        const divides = every
          .filter((set) => set.length < parts.length)
          .every((set) => {
            const only = ables.flatMap((able, job) =>
              able.length > 0 && able.every((part) => set.includes(part)) ? [job] : [],
            );
            return loadOf(only) <= (100 * set.length) / parts.length + 1e-9;
          });
        expect(fits).toBe(divides);
      }),
    );
  });

  test('has no limits of its own where time is not shared out', () => {
    expect(shareLimitsOf([{ share: 1, places: new Set(['hill', 'mill']) }], ['hill', 'mill'], 100)).toEqual([]);
  });
});
