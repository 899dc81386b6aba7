import Papa from 'papaparse';
import { InputError, type Issue, readInput, readText, unguardedCell, workRefSchema } from 'work-elements';
import * as z from 'zod';

/**
 * Maps the activities of a log to steps of a process: `element/step`, or null for what is not work of the process.
 *
 * @public
 */
export type ActivityTable = Readonly<Record<string, string | null>>;

const tableSchema = z.record(
  z.string().min(1),
  z.union([workRefSchema, z.null()], { error: 'expected element/step, or null' }),
);

/**
 * Reads the table of activities that a user keeps: YAML (`Grade essay: assess-progress/score`), or CSV with the columns
 * `activity` and `step`. An empty step (in YAML `null`) marks an activity that is not work of the process.
 *
 * @param text - The file’s text.
 * @throws `InputError` with each malformed line.
 *
 * @example
 * ```ts
 * import { parseActivityTable } from '@work-elements/discover';
 *
 * console.log(parseActivityTable('activity,step\nGrade essay,assess-progress/score\nLogin,\n'));
 * // { 'Grade essay': 'assess-progress/score', Login: null }
 * ```
 *
 * @public
 */
export const parseActivityTable = (text: string): ActivityTable => {
  if (/^\uFEFF?"?activity"?[,;\t]/i.test(text)) return fromCsv(text);
  return readInput(tableSchema, readText(text, 'table of activities'), 'table of activities');
};

const fromCsv = (text: string): ActivityTable => {
  const { data } = Papa.parse<readonly string[]>(text, { skipEmptyLines: true });
  const issues: Issue[] = [];
  const entries = new Map<string, string | null>();
  data.slice(1).forEach((cells, index) => {
    const path = `row ${index + 2}`;
    const [activity = '', step = ''] = cells.map((cell) => unguardedCell(cell.trim()));
    if (activity === '')
      issues.push({ path, code: 'no-activity', message: 'expected the name of an activity, found an empty cell' });
    else if (entries.has(activity))
      issues.push({ path, code: 'duplicate-activity', message: `"${activity}" is in the table already` });
    else entries.set(activity, step === '' ? null : step);
  });
  if (issues.length > 0) throw new InputError('table of activities', issues);
  return readInput(tableSchema, Object.fromEntries(entries), 'table of activities');
};
