import { type Prepared, prepare } from './engine/prepare.js';
import { neverOnDutyWarnings } from './load/never-on-duty.js';
import { documentWarnings } from './scenario/document-warnings.js';
import type { Scenario } from './scenario/parse-scenario.js';

/**
 * Warnings about a scenario that can be simulated but is probably not what was meant: dates outside its period,
 * learners who finish before counting begins, people or roles that do what the model keeps apart, appeals that nobody
 * could hear, roles that are never on duty, and work without a stated duration.
 *
 * @param scenario - From `parseScenario`.
 * @returns The warnings as sentences; empty if there are none.
 *
 * @example
 * ```ts
 * import { parseScenario, scenarioWarnings } from '@work-elements/simulate';
 *
 * const holidays = [{ from: '2031-07-01', to: '2031-08-31' }];
 * const staff = [{ role: 'teacher', count: 2 }];
 * const scenario = parseScenario({
 *   id: 'two-rooms',
 *   title: 'Two rooms',
 *   model: 'single-teacher',
 *   learners: { count: 9 },
 *   staff,
 *   holidays,
 * });
 * console.log(scenarioWarnings(scenario).length); // 1
 * ```
 *
 * @public
 */
export const scenarioWarnings = (scenario: Scenario): readonly string[] => warningsOf(prepare(scenario));

/** The warnings about a prepared scenario. @internal */
export const warningsOf = (prepared: Prepared): readonly string[] => [
  ...documentWarnings(prepared.scenario),
  ...neverOnDutyWarnings(prepared),
];
