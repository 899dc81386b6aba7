// The public API.

export { type CompileOptions, compile, type MachineTable } from 'work-elements';
export {
  type Comparison,
  type ComparisonOptions,
  compareReports,
  compareScenarios,
  type Difference,
  type Measure,
  type Slower,
} from './compare-scenarios.js';

export type { SimulatedEvent } from './engine/log.js';
export { type ErlangQueue, type ErlangResult, erlangC } from './erlang-c.js';
export { simulationIssueCodes } from './issue-codes.js';
export { type OfferedLoad, type OfferedLoadOptions, offeredLoad } from './load/offered-load.js';
export type { Estimate } from './report/estimate.js';
export type {
  Bottleneck,
  Headline,
  OneMore,
  PersonReport,
  Report,
  RoleReport,
  StepReport,
  TermReport,
  Times,
  TimeToMastery,
} from './report/report.js';
export type { ReviewReport } from './report/reviews.js';
export { type Distribution, distributionSchema, meanMinutes } from './scenario/distribution.js';
export { explainScenario } from './scenario/explain-scenario.js';
export type { InForce } from './scenario/in-force.js';
export type { KeptApart } from './scenario/kept-apart.js';
export { parseScenario, parseScenarioText, type Scenario } from './scenario/parse-scenario.js';
export { resolveModel, type ScenarioOptions } from './scenario/resolve-model.js';
export { scenarioDocument } from './scenario/scenario-document.js';
export { type ScenarioInput, scenarioJsonSchema, scenarioSchema } from './scenario/scenario-schema.js';
export { rolesToStaff, type StarterOptions, starterScenario } from './scenario/starter-scenario.js';
export { scenarioWarnings } from './scenario-warnings.js';
export type { Ranges } from './sensitivity/design.js';
export { type MorrisEffect, type MorrisOptions, morris } from './sensitivity/morris.js';
export { type Sensitivity, type SensitivityDraining, sensitivity, type TornadoBar } from './sensitivity/sensitivity.js';
export type { SensitivityInput } from './sensitivity/sensitivity-input.js';
export {
  type SensitivityMeasure,
  type SensitivityOptions,
  type SensitivityProgress,
  sensitivityMeasures,
  sensitivityMethods,
} from './sensitivity/sensitivity-options.js';
export { type SensitivityRuns, sensitivityRuns } from './sensitivity/sensitivity-runs.js';
export { type SobolEffect, type SobolIndex, type SobolOptions, sobolIndices } from './sensitivity/sobol-indices.js';
export { type Progress, type SimulateOptions, simulate } from './simulate.js';
export {
  type Headcounts,
  type MinimumStaffing,
  minimumStaffing,
  type StaffingOptions,
  type StaffingProgress,
} from './staffing/minimum-staffing.js';
export type { RoleRange } from './staffing/ranges.js';
export { type HeadcountsToTry, scenarioGrid } from './staffing/scenario-grid.js';
export type { StaffingTarget } from './staffing/staffing-target.js';
export { type SweepOptions, type SweepProgress, sweep } from './sweep/sweep.js';
export { parseSweepResults, type SweepResult } from './sweep/sweep-result.js';
