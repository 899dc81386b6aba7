import type { SavedJourney } from '../../../src/index.js';
import { wholeChecksum } from '../../../src/journey/save-journey.js';
import { checksum } from '../../../src/vocabulary/checksum.js';

/** A part with its checksum recomputed, as a deliberate forger would do. */
export const resealed = <Part extends { readonly checksum: string }>({ checksum: _, ...content }: Part) => ({
  ...content,
  checksum: checksum(JSON.stringify(content)),
});

/** A changed saved journey with all of its checksums recomputed. */
export const reseal = (saved: SavedJourney): unknown => {
  const objectives = saved.state.objectives.map(resealed);
  const outline = { ...saved.state.learner.objectives, checksums: objectives.map((each) => each.checksum).join('') };
  const learner = resealed({ ...saved.state.learner, objectives: outline });
  const recent = resealed(saved.state.recent);
  return {
    ...saved,
    state: { learner, objectives, recent },
    checksum: wholeChecksum(learner.checksum, recent.checksum, saved.log),
  };
};
