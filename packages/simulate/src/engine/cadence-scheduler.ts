import type { Lane } from 'work-elements/interpreter';
import type { LearnerId, ObjectiveId } from '../arrays/ids.js';
import { int, longerNums, num } from '../arrays/ints.js';
import { CONDITION_CADENCE, EVENT_KINDS, LEARNER_CADENCE, MASTERY_CADENCE, OBJECTIVE_CADENCE } from './event-kinds.js';
import type { World } from './world.js';

const DAY = 24 * 60;

/** An event sent at regular intervals, in days. */
interface Row {
  readonly days: number;
  readonly lane: Lane;
}

/**
 * Sends the events of a model’s cadence, counted from a learner’s arrival or first mastery, or an objective’s start.
 *
 * @internal
 */
export class CadenceScheduler {
  readonly #world: World;
  readonly #learnerRows: readonly Row[];
  readonly #masteryRows: readonly Row[];
  readonly #objectiveRows: readonly Row[];
  readonly #conditionRows: readonly Row[];
  readonly #learnerDues = new DueDays();
  readonly #masteryDues = new DueDays();
  readonly #objectiveDues = new DueDays();
  /** By learner: the conditions that fall due, soonest first, each with its objective’s number. */
  readonly #conditions = new Map<
    LearnerId,
    { readonly number: number; readonly lane: Lane; readonly time: number }[]
  >();

  constructor(world: World) {
    this.#world = world;
    const { cadence } = world.prepared.tables;
    this.#learnerRows = cadence.filter(({ each, counts }) => each === 'learner' && counts === 'start');
    this.#masteryRows = cadence.filter(({ each, counts }) => each === 'learner' && counts === 'mastery');
    // An objective in progress has not been mastered yet.
    this.#objectiveRows = cadence.filter(({ each, counts }) => each === 'objective' && counts === 'start');
    this.#conditionRows = cadence.filter(({ counts }) => counts === 'condition');
  }

  learnerArrives(learner: LearnerId): void {
    if (this.#learnerRows.length > 0)
      this.#start(this.#learnerDues, this.#learnerRows, learner, learner * EVENT_KINDS + LEARNER_CADENCE);
    this.#conditions.delete(learner);
    // Discards what was due for the previous learner in this slot.
    if (this.#masteryRows.length > 0) this.#masteryDues.begin(learner, Number.POSITIVE_INFINITY);
  }

  /** A learner has mastered something for the first time. */
  learnerMasters(learner: LearnerId): void {
    if (this.#masteryRows.length > 0)
      this.#start(this.#masteryDues, this.#masteryRows, learner, learner * EVENT_KINDS + MASTERY_CADENCE);
  }

  /** An objective of a learner has been advanced on a condition. */
  conditionSet(learner: LearnerId, number: number): void {
    const { now, eventQueue, prepared } = this.#world;
    for (const { days, lane } of this.#conditionRows) {
      const time = now + days * DAY;
      if (time > prepared.horizon) continue;
      const known = this.#conditions.get(learner);
      if (known === undefined) this.#conditions.set(learner, [{ number, lane, time }]);
      else known.push({ number, lane, time });
      eventQueue.push(learner * EVENT_KINDS + CONDITION_CADENCE, time);
    }
  }

  /** The conditions of a learner that are due now. */
  dueConditions(learner: LearnerId): readonly { readonly number: number; readonly lane: Lane }[] {
    const { now } = this.#world;
    const known = this.#conditions.get(learner) ?? [];
    const due = known.filter(({ time }) => time === now);
    if (due.length > 0)
      this.#conditions.set(
        learner,
        known.filter(({ time }) => time !== now),
      );
    return due;
  }

  objectiveBegins(objective: ObjectiveId): void {
    if (this.#objectiveRows.length > 0)
      this.#start(this.#objectiveDues, this.#objectiveRows, objective, objective * EVENT_KINDS + OBJECTIVE_CADENCE);
  }

  /** What is due for a learner now, and schedules the next; empty if the event belonged to a learner who has left. */
  dueForLearner(learner: LearnerId): readonly Lane[] {
    return this.#take(this.#learnerDues, this.#learnerRows, learner, learner * EVENT_KINDS + LEARNER_CADENCE);
  }

  dueForMastery(learner: LearnerId): readonly Lane[] {
    return this.#take(this.#masteryDues, this.#masteryRows, learner, learner * EVENT_KINDS + MASTERY_CADENCE);
  }

  dueForObjective(objective: ObjectiveId): readonly Lane[] {
    const event = objective * EVENT_KINDS + OBJECTIVE_CADENCE;
    return this.#take(this.#objectiveDues, this.#objectiveRows, objective, event);
  }

  #start(dues: DueDays, rows: readonly Row[], place: number, event: number): void {
    dues.begin(place, this.#world.now);
    this.#schedule(dues, rows, place, event);
  }

  #take(dues: DueDays, rows: readonly Row[], place: number, event: number): readonly Lane[] {
    if (!dues.isDue(place, this.#world.now)) return [];
    const day = dues.day(place);
    this.#schedule(dues, rows, place, event);
    return rows.flatMap(({ days, lane }) => (day % days === 0 ? [lane] : []));
  }

  /** Schedules the next day on which something is due, unless that is after the end of the scenario. */
  #schedule(dues: DueDays, rows: readonly Row[], place: number, event: number): void {
    const day = dues.day(place);
    const next = Math.min(...rows.map(({ days }) => (Math.floor(day / days) + 1) * days));
    const time = dues.advanceTo(place, next);
    if (time <= this.#world.prepared.horizon) this.#world.eventQueue.push(event, time);
  }
}

/** Start time and next due day, indexed by place. */
class DueDays {
  #begun = new Float64Array(16);
  #day = new Int32Array(16);

  begin(place: number, time: number): void {
    if (place >= this.#begun.length) {
      const length = Math.max(place + 1, 2 * this.#begun.length);
      this.#begun = longerNums(this.#begun, length);
      const days = new Int32Array(length);
      days.set(this.#day);
      this.#day = days;
    }
    this.#begun[place] = time;
    this.#day[place] = 0;
  }

  day(place: number): number {
    return int(this.#day, place);
  }

  /** Sets the next due day; returns its time. */
  advanceTo(place: number, day: number): number {
    this.#day[place] = day;
    return num(this.#begun, place) + day * DAY;
  }

  isDue(place: number, time: number): boolean {
    return num(this.#begun, place) + this.day(place) * DAY === time;
  }
}
