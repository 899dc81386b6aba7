import Papa from 'papaparse';
import {
  csvText,
  expectShape,
  InputError,
  type Issue,
  readInput,
  readText,
  unguardedCell,
  workRefSchema,
  writeText,
} from 'work-elements';
import * as z from 'zod';
import type { MappedActivity } from './mapped-activity.js';

/**
 * Maps the activities of a log to steps of a process: `element/step`, or null for what is not work of the process.
 *
 * @public
 */
export type ActivityTable = Readonly<Record<string, string | null>>;

const stepSchema = z.union([workRefSchema, z.null()], { error: 'expected element/step, or null' });
const tableSchema = z.record(z.string().min(1), stepSchema);

/**
 * Other documents refuse this key. A table of activities cannot, since whoever reads a log does not choose their names.
 */
const PROTOTYPE = '__proto__';

/** Reads an activity table given as a value instead of text. @internal */
export const readActivityTable = (data: unknown): ActivityTable => {
  const what = 'table of activities';
  const own = Object.getOwnPropertyDescriptor(Object(data), PROTOTYPE);
  if (own === undefined) return readInput(tableSchema, data, what);
  const others = Object.fromEntries(Object.entries(Object(data)).filter(([activity]) => activity !== PROTOTYPE));
  const { step } = readInput(z.strictObject({ step: stepSchema }), { step: own.value }, what);
  return Object.fromEntries([...Object.entries(readInput(tableSchema, others, what)), [PROTOTYPE, step]]);
};

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
  if (typeof text === 'string' && /^\uFEFF?"?activity"?[,;\t]/i.test(text)) return fromCsv(text);
  return readActivityTable(readText(text, 'table of activities'));
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
  return readActivityTable(Object.fromEntries(entries));
};

/**
 * Writes the step of each activity of a log as a table, for {@link parseActivityTable} to read. Read with the table
 * that a discovery used or made, the log matches the discovered model. Activities that nobody has placed yet are left
 * out.
 *
 * @param activities - Such as `evidence.activities` of a discovery, or `activities` of a mapping.
 * @param format - YAML, or CSV for a spreadsheet. @defaultValue 'csv'
 * @returns The file’s text.
 *
 * @example
 * ```ts
 * import { collectEvents, discoverModel, formatActivityTable } from '@work-elements/discover';
 *
 * const log = collectEvents([
 *   { case: 'ada', activity: 'Brew', lifecycle: 'complete', resource: 'bo', role: null, time: '2026-09-01T08:00:00Z' },
 * ]);
 * const { evidence } = discoverModel(log, { process: 'discover' });
 * console.log(formatActivityTable(evidence.activities, 'yaml').trim()); // Brew: process/brew
 * ```
 *
 * @public
 */
export const formatActivityTable = (
  activities: readonly Pick<MappedActivity, 'activity' | 'step' | 'by'>[],
  format: 'csv' | 'yaml' = 'csv',
): string => {
  expectShape(activities, 'activities', {
    list: true,
    parts: ['step', 'by'],
    texts: ['activity'],
    from: 'mapActivities',
  });
  const placed = activities.filter(({ by }) => by === 'exact' || by === 'table' || by === 'left-out');
  if (format === 'csv') return csvText([['activity', 'step'], ...placed.map(({ activity, step }) => [activity, step])]);
  return writeText(Object.fromEntries(placed.map(({ activity, step }) => [activity, step])), 'yaml');
};
