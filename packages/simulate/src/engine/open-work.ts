import { LEARNER, type PlaceKind, type ProcessTables } from '../process/process-tables.js';
import { type Threefry, unit52 } from '../random/threefry.js';
import type { Desk } from './desk.js';
import { int } from './ints.js';
import { FRESH, HELD, IN_WORK, type Items, QUEUED } from './items.js';
import { type Places, placeKind, type Roster } from './places.js';
import type { Tally } from './tally.js';
import type { World } from './world.js';

/**
 * Work items that are opened where a machine comes into a step, and closed or taken back where it leaves it.
 *
 * @internal
 */
export class OpenWork {
  readonly #world: World;
  readonly #desk: Desk;
  readonly #tables: ProcessTables;
  readonly #tally: Tally;
  readonly #chance: Threefry;
  readonly #roster: Roster;
  readonly #items: Items;

  constructor(world: World, desk: Desk) {
    this.#world = world;
    this.#desk = desk;
    this.#tables = world.prepared.tables;
    this.#tally = world.tally;
    this.#chance = world.chance;
    this.#roster = world.roster;
    this.#items = world.items;
  }

  openSteps(kind: PlaceKind, place: number, run: number, state: number): void {
    const only = int(this.#tables.onlyStep, state);
    if (only === -1) return;
    if (only >= 0) {
      if (!this.#hasItem(kind, run, only)) this.#openItem(kind, place, run, only);
      return;
    }
    for (const step of this.#tables.activeSteps[state] ?? []) if (!this.#hasItem(kind, run, step)) this.#openItem(kind, place, run, step);
  }

  #hasItem(kind: PlaceKind, run: number, step: number): boolean {
    for (let item = int(this.#world.places(kind).firstItem, run); item >= 0; item = int(this.#items.nextInRun, item))
      if (int(this.#items.step, item) === step) return true;
    return false;
  }

  #openItem(kind: PlaceKind, place: number, run: number, step: number): void {
    const items = this.#items;
    const places = this.#world.places(kind);
    const item = items.take();
    const learner = int(places.learner, place);
    const visit = place * places.steps + (this.#tables.steps[step]?.position ?? 0);
    const attempt = int(places.visits, visit) + 1;
    places.visits[visit] = attempt;
    items.kind[item] = kind;
    items.place[item] = place;
    items.run[item] = run;
    items.step[item] = step;
    items.attempt[item] = attempt;
    items.opened[item] = this.#world.now;
    items.openedSchool[item] = this.#world.school.at(this.#world.now);
    items.nextInRun[item] = int(places.firstItem, run);
    places.firstItem[run] = item;
    places.items[place] = int(places.items, place) + 1;
    this.#roster.allItems[learner] = int(this.#roster.allItems, learner) + 1;
    // Addressed by whose it is and which attempt, so that it is the same in every scenario that is compared.
    this.#chance.block(
      int(this.#world.learners.number, learner),
      kind === LEARNER ? 0 : int(places.number, place) * 3 + kind,
      step,
      attempt,
    );
    items.effortShare[item] = unit52(this.#chance.a, this.#chance.b);
    items.outcomeShare[item] = unit52(this.#chance.c, this.#chance.d);
    this.#tally.opened[step] = (this.#tally.opened[step] ?? 0) + 1;
    items.status[item] = FRESH;
    this.#world.fresh.push(item);
    if (this.#world.log !== null) this.#desk.logItem(item, 'schedule', null);
    if (this.#world.isHeld(kind, place)) items.status[item] = HELD;
  }

  /** Takes an item out of the run it is open in. */
  close(item: number): void {
    const items = this.#items;
    const places = this.#world.places(placeKind(int(items.kind, item)));
    const run = int(items.run, item);
    const place = int(items.place, item);
    const learner = int(places.learner, place);
    if (int(places.firstItem, run) === item) places.firstItem[run] = int(items.nextInRun, item);
    else {
      for (let each = int(places.firstItem, run); each >= 0; each = int(items.nextInRun, each))
        if (int(items.nextInRun, each) === item) items.nextInRun[each] = int(items.nextInRun, item);
    }
    places.items[place] = int(places.items, place) - 1;
    this.#roster.allItems[learner] = int(this.#roster.allItems, learner) - 1;
    items.give(item);
  }

  withdraw(item: number): void {
    const status = int(this.#items.status, item);
    if (status === QUEUED) this.#desk.dequeue(item);
    else if (status === IN_WORK) this.#desk.breakOff(item);
    const step = int(this.#items.step, item);
    this.#tally.withdrawn[step] = (this.#tally.withdrawn[step] ?? 0) + 1;
    this.#desk.logItem(item, 'withdraw', null);
    this.close(item);
  }

  withdrawItems(kind: PlaceKind, place: number): void {
    const places = this.#world.places(kind);
    const end = (place + 1) * places.runs;
    for (let run = place * places.runs; run < end; run++) {
      for (let item = int(places.firstItem, run); item >= 0; item = int(places.firstItem, run)) this.withdraw(item);
    }
  }

  withdrawSuperseded(places: Places, run: number, state: number): void {
    const active = this.#tables.activeSteps[state] ?? [];
    for (let item = int(places.firstItem, run), next = -1; item >= 0; item = next) {
      next = int(this.#items.nextInRun, item);
      if (!active.includes(int(this.#items.step, item))) this.withdraw(item);
    }
  }
}
