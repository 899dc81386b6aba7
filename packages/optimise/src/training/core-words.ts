import { percentText } from './percent-text.js';
import type { TrainingCore } from './training-plan.js';

/**
 * Describes the modules of a core: `coarse modules of which at least 33.3 % of the people lack something`.
 *
 * @internal
 */
export const coreModules = ({ granularity, theta }: TrainingCore): string =>
  granularity === 'fine'
    ? `fine modules that at least ${percentText(theta)} of the people take where hours are no limit`
    : `coarse modules of which at least ${percentText(theta)} of the people lack something`;

/**
 * A caveat for cores of overlapping modules, where the same needs can be covered in other ways; null if they do not
 * overlap.
 *
 * @internal
 */
export const coreChoice = ({ granularity, curve }: TrainingCore): string | null =>
  granularity === 'fine' && curve.some(({ modules }) => modules > 0)
    ? 'Fine modules overlap: what people take is one choice that covers everything, not proved to have the fewest ' +
      'modules; another seed or more moves may give another core.'
    : null;
