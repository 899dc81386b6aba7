import { expectShape, InputError, type Issue } from 'work-elements';
import { at } from './arrays/ints.js';
import { telling } from './drain.js';
import { checkOptions, workersSchema } from './options.js';
import { type Estimate, estimate, isClear, MISS, paired } from './report/estimate.js';
import { costsPerAdvanced } from './report/headline.js';
import type { Headline, Report } from './report/report.js';
import type { Scenario } from './scenario/parse-scenario.js';
import {
  Completed,
  mostOf,
  type Readied,
  readied,
  reported,
  type SimulateOptions,
  shareOf,
  sofar,
} from './simulate.js';
import { openRunner } from './sweep/runner.js';

/** The parts of a report that a comparison reads. */
const REPORT_PARTS = ['scenario', 'seed', 'replications', 'roles', 'runs'] as const satisfies readonly (keyof Report)[];

/**
 * The figures that are compared. Objectives advanced are counted from the first day, including the warm-up, because
 * faster scenarios finish more before counting begins.
 *
 * @public
 */
export type Measure = Exclude<keyof Headline, 'littlesLaw' | 'began' | 'waiting' | 'advancedInAll'>;

/**
 * How two scenarios differ in one figure.
 *
 * @public
 */
export interface Difference {
  readonly measure: Measure;
  readonly title: string;
  /** The figure in each scenario; null if not every replication has it. */
  readonly baseline: Estimate | null;
  readonly scenario: Estimate | null;
  /**
   * The scenario’s figure minus the baseline’s, replication by replication. The interval is corrected for the number of
   * comparisons, see {@link Comparison.intervals}. Null if either figure is.
   */
  readonly difference: Estimate | null;
  /** Whether that interval excludes zero. */
  readonly clear: boolean;
}

/** Why objectives take longer in a scenario: how many more began, and the role whose queue grew most. @public */
export interface Slower {
  /** Objectives begun, and the role’s mean queue length: the scenario’s minus the baseline’s. */
  readonly began: Estimate;
  readonly queue: { readonly role: string; readonly title: string; readonly waiting: Estimate } | null;
}

/** Scenarios side by side; all differences are from the first one. @public */
export interface Comparison {
  readonly baseline: string;
  readonly reports: readonly Report[];
  /**
   * Bonferroni correction of the intervals of the differences: each misses with probability `miss`, so that all
   * `number` of them cover the truth in 95 of 100 comparisons.
   */
  readonly intervals: { readonly number: number; readonly miss: number };
  readonly differences: readonly {
    readonly scenario: string;
    readonly title: string;
    readonly measures: readonly Difference[];
    /** Null unless the days to mastery rise. */
    readonly slower: Slower | null;
  }[];
}

const titles: Readonly<Record<Measure, string>> = {
  advanced: 'objectives advanced',
  advancedPerWeek: 'objectives advanced a week',
  notYet: 'decisions that did not advance',
  exceptions: 'exceptions raised',
  daysToMastery: 'days to mastery',
  inProgress: 'objectives in progress',
  hoursWaited: 'hours that work waited for people',
  busiest: 'utilisation of the busiest role',
  cost: 'cost',
  costPerAdvanced: 'cost for each objective advanced',
};

const measures: readonly Measure[] = [
  'advanced',
  'advancedPerWeek',
  'notYet',
  'exceptions',
  'daysToMastery',
  'inProgress',
  'hoursWaited',
  'busiest',
  'cost',
  'costPerAdvanced',
];

/**
 * How scenarios are compared.
 *
 * @public
 */
export interface ComparisonOptions extends Omit<SimulateOptions, 'log' | 'onDrain'> {
  /**
   * Number of worker threads for each scenario’s replications; starting them takes a third of a second.
   *
   * @defaultValue 1, which uses no threads
   */
  readonly workers?: number;
  /** Called with a comparison of what has been completed so far as soon as `drain` asks to stop. */
  readonly onDrain?: (comparison: Comparison) => void;
}

/**
 * Simulates scenarios with common random numbers and compares them with the first, replication by replication. Every
 * learner has the same luck on the same attempt at the same step in all scenarios, so that only the staffing differs,
 * and the intervals of the paired differences are much narrower than those of the figures themselves. They are
 * corrected for the number of figures compared, see {@link Comparison.intervals}.
 *
 * @param scenarios - At least two, each with its own id; give them the same `learners` to compare the same learners.
 * @param options - As for {@link simulate}; bottlenecks are found if `explain` asks for them. The
 * replications of all scenarios run in turns, and a cancelled comparison compares those that every scenario completed.
 * @throws `InputError` if there are fewer than two scenarios, or two with the same id.
 *
 * @example
 * ```ts
 * import { compareScenarios, parseScenario } from '@work-elements/simulate';
 *
 * const school = (teachers: number) =>
 *   parseScenario({
 *     id: `teachers-${teachers}`,
 *     title: `${teachers} teachers`,
 *     model: 'single-teacher',
 *     learners: { count: 30, objectives: 2 },
 *     staff: [{ role: 'teacher', count: teachers }],
 *   });
 * const { differences } = await compareScenarios([school(1), school(2)], { replications: 5 });
 * const wait = differences[0]?.measures.find(({ measure }) => measure === 'hoursWaited');
 * console.log((wait?.difference?.mean ?? 0) < 0, wait?.clear); // true true
 * ```
 *
 * @public
 */
export const compareScenarios = async (
  scenarios: readonly Scenario[],
  options: ComparisonOptions = {},
): Promise<Comparison> => {
  expectShape(scenarios, 'scenarios to compare', { list: true, from: 'parseScenario' });
  expectShape(options, 'options of compareScenarios', {});
  const issues = comparisonIssues(scenarios);
  if (issues.length > 0) throw new InputError('scenarios to compare', issues);
  const { explain = false, workers = 1, onDrain, ...others } = options;
  checkOptions({ workers: [workersSchema, workers] });
  const asked = { ...others, explain };
  const ready: Readied[] = [];
  for (const scenario of scenarios) ready.push(await readied(scenario, asked));
  const runner = await openRunner(workers);
  const completed = new Completed();
  const tell = (): void =>
    onDrain?.(
      compareReports(completed.ofEach(ready.length).map((runs, index) => sofar(at(ready, index), asked, runs))),
    );
  try {
    return await telling(asked.drain, tell, async () => {
      const parts = 1 + (mostOf(asked) > 0 ? scenarios.length : 0);
      const done = await runner.together(
        ready.map(({ prepared }) => prepared),
        { ...asked, completed, onProgress: shareOf(asked, 0, parts) },
      );
      const reports: Report[] = [];
      for (const [index, each] of ready.entries())
        reports.push(
          await reported(
            runner.replicate,
            each,
            { ...asked, onProgress: shareOf(asked, 1 + index, parts) },
            at(done, index),
          ),
        );
      return compareReports(reports);
    });
  } finally {
    await runner.close();
  }
};

/**
 * Compares reports made with the same seed, such as those of a sweep.
 *
 * @param reports - All are compared with the first.
 * @throws `InputError` if their seeds differ.
 *
 * @example
 * ```ts
 * import { compareReports, parseScenario, simulate } from '@work-elements/simulate';
 *
 * const scenario = parseScenario({
 *   id: 'one-room',
 *   title: 'One room',
 *   model: 'single-teacher',
 *   learners: { count: 5, objectives: 1 },
 *   staff: [{ role: 'teacher', count: 1 }],
 * });
 * const report = await simulate(scenario, { replications: 2 });
 * console.log(compareReports([report, report]).differences[0]?.measures[0]?.difference?.mean); // 0
 * ```
 *
 * @public
 */
export const compareReports = (reports: readonly Report[]): Comparison => {
  expectShape(reports, 'reports to compare', { list: true, parts: REPORT_PARTS, from: 'simulate' });
  const [first, ...others] = reports;
  if (first === undefined)
    throw new InputError('reports to compare', [
      { path: '', code: 'too-few', message: 'expected at least one report' },
    ]);
  const issues = others.flatMap(({ seed }, index): readonly Issue[] =>
    seed === first.seed
      ? []
      : [
          {
            path: `[${index + 1}].seed`,
            code: 'other-seed',
            message:
              `expected the seed of the first, ${first.seed}, found ${seed}; only runs with the same seed can ` +
              'be paired',
          },
        ],
  );
  if (issues.length > 0) throw new InputError('reports to compare', issues);
  const number = measures.length * others.length;
  const miss = number === 0 ? MISS : MISS / number;
  return {
    baseline: first.scenario.id,
    reports,
    intervals: { number, miss },
    differences: others.map((report) => ({
      scenario: report.scenario.id,
      title: report.scenario.title,
      measures: measures.map((measure) => differenceIn(measure, first, report, miss)),
      slower: slowerIn(first, report, miss),
    })),
  };
};

/** The replications that both reports completed. */
const pairsOf = (one: Report, other: Report): readonly [readonly Headline[], readonly Headline[]] => {
  const pairs = Math.min(one.runs.length, other.runs.length);
  return [one.runs.slice(0, pairs), other.runs.slice(0, pairs)];
};

const slowerIn = (baseline: Report, scenario: Report, miss: number): Slower | null => {
  const [before, after] = pairsOf(baseline, scenario);
  const difference = (value: (run: Headline) => number | null): Estimate | null =>
    paired(after.map(value), before.map(value), miss);
  const days = difference(({ daysToMastery }) => daysToMastery);
  const began = difference((run) => run.began);
  if (days === null || began === null || days.mean <= 0) return null;
  const grown = scenario.roles.flatMap(({ role, title }) => {
    const waiting = difference((run) => run.waiting[role] ?? 0);
    return waiting !== null && waiting.mean > 0 ? [{ role, title, waiting }] : [];
  });
  const [queue = null] = grown.sort((one, other) => other.waiting.mean - one.waiting.mean);
  return { began, queue };
};

const differenceIn = (measure: Measure, baseline: Report, scenario: Report, miss: number): Difference => {
  const [base, other] = pairsOf(baseline, scenario);
  const [before, after] = [valuesOf(measure, base), valuesOf(measure, other)];
  const isKnown = before.length > 0 && after.length > 0;
  const difference = isKnown ? paired(after, before, miss) : null;
  const clear = difference !== null && isClear(difference);
  return { measure, title: titles[measure], baseline: estimate(before), scenario: estimate(after), difference, clear };
};

/** The values of a figure in all replications; empty if some lack it, because the others are not a fair sample. */
const valuesOf = (measure: Measure, runs: readonly Headline[]): readonly number[] => {
  if (measure === 'costPerAdvanced') return costsPerAdvanced(runs);
  // Faster scenarios finish more during the warm-up already.
  const figure = measure === 'advanced' ? 'advancedInAll' : measure;
  const values = runs.flatMap((run) => run[figure] ?? []);
  return values.length === runs.length ? values : [];
};

const comparisonIssues = (scenarios: readonly Scenario[]): readonly Issue[] => {
  if (!Array.isArray(scenarios) || scenarios.length < 2)
    return [
      { path: '', code: 'too-few', message: 'expected at least two scenarios; the others are compared with the first' },
    ];
  const ids = scenarios.map((scenario: Scenario | undefined) => scenario?.id);
  return ids.flatMap((id, index): readonly Issue[] =>
    ids.indexOf(id) < index
      ? [
          {
            path: `[${index}].id`,
            code: 'duplicate-id',
            message: `"${id}" appears twice, first at [${ids.indexOf(id)}]; give each its own id`,
          },
        ]
      : [],
  );
};
