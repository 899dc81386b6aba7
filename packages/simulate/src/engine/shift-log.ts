import type { ActivityId, ItemId } from '../arrays/ids.js';
import { num } from '../arrays/ints.js';
import type { WorkingTime } from '../time/working-time.js';
import type { ItemLog } from './item-log.js';
import { ACTIVITY, IN_PROGRESS_STATUS, STATUS } from './items.js';
import type { World } from './world.js';

/** A shift boundary during work in progress. */
interface Pause {
  readonly at: number;
  readonly item: ItemId;
  readonly activity: ActivityId;
  readonly lifecycle: 'suspend' | 'resume';
}

/**
 * Logs where a shift ends during work that is resumed in the next. The engine itself schedules the end of the work
 * directly and skips these boundaries.
 *
 * @internal
 */
export class ShiftLog {
  readonly #world: World;
  readonly #log: ItemLog;
  /** Pauses to come, in descending order of time. */
  #pauses: Pause[] = [];

  constructor(world: World, log: ItemLog) {
    this.#world = world;
    this.#log = log;
  }

  /** Schedules the pauses of work that begins in a given span and ends at a given time. */
  schedule(item: ItemId, activity: ActivityId, { from, to }: WorkingTime, span: number, end: number): void {
    for (let index = span; index < from.length && num(to, index) < end; index++) {
      this.#insert({ at: num(to, index), item, activity, lifecycle: 'suspend' });
      if (index + 1 < from.length) this.#insert({ at: num(from, index + 1), item, activity, lifecycle: 'resume' });
    }
  }

  #insert(pause: Pause): void {
    let index = this.#pauses.length;
    while (index > 0 && (this.#pauses[index - 1]?.at ?? 0) <= pause.at) index--;
    this.#pauses.splice(index, 0, pause);
  }

  /** Logs the pauses up to a time of work that is still in progress. */
  advanceTo(time: number): void {
    for (let next = this.#pauses.at(-1); next !== undefined && next.at <= time; next = this.#pauses.at(-1)) {
      this.#pauses.pop();
      const { items } = this.#world;
      if (items.get(next.item, STATUS) === IN_PROGRESS_STATUS && items.get(next.item, ACTIVITY) === next.activity)
        this.#log.write(next.item, next.lifecycle, null, next.at);
    }
  }
}
