import type { Person, Rubric } from 'work-elements';
import type { RaciReading } from '../raci/read-raci.js';
import type { Arrivals } from './arrivals.js';
import type { StaffTable } from './staff.js';

/**
 * What each kind of table becomes.
 *
 * @public
 */
export interface TableValues {
  /** Headcounts and people by name, for a scenario. */
  readonly staff: StaffTable;
  /** People with their evidence. */
  readonly people: readonly Person[];
  /** A RACI matrix, as a model. */
  readonly raci: RaciReading;
  /** When learners come. */
  readonly arrivals: Arrivals;
  readonly rubric: Rubric;
}

/**
 * What kinds of table there are.
 *
 * @public
 */
export type TableKind = keyof TableValues;
