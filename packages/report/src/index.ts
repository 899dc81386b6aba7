// The table of contents: everything that is public.

export { toCsv, toXes } from './log/event-log.js';
export { reportHtml } from './page/report-html.js';
