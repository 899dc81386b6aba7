import fc from 'fast-check';
import { badgeFramework } from 'work-elements';
import { ask, defineLaw } from '../law.js';
import { holdersOf } from './holders.js';
import { refuses } from './refuses.js';

/** @internal */
export const badgesNameTheRole = defineLaw({
  id: 'badges-name-the-role',
  sentence:
    'A badge names its level, model and role, and asks for the competencies of the role’s profile, none above ' +
    'the badge’s level; a role that is only consulted or informed has none above what that asks for.',
  cases: (models) =>
    models.chain((model) =>
      fc.record({
        model: fc.constant(model),
        role: fc.constantFrom(...model.roles.filter((each) => holdersOf(each).length > 0)),
        level: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const),
      }),
    ),
  holds: ({ model, role, level }, { badge, deriveProfiles, raci }) => {
    const profile = deriveProfiles(model).find((each) => each.role === role.id);
    // A role without work has no badge.
    if (profile?.withoutWork === true) return;
    const highest = raci(model).reduce((most, { responsible, accountable, consulted, informed }) => {
      if (responsible.includes(role.id) || accountable.includes(role.id)) return 4;
      const { levels } = model;
      const asked = consulted.includes(role.id) ? levels.consulted : informed.includes(role.id) ? levels.informed : 0;
      return Math.max(most, asked);
    }, 0);
    if (highest < 3 && level > highest) {
      const message = 'says more than being consulted or informed asks for';
      ask(
        refuses(() => badge(model, role.id, level)),
        'badge',
        message,
      );
      return;
    }
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
