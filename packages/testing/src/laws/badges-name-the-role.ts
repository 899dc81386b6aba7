import fc from 'fast-check';
import { badgeFramework } from 'work-elements';
import { ask, defineLaw } from '../law.js';
import { holdersOf } from './holders.js';

/** @internal */
export const badgesNameTheRole = defineLaw({
  id: 'badges-name-the-role',
  sentence:
    'A badge names its level, model and role, and asks for the competencies of the role’s profile, none above ' +
    'the badge’s level.',
  cases: (models) =>
    models.chain((model) =>
      fc.record({
        model: fc.constant(model),
        role: fc.constantFrom(...model.roles.filter((each) => holdersOf(each).length > 0)),
        level: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const),
      }),
    ),
  holds: ({ model, role, level }, { badge, deriveProfiles }) => {
    const profile = deriveProfiles(model).find((each) => each.role === role.id);
    // There is nothing to hold a badge for.
    if (profile?.withoutWork === true) return;
    const made = badge(model, role.id, level);
    const rung = badgeFramework.levels.find((each) => each.level === level)?.title;
    ask(made.title === `${rung} ${model.title} ${role.title}`, 'badge.title', `is "${made.title}"`);
    const needed = profile?.competencies ?? [];
    const asked = new Set(made.competencies.map(({ competency }) => competency.id));
    ask(
      asked.size === needed.length && needed.every(({ competency }) => asked.has(competency.id)),
      'badge.competencies',
      'are not those of the profile',
    );
    ask(
      made.competencies.every((each) => each.level <= level),
      'badge.competencies',
      'ask for more than the badge',
    );
  },
  details: ({ role, level }) => `${role.id} at level ${level}`,
});
