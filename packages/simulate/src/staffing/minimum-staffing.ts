import { InputError, unknownWord, workRefSchema } from 'work-elements';
import * as z from 'zod';
import { Percentiles } from '../engine/percentiles.js';
import { prepare } from '../engine/prepare.js';
import { loadsOf } from '../offered-load.js';
import { type Estimate, estimate } from '../report/estimate.js';
import type { Measured } from '../report/measure.js';
import type { Report } from '../report/report.js';
import { summarise } from '../report/summarise.js';
import { parseScenario, type Scenario } from '../scenario/parse-scenario.js';
import { checkOptions, replicate, type SimulateOptions } from '../simulate.js';
import { WEEK } from '../time/working-time.js';

const targetSchema = z.union(
  [
    z.strictObject({ work: workRefSchema, share: z.number().gt(0).max(1), withinDays: z.number().gt(0) }),
    z.strictObject({ advancedPerWeek: z.number().gt(0) }),
  ],
  { error: 'expected { work, share, withinDays } or { advancedPerWeek }' },
);

/**
 * What a staff has to reach: a share of the work of a step that ends within so many school days of its opening, or so many objectives
 * advanced a week.
 *
 * @public
 */
export type StaffingTarget = z.infer<typeof targetSchema>;

/**
 * A headcount for each role.
 *
 * @public
 */
export type Headcounts = readonly { readonly role: string; readonly count: number }[];

/**
 * The smallest staff for a target.
 *
 * @public
 */
export interface MinimumStaffing {
  readonly staff: Headcounts;
  readonly total: number;
  /** What that staff reaches: the share, or the objectives a week. */
  readonly reached: Estimate;
  /** Where the search began: what the offered load asks for at least. */
  readonly bound: Headcounts;
  /** Every staff that was simulated, in order. */
  readonly tried: readonly { readonly staff: Headcounts; readonly reached: Estimate | null; readonly meets: boolean }[];
  readonly report: Report;
}

/** The share of the offered load that is there for sure: the arithmetic can be too high by some 20 % where work runs side by side. */
const SURE = 0.8;

/** More than any staff that is asked about. */
const MOST = 100_000;

/**
 * Finds the smallest staff that meets a target. The search starts from the headcounts that the offered load asks for at least, adds people
 * to the role that holds the target up, and then takes away whoever is not needed; what it gives is met by the lower end of its 95 %
 * interval, and no role in it can do with one person less. No role gets fewer people than its offered load needs, for where one role holds
 * all work up, the others meet any target.
 *
 * The headcounts of `staff` are what is sought; named people, systems and partners stay as they are.
 *
 * @param scenario - What {@link parseScenario} gives.
 * @param target - Such as `{ work: 'assess-progress/score', share: 0.95, withinDays: 2 }`.
 * @param options - As for {@link simulate}; the same random numbers serve every staff that is tried.
 * @throws `InputError` if the target is not one, names no step of the process, or cannot be met by any staff.
 *
 * @example
 * ```ts
 * import { minimumStaffing, parseScenario } from '@work-elements/simulate';
 *
 * const scenario = parseScenario({
 *   id: 'one-room',
 *   title: 'One room',
 *   model: 'single-teacher',
 *   learners: { count: 30, objectives: 2 },
 *   staff: [{ role: 'teacher', count: 1 }],
 *   weeks: 18,
 * });
 * const { staff } = await minimumStaffing(scenario, { work: 'assess-progress/score', share: 0.9, withinDays: 2 }, { replications: 3 });
 * console.log(staff.map(({ role }) => role)); // [ 'teacher' ]
 * ```
 *
 * @public
 */
export const minimumStaffing = async (
  scenario: Scenario,
  target: StaffingTarget,
  options: Omit<SimulateOptions, 'log' | 'onProgress'> = {},
): Promise<MinimumStaffing> => {
  const read = parseScenario(scenario);
  checkOptions({ target: [targetSchema, target] });
  const first = prepare(read);
  const step =
    'work' in target
      ? stepOf(
          target.work,
          first.tables.steps.map(({ ref }) => ref),
        )
      : -1;
  if (read.staff.length === 0) {
    throw new InputError('scenario', [
      { path: 'staff', code: 'no-staff', message: 'there are no headcounts to be sought; named people are as many as they are' },
    ]);
  }
  const loads = new Map(loadsOf(first).map(({ role, load }) => [role, load ?? 0]));
  const bound = read.staff.map(({ role, count }) => Math.max(1, Math.ceil((loads.get(role) ?? 0) * count * SURE)));
  const tried: {
    readonly counts: readonly number[];
    readonly runs: readonly Measured[];
    readonly reached: Estimate | null;
    readonly meets: boolean;
  }[] = [];
  const goal = 'work' in target ? target.share : target.advancedPerWeek;

  const attempt = async (counts: readonly number[]) => {
    const known = tried.find((each) => each.counts.every((count, index) => count === counts[index]));
    if (known !== undefined) return known;
    const prepared = prepare(staffed(read, counts));
    const { runs, cancelled } = await replicate(prepared, options);
    if (cancelled) throw new InputError('search', [{ path: 'signal', code: 'cancelled', message: 'cancelled before a staff was found' }]);
    const reached = estimate(
      runs.map((run) => ('work' in target ? shareWithin(run.steps[step], target.withinDays) : (run.advanced * WEEK) / run.minutes)),
    );
    const made = { counts, runs, reached, meets: reached !== null && (reached.low ?? reached.mean) >= goal };
    tried.push(made);
    return made;
  };

  /** The role to be strengthened: the one that does the work in question, otherwise the busiest. */
  const weakest = (runs: readonly Measured[]): number => {
    const busy = read.staff.map(({ role }) => {
      const index = first.workforce.roles.indexOf(role);
      return runs.reduce((sum, run) => sum + (run.roles[index]?.busy ?? 0) / Math.max(1, run.roles[index]?.available ?? 1), 0);
    });
    const own = step < 0 ? -1 : read.staff.findIndex(({ role }) => first.tables.steps[step]?.responsible.includes(role));
    return own >= 0 ? own : busy.indexOf(Math.max(...busy));
  };

  let counts: readonly number[] = bound;
  let found = await attempt(counts);
  for (let more = 1; !found.meets; more *= 2) {
    const index = weakest(found.runs);
    const raised = counts.map((count, position) => (position === index ? count + more : count));
    const next = await attempt(raised);
    const better = (next.reached?.mean ?? 0) > (found.reached?.mean ?? 0) + 1e-9;
    if ((!better && more > 64) || (raised[index] ?? 0) > MOST) throw outOfReach(target, read, counts, found.reached);
    counts = raised;
    found = next;
  }
  for (let smaller = true; smaller; ) {
    smaller = false;
    for (const index of counts.keys()) {
      const fewest = await leastOf(index, counts, (bound[index] ?? 1) - 1, async (each) => (await attempt(each)).meets);
      if (fewest < (counts[index] ?? 0)) {
        counts = counts.map((count, position) => (position === index ? fewest : count));
        smaller = true;
      }
    }
  }
  found = await attempt(counts);
  const named = (each: readonly number[]): Headcounts => read.staff.map(({ role }, index) => ({ role, count: each[index] ?? 0 }));
  const prepared = prepare(staffed(read, counts));
  return {
    staff: named(counts),
    total: counts.reduce((sum, count) => sum + count, 0),
    reached: found.reached ?? { mean: 0, low: null, high: null },
    bound: named(bound),
    tried: tried.map(({ counts: each, reached, meets }) => ({ staff: named(each), reached, meets })),
    report: summarise(prepared, found.runs, { seed: options.seed ?? 1, replications: found.runs.length, cancelled: false, warnings: [] }),
  };
};

/** The share of a step’s work that ended in time; what is still open when the scenario ends has not. */
const shareWithin = (step: Measured['steps'][number] | undefined, days: number): number | null => {
  if (step === undefined) return null;
  const open = Math.max(0, step.opened - step.completed - step.withdrawn);
  const all = step.completed + open;
  return all === 0 ? null : ((Percentiles.of([step.turnarounds]).shareWithin(days) ?? 0) * step.completed) / all;
};

/** The least count at one place that still meets, found by halving. */
const leastOf = async (
  index: number,
  counts: readonly number[],
  tooFew: number,
  meets: (counts: readonly number[]) => Promise<boolean>,
): Promise<number> => {
  let fails = tooFew;
  let holds = counts[index] ?? 1;
  // Most often the last person is needed.
  for (let look = holds - 1; look > fails; look = Math.floor((fails + holds) / 2)) {
    if (await meets(counts.map((count, position) => (position === index ? look : count)))) holds = look;
    else fails = look;
  }
  return holds;
};

const staffed = (scenario: Scenario, counts: readonly number[]): Scenario => ({
  ...scenario,
  staff: scenario.staff.map((each, index) => ({ ...each, count: counts[index] ?? each.count })),
});

const stepOf = (work: string, refs: readonly string[]): number => {
  const step = refs.indexOf(work);
  if (step >= 0) return step;
  throw new InputError('target', [
    { path: 'target.work', code: 'unknown-work', message: unknownWord(work, 'a step of this process', refs) },
  ]);
};

const outOfReach = (target: StaffingTarget, scenario: Scenario, counts: readonly number[], reached: Estimate | null): InputError => {
  const staff = scenario.staff.map(({ role }, index) => `${counts[index]} ${role}`).join(', ');
  const value = reached === null ? 'nothing of that work is done at all' : `they reach ${Number(reached.mean.toFixed(3))}`;
  const wanted = 'work' in target ? `${target.share} within ${target.withinDays} school days` : `${target.advancedPerWeek} a week`;
  return new InputError('target', [
    { path: 'target', code: 'out-of-reach', message: `more people do not help any more: with ${staff}, ${value}, and ${wanted} is wanted` },
  ]);
};
