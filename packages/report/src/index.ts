// The table of contents: everything that is public.

// Language
export { en } from './language/en.js';
export { es } from './language/es.js';
export type { LanguageOptions } from './language/language.js';
export type { Messages } from './language/messages.js';
// Event logs
export { toCsv, toXes } from './log/event-log.js';
// Pages
export { type ModelPageOptions, modelHtml } from './page/model-html.js';
export { reportHtml } from './page/report-html.js';
