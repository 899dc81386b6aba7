import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { JumpableRandomGenerator } from 'pure-rand/types/JumpableRandomGenerator';
import { skipN } from 'pure-rand/utils/skipN';
import { num } from '../arrays/ints.js';
import { ln } from '../random/logarithm.js';
import type { Threefry } from '../random/threefry.js';
import { WEEK } from '../time/working-time.js';
import type { Prepared } from './prepare.js';
import { ARRIVAL_STREAM } from './random-streams.js';

/**
 * When learners arrive: the initial learners at once, then a Poisson process with a weekly rate until arrivals end.
 *
 * @internal
 */
export class Arrivals {
  /** When the next learner arrives; infinity if no more do. */
  due = 0;
  readonly #random: JumpableRandomGenerator;
  readonly #perWeek: number;
  readonly #end: number;
  /** Initial learners still to arrive, not counting the next one. */
  #atStart: number;
  /** Interarrival times, drawn in batches, and how many of the batch have been used. */
  readonly #gaps = new Float64Array(64);
  #used = 64;

  constructor({ scenario, horizon }: Prepared, random: Threefry) {
    const { arrivals, count } = scenario.learners;
    random.block(0, 0, ARRIVAL_STREAM, 0);
    this.#random = xoroshiro128plus(random.a);
    skipN(this.#random, 32);
    this.#perWeek = arrivals?.perWeek ?? 0;
    this.#end = arrivals === undefined ? 0 : arrivals.weeks === undefined ? horizon : Math.min(horizon, arrivals.weeks * WEEK);
    this.#atStart = count - 1;
    if (count === 0) this.advance();
  }

  /** Advances to the next arrival. */
  advance(): void {
    if (this.#atStart > 0) {
      this.#atStart -= 1;
      return;
    }
    if (this.#used === this.#gaps.length) this.#draw();
    const time = this.due + num(this.#gaps, this.#used++);
    this.due = time < this.#end ? time : Number.POSITIVE_INFINITY;
  }

  #draw(): void {
    const gaps = this.#gaps;
    for (let index = 0; index < gaps.length; index++) gaps[index] = (-ln(1 - uniformFloat64(this.#random)) * WEEK) / this.#perWeek;
    this.#used = 0;
  }
}
