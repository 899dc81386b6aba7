// The table of contents: everything that is public.

export { arbitraryAssignment } from './arbitraries/arbitrary-assignment.js';
export { type ArbitraryEdit, arbitraryEdit, arbitraryMove } from './arbitraries/arbitrary-edit.js';
export { arbitraryEvidence } from './arbitraries/arbitrary-evidence.js';
export { arbitraryInvalidModel, type InvalidModel } from './arbitraries/arbitrary-invalid-model.js';
export { type ArbitraryJourney, arbitraryJourneyEvents } from './arbitraries/arbitrary-journey-events.js';
export { arbitraryModel, type ModelConstraints } from './arbitraries/arbitrary-model.js';
export type {
  AssignmentCounterexample,
  AssignmentFinding,
  AssignmentLaw,
  AssignmentResult,
} from './assignment/assignment-law.js';
export { assignmentLaws } from './assignment/assignment-laws.js';
export { type CheckAssignmentOptions, checkAssignment } from './assignment/check-assignment.js';
export type { AssignmentOptions } from './assignment/setting.js';
export { type CheckLawsOptions, checkLaws, LawsBroken } from './check-laws.js';
export type { Counterexample, Law, LawOptions, LawResult } from './law.js';
export { laws } from './laws/laws.js';
export { library, type Subject } from './subject.js';
