import type { KeptApart } from '../scenario/kept-apart.js';
import type { Estimate } from './estimate.js';
import type { ReviewReport } from './reviews.js';

/**
 * How long something took, by the Kaplan–Meier curve, in which unfinished cases count for as long as they were
 * observed. The percentiles pool all replications; if one is null and `longest` is not, it exceeds `longest`.
 * Everything is null if there were no cases.
 *
 * @public
 */
export interface Times {
  /**
   * The mean as far as it can be observed: the area under the curve up to the longest time, averaged over replications.
   */
  readonly mean: Estimate | null;
  readonly p50: Estimate | null;
  readonly p90: Estimate | null;
  readonly p95: Estimate | null;
  /** Cases unfinished when last observed: when the scenario ended or they were withdrawn. */
  readonly unfinished: Estimate;
  /** The longest time observed, finished or not. */
  readonly longest: number | null;
}

/**
 * Days from the beginning of an objective, when the first work on it opened, to its advancement. An objective that
 * still waits in the learner’s map has not begun.
 *
 * @public
 */
export interface TimeToMastery extends Times {
  /**
   * The restricted mean: the area under the curve up to the length of the scenario, which is defined whenever anything
   * began. If `p95` is null, the mean is cut off at the scenario’s end, and the true mean is longer.
   */
  readonly mean: Estimate | null;
  /** Objectives still in progress when the scenario ended. */
  readonly unfinished: Estimate;
  /** Days by Little’s law: objectives in progress divided by objectives advanced per day; null if none was advanced. */
  readonly byLittlesLaw: number | null;
  /**
   * Whether the curve is too short because it mostly covers what began early: `byLittlesLaw` is more than a quarter
   * above the upper end of the mean’s interval, with objectives still in progress.
   */
  readonly tooShort: boolean;
  /**
   * Whether it is too short because objectives that begin later take longer: of those begun in the third quarter of the
   * counted time, clearly fewer were advanced within a quarter of that time than of those begun in the first half.
   */
  readonly growing: boolean;
  /** Histogram of the objectives advanced, over all replications. */
  readonly bins: readonly { readonly from: number; readonly to: number; readonly count: number }[];
}

/** Results for one role. @public */
export interface RoleReport {
  readonly role: string;
  readonly title: string;
  /**
   * Who fills it: people (or a system’s slots) with a queue, the learners themselves, or somebody who responds after a
   * delay.
   */
  readonly heldBy: 'people' | 'learners' | 'delay';
  /** How many fill it, alone or along with other roles; 0 for learners and delays. */
  readonly headcount: number;
  /**
   * Share of their working time for which those who fill it were busy, in this or another role; above 1 with overtime;
   * null for delays.
   */
  readonly utilisation: Estimate | null;
  /** Hours of work done in this role. */
  readonly hours: Estimate;
  readonly completed: Estimate;
  /** Mean queue length over time; `queueAtEnd` is the length when the scenario ended. */
  readonly queue: Estimate;
  readonly queueAtEnd: Estimate;
  readonly queueMost: Estimate;
  /** Minutes from when work opened to when it started, nights and weekends included. */
  readonly wait: Times;
}

/** Results for a person, or for people alike. @public */
export interface PersonReport {
  /** A person’s id, or the role of a headcount. */
  readonly who: string;
  /** The person’s name; null for a headcount. */
  readonly name: string | null;
  readonly roles: readonly string[];
  readonly headcount: number;
  readonly utilisation: Estimate | null;
  readonly hours: Estimate;
  /** Hours worked after the end of shifts, to finish work in progress; paid like any others. */
  readonly overtimeHours: Estimate;
  readonly cost: Estimate;
}

/** Objectives advanced in one term. @public */
export interface TermReport {
  readonly term: string;
  /** Its first and last day. */
  readonly from: string;
  readonly to: string;
  /**
   * The first and last of its days that `advanced` counts: those after the warm-up and before the end of the scenario;
   * null if there are none.
   */
  readonly counted: { readonly from: string; readonly to: string } | null;
  readonly advanced: Estimate;
}

/** Results for one step. @public */
export interface StepReport {
  readonly element: string;
  readonly step: string;
  readonly title: string;
  readonly responsible: readonly string[];
  readonly opened: Estimate;
  readonly completed: Estimate;
  /** Withdrawn before it ended. */
  readonly withdrawn: Estimate;
  readonly perWeek: Estimate;
  readonly hours: Estimate;
  /** Minutes from when it opened to when it started. */
  readonly wait: Times;
  /** School days from when it opened to when it ended: a day on which staff work counts as one, any other as zero. */
  readonly turnaround: Times;
}

/**
 * The effect of one more person in a role, simulated with common random numbers. The intervals of the differences are
 * Bonferroni-corrected for the number of roles tried, so that all of them hold in 95 of 100 cases.
 *
 * @public
 */
export interface OneMore {
  readonly role: string;
  readonly title: string;
  /**
   * The share of a full position that the added person works: that of the role’s headcount, or 1 for a role of named
   * people.
   */
  readonly fte: number;
  /** The role’s utilisation with that person, and the minutes that its work then waits; null if no work is done. */
  readonly utilisation: Estimate | null;
  readonly wait: Estimate | null;
  /**
   * Differences from the unchanged scenario, replication by replication: restricted mean time to mastery, objectives
   * advanced from the first day on, and cost.
   */
  readonly daysToMastery: Estimate | null;
  readonly advanced: Estimate;
  readonly cost: Estimate;
  /** Whether it clearly shortens the time to mastery, or clearly increases the objectives advanced. */
  readonly helps: boolean;
}

/** A scenario’s bottleneck, and why it is one. @public */
export interface Bottleneck {
  /**
   * The role in which one more person helps most, among those tried; if none helps, the one whose work waits longest in
   * total.
   */
  readonly role: string;
  readonly title: string;
  /** Share of their time for which its people are busy, in this or another role. */
  readonly utilisation: number;
  /** Whether some of its people also hold other roles. */
  readonly otherRoles: boolean;
  /** Its queue length when the scenario ends; for learners, their open work. */
  readonly queueAtEnd: number;
  /** The step of the role on which its people spend most time. */
  readonly element: string;
  readonly step: string;
  /** The share of their busy time, in this or another role, that the role’s people spend on that step. */
  readonly share: number;
  /** Whether it has work but nobody who fills it is ever on duty; then no role is tried. */
  readonly neverOnDuty: boolean;
  /** The effect of one more person in the role; null if nobody in it is ever on duty. */
  readonly oneMore: OneMore | null;
  /** All roles that were tried. */
  readonly tried: readonly OneMore[];
  /**
   * The titles of roles not held by staff, such as a system’s, whose work waits longer in total than that of any role
   * tried; longest wait first.
   */
  readonly waitsLonger: readonly string[];
  /** The same as a sentence. */
  readonly because: string;
}

/** The headline figures of one replication, for paired comparison. @public */
export interface Headline {
  /** Objectives advanced. */
  readonly advanced: number;
  /**
   * Objectives advanced from the first day, including the warm-up. Comparisons use this, because faster scenarios
   * finish more before counting begins.
   */
  readonly advancedInAll: number;
  readonly advancedPerWeek: number;
  /** Decisions that did not advance an objective. */
  readonly notYet: number;
  readonly exceptions: number;
  /** Days from when an objective began to when it was advanced: the restricted mean of {@link TimeToMastery}. */
  readonly daysToMastery: number | null;
  /** Mean number of objectives in progress. */
  readonly inProgress: number;
  /** Mean hours that people’s work waited. */
  readonly hoursWaited: number | null;
  /** The utilisation of the busiest role. */
  readonly busiest: number | null;
  readonly cost: number;
  readonly costPerAdvanced: number | null;
  /** Objectives begun. */
  readonly began: number;
  /** Mean queue length for each role. */
  readonly waiting: Readonly<Record<string, number>>;
  /** Little’s law: total time in progress, as an integral over time, and as a sum over objectives. */
  readonly littlesLaw: { readonly overTime: number; readonly byObjective: number };
}

/** Results of a simulation: means over replications, each with its 95 % confidence interval. @public */
export interface Report {
  readonly scenario: { readonly id: string; readonly title: string; readonly model: string };
  /** First day of the scenario, as a date. */
  readonly start: string;
  readonly seed: number;
  /**
   * Completed replications; 0 if a simulation was cancelled during the first, which is then reported as far as it got.
   */
  readonly replications: number;
  readonly cancelled: boolean;
  /** Weeks counted: those after the warm-up. */
  readonly weeks: number;
  readonly warmUpWeeks: number;
  /** Events processed in all replications. */
  readonly events: number;
  /** Warnings from before the run: those of `scenarioWarnings`, and roles with more work than they have time for. */
  readonly warnings: readonly string[];
  /** The people and roles in those warnings who do what the model keeps apart. */
  readonly keptApart: readonly KeptApart[];
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
    /** Not begun when the scenario ended, of learners who have not finished. */
    readonly notBegun: Estimate;
    /** Mean number in progress. */
    readonly meanInProgress: Estimate;
  };
  /**
   * Learners: `carried + arrived = settled + left + underWay`, except for settled learners who still have open work.
   */
  readonly learners: {
    readonly carried: Estimate;
    readonly arrived: Estimate;
    readonly settled: Estimate;
    readonly left: Estimate;
    readonly underWay: Estimate;
  };
  readonly advanced: Estimate;
  /** Decisions not to advance that learners were told; answers to appeals are not counted again. */
  readonly notYet: Estimate;
  /**
   * Appeals against them: raised, answered with the decision upheld, and answered by advancing the learner. The rest
   * are pending.
   */
  readonly appeals: {
    readonly raised: Estimate;
    readonly stands: Estimate;
    readonly changed: Estimate;
    /**
     * Of those pending when the scenario ended, the ones that nobody may hear, because everybody who could also
     * decided.
     */
    readonly unheard: Estimate;
  };
  readonly exceptions: {
    readonly raised: Estimate;
    readonly closed: Estimate;
    readonly open: Estimate;
    readonly causes: readonly { readonly cause: string; readonly raised: Estimate }[];
  };
  /** Results of the model’s review rules. */
  readonly reviews: readonly ReviewReport[];
  /**
   * Reviews of any piece, with or without a rule, by somebody who had done it or decided on it, since nobody else in
   * its roles could review it.
   */
  readonly reviewedByDoer: Estimate;
  readonly timeToMastery: TimeToMastery;
  /**
   * Little’s law in days, over all replications: mean number of objectives in progress times the length of the counted
   * time, and the sum of their times in progress within it. The two are equal.
   */
  readonly littlesLaw: { readonly inProgressTimesLength: number; readonly sumOfTimes: number };
  /** Objectives advanced by term; without terms, over the whole time. */
  readonly throughput: readonly TermReport[];
  readonly cost: {
    readonly total: Estimate;
    /**
     * Cost per objective advanced; null if so few are advanced that the ratio means next to nothing: some replication
     * advances none, or the interval of their mean reaches zero.
     */
    readonly perAdvanced: Estimate | null;
    readonly staffHours: Estimate;
  };
  /** Null if no work waits for people, there are fewer than five replications, or it was not requested. */
  readonly bottleneck: Bottleneck | null;
  /** Signals along each route. */
  readonly routes: readonly {
    readonly from: string;
    readonly on: string;
    readonly to: string;
    readonly signals: Estimate;
  }[];
  /**
   * Time series averaged over replications: weeks since the start, objectives in progress and advanced, and each role’s
   * queue.
   */
  readonly series: {
    readonly weeks: readonly number[];
    readonly inProgress: readonly number[];
    readonly advanced: readonly number[];
    readonly queues: readonly { readonly role: string; readonly length: readonly number[] }[];
  };
  readonly runs: readonly Headline[];
}
