import type { MoveId } from 'work-elements/interpreter';
import type { LearnerId, ObjectiveId } from '../arrays/ids.js';
import { int } from '../arrays/ints.js';
import { APPEALABLE, type AppealTables, NO_DECISION } from '../process/appeal-tables.js';
import { unit52 } from '../random/threefry.js';
import { ADVANCED, NUMBER, STAGE } from './places.js';
import { APPEAL_STREAM } from './random-streams.js';
import type { World } from './world.js';

/** Which decisions learners appeal, and how the appeals end. @internal */
export class Appeals {
  readonly #world: World;
  readonly #tables: AppealTables;
  /** Objectives with a pending appeal. */
  readonly #open = new Set<ObjectiveId>();

  constructor(world: World, tables: AppealTables) {
    this.#world = world;
    this.#tables = tables;
  }

  /** Whether a move tells the learner a decision, or anything else that may answer an appeal. */
  tells(move: MoveId): boolean {
    return int(this.#tables.moves, move) !== NO_DECISION;
  }

  /** Records the answer to a pending appeal when the learner is told something about the objective. */
  answer(objective: ObjectiveId): void {
    if (!this.#open.delete(objective)) return;
    this.#world.statistics.answerAppeal(this.#world.objectives.get(objective, STAGE) === ADVANCED);
  }

  /** Whether the learner appeals what a move tells them; `time` is how many times they have been told it. */
  isRaised(move: MoveId, learner: LearnerId, objective: ObjectiveId, time: number): boolean {
    if (int(this.#tables.moves, move) !== APPEALABLE) return false;
    const { random, learners, objectives } = this.#world;
    random.block(learners.get(learner, NUMBER), objectives.get(objective, NUMBER), APPEAL_STREAM, time);
    return unit52(random.a, random.b) < this.#tables.share;
  }

  raise(objective: ObjectiveId): void {
    this.#open.add(objective);
    this.#world.statistics.raiseAppeal();
  }

  /** Discards an objective’s pending appeal. */
  forget(objective: ObjectiveId): void {
    this.#open.delete(objective);
  }
}
