import {
  CASE,
  type ElementId,
  type EventColumn,
  type Host,
  type InnerKind,
  LEARNER,
  type Machines,
  type MoveId,
  OBJECTIVE,
  type RouteId,
  type StateId,
} from 'work-elements/interpreter';
import type { Cases } from './cases.js';
import type { CaseId, LearnerId, ObjectiveId, PlaceId, RunId } from './ids.js';
import { int } from './ints.js';
import type { OpenWork } from './open-work.js';
import { PlaceRuns } from './place-runs.js';
import { ADVANCED, ENDED, FIRST_OBJECTIVE, FIRST_PENDING, NEXT, NUMBER, SETTLED, STAGE } from './places.js';
import type { Progress } from './progress.js';
import type { World } from './world.js';

const NONE = -1;

/** What the interpreter runs on in a simulation: many learners at once, of whom only what is under way is kept. @internal */
export class SimulationHost implements Host {
  readonly #world: World;
  readonly #work: OpenWork;
  readonly #exceptions: Cases;
  readonly #progress: Progress;
  readonly #ofLearners: PlaceRuns;
  readonly #ofObjectives: PlaceRuns;
  readonly #ofCases: PlaceRuns;
  readonly #needed: number;

  constructor(world: World, work: OpenWork, exceptions: Cases, progress: Progress) {
    this.#world = world;
    this.#work = work;
    this.#exceptions = exceptions;
    this.#progress = progress;
    const { positionOf } = world.prepared.tables;
    this.#ofLearners = new PlaceRuns(world.learners, world.signals, positionOf);
    this.#ofObjectives = new PlaceRuns(world.objectives, world.signals, positionOf);
    // A case has one run, whichever element it is of.
    this.#ofCases = new PlaceRuns(world.cases, world.signals, new Int32Array(positionOf.length));
    this.#needed = world.prepared.scenario.learners.objectives;
  }

  runs(kind: InnerKind): PlaceRuns {
    return kind === OBJECTIVE ? this.#ofObjectives : kind === LEARNER ? this.#ofLearners : this.#ofCases;
  }

  isHeld(kind: InnerKind, place: PlaceId): boolean {
    return this.#world.isHeld(kind, place);
  }

  learnerOf(kind: InnerKind, place: PlaceId): LearnerId {
    return this.#world.learnerOf(kind, place);
  }

  nameOf(objective: ObjectiveId): number {
    return this.#world.objectives.get(objective, NUMBER);
  }

  objectiveOf(learner: LearnerId, name: number): ObjectiveId {
    return this.#world.objectiveOf(learner, name);
  }

  objectives(learner: LearnerId): readonly ObjectiveId[] {
    const { roster, objectives } = this.#world;
    const found: ObjectiveId[] = [];
    for (let each = roster.get(learner, FIRST_OBJECTIVE); each >= 0; each = objectives.get(each, NEXT)) found.push(each);
    return found.reverse();
  }

  openObjectives(learner: LearnerId): readonly ObjectiveId[] {
    return this.objectives(learner).filter((each) => this.#world.objectives.get(each, STAGE) !== ADVANCED);
  }

  tellThoseToCome(learner: LearnerId, element: ElementId, column: EventColumn): void {
    const { roster, signals } = this.#world;
    roster.set(learner, FIRST_PENDING, signals.append(roster.get(learner, FIRST_PENDING), element, column, NONE));
  }

  openSteps(kind: InnerKind, place: PlaceId, run: RunId, state: StateId): void {
    this.#work.openSteps(kind, place, run, state);
  }

  withdrawSuperseded(kind: InnerKind, _place: PlaceId, run: RunId, state: StateId): void {
    this.#work.withdrawSuperseded(kind, run, state);
  }

  begin(objective: ObjectiveId): void {
    this.#progress.begin(objective);
  }

  isInProgress(objective: ObjectiveId): boolean {
    return this.#progress.isInProgress(objective);
  }

  advance(objective: ObjectiveId, machines: Machines): void {
    this.#progress.advance(objective, machines);
  }

  settles(learner: LearnerId): boolean {
    const { roster } = this.#world;
    if (roster.get(learner, ENDED) < this.#needed || roster.get(learner, SETTLED) === 1) return false;
    const { log, now, learners, tally } = this.#world;
    roster.set(learner, SETTLED, 1);
    tally.settleLearner();
    log?.learner(now, learners.get(learner, NUMBER), 'complete');
    return true;
  }

  openCase(learner: LearnerId, element: ElementId, about: number, route: RouteId): CaseId {
    return this.#exceptions.open(learner, element, about, route);
  }

  closeCase(place: CaseId): LearnerId {
    this.#exceptions.close(place);
    return this.learnerOf(CASE, place);
  }

  moved(move: MoveId): void {
    this.#world.tally.sayNotYet(int(this.#world.prepared.tables.notYet, move));
  }

  signalled(route: RouteId): void {
    this.#world.tally.signal(route);
  }

  outside(): void {
    // The organisation is not simulated.
  }

  endless(message: string): never {
    throw new Error(message);
  }
}
