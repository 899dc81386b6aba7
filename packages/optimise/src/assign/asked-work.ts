import type { ImplementationModel } from 'work-elements';
import type { StaffMember } from '../work/members.js';
import type { Placement } from '../work/placement.js';
import type { AssignedWork } from './answer.js';
import type { Assignment, AssignProblem } from './assign-problem.js';
import type { PlacedJobs } from './place-jobs.js';
import type { WorkBefore } from './work-before.js';

/** The work as asked for, and what is needed to build the answer. @internal */
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
  /** People in the model who are not among the given ones, so that no work can be assigned to them. */
  readonly leaving: ImplementationModel['people'];
}
