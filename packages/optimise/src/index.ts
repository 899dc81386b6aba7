// The public API.

// Assigning work
export type {
  AlternativeWork,
  AssignedWork,
  Constraint,
  HeldRole,
  ImpossibleWork,
  PersonWork,
  UnsettledWork,
  WorkAnswer,
} from './assign/answer.js';
export type { Aim, AssignOptions, Rerank } from './assign/assign-options.js';
export { assignPeople } from './assign/assign-people.js';
export { aimKinds } from './assign/assign-problem.js';
export { type DesignOptions, designModel } from './assign/design-model.js';
// Limits
export type { StoppedBy } from './limits/pace.js';
export type { SearchProgress } from './limits/search-progress.js';
// Modules
export { defaultForms, type Form, type FormFigures } from './modules/forms.js';
// People
export { parseTrainees } from './people/parse-trainees.js';
export type { TrainedRole, Trainee, TrainingScope } from './people/trainees.js';
// Solvers
export type { Program, ProgramRow, ProgramVariable, SolveAnswer, SolveOptions, Solver } from './program/program.js';
// Trainings
export type { NamingOptions } from './training/naming.js';
export { planTraining } from './training/plan-training.js';
export { LEAST_TOPIC_HOURS } from './training/topic-hours.js';
export { type CalendarOptions, trainingCalendar } from './training/training-calendar.js';
export type { TrainingOptions } from './training/training-options.js';
export type {
  Coach,
  NamedModule,
  OutsideReason,
  Participant,
  TopicHours,
  TrainingCore,
  TrainingModule,
  TrainingPlan,
  TrainingSession,
  TrainingYear,
  UncoveredNeed,
  YearDates,
} from './training/training-plan.js';
export { type TableRow, type TrainingTables, trainingTables } from './training/training-tables.js';
// Vocabulary
export type { Figure } from './vocabulary/figure.js';
export { optimisationIssueCodes } from './vocabulary/issue-codes.js';
export { type Member, parseMembers } from './work/members.js';
export type { AssignPlace } from './work/placement.js';
