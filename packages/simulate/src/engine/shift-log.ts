import type { ActivityId, ItemId } from '../arrays/ids.js';
import { num } from '../arrays/ints.js';
import type { WorkingTime } from '../time/working-time.js';
import type { ItemLog } from './item-log.js';
import { ACTIVITY, IN_PROGRESS_STATUS, STATUS } from './items.js';
import type { World } from './world.js';

/** A shift that ends or begins over work in hand. */
interface Pause {
  readonly at: number;
  readonly item: ItemId;
  readonly activity: ActivityId;
  readonly lifecycle: 'suspend' | 'resume';
}

/**
 * Tells a run’s log where a shift ends over work that is taken up again when the next begins. The engine itself looks ahead over all of them to
 * the end of the work; only the log knows of them.
 *
 * @internal
 */
export class ShiftLog {
  readonly #world: World;
  readonly #log: ItemLog;
  /** The pauses to come, the soonest last. */
  #pauses: Pause[] = [];

  constructor(world: World, log: ItemLog) {
    this.#world = world;
    this.#log = log;
  }

  /** Foresees the pauses of work that begins in a span and ends at a time. */
  schedule(item: ItemId, activity: ActivityId, { from, to }: WorkingTime, span: number, end: number): void {
    for (let index = span; index + 1 < from.length && num(to, index) < end; index++) {
      this.#insert({ at: num(to, index), item, activity, lifecycle: 'suspend' });
      this.#insert({ at: num(from, index + 1), item, activity, lifecycle: 'resume' });
    }
  }

  #insert(pause: Pause): void {
    let place = this.#pauses.length;
    while (place > 0 && (this.#pauses[place - 1]?.at ?? 0) <= pause.at) place--;
    this.#pauses.splice(place, 0, pause);
  }

  /** Writes what was foreseen until a time, of work that is still in hand. */
  advanceTo(time: number): void {
    for (let next = this.#pauses.at(-1); next !== undefined && next.at <= time; next = this.#pauses.at(-1)) {
      this.#pauses.pop();
      const { items } = this.#world;
      if (items.get(next.item, STATUS) === IN_PROGRESS_STATUS && items.get(next.item, ACTIVITY) === next.activity)
        this.#log.write(next.item, next.lifecycle, null, next.at);
    }
  }
}
