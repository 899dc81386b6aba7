import type { ScenarioInput } from '@work-elements/simulate';
import type { Arrivals } from './arrivals.js';
import type { StaffTable } from './staff.js';

/**
 * Tables from which parts of a scenario are taken.
 *
 * @public
 */
export interface ScenarioTables {
  /** Who works there: the result of {@link readTable} for a table of staff. */
  readonly staff?: StaffTable;
  /** When learners come: the result of {@link readTable} for a table of arrivals. */
  readonly arrivals?: Arrivals;
}

/**
 * Puts tables into a scenario, in place of its staff and people, or of its start and the number and arrival of its
 * learners. Its other details of learners stay.
 *
 * @param scenario - The scenario as a document.
 * @param tables - The tables that were read.
 * @returns The document, for `parseScenario`.
 *
 * @example
 * ```ts
 * import { intoScenario, readTable } from '@work-elements/tables';
 *
 * const scenario = { id: 'now', title: 'Now', model: 'validator', learners: { count: 60, objectives: 2 } };
 * const { value: staff } = readTable('Role,Count\nTeacher,3', { as: 'staff' });
 * const { value: arrivals } = readTable('Date,Learners\n2026-09-07,40', { as: 'arrivals' });
 * if (staff !== null && arrivals !== null) {
 *   const { start, learners } = intoScenario(scenario, { staff, arrivals });
 *   console.log(start, learners); // 2026-09-07 { objectives: 2, count: 40 }
 * }
 * ```
 *
 * @public
 */
export const intoScenario = (scenario: ScenarioInput, { staff, arrivals }: ScenarioTables): ScenarioInput => ({
  ...scenario,
  ...staff,
  ...(arrivals === undefined
    ? {}
    : { start: arrivals.start, learners: { ...withoutTimes(scenario.learners), ...arrivals.learners } }),
});

type Learners = ScenarioInput['learners'];

/** Learners without the fields for how many come, and when. */
const withoutTimes = ({
  count: _,
  cohorts: __,
  arrivals: ___,
  ...others
}: Learners): Omit<Learners, 'count' | 'cohorts' | 'arrivals'> => others;
