import { expectShape, InputError } from 'work-elements';
import { at } from '../arrays/ints.js';
import { type Prepared, prepare } from '../engine/prepare.js';
import { loadWarnings } from '../load/load-warnings.js';
import { loadsOf } from '../load/offered-load.js';
import { checkOptions, ofReplications, workersSchema } from '../options.js';
import { atOnce, unhurried } from '../pauses.js';
import { type Estimate, estimate } from '../report/estimate.js';
import type { Report } from '../report/report.js';
import { summarise } from '../report/summarise.js';
import { parseScenario, type Scenario } from '../scenario/parse-scenario.js';
import { scenarioWarnings } from '../scenario/scenario-warnings.js';
import type { SimulateOptions } from '../simulate.js';
import { openRunner } from '../sweep/runner.js';
import { aimSchema, costOfEach, type Range, type RoleRange, rangesOf, rolesSchema, startOf } from './ranges.js';
import { type Attempt, bestOf, type Counts, search } from './search.js';
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
  /** What is given of roles: a number is kept to, a range is kept within, and all other roles of `staff` are free. */
  readonly roles?: Readonly<Record<string, RoleRange>>;
  /** Whether the fewest people are sought, or those that cost least. @defaultValue people */
  readonly aim?: 'people' | 'cost';
  /** Over how many worker threads the replications of each staff are run. @defaultValue 1, which is none */
  readonly workers?: number;
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
  /** What the people of `staff` cost in all, as they are paid for the hours on duty. */
  readonly cost: number;
  /** What that staff reaches: the share, or the objectives a week; null where the search was stopped before it knew. */
  readonly reached: Estimate | null;
  /** Where the search began: what the load if nothing waited asks for, within what is given. No bound: fewer may do. */
  readonly start: Headcounts;
  /** Whether all staffs with fewer people, or of less cost, were tried; otherwise those with one person fewer in one role. */
  readonly exhaustive: boolean;
  /** Every staff that was simulated, in order. */
  readonly tried: readonly { readonly staff: Headcounts; readonly reached: Estimate | null; readonly meets: boolean }[];
  /** Whether the search was stopped: then a smaller staff may do, and if it had found none yet, this one does not meet the target. */
  readonly cancelled: boolean;
  readonly meets: boolean;
  readonly report: Report;
}

/**
 * Finds the smallest staff that meets a target. The search starts from what the load if nothing waited asks for, adds people to the role that
 * holds the target up until it is met, and takes away whoever is not needed. What it gives is met by the lower end of its 95 % interval, and
 * with the same seed and replications no staff with one person fewer in one free role meets it. Where no more than three roles are free, and
 * none has more than five people, every smaller staff of up to five each is tried, and it has the fewest people, or the lowest cost, of all.
 *
 * The headcounts of `staff` are what is sought, within what `roles` gives; named people, systems and partners stay as they are. A role whose work
 * named people do too may come out with nobody else in it.
 *
 * @param scenario - What {@link parseScenario} gives.
 * @param target - Such as `{ work: 'assess-progress/score', share: 0.95, withinDays: 2 }`.
 * @param options - As for {@link simulate}; the same random numbers serve every staff that is tried. A search that is stopped gives the smallest staff it had found.
 * @throws `InputError` if the target is not one, names no step of the process, or cannot be met by any staff within what is given.
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
  expectShape(options, 'options', {});
  expectShape(target, 'target', {});
  const { onProgress, roles = {}, aim = 'people', workers = 1, ...simulating } = options;
  const { seed = 1, replications = 10, signal } = simulating;
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
  const named = (counts: Counts): Headcounts => read.staff.map(({ role }, index) => ({ role, count: at(counts, index) }));
  const costs = costOfEach(first, read);
  const start = startOf(first, read, ranges, (await unhurried(loadsOf(first, seed, SAMPLE), signal)) ?? []);
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
    const reached = run.cancelled ? null : estimate(run.runs.map((each) => reachedBy(target, step, each)));
    const made = { prepared, counts, runs: run.runs, replications: run.replications, reached };
    const found = { ...made, meets: reached !== null && (reached.low ?? reached.mean) >= goal };
    if (run.cancelled) broken = found;
    else tried.push(found);
    return run.cancelled ? null : found;
  };
  try {
    const { found, exhaustive } = await search({ start, ranges, costs, aim, attempt, weakest: weakestOf(first, read, step, ranges) });
    if (found !== null && !found.meets) throw outOfReach(target, read, found);
    const best = found ?? bestOf(tried, costs, aim) ?? broken;
    if (best === null) throw new RangeError('a stopped search has no staff to tell of');
    return {
      staff: named(best.counts),
      total: best.counts.reduce((sum, count) => sum + count, 0),
      cost: best.counts.reduce((sum, count, index) => sum + count * at(costs, index), 0),
      reached: best.reached,
      start: named(start),
      exhaustive,
      tried: tried.map(({ counts, reached, meets }) => ({ staff: named(counts), reached, meets })),
      cancelled: found === null,
      meets: best.meets,
      report: summarise(best.prepared, best.runs, {
        seed,
        replications: best.replications,
        cancelled: best.reached === null && found === null,
        bottleneck: null,
        warnings: [...scenarioWarnings(read), ...atOnce(loadWarnings(best.prepared, seed, replications))],
      }),
    };
  } finally {
    await runner.close();
  }
};

/** Learners of the sample that says where to start. */
const SAMPLE = 400;

/** The role to be strengthened: one that does the work in question, and can have more; otherwise the busiest of those that can. */
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
    const own = step < 0 ? -1 : staff.findIndex(({ role }, index) => canGrow(index) && at(tables.steps, step).responsible.includes(role));
    if (own >= 0) return own;
    const most = Math.max(...busy);
    return most < 0 ? -1 : busy.indexOf(most);
  };

const staffed = (scenario: Scenario, counts: Counts): Scenario => ({
  ...scenario,
  staff: scenario.staff.map((each, index) => ({ ...each, count: at(counts, index) })),
});

const outOfReach = (target: StaffingTarget, { staff }: Scenario, { counts, reached }: Attempt): InputError => {
  const people = staff.map(({ role }, index) => `${counts[index]} ${role}`).join(', ');
  const value = reached === null ? 'nothing of that work is done at all' : `they reach ${Number(reached.mean.toFixed(3))}`;
  const wanted = 'work' in target ? `${target.share} within ${target.withinDays} school days` : `${target.advancedPerWeek} a week`;
  return new InputError('target', [
    {
      path: 'target',
      code: 'out-of-reach',
      message: `more people do not help any more: with ${people}, ${value}, and ${wanted} is wanted`,
    },
  ]);
};
