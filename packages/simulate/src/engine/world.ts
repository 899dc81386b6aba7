import { CASE, LEARNER, OBJECTIVE, type PlaceKind } from '../process/process-tables.js';
import type { Threefry } from '../random/threefry.js';
import type { SchoolClock } from '../time/calendar.js';
import { chanceOf } from './chance.js';
import { Events } from './events.js';
import { IntList } from './int-list.js';
import { int } from './ints.js';
import { Items, Signals } from './items.js';
import type { LogSink } from './log.js';
import { Places, Roster } from './places.js';
import type { Prepared } from './prepare.js';
import { Tally } from './tally.js';

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
  readonly learners: Places;
  readonly roster = new Roster();
  readonly objectives: Places;
  readonly cases: Places;
  readonly items = new Items();
  readonly signals = new Signals();
  readonly events = new Events();
  /** Items that were opened, or released, by what happens now, and not yet offered to anybody. */
  readonly fresh = new IntList();

  constructor(
    readonly prepared: Prepared,
    seed: number,
    replication: number,
    readonly log: LogSink | null,
  ) {
    const { tables, workforce } = prepared;
    this.tally = new Tally(prepared);
    this.chance = chanceOf(seed, replication);
    this.school = workforce.school();
    this.learners = new Places(LEARNER, tables.elementCount[LEARNER], tables.stepCount[LEARNER]);
    this.objectives = new Places(OBJECTIVE, tables.elementCount[OBJECTIVE], tables.stepCount[OBJECTIVE]);
    this.cases = new Places(CASE, 1, tables.stepCount[CASE]);
  }

  places(kind: PlaceKind): Places {
    return kind === OBJECTIVE ? this.objectives : kind === LEARNER ? this.learners : this.cases;
  }

  learnerOf(kind: PlaceKind, place: number): number {
    return int(this.places(kind).learner, place);
  }
}
