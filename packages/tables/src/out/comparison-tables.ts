import type { Comparison } from '@work-elements/simulate';
import { type Change, expectShape, type ModelComparison, type RoleChange } from 'work-elements';
import { type Table, type TableCell, tableOf } from '../write/table.js';
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
 * Two models compared, as tables: totals, and what each role gains and loses in steps, competencies, hand-offs, habits,
 * requirements, supervision and reviews.
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
        ...['steps', 'competencies', 'hand-offs', 'habits', 'requirements', 'supervision', 'reviews'].flatMap(
          (what) => [`${what} gained`, `${what} lost`],
        ),
      ],
      rows: roles.map(({ role, change, steps, competencies, handoffs, habits, requirements, supervision, reviews }) => [
        role,
        change,
        ...[steps, competencies, handoffs, habits, requirements, supervision, reviews]
          .map(both)
          .flatMap(({ gained, lost }) => [gained, lost]),
      ]),
    },
    {
      name: 'Steps',
      columns: ['role', 'change', 'work', 'responsibility'],
      rows: changes(
        roles,
        ({ steps }) => steps,
        ({ element, step, responsibility }) => [`${element}/${step}`, responsibility],
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
      rows: changes(
        roles,
        ({ handoffs }) => handoffs,
        ({ artifact, from, to }) => [
          artifact,
          from.role,
          `${from.element}/${from.step}`,
          to.role,
          `${to.element}/${to.step}`,
        ],
      ),
    },
    {
      name: 'Habits',
      columns: ['role', 'change', 'statement'],
      rows: changes(
        roles,
        ({ habits }) => habits,
        ({ statement }) => [statement],
      ),
    },
    {
      name: 'Requirements',
      columns: ['role', 'change', 'work', 'statement'],
      rows: changes(
        roles,
        ({ requirements }) => requirements,
        ({ work, statement }) => [work.join(', '), statement],
      ),
    },
    {
      name: 'Supervision',
      columns: ['role', 'change', 'system', 'work', 'mode', 'supervisor'],
      rows: changes(
        roles,
        ({ supervision }) => supervision,
        ({ system, work, mode, supervisor }) => [system, work, mode, supervisor],
      ),
    },
    {
      name: 'Reviews',
      columns: ['role', 'change', 'work', 'by', 'sample', 'always', 'stops at'],
      rows: changes(
        roles,
        ({ reviews }) => reviews,
        ({ work, by, sample, always, stopsAt }) => [work, by, sample, always.join(', '), stopsAt ?? null],
      ),
    },
  ];
};

/** Gains and losses of one kind, with a row for each. */
const changes = <Item>(
  roles: readonly RoleChange[],
  changeOf: (role: RoleChange) => Change<Item>,
  cells: (item: Item) => readonly TableCell[],
): Table['rows'] =>
  roles.flatMap((each) =>
    (['gained', 'lost'] as const).flatMap((end) => changeOf(each)[end].map((item) => [each.role, end, ...cells(item)])),
  );
