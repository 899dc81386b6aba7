import { expectShape, InputError } from 'work-elements';
import { at } from '../arrays/ints.js';
import { telling } from '../drain.js';
import { type Prepared, prepare } from '../engine/prepare.js';
import { loadWarnings } from '../load/load-warnings.js';
import { loadsOf } from '../load/offered-load.js';
import { checkOptions, ofReplications, workersSchema } from '../options.js';
import { runToEnd, runWithPauses } from '../pauses.js';
import { neverOnDuty, titleOf } from '../report/bottleneck.js';
import { type Estimate, estimate } from '../report/estimate.js';
import type { Report } from '../report/report.js';
import { summarise } from '../report/summarise.js';
import { parseScenario, type Scenario } from '../scenario/parse-scenario.js';
import { warningsOf } from '../scenario-warnings.js';
import type { SimulateOptions } from '../simulate.js';
import { openRunner } from '../sweep/runner.js';
import { aimSchema, costOfEach, type Range, type RoleRange, rangesOf, rolesSchema, startOf } from './ranges.js';
import { type Attempt, bestOf, type Counts, search } from './search.js';
import { goalOf, mostOf, reachedBy, type StaffingTarget, stepOf, targetSchema } from './staffing-target.js';

/**
 * A headcount for each role.
 *
 * @public
 */
export type Headcounts = readonly { readonly role: string; readonly count: number }[];

/** Progress of a search for the smallest staff. The number of staffs it has to try is not known in advance. @public */
export interface StaffingProgress {
  /** Number of staffs tried. */
  readonly tried: number;
  /** The staff being simulated, and the share of that simulation which is done, from 0 to 1. */
  readonly staff: Headcounts;
  readonly share: number;
}

/** Options of the search for the smallest staff. @public */
export interface StaffingOptions extends Pick<SimulateOptions, 'seed' | 'replications'> {
  /** Constraints on roles: a number is fixed, a range is a limit, and all other roles of `staff` are free. */
  readonly roles?: Readonly<Record<string, RoleRange>>;
  /** Whether to minimise the number of people or the cost. @defaultValue people */
  readonly aim?: 'people' | 'cost';
  /** Number of worker threads for the replications of each staff. @defaultValue 1, which uses no threads */
  readonly workers?: number;
  /** Stops the search within a tenth of a second; the smallest staff found so far is returned. */
  readonly signal?: AbortSignal;
  /** Stops starting replications; those in progress are completed, and the smallest staff found by then is returned. */
  readonly drain?: AbortSignal;
  /**
   * Called as soon as `drain` asks to stop, with the smallest staff found, or else the last one tried; not called if
   * none has been tried.
   */
  readonly onDrain?: (found: MinimumStaffing) => void;
  /** Called for each staff to be tried, and about once a second. */
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
  /** Total cost of the people of `staff`, who are paid for their hours on duty. */
  readonly cost: number;
  /**
   * What that staff achieves: the share, or the objectives per week; null if the search was stopped before it was
   * known.
   */
  readonly reached: Estimate | null;
  /**
   * Starting point of the search: the staff that matches the offered load, within the constraints. Not a lower bound:
   * fewer people may be enough.
   */
  readonly start: Headcounts;
  /**
   * Whether every staff with fewer people, or at lower cost, was tried; otherwise only those with one person fewer in
   * one role.
   */
  readonly exhaustive: boolean;
  /** Every staff simulated, in order. */
  readonly tried: readonly { readonly staff: Headcounts; readonly reached: Estimate | null; readonly meets: boolean }[];
  /**
   * Whether the search was stopped: then a smaller staff may be enough, and if none had been found yet, this one does
   * not meet the target.
   */
  readonly cancelled: boolean;
  readonly meets: boolean;
  readonly report: Report;
}

/**
 * Finds the smallest staff that meets a target. The search starts from the staff that matches the offered load, adds
 * people to the bottleneck role until the target is met, and removes those who are not needed. The result meets the
 * target with the lower end of its 95 % interval, and with the same seed and replications no staff with one person
 * fewer in one free role does. With at most three free roles of at most five people each, every smaller staff of up to
 * five each is tried, and the result has the fewest people, or the lowest cost, of all of them.
 *
 * The search varies the headcounts of `staff` within `roles`; named people, systems and partners stay fixed. A role may
 * end up without a headcount if named people can also do its work.
 *
 * @param scenario - From {@link parseScenario}.
 * @param target - Such as `{ work: 'assess-progress/score', share: 0.95, withinDays: 2 }`.
 * @param options - As for {@link simulate}; all staffs are tried with common random numbers. A search that is stopped
 *   returns the smallest staff found so far.
 * @throws `InputError` if the target is invalid, does not name a step of the process, or cannot be met by any staff
 *   within the constraints.
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
 * const { staff } = await minimumStaffing(
 *   scenario,
 *   { work: 'assess-progress/score', share: 0.9, withinDays: 2 },
 *   { replications: 3 },
 * );
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
  expectShape(options, 'options', {});
  expectShape(target, 'target', {});
  const { onProgress, onDrain, roles = {}, aim = 'people', workers = 1, ...simulating } = options;
  const { seed = 1, replications = 10, signal, drain } = simulating;
  checkOptions({
    ...ofReplications(seed, replications),
    target: [targetSchema, target],
    roles: [rolesSchema, roles],
    aim: [aimSchema, aim],
    workers: [workersSchema, workers],
  });
  const first = prepare(read);
  const step = stepOf(
    target,
    first.tables.steps.map(({ ref }) => ref),
  );
  const ranges = rangesOf(read, roles);
  const goal = goalOf(target);
  const named = (counts: Counts): Headcounts =>
    read.staff.map(({ role }, index) => ({ role, count: at(counts, index) }));
  const costs = costOfEach(first, read);
  const start = startOf(first, read, ranges, (await runWithPauses(loadsOf(first, seed, SAMPLE), signal, drain)) ?? []);
  const runner = await openRunner(workers);
  const tried: Attempt[] = [];
  let broken: Attempt | null = null;
  const attempt = async (counts: Counts): Promise<Attempt | null> => {
    const known = tried.find((each) => each.counts.every((count, index) => count === counts[index]));
    if (known !== undefined) return known;
    const prepared = prepare(staffed(read, counts));
    const tell = (share: number): void => onProgress?.({ tried: tried.length, staff: named(counts), share });
    tell(0);
    const run = await runner.replicate(prepared, { ...simulating, onProgress: ({ share }) => tell(share) });
    const reached = run.cancelled
      ? null
      : estimate(
          run.runs.map((each) => reachedBy(target, step, each)),
          mostOf(target),
        );
    const made = { prepared, counts, runs: run.runs, replications: run.replications, reached };
    const found = { ...made, meets: reached !== null && (reached.low ?? reached.mean) >= goal };
    if (run.cancelled) broken = found;
    else tried.push(found);
    return run.cancelled ? null : found;
  };
  const resultOf = (
    best: Attempt,
    { exhaustive, cancelled }: { readonly exhaustive: boolean; readonly cancelled: boolean },
  ): MinimumStaffing => ({
    staff: named(best.counts),
    total: best.counts.reduce((sum, count) => sum + count, 0),
    cost: best.counts.reduce((sum, count, index) => sum + count * at(costs, index), 0),
    reached: best.reached,
    start: named(start),
    exhaustive,
    tried: tried.map(({ counts, reached, meets }) => ({ staff: named(counts), reached, meets })),
    cancelled,
    meets: best.meets,
    report: summarise(best.prepared, best.runs, {
      seed,
      replications: best.replications,
      cancelled: best.reached === null && cancelled,
      bottleneck: null,
      warnings: [...warningsOf(best.prepared), ...runToEnd(loadWarnings(best.prepared, seed, replications))],
    }),
  });
  const tell = (): void => {
    const best = bestOf(tried, costs, aim) ?? tried.at(-1);
    if (best !== undefined) onDrain?.(resultOf(best, { exhaustive: false, cancelled: true }));
  };
  try {
    return await telling(drain, tell, async () => {
      const { found, exhaustive } = await search({
        start,
        own: ownOf(read, ranges),
        ranges,
        costs,
        aim,
        attempt,
        weakest: weakestOf(first, read, step, ranges),
      });
      if (found !== null && !found.meets) throw outOfReach(target, read, found);
      const best = found ?? bestOf(tried, costs, aim) ?? broken;
      if (best === null) throw new RangeError('the stopped search has no staff to report');
      return resultOf(best, { exhaustive, cancelled: found === null });
    });
  } finally {
    await runner.close();
  }
};

/** The scenario’s own staff, within the limits. */
const ownOf = ({ staff }: Scenario, ranges: readonly Range[]): Counts =>
  staff.map(({ count }, index) => {
    const { min, max } = at(ranges, index);
    return Math.min(max, Math.max(min, count));
  });

/** Learners in the sample that determines the starting point. */
const SAMPLE = 400;

/**
 * The role to add people to: one that does the work in question and may grow, otherwise the busiest one that may grow.
 */
const weakestOf =
  ({ workforce, tables }: Prepared, { staff }: Scenario, step: number, ranges: readonly Range[]) =>
  ({ counts, runs }: Attempt): number => {
    const canGrow = (index: number): boolean => at(counts, index) < at(ranges, index).max;
    const busy = staff.map(({ role }, index) => {
      if (!canGrow(index)) return -1;
      const place = workforce.roles.indexOf(role);
      return runs.reduce((sum, run) => {
        const { busy: minutes, available } = at(run.roles, place);
        return sum + minutes / Math.max(1, available ?? 1);
      }, 0);
    });
    const own =
      step < 0
        ? -1
        : staff.findIndex(({ role }, index) => canGrow(index) && at(tables.steps, step).responsible.includes(role));
    if (own >= 0) return own;
    const most = Math.max(...busy);
    return most < 0 ? -1 : busy.indexOf(most);
  };

const staffed = (scenario: Scenario, counts: Counts): Scenario => ({
  ...scenario,
  staff: scenario.staff.map((each, index) => ({ ...each, count: at(counts, index) })),
});

/** The mean of what was reached, and the lower end of its interval, which the target is compared with. */
const reachOf = ({ mean, low }: Estimate): string => {
  const rounded = (value: number): number => Number(value.toFixed(3));
  const end = low === null ? '' : ` (the lower end of the interval, ${rounded(low)}, has to reach the target)`;
  return `${rounded(mean)}${end}`;
};

const outOfReach = (
  target: StaffingTarget,
  { staff }: Scenario,
  { prepared, counts, runs, reached }: Attempt,
): InputError => {
  const never = neverOnDuty({ prepared, runs });
  const why =
    never === undefined
      ? 'adding people no longer helps, and the scenario’s own staff does not reach the target either'
      : `${titleOf(prepared, at(prepared.workforce.roles, never))} has work but is never on duty in the time ` +
        'that counts';
  const people = staff.map(({ role }, index) => `${counts[index]} ${role}`).join(', ');
  const value = reached === null ? 'none of that work is done' : `they reach ${reachOf(reached)}`;
  const wanted =
    'work' in target ? `${target.share} within ${target.withinDays} school days` : `${target.advancedPerWeek} a week`;
  return new InputError('target', [
    {
      path: 'target',
      code: 'out-of-reach',
      message: `${why}: with ${people}, ${value}, but the target is ${wanted}`,
    },
  ]);
};
