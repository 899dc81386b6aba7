import type { Clock } from './own-clock.js';
import type { Stretch } from './work-instances.js';

/**
 * How long somebody worked in each stretch: minutes within working time, divided equally among everything open at once.
 * One sweep over virtual time: a clock runs at ∫ dt / open, and a stretch’s minutes are the difference of its readings
 * at the stretch’s end and beginning.
 *
 * @param stretches - All stretches of one doer.
 * @param clock - The doer’s working time.
 * @param until - When the log ends, for work still open.
 * @returns The minutes of each stretch, in the same order.
 * @internal
 */
export const workedMinutes = (stretches: readonly Stretch[], clock: Clock, until: number): Float64Array => {
  const worked = new Float64Array(stretches.length);
  const changes = stretches.flatMap(({ from, to }, index) => [
    { time: from, index, open: 1 },
    { time: Number.isNaN(to) ? until : to, index, open: -1 },
  ]);
  changes.sort((one, other) => one.time - other.time || other.open - one.open);
  let shared = 0;
  let last = 0;
  let open = 0;
  for (const { time, index, open: change } of changes) {
    const now = clock.at(time);
    if (open > 0) shared += (now - last) / open;
    last = now;
    open += change;
    worked[index] = (worked[index] ?? 0) - change * shared;
  }
  return worked;
};
