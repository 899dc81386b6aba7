import { num } from '../arrays/ints.js';
import { Arrivals } from './arrivals.js';
import { Dispatcher } from './dispatcher.js';
import {
  ACTIVITY_END,
  CONDITION_CADENCE,
  EVENT_KINDS,
  LEARNER_CADENCE,
  MASTERY_CADENCE,
  OBJECTIVE_CADENCE,
  SHIFT_START,
} from './event-kinds.js';
import { Flow } from './flow.js';
import type { LogSink } from './log.js';
import { ObservationSchedule } from './observation-schedule.js';
import { PRESENT } from './places.js';
import type { Prepared } from './prepare.js';
import type { StatisticsCollector } from './statistics-collector.js';
import { World } from './world.js';

/** One replication of a scenario: processes events from the queue until the scenario ends. @internal */
export class Run {
  readonly statistics: StatisticsCollector;
  readonly #prepared: Prepared;
  readonly #world: World;
  readonly #dispatcher: Dispatcher;
  readonly #flow: Flow;
  readonly #arrivals: Arrivals;
  readonly #observations: ObservationSchedule;
  #over = false;

  constructor(prepared: Prepared, seed: number, replication: number, log: LogSink | null) {
    this.#prepared = prepared;
    this.#world = new World(prepared, seed, replication, log);
    this.statistics = this.#world.statistics;
    this.#dispatcher = new Dispatcher(this.#world);
    this.#flow = new Flow(this.#world, this.#dispatcher);
    this.#arrivals = new Arrivals(prepared, this.#world.random);
    this.#observations = new ObservationSchedule(prepared, this.statistics, (at) => this.#flow.recordCarriedOver(at));
  }

  /** Minutes since the start. */
  get now(): number {
    return this.#world.now;
  }

  /** Processes up to `events` events; false once the scenario is over. */
  advance(events: number): boolean {
    for (let left = events; left > 0 && !this.#over; left--) this.#processNext();
    return !this.#over;
  }

  #processNext(): void {
    const world = this.#world;
    const arrives = this.#arrivals.due;
    const time = Math.min(arrives, world.eventQueue.due);
    const { horizon } = this.#prepared;
    if (time > horizon) {
      this.#observations.advanceTo(Number.POSITIVE_INFINITY);
      if (world.log !== null) this.#dispatcher.logShiftsUntil(horizon);
      world.advanceTo(horizon);
      this.stop();
      return;
    }
    if (time > this.#observations.next) this.#observations.advanceTo(time);
    if (world.log !== null) this.#dispatcher.logShiftsUntil(time);
    world.advanceTo(time);
    if (time === arrives) this.#observations.endWarmUpBefore(time);
    this.statistics.countEvent();
    if (time === arrives) {
      this.#arrivals.advance();
      this.#flow.arrive();
      return;
    }
    const event = world.eventQueue.pop();
    const about = (event / EVENT_KINDS) | 0;
    switch (event % EVENT_KINDS) {
      case ACTIVITY_END: {
        const item = this.#dispatcher.endActivity(about);
        if (item >= 0) this.#flow.endWork(item);
        break;
      }
      case SHIFT_START:
        this.#dispatcher.openShift(about);
        break;
      case LEARNER_CADENCE:
        this.#flow.tickLearner(about);
        break;
      case MASTERY_CADENCE:
        this.#flow.tickMastery(about);
        break;
      case CONDITION_CADENCE:
        this.#flow.tickConditions(about);
        break;
      case OBJECTIVE_CADENCE:
        this.#flow.tickObjective(about);
        break;
      default:
        if (num(world.roster.leavesAt, about) === time && world.roster.get(about, PRESENT) === 1)
          this.#flow.leave(about);
    }
  }

  /** Ends the scenario now and records what is unfinished. */
  stop(): void {
    if (this.#over) return;
    this.#over = true;
    this.#dispatcher.recordWorkInProgress();
    this.#flow.recordUnfinished();
    this.statistics.settle(this.#world.now);
  }
}
