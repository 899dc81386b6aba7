// The table of contents: everything that is public, layer by layer.

// Catalogue
export { counts, emits, sets } from './catalogue/actions.js';
export { type Artifact, type ArtifactWording, artifacts } from './catalogue/artifacts.js';
export type { BadgeArea, BadgeQuestion } from './catalogue/badge-framework/areas.js';
export { type BadgeFramework, badgeFramework } from './catalogue/badge-framework/badge-framework.js';
export {
  type AreaCoverage,
  badgeCoverage,
  type PlacedCompetency,
  type QuestionCoverage,
} from './catalogue/badge-framework/coverage.js';
export type { BadgeLevel } from './catalogue/badge-framework/levels.js';
export { crosswalks } from './catalogue/crosswalks/crosswalk.js';
export type { Crosswalk, CrosswalkRow } from './catalogue/crosswalks/crosswalk-types.js';
export { defineElement, type TypedElementInput } from './catalogue/define-element.js';
export { learningProcess, type Process } from './catalogue/process.js';
export { type ToolKind, toolKindSchema } from './catalogue/tool-kinds.js';
export type { Step, WorkElement } from './catalogue/work-element.js';
export { type CatalogueElement, type WorkElementId, workElement, workElements } from './catalogue/work-elements.js';
export { type AreaBadge, areaBadge } from './derivation/areas/area-badge.js';
export {
  type AreaLevel,
  type AreaOptions,
  areaLevels,
  areaLevelsOfEach,
  type PersonAreas,
  type QuestionLevel,
} from './derivation/areas/area-levels.js';
export { assessPeople, type PersonReadiness } from './derivation/assess-people.js';
// Derivation
export {
  assessReadiness,
  type Climb,
  type CompetencyReadiness,
  type HabitShown,
  type Readiness,
  type TrainingStep,
} from './derivation/assess-readiness.js';
export { type AwardedLevel, type AwardOptions, awardLevel, type EvidenceReason } from './derivation/award-level.js';
export { type Badge, type BadgeHolder, type BadgeStanding, badge } from './derivation/badge.js';
export {
  type Change,
  compareModels,
  type ModelComparison,
  type ModelTotals,
  type RoleChange,
  type RoleWork,
} from './derivation/compare-models.js';
export type { MutualAttestation } from './derivation/cover/mutual-attestations.js';
export { type CoverOptions, coverTeam, type RoleCover, type TeamCover } from './derivation/cover-team.js';
export { deriveProfile, deriveProfiles } from './derivation/derive-profiles.js';
export { checkPeople, type PersonIssue } from './derivation/evidence/check-people.js';
export type { EvidenceLine, EvidenceMark } from './derivation/evidence/evidence-line.js';
export type { EvidenceOptions } from './derivation/evidence/evidence-options.js';
export { evidencePolicies } from './derivation/evidence/evidence-policies.js';
export { type RouteSteps, routeSteps, type StepPlace } from './derivation/flows.js';
export { type Handoff, type HandoffEnd, type HandoffKind, handoffs, mayBeHanded } from './derivation/handoffs.js';
export { checkTeam } from './derivation/places/check-team.js';
export {
  coverPlaces,
  type PlacedRole,
  type PlacesCover,
  type PlacesOptions,
} from './derivation/places/cover-places.js';
export type { TeamDiagnostic } from './derivation/places/team-diagnostic.js';
export { type PlaceHandoffs, type TeamHandoffs, teamHandoffs } from './derivation/places/team-handoffs.js';
export type { Reason } from './derivation/reason.js';
export type { Breadth, DerivedCompetency, RoleProfile } from './derivation/role-profile.js';
export type { Supervision } from './derivation/supervision.js';
export type { SystemDemand, SystemProfile } from './derivation/system-profile.js';
export { type UnhandedWork, unhandedWork } from './derivation/unhanded-work.js';
// Pictures
export type { ChartMove, ChartOrigin, ChartState, ChartWay, ElementChart } from './draw/chart.js';
export { elementChart } from './draw/element-chart.js';
export { type FoldedRoles, foldRoles } from './draw/fold-roles.js';
export { guardClauses } from './draw/guard-clauses.js';
export { type MermaidOptions, toMermaid } from './draw/to-mermaid.js';
// Journeys
export {
  type AdvanceJourney,
  type AdvanceOptions,
  advanceJourney,
  type JourneySteps,
} from './journey/advance-journey.js';
export { dueAt } from './journey/due-at.js';
export { type DueSignal, dueSignals } from './journey/due-signals.js';
export type { EventTaken, InboxChanges, JourneyStep } from './journey/journey-step.js';
export { journeyTable } from './journey/journey-table.js';
export { type KeptFrom, keptFrom } from './journey/kept-from.js';
export type { KnownEvents } from './journey/once.js';
export { type Reassigning, reassignJourney } from './journey/reassign-journey.js';
export { journeyEvents, replayJourney } from './journey/replay-journey.js';
export { type RestoreOptions, restoreJourney } from './journey/restore-journey.js';
export { type ReviewRate, type ReviewRateOptions, reviewRate } from './journey/review-rate.js';
export { saveJourney } from './journey/save-journey.js';
export { type JourneyParts, journeyParts } from './journey/saved/journey-parts.js';
export {
  type JourneyState,
  journeyStateSchema,
  type LearnerPart,
  type ObjectivePart,
  type RecentPart,
  type SavedJourney,
  savedJourneySchema,
} from './journey/saved/saved-journey.js';
export { beginJourney, type JourneyStart, journeyStartSchema, startJourney } from './journey/start-journey.js';
export {
  type Journey,
  type JourneyCase,
  type JourneyObjective,
  type ObjectiveStatus,
  type OutsideEvent,
  objectiveStatuses,
} from './journey/state/journey.js';
export { JourneyError } from './journey/state/journey-error.js';
export {
  type ArtifactRef,
  artifactRefSchema,
  type JourneyEvent,
  type JourneyEventInput,
  journeyEventSchema,
  journeyObjectiveSchema,
} from './journey/state/journey-event.js';
export { journeyLog } from './journey/state/journey-log.js';
export type { Irregularity, LogEntry } from './journey/state/log-entry.js';
export { openWork, suspendedWork } from './journey/state/open-work.js';
export { PartsNotHere } from './journey/state/parts-not-here.js';
export type { DoneBy } from './journey/state/run.js';
export type { WorkItem } from './journey/state/work-item.js';
export { type XesEvent, xesEvents } from './journey/xes.js';
// JSON Schemas
export { type JsonSchema, type JsonSchemaOptions, jsonSchemaOf } from './json-schema/json-schema-of.js';
export { modelJsonSchema, rubricJsonSchema, teamJsonSchema } from './json-schema/json-schemas.js';
// Machines
export type { ElementMachine } from './machine/element-machine.js';
export { type CompileOptions, compile, type MachineState, type MachineTable } from './machine/machine-table.js';
export type { EventTypeOf, NamedMachine, StateValueOf } from './machine/named-machine.js';
// Models
export { accommodatedOutcomes } from './model/accommodated-outcomes.js';
export type { StepAssignment } from './model/assignment.js';
export {
  type Automation,
  automationSchema,
  type Review,
  type ReviewReason,
  reviewSchema,
} from './model/automation-schema.js';
export { briefModel } from './model/brief-model.js';
export { type Cadence, cadenceSchema } from './model/cadence-schema.js';
export { checkModel } from './model/check-model.js';
export { type CatalogueSetting, type CatalogueWork, defineModel, type ModelInput } from './model/define-model.js';
export { type DueRule, dueRuleSchema, type Within } from './model/due-schema.js';
export { addRole, type RoleInput } from './model/edit/add-role.js';
export { applyEdit, editModel, type ModelDraft, type ModelEdit } from './model/edit/edit-model.js';
export { applyEditText, editModelText } from './model/edit/edit-model-text.js';
export type { EditNote } from './model/edit/edit-notes.js';
export { mergeRoles, type RoleMerge } from './model/edit/merge-roles.js';
export type { MadeFor, ModelPatch } from './model/edit/model-patch.js';
export { moveWork, type WorkMove } from './model/edit/move-work.js';
export { replaceTool, type ToolReplacement } from './model/edit/replace-tool.js';
export { type RoleSplit, splitRole } from './model/edit/split-role.js';
export { judgementOf } from './model/judgement-of.js';
export { keepsApart, separations } from './model/kept-apart.js';
export type { ImplementationModel, Role } from './model/model.js';
export { modelFingerprint } from './model/model-fingerprint.js';
export { holderSchema, modelSchema, roleSchema, type Tool, toolSchema } from './model/model-schema.js';
export { formatModel, parseModelText } from './model/model-text.js';
export { type ParsedModel, parseModel, safeParseModel } from './model/parse-model.js';
export type { Breach } from './model/policies/breach.js';
export { defaultPolicies } from './model/policies/default-policies.js';
export type { CodePolicy, Diagnostic, Finding, Policy } from './model/policies/policy.js';
export {
  type DataPolicy,
  dataPolicySchema,
  type PolicyRule,
  policyRuleSchema,
  type Severity,
} from './model/policy-schema.js';
export { processOf } from './model/process-of.js';
export { raci } from './model/raci.js';
export { models } from './model/ready/models.js';
export { relationSchema } from './model/relation.js';
export { statesOnAppeal } from './model/review-on-appeal.js';
export { type ReviewPlace, reviewsOf } from './model/reviews-of.js';
export { type RoleKind, roleKind } from './model/role-kind.js';
export { type UnassignedWork, unassignedWork } from './model/unassigned-work.js';
export { type UsualShares, usualShares } from './model/usual-shares.js';
export { type AppealSteps, appealSteps, hearsAppealAgainst } from './process/appeal-steps.js';
// Process
export { type DefaultShare, defaultShares, FIRST_OUTCOME } from './process/default-shares.js';
export { effortForOne } from './process/effort-for-one.js';
export type { ElementTable } from './process/element-table.js';
export { type Judgement, judgedAmong } from './process/judged.js';
export {
  type Beginning,
  type ProcessStep,
  type ProcessTable,
  processTable,
  type Sending,
} from './process/process-table.js';
// Rubrics
export { type AlignedRow, alignRubric, type RubricAlignment } from './rubric/align-rubric.js';
export {
  type Alignment,
  type AlignmentInput,
  alignmentRelationSchema,
  alignmentSchema,
} from './rubric/alignment-schema.js';
export { checkRubric, type RubricIssue } from './rubric/check-rubric.js';
export { type AlignmentOptions, parseAlignment } from './rubric/parse-alignment.js';
export { type CellsOptions, parseRubric } from './rubric/parse-rubric.js';
export { type RubricScore, rubricEvidence, rubricScoreSchema } from './rubric/rubric-evidence.js';
export {
  type Rubric,
  type RubricInput,
  type RubricLevel,
  type RubricRow,
  rubricLevelSchema,
  rubricRowSchema,
  rubricSchema,
} from './rubric/rubric-schema.js';
// Teams
export { parseTeam } from './team/parse-team.js';
export { type ResolvedTeam, type ResolveModels, resolveTeam } from './team/resolve-team.js';
export { type PartOfTime, type TeamPlaces, teamPlaces, type WorkPlace } from './team/team-places.js';
export { type Place, placeSchema, type Team, type TeamInput, teamSchema } from './team/team-schema.js';
export { withoutNames } from './team/without-names.js';
// Vocabulary
export { type ActorKind, actorKindSchema } from './vocabulary/actor-kind.js';
export { type AutomationMode, automationModeSchema } from './vocabulary/automation-mode.js';
export {
  afterSchoolDays,
  dateSchema,
  dayNames,
  daysSchema,
  isSchoolDay,
  type SchoolCalendar,
  schoolCalendarSchema,
} from './vocabulary/calendar.js';
export {
  type BadgeAreaId,
  badgeAreaIdSchema,
  type Competency,
  type CompetencyKind,
  competencyKindSchema,
  competencySchema,
  type HolderKind,
  holderKindSchema,
} from './vocabulary/competency.js';
export { counted } from './vocabulary/counted.js';
export { type CsvTextOptions, csvText, unguardedCell } from './vocabulary/csv-text.js';
export { type DocumentKind, documentKind } from './vocabulary/document-kind.js';
export { type Effort, effortSchema } from './vocabulary/effort.js';
export {
  type ElementDefinition,
  type ElementInput,
  elementDefinitionSchema,
  type Route,
  routeSchema,
  type Subject,
  stepDefinitionSchema,
  subjectSchema,
} from './vocabulary/element-definition.js';
export {
  type Evidence,
  type EvidenceKind,
  evidenceKindSchema,
  evidenceSchema,
  type Person,
  personPlacesSchema,
  personSchema,
} from './vocabulary/evidence.js';
export { type EvidencePolicy, evidencePolicySchema, evidenceRuleSchema } from './vocabulary/evidence-policy.js';
export { expectShape, type Shape } from './vocabulary/expect-shape.js';
export { type FileKind, fileKind } from './vocabulary/file-kind.js';
export { freeId, type Habit, habitSchema, idFromTitle } from './vocabulary/habit.js';
export { idSchema, modelIdSchema, modelPathSchema, stepIdSchema, workRefSchema } from './vocabulary/ids.js';
export { InputError, type Issue, isInputError, ModelError } from './vocabulary/input-error.js';
export { type IssueCode, type IssueCodes, issueCodes } from './vocabulary/issue-codes/issue-codes.js';
export type { IssueNote, IssueNotes } from './vocabulary/issue-codes/issue-note.js';
export { issuePlaces, type TextPlace } from './vocabulary/issue-places.js';
export { type EarnedLevel, type Level, levelSchema } from './vocabulary/level.js';
export {
  type Condition,
  conditionSchema,
  type Fact,
  type MachineAction,
  type MachineConfig,
  machineActionSchema,
  machineConfigSchema,
  type StateConfig,
  stateConfigSchema,
} from './vocabulary/machine-config.js';
export { outerIdSchema } from './vocabulary/outer-id.js';
export { wordOf } from './vocabulary/path.js';
export { plainLetters } from './vocabulary/plain-letters.js';
export {
  type Advancement,
  advancementSchema,
  type Entry,
  entrySchema,
  type ProcessDefinition,
  processDefinitionSchema,
} from './vocabulary/process-definition.js';
export { type ReadInputOptions, readInput } from './vocabulary/read-input.js';
export { limitsForPeople, mostBytes, mostEntries, type ReadLimits } from './vocabulary/read-limits.js';
export { readText, readTextAs } from './vocabulary/read-text.js';
export { type Responsibility, responsibilitySchema } from './vocabulary/responsibility.js';
export { type Scope, scopeSchema } from './vocabulary/scope.js';
export { type Setting, type SettingValue, settingSchema, settingValueSchema } from './vocabulary/setting.js';
export { type Group, groupSchema, type Share, shareSchema } from './vocabulary/share.js';
export { nearest, unknownWord } from './vocabulary/spelling.js';
export { wideEncoding } from './vocabulary/wide-encoding.js';
export { writeText } from './vocabulary/write-text.js';
