import type { ImplementationModel } from 'work-elements';
import type { StaffMember } from '../work/members.js';
import type { Placement } from '../work/placement.js';
import type { AssignedWork } from './answer.js';
import type { Assignment, AssignProblem } from './assign-problem.js';
import type { PlacedJobs } from './place-jobs.js';
import type { WorkBefore } from './work-before.js';

/** Work as asked and as answered. @internal */
export interface AskedWork {
  readonly problem: AssignProblem;
  /** The model before the edit. */
  readonly base: ImplementationModel;
  readonly members: readonly StaffMember[];
  readonly placement: Placement;
  readonly placed: PlacedJobs;
  /** Turns an assignment into an edit. */
  readonly editOf: (assignment: Assignment) => AssignedWork['edit'];
  /** The roles or steps that people had before. */
  readonly before: WorkBefore;
  /** Those in the model to whom no work can be assigned. */
  readonly leaving: ImplementationModel['people'];
}
