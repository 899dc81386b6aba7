import { parseScenario, type Scenario } from '../scenario/parse-scenario.js';
import { limitInputs } from './limit-inputs.js';
import type { SensitivityInput } from './sensitivity-input.js';
import { sensitivityInputs } from './sensitivity-inputs.js';
import { type SensitivityOptions, type Settings, settingsOf } from './sensitivity-options.js';

/** Number of replications that an analysis takes. @public */
export interface SensitivityRuns {
  /**
   * One for each input by itself, to find those with the smallest effect, and one for the base scenario; 0 if there are
   * few enough inputs.
   */
  readonly screening: number;
  /** The base scenario, and both ends of each bar. */
  readonly tornado: number;
  readonly morris: number;
  readonly sobol: number;
  readonly all: number;
}

/**
 * Computes how many replications {@link sensitivity} takes, without running any.
 *
 * @param scenario - From {@link parseScenario}.
 * @param options - As for {@link sensitivity}.
 * @throws `InputError` if the scenario or an option is invalid.
 *
 * @example
 * ```ts
 * import { parseScenario, sensitivityRuns } from '@work-elements/simulate';
 *
 * const scenario = parseScenario({
 *   id: 'one-room',
 *   title: 'One room',
 *   model: 'single-teacher',
 *   learners: { count: 20 },
 *   staff: [{ role: 'teacher', count: 1 }],
 * });
 * // Twelve inputs and both their ends, ten times each; and the scenario as it is.
 * console.log(sensitivityRuns(scenario).tornado); // 250
 * ```
 *
 * @public
 */
export const sensitivityRuns = (scenario: Scenario, options: SensitivityOptions = {}): SensitivityRuns => {
  const settings = settingsOf(options);
  return runsOf(sensitivityInputs(parseScenario(scenario), settings.spread), settings);
};

/** @internal */
export const runsOf = (candidates: readonly SensitivityInput[], settings: Settings): SensitivityRuns => {
  const { methods, inputs, spread, replications, perPoint, trajectories, points } = settings;
  const number = limitInputs(candidates, inputs, spread).length;
  const screening = number < candidates.length ? candidates.length + 1 : 0;
  const tornado = methods.includes('tornado') ? (2 * number + 1) * replications : 0;
  const morris = methods.includes('morris') ? trajectories * (number + 1) * perPoint : 0;
  const sobol = methods.includes('sobol') ? points * (number + 2) * perPoint : 0;
  return { screening, tornado, morris, sobol, all: screening + tornado + morris + sobol };
};
