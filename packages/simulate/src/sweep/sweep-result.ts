import { readInput } from 'work-elements';
import * as z from 'zod';
import type { Report } from '../report/report.js';
import { reportSchema } from '../report/report-schema.js';

/**
 * One scenario of a sweep, simulated.
 *
 * @public
 */
export interface SweepResult {
  /** Tells what was asked: the scenario with its model, the seed, and how many replications. */
  readonly key: string;
  readonly report: Report;
}

const resultsSchema = z.array(z.object({ key: z.string(), report: reportSchema }));

/**
 * Reads what an earlier sweep finished, as it was kept: a list of results, parsed from JSON. Whether a report is of what its key names says
 * `sweep`, to which they are passed as `finished`.
 *
 * @param input - Anything.
 * @throws `InputError` where something is not a result.
 *
 * @example
 * ```ts
 * import { parseSweepResults, scenarioGrid, sweep } from '@work-elements/simulate';
 *
 * const scenarios = scenarioGrid({ id: 'room', title: 'Room', model: 'single-teacher', learners: { count: 5, objectives: 1 } }, { teacher: [1] });
 * const kept = JSON.stringify(await sweep(scenarios, { replications: 2, workers: 1 }));
 * console.log(parseSweepResults(JSON.parse(kept)).length); // 1
 * ```
 *
 * @public
 */
export const parseSweepResults = (input: unknown): readonly SweepResult[] => readInput(resultsSchema, input, 'finished results');
