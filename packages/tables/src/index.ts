// The table of contents: everything that is public.

export type { TableIssue } from './grid/table-issue.js';
export { tableIssueCodes } from './issue-codes.js';
export { comparisonTable, modelComparisonTables } from './out/comparison-tables.js';
export { profileTables } from './out/profile-tables.js';
export { reportTableNames, reportTables } from './out/report-tables.js';
export { trainingPlanTables } from './out/training-plan-tables.js';
export { raciTable } from './raci/raci-table.js';
export type { RaciReading } from './raci/read-raci.js';
export type { Arrivals } from './read/arrivals.js';
export { intoScenario, type ScenarioTables } from './read/into-scenario.js';
export type { ReadOptions } from './read/read-options.js';
export type { StaffTable } from './read/staff.js';
export type { TableKind, TableValues } from './read/table-values.js';
export { type ReadTable, type ReadTableOptions, readTable } from './read-table.js';
export { tableKind } from './table-kind.js';
export { type Table, type TableCell, tableOf } from './write/table.js';
export { type WriteTableOptions, writeTable } from './write-table.js';
