import type { ElementId } from 'work-elements/interpreter';
import { CASE, type InnerKind, LEARNER, OBJECTIVE } from 'work-elements/interpreter';
import type { Quantile } from '../random/quantile.js';
import type { Threefry } from '../random/threefry.js';
import { SchoolClock } from '../time/school-clock.js';
import { chanceOf } from './chance.js';
import { Events } from './events.js';
import type { CaseId, ItemId, LearnerId, ObjectiveId, PlaceId, RunId } from './ids.js';
import { IntList } from './int-list.js';
import { int } from './ints.js';
import { Items, Signals } from './items.js';
import type { LogSink } from './log.js';
import { ADVANCED, FIRST_OBJECTIVE, NEXT, NUMBER, OWNER, Places, Roster, STAGE, SUSPENDED } from './places.js';
import type { Prepared } from './prepare.js';
import { Tally } from './tally.js';
import { quantilesOf } from './workforce.js';

/** Kinds of events, in the lowest bits of an event’s number. @internal */
export const ENDING = 0;
/** @internal */
export const OPENING = 1;
/** @internal */
export const LEAVING = 2;
/** @internal */
export const KINDS = 3;

/** What is under way in a replication: who and what there is, and the calendar of events. @internal */
export class World {
  now = 0;
  readonly tally: Tally;
  readonly chance: Threefry;
  readonly school: SchoolClock;
  readonly learners: Places<LearnerId>;
  readonly roster = new Roster();
  readonly objectives: Places<ObjectiveId>;
  readonly cases: Places<CaseId>;
  readonly items = new Items();
  readonly signals = new Signals();
  readonly events = new Events();
  /** By step and group: how long it takes. */
  readonly effort: readonly Quantile[];
  /** Items that were opened, or released, by what happens now, and not yet offered to anybody. */
  readonly fresh = new IntList<ItemId>();

  constructor(
    readonly prepared: Prepared,
    seed: number,
    replication: number,
    readonly log: LogSink | null,
  ) {
    const { tables, workforce } = prepared;
    this.tally = new Tally(prepared);
    this.chance = chanceOf(seed, replication);
    this.school = new SchoolClock(workforce.staffedDays);
    this.effort = quantilesOf(workforce);
    this.learners = new Places(tables.elementCount[LEARNER], tables.stepCount[LEARNER]);
    this.objectives = new Places(tables.elementCount[OBJECTIVE], tables.stepCount[OBJECTIVE]);
    this.cases = new Places(1, tables.stepCount[CASE]);
  }

  places(kind: InnerKind): Places {
    return kind === OBJECTIVE ? this.objectives : kind === LEARNER ? this.learners : this.cases;
  }

  learnerOf(kind: InnerKind, place: PlaceId): LearnerId {
    return this.places(kind).get(place, OWNER);
  }

  runOf(kind: InnerKind, place: PlaceId, element: ElementId): RunId {
    const first = this.places(kind).firstRun(place);
    return kind === CASE ? first : first + int(this.prepared.tables.positionOf, element);
  }

  /** Whether an open case stops the work in a place. */
  isHeld(kind: InnerKind, place: PlaceId): boolean {
    if (kind === CASE) return false;
    const places = this.places(kind);
    if (kind === LEARNER) return places.get(place, SUSPENDED) > 0;
    if (places.get(place, STAGE) === ADVANCED) return false;
    return places.get(place, SUSPENDED) > 0 || this.learners.get(places.get(place, OWNER), SUSPENDED) > 0;
  }

  /** The objective of a learner with a number; −1 where it is not kept any more. */
  objectiveOf(learner: LearnerId, number: number): ObjectiveId {
    for (let each = this.roster.get(learner, FIRST_OBJECTIVE); each >= 0; each = this.objectives.get(each, NEXT))
      if (this.objectives.get(each, NUMBER) === number) return each;
    return -1;
  }
}
