import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readText } from 'work-elements';
import { parseScenarioText, type Report, simulate } from '../src/index.js';

const page = readFileSync(new URL('../../../docs/report-by-hand.md', import.meta.url), 'utf8');
const [scenario = '', worked = ''] = [...page.matchAll(/^```yaml\n(.*?)^```/gms)].map(([, block]) => block ?? '');

/** Figures from a histogram, which are exact to one part in 128. */
const IN_CLASSES = /(wait|turnaround|timeToMastery)\.(mean|p50|p90|p95|longest|bins)|daysToMastery|hoursWaited/;

/** Whole numbers, decimals, and calculations written with them. */
const SUM = /^[\d.]+(?:[ +*/()\d.]*[\d.)])?$|^\([ +*/()\d.]+$/;

/** The value of a calculation with sums, products and quotients, as people write them. */
const amountOf = (sum: string): number => {
  const tokens = sum.match(/[\d.]+|[-+*/()]/g) ?? [];
  let next = 0;
  const atom = (): number => {
    const token = tokens[next++];
    if (token !== '(') return Number(token);
    const inside = terms();
    next += 1;
    return inside;
  };
  const factors = (): number => {
    let product = atom();
    while (tokens[next] === '*' || tokens[next] === '/')
      product = tokens[next++] === '*' ? product * atom() : product / atom();
    return product;
  };
  const terms = (): number => {
    let total = factors();
    while (tokens[next] === '+') {
      next += 1;
      total += factors();
    }
    return total;
  };
  return terms();
};

/** The differences, each with its path. */
const differences = (expected: unknown, found: unknown, path: string): readonly string[] => {
  const isSum = typeof expected === 'string' && SUM.test(expected) && !/^\d{4}-/.test(expected);
  if (typeof expected === 'number' || isSum) {
    const value = typeof expected === 'number' ? expected : amountOf(expected);
    if (typeof found === 'object' && found !== null)
      return ['mean', 'low', 'high'].flatMap((end) => differences(value, Reflect.get(found, end), `${path}.${end}`));
    const most = IN_CLASSES.test(path) ? Math.abs(value) / 128 : 1e-9 * Math.abs(value);
    return typeof found === 'number' && Math.abs(found - value) <= most + 1e-12
      ? []
      : [`${path}: ${value} by hand, ${found} simulated`];
  }
  if (typeof expected !== 'object' || expected === null)
    return expected === found ? [] : [`${path}: ${expected} by hand, ${JSON.stringify(found)} simulated`];
  if (typeof found !== 'object' || found === null) return [`${path}: ${found} simulated`];
  const keys = new Set([...Object.keys(expected), ...Object.keys(found)]);
  return [...keys].flatMap((key) =>
    Object.hasOwn(expected, key) && Object.hasOwn(found, key)
      ? differences(Reflect.get(expected, key), Reflect.get(found, key), `${path}.${key}`)
      : [`${path}.${key}: only ${Object.hasOwn(found, key) ? 'simulated' : 'by hand'}`],
  );
};

/** The report with only the non-empty bins, and with one run if all are the same. */
const brief = (report: Report): object => {
  const { bins } = report.timeToMastery;
  const [first] = report.runs;
  for (const run of report.runs) expect(run).toEqual(first);
  expect(bins).toHaveLength(24);
  for (const [index, { from }] of bins.entries()) expect(from).toBeCloseTo(bins[index - 1]?.to ?? 0, 9);
  return {
    ...report,
    runs: [first],
    timeToMastery: { ...report.timeToMastery, bins: bins.filter(({ count }) => count > 0) },
  };
};

test('a report that was worked out by hand is simulated, field by field', async () => {
  const report = await simulate(parseScenarioText(scenario), { seed: 1, replications: 2 });
  expect(report.runs).toHaveLength(2);
  expect(differences(readText(worked, 'report'), brief(report), 'report')).toEqual([]);
});

test('what was worked out is read as it was meant', () => {
  expect(['2 * (6 + 15)', '1/4 + 3 / 4', '(1 + 2) / 2 / 3', '14.5'].map(amountOf)).toEqual([42, 1, 0.5, 14.5]);
  expect(differences({ a: '1/2', b: 1 }, { a: { mean: 0.5, low: 0.5, high: 0.4 }, c: 1 }, 'it')).toEqual([
    'it.a.high: 0.5 by hand, 0.4 simulated',
    'it.b: only by hand',
    'it.c: only simulated',
  ]);
});
