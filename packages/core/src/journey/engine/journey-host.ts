import type { Lane } from '../../process/flat-process.js';
import type { Host, Machines } from '../../process/host.js';
import { CASE, type InnerKind, LEARNER } from '../../process/place-kind.js';
import { at } from '../../vocabulary/at.js';
import { suspendersOf } from '../state/journey.js';
import { refuse } from '../state/journey-error.js';
import type { Chronicle } from './chronicle.js';
import type { Draft } from './draft.js';
import type { DraftRuns } from './draft-runs.js';
import type { Lifecycle } from './lifecycle.js';
import type { Work } from './work.js';

const LEARNER_PLACE = 0;

/**
 * What the interpreter of signals runs on in a journey: one learner, whose objectives are known by their positions.
 *
 * @internal
 */
export class JourneyHost implements Host {
  readonly #draft: Draft;
  readonly #work: Work;
  readonly #chronicle: Chronicle;
  readonly #lifecycle: Lifecycle;

  constructor(draft: Draft, work: Work, chronicle: Chronicle, lifecycle: Lifecycle) {
    this.#draft = draft;
    this.#work = work;
    this.#chronicle = chronicle;
    this.#lifecycle = lifecycle;
  }

  runs(kind: InnerKind): DraftRuns {
    return this.#draft.runs(kind);
  }

  isHeld(kind: InnerKind, place: number): boolean {
    if (kind === CASE) return false;
    if (kind === LEARNER) return this.#draft.learner.suspendedBy.length > 0;
    const objective = this.#draft.objective(place);
    return objective.stage === 'withdrawn' || objective.stage === 'blocked' || suspendersOf(this.#draft, objective).length > 0;
  }

  learnerOf(): number {
    return LEARNER_PLACE;
  }

  nameOf(objective: number): number {
    return objective;
  }

  objectiveOf(_learner: number, name: number): number {
    return name;
  }

  objectives(): readonly number[] {
    return this.#draft.objectives.map((_, index) => index);
  }

  openObjectives(): readonly number[] {
    return this.#draft.objectives.flatMap(({ stage }, index) => (stage === 'advanced' || stage === 'withdrawn' ? [] : [index]));
  }

  tellThoseToCome(): void {
    // An objective that is blocked is there already, and keeps what waits for it.
  }

  openSteps(kind: InnerKind, place: number, run: number, state: number): void {
    this.#work.openSteps(kind, place, run, state);
  }

  withdrawSuperseded(kind: InnerKind, place: number, run: number, state: number): void {
    this.#work.withdrawSuperseded(kind, place, run, state);
  }

  begin(objective: number): void {
    if (this.#draft.objective(objective).stage === 'not-started') this.#draft.setStage(objective, 'in-progress');
  }

  isInProgress(objective: number): boolean {
    return this.#draft.status === 'under-way' && this.#draft.objective(objective).stage === 'in-progress';
  }

  advance(objective: number, machines: Machines): void {
    this.#lifecycle.advance(objective, machines);
  }

  settles(): boolean {
    return this.#lifecycle.settles();
  }

  openCase(_learner: number, element: number, about: number, route: number): number {
    return this.#lifecycle.openCase(element, about, route);
  }

  closeCase(place: number): number {
    this.#lifecycle.closeCase(place);
    return LEARNER_PLACE;
  }

  moved(): void {
    // A journey counts no moves.
  }

  signalled(): void {
    // Nor signals.
  }

  outside(_learner: number, { element, event }: Lane, about: number): void {
    const { learner, objectives } = this.#draft;
    this.#chronicle.note({
      activity: `${element}.${event}`,
      lifecycle: 'schedule',
      subject: about < 0 ? learner.id : at(objectives, about).id,
      note: 'goes to the organisation, outside this journey',
    });
  }

  endless(message: string): never {
    return refuse('process', 'routes', 'endless', message);
  }
}
