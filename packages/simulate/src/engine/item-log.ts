import { LEARNER } from 'work-elements/interpreter';
import type { ItemId } from '../arrays/ids.js';
import { at, int } from '../arrays/ints.js';
import { KIND, PERSON, PLACE, STEP } from './items.js';
import type { SimulatedEvent } from './log.js';
import { NUMBER, OWNER, placeKind } from './places.js';
import type { Shifts } from './shifts.js';
import { BY_PEOPLE } from './workforce.js';
import type { World } from './world.js';

/** Logs what happens to work items; does nothing if the run has no log. @internal */
export class ItemLog {
  readonly #world: World;
  readonly #shifts: Shifts;
  /** Suspended work that has not been resumed. */
  readonly #down = new Set<ItemId>();

  constructor(world: World, shifts: Shifts) {
    this.#world = world;
    this.#shifts = shifts;
  }

  write(item: ItemId, told: SimulatedEvent['lifecycle'], outcome: string | null, time = this.#world.now): void {
    const { log } = this.#world;
    if (log === null) return;
    const { items, learners, prepared } = this.#world;
    // In XES, suspended work continues only with `resume`.
    const lifecycle = told === 'start' && this.#down.has(item) ? 'resume' : told;
    if (lifecycle === 'suspend') this.#down.add(item);
    else this.#down.delete(item);
    const { mode, roles, roleOf } = prepared.workforce;
    const kind = placeKind(items.get(item, KIND));
    const places = this.#world.runs(kind);
    const place = items.get(item, PLACE);
    const person = items.get(item, PERSON);
    const step = items.get(item, STEP);
    const byPeople = int(mode, step) === BY_PEOPLE;
    const role = int(roleOf, step * (this.#shifts.others + 1) + this.#shifts.groupOf(person));
    log.item(
      time,
      learners.get(places.get(place, OWNER), NUMBER),
      kind,
      kind === LEARNER ? 0 : places.get(place, NUMBER),
      step,
      lifecycle,
      role < 0 || (byPeople && person < 0) ? null : at(roles, role),
      byPeople && person >= 0 ? this.#shifts.nameOf(person) : null,
      outcome,
    );
  }
}
