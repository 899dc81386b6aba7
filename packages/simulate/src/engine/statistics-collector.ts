import type { RouteId, StepId } from 'work-elements/interpreter';
import type { ClassId, GroupId, Ints, Nums, PairId } from '../arrays/ids.js';
import { add, at, count, int, missing, num } from '../arrays/ints.js';
import { REVIEW_COUNTS } from '../process/process-tables.js';
import { WorkingClock } from '../time/working-time.js';
import { Histogram } from './histogram.js';
import type { Prepared } from './prepare.js';

/** Queue lengths and totals at one time, for line charts. @internal */
export interface Sample {
  /** Minutes since the start. */
  readonly at: number;
  readonly learners: number;
  readonly inProgress: number;
  readonly advanced: number;
  readonly queues: readonly number[];
}

/**
 * The statistics of one replication. What happens in the warm-up is dropped by {@link StatisticsCollector.clear}.
 *
 * @internal
 */
export class StatisticsCollector {
  /** Indexed by step. */
  readonly opened: Ints<StepId>;
  readonly completed: Ints<StepId>;
  readonly withdrawn: Ints<StepId>;
  readonly turnaround: Nums<StepId>;
  readonly waits: Histogram[];
  readonly turnarounds: Histogram[];
  /** Indexed by step: right-censored waits of work nobody started, and turnarounds of work that did not end. */
  readonly waitsCensored: Histogram[];
  readonly turnaroundsCensored: Histogram[];
  /** Indexed by step: age of the waits and turnarounds in progress when counting began (left truncation). */
  readonly waitsTruncated: Histogram[];
  readonly turnaroundsTruncated: Histogram[];
  /** Indexed by step and group (the last group is learners and delays): minutes worked, starts, and total wait. */
  readonly workedBy: Nums<PairId>;
  readonly startedBy: Ints<PairId>;
  readonly waitedBy: Nums<PairId>;
  /** Indexed by class: current queue length, its integral over time, when it last changed, and its maximum. */
  readonly queue: Ints<ClassId>;
  readonly queueArea: Nums<ClassId>;
  readonly queueSince: Nums<ClassId>;
  readonly queueMost: Ints<ClassId>;
  /** Indexed by group: minutes worked after the end of shifts. */
  readonly overtime: Nums<GroupId>;
  readonly traffic: Ints<RouteId>;
  /**
   * {@link REVIEW_COUNTS} for each review rule: reviews that agreed, reviews that did not, pieces sampled, pieces sent.
   */
  readonly reviewed: Int32Array;
  readonly advancedInTerm: Int32Array;
  readonly termFrom: Float64Array;
  readonly termTo: Float64Array;
  readonly mastery: Histogram;
  /** Times to mastery: right-censored ones, and the age of those in progress when counting began. */
  readonly masteryCensored: Histogram;
  readonly masteryTruncated: Histogram;
  readonly samples: Sample[] = [];
  masterySum = 0;
  /** Working time of all learners, in minutes of their calendar. */
  learnerMinutes = 0;
  #learnerSince = 0;
  readonly #learnerClock: WorkingClock;
  started = 0;
  advanced = 0;
  /** Objectives advanced in the warm-up. */
  advancedBefore = 0;
  /**
   * For objectives begun in the first half of the counted time, and those begun in the quarter after it: how many there
   * were, and how many of them were advanced within a quarter of that time.
   */
  readonly begunIn = new Int32Array(2);
  readonly advancedSoon = new Int32Array(2);
  readonly #quarter: number;
  withdrawnObjectives = 0;
  /** Objectives in progress when counting began. */
  carried = 0;
  inProgress = 0;
  /** Objectives of learners under way that have not begun when the scenario ends. */
  notBegun = 0;
  progressArea = 0;
  progressSince = 0;
  /** Time in progress of ended objectives, counted from the end of the warm-up. */
  progressSum = 0;
  arrived = 0;
  settled = 0;
  left = 0;
  learners = 0;
  learnersCarried = 0;
  notYet = 0;
  /** Appeals raised, those answered with the decision upheld, and those that led to advancement. */
  appealsRaised = 0;
  appealsStanding = 0;
  appealsChanged = 0;
  /** Hearings open at the end of the scenario that nobody may take. */
  appealsUnheard = 0;
  /** Reviews by the person who had done the piece. */
  ownReviews = 0;
  raised = 0;
  closed = 0;
  exceptionsOpen = 0;
  readonly raisedBy = new Map<string, number>();
  countedSince = 0;
  /** Events processed, including the warm-up. */
  events = 0;

  constructor(readonly prepared: Prepared) {
    const { tables, workforce, terms } = prepared;
    const steps = tables.steps.length;
    const pairs = steps * (workforce.groups.length + 1);
    this.opened = new Int32Array(steps);
    this.completed = new Int32Array(steps);
    this.withdrawn = new Int32Array(steps);
    this.turnaround = new Float64Array(steps);
    this.waits = tables.steps.map(() => new Histogram());
    this.turnarounds = tables.steps.map(() => new Histogram());
    this.waitsCensored = tables.steps.map(() => new Histogram());
    this.turnaroundsCensored = tables.steps.map(() => new Histogram());
    this.waitsTruncated = tables.steps.map(() => new Histogram());
    this.turnaroundsTruncated = tables.steps.map(() => new Histogram());
    this.workedBy = new Float64Array(pairs);
    this.startedBy = new Int32Array(pairs);
    this.waitedBy = new Float64Array(pairs);
    this.queue = new Int32Array(workforce.classes.length);
    this.queueArea = new Float64Array(workforce.classes.length);
    this.queueSince = new Float64Array(workforce.classes.length);
    this.queueMost = new Int32Array(workforce.classes.length);
    this.overtime = new Float64Array(workforce.groups.length);
    this.traffic = new Int32Array(tables.process.routes.length);
    this.reviewed = new Int32Array(REVIEW_COUNTS * tables.reviews.length);
    this.advancedInTerm = new Int32Array(terms.length);
    this.termFrom = Float64Array.from(terms, ({ from }) => from);
    this.termTo = Float64Array.from(terms, ({ to }) => to);
    this.#quarter = (prepared.horizon - prepared.warmUp) / 4;
    this.mastery = new Histogram();
    this.masteryCensored = new Histogram();
    this.masteryTruncated = new Histogram();
    this.#learnerClock = new WorkingClock(at(workforce.calendars, workforce.learnerCalendar));
  }

  changeLearners(change: number, now: number): void {
    const minutes = this.#learnerClock.at(now);
    this.learnerMinutes += this.learners * (minutes - this.#learnerSince);
    this.#learnerSince = minutes;
    this.learners += change;
  }

  changeQueue(line: ClassId, change: number, now: number): void {
    const length = int(this.queue, line);
    add(this.queueArea, line, length * (now - num(this.queueSince, line)));
    this.queueSince[line] = now;
    this.queue[line] = length + change;
    if (length + change > int(this.queueMost, line)) this.queueMost[line] = length + change;
  }

  changeInProgress(change: number, now: number): void {
    this.progressArea += this.inProgress * (now - this.progressSince);
    this.progressSince = now;
    this.inProgress += change;
  }

  begin(step: StepId, pair: PairId, wait: number): void {
    count(this.startedBy, pair, 1);
    add(this.waitedBy, pair, wait);
    (this.waits[step] ?? missing(step)).record(wait);
  }

  work(pair: PairId, minutes: number): void {
    add(this.workedBy, pair, minutes);
  }

  /** Adds the minutes of an activity that lie outside the shift. */
  addOvertime(group: GroupId, from: number, to: number, inside: number): void {
    this.overtime[group] = num(this.overtime, group) + to - from - inside;
  }

  complete(step: StepId, schoolDays: number): void {
    count(this.completed, step, 1);
    add(this.turnaround, step, schoolDays);
    (this.turnarounds[step] ?? missing(step)).record(schoolDays);
  }

  raise(cause: string): void {
    this.raised += 1;
    this.exceptionsOpen += 1;
    this.raisedBy.set(cause, (this.raisedBy.get(cause) ?? 0) + 1);
  }

  countEvent(): void {
    this.events += 1;
  }

  /** Records that an objective begins. */
  start(now: number): void {
    this.started += 1;
    const part = this.#partOf(now);
    if (part >= 0) count(this.begunIn, part, 1);
    this.changeInProgress(1, now);
  }

  /** The part of the counted time in which an objective begins, see {@link begunIn}; −1 for none. */
  #partOf(since: number): number {
    const quarter = (since - this.prepared.warmUp) / this.#quarter;
    return quarter < 0 || quarter >= 3 ? -1 : quarter < 2 ? 0 : 1;
  }

  /** Records that an objective in progress ends without being advanced. */
  withdrawObjective(since: number, now: number): void {
    this.withdrawnObjectives += 1;
    this.changeInProgress(-1, now);
    this.censorMastery(since, now);
  }

  /** Adds the time an objective was in progress while counting. */
  inProgressSince(since: number, now: number): void {
    this.progressSum += now - Math.max(since, this.countedSince);
  }

  /** Records an objective as unfinished (censored). */
  censorMastery(since: number, now: number): void {
    this.inProgressSince(since, now);
    this.masteryCensored.record(now - since);
  }

  /** Records work that has not ended (censored), with its age in school days. */
  censorTurnaround(step: StepId, schoolDays: number): void {
    (this.turnaroundsCensored[step] ?? missing(step)).record(schoolDays);
  }

  /** Records work that nobody has started (censored), with its wait so far. */
  censorWait(step: StepId, wait: number): void {
    (this.waitsCensored[step] ?? missing(step)).record(wait);
  }

  /** Records the age of work that is open when counting begins. */
  truncateTurnaround(step: StepId, schoolDays: number): void {
    (this.turnaroundsTruncated[step] ?? missing(step)).record(schoolDays);
  }

  /** Records the wait so far of work that is open and not started when counting begins. */
  truncateWait(step: StepId, wait: number): void {
    (this.waitsTruncated[step] ?? missing(step)).record(wait);
  }

  /** Records the time in progress of an objective when counting begins. */
  truncateMastery(minutes: number): void {
    this.masteryTruncated.record(minutes);
  }

  countNotYet(times: number): void {
    this.notYet += times;
  }

  countNotBegun(objectives: number): void {
    this.notBegun += objectives;
  }

  raiseAppeal(): void {
    this.appealsRaised += 1;
  }

  answerAppeal(advances: boolean): void {
    if (advances) this.appealsChanged += 1;
    else this.appealsStanding += 1;
  }

  countUnheard(): void {
    this.appealsUnheard += 1;
  }

  countOwnReview(): void {
    this.ownReviews += 1;
  }

  signal(route: RouteId): void {
    this.traffic[route] = (this.traffic[route] ?? missing(route)) + 1;
  }

  arrive(now: number): void {
    this.arrived += 1;
    this.changeLearners(1, now);
  }

  settleLearner(): void {
    this.settled += 1;
  }

  leave(): void {
    this.left += 1;
  }

  openItem(step: StepId): void {
    this.opened[step] = (this.opened[step] ?? missing(step)) + 1;
  }

  withdrawItem(step: StepId): void {
    count(this.withdrawn, step, 1);
  }

  closeException(): void {
    this.closed += 1;
    this.exceptionsOpen -= 1;
  }

  /** Records that an objective is advanced. */
  advance(since: number, now: number): void {
    const minutes = now - since;
    this.changeInProgress(-1, now);
    this.inProgressSince(since, now);
    this.advanced += 1;
    this.masterySum += minutes;
    this.mastery.record(minutes);
    const part = this.#partOf(since);
    if (part >= 0 && minutes <= this.#quarter) count(this.advancedSoon, part, 1);
    for (let term = 0; term < this.advancedInTerm.length; term++)
      if (num(this.termFrom, term) <= now && now < num(this.termTo, term)) count(this.advancedInTerm, term, 1);
  }

  sample(at: number): void {
    const { learners, inProgress, advanced } = this;
    this.samples.push({ at, learners, inProgress, advanced, queues: Array.from(this.queue) });
  }

  /** Brings the time-weighted statistics up to date. */
  settle(now: number): void {
    for (let line = 0; line < this.queue.length; line++) this.changeQueue(line, 0, now);
    this.changeInProgress(0, now);
    this.changeLearners(0, now);
  }

  /** Ends the warm-up: keeps the current state and resets the counts. */
  clear(now: number): void {
    this.settle(now);
    for (const array of [
      this.opened,
      this.completed,
      this.withdrawn,
      this.startedBy,
      this.traffic,
      this.reviewed,
      this.advancedInTerm,
    ])
      array.fill(0);
    for (const array of [this.turnaround, this.workedBy, this.waitedBy, this.queueArea, this.overtime]) array.fill(0);
    this.queueMost.set(this.queue);
    const { waits, turnarounds, mastery, waitsCensored, turnaroundsCensored, masteryCensored } = this;
    for (const each of [...waits, ...turnarounds, ...waitsCensored, ...turnaroundsCensored, mastery, masteryCensored])
      each.clear();
    this.masterySum = 0;
    this.learnerMinutes = 0;
    this.started = 0;
    this.advancedBefore = this.advanced;
    this.advanced = 0;
    this.withdrawnObjectives = 0;
    this.carried = this.inProgress;
    this.progressArea = 0;
    this.progressSum = 0;
    this.arrived = 0;
    this.settled = 0;
    this.left = 0;
    this.learnersCarried = this.learners;
    this.notYet = 0;
    this.appealsRaised = 0;
    this.appealsStanding = 0;
    this.appealsChanged = 0;
    this.ownReviews = 0;
    this.raised = 0;
    this.closed = 0;
    this.raisedBy.clear();
    this.countedSince = now;
  }
}
