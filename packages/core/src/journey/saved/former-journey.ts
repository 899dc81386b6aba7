import * as z from 'zod';
import { fingerprint, formerFingerprint } from '../../model/model-fingerprint.js';
import { type ModelReading, modelReading } from '../../model/model-reading.js';
import { parseModel } from '../../model/parse-model.js';
import { processTable } from '../../process/process-table.js';
import { lazily } from '../../vocabulary/lazily.js';
import { list } from '../../vocabulary/list.js';
import { factSchema } from '../../vocabulary/machine-config.js';
import { remembered } from '../once.js';
import { readEvent } from '../read-event.js';
import type { Journey, JourneyObjective } from '../state/journey.js';
import { refuse } from '../state/journey-error.js';
import { artifactRefSchema } from '../state/journey-event.js';
import { type Irregularity, type LogEntry, logEntrySchema } from '../state/log-entry.js';
import { type DoneBy, type Run, savedRunSchema, signalSchema } from '../state/run.js';
import { todaysRun } from './former-state.js';
import { readBy, SAVED } from './read-parts.js';

/** A saved journey of format 2, which had state and log in one; created lazily, since few programs have any. */
const formerSchema = lazily(() => {
  const runSchema = z.strictObject({
    value: savedRunSchema.shape.value,
    facts: z.record(z.string(), factSchema),
    done: z.boolean(),
    concerning: z.string().nullable(),
    items: list(
      z.strictObject({ id: z.string(), step: z.string(), number: z.number().int(), since: z.string().nullable() }),
    ),
    waiting: list(signalSchema),
  });

  const place = {
    suspendedBy: list(z.string()),
    runs: z.record(z.string(), runSchema),
    artifacts: z.record(z.string(), list(artifactRefSchema)),
  };

  const stageSchema = z.enum(['not-started', 'blocked', 'in-progress', 'advanced', 'withdrawn']);

  return z.strictObject({
    format: z.literal(2),
    model: z.strictObject({ id: z.string(), fingerprint: z.string() }),
    status: z.enum(['under-way', 'settled', 'withdrawn']),
    learner: z.strictObject({ id: z.string(), ...place }),
    objectives: list(
      z.strictObject({
        id: z.string(),
        title: z.string().exactOptional(),
        requires: list(z.string()),
        stage: stageSchema,
        ...place,
      }),
    ),
    cases: list(
      z.strictObject({
        id: z.string(),
        element: z.string(),
        concerns: z.string().nullable(),
        reason: z.string(),
        open: z.boolean(),
        run: runSchema,
      }),
    ),
    log: list(
      logEntrySchema
        .omit({ revision: true, late: true, irregular: true, cause: true })
        .extend({ cause: z.unknown().optional() }),
    ),
    counts: z.strictObject({ items: z.number().int().min(0), cases: z.number().int().min(0) }),
    checksum: z.string(),
  });
});

type Former = z.infer<ReturnType<typeof formerSchema>>;
type FormerRun = Former['learner']['runs'][string];

/** Whether a format had state and log in one. @internal */
export const isFormer = (format: number): boolean => format === 1 || format === 2;

/**
 * Restores a journey of format 1 or 2. Events that it has taken remain valid, and those that would be refused today are
 * noted.
 *
 * @internal
 */
export const restoreFormer = (
  reading: ModelReading,
  given: Readonly<Record<string, unknown>>,
  format: number,
): Journey => {
  // Format 1 stored the ids of the events beside the log, and had no checksum.
  const { seen: _, ...rest } = given;
  const former = readBy(formerSchema(), format === 1 ? { ...rest, format: 2, checksum: '' } : given, '');
  const { checksum, ...content } = former;
  if (format === 2 && fingerprint(content) !== checksum) {
    return refuse(
      SAVED,
      'checksum',
      'changed',
      'it was changed after it was saved; a journey changes only by its events',
    );
  }
  if (former.model.id !== reading.model.id || former.model.fingerprint !== formerFingerprint(reading.model)) {
    const which =
      former.model.id === reading.model.id
        ? `another version of "${reading.model.id}"`
        : `the model "${former.model.id}"`;
    return refuse(
      SAVED,
      'model',
      'other-model',
      `saved under ${which}; restore it with that model, then move it with reassignJourney`,
    );
  }
  return migrated(reading, former);
};

const migrated = (reading: ModelReading, former: Former): Journey => {
  const { log, started, latest } = migratedLog(reading, former);
  const lastBy = lastDoers(log);
  const runs = (subject: string, of: Readonly<Record<string, FormerRun>>): Readonly<Record<string, Run>> =>
    Object.fromEntries(
      Object.entries(of).map(([id, run]) => [id, migratedRun(reading, id, run, lastBy.get(`${id} ${subject}`))]),
    );
  return remembered({
    model: reading.model,
    status: former.status,
    revision: log.at(-1)?.revision ?? 0,
    learner: { ...former.learner, runs: runs(former.learner.id, former.learner.runs), doers: [], clock: {} },
    objectives: former.objectives.map(
      (each): JourneyObjective => ({ ...each, runs: runs(each.id, each.runs), doers: [], clock: {} }),
    ),
    cases: former.cases.map(({ run, ...each }) => ({
      ...each,
      suspends: true,
      run: migratedRun(reading, each.element, run, lastBy.get(`${each.element} ${each.id}`)),
    })),
    log: [log],
    logFrom: 0,
    recent: [],
    times: { started, latest, forgotten: null },
    counts: former.counts,
    waitsFor: [],
    unnamed: false,
  });
};

const migratedRun = (reading: ModelReading, id: string, run: FormerRun, lastBy: DoneBy | undefined): Run => {
  const element = processTable(reading.process).element(id);
  // A state that the machine does not have is refused later, when the whole journey is validated.
  const today = element === undefined ? undefined : todaysRun(element, run);
  return { ...(today ?? run), lastBy: today?.done === true ? null : (lastBy ?? null) };
};

/** Who ended the last step of each element for each subject, by `element subject`. */
const lastDoers = (log: readonly LogEntry[]): ReadonlyMap<string, DoneBy> =>
  new Map(
    log.flatMap(({ lifecycle, workItem, activity, subject, role, resource }): [string, DoneBy][] =>
      lifecycle === 'complete' && workItem !== undefined && role !== null
        ? [[`${activity.slice(0, activity.indexOf('/'))} ${subject}`, { role, person: resource }]]
        : [],
    ),
  );

interface MigratedLog {
  readonly log: readonly LogEntry[];
  readonly started: string | null;
  readonly latest: string | null;
}

const migratedLog = (reading: ModelReading, former: Former): MigratedLog => {
  const started = former.log[0]?.time ?? null;
  let latest = started;
  let revision = 0;
  let late = false;
  let roles = rolesAtStart(reading, former);
  const log = former.log.map(({ cause: given, ...entry }): LogEntry => {
    const { case: learner, activity, lifecycle, resource, role, time, subject, event, ...rest } = entry;
    const kept = { case: learner, activity, lifecycle, resource, role, time, subject, event };
    if (given === undefined) return { ...kept, revision, ...rest, ...(late ? { late } : {}) };
    const { event: cause, mended } = readEvent(given, true);
    revision += 1;
    late = latest !== null && Date.parse(cause.at) < Date.parse(latest);
    if (!late) latest = cause.at;
    const irregular: Irregularity[] = [
      ...(mended ? (['text-mended'] as const) : []),
      ...(started !== null && Date.parse(cause.at) < Date.parse(started) ? (['before-start'] as const) : []),
      ...('by' in cause &&
      cause.by !== undefined &&
      cause.type !== 'signal.received' &&
      roles !== null &&
      !roles.has(cause.by)
        ? (['unknown-role'] as const)
        : []),
    ];
    if (cause.type === 'model.reassigned') roles = new Set(modelReading(parseModel(cause.model)).roleOf.keys());
    const noted = irregular.length === 0 ? {} : { irregular };
    return { ...kept, revision, ...rest, ...(late ? { late } : {}), ...noted, cause };
  });
  return { log, started, latest };
};

/**
 * The roles of the model under which a journey started; null if that model has since been replaced and is not known.
 */
const rolesAtStart = ({ roleOf }: ModelReading, { log }: Former): ReadonlySet<string> | null =>
  log.some(({ activity }) => activity === 'model.reassigned') ? null : new Set(roleOf.keys());
