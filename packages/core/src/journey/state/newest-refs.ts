import type { Process } from '../../catalogue/process.js';
import { CASE, LEARNER, OBJECTIVE, ORGANIZATION, placeKindOf } from '../../process/place-kind.js';
import type { Journey } from './journey.js';
import type { ArtifactRef } from './journey-event.js';
import { findObjective } from './objectives.js';
import type { Opening } from './opening.js';
import { AbsentObjective } from './parts-not-here.js';
import type { KeptArtifacts } from './run.js';

/** The id of the objective that a run is about; null where it is about none in particular. */
const concernOf = ({ objectives, cases }: Journey, { kind, place, run }: Opening): string | null => {
  if (kind === OBJECTIVE) return objectives[place]?.id ?? null;
  return kind === CASE ? (cases[place]?.concerns ?? null) : run.concerning;
};

/** The newest references to an artifact read by work in a run, the learner’s before those of objectives. @internal */
export const newestRefs = (
  journey: Journey,
  process: Process,
  opening: Opening,
  artifact: string,
): readonly ArtifactRef[] => {
  const learners = journey.learner.artifacts[artifact] ?? NONE;
  const concern = concernOf(journey, opening);
  if (concern !== null) return findObjective(journey, concern)?.artifacts[artifact] ?? learners;
  if (!isOfObjectives(process, artifact)) return learners;
  return [...learners, ...journey.objectives.flatMap(({ artifacts }) => artifacts[artifact] ?? NONE)];
};

const NONE: readonly ArtifactRef[] = [];

// The result follows from the process alone, so the cache changes nothing but the time taken.
const remembered = new WeakMap<Process, ReadonlySet<string>>();

/** Whether an artifact is made in work about objectives, and so is kept with them. */
const isOfObjectives = (process: Process, artifact: string): boolean => {
  const known =
    remembered.get(process) ??
    new Set(
      process.elements.flatMap(({ subject, produces }) => {
        const kind = placeKindOf(subject);
        return kind === LEARNER || kind === ORGANIZATION ? [] : produces;
      }),
    );
  remembered.set(process, known);
  return known.has(artifact);
};

/**
 * The artifacts whose references, as kept with objectives, differ between two journeys.
 *
 * @internal
 */
export const changedArtifacts = (journey: Journey, other: Journey): ReadonlySet<string> =>
  new Set(
    journey.objectives.flatMap((objective, place) => {
      const last = other.objectives[place];
      if (objective === last || objective instanceof AbsentObjective || last instanceof AbsentObjective) return [];
      const before = last?.artifacts ?? NOTHING;
      const now = objective.artifacts;
      return before === now
        ? []
        : Object.keys({ ...before, ...now }).filter((artifact) => before[artifact] !== now[artifact]);
    }),
  );

const NOTHING: KeptArtifacts = {};
