import ln from '@stdlib/math-base-special-ln';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { JumpableRandomGenerator } from 'pure-rand/types/JumpableRandomGenerator';
import { skipN } from 'pure-rand/utils/skipN';
import { WEEK } from '../time/calendar.js';
import { Desk } from './desk.js';
import { Flow } from './flow.js';
import { int, num } from './ints.js';
import type { LogSink } from './log.js';
import type { Prepared } from './prepare.js';
import type { Tally } from './tally.js';
import { ARRIVAL, ENDING, KINDS, OPENING, World } from './world.js';

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
  readonly #arrivals: JumpableRandomGenerator;
  #arrivalsEnd = 0;
  #nextMark = 0;
  /** Learners of the start who have not come in yet. */
  #toCome: number;
  #over = false;

  constructor(prepared: Prepared, seed: number, replication: number, log: LogSink | null) {
    this.#prepared = prepared;
    this.#world = new World(prepared, seed, replication, log);
    this.tally = this.#world.tally;
    this.#desk = new Desk(this.#world);
    this.#flow = new Flow(this.#world, this.#desk);
    this.#arrivals = xoroshiro128plus(this.#world.arrivalSeed);
    skipN(this.#arrivals, 32);
    const { arrivals, count } = prepared.scenario.learners;
    this.#toCome = count;
    if (arrivals === undefined) return;
    this.#arrivalsEnd = arrivals.weeks === undefined ? prepared.horizon : Math.min(prepared.horizon, arrivals.weeks * WEEK);
    this.#nextArrival();
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
    if (this.#toCome > 0) {
      this.#toCome -= 1;
      this.tally.events += 1;
      this.#flow.arrive();
      return;
    }
    const { horizon } = this.#prepared;
    const time = world.events.peekValue();
    if (time === undefined || time > horizon) {
      this.#mark(horizon);
      world.now = horizon;
      this.stop();
      return;
    }
    const event = world.events.pop() ?? 0;
    if (time >= this.#nextMark) this.#mark(time);
    world.now = time;
    this.tally.events += 1;
    const about = (event / KINDS) | 0;
    switch (event % KINDS) {
      case ENDING: {
        const item = this.#desk.endActivity(about);
        if (item >= 0) this.#flow.endWork(item);
        break;
      }
      case ARRIVAL:
        this.#nextArrival();
        this.#flow.arrive();
        break;
      case OPENING:
        this.#desk.open(about);
        break;
      default:
        if (num(world.roster.leavesAt, about) === time && int(world.roster.present, about) === 1) this.#flow.leave(about);
    }
  }

  #nextArrival(): void {
    const { arrivals } = this.#prepared.scenario.learners;
    if (arrivals === undefined) return;
    const time = this.#world.now - (ln(1 - uniformFloat64(this.#arrivals)) * WEEK) / arrivals.perWeek;
    if (time < this.#arrivalsEnd) this.#world.events.push(ARRIVAL, time);
  }

  /** Does what is due at fixed times: samples, and the end of the warm-up. */
  #mark(time: number): void {
    const { warmUp, sampleEvery, horizon } = this.#prepared;
    for (let mark = this.#nextMark; mark <= time && mark <= horizon; mark = this.#nextMark) {
      if (mark === warmUp && warmUp > 0) this.tally.clear(mark);
      if (mark % sampleEvery === 0) this.tally.sample(mark);
      const nextSample = (Math.floor(mark / sampleEvery) + 1) * sampleEvery;
      this.#nextMark = warmUp > mark ? Math.min(warmUp, nextSample) : nextSample;
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
