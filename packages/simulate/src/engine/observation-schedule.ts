import type { Prepared } from './prepare.js';
import type { StatisticsCollector } from './statistics-collector.js';

/** Observations at fixed times: samples, and the end of the warm-up. @internal */
export class ObservationSchedule {
  readonly #prepared: Prepared;
  readonly #statistics: StatisticsCollector;
  readonly #onWarmUpEnd: (at: number) => void;
  /** Time of the next observation, which is made after everything up to and including that time has happened. */
  next = 0;

  /** `beginCounting` is called with the time at which the warm-up ends. */
  constructor(prepared: Prepared, statistics: StatisticsCollector, beginCounting: (at: number) => void) {
    this.#prepared = prepared;
    this.#statistics = statistics;
    this.#onWarmUpEnd = beginCounting;
  }

  /** Makes the observations that are due before a time. */
  advanceTo(time: number): void {
    for (let mark = this.next; mark < time && mark <= this.#prepared.horizon; mark = this.next) this.#observe(mark);
  }

  /** Ends the warm-up before learners arrive at exactly that moment, so that they count. */
  endWarmUpBefore(arrival: number): void {
    if (arrival > 0 && arrival === this.next && arrival === this.#prepared.warmUp) this.#observe(arrival);
  }

  #observe(mark: number): void {
    const { warmUp, sampleEvery } = this.#prepared;
    if (mark === warmUp && warmUp > 0) {
      this.#statistics.clear(mark);
      this.#onWarmUpEnd(mark);
    }
    if (mark % sampleEvery === 0) this.#statistics.sample(mark);
    const nextSample = (Math.floor(mark / sampleEvery) + 1) * sampleEvery;
    this.next = warmUp > mark ? Math.min(warmUp, nextSample) : nextSample;
  }
}
