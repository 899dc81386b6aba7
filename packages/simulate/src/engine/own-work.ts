import { type Judgement, judgedAmong, type StepId } from 'work-elements/interpreter';
import type { ClassId, GroupId, Ints, ItemId, ObjectiveId, PersonId, PlaceId } from '../arrays/ids.js';
import { at, int } from '../arrays/ints.js';
import { lengthOf } from '../time/working-time.js';
import { type Items, PERSON, PLACE, RUN, STEP } from './items.js';
import { type Places, STATE } from './places.js';
import type { Workforce } from './workforce.js';

/** How steps judge what was done before them. @internal */
export interface Judging {
  /** Indexed by step: how it judges each other step; empty for a step that judges none. */
  readonly rows: readonly (readonly Judgement[])[];
  /** Indexed by state: 1 where a review in it is on appeal. */
  readonly isOnAppeal: Uint8Array;
}

/** A step that was ended for an objective, and by whom: −1 for a system or the learner. */
interface Done {
  readonly step: StepId;
  readonly person: PersonId;
}

const NOTHING: readonly Done[] = [];

/**
 * Who has done what for an objective. As in a journey, nobody hears an appeal against their own decision: the hearing
 * waits for somebody else, however long that takes. Nobody reviews their own piece, unless nobody else could.
 *
 * @internal
 */
export class OwnWork {
  readonly #items: Items;
  readonly #objectives: Places<ObjectiveId>;
  readonly #judging: Judging;
  /** Indexed by step: 1 if some step judges it. */
  readonly #counts: Ints<StepId>;
  readonly #hears: Ints<StepId>;
  readonly #workforce: Workforce;
  readonly #groupOf: Ints<PersonId, GroupId>;
  /** Indexed by group: 1 if its people are ever on duty. */
  readonly #works: Ints<GroupId>;
  /** Indexed by class: how many people who are ever on duty serve it. */
  readonly #people: Ints<ClassId>;
  readonly #done = new Map<PlaceId, Done[]>();

  constructor(items: Items, objectives: Places<ObjectiveId>, judging: Judging, workforce: Workforce) {
    this.#items = items;
    this.#objectives = objectives;
    this.#judging = judging;
    this.#workforce = workforce;
    const { rows } = judging;
    this.#counts = Int32Array.from(rows, (_, step) =>
      rows.some((row) => row.length > 0 && isJudged(at(row, step))) ? 1 : 0,
    );
    this.#hears = Int32Array.from(rows, (row) => (row.includes('appealed') ? 1 : 0));
    const { groups, groupsOfClass, calendars } = workforce;
    this.#groupOf = Int32Array.from(groups.flatMap(({ names }, group) => names.map(() => group)));
    this.#works = Int32Array.from(groups, ({ calendar }) => (lengthOf(at(calendars, calendar)) > 0 ? 1 : 0));
    this.#people = Int32Array.from(groupsOfClass, (serving) =>
      serving.reduce((sum, group) => sum + int(this.#works, group) * at(groups, group).names.length, 0),
    );
  }

  /** Whether an item judges other work on its objective. */
  judges(item: ItemId): boolean {
    return this.#rowOf(item).length > 0;
  }

  /** Whether a person may take an item. */
  mayTake(item: ItemId, person: PersonId): boolean {
    const own = this.#judgedBy(item);
    if (own?.has(person) !== true) return true;
    return int(this.#hears, this.#items.get(item, STEP)) === 0 && this.#isNobodyElse(item, own);
  }

  /** Whether an item is a hearing that nobody may take, because everybody who could also decided. */
  isUnheard(item: ItemId): boolean {
    if (int(this.#hears, this.#items.get(item, STEP)) === 0) return false;
    const own = this.#judgedBy(item);
    return own !== null && this.#isNobodyElse(item, own);
  }

  /** Records who has ended an item. Returns whether they judged their own work. */
  end(item: ItemId): boolean {
    const person = this.#items.get(item, PERSON);
    const isOwn = person >= 0 && this.#judgedBy(item)?.has(person) === true;
    const step = this.#items.get(item, STEP);
    if (int(this.#counts, step) === 1) {
      const objective = this.#items.get(item, PLACE);
      const done = this.#done.get(objective);
      if (done === undefined) this.#done.set(objective, [{ step, person }]);
      else done.push({ step, person });
    }
    return isOwn;
  }

  /** Discards the records of an objective that is released. */
  forget(objective: ObjectiveId): void {
    this.#done.delete(objective);
  }

  #rowOf(item: ItemId): readonly Judgement[] {
    return at(this.#judging.rows, this.#items.get(item, STEP));
  }

  /** The people whose work an item would judge; null for an item that judges none. */
  #judgedBy(item: ItemId): ReadonlySet<PersonId> | null {
    const row = this.#rowOf(item);
    if (row.length === 0) return null;
    const done = this.#done.get(this.#items.get(item, PLACE)) ?? NOTHING;
    const state = this.#objectives.ofRun(this.#items.get(item, RUN), STATE);
    const isOnAppeal = at(this.#judging.isOnAppeal, state) === 1;
    const judged = judgedAmong(done, ({ step }) => at(row, step), isOnAppeal);
    return new Set(judged.flatMap(({ person }) => (person < 0 ? [] : [person])));
  }

  /** Whether everybody who could take an item, and is ever on duty, is among the given people. */
  #isNobodyElse(item: ItemId, people: ReadonlySet<PersonId>): boolean {
    const { classOf, groupsOfClass } = this.#workforce;
    const served = int(classOf, this.#items.get(item, STEP));
    const groups = at(groupsOfClass, served);
    const ofThese = [...people].filter((person) => {
      const group = int(this.#groupOf, person);
      return int(this.#works, group) === 1 && groups.includes(group);
    });
    return ofThese.length > 0 && ofThese.length === int(this.#people, served);
  }
}

/** Whether the step is judged, rather than only showing how far the work has come. @internal */
export const isJudged = (judgement: Judgement): boolean =>
  judgement === 'appealed' || judgement === 'piece' || judgement === 'on-appeal';
