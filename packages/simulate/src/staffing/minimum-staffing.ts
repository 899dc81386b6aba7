import { InputError } from 'work-elements';
import { at } from '../arrays/ints.js';
import { type Prepared, prepare } from '../engine/prepare.js';
import { loadWarnings } from '../load/load-warnings.js';
import { loadsOf } from '../load/offered-load.js';
import { checkOptions } from '../options.js';
import { atOnce } from '../pauses.js';
import { type Estimate, estimate } from '../report/estimate.js';
import type { Measured } from '../report/measure.js';
import type { Report } from '../report/report.js';
import { summarise } from '../report/summarise.js';
import { parseScenario, type Scenario } from '../scenario/parse-scenario.js';
import { scenarioWarnings } from '../scenario/scenario-warnings.js';
import { replicate, type SimulateOptions } from '../simulate.js';
import { goalOf, reachedBy, type StaffingTarget, stepOf, targetSchema } from './staffing-target.js';

/**
 * A headcount for each role.
 *
 * @public
 */
export type Headcounts = readonly { readonly role: string; readonly count: number }[];

/**
 * How far a search for the smallest staff has come. How many it will have to try is not known before.
 *
 * @public
 */
export interface StaffingProgress {
  /** How many have been tried. */
  readonly tried: number;
  /** The staff that is being simulated, and the share of that which is done, from 0 to 1. */
  readonly staff: Headcounts;
  readonly share: number;
}

/**
 * How the smallest staff is sought.
 *
 * @public
 */
export interface StaffingOptions extends Pick<SimulateOptions, 'seed' | 'replications'> {
  /** Stops the search within a tenth of a second; the smallest staff that was found until then is given. */
  readonly signal?: AbortSignal;
  /** Called with each staff that is to be tried, and about once a second. */
  readonly onProgress?: (progress: StaffingProgress) => void;
}

/**
 * The smallest staff for a target.
 *
 * @public
 */
export interface MinimumStaffing {
  readonly staff: Headcounts;
  readonly total: number;
  /** What that staff reaches: the share, or the objectives a week; null where the search was stopped before it knew. */
  readonly reached: Estimate | null;
  /** Where the search began: what the offered load asks for at least. */
  readonly bound: Headcounts;
  /** Every staff that was simulated, in order. */
  readonly tried: readonly { readonly staff: Headcounts; readonly reached: Estimate | null; readonly meets: boolean }[];
  /** Whether the search was stopped: then a smaller staff may do, and if it had found none yet, this one does not meet the target. */
  readonly cancelled: boolean;
  readonly meets: boolean;
  readonly report: Report;
}

/** A staff that was simulated. */
interface Attempt {
  readonly prepared: Prepared;
  readonly counts: readonly number[];
  readonly runs: readonly Measured[];
  readonly replications: number;
  readonly reached: Estimate | null;
  readonly meets: boolean;
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
 * @param options - As for {@link simulate}; the same random numbers serve every staff that is tried. A search that is stopped gives the smallest staff it had found.
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
  options: StaffingOptions = {},
): Promise<MinimumStaffing> => {
  const read = parseScenario(scenario);
  checkOptions({ target: [targetSchema, target] });
  const first = prepare(read);
  const step = stepOf(
    target,
    first.tables.steps.map(({ ref }) => ref),
  );
  if (read.staff.length === 0) {
    throw new InputError('scenario', [
      { path: 'staff', code: 'no-staff', message: 'there are no headcounts to be sought; named people are as many as they are' },
    ]);
  }
  const loads = new Map(atOnce(loadsOf(first, options.seed ?? 1, 400)).map(({ role, load }) => [role, load ?? 0]));
  const bound = read.staff.map(({ role, count }) => Math.max(1, Math.ceil((loads.get(role) ?? 0) * count * SURE)));
  const { onProgress, ...simulating } = options;
  const tried: Attempt[] = [];
  let stopped = false;
  const goal = goalOf(target);

  const named = (counts: readonly number[]): Headcounts => read.staff.map(({ role }, index) => ({ role, count: at(counts, index) }));
  const attempt = async (counts: readonly number[]): Promise<Attempt> => {
    const known = tried.find((each) => each.counts.every((count, index) => count === counts[index]));
    if (known !== undefined) return known;
    const prepared = prepare(staffed(read, counts));
    const tell = (share: number): void => onProgress?.({ tried: tried.length, staff: named(counts), share });
    tell(0);
    const { runs, replications, cancelled } = await replicate(prepared, { ...simulating, onProgress: ({ share }) => tell(share) });
    const reached = cancelled ? null : estimate(runs.map((run) => reachedBy(target, step, run)));
    const made = { prepared, counts, runs, replications, reached, meets: reached !== null && (reached.low ?? reached.mean) >= goal };
    if (cancelled) stopped = true;
    else tried.push(made);
    return made;
  };

  /** The role to be strengthened: the one that does the work in question, otherwise the busiest. */
  const weakest = (runs: readonly Measured[]): number => {
    const busy = read.staff.map(({ role }) => {
      const index = first.workforce.roles.indexOf(role);
      return runs.reduce((sum, run) => {
        const { busy, available } = at(run.roles, index);
        return sum + busy / Math.max(1, available ?? 1);
      }, 0);
    });
    const own = step < 0 ? -1 : read.staff.findIndex(({ role }) => at(first.tables.steps, step).responsible.includes(role));
    return own >= 0 ? own : busy.indexOf(Math.max(...busy));
  };

  let counts: readonly number[] = bound;
  let found = await attempt(counts);
  for (let more = 1; !found.meets && !stopped; more *= 2) {
    const index = weakest(found.runs);
    const raised = counts.map((count, position) => (position === index ? count + more : count));
    const next = await attempt(raised);
    if (stopped) break;
    const better = (next.reached?.mean ?? 0) > (found.reached?.mean ?? 0) + 1e-9;
    if ((!better && more > 64) || at(raised, index) > MOST) throw outOfReach(target, read, counts, found.reached);
    counts = raised;
    found = next;
  }
  for (let smaller = true; smaller && !stopped; ) {
    smaller = false;
    for (const index of counts.keys()) {
      const fewest = await leastOf(index, counts, at(bound, index) - 1, async (each) => !stopped && (await attempt(each)).meets);
      if (fewest < at(counts, index)) {
        counts = counts.map((count, position) => (position === index ? fewest : count));
        smaller = true;
      }
    }
  }
  if (tried.length > 0) found = await attempt(counts);
  return {
    staff: named(counts),
    total: counts.reduce((sum, count) => sum + count, 0),
    reached: found.reached,
    bound: named(bound),
    tried: tried.map(({ counts: each, reached, meets }) => ({ staff: named(each), reached, meets })),
    cancelled: stopped,
    meets: found.meets,
    report: summarise(found.prepared, found.runs, {
      seed: options.seed ?? 1,
      replications: found.replications,
      cancelled: tried.length === 0,
      bottleneck: null,
      warnings: [...scenarioWarnings(read), ...atOnce(loadWarnings(found.prepared, options.seed ?? 1, found.replications))],
    }),
  };
};

/** The least count at one place that still meets, found by halving. */
const leastOf = async (
  index: number,
  counts: readonly number[],
  tooFew: number,
  meets: (counts: readonly number[]) => Promise<boolean>,
): Promise<number> => {
  let fails = tooFew;
  let holds = at(counts, index);
  // Most often the last person is needed.
  for (let look = holds - 1; look > fails; look = Math.floor((fails + holds) / 2)) {
    if (await meets(counts.map((count, position) => (position === index ? look : count)))) holds = look;
    else fails = look;
  }
  return holds;
};

const staffed = (scenario: Scenario, counts: readonly number[]): Scenario => ({
  ...scenario,
  staff: scenario.staff.map((each, index) => ({ ...each, count: at(counts, index) })),
});

const outOfReach = (target: StaffingTarget, scenario: Scenario, counts: readonly number[], reached: Estimate | null): InputError => {
  const staff = scenario.staff.map(({ role }, index) => `${counts[index]} ${role}`).join(', ');
  const value = reached === null ? 'nothing of that work is done at all' : `they reach ${Number(reached.mean.toFixed(3))}`;
  const wanted = 'work' in target ? `${target.share} within ${target.withinDays} school days` : `${target.advancedPerWeek} a week`;
  return new InputError('target', [
    { path: 'target', code: 'out-of-reach', message: `more people do not help any more: with ${staff}, ${value}, and ${wanted} is wanted` },
  ]);
};
