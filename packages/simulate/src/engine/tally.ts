import type { RouteId, StepId } from 'work-elements/interpreter';
import type { ClassId, GroupId, Ints, Nums, PairId } from '../arrays/ids.js';
import { add, at, count, int, missing, num } from '../arrays/ints.js';
import { REVIEW_COUNTS } from '../process/process-tables.js';
import { WorkingClock } from '../time/working-time.js';
import { Percentiles } from './percentiles.js';
import type { Prepared } from './prepare.js';

/** The queues and totals at one time, for the lines of a chart. @internal */
export interface Sample {
  /** Minutes since the start. */
  readonly at: number;
  readonly learners: number;
  readonly inProgress: number;
  readonly advanced: number;
  readonly queues: readonly number[];
}

/**
 * What is counted in one replication. What happens in the warm-up is not: {@link Tally.clear} begins anew.
 *
 * @internal
 */
export class Tally {
  /** By step. */
  readonly opened: Ints<StepId>;
  readonly completed: Ints<StepId>;
  readonly withdrawn: Ints<StepId>;
  readonly turnaround: Nums<StepId>;
  readonly waits: Percentiles[];
  readonly turnarounds: Percentiles[];
  /** By step: how long work has waited that nobody has begun, and has been open that has not ended, when it is seen last. */
  readonly unbegun: Percentiles[];
  readonly unended: Percentiles[];
  /** By step: the same of work that is open when counting begins. */
  readonly unbegunBefore: Percentiles[];
  readonly unendedBefore: Percentiles[];
  /** By step and group, the last group being learners and delays: minutes worked, how often work has begun, and how long it had waited. */
  readonly workedBy: Nums<PairId>;
  readonly begunBy: Ints<PairId>;
  readonly waitedBy: Nums<PairId>;
  /** By class: the queue, its length over time, and the longest it was. */
  readonly queue: Ints<ClassId>;
  readonly queueArea: Nums<ClassId>;
  readonly queueSince: Nums<ClassId>;
  readonly queueMost: Ints<ClassId>;
  /** By group: minutes worked beyond the end of shifts. */
  readonly overtime: Nums<GroupId>;
  readonly traffic: Ints<RouteId>;
  /** By rule of review, {@link REVIEW_COUNTS} each: reviews that agreed and that did not, pieces drawn for one and sent to one. */
  readonly reviewed: Int32Array;
  readonly advancedInTerm: Int32Array;
  readonly termFrom: Float64Array;
  readonly termTo: Float64Array;
  readonly mastery: Percentiles;
  /** How long objectives have been in progress that are not advanced, when they are seen last, and when counting begins. */
  readonly unmastered: Percentiles;
  readonly unmasteredBefore: Percentiles;
  readonly samples: Sample[] = [];
  masterySum = 0;
  /** Minutes that learners could have worked: how many there are, over their calendar. */
  learnerMinutes = 0;
  #learnerSince = 0;
  readonly #learnerClock: WorkingClock;
  started = 0;
  advanced = 0;
  withdrawnObjectives = 0;
  /** Objectives in progress when counting began. */
  carried = 0;
  inProgress = 0;
  progressArea = 0;
  progressSince = 0;
  /** Time in progress of the objectives that ended, from the beginning of counting at the earliest. */
  progressSum = 0;
  arrived = 0;
  settled = 0;
  left = 0;
  learners = 0;
  learnersCarried = 0;
  notYet = 0;
  /** Appeals raised, answered that the decision stands, and by which the learner advanced. */
  appealsRaised = 0;
  appealsStanding = 0;
  appealsChanged = 0;
  raised = 0;
  closed = 0;
  exceptionsOpen = 0;
  readonly raisedBy = new Map<string, number>();
  since = 0;
  /** Events taken, the warm-up’s too. */
  events = 0;

  constructor(readonly prepared: Prepared) {
    const { tables, workforce, terms } = prepared;
    const steps = tables.steps.length;
    const pairs = steps * (workforce.groups.length + 1);
    this.opened = new Int32Array(steps);
    this.completed = new Int32Array(steps);
    this.withdrawn = new Int32Array(steps);
    this.turnaround = new Float64Array(steps);
    this.waits = tables.steps.map(() => new Percentiles());
    this.turnarounds = tables.steps.map(() => new Percentiles());
    this.unbegun = tables.steps.map(() => new Percentiles());
    this.unended = tables.steps.map(() => new Percentiles());
    this.unbegunBefore = tables.steps.map(() => new Percentiles());
    this.unendedBefore = tables.steps.map(() => new Percentiles());
    this.workedBy = new Float64Array(pairs);
    this.begunBy = new Int32Array(pairs);
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
    this.mastery = new Percentiles();
    this.unmastered = new Percentiles();
    this.unmasteredBefore = new Percentiles();
    this.#learnerClock = new WorkingClock(at(workforce.calendars, workforce.learnerCalendar));
  }

  learnersBy(change: number, now: number): void {
    const minutes = this.#learnerClock.at(now);
    this.learnerMinutes += this.learners * (minutes - this.#learnerSince);
    this.#learnerSince = minutes;
    this.learners += change;
  }

  queueBy(line: ClassId, change: number, now: number): void {
    const length = int(this.queue, line);
    add(this.queueArea, line, length * (now - num(this.queueSince, line)));
    this.queueSince[line] = now;
    this.queue[line] = length + change;
    if (length + change > int(this.queueMost, line)) this.queueMost[line] = length + change;
  }

  progressBy(change: number, now: number): void {
    this.progressArea += this.inProgress * (now - this.progressSince);
    this.progressSince = now;
    this.inProgress += change;
  }

  begin(step: StepId, pair: PairId, wait: number): void {
    count(this.begunBy, pair, 1);
    add(this.waitedBy, pair, wait);
    (this.waits[step] ?? missing(step)).record(wait);
  }

  work(pair: PairId, minutes: number): void {
    add(this.workedBy, pair, minutes);
  }

  /** Counts a stretch of work that went on beyond the end of a shift, without its minutes inside the shift. */
  workLate(group: GroupId, from: number, to: number, inside: number): void {
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

  takeEvent(): void {
    this.events += 1;
  }

  /** An objective is begun. */
  start(now: number): void {
    this.started += 1;
    this.progressBy(1, now);
  }

  /** An objective that was begun at a time is not going to be advanced. */
  withdrawObjective(since: number, now: number): void {
    this.withdrawnObjectives += 1;
    this.progressBy(-1, now);
    this.leaveUnmastered(since, now);
  }

  /** Adds up the time that an objective has been in progress, as far as it is counted. */
  inProgressSince(since: number, now: number): void {
    this.progressSum += now - Math.max(since, this.since);
  }

  /** An objective that was begun at a time is seen for the last time, and not advanced. */
  leaveUnmastered(since: number, now: number): void {
    this.inProgressSince(since, now);
    this.unmastered.record(now - since);
  }

  /** Work of a step is seen for the last time, and has not ended: it has been open for so many school days. */
  leaveUnended(step: StepId, schoolDays: number): void {
    (this.unended[step] ?? missing(step)).record(schoolDays);
  }

  /** Work of a step is seen for the last time, and nobody has begun it. */
  leaveUnbegun(step: StepId, wait: number): void {
    (this.unbegun[step] ?? missing(step)).record(wait);
  }

  /** Work of a step is open when counting begins. */
  findUnended(step: StepId, schoolDays: number): void {
    (this.unendedBefore[step] ?? missing(step)).record(schoolDays);
  }

  /** Work of a step is open when counting begins, and nobody has begun it. */
  findUnbegun(step: StepId, wait: number): void {
    (this.unbegunBefore[step] ?? missing(step)).record(wait);
  }

  /** An objective is in progress when counting begins. */
  findUnmastered(minutes: number): void {
    this.unmasteredBefore.record(minutes);
  }

  sayNotYet(times: number): void {
    this.notYet += times;
  }

  raiseAppeal(): void {
    this.appealsRaised += 1;
  }

  answerAppeal(advances: boolean): void {
    if (advances) this.appealsChanged += 1;
    else this.appealsStanding += 1;
  }

  signal(route: RouteId): void {
    this.traffic[route] = (this.traffic[route] ?? missing(route)) + 1;
  }

  arrive(now: number): void {
    this.arrived += 1;
    this.learnersBy(1, now);
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

  /** An objective that was begun at a time is advanced. */
  advance(since: number, now: number): void {
    const minutes = now - since;
    this.progressBy(-1, now);
    this.inProgressSince(since, now);
    this.advanced += 1;
    this.masterySum += minutes;
    this.mastery.record(minutes);
    for (let term = 0; term < this.advancedInTerm.length; term++)
      if (num(this.termFrom, term) <= now && now < num(this.termTo, term)) count(this.advancedInTerm, term, 1);
  }

  sample(at: number): void {
    const { learners, inProgress, advanced } = this;
    this.samples.push({ at, learners, inProgress, advanced, queues: Array.from(this.queue) });
  }

  /** Brings what is counted over time up to now. */
  settle(now: number): void {
    for (let line = 0; line < this.queue.length; line++) this.queueBy(line, 0, now);
    this.progressBy(0, now);
    this.learnersBy(0, now);
  }

  /** Ends the warm-up: what is under way stays, all else is forgotten. */
  clear(now: number): void {
    this.settle(now);
    for (const array of [this.opened, this.completed, this.withdrawn, this.begunBy, this.traffic, this.reviewed, this.advancedInTerm])
      array.fill(0);
    for (const array of [this.turnaround, this.workedBy, this.waitedBy, this.queueArea, this.overtime]) array.fill(0);
    this.queueMost.set(this.queue);
    const { waits, turnarounds, mastery, unbegun, unended, unmastered } = this;
    for (const each of [...waits, ...turnarounds, ...unbegun, ...unended, mastery, unmastered]) each.clear();
    this.masterySum = 0;
    this.learnerMinutes = 0;
    this.started = 0;
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
    this.raised = 0;
    this.closed = 0;
    this.raisedBy.clear();
    this.since = now;
  }
}
