// The public API, as a table of contents.

// Errors
export { reportIssueCodes } from './issue-codes.js';
// Language
export { en } from './language/en.js';
export { es } from './language/es.js';
export type { LanguageOptions } from './language/language.js';
export type { Messages } from './language/messages.js';
// Event logs
export { type ActivityOptions, activityCsv } from './log/activity-csv.js';
export { toCsv, toXes } from './log/event-log.js';
export type { LogOptions } from './log/log-times.js';
// Pages
export { type ComparisonPageOptions, comparisonHtml } from './page/comparison-html.js';
export { elementHtml } from './page/element-html.js';
export { modelComparisonHtml } from './page/model-comparison-html.js';
export { type ModelPageOptions, modelHtml } from './page/model-html.js';
export { type PersonPageOptions, personHtml } from './page/person-html.js';
export { processHtml } from './page/process-html.js';
export { questionsHtml } from './page/questions-html.js';
export { type ReportPageOptions, reportHtml } from './page/report-html.js';
export { type TeamPageOptions, teamHtml } from './page/team-html.js';
// Pictures
export { type AreasPictureOptions, areasSvg } from './pictures/areas-svg.js';
export { type ElementPictureOptions, elementSvg } from './pictures/element-svg.js';
export { type ProcessPictureOptions, processSvg } from './pictures/process-svg.js';
