import * as z from 'zod';
import type { Measure } from '../compare-scenarios.js';
import { checkOptions, ofReplications, workersSchema } from '../options.js';
import { levelsSchema, trajectoriesSchema } from './morris.js';
import { pointsSchema } from './sobol-indices.js';

/**
 * The figures whose sensitivity can be asked for: those that every replication has.
 *
 * @public
 */
export type SensitivityMeasure = Exclude<Measure, 'hoursWaited' | 'busiest' | 'costPerAdvanced'>;

/**
 * How a sensitivity is analysed.
 *
 * @public
 */
export interface SensitivityOptions {
  /** The figure that is looked at. @defaultValue daysToMastery */
  readonly measure?: SensitivityMeasure;
  /**
   * `tornado` changes one input at a time; `morris` screens by walks through all of them; `sobol` shares the variance out.
   *
   * @defaultValue `['tornado']`
   */
  readonly methods?: readonly ('tornado' | 'morris' | 'sobol')[];
  /**
   * At most so many inputs, those of least effect being joined to one of each kind; which they are is found by one replication of each input
   * by itself. There is always one for each number about learners, and one of each kind.
   *
   * @defaultValue 12
   */
  readonly inputs?: number;
  /** By what part times and numbers are less and more. Of shares the odds are halved and doubled. @defaultValue 0.2 */
  readonly spread?: number;
  /** @defaultValue 1 */
  readonly seed?: number;
  /** Replications of each end of a bar of the tornado. @defaultValue 10 */
  readonly replications?: number;
  /** Replications of each point of Morris’s walks and Sobol’s rows; one says nothing of noise. @defaultValue 2 */
  readonly perPoint?: number;
  /** Morris’s walks. @defaultValue 10 */
  readonly trajectories?: number;
  /** Levels of Morris’s walks. @defaultValue 4 */
  readonly levels?: number;
  /** Sobol’s rows. @defaultValue 64 */
  readonly points?: number;
  /** Over how many worker threads the replications are run. @defaultValue 1, which is none */
  readonly workers?: number;
  /** Stops the analysis within a tenth of a second; what was finished is given. */
  readonly signal?: AbortSignal;
  /** Called before the first run, and about once a second. */
  readonly onProgress?: (progress: SensitivityProgress) => void;
}

/**
 * How far an analysis has come.
 *
 * @public
 */
export interface SensitivityProgress {
  /** Replications that are done, of how many in all. */
  readonly done: number;
  readonly runs: number;
  /** The same as a share, from 0 to 1. */
  readonly share: number;
}

/** @internal */
export type Settings = Required<Omit<SensitivityOptions, 'signal' | 'onProgress'>>;

const measures = [
  'advanced',
  'advancedPerWeek',
  'notYet',
  'exceptions',
  'daysToMastery',
  'inProgress',
  'cost',
] as const satisfies readonly SensitivityMeasure[];

/** @internal */
export const settingsOf = ({ signal: _, onProgress: __, ...options }: SensitivityOptions): Settings => {
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
    measure: [z.enum(measures), settings.measure],
    methods: [z.array(z.enum(['tornado', 'morris', 'sobol'])).min(1), settings.methods],
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
