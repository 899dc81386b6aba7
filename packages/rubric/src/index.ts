export { type Glossary, glossarySchema, readyGlossary } from './glossary.js';
export { rubricIssueCodes } from './issue-codes.js';
export { type CsvOptions, readRubricCsv } from './read-rubric-csv.js';
export {
  type ElementSuggestion,
  MEASURE,
  type RowSuggestion,
  type SuggestedCompetency,
  type SuggestOptions,
  suggestAlignment,
} from './suggest-alignment.js';
