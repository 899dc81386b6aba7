import { mean, sampleStandardDeviation } from 'simple-statistics';
import * as z from 'zod';
import { at } from '../arrays/ints.js';
import { checkOptions } from '../options.js';
import { Threefry, unit } from '../random/threefry.js';
import { bootstrapSamples } from '../report/bootstrap.js';
import { type Design, evaluateDesign, type Ranges } from './design.js';
import { weightedMean } from './weighted-mean.js';

/**
 * An input’s effect by Morris’s elementary effects: how much the output changes as the input moves across its range,
 * with the other inputs at random positions.
 *
 * @public
 */
export interface MorrisEffect {
  /** Mean of the elementary effects. */
  readonly mu: number;
  /** Mean of their absolute values, which cannot cancel out; `low` and `high` are its 95 % interval. */
  readonly muStar: { readonly mean: number; readonly low: number; readonly high: number };
  /**
   * Their standard deviation: large compared with `muStar` if the effect is nonlinear or depends on the other inputs.
   */
  readonly sigma: number;
}

/** Options of Morris’s screening. @public */
export interface MorrisOptions {
  /** The range of each input. */
  readonly ranges: Ranges;
  /**
   * Number of trajectories through the inputs, each taking one evaluation more than there are inputs.
   *
   * @defaultValue 10
   */
  readonly trajectories?: number;
  /** Number of levels of each input; must be even. @defaultValue 4 */
  readonly levels?: number;
  /** @defaultValue 1 */
  readonly seed?: number;
}

/** @internal */
export const rangesSchema = z.array(z.tuple([z.number(), z.number()])).min(1);
/** @internal */
export const trajectoriesSchema = z.number().int().min(2).max(10_000);
/** @internal */
export const levelsSchema = z.number().int().min(2).max(100).multipleOf(2);

/**
 * Screens the inputs of a function by Morris’s method (1991): a few evaluations show which inputs matter at all, and
 * which act nonlinearly or together with others.
 *
 * @param model - The function.
 * @param options - Ranges, and the number of trajectories.
 * @returns One effect per input, in the order of the inputs.
 * @throws `InputError` if an option is invalid.
 *
 * @example
 * ```ts
 * import { morris } from '@work-elements/simulate';
 *
 * const [slope, curve, nothing] = morris(([x = 0, y = 0]) => 3 * x + y * y, { ranges: [[0, 1], [0, 1], [0, 1]] });
 * console.log(slope?.muStar.mean.toFixed(3), slope?.sigma.toFixed(3), (curve?.sigma ?? 0) > 0.1, nothing?.muStar.mean); // 3.000 0.000 true 0
 * ```
 *
 * @public
 */
export const morris = (
  model: (inputs: number[]) => number,
  { ranges, trajectories = 10, levels = 4, seed = 1 }: MorrisOptions,
): readonly MorrisEffect[] => {
  checkOptions({
    ranges: [rangesSchema, ranges],
    trajectories: [trajectoriesSchema, trajectories],
    levels: [levelsSchema, levels],
    seed: [z.number().int().min(0), seed],
  });
  return evaluateDesign(morrisDesign(ranges.length, trajectories, levels, seed), ranges, model);
};

const WALKS = 0x40000009;

/** @internal */
export const morrisDesign = (
  inputs: number,
  trajectories: number,
  levels: number,
  seed: number,
): Design<readonly MorrisEffect[]> => {
  const chance = new Threefry(seed | 0, Math.floor(seed / 4294967296) | 0, 0, 0);
  const step = levels / (2 * (levels - 1));
  const walks = Array.from({ length: trajectories }, (_, walk) => walkOf(chance, walk, inputs, levels, step));
  return {
    points: walks.flatMap(({ points }) => points),
    analyse: (values) => {
      const effects = Array.from({ length: inputs }, (): number[] => []);
      walks.forEach(({ moves }, walk) => {
        const first = walk * (inputs + 1);
        moves.forEach(({ input, change }, index) => {
          at(effects, input).push((at(values, first + index + 1) - at(values, first + index)) / change);
        });
      });
      const samples = bootstrapSamples(trajectories, seed);
      return effects.map((own) => {
        const sizes = own.map(Math.abs);
        const half = 1.96 * sampleStandardDeviation(samples.map((often) => weightedMean(sizes, often)));
        const size = mean(sizes);
        return {
          mu: mean(own),
          muStar: { mean: size, low: Math.max(0, size - half), high: size + half },
          sigma: sampleStandardDeviation(own),
        };
      });
    },
  };
};

/** A trajectory that changes each input once, in random order and direction. */
const walkOf = (chance: Threefry, walk: number, inputs: number, levels: number, step: number) => {
  const drawn = (input: number, what: number): number => {
    chance.block(walk, input, WALKS, what);
    return unit(chance.a);
  };
  const order = [...Array(inputs).keys()]
    .map((input) => [drawn(input, 0), input] as const)
    .sort(([one], [other]) => one - other);
  const start = Array.from({ length: inputs }, (_, input) => Math.floor((drawn(input, 1) * levels) / 2) / (levels - 1));
  const moves = order.map(([, input]) => ({ input, change: drawn(input, 2) < 0.5 ? step : -step }));
  const place = start.map((low, input) =>
    moves.find((move) => move.input === input)?.change === step ? low : low + step,
  );
  const points = [[...place]];
  for (const { input, change } of moves) {
    place[input] = at(place, input) + change;
    points.push([...place]);
  }
  return { points, moves };
};
