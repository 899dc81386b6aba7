import {
  CASE,
  type ElementId,
  type EventColumn,
  type HostPlaces,
  type InnerKind,
  LEARNER,
  OBJECTIVE,
} from 'work-elements/interpreter';
import type { CaseId, ItemId, LearnerId, ObjectiveId, PlaceId } from '../arrays/ids.js';
import type { Quantile } from '../random/quantile.js';
import type { Threefry } from '../random/threefry.js';
import { SchoolClock } from '../time/school-clock.js';
import { EventQueue } from './event-queue.js';
import { IntList } from './int-list.js';
import { Items, Signals } from './items.js';
import type { LogSink } from './log.js';
import { OwnWork } from './own-work.js';
import {
  ADVANCED,
  FIRST_OBJECTIVE,
  FIRST_PENDING,
  NEXT,
  NUMBER,
  OWNER,
  Places,
  Roster,
  STAGE,
  SUSPENDED,
} from './places.js';
import type { Prepared } from './prepare.js';
import { randomOf } from './random-streams.js';
import { StatisticsCollector } from './statistics-collector.js';
import { quantilesOf } from './workforce.js';

/** The state of a replication: its learners, objectives, cases and work items, and the event queue. @internal */
export class World implements HostPlaces {
  now = 0;
  readonly statistics: StatisticsCollector;
  readonly random: Threefry;
  readonly school: SchoolClock;
  readonly learners: Places<LearnerId>;
  readonly roster = new Roster();
  readonly objectives: Places<ObjectiveId>;
  readonly cases: Places<CaseId>;
  readonly items = new Items();
  readonly signals = new Signals();
  readonly eventQueue = new EventQueue();
  /** Null if everybody may take all work of their roles. */
  readonly ownWork: OwnWork | null;
  /** Effort quantile function, indexed by step and group. */
  readonly effortQuantiles: readonly Quantile[];
  /** Items opened or released by the current event and not yet offered. */
  readonly fresh = new IntList<ItemId>();

  constructor(
    readonly prepared: Prepared,
    seed: number,
    replication: number,
    readonly log: LogSink | null,
  ) {
    const { tables, workforce, judging } = prepared;
    this.statistics = new StatisticsCollector(prepared);
    this.random = randomOf(seed, replication);
    this.school = new SchoolClock(workforce.staffedDays);
    this.effortQuantiles = quantilesOf(workforce);
    const { elementCount, stepCount, positionOf } = tables.process;
    this.learners = new Places(elementCount[LEARNER], stepCount[LEARNER], positionOf, this.signals);
    this.objectives = new Places(elementCount[OBJECTIVE], stepCount[OBJECTIVE], positionOf, this.signals);
    this.ownWork = judging === null ? null : new OwnWork(this.items, this.objectives, judging, workforce);
    // A case has one run, whatever its element.
    this.cases = new Places(1, stepCount[CASE], new Int32Array(positionOf.length), this.signals);
  }

  advanceTo(time: number): void {
    this.now = time;
  }

  runs(kind: InnerKind): Places {
    return kind === OBJECTIVE ? this.objectives : kind === LEARNER ? this.learners : this.cases;
  }

  learnerOf(kind: InnerKind, place: PlaceId): LearnerId {
    return this.runs(kind).get(place, OWNER);
  }

  nameOf(objective: ObjectiveId): number {
    return this.objectives.get(objective, NUMBER);
  }

  /** Whether an open case suspends a place. */
  isHeld(kind: InnerKind, place: PlaceId): boolean {
    if (kind === CASE) return false;
    const places = this.runs(kind);
    if (kind === LEARNER) return places.get(place, SUSPENDED) > 0;
    if (places.get(place, STAGE) === ADVANCED) return false;
    return places.get(place, SUSPENDED) > 0 || this.learners.get(places.get(place, OWNER), SUSPENDED) > 0;
  }

  /** A learner’s objective by number; −1 if it is no longer kept. */
  objectiveOf(learner: LearnerId, number: number): ObjectiveId {
    for (let each = this.roster.get(learner, FIRST_OBJECTIVE); each >= 0; each = this.objectives.get(each, NEXT))
      if (this.objectives.get(each, NUMBER) === number) return each;
    return -1;
  }

  /** A learner’s objectives that are still kept, oldest first. */
  objectivesOf(learner: LearnerId): readonly ObjectiveId[] {
    const found: ObjectiveId[] = [];
    for (let each = this.roster.get(learner, FIRST_OBJECTIVE); each >= 0; each = this.objectives.get(each, NEXT))
      found.push(each);
    return found.reverse();
  }

  openObjectives(learner: LearnerId): readonly ObjectiveId[] {
    return this.objectivesOf(learner).filter((each) => this.objectives.get(each, STAGE) !== ADVANCED);
  }

  tellThoseToCome(learner: LearnerId, element: ElementId, column: EventColumn): void {
    const { roster, signals } = this;
    roster.set(learner, FIRST_PENDING, signals.append(roster.get(learner, FIRST_PENDING), element, column, -1));
  }
}
