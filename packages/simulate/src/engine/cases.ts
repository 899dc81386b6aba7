import { CASE, LEARNER, OBJECTIVE, type PlaceKind, type ProcessTables } from '../process/process-tables.js';
import type { Desk } from './desk.js';
import { int } from './ints.js';
import { FRESH, HELD, IN_WORK, type Items, QUEUED } from './items.js';
import type { Places, Roster } from './places.js';
import type { Tally } from './tally.js';
import type { World } from './world.js';

const NOBODY = -1;

/** What cases ask of the process: that machines take what they waited for. @internal */
export interface Machines {
  move(kind: PlaceKind, place: number, run: number, element: number, column: number, concerning: number): boolean;
  wake(kind: PlaceKind, place: number, element: number): void;
  retry(kind: PlaceKind, place: number, run: number): void;
}

/**
 * Exception cases: while one is open, the work that it is about stands still.
 *
 * @internal
 */
export class Cases {
  readonly #world: World;
  readonly #desk: Desk;
  readonly #machines: Machines;
  readonly #tables: ProcessTables;
  readonly #tally: Tally;
  readonly #learners: Places;
  readonly #roster: Roster;
  readonly #objectives: Places;
  readonly #cases: Places;
  readonly #items: Items;

  constructor(world: World, desk: Desk, machines: Machines) {
    this.#world = world;
    this.#desk = desk;
    this.#machines = machines;
    this.#tables = world.prepared.tables;
    this.#tally = world.tally;
    this.#learners = world.learners;
    this.#roster = world.roster;
    this.#objectives = world.objectives;
    this.#cases = world.cases;
    this.#items = world.items;
  }

  open(learner: number, element: number, column: number, about: number, from: number, route: number): void {
    const cases = this.#cases;
    const place = cases.take();
    const number = int(this.#roster.cases, learner) + 1;
    this.#roster.cases[learner] = number;
    cases.learner[place] = learner;
    cases.number[place] = number;
    cases.state[place] = this.#tables.elements[element]?.firstState ?? 0;
    cases.concerning[place] = about;
    cases.next[place] = int(this.#roster.firstCase, learner);
    this.#roster.firstCase[learner] = place;
    const cause = route < 0 ? 'from outside' : `${this.#tables.elements[from]?.element.id ?? ''}: ${this.#tables.routes[route]?.on ?? ''}`;
    this.#tally.raise(cause);
    this.#suspend(learner, about, 1);
    this.#machines.wake(CASE, place, element);
    this.#machines.move(CASE, place, place, element, column, about);
  }

  settle(place: number): void {
    const learner = int(this.#cases.learner, place);
    const about = int(this.#cases.concerning, place);
    this.close();
    this.#suspend(learner, about, -1);
    const objective = about < 0 ? NOBODY : this.#world.objectiveOf(learner, about);
    if (about >= 0) {
      if (objective >= 0) this.#retryAll(OBJECTIVE, objective);
      return;
    }
    this.#retryAll(LEARNER, learner);
    for (let each = int(this.#roster.firstObjective, learner); each >= 0; each = int(this.#objectives.next, each))
      this.#retryAll(OBJECTIVE, each);
  }

  close(): void {
    this.#tally.closed += 1;
    this.#tally.exceptionsOpen -= 1;
  }

  #retryAll(kind: PlaceKind, place: number): void {
    const places = this.#world.places(kind);
    for (let position = 0; position < places.runs; position++) {
      const run = place * places.runs + position;
      const state = int(places.state, run);
      if (state < 0) continue;
      this.#machines.wake(kind, place, int(this.#tables.elementOf, state));
      this.#machines.retry(kind, place, run);
    }
  }

  /** Suspends, or releases, an objective, or all that a learner does. */
  #suspend(learner: number, about: number, change: number): void {
    const objective = about < 0 ? NOBODY : this.#world.objectiveOf(learner, about);
    if (about >= 0 && objective < 0) return;
    const places = objective >= 0 ? this.#objectives : this.#learners;
    const place = objective >= 0 ? objective : learner;
    places.suspended[place] = int(places.suspended, place) + change;
    this.#holdOrRelease(objective >= 0 ? OBJECTIVE : LEARNER, place);
    if (objective >= 0) return;
    for (let each = int(this.#roster.firstObjective, learner); each >= 0; each = int(this.#objectives.next, each))
      this.#holdOrRelease(OBJECTIVE, each);
  }

  #holdOrRelease(kind: PlaceKind, place: number): void {
    const places = this.#world.places(kind);
    const items = this.#items;
    const held = this.#world.isHeld(kind, place);
    const end = (place + 1) * places.runs;
    for (let run = place * places.runs; run < end; run++) {
      for (let item = int(places.firstItem, run); item >= 0; item = int(items.nextInRun, item)) {
        const status = int(items.status, item);
        if (held && status !== HELD) {
          if (status === QUEUED) this.#desk.dequeue(item);
          else if (status === IN_WORK) this.#desk.breakOff(item);
          items.status[item] = HELD;
          this.#desk.logItem(item, 'suspend', null);
        } else if (!held && status === HELD) {
          items.status[item] = FRESH;
          this.#world.fresh.push(item);
          this.#desk.logItem(item, 'resume', null);
        }
      }
    }
  }
}
