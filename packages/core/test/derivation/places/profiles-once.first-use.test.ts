import { afterEach, expect, test, vi } from 'vitest';
import type { RoleProfile, TeamInput } from '../../../src/index.js';

const PATH = '../../../src/derivation/derive-profiles.js';

afterEach(() => {
  vi.doUnmock(PATH);
  vi.resetModules();
});

test('100 schools × 6 roles derive 6 profiles, counted where they are derived', async () => {
  const derived: RoleProfile[] = [];
  vi.resetModules();
  vi.doMock(PATH, async (original) => {
    const real = await original<typeof import('../../../src/derivation/derive-profiles.js')>();
    const deriveProfiles: typeof real.deriveProfiles = (model) => {
      const profiles = real.deriveProfiles(model);
      derived.push(...profiles);
      return profiles;
    };
    return { ...real, deriveProfiles };
  });
  const { coverPlaces, models } = await import('../../../src/index.js');
  const model = models.summitLearning;
  expect(model.roles).toHaveLength(6);
  const team: TeamInput = {
    model: model.id,
    places: [
      { id: 'river', title: 'River District', scope: 'district' },
      ...Array.from({ length: 100 }, (_, index) => ({ id: `school-${index}`, title: `School ${index}`, in: 'river' })),
    ],
    people: [{ id: 'ann', name: 'Ann', roles: ['teacher'], at: 'school-7', evidence: [{ kind: 'study' }] }],
  };
  const { profiles, roles } = coverPlaces(team, [model]);
  expect(derived).toHaveLength(6);
  expect(profiles).toBe(6);
  // Three of the six are roles of educators, held in each school.
  expect(roles).toHaveLength(3 * 100);
});
