import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { JumpableRandomGenerator } from 'pure-rand/types/JumpableRandomGenerator';
import { skipN } from 'pure-rand/utils/skipN';
import { ln } from '../random/logarithm.js';
import type { Threefry } from '../random/threefry.js';
import { WEEK } from '../time/calendar.js';
import { ARRIVALS } from './chance.js';
import type { Prepared } from './prepare.js';

/** When learners arrive: those who are there from the start at once, the others at random, so many a week, until arrivals end. @internal */
export class Arrivals {
  /** When the next learner arrives; never, where no more do. */
  due = 0;
  readonly #random: JumpableRandomGenerator;
  readonly #perWeek: number;
  readonly #end: number;
  #atStart: number;

  constructor({ scenario, horizon }: Prepared, chance: Threefry) {
    const { arrivals, count } = scenario.learners;
    chance.block(0, 0, ARRIVALS, 0);
    this.#random = xoroshiro128plus(chance.a);
    skipN(this.#random, 32);
    this.#perWeek = arrivals?.perWeek ?? 0;
    this.#end = arrivals === undefined ? 0 : arrivals.weeks === undefined ? horizon : Math.min(horizon, arrivals.weeks * WEEK);
    this.#atStart = count;
    if (count === 0) this.pass();
  }

  /** Has the learner come who was due. */
  pass(): void {
    if (this.#atStart > 1) {
      this.#atStart -= 1;
      return;
    }
    const time = this.due - (ln(1 - uniformFloat64(this.#random)) * WEEK) / this.#perWeek;
    this.due = time < this.#end ? time : Number.POSITIVE_INFINITY;
  }
}
