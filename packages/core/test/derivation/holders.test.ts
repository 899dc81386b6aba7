import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  badge,
  deriveProfiles,
  type HolderKind,
  type ImplementationModel,
  InputError,
  models,
  type Role,
} from '../../src/index.js';
import { arbitraryDistribution } from '../support/arbitrary-distribution.js';

/** Who holds a role, determined independently of the library. */
const heldBy = ({ actors, relation }: Role, holder: HolderKind): boolean => {
  if (holder === 'learner') return actors.includes('learner');
  const partners = actors.includes('partner');
  if (holder === 'family') return partners && relation === 'family';
  return (
    actors.includes('onsite-educator') || actors.includes('online-educator') || (partners && relation !== 'family')
  );
};

const profilesOf = (model: ImplementationModel) =>
  deriveProfiles(model).flatMap((profile) => {
    const role = model.roles.find(({ id }) => id === profile.role);
    return role === undefined ? [] : [{ role, profile }];
  });

const isSystem = ({ actors }: Role): boolean => actors.every((actor) => actor === 'information-system');

/** A property of every model, and a function that lists violations of it. */
const promises: readonly (readonly [string, (model: ImplementationModel) => readonly string[]])[] = [
  [
    'every competency can be asked of somebody who holds the role',
    (model) =>
      profilesOf(model).flatMap(({ role, profile }) =>
        profile.competencies
          .filter(({ competency: { holders = ['educator'] } }) => !holders.some((holder) => heldBy(role, holder)))
          .map(({ competency }) => `${role.id}: ${competency.statement}`),
      ),
  ],
  [
    'being consulted or informed asks for no more than knowledge',
    (model) =>
      profilesOf(model).flatMap(({ role, profile }) =>
        profile.competencies
          .filter(({ competency }) => competency.kind !== 'know')
          .flatMap(({ because }) => because)
          .filter((reason) => 'responsibility' in reason && !ANSWERING.includes(reason.responsibility))
          .map(({ text }) => `${role.id}: ${text}`),
      ),
  ],
  [
    'only knowledge of what an artifact says comes of being informed',
    (model) =>
      profilesOf(model).flatMap(({ profile }) =>
        profile.competencies
          .filter(({ because }) =>
            because.some((reason) => 'responsibility' in reason && reason.responsibility === 'informed'),
          )
          .map(({ competency }) => competency.id)
          .filter((id) => !/^((learner|family)-)?hand-off-.*-standard$/.test(id)),
      ),
  ],
  [
    'a role that only systems hold has no competencies and no badge, but requirements, limits and supervisors, ' +
      'and no other role has',
    (model) =>
      profilesOf(model).flatMap(({ role, profile }) => {
        if ((profile.system !== undefined) !== isSystem(role)) return [`${role.id} as a system`];
        if (!isSystem(role)) return [];
        expect(profile.competencies).toEqual([]);
        expect(profile.habits).toEqual(role.habits);
        expect(() => badge<string>(model, role.id, 3)).toThrow(InputError);
        expect(() => badge<string>(model, role.id, 3)).toThrow(/held by an information system/);
        return [];
      }),
  ],
];

const ANSWERING: readonly string[] = ['responsible', 'accountable'];

describe.each(promises)('%s', (_, broken) => {
  test.each(Object.values(models).map((model) => [model.id, model] as const))('in %s', (__, model) => {
    expect(broken(model)).toEqual([]);
  });

  test('in any model', () => {
    fc.assert(
      fc.property(arbitraryDistribution, (model) => {
        expect(broken(model)).toEqual([]);
      }),
      { numRuns: 10 },
    );
  });
});
