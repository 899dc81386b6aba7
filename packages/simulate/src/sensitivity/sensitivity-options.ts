import * as z from 'zod';
import type { Measure } from '../compare-scenarios.js';
import { checkOptions, ofReplications, workersSchema } from '../options.js';
import { levelsSchema, trajectoriesSchema } from './morris.js';
import { pointsSchema } from './sobol-indices.js';

/** The measures that can be analysed: those that every replication has. @public */
export type SensitivityMeasure = Exclude<Measure, 'hoursWaited' | 'busiest' | 'costPerAdvanced'>;

/**
 * The names of the measures that can be analysed.
 *
 * @example
 * ```ts
 * import { sensitivityMeasures } from '@work-elements/simulate';
 *
 * console.log(sensitivityMeasures.includes('daysToMastery')); // true
 * ```
 *
 * @public
 */
export const sensitivityMeasures = [
  'advanced',
  'advancedPerWeek',
  'notYet',
  'exceptions',
  'daysToMastery',
  'inProgress',
  'cost',
] as const satisfies readonly SensitivityMeasure[];

/**
 * The names of the methods of a sensitivity analysis.
 *
 * @example
 * ```ts
 * import { sensitivityMethods } from '@work-elements/simulate';
 *
 * console.log(sensitivityMethods.join()); // tornado,morris,sobol
 * ```
 *
 * @public
 */
export const sensitivityMethods = ['tornado', 'morris', 'sobol'] as const;

/** Options of a sensitivity analysis. @public */
export interface SensitivityOptions {
  /** The measure analysed. @defaultValue daysToMastery */
  readonly measure?: SensitivityMeasure;
  /**
   * `tornado` changes one input at a time; `morris` screens along trajectories through all of them; `sobol` decomposes
   * the variance.
   *
   * @defaultValue `['tornado']`
   */
  readonly methods?: readonly (typeof sensitivityMethods)[number][];
  /**
   * Maximum number of inputs. Those with the smallest effect, determined by one replication each, are merged into one
   * for each kind. Every number about learners always keeps its own input, and each kind has at least one.
   *
   * @defaultValue 12
   */
  readonly inputs?: number;
  /**
   * Fraction by which times and numbers vary down and up. The odds of shares are halved and doubled.
   *
   * @defaultValue 0.2
   */
  readonly spread?: number;
  /** @defaultValue 1 */
  readonly seed?: number;
  /** Replications for each end of a tornado bar. @defaultValue 10 */
  readonly replications?: number;
  /**
   * Replications for each point of Morris’s trajectories and Sobol’s rows; a single one gives no estimate of noise.
   * @defaultValue 2
   */
  readonly perPoint?: number;
  /** Number of Morris’s trajectories. @defaultValue 10 */
  readonly trajectories?: number;
  /** Levels of each input in Morris’s trajectories. @defaultValue 4 */
  readonly levels?: number;
  /** Number of Sobol’s rows. @defaultValue 64 */
  readonly points?: number;
  /** Number of worker threads for the replications. @defaultValue 1, which uses no threads */
  readonly workers?: number;
  /** Stops the analysis within a tenth of a second; what has been completed is returned. */
  readonly signal?: AbortSignal;
  /** Stops starting replications; those in progress are completed and included in the result. */
  readonly drain?: AbortSignal;
  /** Called before the first run, and about once a second. */
  readonly onProgress?: (progress: SensitivityProgress) => void;
}

/** Progress of an analysis. @public */
export interface SensitivityProgress {
  /** Replications done, and their total. */
  readonly done: number;
  readonly runs: number;
  /** The same as a share, from 0 to 1. */
  readonly share: number;
}

/** @internal */
export type Settings = Required<Omit<SensitivityOptions, 'signal' | 'drain' | 'onProgress'>>;

/** @internal */
export const settingsOf = ({ signal: _, drain: __, onProgress: ___, ...options }: SensitivityOptions): Settings => {
  const settings: Settings = {
    measure: 'daysToMastery',
    methods: ['tornado'],
    inputs: 12,
    spread: 0.2,
    seed: 1,
    replications: 10,
    perPoint: 2,
    trajectories: 10,
    levels: 4,
    points: 64,
    workers: 1,
    ...options,
  };
  checkOptions({
    ...ofReplications(settings.seed, settings.replications),
    measure: [z.enum(sensitivityMeasures), settings.measure],
    methods: [z.array(z.enum(sensitivityMethods)).min(1), settings.methods],
    inputs: [z.number().int().min(1).max(1000), settings.inputs],
    spread: [z.number().gt(0).lt(1), settings.spread],
    perPoint: [z.number().int().min(1).max(1000), settings.perPoint],
    trajectories: [trajectoriesSchema, settings.trajectories],
    levels: [levelsSchema, settings.levels],
    points: [pointsSchema, settings.points],
    workers: [workersSchema, settings.workers],
  });
  return settings;
};
