import { distance } from 'fastest-levenshtein';
import { expectShape, InputError, type Issue, type Process, unknownWord } from 'work-elements';
import type { EventLog } from '../log/event-log.js';
import { expectLog } from '../log/expect-log.js';
import { HAPPENING } from '../log/happening.js';
import { Texts } from '../log/texts.js';
import { type ActivityTable, parseActivityTable, readActivityTable } from './activity-table.js';
import type { MappedActivity } from './mapped-activity.js';

/**
 * A log whose activities are mapped to steps of a process, as far as known.
 *
 * @public
 */
export interface ActivityMapping {
  /** The log, with `element/step` for each known activity; the others keep their names. */
  readonly log: EventLog;
  /** Every activity of the log, the most frequent first. */
  readonly activities: readonly MappedActivity[];
  /** How much of the log is work of the process; happenings and activities left out on purpose do not count. */
  readonly coverage: {
    readonly events: { readonly known: number; readonly of: number };
    readonly activities: { readonly known: number; readonly of: number };
  };
  /** Rows of the table for activities that do not occur in the log. */
  readonly unused: readonly string[];
}

/**
 * Maps each activity of a log to a step of a process: by its own name, or by a table that the user keeps. Unknown
 * activities stay unknown; the step with the nearest spelling is suggested, with its distance, and never used silently.
 *
 * @param log - An event log.
 * @param process - The process, such as `learningProcess` or `processOf(model)`.
 * @param table - The table, or the text of its file (YAML or CSV; see {@link parseActivityTable}).
 * @throws `InputError` if the table names a step that the process does not have, with the nearest spelling.
 *
 * @example
 * ```ts
 * import { mapActivities, readLogCsv } from '@work-elements/discover';
 * import { learningProcess } from 'work-elements';
 *
 * const log = await readLogCsv(
 *   'case,activity,timestamp\n1,Grade essay,2026-09-01T08:00:00Z\n1,assess progress: report,2026-09-01T09:00:00Z\n',
 * );
 * const { activities, coverage } = mapActivities(log, learningProcess, { 'Grade essay': 'assess-progress/score' });
 * console.log(
 *   activities.map(({ step }) => step),
 *   coverage.events,
 * ); // [ 'assess-progress/score', null ] { known: 1, of: 2 }
 * console.log(activities[1]?.suggestion); // { step: 'assess-progress/report', distance: 0 }
 * ```
 *
 * @public
 */
export const mapActivities = (log: EventLog, process: Process, table: ActivityTable | string = {}): ActivityMapping => {
  expectLog(log);
  expectShape(process, 'process', { parts: ['elements', 'routes'], from: 'processOf' });
  const own = new Map(Object.entries(typeof table === 'string' ? parseActivityTable(table) : readActivityTable(table)));
  const steps = process.elements.flatMap((element) =>
    element.steps.map((step) => ({
      ref: `${element.id}/${step.id}`,
      spellings: [`${element.id} ${step.id}`, step.title, step.id].map(plain),
    })),
  );
  const known = new Set(steps.map(({ ref }) => ref));
  // What the clock or a person sends to an element appears in a journey’s log as `element.event`.
  const signals = new Set(process.elements.flatMap(({ id, receives }) => receives.map((event) => `${id}.${event}`)));
  refuseUnknown(own, known);
  const counts = new Uint32Array(log.activities.length);
  for (const activity of log.columns.activity) counts[activity] = (counts[activity] ?? 0) + 1;
  const activities = log.activities.map((activity, index): MappedActivity => {
    const base = { activity, events: counts[index] ?? 0 };
    const said = own.get(activity);
    if (said !== undefined) return { ...base, step: said, by: said === null ? 'left-out' : 'table' };
    if (known.has(activity)) return { ...base, step: activity, by: 'exact' };
    if (HAPPENING.test(activity) || signals.has(activity)) return { ...base, step: null, by: 'happening' };
    const suggestion = nearest(plain(activity), steps);
    return { ...base, step: null, by: 'unknown', ...(suggestion === undefined ? {} : { suggestion }) };
  });
  const work = activities.filter(({ by }) => by !== 'happening' && by !== 'left-out');
  const found = work.filter(({ step }) => step !== null);
  const total = (list: readonly MappedActivity[]): number => list.reduce((sum, { events }) => sum + events, 0);
  return {
    log: renamed(log, activities),
    activities: activities.toSorted((one, other) => other.events - one.events),
    coverage: {
      events: { known: total(found), of: total(work) },
      activities: { known: found.length, of: work.length },
    },
    unused: [...own.keys()].filter((activity) => !log.activities.includes(activity)),
  };
};

const plain = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const refuseUnknown = (table: ReadonlyMap<string, string | null>, steps: ReadonlySet<string>): void => {
  const issues = [...table].flatMap(([activity, step]): readonly Issue[] =>
    step === null || steps.has(step)
      ? []
      : [{ path: activity, code: 'unknown-step', message: unknownWord(step, 'a step of this process', [...steps]) }],
  );
  if (issues.length > 0) throw new InputError('table of activities', issues);
};

/** The step with the most similar spelling, if any is similar at all. */
const nearest = (
  name: string,
  steps: readonly { readonly ref: string; readonly spellings: readonly string[] }[],
): MappedActivity['suggestion'] => {
  if (name.length > 200) return undefined;
  let best: { step: string; distance: number } | undefined;
  for (const { ref, spellings } of steps) {
    for (const spelling of spellings) {
      const edits = distance(name, spelling);
      if (edits <= 0.4 * Math.min(name.length, spelling.length) && edits < (best?.distance ?? Number.POSITIVE_INFINITY))
        best = { step: ref, distance: edits };
    }
  }
  return best;
};

const renamed = (log: EventLog, activities: readonly MappedActivity[]): EventLog => {
  if (activities.every(({ activity, step }) => step === null || step === activity)) return log;
  const names = new Texts();
  const numbers = activities.map(({ activity, step }) => names.numberOf(step ?? activity));
  // If no two activities were merged, only the names change.
  if (numbers.every((number, index) => number === index)) return { ...log, activities: names.list };
  const activity = Int32Array.from(log.columns.activity, (number) => numbers[number] ?? 0);
  return { ...log, activities: names.list, columns: { ...log.columns, activity } };
};
