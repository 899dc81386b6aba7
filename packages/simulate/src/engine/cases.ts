import { CASE, LEARNER, OBJECTIVE, type PlaceKind, type ProcessTables } from '../process/process-tables.js';
import type { Desk } from './desk.js';
import type { CaseId, LearnerId, ObjectiveId } from './ids.js';
import { int } from './ints.js';
import { FRESH, HELD, IN_WORK, type Items, NEXT_IN_RUN, QUEUED, STATUS } from './items.js';
import {
  CASES,
  CONCERNING,
  FIRST_CASE,
  FIRST_ITEM,
  FIRST_OBJECTIVE,
  NEXT,
  NUMBER,
  OWNER,
  type Places,
  type Roster,
  STATE,
  SUSPENDED,
} from './places.js';
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
  readonly #learners: Places<LearnerId>;
  readonly #roster: Roster;
  readonly #objectives: Places<ObjectiveId>;
  readonly #cases: Places<CaseId>;
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
    const number = this.#roster.get(learner, CASES) + 1;
    this.#roster.set(learner, CASES, number);
    cases.set(place, OWNER, learner);
    cases.set(place, NUMBER, number);
    cases.setOfRun(cases.firstRun(place), STATE, this.#tables.elements[element]?.firstState ?? 0);
    cases.setOfRun(cases.firstRun(place), CONCERNING, about);
    cases.set(place, NEXT, this.#roster.get(learner, FIRST_CASE));
    this.#roster.set(learner, FIRST_CASE, place);
    const cause = route < 0 ? 'from outside' : `${this.#tables.elements[from]?.id ?? ''}: ${this.#tables.routes[route]?.on ?? ''}`;
    this.#tally.raise(cause);
    this.#suspend(learner, about, 1);
    this.#machines.wake(CASE, place, element);
    this.#machines.move(CASE, place, cases.firstRun(place), element, column, about);
  }

  settle(place: number): void {
    const learner = this.#cases.get(place, OWNER);
    const about = this.#cases.ofRun(this.#cases.firstRun(place), CONCERNING);
    this.close();
    this.#suspend(learner, about, -1);
    const objective = about < 0 ? NOBODY : this.#world.objectiveOf(learner, about);
    if (about >= 0) {
      if (objective >= 0) this.#retryAll(OBJECTIVE, objective);
      return;
    }
    this.#retryAll(LEARNER, learner);
    for (let each = this.#roster.get(learner, FIRST_OBJECTIVE); each >= 0; each = this.#objectives.get(each, NEXT))
      this.#retryAll(OBJECTIVE, each);
  }

  close(): void {
    this.#tally.closed += 1;
    this.#tally.exceptionsOpen -= 1;
  }

  #retryAll(kind: PlaceKind, place: number): void {
    const places = this.#world.places(kind);
    for (let position = 0; position < places.runs; position++) {
      const run = places.firstRun(place) + position;
      const state = places.ofRun(run, STATE);
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
    places.set(place, SUSPENDED, places.get(place, SUSPENDED) + change);
    this.#holdOrRelease(objective >= 0 ? OBJECTIVE : LEARNER, place);
    if (objective >= 0) return;
    for (let each = this.#roster.get(learner, FIRST_OBJECTIVE); each >= 0; each = this.#objectives.get(each, NEXT))
      this.#holdOrRelease(OBJECTIVE, each);
  }

  #holdOrRelease(kind: PlaceKind, place: number): void {
    const places = this.#world.places(kind);
    const items = this.#items;
    const held = this.#world.isHeld(kind, place);
    const first = places.firstRun(place);
    for (let run = first; run < first + places.runs; run++) {
      for (let item = places.ofRun(run, FIRST_ITEM); item >= 0; item = items.get(item, NEXT_IN_RUN)) {
        const status = items.get(item, STATUS);
        if (held && status !== HELD) {
          if (status === QUEUED) this.#desk.dequeue(item);
          else if (status === IN_WORK) this.#desk.breakOff(item);
          items.set(item, STATUS, HELD);
          this.#desk.logItem(item, 'suspend', null);
        } else if (!held && status === HELD) {
          items.set(item, STATUS, FRESH);
          this.#world.fresh.push(item);
          this.#desk.logItem(item, 'resume', null);
        }
      }
    }
  }
}
