import type { Durations, Fitted } from './families.js';
import { least } from './nelder-mead.js';
import { sum } from './sum.js';

/** A triangle by its ends and its mode. */
interface Triangle {
  readonly min: number;
  readonly mode: number;
  readonly max: number;
}

interface Likely extends Triangle {
  readonly value: number;
}

/** With more durations than this, the search starts from a thinned sample. */
const MANY = 128;
/** Modes at which the survival of open work is computed; between them it is interpolated. */
const KNOTS = 24;
/**
 * Starting points for each end: its distance from the extreme duration, as a multiple of the range of the durations.
 */
const FAR = [0.0001, 0.002, 0.02, 0.1, 0.4, 1.2, 5];
/** How many of the pairs of starting points are followed up. */
const FOLLOWED = 3;
/**
 * The least distance of an end from the extreme duration, as a multiple of their range, unless the mode is there too.
 */
const NEAR = 1e-9;

/**
 * Triangular: for given ends, the likeliest mode is one of the durations (Johnson and Kotz: Non-smooth sailing or
 * triangular distributions revisited after some 50 years. The Statistician 48, 1999), or near one where work is still
 * open. The likelihood has several maxima over the ends: they are searched from many starting points, and triangles
 * with their mode at an end are searched separately. No duration is below 0, and the upper end is above all work still
 * open. The interval of the mean is that of an average.
 *
 * @internal
 */
export const fitTriangular = ({ ended, open }: Durations): Fitted => {
  const whole = { ended, open: [...open].sort((one, other) => one - other) };
  const found = likeliest(whole);
  const { min, mode, max, value } = found;
  const variance = (min * min + mode * mode + max * max - min * mode - min * max - mode * max) / 18;
  const turn = (mode - min) / (max - min);
  return {
    kind: 'triangular',
    parameters: [min, mode, max],
    mean: (min + mode + max) / 3,
    sd: Math.sqrt(variance),
    logLikelihood: value,
    error: Math.sqrt(variance / ended.length),
    onLog: false,
    quantile: (share) =>
      share < turn
        ? min + Math.sqrt(share * (max - min) * (mode - min))
        : max - Math.sqrt((1 - share) * (max - min) * (max - mode)),
  };
};

const likeliest = (whole: Durations): Likely => {
  const space = spaceOf(whole);
  const few = thinned(whole);
  const starts = FAR.flatMap((one) =>
    FAR.map((other) => {
      const point = [Math.log(one), Math.log(other)];
      return { point, value: bestMode(few, space.ends(point)).value };
    }),
  ).sort((one, other) => other.value - one.value);
  const search = (data: Durations, from: readonly number[], step: number): readonly number[] =>
    least((point) => -bestMode(data, space.ends(point)).value, from, step, { iterations: 100, tolerance: 1e-9 });
  const near = starts.slice(0, FOLLOWED).map(({ point }) => search(few, point, 0.7));
  const sharp = [best(near, (point) => bestMode(whole, space.ends(point)).value)];
  const polished = few === whole ? near : sharp.map((point) => search(whole, point, 0.3));
  const interior = polished.map((point) => betweenDurations(whole, space, point));
  const edges = [modeAtLow(whole, space), modeAtHigh(whole, space)].flatMap((each) => each ?? []);
  return best([...interior, ...edges], ({ value }) => value);
};

/**
 * Parametrises the ends of a triangle by the logarithms of their distances from the durations, as multiples of their
 * range.
 */
interface Space {
  readonly low: number;
  /** The longest duration, ended or open. */
  readonly top: number;
  readonly range: number;
  readonly ends: (point: readonly number[]) => { readonly min: number; readonly max: number };
}

/** Subtracts about `by` from `low` if `by` is small; the result approaches 0 as `by` grows. */
const below = (low: number, by: number): number => low - (low * by) / (low + by);

const spaceOf = ({ ended, open }: Durations): Space => {
  const low = ended[0] ?? 0;
  const top = Math.max(ended.at(-1) ?? 0, open.at(-1) ?? 0);
  const range = Math.max(top - low, 1e-9, 1e-9 * top);
  return {
    low,
    top,
    range,
    ends: ([one = 0, other = 0]) => ({
      min: below(low, range * Math.max(NEAR, Math.exp(one))),
      max: top + range * Math.max(NEAR, Math.exp(other)),
    }),
  };
};

/** The likeliest mode among the durations, for given ends. */
const bestMode = ({ ended, open }: Durations, { min, max }: Pick<Triangle, 'min' | 'max'>): Likely => {
  const n = ended.length;
  const stays = survivalBetween(open, min, max, ended);
  let left = 0;
  let right = sum(ended, (x) => Math.log(max - x));
  let found = { mode: ended[0] ?? 0, value: Number.NEGATIVE_INFINITY };
  for (let r = 0; r < n; r++) {
    const x = ended[r] ?? 0;
    const toMax = Math.log(max - x);
    right -= toMax;
    // r durations below the mode, n − r − 1 above it.
    const fromMin = r === 0 ? 0 : Math.log(x - min);
    const value = left - r * fromMin + right - (n - r - 1) * toMax + stays(x);
    if (value > found.value) found = { mode: x, value };
    left += Math.log(Math.max(1e-300, x - min));
  }
  const { mode } = found;
  if (open.length === 0) return { min, mode, max, value: found.value + n * Math.log(2 / (max - min)) };
  return { min, mode, max, value: logLikelihood({ ended, open }, { min, mode, max }) };
};

/** The log-probability that all the open work lasts as long as it has, as a function of the mode, interpolated. */
const survivalBetween = (
  open: readonly number[],
  min: number,
  max: number,
  ended: readonly number[],
): ((mode: number) => number) => {
  if (open.length === 0) return () => 0;
  const [from, to] = [ended[0] ?? 0, ended.at(-1) ?? 0];
  const width = Math.max((to - from) / KNOTS, 1e-300);
  const knots = Array.from({ length: KNOTS + 1 }, (_, index) =>
    survival(open, { min, mode: from + index * width, max }),
  );
  return (mode) => {
    const place = Math.min(KNOTS - 1e-9, Math.max(0, (mode - from) / width));
    const [one = 0, other = 0] = [knots[Math.floor(place)], knots[Math.floor(place) + 1]];
    return one + (place - Math.floor(place)) * (other - one);
  };
};

const survival = (open: readonly number[], { min, mode, max }: Triangle): number =>
  sum(open, (c) => {
    if (c <= min) return 0;
    if (c >= max) return Number.NEGATIVE_INFINITY;
    if (c < mode) return Math.log1p(-((c - min) ** 2) / ((max - min) * (mode - min)));
    return 2 * Math.log(max - c) - Math.log(max - min) - Math.log(max - mode);
  });

const logLikelihood = ({ ended, open }: Durations, triangle: Triangle): number => {
  const { min, mode, max } = triangle;
  const sides = sum(ended, (x) =>
    x === mode ? 0 : x < mode ? Math.log((x - min) / (mode - min)) : Math.log((max - x) / (max - mode)),
  );
  return ended.length * Math.log(2 / (max - min)) + sides + survival(open, triangle);
};

/** The maximum near given ends, with the mode anywhere: where work is open, it may lie between two durations. */
const betweenDurations = (data: Durations, { low, top, range, ends }: Space, point: readonly number[]): Likely => {
  const { min, max } = ends(point);
  const at = bestMode(data, { min, max });
  if (data.open.length === 0) return at;
  const valued = (triangle: Triangle): Likely => ({ ...triangle, value: logLikelihood(data, triangle) });
  const index = data.ended.indexOf(at.mode);
  const next = data.ended.find((x) => x > at.mode) ?? max;
  const sides = [[data.ended[index - 1] ?? min, at.mode] as const, [at.mode, next] as const].map(([from, to]) => {
    const modeOf = (share: number): number => from + (to - from) * (1 / (1 + Math.exp(-share)));
    const [one = 0, other = 0, share = 0] = least(
      ([one = 0, other = 0, share = 0]) => -logLikelihood(data, { ...ends([one, other]), mode: modeOf(share) }),
      [point[0] ?? 0, point[1] ?? 0, 0],
      0.5,
      { iterations: 200, tolerance: 1e-10 },
    );
    return valued({ ...ends([one, other]), mode: modeOf(share) });
  });
  // Also searched with the mode beyond every duration, up to the upper end.
  const beyond = least(
    ([one = 0, two = 0, three = 0]) => {
      const mode = top + range * (Math.exp(two) - NEAR);
      const lower = below(low, range * Math.exp(one));
      return -logLikelihood(data, { min: lower, mode, max: mode + range * Math.exp(three) });
    },
    [-1, -3, -6],
    0.7,
    { iterations: 200, tolerance: 1e-10 },
  );
  const mode = top + range * (Math.exp(beyond[1] ?? 0) - NEAR);
  const last = valued({
    min: below(low, range * Math.exp(beyond[0] ?? 0)),
    mode,
    max: mode + range * Math.exp(beyond[2] ?? 0),
  });
  return best([at, ...sides, last], ({ value }) => value);
};

/** The likeliest triangle that begins with its mode, at the shortest duration. */
const modeAtLow = (data: Durations, { low, ends }: Space): Likely | null => {
  const triangle = (far: number): Triangle => ({ min: low, mode: low, max: ends([0, far]).max });
  return alongOne(data, triangle);
};

/** The likeliest triangle that ends with its mode, at the longest duration; none where work has been open longer. */
const modeAtHigh = (data: Durations, { top, ends }: Space): Likely | null => {
  if ((data.ended.at(-1) ?? 0) < top || data.open.at(-1) === top) return null;
  const triangle = (far: number): Triangle => ({ min: ends([far, 0]).min, mode: top, max: top });
  return alongOne(data, triangle);
};

const alongOne = (data: Durations, triangle: (far: number) => Triangle): Likely | null => {
  const likelihoodAt = (far: number): number => logLikelihood(data, triangle(far));
  const begin = best(FAR.map(Math.log), likelihoodAt);
  const [far = begin] = least(([each = 0]) => -likelihoodAt(each), [begin], 0.5, { iterations: 100, tolerance: 1e-12 });
  const found = { ...triangle(far), value: likelihoodAt(far) };
  return found.max > found.min && Number.isFinite(found.value) ? found : null;
};

/** A sample of the durations at equal steps through their order, including the first and the last. */
const thinned = (data: Durations): Durations => {
  const few = (list: readonly number[], most: number): readonly number[] =>
    list.length <= most
      ? list
      : Array.from({ length: most }, (_, index) => list[Math.round((index * (list.length - 1)) / (most - 1))] ?? 0);
  if (data.ended.length <= MANY && data.open.length <= MANY) return data;
  // The open durations are thinned in the same proportion as the ended ones.
  const share = Math.min(1, MANY / Math.max(data.ended.length, data.open.length));
  const sized = (list: readonly number[]): number =>
    list.length === 0 ? 0 : Math.max(2, Math.round(share * list.length));
  return { ended: few(data.ended, sized(data.ended)), open: few(data.open, sized(data.open)) };
};

const best = <Item>(items: readonly Item[], value: (item: Item) => number): Item => {
  const [first, ...others] = items;
  if (first === undefined) throw new RangeError('expected something to choose from');
  let found: Item = first;
  let most = value(first);
  for (const each of others) {
    const its = value(each);
    if (its > most || Number.isNaN(most)) [found, most] = [each, its];
  }
  return found;
};
