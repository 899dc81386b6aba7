import type { Prepared } from './prepare.js';
import type { Tally } from './tally.js';

/** What is due at fixed times: samples, and the end of the warm-up. @internal */
export class Marks {
  readonly #prepared: Prepared;
  readonly #tally: Tally;
  readonly #beginCounting: (at: number) => void;
  /** The time of the next mark; it is passed when all that happens until then, and then, has happened. */
  next = 0;

  /** What is to be done where counting begins after a warm-up is told its time. */
  constructor(prepared: Prepared, tally: Tally, beginCounting: (at: number) => void) {
    this.#prepared = prepared;
    this.#tally = tally;
    this.#beginCounting = beginCounting;
  }

  /** Does what is due before a time. */
  pass(time: number): void {
    const { warmUp, sampleEvery, horizon } = this.#prepared;
    for (let mark = this.next; mark < time && mark <= horizon; mark = this.next) {
      if (mark === warmUp && warmUp > 0) {
        this.#tally.clear(mark);
        this.#beginCounting(mark);
      }
      if (mark % sampleEvery === 0) this.#tally.sample(mark);
      const nextSample = (Math.floor(mark / sampleEvery) + 1) * sampleEvery;
      this.next = warmUp > mark ? Math.min(warmUp, nextSample) : nextSample;
    }
  }
}
