// The table of contents: everything that is public.

// Logs
export { collectEvents, type EventInput } from './log/collect-events.js';
export { type EventLog, eventAt, type LogColumns, type LogEvent } from './log/event-log.js';
export { type Lifecycle, lifecycles } from './log/lifecycle.js';
export type { ReadLimits } from './log/log-builder.js';
export type { LogProblem } from './log/problems.js';
// The activities’ names
export { type ActivityTable, parseActivityTable } from './mapping/activity-table.js';
export { type ActivityMapping, type MappedActivity, mapActivities } from './mapping/map-activities.js';
// Reading
export type { LogColumnNames, ReadOptions, ReadProgress } from './read/options.js';
export { type CsvOptions, readLogCsv } from './read/read-log-csv.js';
export { readXes } from './read/read-xes.js';
export type { LogSource } from './read/source.js';
