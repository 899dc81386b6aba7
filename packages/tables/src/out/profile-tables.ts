import { expectShape, type RoleProfile } from 'work-elements';
import type { Table } from '../write/table.js';

/**
 * Profiles of roles as tables: competencies with their levels and every reason, habits, hand-offs.
 *
 * @param profiles - As returned by `deriveProfiles`, or a list with the result of `deriveProfile`.
 *
 * @example
 * ```ts
 * import { profileTables } from '@work-elements/tables';
 * import { deriveProfile, models } from 'work-elements';
 *
 * const [competencies] = profileTables([deriveProfile(models.validator, 'validator')]);
 * console.log(competencies?.columns); // [ 'role', 'title', 'kind', 'competency', 'statement', 'level', 'because' ]
 * ```
 *
 * @public
 */
export const profileTables = (profiles: readonly RoleProfile[]): readonly Table[] => {
  expectShape(profiles, 'profileTables', {
    list: true,
    parts: ['role', 'title', 'competencies', 'habits', 'handoffs'],
    from: 'deriveProfiles',
  });
  return [
    {
      name: 'Competencies',
      columns: ['role', 'title', 'kind', 'competency', 'statement', 'level', 'because'],
      rows: profiles.flatMap(({ role, title, competencies }) =>
        competencies.map(({ competency, level, because }) => [
          role,
          title,
          competency.kind,
          competency.id,
          competency.statement,
          level,
          because.map(({ text }) => text).join('\n'),
        ]),
      ),
    },
    {
      name: 'Habits',
      columns: ['role', 'title', 'habit', 'statement', 'steps', 'source'],
      rows: profiles.flatMap(({ role, title, habits }) =>
        habits.map(({ id, statement, steps = [], source }) => [
          role,
          title,
          id,
          statement,
          steps.length === 0 ? null : steps.join('\n'),
          source ?? null,
        ]),
      ),
    },
    {
      name: 'Hand-offs',
      columns: ['role', 'artifact', 'from role', 'from', 'to role', 'to'],
      rows: profiles.flatMap(({ role, handoffs }) =>
        handoffs.map(({ artifact, from, to }) => [
          role,
          artifact,
          from.role,
          `${from.element}/${from.step}`,
          to.role,
          `${to.element}/${to.step}`,
        ]),
      ),
    },
  ];
};
