import type { MoveId } from 'work-elements/interpreter';
import type { LearnerId, ObjectiveId } from '../arrays/ids.js';
import { int } from '../arrays/ints.js';
import { APPEALABLE, type AppealTables, NO_DECISION } from '../process/appeal-tables.js';
import { unit52 } from '../random/threefry.js';
import { ADVANCED, NUMBER, STAGE } from './places.js';
import { APPEAL_STREAM } from './random-streams.js';
import type { World } from './world.js';

/** Which decisions learners appeal, and what becomes of it. @internal */
export class Appeals {
  readonly #world: World;
  readonly #tables: AppealTables;
  /** Objectives of which an appeal has not been answered. */
  readonly #open = new Set<ObjectiveId>();

  constructor(world: World, tables: AppealTables) {
    this.#world = world;
    this.#tables = tables;
  }

  /** Whether a move tells of a decision, or of anything else that may be an answer. */
  tells(move: MoveId): boolean {
    return int(this.#tables.moves, move) !== NO_DECISION;
  }

  /** A learner has been told something about an objective: counts the answer to an appeal. */
  answer(objective: ObjectiveId): void {
    if (!this.#open.delete(objective)) return;
    this.#world.statistics.answerAppeal(this.#world.objectives.get(objective, STAGE) === ADVANCED);
  }

  /** Whether the learner appeals what a move tells, told for the time that is given. */
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

  /** Lets go of an objective. */
  forget(objective: ObjectiveId): void {
    this.#open.delete(objective);
  }
}
