import type { ModelReading } from '../../model/model-reading.js';
import { unknownWord } from '../../vocabulary/spelling.js';
import type { Engine } from '../engine/engine.js';
import type { ArtifactRef, JourneyEvent } from '../state/journey-event.js';
import { refuseOrNote } from './admit.js';

/**
 * Refuses a reference to an artifact that no element of the process makes or reads, such as a misspelt one.
 *
 * @internal
 */
export const refuseUnknownArtifacts = (engine: Engine, event: JourneyEvent, refs: readonly ArtifactRef[]): void => {
  if (refs.length === 0) return;
  const known = artifactsIn(engine.draft.reading);
  // A process whose elements name no artifacts does not restrict them.
  if (known.size === 0) return;
  refs.forEach(({ artifact }, index) => {
    if (known.has(artifact)) return;
    const message = unknownWord(artifact, 'an artifact of this process', [...known]);
    refuseOrNote(engine, event, `artifacts[${index}].artifact`, 'unknown-artifact', message);
  });
};

const artifactsIn = ({ process }: ModelReading): ReadonlySet<string> =>
  new Set(process.elements.flatMap(({ produces, consumes }) => [...produces, ...consumes]));
