import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { badge, deriveProfiles, type HolderKind, type ImplementationModel, InputError, models, type Role } from '../../src/index.js';
import { arbitraryDistribution } from '../support/arbitrary-distribution.js';

/** Who holds a role, said again in another way than the library does. */
const heldBy = ({ actors, relation }: Role, holder: HolderKind): boolean => {
  if (holder === 'learner') return actors.includes('learner');
  const partners = actors.includes('partner');
  if (holder === 'family') return partners && relation === 'family';
  return actors.includes('onsite-educator') || actors.includes('online-educator') || (partners && relation !== 'family');
};

const profilesOf = (model: ImplementationModel) =>
  deriveProfiles(model).flatMap((profile) => {
    const role = model.roles.find(({ id }) => id === profile.role);
    return role === undefined ? [] : [{ role, profile }];
  });

const isSystem = ({ actors }: Role): boolean => actors.every((actor) => actor === 'information-system');

const promises: readonly (readonly [string, (model: ImplementationModel) => void])[] = [
  [
    'every competency can be asked of somebody who holds the role',
    (model) => {
      for (const { role, profile } of profilesOf(model))
        for (const { competency } of profile.competencies)
          expect(
            (competency.holders ?? (['educator'] as const)).some((holder) => heldBy(role, holder)),
            `${role.id}: ${competency.statement}`,
          ).toBe(true);
    },
  ],
  [
    'being consulted or informed asks for no more than knowledge',
    (model) => {
      for (const { role, profile } of profilesOf(model))
        for (const { competency, because } of profile.competencies) {
          if (competency.kind === 'know') continue;
          for (const reason of because)
            if ('responsibility' in reason)
              expect(['responsible', 'accountable'], `${role.id}: ${reason.text}`).toContain(reason.responsibility);
        }
    },
  ],
  [
    'only knowledge of what an artifact says comes of being informed',
    (model) => {
      for (const { profile } of profilesOf(model))
        for (const { competency, because } of profile.competencies)
          if (because.some((reason) => 'responsibility' in reason && reason.responsibility === 'informed'))
            expect(competency.id).toMatch(/^((learner|family)-)?hand-off-.*-standard$/);
    },
  ],
  [
    'a role that only systems hold has no competencies and no badge, but requirements, limits and supervisors, and no other role has',
    (model) => {
      for (const { role, profile } of profilesOf(model)) {
        expect(profile.system !== undefined).toBe(isSystem(role));
        if (!isSystem(role)) continue;
        expect(profile.competencies).toEqual([]);
        expect(profile.habits).toEqual(role.habits);
        expect(() => badge<string>(model, role.id, 3)).toThrow(InputError);
        expect(() => badge<string>(model, role.id, 3)).toThrow(/held by an information system/);
      }
    },
  ],
];

describe.each(promises)('%s', (_, promise) => {
  test.each(Object.values(models).map((model) => [model.id, model] as const))('in %s', (__, model) => promise(model));

  test('in any model', () => {
    fc.assert(fc.property(arbitraryDistribution, promise), { numRuns: 10 });
  });
});
