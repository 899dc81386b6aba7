import type { HostObserver, MoveId, RouteId } from 'work-elements/interpreter';
import type { Ints } from '../arrays/ids.js';
import { missing } from '../arrays/ints.js';
import type { Tally } from './tally.js';
import type { World } from './world.js';

/** Counts what goes along the routes. @internal */
export class Observer implements HostObserver {
  readonly #tally: Tally;
  readonly #notYet: Ints<MoveId>;

  constructor(world: World) {
    this.#tally = world.tally;
    this.#notYet = world.prepared.tables.notYet;
  }

  moved(move: MoveId): void {
    const times = this.#notYet[move] ?? missing(move);
    if (times > 0) this.#tally.sayNotYet(times);
  }

  signalled(route: RouteId): void {
    this.#tally.signal(route);
  }

  outside(): void {
    // The organisation is not simulated.
  }

  endless(message: string): never {
    throw new Error(message);
  }
}
