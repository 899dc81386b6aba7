import type { StoppedBy } from './pace.js';

/** Says that a search or its solver was stopped before its end. @internal */
export const stoppedText = (by: Exclude<StoppedBy, 'moves'>, what = 'search'): string =>
  `The ${what} was stopped by ${by === 'time' ? 'its time limit' : 'its signal'}, so another run may differ.`;
