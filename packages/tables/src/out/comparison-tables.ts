import type { Comparison } from '@work-elements/simulate';
import { expectShape, type ModelComparison } from 'work-elements';
import { type Table, tableOf } from '../write/table.js';
import { figures } from './figures.js';

/**
 * The table of scenarios compared: each figure of each scenario beside the baseline’s, and the difference with its
 * interval, which is corrected for the number of comparisons.
 *
 * @param comparison - As returned by `compareScenarios` of `@work-elements/simulate`.
 *
 * @example
 * ```ts
 * import { compareScenarios, parseScenario } from '@work-elements/simulate';
 * import { comparisonTable } from '@work-elements/tables';
 *
 * const school = (teachers: number) =>
 *   parseScenario({
 *     id: `teachers-${teachers}`,
 *     title: `${teachers} teachers`,
 *     model: 'single-teacher',
 *     learners: { count: 5, objectives: 1 },
 *     staff: [{ role: 'teacher', count: teachers }],
 *   });
 * const table = comparisonTable(await compareScenarios([school(1), school(2)], { replications: 3 }));
 * console.log(table.columns.slice(0, 3), table.rows.length); // [ 'scenario', 'title', 'figure' ] 10
 * ```
 *
 * @public
 */
export const comparisonTable = (comparison: Comparison): Table => {
  expectShape(comparison, 'comparisonTable', { parts: ['baseline', 'differences'], from: 'compareScenarios' });
  return figures(
    'Comparison',
    comparison.differences.flatMap(({ scenario, title, measures }) =>
      measures.map((difference) => ({ scenario, name: title, difference })),
    ),
    [
      ['scenario', ({ scenario }) => scenario],
      ['title', ({ name }) => name],
      ['figure', ({ difference }) => difference.title],
      [`in ${comparison.baseline}`, ({ difference }) => difference.baseline, 'estimate'],
      ['in this scenario', ({ difference }) => difference.scenario, 'estimate'],
      ['difference', ({ difference }) => difference.difference, 'estimate'],
      ['clear', ({ difference }) => difference.clear],
    ],
  );
};

/**
 * Two models compared, as tables: totals, and what each role gains and loses in steps, competencies and hand-offs.
 *
 * @param comparison - As returned by `compareModels`.
 *
 * @example
 * ```ts
 * import { modelComparisonTables } from '@work-elements/tables';
 * import { compareModels, models } from 'work-elements';
 *
 * const [totals] = modelComparisonTables(compareModels(models.singleTeacher, models.specialistTeam));
 * console.log(totals?.columns); // [ 'total', 'before', 'after' ]
 * ```
 *
 * @public
 */
export const modelComparisonTables = (comparison: ModelComparison): readonly Table[] => {
  expectShape(comparison, 'modelComparisonTables', { parts: ['roles', 'totals'], from: 'compareModels' });
  const { roles, totals } = comparison;
  const [before, after] = totals;
  const both = (change: { readonly gained: readonly unknown[]; readonly lost: readonly unknown[] }) => ({
    gained: change.gained.length,
    lost: change.lost.length,
  });
  return [
    tableOf('Totals', [
      { total: 'roles', before: before.roles, after: after.roles },
      { total: 'steps of the broadest staff role', before: before.broadest, after: after.broadest },
      {
        total: 'competencies of the staff role that needs most',
        before: before.mostCompetencies,
        after: after.mostCompetencies,
      },
      { total: 'hand-offs', before: before.handoffs, after: after.handoffs },
      { total: 'hand-offs between colleagues', before: before.colleagueHandoffs, after: after.colleagueHandoffs },
    ]),
    {
      name: 'Roles',
      columns: [
        'role',
        'change',
        ...['steps', 'competencies', 'hand-offs'].flatMap((what) => [`${what} gained`, `${what} lost`]),
      ],
      rows: roles.map(({ role, change, steps, competencies, handoffs }) => [
        role,
        change,
        ...[steps, competencies, handoffs].map(both).flatMap(({ gained, lost }) => [gained, lost]),
      ]),
    },
    {
      name: 'Steps',
      columns: ['role', 'change', 'work', 'responsibility'],
      rows: roles.flatMap(({ role, steps }) =>
        (['gained', 'lost'] as const).flatMap((change) =>
          steps[change].map(({ element, step, responsibility }) => [
            role,
            change,
            `${element}/${step}`,
            responsibility,
          ]),
        ),
      ),
    },
    {
      name: 'Competencies',
      columns: ['role', 'change', 'competency', 'statement', 'level before', 'level after'],
      rows: roles.flatMap(({ role, competencies }) => [
        ...(['gained', 'lost'] as const).flatMap((change) =>
          competencies[change].map(({ id, statement }) => [role, change, id, statement, null, null]),
        ),
        ...competencies.level.map(({ competency, from, to }) => [
          role,
          'level',
          competency.id,
          competency.statement,
          from,
          to,
        ]),
      ]),
    },
    {
      name: 'Hand-offs',
      columns: ['role', 'change', 'artifact', 'from role', 'from', 'to role', 'to'],
      rows: roles.flatMap(({ role, handoffs }) =>
        (['gained', 'lost'] as const).flatMap((change) =>
          handoffs[change].map(({ artifact, from, to }) => [
            role,
            change,
            artifact,
            from.role,
            `${from.element}/${from.step}`,
            to.role,
            `${to.element}/${to.step}`,
          ]),
        ),
      ),
    },
  ];
};
