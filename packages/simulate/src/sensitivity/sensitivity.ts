import { InputError } from 'work-elements';
import { at } from '../arrays/ints.js';
import { telling } from '../drain.js';
import { type Estimate, estimate, isClear, MISS, paired } from '../report/estimate.js';
import { parseScenario, type Scenario } from '../scenario/parse-scenario.js';
import { chooseInputs } from './choose-inputs.js';
import type { Design } from './design.js';
import { type Evaluator, openEvaluator, type Values } from './evaluate.js';
import { type MorrisEffect, morrisDesign } from './morris.js';
import { noiseShare } from './noise.js';
import { type SensitivityInput, valueAt } from './sensitivity-input.js';
import { sensitivityInputs } from './sensitivity-inputs.js';
import { type SensitivityMeasure, type SensitivityOptions, type Settings, settingsOf } from './sensitivity-options.js';
import { runsOf, type SensitivityRuns } from './sensitivity-runs.js';
import { type SobolEffect, sobolDesign } from './sobol-indices.js';
import { varied } from './vary.js';

/** The effect of one input by itself. @public */
export interface TornadoBar {
  readonly input: SensitivityInput;
  /**
   * Difference of the measure from the base scenario with the input at its low and at its high end: paired by
   * replication, with a Bonferroni-corrected interval.
   */
  readonly low: Estimate;
  readonly high: Estimate;
  /** From the smallest to the largest of the three values. */
  readonly swing: number;
  /** Whether one of the two intervals excludes zero. */
  readonly clear: boolean;
}

/**
 * The numbers on which a result depends.
 *
 * @public
 */
export interface Sensitivity {
  readonly scenario: { readonly id: string; readonly title: string; readonly model: string };
  readonly measure: SensitivityMeasure;
  readonly seed: number;
  readonly replications: number;
  /** The replications that it takes, as announced beforehand. */
  readonly runs: SensitivityRuns;
  /** Replications that were completed: all of them, unless it was stopped. */
  readonly ran: number;
  /** Whether it was stopped; then some of the requested methods have no result, or the tornado not all its bars. */
  readonly cancelled: boolean;
  readonly inputs: readonly SensitivityInput[];
  /** The measure in the base scenario; null without a tornado. */
  readonly base: Estimate | null;
  /** Widest bar first; if the analysis was stopped, only inputs for which both ends were completed. */
  readonly tornado: readonly TornadoBar[] | null;
  /**
   * In the order of `inputs`; `noise` is the share of noise in the variance over all points, null with one replication
   * each.
   */
  readonly morris: { readonly effects: readonly MorrisEffect[]; readonly noise: number | null } | null;
  readonly sobol: { readonly effects: readonly SobolEffect[]; readonly noise: number | null } | null;
}

/**
 * Finds what a result depends on: how much a measure changes when the numbers from which it was computed change, with
 * common random numbers throughout. By default times and numbers vary down and up by a fifth, the odds of shares are
 * halved and doubled, and learners have one active objective fewer and one more. Only somebody who knows the place can
 * judge how uncertain the numbers really are.
 *
 * @param scenario - From {@link parseScenario}.
 * @param options - The measure, methods, number of inputs and threads. {@link sensitivityRuns} computes the number of
 *   replications, and so does the first call of `onProgress`.
 * @throws `InputError` if the scenario or an option is invalid, or the measure is undefined, for example because no
 *   objective begins.
 *
 * @example
 * ```ts
 * import { parseScenario, sensitivity } from '@work-elements/simulate';
 *
 * const scenario = parseScenario({
 *   id: 'one-room',
 *   title: 'One room',
 *   model: 'single-teacher',
 *   learners: { count: 10, objectives: 2 },
 *   staff: [{ role: 'teacher', count: 1 }],
 *   weeks: 8,
 * });
 * const { tornado, runs } = await sensitivity(scenario, { replications: 3, inputs: 7 });
 * console.log(runs.tornado, tornado?.length, (tornado?.[0]?.swing ?? 0) >= (tornado?.[6]?.swing ?? 0)); // 45 7 true
 * ```
 *
 * @public
 */
export const sensitivity = async (
  scenario: Scenario,
  { onDrain, ...options }: SensitivityOptions & SensitivityDraining = {},
): Promise<Sensitivity> => {
  const read = parseScenario(scenario);
  const settings = settingsOf(options);
  const candidates = sensitivityInputs(read, settings.spread);
  const runs = runsOf(candidates, settings);
  const evaluator = await openEvaluator(settings, options, runs.all);
  const resultOf = (chosen: readonly SensitivityInput[] | null, found: Found): Sensitivity => {
    const asked = { tornado: found.tornado, morris: found.morris, sobol: found.sobol };
    return {
      scenario: { id: read.id, title: read.title, model: read.model.title },
      measure: settings.measure,
      seed: settings.seed,
      replications: settings.replications,
      runs,
      ran: evaluator.done(),
      cancelled:
        settings.methods.some((method) => asked[method] === null) ||
        (asked.tornado !== null && asked.tornado.length < (chosen ?? []).length),
      inputs: chosen ?? [],
      ...found,
    };
  };
  let inputs: readonly SensitivityInput[] | null = null;
  const far: SoFar = { ends: [], morris: null };
  const tell = (): void => onDrain?.(resultOf(inputs, { ...STOPPED, ...completedOf(inputs ?? [], far, settings) }));
  try {
    return await telling(options.drain, tell, async () => {
      inputs = await chooseInputs(read, candidates, settings, evaluator);
      return resultOf(inputs, inputs === null ? STOPPED : await analysed(read, inputs, { settings, evaluator, far }));
    });
  } finally {
    await evaluator.close();
  }
};

/**
 * How to report an analysis that is being stopped.
 *
 * @public
 */
export interface SensitivityDraining {
  /** Called with what has been completed as soon as `drain` asks to stop. */
  readonly onDrain?: (found: Sensitivity) => void;
}

type Found = Pick<Sensitivity, 'base' | 'tornado' | 'morris' | 'sobol'>;

const STOPPED: Found = { base: null, tornado: null, morris: null, sobol: null };

/** What is completed during an analysis: the base and both ends of each bar, and Morris’s effects. */
interface SoFar {
  readonly ends: (Values | null)[];
  morris: Found['morris'];
}

/** The context of an analysis in progress. */
interface Analysing {
  readonly settings: Settings;
  readonly evaluator: Evaluator;
  readonly far: SoFar;
}

/** The results so far of an analysis in progress; bars whose measure is undefined are left out. */
const completedOf = (
  inputs: readonly SensitivityInput[],
  { ends, morris }: SoFar,
  settings: Settings,
): Partial<Found> => {
  const [base = null, ...others] = ends;
  if (base === null || estimate(base) === null) return { morris };
  const measured = others.map((each) => (each === null || paired(each, base, MISS) === null ? null : each));
  return { morris, ...tornadoIn(inputs, [base, ...measured], settings) };
};

const analysed = async (
  scenario: Scenario,
  inputs: readonly SensitivityInput[],
  { settings, evaluator, far }: Analysing,
): Promise<Found> => {
  const { methods, trajectories, levels, points, seed } = settings;
  const by = async <Result>(design: Design<readonly Result[]>) => {
    const scenarios = design.points.map((point) =>
      inputs.reduce((made, input, index) => varied(made, input, valueAt(input, at(point, index))), scenario),
    );
    const values = await evaluator.all(scenarios, settings.perPoint);
    return values === null
      ? null
      : { effects: design.analyse(values.map((each) => meanOf(each, settings))), noise: noiseShare(values) };
  };
  const bars = methods.includes('tornado') ? await tornadoOf(scenario, inputs, { settings, evaluator, far }) : null;
  far.morris = methods.includes('morris') ? await by(morrisDesign(inputs.length, trajectories, levels, seed)) : null;
  return {
    base: bars?.base ?? null,
    tornado: bars?.tornado ?? null,
    morris: far.morris,
    sobol: methods.includes('sobol') ? await by(sobolDesign(inputs.length, points, seed)) : null,
  };
};

/** The bars of a tornado, and the base estimate from which they start. */
interface Tornado {
  readonly base: Estimate;
  readonly tornado: readonly TornadoBar[];
}

const tornadoOf = async (
  scenario: Scenario,
  inputs: readonly SensitivityInput[],
  { settings, evaluator, far }: Analysing,
): Promise<Tornado | null> => {
  const ends = inputs.flatMap((input) => [varied(scenario, input, input.low), varied(scenario, input, input.high)]);
  return tornadoIn(inputs, await evaluator.some([scenario, ...ends], settings.replications, far.ends), settings);
};

/** The bars for which both ends are completed, from the values of the base and of each end; null without the base. */
const tornadoIn = (
  inputs: readonly SensitivityInput[],
  [base = null, ...values]: readonly (Values | null)[],
  settings: Settings,
): Tornado | null => {
  if (base === null) return null;
  const miss = MISS / (2 * inputs.length);
  const change = (values: Values): Estimate => paired(values, base, miss) ?? absent(settings);
  const tornado = inputs.flatMap((input, index) => {
    const [atLow = null, atHigh = null] = values.slice(2 * index, 2 * index + 2);
    if (atLow === null || atHigh === null) return [];
    const [low, high] = [change(atLow), change(atHigh)];
    const swing = Math.max(0, low.mean, high.mean) - Math.min(0, low.mean, high.mean);
    return [{ input, low, high, swing, clear: isClear(low) || isClear(high) }];
  });
  return { base: estimate(base) ?? absent(settings), tornado: tornado.sort((one, other) => other.swing - one.swing) };
};

const meanOf = (values: Values, settings: Settings): number => estimate(values)?.mean ?? absent(settings);

const absent = ({ measure }: Settings): never => {
  const message =
    `"${measure}" is undefined with an input at one end of its range, as nothing began; give the scenario more ` +
    'weeks, or choose another measure';
  throw new InputError('options', [{ path: 'measure', code: 'absent', message }]);
};
