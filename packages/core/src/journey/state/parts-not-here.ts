import type { JourneyObjective } from './journey.js';
import { JourneyError } from './journey-error.js';
import type { KeptArtifacts, Run } from './run.js';

/**
 * Thrown when a journey that was restored from some of its parts needs another one. The journey is unchanged: restore
 * it with that part too, and try again.
 *
 * @example
 * ```ts
 * import {
 *   advanceJourney,
 *   models,
 *   openWork,
 *   PartsNotHere,
 *   restoreJourney,
 *   saveJourney,
 *   startJourney,
 * } from 'work-elements';
 *
 * const { state } = saveJourney(
 *   startJourney(models.validator, { learner: 'ada', objectives: ['fractions', 'decimals'] }),
 * );
 * const some = restoreJourney(models.validator, { ...state, objectives: [] }, { parts: 'some' });
 * try {
 *   openWork(some);
 * } catch (error) {
 *   if (error instanceof PartsNotHere) console.log(error.objectives); // [0]
 * }
 * ```
 *
 * @public
 */
export class PartsNotHere extends JourneyError {
  /** The positions of the objectives whose parts are needed. */
  readonly objectives: readonly number[];

  constructor(id: string, position: number) {
    super('journey', [
      {
        path: `objectives[${position}]`,
        code: 'part-not-here',
        message: `the part of "${id}" is needed; restore the journey with it`,
      },
    ]);
    this.name = 'PartsNotHere';
    this.objectives = [position];
  }
}

/**
 * An objective of which only the outline is loaded: reading anything else throws. Its own properties come from the
 * learner’s part.
 *
 * @internal
 */
export class AbsentObjective implements JourneyObjective {
  readonly id: string;
  readonly requires: readonly string[];
  readonly stage: JourneyObjective['stage'];
  readonly suspendedBy: readonly string[];
  /** The ids of its open work. */
  readonly items: readonly string[];
  /** The checksum of its part. */
  readonly checksum: string;
  readonly position: number;

  constructor(
    position: number,
    outline: Pick<JourneyObjective, 'id' | 'requires' | 'stage' | 'suspendedBy'> &
      Pick<AbsentObjective, 'items' | 'checksum'>,
  ) {
    this.position = position;
    this.id = outline.id;
    this.requires = outline.requires;
    this.stage = outline.stage;
    this.suspendedBy = outline.suspendedBy;
    this.items = outline.items;
    this.checksum = outline.checksum;
  }

  get runs(): Readonly<Record<string, Run>> {
    throw new PartsNotHere(this.id, this.position);
  }

  get artifacts(): KeptArtifacts {
    throw new PartsNotHere(this.id, this.position);
  }

  get doers(): JourneyObjective['doers'] {
    throw new PartsNotHere(this.id, this.position);
  }

  get clock(): JourneyObjective['clock'] {
    throw new PartsNotHere(this.id, this.position);
  }
}

/** Throws if only the outline of an objective is loaded. @internal */
export const refuseAbsent = (objective: JourneyObjective): void => {
  if (objective instanceof AbsentObjective) throw new PartsNotHere(objective.id, objective.position);
};
