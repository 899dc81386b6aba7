import { least } from './nelder-mead.js';
import { digamma, gammaCdf, gammaln, gammaQuantile, normalCdf, normalQuantile, trigamma } from './stdlib.js';
import { sum } from './sum.js';

/**
 * Completed durations, and censored ones (how long unfinished work has been going on so far); all above 0. @internal
 */
export interface Durations {
  /** In ascending order. */
  readonly ended: readonly number[];
  readonly open: readonly number[];
}

/** A distribution with its fitted parameters. @internal */
export interface Fitted {
  readonly kind: 'exponential' | 'lognormal' | 'gamma' | 'triangular';
  readonly parameters: readonly number[];
  readonly mean: number;
  readonly sd: number;
  readonly logLikelihood: number;
  /** The standard error of the mean; of its logarithm if `onLog`. */
  readonly error: number;
  readonly onLog: boolean;
  readonly quantile: (share: number) => number;
}

/**
 * Exponential: the mean is the total time, completed or censored, over the number completed. The logarithm of the mean
 * has the standard error 1/√ended.
 *
 * @internal
 */
export const fitExponential = ({ ended, open }: Durations): Fitted => {
  const mean = (sum(ended, (x) => x) + sum(open, (c) => c)) / ended.length;
  return {
    kind: 'exponential',
    parameters: [mean],
    mean,
    sd: mean,
    logLikelihood: -ended.length * Math.log(mean) - (sum(ended, (x) => x) + sum(open, (c) => c)) / mean,
    error: 1 / Math.sqrt(ended.length),
    onLog: true,
    quantile: (share) => -mean * Math.log1p(-share),
  };
};

const LOG_ROOT_2PI = Math.log(2 * Math.PI) / 2;
const density = (z: number): number => Math.exp((-z * z) / 2 - LOG_ROOT_2PI);
/** The probability that a standard normal exceeds z. */
const above = (z: number): number => normalCdf(-z, 0, 1);
/** The mean of a standard normal, given that it exceeds z. */
const tail = (z: number): number => {
  const share = above(z);
  return share > 1e-300 ? density(z) / share : z + 1 / z;
};

/**
 * Lognormal: mean and deviation of the logarithms; with censored durations by expectation–maximisation (Dempster, Laird
 * and Rubin 1977), which replaces each by its conditional expectation. The interval of the mean is Cox’s (Zhou and Gao:
 * Confidence intervals for the log-normal mean. Statistics in Medicine 16, 1997): σ²/n + σ⁴/2(n − 1) on the logarithm.
 *
 * @internal
 */
export const fitLognormal = ({ ended, open }: Durations): Fitted => {
  const logs = ended.map(Math.log);
  const bounds = open.map(Math.log);
  const all = logs.length + bounds.length;
  const first = sum(logs, (y) => y);
  let mu = first / logs.length;
  let sigma = Math.sqrt(sum(logs, (y) => (y - mu) ** 2) / logs.length);
  for (let round = 0; bounds.length > 0 && sigma > 0 && round < 500; round++) {
    let [total, squares] = [first, 0];
    const beyond = bounds.map((bound) => {
      const z = (bound - mu) / sigma;
      const mean = mu + sigma * tail(z);
      return { mean, square: sigma * sigma * (1 + z * tail(z) - tail(z) ** 2) };
    });
    for (const { mean } of beyond) total += mean;
    const next = total / all;
    for (const y of logs) squares += (y - next) ** 2;
    for (const { mean, square } of beyond) squares += square + (mean - next) ** 2;
    const deviation = Math.sqrt(squares / all);
    const moved = Math.abs(next - mu) + Math.abs(deviation - sigma);
    [mu, sigma] = [next, deviation];
    if (moved < 1e-10) break;
  }
  const variance = sigma * sigma;
  const mean = Math.exp(mu + variance / 2);
  const n = ended.length;
  return {
    kind: 'lognormal',
    parameters: [mu, sigma],
    mean,
    sd: mean * Math.sqrt(Math.expm1(variance)),
    logLikelihood:
      sum(logs, (y) => -y - Math.log(sigma) - LOG_ROOT_2PI - (y - mu) ** 2 / (2 * variance)) +
      sum(bounds, (bound) => Math.log(above((bound - mu) / sigma))),
    error: Math.sqrt(variance / n + variance ** 2 / (2 * Math.max(1, n - 1))),
    onLog: true,
    quantile: (share) => Math.exp(normalQuantile(share, mu, sigma)),
  };
};

/**
 * Gamma: the shape by Newton’s method on ln k − ψ(k) = ln x̄ − mean ln x, from Minka’s starting point (Estimating a
 * gamma distribution, 2002); with censored durations, the likelihood including their survival is maximised from there.
 * The standard error of the mean is that of an average of n.
 *
 * @internal
 */
export const fitGamma = ({ ended, open }: Durations): Fitted => {
  const n = ended.length;
  const average = sum(ended, (x) => x) / n;
  const logs = sum(ended, Math.log);
  const s = Math.log(average) - logs / n;
  let shape = (3 - s + Math.sqrt((s - 3) ** 2 + 24 * s)) / (12 * s);
  for (let round = 0; round < 100; round++) {
    const next = shape - (Math.log(shape) - digamma(shape) - s) / (1 / shape - trigamma(shape));
    if (!(next > 0)) break;
    const moved = Math.abs(next - shape);
    shape = next;
    if (moved < 1e-12 * shape) break;
  }
  const total = average * n;
  const likelihood = (k: number, scale: number): number =>
    (k - 1) * logs -
    total / scale -
    n * (k * Math.log(scale) + gammaln(k)) +
    sum(open, (c) => Math.log(Math.max(1e-300, 1 - gammaCdf(c, k, 1 / scale))));
  let scale = average / shape;
  if (open.length > 0) {
    // Started from the fit to the ended work and from the exponential: with much open work, the former is far from the
    // maximum.
    const spent = (total + sum(open, (c) => c)) / n;
    const found = [[shape, scale] as const, [1, spent] as const].map((start) => {
      const point = least(([k = 0, theta = 0]) => -likelihood(Math.exp(k), Math.exp(theta)), start.map(Math.log), 0.2);
      const [k, theta] = [Math.exp(point[0] ?? 0), Math.exp(point[1] ?? 0)];
      return { k, theta, value: likelihood(k, theta) };
    });
    const [best] = found.sort((one, other) => other.value - one.value);
    [shape, scale] = [best?.k ?? shape, best?.theta ?? scale];
  }
  return {
    kind: 'gamma',
    parameters: [shape, scale],
    mean: shape * scale,
    sd: Math.sqrt(shape) * scale,
    logLikelihood: likelihood(shape, scale),
    error: 1 / Math.sqrt(shape * n),
    onLog: true,
    quantile: (share) => gammaQuantile(share, shape, 1 / scale),
  };
};
