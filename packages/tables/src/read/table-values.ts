import type { Person, Rubric } from 'work-elements';
import type { RaciReading } from '../raci/read-raci.js';
import type { Arrivals } from './arrivals.js';
import type { StaffTable } from './staff.js';

/**
 * The value that each kind of table is read as.
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
 * The kinds of table.
 *
 * @public
 */
export type TableKind = keyof TableValues;
