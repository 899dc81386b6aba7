import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { JumpableRandomGenerator } from 'pure-rand/types/JumpableRandomGenerator';
import { skipN } from 'pure-rand/utils/skipN';
import { num } from '../arrays/ints.js';
import { ln } from '../random/logarithm.js';
import type { Threefry } from '../random/threefry.js';
import { type ArrivingGroup, arrivingGroups } from '../scenario/learners-coming.js';
import { WEEK } from '../time/working-time.js';
import type { Prepared } from './prepare.js';
import { ARRIVAL_STREAM } from './random-streams.js';

/**
 * When learners arrive: the initial learners at once, each cohort at the first moment of its day, and single learners
 * by a Poisson process with a weekly rate until arrivals end.
 *
 * @internal
 */
export class Arrivals {
  /** When the next learner arrives; infinity if no more do. */
  due: number;
  readonly #random: JumpableRandomGenerator;
  readonly #perWeek: number;
  readonly #end: number;
  /** The groups that arrive together, the index of the next one, and how many of its learners have arrived. */
  readonly #groups: readonly ArrivingGroup[];
  #group = 0;
  #come = 0;
  /** The time of the next arrival of the Poisson process. */
  #alone = 0;
  /** Interarrival times, drawn in batches, and how many of the batch have been used. */
  readonly #gaps = new Float64Array(64);
  #used = 64;

  constructor({ scenario, horizon }: Prepared, random: Threefry) {
    const { arrivals } = scenario.learners;
    random.block(0, 0, ARRIVAL_STREAM, 0);
    this.#random = xoroshiro128plus(random.a);
    skipN(this.#random, 32);
    this.#perWeek = arrivals?.perWeek ?? 0;
    this.#end =
      arrivals === undefined ? 0 : arrivals.weeks === undefined ? horizon : Math.min(horizon, arrivals.weeks * WEEK);
    this.#groups = arrivingGroups(scenario);
    this.#alone = this.#nextAlone();
    this.due = this.#next();
  }

  /** Advances to the next arrival. */
  advance(): void {
    const group = this.#groups[this.#group];
    if (group === undefined || group.at > this.#alone) this.#alone = this.#nextAlone();
    else {
      this.#come += 1;
      if (this.#come === group.count) {
        this.#group += 1;
        this.#come = 0;
      }
    }
    this.due = this.#next();
  }

  #next(): number {
    return Math.min(this.#groups[this.#group]?.at ?? Number.POSITIVE_INFINITY, this.#alone);
  }

  #nextAlone(): number {
    if (this.#used === this.#gaps.length) this.#draw();
    const time = this.#alone + num(this.#gaps, this.#used++);
    return time < this.#end ? time : Number.POSITIVE_INFINITY;
  }

  #draw(): void {
    const gaps = this.#gaps;
    for (let index = 0; index < gaps.length; index++)
      gaps[index] = (-ln(1 - uniformFloat64(this.#random)) * WEEK) / this.#perWeek;
    this.#used = 0;
  }
}
