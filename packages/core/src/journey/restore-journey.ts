import { formerModel } from '../model/former-model.js';
import type { ImplementationModel } from '../model/model.js';
import { type ModelReading, modelReading } from '../model/model-reading.js';
import { CASE, LEARNER, OBJECTIVE, type PlaceKind } from '../process/place-kind.js';
import { processTable } from '../process/process-table.js';
import { at } from '../vocabulary/at.js';
import type { Issue } from '../vocabulary/input-error.js';
import { plainData } from '../vocabulary/plain-data.js';
import { plainKey } from '../vocabulary/plain-key.js';
import { schemaIssues } from '../vocabulary/schema-issues.js';
import { fingerprint, fingerprintOf } from './fingerprint.js';
import { formerRun } from './former-run.js';
import { migrate } from './migrate.js';
import { SAVED_FORMAT, type SavedJourney, savedJourneySchema } from './saved-journey.js';
import type { Journey, Run } from './state/journey.js';
import { JourneyError, refuse } from './state/journey-error.js';
import { appended } from './state/pages.js';
import { stateIndexOf } from './state/run-state.js';
import { type Seen, withSeen } from './state/seen.js';

const WHAT = 'saved journey';

/**
 * Restores a saved journey. One that is truncated, was changed after it was saved, comes from a newer format or belongs to another
 * model is refused with the reason; one of an older format is brought up to date.
 *
 * @param model - The model under which it was saved.
 * @param saved - What {@link saveJourney} returned, as an object or as the JSON text of it.
 * @throws {@link JourneyError} with the reason, {@link ModelError} if the model is not one.
 *
 * @example
 * ```ts
 * import { JourneyError, models, restoreJourney, saveJourney, startJourney } from 'work-elements';
 *
 * const text = JSON.stringify(saveJourney(startJourney(models.validator, { learner: 'ada', objectives: ['fractions'] })));
 * try {
 *   restoreJourney(models.flexBlend, text);
 * } catch (error) {
 *   if (error instanceof JourneyError) console.log(error.issues[0]?.code); // other-model
 * }
 * ```
 *
 * @public
 */
export const restoreJourney = (model: ImplementationModel, saved: unknown): Journey => {
  const reading = modelReading(model);
  const given = readSaved(typeof saved === 'string' ? parseText(saved) : saved);
  const former =
    given.model.fingerprint !== fingerprintOf(reading.model) && given.model.fingerprint === fingerprint(formerModel(reading.model));
  const read = former ? withRunsOfToday(reading, given) : given;
  if (read.model.id !== reading.model.id || !(former || read.model.fingerprint === fingerprintOf(reading.model))) {
    const which = read.model.id === reading.model.id ? `another version of "${read.model.id}"` : `the model "${read.model.id}"`;
    refuse(WHAT, 'model', 'other-model', `saved under ${which}; restore it with that model, then move it with reassignJourney`);
  }
  const issues = runIssues(reading, read);
  if (issues.length > 0) throw new JourneyError(WHAT, issues);
  const { format: _, checksum: __, model: ___, log, ...state } = read;
  return {
    ...state,
    model: reading.model,
    log: appended([], log),
    seen: log.reduce<Seen>((seen, { cause }) => (cause === undefined ? seen : withSeen(seen, cause.id)), {}),
  };
};

const parseText = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    return refuse(
      WHAT,
      '',
      'unreadable',
      `this is not JSON; it may be truncated: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const readSaved = (saved: unknown): SavedJourney => {
  const { data, issues } = plainData(saved);
  if (issues.length > 0) throw new JourneyError(WHAT, issues);
  if (!isRecord(data)) return refuse(WHAT, '', 'not-a-journey', 'expected what saveJourney returned');
  const { format } = data;
  if (typeof format !== 'number' || !Number.isInteger(format) || format < 1) {
    return refuse(
      WHAT,
      'format',
      'unknown-format',
      `expected a format from 1 to ${SAVED_FORMAT}, found ${JSON.stringify(format) ?? 'nothing'}`,
    );
  }
  if (format > SAVED_FORMAT) {
    return refuse(
      WHAT,
      'format',
      'newer-format',
      `saved in format ${format}; this version reads up to ${SAVED_FORMAT}, so update work-elements`,
    );
  }
  const shaped = savedJourneySchema.safeParse(migrate(data, format, SAVED_FORMAT));
  if (!shaped.success) throw new JourneyError(WHAT, schemaIssues(shaped.error, data));
  const { checksum, ...content } = shaped.data;
  if (fingerprint(content) !== checksum) {
    return refuse(WHAT, 'checksum', 'changed', 'it was changed after it was saved; a journey changes only by its events');
  }
  return shaped.data;
};

const withRunsOfToday = (reading: ModelReading, saved: SavedJourney): SavedJourney => {
  const table = processTable(reading.process);
  const today = (id: string, run: Run): Run => {
    const element = table.element(id);
    return element === undefined ? run : formerRun(element, run);
  };
  const all = (runs: Readonly<Record<string, Run>>): Record<string, Run> =>
    Object.fromEntries(Object.entries(runs).map(([id, run]) => [id, today(id, run)]));
  return {
    ...saved,
    learner: { ...saved.learner, runs: all(saved.learner.runs) },
    objectives: saved.objectives.map((objective) => ({ ...objective, runs: all(objective.runs) })),
    cases: saved.cases.map((each) => ({ ...each, run: today(each.element, each.run) })),
  };
};

/** Every run must be where its machine can be, with work open just for the steps that it is in. */
const runIssues = (reading: ModelReading, saved: SavedJourney): readonly Issue[] => {
  const table = processTable(reading.process);
  const placed = [
    ...runsAt('learner.runs', LEARNER, saved.learner.runs),
    ...saved.objectives.flatMap(({ runs }, index) => runsAt(`objectives[${index}].runs`, OBJECTIVE, runs)),
    ...saved.cases.map((each, index) => ({ path: `cases[${index}].run`, kind: CASE, element: each.element, run: each.run })),
  ];
  return placed.flatMap(({ path, kind, element: id, run }): readonly Issue[] => {
    const element = table.element(id);
    if (element === undefined) return [{ path, code: 'unknown-element', message: `this model’s process has no element "${id}"` }];
    if (element.kind !== kind) {
      const message = `"${id}" is about something else, and has no run here; the element has changed since, or the file was edited`;
      return [{ path, code: 'misplaced-run', message }];
    }
    const state = stateIndexOf(element, run);
    if (state === undefined) {
      const message = `"${id}" cannot be in ${plainKey(run.value)}; the element has changed since, or the file was edited`;
      return [{ path, code: 'unknown-state', message }];
    }
    const active = at(element.activeSteps, state).map((step) => at(element.steps, step).id);
    const stray = run.items.find(({ step }) => !active.includes(step));
    return stray === undefined
      ? []
      : [{ path: `${path}.items`, code: 'stray-work', message: `"${stray.step}" is open, but "${id}" is not in that step` }];
  });
};

const runsAt = (path: string, kind: PlaceKind, runs: Readonly<Record<string, Run>>) =>
  Object.entries(runs).map(([element, run]) => ({ path: `${path}.${element}`, kind, element, run }));
