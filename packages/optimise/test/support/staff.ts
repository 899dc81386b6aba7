import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { deriveProfiles, type Evidence, models, roleKind } from 'work-elements';
import type { Trainee } from '../../src/people/trainees.js';

export const everyModel = Object.values(models);

/** The staff roles of all ready models. */
export const staffRoles = everyModel.flatMap((model) =>
  model.roles
    .filter((role) => roleKind(role) === 'staff' && role.relation !== 'family')
    .map((role) => ({ model: model.id, role: role.id })),
);

/** Many people spread over those roles, each with a random share of the evidence needed: near beginners. */
export const staffOf = (
  count: number,
  seed = 1,
  roles: readonly { readonly model: string; readonly role: string }[] = staffRoles,
): readonly Trainee[] => {
  const generator = xoroshiro128plus(seed);
  const share = (): number => (generator.next() >>> 0) / 4294967296;
  const profiles = new Map(everyModel.map((model) => [model.id, deriveProfiles(model)]));
  return Array.from({ length: count }, (_, index): Trainee => {
    const held = roles[index % roles.length];
    if (held === undefined) throw new RangeError('no roles');
    const needed = profiles.get(held.model)?.find(({ role }) => role === held.role)?.competencies ?? [];
    const known = 0.25 + 0.3 * share();
    const evidence = needed.flatMap(({ competency }): readonly Evidence[] => {
      if (share() > known) return [];
      const kinds = ['study', 'planning', 'implementation'] as const;
      const kind = kinds[Math.floor(share() * 3)] ?? 'study';
      return [{ kind, competency: competency.id }];
    });
    return {
      id: `person-${index + 1}`,
      name: `Person ${index + 1}`,
      team: `team-${1 + (index % 5)}`,
      roles: [held],
      evidence,
    };
  });
};
