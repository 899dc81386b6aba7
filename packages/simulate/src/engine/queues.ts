import type { StepId } from 'work-elements/interpreter';
import type { ClassId, GroupId, Ints, ItemId, LearnerId, PersonId } from '../arrays/ids.js';
import { int, missing } from '../arrays/ints.js';
import { type Items, KIND, NEXT_IN_QUEUE, PLACE, PREVIOUS_IN_QUEUE, QUEUED, STATUS, STEP } from './items.js';
import { FIRST_QUEUED, LAST_QUEUED, placeKind, type Roster } from './places.js';
import type { StatisticsCollector } from './statistics-collector.js';
import { BY_LEARNER, type Workforce } from './workforce.js';
import type { World } from './world.js';

const NOBODY = -1;

/** A class’s queue at one priority level: `class * levels + level`. */
type Line = number;

/** The queues of waiting items: one per class and priority level, and one per learner. @internal */
export class Queues {
  readonly #world: World;
  readonly #workforce: Workforce;
  readonly #statistics: StatisticsCollector;
  readonly #roster: Roster;
  readonly #items: Items;
  readonly #levels: number;
  /** Queue in which a step’s work waits, indexed by step. */
  readonly #lines: Ints<StepId, Line>;
  readonly #first: Ints<Line, ItemId>;
  readonly #last: Ints<Line, ItemId>;

  /** Classes that a group serves, most preferred first, indexed by group. */
  readonly #classesOf: readonly Ints<number, ClassId>[];

  constructor(world: World) {
    const { workforce } = world.prepared;
    this.#world = world;
    this.#workforce = workforce;
    this.#statistics = world.statistics;
    this.#roster = world.roster;
    this.#items = world.items;
    this.#levels = workforce.levels;
    this.#classesOf = workforce.classesOfGroup.map((classes) => Int32Array.from(classes));
    this.#lines = workforce.classOf.map((served, step) => served * this.#levels + int(workforce.level, step));
    this.#first = new Int32Array(workforce.classes.length * this.#levels).fill(-1);
    this.#last = new Int32Array(workforce.classes.length * this.#levels).fill(-1);
  }

  classOf(item: ItemId): ClassId {
    return int(this.#workforce.classOf, this.#items.get(item, STEP));
  }

  #lineOf(item: ItemId): Line {
    const step = this.#items.get(item, STEP);
    return this.#lines[step] ?? missing(step);
  }

  isLearners(item: ItemId): boolean {
    return int(this.#workforce.mode, this.#items.get(item, STEP)) === BY_LEARNER;
  }

  learnerOf(item: ItemId): LearnerId {
    return this.#world.learnerOf(placeKind(this.#items.get(item, KIND)), this.#items.get(item, PLACE));
  }

  /** Adds an item to the tail of its class’s queue. */
  append(item: ItemId): void {
    const line = this.#lineOf(item);
    const last = int(this.#last, line);
    this.#place(item, last, NOBODY);
    if (last < 0) this.#first[line] = item;
    else this.#items.set(last, NEXT_IN_QUEUE, item);
    this.#last[line] = item;
    this.#statistics.changeQueue(this.classOf(item), 1, this.#world.now);
  }

  /** Adds an item to the head of its class’s queue. */
  prepend(item: ItemId): void {
    const line = this.#lineOf(item);
    const first = int(this.#first, line);
    this.#place(item, NOBODY, first);
    if (first < 0) this.#last[line] = item;
    else this.#items.set(first, PREVIOUS_IN_QUEUE, item);
    this.#first[line] = item;
    this.#statistics.changeQueue(this.classOf(item), 1, this.#world.now);
  }

  /** Adds an item to the tail of its learner’s queue. */
  appendForLearner(item: ItemId): void {
    const learner = this.learnerOf(item);
    const last = this.#roster.get(learner, LAST_QUEUED);
    this.#place(item, last, NOBODY);
    if (last < 0) this.#roster.set(learner, FIRST_QUEUED, item);
    else this.#items.set(last, NEXT_IN_QUEUE, item);
    this.#roster.set(learner, LAST_QUEUED, item);
  }

  #place(item: ItemId, before: ItemId, after: ItemId): void {
    this.#items.set(item, STATUS, QUEUED);
    this.#items.set(item, PREVIOUS_IN_QUEUE, before);
    this.#items.set(item, NEXT_IN_QUEUE, after);
  }

  /** Removes an item from the queue it is in. */
  remove(item: ItemId): void {
    const items = this.#items;
    const before = items.get(item, PREVIOUS_IN_QUEUE);
    const after = items.get(item, NEXT_IN_QUEUE);
    if (before >= 0) items.set(before, NEXT_IN_QUEUE, after);
    if (after >= 0) items.set(after, PREVIOUS_IN_QUEUE, before);
    if (this.isLearners(item)) {
      if (before >= 0 && after >= 0) return;
      const learner = this.learnerOf(item);
      if (before < 0) this.#roster.set(learner, FIRST_QUEUED, after);
      if (after < 0) this.#roster.set(learner, LAST_QUEUED, before);
      return;
    }
    const line = this.#lineOf(item);
    if (before < 0) this.#first[line] = after;
    if (after < 0) this.#last[line] = before;
    this.#statistics.changeQueue(this.classOf(item), -1, this.#world.now);
  }

  /** The next item for a group: by priority, then preferred role, then longest wait; −1 if nothing waits for it. */
  bestFor(group: GroupId): ItemId {
    const classes = this.#classesOf[group] ?? missing(group);
    for (let level = this.#levels - 1; level >= 0; level--) {
      for (let index = 0; index < classes.length; index++) {
        const item = int(this.#first, int(classes, index) * this.#levels + level);
        if (item >= 0) return item;
      }
    }
    return NOBODY;
  }

  /** The next item that a person of a group may take, in the same order. */
  bestForPerson(group: GroupId, person: PersonId): ItemId {
    const { ownWork } = this.#world;
    const best = this.bestFor(group);
    if (best < 0 || ownWork === null || ownWork.mayTake(best, person)) return best;
    const classes = this.#classesOf[group] ?? missing(group);
    for (let level = this.#levels - 1; level >= 0; level--)
      for (const served of classes) {
        let item = int(this.#first, served * this.#levels + level);
        while (item >= 0 && !ownWork.mayTake(item, person)) item = this.#items.get(item, NEXT_IN_QUEUE);
        if (item >= 0) return item;
      }
    return NOBODY;
  }

  /** The next item for a learner; −1 if nothing waits. */
  nextForLearner(learner: LearnerId): ItemId {
    return this.#roster.get(learner, FIRST_QUEUED) < 0 ? NOBODY : this.bestForLearner(learner);
  }

  /** The next item for a learner whose queue is not empty: by priority, then longest wait. */
  bestForLearner(learner: LearnerId): ItemId {
    const items = this.#items;
    const levelOf = (item: ItemId): number => int(this.#workforce.level, items.get(item, STEP));
    let best = this.#roster.get(learner, FIRST_QUEUED);
    for (let item = items.get(best, NEXT_IN_QUEUE); item >= 0; item = items.get(item, NEXT_IN_QUEUE))
      if (levelOf(item) > levelOf(best)) best = item;
    return best;
  }
}
