import type { InnerKind } from '../../process/place-kind.js';
import type { Run } from './run.js';

/** The place where a work item is open. @internal */
export interface Opening {
  readonly kind: InnerKind;
  /** Its index among its kind: the position of the objective or the case; 0 for the learner. */
  readonly place: number;
  readonly run: Run;
}
