import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { GroupNeeds } from '../../src/people/needs.js';
import { cohortsOf } from '../../src/training/sessions.js';

/** People in teams of these sizes. */
const inTeams = (sizes: readonly number[]) => {
  return sizes.flatMap((size, team) =>
    Array.from({ length: size }, (_, index): GroupNeeds => {
      const one = { count: 1, hours: undefined, roles: [], evidence: [], notYet: {} };
      const group = { ...one, id: `p${team}-${index}`, name: 'P', team: `team-${team}` };
      return { group, needs: [], beyond: [], asExperienced: [], experienced: new Map() };
    }),
  );
};

test('cohorts by team hold everybody once, are as few as can be, and divide no team that fits a session', () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(sizes, fc.integer({ min: 2, max: 6 }), (teams, capacity) => {
      const everybody = inTeams(teams);
      const takers = everybody.map((_, index) => index);
      const cohorts = cohortsOf(everybody, takers, capacity, 'teams');
      expect(cohorts.length).toBe(Math.ceil(takers.length / capacity));
      expect(cohorts.flatMap((cohort) => [...cohort.keys()]).sort((one, other) => one - other)).toEqual(takers);
      for (const cohort of cohorts) expect(cohort.size).toBeLessThanOrEqual(capacity);
      const largest = teams.indexOf(Math.max(...teams));
      const together = cohorts.filter((cohort) =>
        [...cohort.keys()].some((person) => everybody[person]?.group.team === `team-${largest}`),
      ).length;
      expect(together).toBe(Math.ceil((teams[largest] ?? 0) / capacity));
    }),
    { numRuns: 30 },
  );
  const sizesOf = (teams: readonly number[]) =>
    cohortsOf(inTeams(teams), Array.from(inTeams(teams).keys()), 3, 'teams').map((cohort) => cohort.size);
  expect(sizesOf([2, 3, 1])).toEqual([3, 3]);
});
