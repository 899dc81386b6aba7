import type { RoleProfile } from 'work-elements';
import type { NamedJob } from './constraints.js';

/** Work to be assigned as a unit, as described by its model. @internal */
export interface DescribedJob extends NamedJob {
  /** The load that each of its steps adds, by the reference of the step. */
  readonly loads: ReadonlyMap<string, number>;
  /** The profile of what its holders need. */
  readonly profile: RoleProfile | undefined;
}
