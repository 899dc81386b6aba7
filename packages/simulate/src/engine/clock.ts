import type { Lane } from 'work-elements/interpreter';
import type { LearnerId, ObjectiveId } from '../arrays/ids.js';
import { int, longerNums, num } from '../arrays/ints.js';
import { CLOCK, KINDS, OBJECTIVE_CLOCK } from './kinds.js';
import type { World } from './world.js';

const DAY = 24 * 60;

/** Something that the clock sends, every so many days. */
interface Row {
  readonly days: number;
  readonly lane: Lane;
}

/** Sends what the cadence of a model makes due, counted from when a learner arrives or an objective begins. @internal */
export class Clock {
  readonly #world: World;
  readonly #learner: readonly Row[];
  readonly #objective: readonly Row[];
  readonly #learners = new Dues();
  readonly #objectives = new Dues();

  constructor(world: World) {
    this.#world = world;
    const { cadence } = world.prepared.tables;
    this.#learner = cadence.filter(({ each }) => each === 'learner');
    this.#objective = cadence.filter(({ each }) => each === 'objective');
  }

  learnerArrives(learner: LearnerId): void {
    if (this.#learner.length > 0) this.#begin(this.#learners, this.#learner, learner, learner * KINDS + CLOCK);
  }

  objectiveBegins(objective: ObjectiveId): void {
    if (this.#objective.length > 0) this.#begin(this.#objectives, this.#objective, objective, objective * KINDS + OBJECTIVE_CLOCK);
  }

  /** What is due for a learner now, if the event is not one of somebody who has left; the next is put into the calendar. */
  dueForLearner(learner: LearnerId): readonly Lane[] {
    return this.#take(this.#learners, this.#learner, learner, learner * KINDS + CLOCK);
  }

  dueForObjective(objective: ObjectiveId): readonly Lane[] {
    return this.#take(this.#objectives, this.#objective, objective, objective * KINDS + OBJECTIVE_CLOCK);
  }

  #begin(dues: Dues, rows: readonly Row[], place: number, event: number): void {
    dues.begin(place, this.#world.now);
    this.#schedule(dues, rows, place, event);
  }

  #take(dues: Dues, rows: readonly Row[], place: number, event: number): readonly Lane[] {
    if (!dues.isDue(place, this.#world.now)) return [];
    const day = dues.day(place);
    this.#schedule(dues, rows, place, event);
    return rows.filter(({ days }) => day % days === 0).map(({ lane }) => lane);
  }

  /** Puts the next day on which something is due into the calendar, unless the scenario is over by then. */
  #schedule(dues: Dues, rows: readonly Row[], place: number, event: number): void {
    const day = dues.day(place);
    const next = Math.min(...rows.map(({ days }) => (Math.floor(day / days) + 1) * days));
    const time = dues.goOn(place, next);
    if (time <= this.#world.prepared.horizon) this.#world.events.push(event, time);
  }
}

/** By place: when its clock began, and on which day of it something is due next. */
class Dues {
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

  /** Sets the next day; gives its time. */
  goOn(place: number, day: number): number {
    this.#day[place] = day;
    return num(this.#begun, place) + day * DAY;
  }

  isDue(place: number, time: number): boolean {
    return num(this.#begun, place) + this.day(place) * DAY === time;
  }
}
