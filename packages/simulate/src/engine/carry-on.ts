import type { StepId } from 'work-elements/interpreter';
import type { CalendarId, GroupId, ItemId, LearnerId, PersonId, RunId } from '../arrays/ids.js';
import { at, int, num } from '../arrays/ints.js';
import type { ActivityScheduler } from './activity-scheduler.js';
import { type Items, KIND, PERSON, REMAINING, RUN, STEP } from './items.js';
import { ITEM, type Roster } from './places.js';
import type { CarryingOn } from './prepare.js';
import type { Queues } from './queues.js';
import type { Shifts } from './shifts.js';
import { BY_LEARNER, BY_PEOPLE, type Workforce } from './workforce.js';
import type { World } from './world.js';

const NOBODY = -1;

/** The steps of a sitting that has just begun. */
const NONE: readonly StepId[] = [];

/** The work that somebody has done without a break in one run of an element. */
interface Sitting {
  readonly steps: readonly StepId[];
  readonly minutes: number;
}

/**
 * Lets whoever finishes a step go straight on to the next step of the same run: if one of their roles does that step,
 * nothing of higher priority waits for them, and they can finish it within the limit and their shift.
 *
 * @internal
 */
export class CarryOn {
  readonly #world: World;
  readonly #workforce: Workforce;
  readonly #items: Items;
  readonly #roster: Roster;
  readonly #shifts: Shifts;
  readonly #queues: Queues;
  readonly #activities: ActivityScheduler;
  readonly #rule: CarryingOn;
  /** Current sittings, by person and by learner. */
  readonly #ofPeople: (Sitting | null)[] = [];
  readonly #ofLearners: (Sitting | null)[] = [];
  /** Who has just finished a step, and in which run. */
  #person: PersonId = NOBODY;
  #learner: LearnerId = NOBODY;
  #kind = NOBODY;
  #run: RunId = NOBODY;
  /** The step they have just finished, the sitting it belonged to, and the minutes of both. */
  #step: StepId = NOBODY;
  #before: readonly StepId[] = NONE;
  #minutes = 0;

  constructor(world: World, rule: CarryingOn, shifts: Shifts, queues: Queues, activities: ActivityScheduler) {
    this.#world = world;
    this.#workforce = world.prepared.workforce;
    this.#items = world.items;
    this.#roster = world.roster;
    this.#shifts = shifts;
    this.#queues = queues;
    this.#activities = activities;
    this.#rule = rule;
  }

  /** The learner who may carry on, and so is not dispatched yet. */
  get learner(): LearnerId {
    return this.#learner;
  }

  /** Called when somebody has finished an item and is free. */
  itemEnded(item: ItemId): void {
    this.clear();
    const items = this.#items;
    const step = items.get(item, STEP);
    const person = items.get(item, PERSON);
    const isLearners = int(this.#workforce.mode, step) === BY_LEARNER;
    if (person >= 0 ? this.#shifts.isSystem(person) : !isLearners) return;
    const learner = isLearners ? this.#queues.learnerOf(item) : NOBODY;
    const before = this.#takeSitting(person, learner);
    const minutes = (before?.minutes ?? 0) + items.time(item, REMAINING);
    if (minutes >= this.#rule.upToMinutes) return;
    this.#person = person;
    this.#learner = learner;
    this.#kind = items.get(item, KIND);
    this.#run = items.get(item, RUN);
    this.#step = step;
    this.#before = before?.steps ?? NONE;
    this.#minutes = minutes;
  }

  /** Forgets who might carry on. */
  clear(): void {
    this.#run = NOBODY;
    this.#learner = NOBODY;
    this.#person = NOBODY;
  }

  /** Ends the sitting of somebody who is interrupted. */
  interrupt(item: ItemId): void {
    const person = this.#items.get(item, PERSON);
    this.#takeSitting(person, person >= 0 ? NOBODY : this.#queues.learnerOf(item));
  }

  /** Ends the sitting of a person, or, if there is none, of a learner. */
  #takeSitting(person: PersonId, learner: LearnerId): Sitting | null {
    const sittings = person >= 0 ? this.#ofPeople : this.#ofLearners;
    const who = person >= 0 ? person : learner;
    if (who >= sittings.length) return null;
    const sitting = sittings[who] ?? null;
    if (sitting !== null) sittings[who] = null;
    return sitting;
  }

  /** Whether somebody may carry on with a newly opened item, apart from time and priorities. */
  isCandidate(item: ItemId): boolean {
    const items = this.#items;
    if (this.#run < 0 || items.get(item, RUN) !== this.#run || items.get(item, KIND) !== this.#kind) return false;
    const step = items.get(item, STEP);
    const mode = int(this.#workforce.mode, step);
    const isTheirs = this.#person < 0 ? mode === BY_LEARNER : mode === BY_PEOPLE && this.#serves(step);
    return isTheirs && !this.#mustBeSeparate(step) && this.#world.ownWork?.mayTake(item, this.#person) !== false;
  }

  #serves(step: StepId): boolean {
    return at(this.#workforce.classesOfGroup, this.#shifts.groupOf(this.#person)).includes(
      int(this.#workforce.classOf, step),
    );
  }

  #mustBeSeparate(step: StepId): boolean {
    const { apart } = this.#rule;
    const width = this.#workforce.mode.length;
    const isSeparate = (done: StepId): boolean => at(apart, done * width + step) === 1;
    return isSeparate(this.#step) || this.#before.some(isSeparate);
  }

  /** Lets whoever finished the last step start the item, if allowed. Returns the person; −1 for a learner or nobody. */
  tryStart(item: ItemId): PersonId {
    const person = this.#person;
    const group = this.#shifts.groupOf(person);
    const minutes = this.#activities.minutesOf(item, group);
    if (!this.#canFinish(minutes, person < 0 ? this.#workforce.learnerCalendar : this.#shifts.calendarOf(group)))
      return NOBODY;
    if (person < 0 && this.#roster.get(this.#learner, ITEM) >= 0) return NOBODY;
    if (this.#hasHigherPriorityWaiting(item, group)) return NOBODY;
    const sittings = person >= 0 ? this.#ofPeople : this.#ofLearners;
    const who = person >= 0 ? person : this.#learner;
    while (sittings.length <= who) sittings.push(null);
    sittings[who] = { steps: [...this.#before, this.#step], minutes: this.#minutes };
    if (person >= 0) this.#activities.startByPerson(item, person);
    else {
      this.#roster.set(this.#learner, ITEM, item);
      this.#activities.startByLearner(item);
    }
    return person;
  }

  /** Whether a number of further minutes fits within the limit and the shift. */
  #canFinish(minutes: number, calendar: CalendarId): boolean {
    if (this.#minutes + minutes > this.#rule.upToMinutes || !this.#shifts.isOpen(calendar)) return false;
    return this.#world.now + minutes <= num(this.#shifts.times(calendar).to, this.#shifts.span(calendar));
  }

  /** Whether something of higher priority waits for whoever would carry on. */
  #hasHigherPriorityWaiting(item: ItemId, group: GroupId): boolean {
    const best =
      this.#person < 0 ? this.#queues.nextForLearner(this.#learner) : this.#queues.bestForPerson(group, this.#person);
    const levelOf = (each: ItemId): number => int(this.#workforce.level, this.#items.get(each, STEP));
    return best >= 0 && levelOf(best) > levelOf(item);
  }
}
