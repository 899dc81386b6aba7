import { percentText } from './percent-text.js';
import type { TrainingCore } from './training-plan.js';

/**
 * Says of a core what its modules are: `coarse modules of which at least 33.3 % of the people lack something`.
 *
 * @internal
 */
export const coreModules = ({ granularity, theta }: TrainingCore): string =>
  granularity === 'fine'
    ? `fine modules that at least ${percentText(theta)} of the people take where hours are no limit`
    : `coarse modules of which at least ${percentText(theta)} of the people lack something`;

/**
 * What it rests on if modules overlap, so that the same needs can be covered by others; null if they do not.
 *
 * @internal
 */
export const coreChoice = ({ granularity, curve }: TrainingCore): string | null =>
  granularity === 'fine' && curve.some(({ modules }) => modules > 0)
    ? 'Fine modules overlap: what people take is one choice that covers everything, not proved to have the fewest ' +
      'modules; another seed or more moves may give another core.'
    : null;
