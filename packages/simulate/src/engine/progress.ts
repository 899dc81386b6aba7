import { type HostProgress, type Machines, OBJECTIVE } from 'work-elements/interpreter';
import type { LearnerId, ObjectiveId } from '../arrays/ids.js';
import { int, num } from '../arrays/ints.js';
import { type Threefry, unit, unit52 } from '../random/threefry.js';
import type { CadenceScheduler } from './cadence-scheduler.js';
import type { Signals } from './items.js';
import type { LogSink } from './log.js';
import {
  ACTIVE,
  ADVANCED,
  CLAIMED,
  ENDED,
  FIRST_OBJECTIVE,
  FIRST_PENDING,
  IN_PROGRESS,
  LINGERING,
  NEXT,
  NEXT_OBJECTIVE,
  NOT_STARTED,
  NUMBER,
  OWNER,
  type Places,
  PRESENT,
  type Roster,
  SETTLED,
  STAGE,
} from './places.js';
import { MASTERED_STREAM, MIX_STREAM } from './random-streams.js';
import type { StatisticsCollector } from './statistics-collector.js';
import type { World } from './world.js';

const NONE = -1;

/** Learners’ progress: what they had mastered already, and which objectives open, begin and are advanced. @internal */
export class Progress implements HostProgress {
  readonly #world: World;
  readonly #cadence: CadenceScheduler;
  readonly #statistics: StatisticsCollector;
  readonly #random: Threefry;
  readonly #log: LogSink | null;
  readonly #learners: Places<LearnerId>;
  readonly #objectives: Places<ObjectiveId>;
  readonly #roster: Roster;
  readonly #signals: Signals;
  /** Number of objectives per learner. */
  readonly #needed: number;

  constructor(world: World, cadence: CadenceScheduler) {
    this.#cadence = cadence;
    this.#world = world;
    this.#statistics = world.statistics;
    this.#random = world.random;
    this.#log = world.log;
    this.#learners = world.learners;
    this.#objectives = world.objectives;
    this.#roster = world.roster;
    this.#signals = world.signals;
    this.#needed = world.prepared.scenario.learners.objectives;
  }

  /** Opens a learner’s first objectives. Returns those that the learner claims to have mastered already. */
  openFirst(learner: LearnerId, machines: Machines): readonly ObjectiveId[] {
    const { objectives: total, activeObjectives } = this.#world.prepared.scenario.learners;
    const claims: ObjectiveId[] = [];
    const claimed = this.#world.prepared.tables.process.entries['mastery-claimed'].length > 0;
    const share = this.#masteredShare(learner);
    for (let number = 0; share > 0 && number < total; number++) {
      if (!this.#isMastered(learner, number, share)) continue;
      if (claimed) claims.push(this.#newObjective(learner, number, 1, machines));
      else this.#countEnded(learner);
    }
    while (this.#roster.get(learner, ACTIVE) < activeObjectives && this.#openNext(learner, NONE, machines));
    return claims;
  }

  /** Begins an objective with the first work on it. */
  begin(objective: ObjectiveId): void {
    if (this.#objectives.get(objective, STAGE) !== NOT_STARTED) return;
    this.#objectives.set(objective, STAGE, IN_PROGRESS);
    this.#objectives.beginAt(objective, this.#world.now);
    this.#cadence.objectiveBegins(objective);
    this.#statistics.start(this.#world.now);
  }

  isInProgress(objective: ObjectiveId): boolean {
    return this.#objectives.get(objective, STAGE) === IN_PROGRESS;
  }

  /** Advances an objective and opens the learner’s next one. */
  advance(objective: ObjectiveId, machines: Machines): void {
    const objectives = this.#objectives;
    if (objectives.get(objective, STAGE) === ADVANCED) return;
    objectives.set(objective, STAGE, ADVANCED);
    const learner = objectives.get(objective, OWNER);
    const number = objectives.get(objective, NUMBER);
    this.#statistics.advance(num(objectives.since, objective), this.#world.now);
    this.#log?.objective(this.#world.now, this.#learners.get(learner, NUMBER), 'advance', number, NONE);
    this.#countEnded(learner);
    this.#roster.set(learner, LINGERING, this.#roster.get(learner, LINGERING) + 1);
    if (objectives.get(objective, CLAIMED) === 1) return;
    this.#roster.set(learner, ACTIVE, this.#roster.get(learner, ACTIVE) - 1);
    this.#openNext(learner, number, machines);
  }

  #countEnded(learner: LearnerId): void {
    const ended = this.#roster.get(learner, ENDED) + 1;
    this.#roster.set(learner, ENDED, ended);
    if (ended === 1) this.#cadence.learnerMasters(learner);
  }

  settles(learner: LearnerId): boolean {
    const roster = this.#roster;
    if (roster.get(learner, ENDED) < this.#needed || roster.get(learner, SETTLED) === 1) return false;
    roster.set(learner, SETTLED, 1);
    this.#statistics.settleLearner();
    this.#log?.learner(this.#world.now, this.#learners.get(learner, NUMBER), 'complete');
    return true;
  }

  /** Ends an objective that is in progress and will not be advanced. */
  stop(objective: ObjectiveId): void {
    if (!this.isInProgress(objective)) return;
    this.#statistics.withdrawObjective(num(this.#objectives.since, objective), this.#world.now);
    this.#objectives.set(objective, STAGE, NOT_STARTED);
  }

  /** Records the objectives in progress at the end of the scenario. */
  recordUnfinished(): void {
    for (let objective = 0; objective < this.#objectives.highWaterMark; objective++)
      if (this.isInProgress(objective))
        this.#statistics.censorMastery(num(this.#objectives.since, objective), this.#world.now);
    for (let learner = 0; learner < this.#learners.highWaterMark; learner++)
      if (this.#roster.get(learner, PRESENT) === 1 && this.#roster.get(learner, SETTLED) === 0)
        this.#recordNotBegun(learner);
  }

  #recordNotBegun(learner: LearnerId): void {
    const begun = this.#world.objectivesOf(learner).filter((objective) => this.isInProgress(objective)).length;
    this.#statistics.countNotBegun(this.#needed - this.#roster.get(learner, ENDED) - begun);
  }

  /** Records the objectives in progress at the time counting begins. */
  recordCarriedOver(at: number): void {
    for (let objective = 0; objective < this.#objectives.highWaterMark; objective++)
      if (this.isInProgress(objective)) this.#statistics.truncateMastery(at - num(this.#objectives.since, objective));
  }

  #masteredShare(learner: LearnerId): number {
    const { mastered } = this.#world.prepared.scenario.learners;
    if (typeof mastered === 'number') return mastered;
    this.#random.block(this.#learners.get(learner, NUMBER), 0, MIX_STREAM, 0);
    let left = unit52(this.#random.a, this.#random.b);
    for (const each of mastered) {
      left -= each.share;
      if (left <= 0) return each.mastered;
    }
    return mastered.at(-1)?.mastered ?? 0;
  }

  #isMastered(learner: LearnerId, objective: number, share: number): boolean {
    if (share <= 0) return false;
    this.#random.block(this.#learners.get(learner, NUMBER), objective, MASTERED_STREAM, 0);
    return unit(this.#random.a) < share;
  }

  #newObjective(learner: LearnerId, number: number, claimed: number, machines: Machines): ObjectiveId {
    const objectives = this.#objectives;
    const objective = objectives.acquire();
    objectives.set(objective, OWNER, learner);
    objectives.set(objective, NUMBER, number);
    objectives.set(objective, STAGE, NOT_STARTED);
    objectives.set(objective, CLAIMED, claimed);
    objectives.set(objective, NEXT, this.#roster.get(learner, FIRST_OBJECTIVE));
    this.#roster.set(learner, FIRST_OBJECTIVE, objective);
    if (claimed === 0) this.#roster.set(learner, ACTIVE, this.#roster.get(learner, ACTIVE) + 1);
    machines.beginAll(OBJECTIVE, objective);
    return objective;
  }

  /**
   * Opens the learner’s next unmastered objective and delivers the signals that were sent to all objectives before it
   * opened.
   */
  #openNext(learner: LearnerId, because: number, machines: Machines): boolean {
    const { objectives: total } = this.#world.prepared.scenario.learners;
    const share = this.#masteredShare(learner);
    let next = this.#roster.get(learner, NEXT_OBJECTIVE);
    while (next < total && this.#isMastered(learner, next, share)) next++;
    this.#roster.set(learner, NEXT_OBJECTIVE, next + 1);
    if (next >= total) return false;
    this.#log?.objective(this.#world.now, this.#learners.get(learner, NUMBER), 'open', next, because);
    const objective = this.#newObjective(learner, next, 0, machines);
    const signals = this.#signals;
    for (let signal = this.#roster.get(learner, FIRST_PENDING); signal >= 0; signal = int(signals.next, signal)) {
      const about = int(signals.concerning, signal);
      machines.keepWaiting(
        OBJECTIVE,
        objective,
        int(signals.element, signal),
        int(signals.column, signal),
        about,
        NONE,
      );
    }
    machines.retryAll(OBJECTIVE, objective);
    return true;
  }
}
