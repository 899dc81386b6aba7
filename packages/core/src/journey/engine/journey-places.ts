import type { HostPlaces } from '../../process/host.js';
import { CASE, type InnerKind, LEARNER } from '../../process/place-kind.js';
import { suspendersOf } from '../state/journey.js';
import type { Draft } from './draft.js';
import type { DraftRuns } from './draft-runs.js';

const THE_LEARNER = 0;

/** The places of a journey: one learner, and objectives known by their positions. @internal */
export class JourneyPlaces implements HostPlaces {
  readonly #draft: Draft;

  constructor(draft: Draft) {
    this.#draft = draft;
  }

  runs(kind: InnerKind): DraftRuns {
    return this.#draft.runs(kind);
  }

  isHeld(kind: InnerKind, place: number): boolean {
    if (kind === CASE) return false;
    if (kind === LEARNER) return this.#draft.learner.suspendedBy.length > 0;
    const objective = this.#draft.objective(place);
    return (
      objective.stage === 'withdrawn' ||
      objective.stage === 'blocked' ||
      suspendersOf(this.#draft, objective).length > 0
    );
  }

  learnerOf(): number {
    return THE_LEARNER;
  }

  nameOf(objective: number): number {
    return objective;
  }

  objectiveOf(_learner: number, name: number): number {
    return name;
  }

  objectivesOf(): readonly number[] {
    return this.#draft.objectives.map((_, index) => index);
  }

  openObjectives(): readonly number[] {
    return this.#draft.objectives.flatMap(({ stage }, index) =>
      stage === 'advanced' || stage === 'withdrawn' ? [] : [index],
    );
  }

  tellThoseToCome(): void {
    // A blocked objective already exists, and keeps the signals waiting for it.
  }
}
