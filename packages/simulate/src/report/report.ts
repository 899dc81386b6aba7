import type { Estimate } from './estimate.js';
import type { ReviewReport } from './reviews.js';

/**
 * How long something took, and takes that is not over: by the curve of Kaplan and Meier, so that what has not come to its end counts for as
 * long as it was seen. The percentiles are of all replications together; where one is
 * null and `longest` is not, it is more than `longest`. All is null where there was nothing.
 *
 * @public
 */
export interface Times {
  /** The mean as far as it can be seen: the area under the curve, up to the longest time. Averaged over replications. */
  readonly mean: Estimate | null;
  readonly p50: Estimate | null;
  readonly p90: Estimate | null;
  readonly p95: Estimate | null;
  /** How many had not come to it when they were seen last: when the scenario ended, or when they were taken back. */
  readonly unfinished: Estimate;
  /** The longest time that was seen, of what came to its end and of what did not. */
  readonly longest: number | null;
}

/**
 * Days from when an objective began to when it was advanced.
 *
 * @public
 */
export interface TimeToMastery extends Times {
  /** The restricted mean: the area under the curve up to the whole length of the scenario, which is defined wherever anything began. */
  readonly mean: Estimate | null;
  /** How many objectives were still under way when the scenario ended. */
  readonly unfinished: Estimate;
  /**
   * Days by Little’s law: objectives in progress, divided by those advanced a day; null where none was. Where it is clearly above the mean, what
   * begins later takes longer, and the curve, which mostly sees what began early, is too short.
   */
  readonly byLittlesLaw: number | null;
  /** Whether it is: more than a quarter above the upper end of the mean, while objectives are still under way. */
  readonly growing: boolean;
  /** Of the objectives that were advanced, over all replications. */
  readonly bins: readonly { readonly from: number; readonly to: number; readonly count: number }[];
}

/**
 * What a scenario comes to for one role.
 *
 * @public
 */
export interface RoleReport {
  readonly role: string;
  readonly title: string;
  /** Who holds it: people (or places of a system) who queue for work, the learners themselves, or somebody who answers after a while. */
  readonly heldBy: 'people' | 'learners' | 'delay';
  /** How many fill it, alone or beside other roles; 0 for learners and delays. */
  readonly headcount: number;
  /** The share of their working time in which those who fill it were busy, in this or another role; above 1 with overtime; null for delays. */
  readonly utilisation: Estimate | null;
  /** Hours of work done in this role. */
  readonly hours: Estimate;
  readonly completed: Estimate;
  /** Work items that wait: on average over time, and when the scenario ended. */
  readonly queue: Estimate;
  readonly queueAtEnd: Estimate;
  readonly queueMost: Estimate;
  /** Minutes from when work opened to when somebody began, nights and weekends included. */
  readonly wait: Times;
}

/**
 * What a scenario comes to for a person, or for people alike.
 *
 * @public
 */
export interface PersonReport {
  /** A person’s id, or the role of a headcount. */
  readonly who: string;
  readonly roles: readonly string[];
  readonly headcount: number;
  readonly utilisation: Estimate | null;
  readonly hours: Estimate;
  /** Hours beyond the end of shifts, where work in hand is finished; they are paid as all others. */
  readonly overtimeHours: Estimate;
  readonly cost: Estimate;
}

/**
 * What a scenario comes to for one step.
 *
 * @public
 */
export interface StepReport {
  readonly element: string;
  readonly step: string;
  readonly title: string;
  readonly responsible: readonly string[];
  readonly opened: Estimate;
  readonly completed: Estimate;
  /** Taken back before it ended. */
  readonly withdrawn: Estimate;
  readonly perWeek: Estimate;
  readonly hours: Estimate;
  /** Minutes from when it opened to when somebody began. */
  readonly wait: Times;
  /** School days from when it opened to when it ended: days on which the staff works count one, all others nothing. */
  readonly turnaround: Times;
}

/**
 * What one more person in a role does, simulated with the same chances. The intervals of the differences are corrected for the number of roles
 * that were tried (Bonferroni), so that all of them hold together in 95 of 100 cases.
 *
 * @public
 */
export interface OneMore {
  readonly role: string;
  readonly title: string;
  /** How busy the role then is, and how many minutes its work then waits; null where none is done. */
  readonly utilisation: Estimate | null;
  readonly wait: Estimate | null;
  /** Differences from the scenario as it is, replication by replication: of the restricted mean time to mastery, of objectives advanced, of cost. */
  readonly daysToMastery: Estimate | null;
  readonly advanced: Estimate;
  readonly cost: Estimate;
  /** Whether it clearly shortens the time to mastery, or lets more objectives be advanced. */
  readonly helps: boolean;
}

/**
 * Where a scenario jams, and why.
 *
 * @public
 */
export interface Bottleneck {
  /** The role of which one more person helps most, of those tried; where none helps, the one whose work waits longest in all. */
  readonly role: string;
  readonly title: string;
  /** The share of their time in which its people are busy, in this or another role. */
  readonly utilisation: number;
  /** Work items that wait for it when the scenario ends. */
  readonly queueAtEnd: number;
  /** The step that takes most of its time. */
  readonly element: string;
  readonly step: string;
  /** The share of the role’s working time that this step takes. */
  readonly share: number;
  /** Whether it has work, and nobody who holds it is ever on duty; then nothing was tried. */
  readonly neverOnDuty: boolean;
  /** What one more person in the role does; null where nobody in it is ever on duty. */
  readonly oneMore: OneMore | null;
  /** Everything that was tried. */
  readonly tried: readonly OneMore[];
  /** The same as a sentence. */
  readonly because: string;
}

/**
 * The headline figures of one replication, for comparison run by run.
 *
 * @public
 */
export interface Headline {
  /** Objectives advanced. */
  readonly advanced: number;
  readonly advancedPerWeek: number;
  /** Decisions that did not advance. */
  readonly notYet: number;
  readonly exceptions: number;
  /** Days from when an objective began to when it was advanced: the restricted mean of {@link TimeToMastery}. */
  readonly daysToMastery: number | null;
  /** Objectives in progress, on average over time. */
  readonly inProgress: number;
  /** Hours that work which people do waited, on average. */
  readonly hoursWaited: number | null;
  /** The utilisation of the busiest role. */
  readonly busiest: number | null;
  readonly cost: number;
  readonly costPerAdvanced: number | null;
  /** Objectives that were begun. */
  readonly began: number;
  /** Work items that wait for each role, on average over time. */
  readonly waiting: Readonly<Record<string, number>>;
  /** Little’s law: time in progress counted over time, and objective by objective. */
  readonly littlesLaw: { readonly overTime: number; readonly byObjective: number };
}

/**
 * What a simulation found: means over replications, each with its 95 % confidence interval.
 *
 * @public
 */
export interface Report {
  readonly scenario: { readonly id: string; readonly title: string; readonly model: string };
  /** The first day of the scenario, as a date. */
  readonly start: string;
  readonly seed: number;
  /** Replications that came to their end; 0 where a cancelled simulation has none, and shows how far the first came. */
  readonly replications: number;
  readonly cancelled: boolean;
  /** The time that counts: weeks after the warm-up. */
  readonly weeks: number;
  readonly warmUpWeeks: number;
  /** Events taken, in all replications. */
  readonly events: number;
  /** What was to be expected before the run: roles that are offered more work than they have time for. */
  readonly warnings: readonly string[];
  readonly roles: readonly RoleReport[];
  readonly people: readonly PersonReport[];
  readonly steps: readonly StepReport[];
  /** Objectives: `carried + started = advanced + withdrawn + inProgress`. */
  readonly objectives: {
    /** In progress when counting began. */
    readonly carried: Estimate;
    readonly started: Estimate;
    readonly advanced: Estimate;
    readonly withdrawn: Estimate;
    /** In progress when the scenario ended. */
    readonly inProgress: Estimate;
    /** In progress on average over time. */
    readonly meanInProgress: Estimate;
  };
  /** Learners: `carried + arrived = settled + left + underWay`, but for those who are settled and have work open still. */
  readonly learners: {
    readonly carried: Estimate;
    readonly arrived: Estimate;
    readonly settled: Estimate;
    readonly left: Estimate;
    readonly underWay: Estimate;
  };
  readonly advanced: Estimate;
  /** Decisions not to advance of which learners were told; answers to appeals are not counted again. */
  readonly notYet: Estimate;
  /** Appeals against them: raised, answered that the decision stands, and answered by advancing the learner. The others are still to be answered. */
  readonly appeals: { readonly raised: Estimate; readonly stands: Estimate; readonly changed: Estimate };
  readonly exceptions: {
    readonly raised: Estimate;
    readonly closed: Estimate;
    readonly open: Estimate;
    readonly causes: readonly { readonly cause: string; readonly raised: Estimate }[];
  };
  /** What the model’s rules of review found. */
  readonly reviews: readonly ReviewReport[];
  readonly timeToMastery: TimeToMastery;
  /**
   * Little’s law, in days over all replications: the mean number of objectives in progress times the length of the time that counts, and the
   * sum of the times that each was in progress in it, unfinished ones cut at its end. The two are the same.
   */
  readonly littlesLaw: { readonly inProgressTimesLength: number; readonly sumOfTimes: number };
  /** By term; `from` and `to` are its first and its last day. Without terms, the whole time. */
  readonly throughput: readonly { readonly term: string; readonly from: string; readonly to: string; readonly advanced: Estimate }[];
  readonly cost: { readonly total: Estimate; readonly perAdvanced: Estimate | null; readonly staffHours: Estimate };
  /** Null where no work waits for people, there are fewer than five replications, or it was not asked for. */
  readonly bottleneck: Bottleneck | null;
  /** Signals along each route. */
  readonly routes: readonly { readonly from: string; readonly on: string; readonly to: string; readonly signals: Estimate }[];
  /** Lines over time, averaged over replications: weeks since the start, objectives in progress and advanced, and each queue by role. */
  readonly series: {
    readonly weeks: readonly number[];
    readonly inProgress: readonly number[];
    readonly advanced: readonly number[];
    readonly queues: readonly { readonly role: string; readonly length: readonly number[] }[];
  };
  readonly runs: readonly Headline[];
}
