import type { ModelReading } from '../../model/model-reading.js';
import { type FlatProcess, flatProcess } from '../../process/flat-process.js';
import { CASE, type InnerKind, LEARNER, OBJECTIVE } from '../../process/place-kind.js';
import { type ProcessTable, processTable } from '../../process/process-table.js';
import { at } from '../../vocabulary/at.js';
import type { Clock } from '../state/clock.js';
import type { Doer, Journey, JourneyCase, JourneyObjective } from '../state/journey.js';
import { ownObjectives, positionOf } from '../state/objectives.js';
import { refuseAbsent } from '../state/parts-not-here.js';
import type { KeptArtifacts, Run } from '../state/run.js';
import { DraftRuns, type Surroundings } from './draft-runs.js';

/**
 * A journey under change by one event. The original is never modified; changes go into a new journey at the end. Places
 * are numbers: 0 for the learner, an objective’s position, a case’s position.
 *
 * @internal
 */
export class Draft {
  readonly table: ProcessTable;
  readonly tables: FlatProcess;
  readonly #before: Journey;
  readonly #runs: readonly [DraftRuns, DraftRuns, DraftRuns];
  #reading: ModelReading;
  #status: Journey['status'];
  #learner: Journey['learner'];
  #objectives: readonly JourneyObjective[];
  /** The draft’s own copy of the objectives, made when the first of them changes. */
  #own: JourneyObjective[] | null = null;
  #cases: readonly JourneyCase[];
  #counts: Journey['counts'];
  #unnamed: boolean;

  constructor(journey: Journey, reading: ModelReading) {
    this.table = processTable(reading.process);
    this.tables = flatProcess(this.table);
    this.#before = journey;
    this.#reading = reading;
    this.#status = journey.status;
    this.#learner = journey.learner;
    this.#objectives = journey.objectives;
    this.#cases = journey.cases;
    this.#counts = journey.counts;
    this.#unnamed = journey.unnamed;
    const around = (kept: Surroundings['kept']): Surroundings => ({
      table: this.table,
      tables: this.tables,
      kept,
      indexOf: (objective) => this.indexOf(objective),
      nameOf: (index) => this.objective(index).id,
    });
    this.#runs = [
      new DraftRuns(
        LEARNER,
        around(() => journey.learner.runs),
      ),
      new DraftRuns(
        OBJECTIVE,
        around((place) => journey.objectives[place]?.runs ?? NO_RUNS),
      ),
      new DraftRuns(
        CASE,
        around((place) => runOfCase(journey.cases[place])),
      ),
    ];
  }

  /** The journey before the event. */
  get before(): Journey {
    return this.#before;
  }

  get reading(): ModelReading {
    return this.#reading;
  }

  get status(): Journey['status'] {
    return this.#status;
  }

  get learner(): Journey['learner'] {
    return this.#learner;
  }

  get objectives(): readonly JourneyObjective[] {
    return this.#objectives;
  }

  get cases(): readonly JourneyCase[] {
    return this.#cases;
  }

  runs(kind: InnerKind): DraftRuns {
    return this.#runs[kind];
  }

  objective(index: number): JourneyObjective {
    return at(this.#objectives, index);
  }

  /** The position of an objective; −1 if there is none with this id. */
  indexOf(id: string): number {
    return positionOf(this.#objectives, id);
  }

  /** The objective that a place is about; −1 if it is about the learner. */
  objectiveOf(kind: InnerKind, place: number): number {
    if (kind === OBJECTIVE) return place;
    if (kind === LEARNER) return -1;
    const { concerns } = at(this.#cases, place);
    return concerns === null ? -1 : this.indexOf(concerns);
  }

  /** The artifacts of an objective (−1: the learner). */
  artifactsOf(objective: number): KeptArtifacts {
    return objective < 0 ? this.#learner.artifacts : this.objective(objective).artifacts;
  }

  /** The clock of an objective (−1: the learner). */
  clockOf(objective: number): Clock {
    return objective < 0 ? this.#learner.clock : this.objective(objective).clock;
  }

  /** Who has ended steps that are to be kept apart, for an objective (−1: the learner). */
  doersOf(objective: number): readonly Doer[] {
    return objective < 0 ? this.#learner.doers : this.objective(objective).doers;
  }

  /** The cases that suspend an objective (−1: the learner). */
  suspendedBy(objective: number): readonly string[] {
    return objective < 0 ? this.#learner.suspendedBy : this.objective(objective).suspendedBy;
  }

  setStage(objective: number, stage: JourneyObjective['stage']): void {
    this.#changeObjective(objective, (before) => ({ ...before, stage }));
  }

  /** Sets the cases that suspend an objective (−1: the learner). */
  setSuspendedBy(objective: number, suspendedBy: readonly string[]): void {
    if (objective < 0) this.#learner = { ...this.#learner, suspendedBy };
    else this.#changeObjective(objective, (before) => ({ ...before, suspendedBy }));
  }

  /** Stores references to artifacts with an objective (−1: the learner). */
  setArtifacts(objective: number, artifacts: KeptArtifacts): void {
    if (objective < 0) this.#learner = { ...this.#learner, artifacts };
    else this.#changeObjective(objective, (before) => ({ ...before, artifacts }));
  }

  addDoer(objective: number, doer: Doer): void {
    if (objective < 0) this.#learner = { ...this.#learner, doers: [...this.#learner.doers, doer] };
    else this.#changeObjective(objective, (before) => ({ ...before, doers: [...before.doers, doer] }));
  }

  /** Sets a time of the clock of an objective (−1: the learner). */
  setClock(objective: number, key: string, time: string): void {
    const clock = { ...this.clockOf(objective), [key]: time };
    if (objective < 0) this.#learner = { ...this.#learner, clock };
    else this.#changeObjective(objective, (before) => ({ ...before, clock }));
  }

  /** Stops a clock of an objective. */
  stopClock(objective: number, key: string): void {
    const { [key]: stopped, ...clock } = this.clockOf(objective);
    if (objective < 0 || stopped === undefined) return;
    this.#changeObjective(objective, (before) => ({ ...before, clock }));
  }

  addObjective(objective: JourneyObjective): number {
    this.#own = [...this.#objectives, objective];
    this.#objectives = this.#own;
    return this.#objectives.length - 1;
  }

  /** Opens a case whose machine has not moved yet; gives its place. */
  addCase(element: number, concerns: number, reason: string, suspends: boolean): number {
    const number = this.#counts.cases + 1;
    const id = `case-${number}`;
    const place = this.#cases.length;
    this.#counts = { ...this.#counts, cases: number };
    const opened = {
      id,
      element: at(this.tables.elements, element).id,
      concerns: concerns < 0 ? null : this.objective(concerns).id,
      reason,
      open: true,
      suspends,
      run: NOT_BEGUN,
    };
    this.#cases = [...this.#cases, opened];
    const runs = this.runs(CASE);
    runs.setState(place, at(this.tables.elements, element).initial);
    runs.setConcerning(place, concerns);
    return place;
  }

  closeCase(place: number): void {
    this.#cases = this.#cases.with(place, { ...at(this.#cases, place), open: false });
  }

  /** The number of the next work item. */
  countItem(): number {
    const items = this.#counts.items + 1;
    this.#counts = { ...this.#counts, items };
    return items;
  }

  reassign(reading: ModelReading): void {
    this.#reading = reading;
  }

  /** Records that the warning has been given that separation cannot be enforced for unnamed persons. */
  setUnnamed(): void {
    this.#unnamed = true;
  }

  setStatus(status: Journey['status']): void {
    this.#status = status;
  }

  /** The resulting journey, apart from what it remembers of the event itself. */
  finish(): Journey {
    const learnerRuns = this.#runs[LEARNER].changed().get(0);
    const runsOf = this.#runs[OBJECTIVE].changed();
    for (const [objective, runs] of runsOf) this.#changeObjective(objective, (before) => ({ ...before, runs }));
    const runOf = this.#runs[CASE].changed();
    return {
      ...this.#before,
      model: this.#reading.model,
      status: this.#status,
      learner: learnerRuns === undefined ? this.#learner : { ...this.#learner, runs: learnerRuns },
      objectives: this.#objectives,
      cases:
        runOf.size === 0
          ? this.#cases
          : this.#cases.map((each, place) => withRun(each, runOf.get(place)?.[each.element])),
      counts: this.#counts,
      unnamed: this.#unnamed,
    };
  }

  #changeObjective(index: number, change: (objective: JourneyObjective) => JourneyObjective): void {
    const own = this.#own ?? ownObjectives(this.#objectives);
    const before = at(own, index);
    refuseAbsent(before);
    own[index] = change(before);
    this.#own = own;
    this.#objectives = own;
  }
}

const NO_RUNS: Readonly<Record<string, Run>> = {};

/** A placeholder for the run of a newly opened case, until the event is over. */
const NOT_BEGUN: Run = { value: '', facts: {}, done: false, concerning: null, items: [], waiting: [], lastBy: null };

const withRun = (found: JourneyCase, run: Run | undefined): JourneyCase =>
  run === undefined ? found : { ...found, run };

const runOfCase = (found: JourneyCase | undefined): Readonly<Record<string, Run>> =>
  found === undefined ? NO_RUNS : { [found.element]: found.run };
