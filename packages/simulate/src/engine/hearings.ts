import type { StepId } from 'work-elements/interpreter';
import type { Ints, ItemId, ObjectiveId, PersonId, PlaceId } from '../arrays/ids.js';
import { int } from '../arrays/ints.js';
import { type Items, PERSON, PLACE, STEP } from './items.js';

/** A step that decides what can be appealed, and one that hears the appeal. @internal */
export const DECIDES = 1;
/** @internal */
export const HEARS = 2;

/**
 * Who has decided on which objective. Whoever has does not hear an appeal on it, as in a journey; a hearing waits for
 * somebody else, for as long as it takes.
 *
 * @internal
 */
export class Hearings {
  readonly #items: Items;
  readonly #parts: Ints<StepId>;
  readonly #deciders = new Map<PlaceId, Set<PersonId>>();

  constructor(items: Items, parts: Ints<StepId>) {
    this.#items = items;
    this.#parts = parts;
  }

  /** Whether an item hears an appeal. */
  isOne(item: ItemId): boolean {
    return int(this.#parts, this.#items.get(item, STEP)) === HEARS;
  }

  /** Whether a person may take an item. */
  mayTake(item: ItemId, person: PersonId): boolean {
    return !this.isOne(item) || this.#deciders.get(this.#items.get(item, PLACE))?.has(person) !== true;
  }

  /** Records who has ended an item, if that was to decide. */
  end(item: ItemId): void {
    const person = this.#items.get(item, PERSON);
    if (person < 0 || int(this.#parts, this.#items.get(item, STEP)) !== DECIDES) return;
    const objective = this.#items.get(item, PLACE);
    const deciders = this.#deciders.get(objective);
    if (deciders === undefined) this.#deciders.set(objective, new Set([person]));
    else deciders.add(person);
  }

  /** Discards what is known of an objective whose record is released. */
  forget(objective: ObjectiveId): void {
    this.#deciders.delete(objective);
  }
}
