import type { Prepared } from './prepare.js';
import type { StatisticsCollector } from './statistics-collector.js';

/** What is due at fixed times: samples, and the end of the warm-up. @internal */
export class ObservationSchedule {
  readonly #prepared: Prepared;
  readonly #statistics: StatisticsCollector;
  readonly #onWarmUpEnd: (at: number) => void;
  /** The time of the next mark; it is passed when all that happens until then, and then, has happened. */
  next = 0;

  /** What is to be done where counting begins after a warm-up is told its time. */
  constructor(prepared: Prepared, statistics: StatisticsCollector, beginCounting: (at: number) => void) {
    this.#prepared = prepared;
    this.#statistics = statistics;
    this.#onWarmUpEnd = beginCounting;
  }

  /** Does what is due before a time. */
  advanceTo(time: number): void {
    const { warmUp, sampleEvery, horizon } = this.#prepared;
    for (let mark = this.next; mark < time && mark <= horizon; mark = this.next) {
      if (mark === warmUp && warmUp > 0) {
        this.#statistics.clear(mark);
        this.#onWarmUpEnd(mark);
      }
      if (mark % sampleEvery === 0) this.#statistics.sample(mark);
      const nextSample = (Math.floor(mark / sampleEvery) + 1) * sampleEvery;
      this.next = warmUp > mark ? Math.min(warmUp, nextSample) : nextSample;
    }
  }
}
