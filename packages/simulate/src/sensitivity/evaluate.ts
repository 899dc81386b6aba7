import { prepare } from '../engine/prepare.js';
import { isStopped } from '../pauses.js';
import { headlineOf } from '../report/headline.js';
import type { Scenario } from '../scenario/parse-scenario.js';
import { REPORT } from '../simulate.js';
import { openRunner } from '../sweep/runner.js';
import type { SensitivityOptions, Settings } from './sensitivity-options.js';

/** Values of the measure, one per replication. @internal */
export type Values = readonly (number | null)[];

/** Runs scenarios with common random numbers and returns the values of each; null if stopped. @internal */
export interface Evaluator {
  readonly all: (scenarios: readonly Scenario[], replications: number) => Promise<readonly Values[] | null>;
  /**
   * The same, with null for each scenario that was not completed. If a list is passed as `into`, results are put into
   * it as they arrive.
   */
  readonly some: (
    scenarios: readonly Scenario[],
    replications: number,
    into?: (Values | null)[],
  ) => Promise<readonly (Values | null)[]>;
  /** Replications that were completed. */
  readonly done: () => number;
  readonly close: () => Promise<void>;
}

/** @internal */
export const openEvaluator = async (
  { measure, seed, workers }: Settings,
  { signal, drain, onProgress }: Pick<SensitivityOptions, 'signal' | 'drain' | 'onProgress'>,
  runs: number,
): Promise<Evaluator> => {
  const runner = await openRunner(workers);
  let done = 0;
  let told = performance.now();
  const tell = (more: number): void => {
    done += more;
    if (performance.now() - told < REPORT && done < runs) return;
    told = performance.now();
    onProgress?.({ done, runs, share: runs === 0 ? 1 : done / runs });
  };
  onProgress?.({ done: 0, runs, share: 0 });
  const one = async (scenario: Scenario, replications: number): Promise<Values | null> => {
    const prepared = prepare(scenario);
    const found = await runner.replicate(prepared, {
      seed,
      replications,
      drain,
      ...(signal === undefined ? {} : { signal }),
    });
    tell(found.replications);
    if (found.cancelled) return null;
    return found.runs.map((run) => headlineOf(prepared, run)[measure]);
  };
  const some: Evaluator['some'] = async (scenarios, replications, into = []) => {
    const values = into;
    values.splice(0, values.length, ...scenarios.map(() => null));
    let next = 0;
    // Several scenarios at once, so that no thread idles when there are fewer replications than threads.
    const work = async (): Promise<void> => {
      for (let index = next++; index < scenarios.length && !isStopped(signal) && !isStopped(drain); index = next++) {
        const scenario = scenarios[index];
        if (scenario !== undefined) values[index] = await one(scenario, replications);
      }
    };
    await Promise.all(Array.from({ length: workers === 1 ? 1 : Math.ceil(workers / replications) + 1 }, work));
    return values;
  };
  const all = async (scenarios: readonly Scenario[], replications: number): Promise<readonly Values[] | null> => {
    const whole = (await some(scenarios, replications)).filter((each) => each !== null);
    return whole.length === scenarios.length ? whole : null;
  };
  return { all, some, done: () => done, close: runner.close };
};
