import { readInput } from 'work-elements';
import * as z from 'zod';
import type { Report } from '../report/report.js';
import { reportSchema } from '../report/report-schema.js';

/** One simulated scenario of a sweep. @public */
export interface SweepResult {
  /** Identifies the request: the scenario with its model, the seed, and the number of replications. */
  readonly key: string;
  readonly report: Report;
}

const resultsSchema = z.array(z.object({ key: z.string(), report: reportSchema }));

/**
 * Validates the stored results of an earlier sweep: a list, parsed from JSON. When they are passed to `sweep` as
 * `finished`, it checks that each report matches its key.
 *
 * @param input - Anything.
 * @throws `InputError` if an item is not a result.
 *
 * @example
 * ```ts
 * import { parseSweepResults, scenarioGrid, sweep } from '@work-elements/simulate';
 *
 * const scenarios = scenarioGrid(
 *   { id: 'room', title: 'Room', model: 'single-teacher', learners: { count: 5, objectives: 1 } },
 *   { teacher: [1] },
 * );
 * const kept = JSON.stringify(await sweep(scenarios, { replications: 2, workers: 1 }));
 * console.log(parseSweepResults(JSON.parse(kept)).length); // 1
 * ```
 *
 * @public
 */
export const parseSweepResults = (input: unknown): readonly SweepResult[] =>
  readInput(resultsSchema, input, 'finished results');
