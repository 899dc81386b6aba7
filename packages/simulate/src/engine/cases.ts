import {
  type ElementId,
  type HostCases,
  type InnerKind,
  LEARNER,
  OBJECTIVE,
  type RouteId,
} from 'work-elements/interpreter';
import type { CaseId, LearnerId, ObjectiveId } from '../arrays/ids.js';
import { at, int } from '../arrays/ints.js';
import type { ProcessTables } from '../process/process-tables.js';
import type { Dispatcher } from './dispatcher.js';
import { FRESH, IN_PROGRESS_STATUS, type Items, NEXT_IN_RUN, QUEUED, STATUS, SUSPENDED_STATUS } from './items.js';
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
  SUSPENDS,
} from './places.js';
import type { StatisticsCollector } from './statistics-collector.js';
import type { World } from './world.js';

const NOBODY = -1;

/** Exception cases. While a case is open, the work that it concerns is suspended. @internal */
export class Cases implements HostCases {
  readonly #world: World;
  readonly #dispatcher: Dispatcher;
  readonly #tables: ProcessTables;
  readonly #statistics: StatisticsCollector;
  readonly #learners: Places<LearnerId>;
  readonly #roster: Roster;
  readonly #objectives: Places<ObjectiveId>;
  readonly #cases: Places<CaseId>;
  readonly #items: Items;

  constructor(world: World, dispatcher: Dispatcher) {
    this.#world = world;
    this.#dispatcher = dispatcher;
    this.#tables = world.prepared.tables;
    this.#statistics = world.statistics;
    this.#learners = world.learners;
    this.#roster = world.roster;
    this.#objectives = world.objectives;
    this.#cases = world.cases;
    this.#items = world.items;
  }

  /** Opens a case about an objective or about the learner; returns its place. */
  open(learner: LearnerId, element: ElementId, about: number, route: RouteId): CaseId {
    const cases = this.#cases;
    const place = cases.acquire();
    const number = this.#roster.get(learner, CASES) + 1;
    this.#roster.set(learner, CASES, number);
    cases.set(place, OWNER, learner);
    cases.set(place, NUMBER, number);
    cases.setOfRun(cases.firstRun(place), STATE, int(this.#tables.process.initialOf, element));
    cases.setOfRun(cases.firstRun(place), CONCERNING, about);
    cases.set(place, NEXT, this.#roster.get(learner, FIRST_CASE));
    this.#roster.set(learner, FIRST_CASE, place);
    this.#statistics.raise(this.#causeOf(route));
    const suspends = route < 0 || at(this.#tables.process.routes, route).suspends !== false;
    cases.set(place, SUSPENDS, suspends ? 1 : 0);
    if (suspends) this.#suspend(learner, about, 1);
    return place;
  }

  #causeOf(route: RouteId): string {
    if (route < 0) return 'from outside';
    const { from, on } = at(this.#tables.process.routes, route);
    return `${from}: ${on}`;
  }

  /** Closes a case and releases what it suspends. */
  close(place: CaseId): LearnerId {
    const learner = this.#cases.get(place, OWNER);
    this.#statistics.closeException();
    if (this.#cases.get(place, SUSPENDS) === 1)
      this.#suspend(learner, this.#cases.ofRun(this.#cases.firstRun(place), CONCERNING), -1);
    return learner;
  }

  /** Suspends or releases an objective, or everything of a learner. */
  #suspend(learner: LearnerId, about: number, change: number): void {
    const objective = about < 0 ? NOBODY : this.#world.objectiveOf(learner, about);
    if (about >= 0 && objective < 0) return;
    if (objective >= 0) {
      this.#objectives.set(objective, SUSPENDED, this.#objectives.get(objective, SUSPENDED) + change);
      this.#holdOrRelease(OBJECTIVE, objective);
      return;
    }
    this.#learners.set(learner, SUSPENDED, this.#learners.get(learner, SUSPENDED) + change);
    this.#holdOrRelease(LEARNER, learner);
    for (let each = this.#roster.get(learner, FIRST_OBJECTIVE); each >= 0; each = this.#objectives.get(each, NEXT))
      this.#holdOrRelease(OBJECTIVE, each);
  }

  #holdOrRelease(kind: InnerKind, place: number): void {
    const places = this.#world.runs(kind);
    const items = this.#items;
    const held = this.#world.isHeld(kind, place);
    const first = places.firstRun(place);
    for (let run = first; run < first + places.runs; run++) {
      for (let item = places.ofRun(run, FIRST_ITEM); item >= 0; item = items.get(item, NEXT_IN_RUN)) {
        const status = items.get(item, STATUS);
        if (held && status !== SUSPENDED_STATUS) {
          // Logged before the item is taken away from its worker, so that the log names them.
          this.#dispatcher.logItem(item, 'suspend', null);
          if (status === QUEUED) this.#dispatcher.dequeue(item);
          else if (status === IN_PROGRESS_STATUS) this.#dispatcher.interrupt(item);
          items.set(item, STATUS, SUSPENDED_STATUS);
        } else if (!held && status === SUSPENDED_STATUS) {
          items.set(item, STATUS, FRESH);
          this.#world.fresh.push(item);
          this.#dispatcher.logItem(item, 'resume', null);
        }
      }
    }
  }
}
