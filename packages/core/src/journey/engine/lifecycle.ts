import { countsFromMastery } from '../../model/retention.js';
import type { HostProgress, Machines } from '../../process/host.js';
import { stateAfter } from '../../process/left-open.js';
import { CASE, type InnerKind, LEARNER, OBJECTIVE } from '../../process/place-kind.js';
import { at } from '../../vocabulary/at.js';
import { plainEqual } from '../../vocabulary/plain-equal.js';
import { SINCE } from '../state/clock.js';
import type { JourneyObjective } from '../state/journey.js';
import { runStateAt } from '../state/run-state.js';
import type { Chronicle } from './chronicle.js';
import type { Draft } from './draft.js';
import type { JourneyCases } from './journey-cases.js';
import type { Work } from './work.js';

/** Starts, unblocks, advances and ends objectives, cases and the journey as a whole. @internal */
export class Lifecycle implements HostProgress {
  readonly #draft: Draft;
  readonly #work: Work;
  readonly #chronicle: Chronicle;
  readonly #cases: JourneyCases;

  constructor(draft: Draft, work: Work, chronicle: Chronicle, cases: JourneyCases) {
    this.#draft = draft;
    this.#work = work;
    this.#chronicle = chronicle;
    this.#cases = cases;
  }

  begin(objective: number): void {
    if (this.#draft.objective(objective).stage !== 'not-started') return;
    this.#draft.setStage(objective, 'in-progress');
    const { time } = this.#chronicle;
    if (time !== null && this.#draft.reading.model.cadence.some(({ each }) => each === 'objective'))
      this.#draft.setClock(objective, SINCE, time);
  }

  isInProgress(objective: number): boolean {
    return this.#draft.status === 'under-way' && this.#draft.objective(objective).stage === 'in-progress';
  }

  /** Begins every run that begins by itself when a journey starts. */
  start(machines: Machines): void {
    machines.beginAll(LEARNER, 0);
    for (const [place, { stage }] of this.#draft.objectives.entries())
      if (stage !== 'blocked') machines.beginAll(OBJECTIVE, place);
  }

  /** Unblocks an objective, and delivers the signals that waited for it. */
  open(objective: number, machines: Machines): void {
    this.#draft.setStage(objective, 'not-started');
    this.#chronicle.note({
      activity: 'objective.opened',
      lifecycle: 'start',
      subject: this.#draft.objective(objective).id,
    });
    machines.beginAll(OBJECTIVE, objective);
    machines.retryAll(OBJECTIVE, objective);
  }

  /** Unblocks objectives whose prerequisites are now advanced. */
  unblock(machines: Machines): void {
    const { objectives } = this.#draft;
    const advanced = new Set(objectives.filter(({ stage }) => stage === 'advanced').map(({ id }) => id));
    for (const [place, { stage, requires }] of objectives.entries())
      if (stage === 'blocked' && requires.every((id) => advanced.has(id))) this.open(place, machines);
  }

  advance(objective: number, machines: Machines): void {
    const { id, stage } = this.#draft.objective(objective);
    if (stage === 'advanced') return;
    this.#draft.setStage(objective, 'advanced');
    this.#countFromMastery();
    this.#chronicle.note({ activity: 'objective.advanced', lifecycle: 'complete', subject: id });
    this.unblock(machines);
  }

  #countFromMastery(): void {
    const { time } = this.#chronicle;
    if (time === null) return;
    for (const { send } of this.#draft.reading.model.cadence)
      if (countsFromMastery(send) && this.#draft.clockOf(-1)[send] === undefined) this.#draft.setClock(-1, send, time);
  }

  /** Whether the journey becomes settled now: all objectives have ended, and had not before. */
  settles(): boolean {
    const { status, objectives, learner } = this.#draft;
    if (status !== 'under-way' || !objectives.every(hasEnded)) return false;
    this.#draft.setStatus('settled');
    this.#chronicle.note({ activity: 'journey.settled', lifecycle: 'complete', subject: learner.id });
    return true;
  }

  /** Ends everything that an objective has open. */
  endObjective(objective: number): void {
    this.#abandon(OBJECTIVE, objective);
    this.#draft.setStage(objective, 'withdrawn');
    const { id } = this.#draft.objective(objective);
    this.#abandonCases(({ concerns }) => concerns === id);
  }

  /** Ends everything that the journey has open; one that is settled stays so. */
  endJourney(): void {
    for (const [place, objective] of this.#draft.objectives.entries())
      if (!hasEnded(objective)) this.endObjective(place);
    for (const place of this.#draft.objectives.keys()) this.#abandon(OBJECTIVE, place);
    this.#abandon(LEARNER, 0);
    this.#abandonCases(() => true);
    if (this.#draft.status === 'settled') this.#closeElements();
    else this.#draft.setStatus('withdrawn');
  }

  /** In a settled journey, an element whose open work is cancelled ends as if it were done, and never reopens. */
  #closeElements(): void {
    const { tables, table } = this.#draft;
    const runs = this.#draft.runs(LEARNER);
    for (const entry of tables.entries['journey-settled']) {
      const { kind, firstState } = at(tables.elements, entry.to);
      const run = kind === LEARNER ? runs.runOf(0, entry.to) : -1;
      const state = run < 0 ? -1 : runs.state(run);
      const isTold = tables.entries['journey-withdrawn'].some(({ to }) => to === entry.to);
      if (state < 0 || at(tables.isFinal, state) === 1 || isTold) continue;
      const factsIn = (each: number) => runStateAt(at(table.elements, entry.to), each - firstState).facts;
      const ends = [...tables.elementOf.entries()].flatMap(([each, element]) => {
        const next = element === entry.to ? stateAfter(tables, each, entry.column) : -1;
        return next >= 0 && at(tables.isFinal, next) === 1 ? [next] : [];
      });
      const end = ends.find((each) => plainEqual(factsIn(each), factsIn(state))) ?? ends[0];
      if (end !== undefined) runs.setState(run, end);
    }
  }

  #abandon(kind: InnerKind, place: number): void {
    const runs = this.#draft.runs(kind);
    for (let run = runs.nextBegun(place, -1); run >= 0; run = runs.nextBegun(place, run)) {
      if (runs.hasWork(run)) this.#work.withdrawAll(kind, place, run);
      if (runs.firstWaiting(run) >= 0) runs.dropAllWaiting(run);
    }
  }

  #abandonCases(belongs: (found: { readonly concerns: string | null }) => boolean): void {
    for (const [place, found] of this.#draft.cases.entries()) {
      if (!found.open || !belongs(found)) continue;
      this.#abandon(CASE, place);
      // Nothing is resumed: everything that the case had suspended has ended too.
      this.#cases.close(place);
    }
  }
}

const hasEnded = ({ stage }: JourneyObjective): boolean => stage === 'advanced' || stage === 'withdrawn';
