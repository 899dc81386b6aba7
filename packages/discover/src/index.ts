// The public API, as a table of contents.

// Calibration
export { type CalibrateOptions, type Calibration, calibrate } from './calibrate/calibrate.js';
export { drawScenario } from './calibrate/draw-scenario.js';
export type { CalendarFit, CalendarOptions } from './calibrate/find-calendar.js';
export type { AbsenceFit, DurationFit, Fits, OutcomeFit, OutcomeShare, SpeedFit } from './calibrate/fits.js';
export type { WeeklyShift } from './calibrate/week.js';
// Conformance
export {
  type Conformance,
  checkConformance,
  type OutOfRole,
  type UnfoundedDecision,
} from './conformance/check-conformance.js';
export type { ConformanceOptions } from './conformance/conformance-options.js';
export type { HeardByDecider } from './conformance/heard-by-decider.js';
export type { Misfit } from './conformance/misfit.js';
export type { Replay } from './conformance/replay-log.js';
export type { ReviewedByDoer } from './conformance/reviewed-by-doer.js';
export type { BrokenSeparation } from './conformance/separations.js';
// Models
export { type DiscoverOptions, type Discovery, discoverModel, type ProcessOfModel } from './discover/discover-model.js';
export type {
  ModelEvidence,
  ResponsibilityEvidence,
  RoleAlternative,
  RoleEvidence,
  RoleHolder,
} from './discover/evidence.js';
// People
export { holdersOf } from './discover/holders-of.js';
export { type Likeness, mostLike } from './discover/most-like.js';
export type { Edge, OwnProcess, Start } from './discover/own-process.js';
// Habits
export {
  findHabits,
  type Habit,
  type HabitOptions,
  type Habits,
} from './habits/find-habits.js';
export type { HabitOutcome } from './habits/habit-outcome.js';
// Hand-offs
export { type HandoffOptions, type SeenHandoff, seenHandoffs } from './handoffs/seen-handoffs.js';
// Errors
export { discoveryIssueCodes } from './issue-codes.js';
// Logs
export { collectEvents, type EventInput } from './log/collect-events.js';
export { type EventLog, eventAt, type LogColumns, type LogEvent } from './log/event-log.js';
export { type Lifecycle, lifecycles } from './log/lifecycle.js';
export type { ReadLimits } from './log/log-builder.js';
export type { LogProblem } from './log/problems.js';
// Activity names
export { type ActivityTable, formatActivityTable, parseActivityTable } from './mapping/activity-table.js';
export { type ActivityMapping, mapActivities } from './mapping/map-activities.js';
export type { MappedActivity } from './mapping/mapped-activity.js';
export {
  type NetworkMeasure,
  type PersonFigures,
  type PersonMeasure,
  type SocialNetwork,
  socialNetwork,
} from './network/social-network.js';
export { formatHolders, parseHolders } from './people/holders.js';
export type { Holders } from './people/role-of.js';
// Progress
export type { LongRunning, StageProgress } from './progress/long-running.js';
// Reading
export { logColumns } from './read/csv-columns.js';
export type { CsvOptions } from './read/csv-options.js';
export type { LogColumnNames, ReadOptions, ReadProgress } from './read/options.js';
export { readLogCsv } from './read/read-log-csv.js';
export { readXes } from './read/read-xes.js';
export type { LogSource } from './read/source.js';
// Roles
export type { RoleJoin } from './roles/agglomerate.js';
export type { RoleOptions } from './roles/find-roles.js';
export { adjustedRandIndex } from './roles/rand-index.js';
// Statistics
export {
  type DistributionFit,
  type Family,
  type FittedDistribution,
  fitDurations,
} from './statistics/fit-durations.js';
export type { Histogram } from './statistics/histogram.js';
export type { LogEstimate } from './statistics/intervals.js';
// Validation
export type { LogMeasure } from './validate/log-distances.js';
export {
  type ValidatedMeasure,
  type ValidateOptions,
  type Validation,
  validateCalibration,
} from './validate/validate-calibration.js';
