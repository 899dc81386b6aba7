import { num } from '../arrays/ints.js';
import { Arrivals } from './arrivals.js';
import { Desk } from './desk.js';
import { Flow } from './flow.js';
import { CLOCK, ENDING, KINDS, OBJECTIVE_CLOCK, OPENING } from './kinds.js';
import type { LogSink } from './log.js';
import { Marks } from './marks.js';
import { PRESENT } from './places.js';
import type { Prepared } from './prepare.js';
import type { Tally } from './tally.js';
import { World } from './world.js';

/**
 * One replication of a scenario: its calendar of events, taken one after the other until the scenario is over.
 *
 * @internal
 */
export class Run {
  readonly tally: Tally;
  readonly #prepared: Prepared;
  readonly #world: World;
  readonly #desk: Desk;
  readonly #flow: Flow;
  readonly #arrivals: Arrivals;
  readonly #marks: Marks;
  #over = false;

  constructor(prepared: Prepared, seed: number, replication: number, log: LogSink | null) {
    this.#prepared = prepared;
    this.#world = new World(prepared, seed, replication, log);
    this.tally = this.#world.tally;
    this.#desk = new Desk(this.#world);
    this.#flow = new Flow(this.#world, this.#desk);
    this.#arrivals = new Arrivals(prepared, this.#world.chance);
    this.#marks = new Marks(prepared, this.tally, (at) => this.#flow.countCarried(at));
  }

  /** Minutes since the start. */
  get now(): number {
    return this.#world.now;
  }

  /** Takes so many events; false when the scenario is over. */
  take(events: number): boolean {
    for (let left = events; left > 0 && !this.#over; left--) this.#takeOne();
    return !this.#over;
  }

  #takeOne(): void {
    const world = this.#world;
    const arrives = this.#arrivals.due;
    const time = Math.min(arrives, world.events.due);
    const { horizon } = this.#prepared;
    if (time > horizon) {
      this.#marks.pass(Number.POSITIVE_INFINITY);
      if (world.log !== null) this.#desk.logUntil(horizon);
      world.passTo(horizon);
      this.stop();
      return;
    }
    if (time > this.#marks.next) this.#marks.pass(time);
    if (world.log !== null) this.#desk.logUntil(time);
    world.passTo(time);
    this.tally.takeEvent();
    if (time === arrives) {
      this.#arrivals.pass();
      this.#flow.arrive();
      return;
    }
    const event = world.events.pop();
    const about = (event / KINDS) | 0;
    switch (event % KINDS) {
      case ENDING: {
        const item = this.#desk.endActivity(about);
        if (item >= 0) this.#flow.endWork(item);
        break;
      }
      case OPENING:
        this.#desk.open(about);
        break;
      case CLOCK:
        this.#flow.tickLearner(about);
        break;
      case OBJECTIVE_CLOCK:
        this.#flow.tickObjective(about);
        break;
      default:
        if (num(world.roster.leavesAt, about) === time && world.roster.get(about, PRESENT) === 1) this.#flow.leave(about);
    }
  }

  /** Ends the scenario where it is, and counts what is still in hand. */
  stop(): void {
    if (this.#over) return;
    this.#over = true;
    this.#desk.countWorkInHand();
    this.#flow.countUnderWay();
    this.tally.settle(this.#world.now);
  }
}
