import type { ImplementationModel } from '../model/model.js';
import { modelFingerprint } from '../model/model-fingerprint.js';
import { type ModelReading, modelReading } from '../model/model-reading.js';
import { expectReadable, isList } from '../vocabulary/expect-parts.js';
import { expectOptions, expectShape } from '../vocabulary/expect-shape.js';
import type { Issue } from '../vocabulary/input-error.js';
import { plainData } from '../vocabulary/plain-data.js';
import { wholeChecksum } from './save-journey.js';
import { isFormer, restoreFormer } from './saved/former-journey.js';
import { journeyIssues } from './saved/journey-issues.js';
import { journeyOfParts, type ReadParts } from './saved/journey-of-parts.js';
import { parseText, readBy, refuseChanged, SAVED } from './saved/read-parts.js';
import { canonical, restoredLog } from './saved/restored-log.js';
import {
  learnerPartSchema,
  objectivePartSchema,
  recentPartSchema,
  SAVED_FORMAT,
  type SavedJourney,
  savedJourneySchema,
} from './saved/saved-journey.js';
import { toldOfLeaving } from './saved/told-of-leaving.js';
import type { Journey } from './state/journey.js';
import { JourneyError, refuse } from './state/journey-error.js';
import { appended } from './state/pages.js';
import { AbsentObjective } from './state/parts-not-here.js';
import { waitsFor } from './state/waits-for.js';

/**
 * Options for restoring a journey.
 *
 * @public
 */
export interface RestoreOptions {
  /**
   * `all`: every part of the state must be present. `some`: parts of objectives may be missing, and the newest events;
   * whatever needs a missing part throws {@link PartsNotHere}.
   *
   * @defaultValue 'all'
   */
  readonly parts?: 'all' | 'some';
}

/**
 * Restores a saved journey. One that is truncated, was changed after it was saved, comes from a newer format or belongs
 * to another model is refused with the reason; one of an older format is brought up to date. A journey restored from
 * its state alone continues as usual, but refuses what needs its log.
 *
 * @param model - The model under which it was saved.
 * @param saved - What {@link saveJourney} returned, the JSON text of it, or its `state` alone; each part of the state
 * may be a text too, as {@link journeyParts} gives them.
 * @param options - Whether all parts of the state must be present.
 * @throws {@link JourneyError} with the reason, {@link ModelError} if the model is not one.
 *
 * @example
 * ```ts
 * import { JourneyError, models, restoreJourney, saveJourney, startJourney } from 'work-elements';
 *
 * const text = JSON.stringify(
 *   saveJourney(startJourney(models.validator, { learner: 'ada', objectives: ['fractions'] })),
 * );
 * try {
 *   restoreJourney(models.flexBlend, text);
 * } catch (error) {
 *   if (error instanceof JourneyError) console.log(error.issues[0]?.code); // other-model
 * }
 * ```
 *
 * @public
 */
export function restoreJourney<RoleId extends string>(
  model: ImplementationModel<RoleId>,
  saved: unknown,
  options?: RestoreOptions,
): Journey<RoleId>;
export function restoreJourney(model: ImplementationModel, saved: unknown, options: RestoreOptions = {}): Journey {
  expectOptions(options, 'restoreJourney', ['parts']);
  const { parts = 'all' } = options;
  if (parts !== 'all' && parts !== 'some')
    return refuse('options of restoreJourney', 'parts', 'invalid-value', 'expected "all" or "some"');
  const reading = modelReading(model);
  const given = typeof saved === 'string' ? parseText(saved) : saved;
  if (!isRecord(given)) return refuse(SAVED, '', 'not-a-journey', 'expected what saveJourney returned');
  expectReadable(given, SAVED);
  if ('learner' in given && !('format' in given)) return fromState(reading, given, parts);
  const format = formatOf(given);
  if (isFormer(format)) return checked(reading, restoreFormer(reading, given, format), '');
  return fromWhole(reading, readWhole(given));
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !isList(value);

const formatOf = (given: object): number => {
  const { data, issues } = plainData(Object.getOwnPropertyDescriptor(given, 'format')?.value);
  if (issues.length > 0 || typeof data !== 'number' || !Number.isInteger(data) || data < 1) {
    const message = `expected a format from 1 to ${SAVED_FORMAT}, found ${JSON.stringify(data) ?? 'nothing'}`;
    return refuse(SAVED, 'format', 'unknown-format', message);
  }
  if (data > SAVED_FORMAT) {
    const message = `saved in format ${data}; this version reads up to ${SAVED_FORMAT}, so update work-elements`;
    return refuse(SAVED, 'format', 'newer-format', message);
  }
  return data;
};

/**
 * Whether an issue is typical of drafts of this format, which changed three times on 26 November 2026 before it was
 * settled.
 */
const isOfDraft = ({ path, message }: Issue): boolean =>
  (path === 'state.learner.objectives.items' && message.includes('found a list')) ||
  /^state\.(learner|objectives\[\d+\])\.runs\[\d+\]\.lastBy$/.test(path);

const readWhole = (given: unknown): SavedJourney => {
  try {
    return readBy(savedJourneySchema, given, '');
  } catch (error) {
    if (!(error instanceof JourneyError) || !error.issues.some(isOfDraft)) throw error;
    const message =
      `saved in a draft of format ${SAVED_FORMAT}, as it was written for some hours on 26 November 2026; restore ` +
      'it with the version that wrote it, and replay its events (journeyEvents, replayJourney) with this one';
    return refuse(SAVED, 'format', 'unknown-format', message);
  }
};

const fromWhole = (reading: ModelReading, { revision, state, log: given, checksum }: SavedJourney): Journey => {
  const log = given.map(canonical);
  const parts: ReadParts = { ...state, path: 'state.' };
  refuseChangedParts(parts);
  refuseDisorder(parts);
  refuseOtherModel(reading, parts);
  if (
    wholeChecksum(state.learner.checksum, state.recent.checksum, log) !== checksum ||
    revision !== state.learner.revision
  ) {
    return refuse(
      SAVED,
      'checksum',
      'changed',
      'it was changed after it was saved; a journey changes only by its events',
    );
  }
  const journey = { ...journeyOfParts(reading, parts), ...restoredLog(log, revision) };
  return checked(reading, journey, parts.path);
};

const fromState = (reading: ModelReading, given: object, parts: 'all' | 'some'): Journey => {
  const { learner, objectives, recent, ...rest } = Object.fromEntries(Object.entries(given));
  const [stranger] = Object.keys(rest);
  if (stranger !== undefined)
    return refuse(SAVED, stranger, 'unknown-key', 'expected only the keys learner, objectives and recent');
  if (Array.isArray(objectives)) expectShape(objectives, SAVED, { list: true });
  if (!Array.isArray(objectives)) return refuse(SAVED, 'objectives', 'missing', 'expected the parts of objectives');
  const read: ReadParts = {
    learner: readBy(learnerPartSchema, learner, 'learner'),
    objectives: objectives.map((part, index) => readBy(objectivePartSchema, part, `objectives[${index}]`)),
    recent: recent === undefined && parts === 'some' ? undefined : readBy(recentPartSchema, recent, 'recent'),
    path: '',
  };
  refuseChangedParts(read, { learner, objectives, recent });
  if (parts === 'all') refuseDisorder(read);
  refuseOtherModel(reading, read);
  const journey = journeyOfParts(reading, read);
  return checked(reading, { ...journey, log: [], logFrom: journey.revision + 1 }, '', parts);
};

/** The parts as given, possibly as JSON texts. */
interface GivenParts {
  readonly learner?: unknown;
  readonly objectives?: readonly unknown[];
  readonly recent?: unknown;
}

const refuseChangedParts = ({ learner, objectives, recent, path }: ReadParts, given: GivenParts = {}): void => {
  refuseChanged(learner, `${path}learner`, given.learner);
  for (const [index, part] of objectives.entries())
    refuseChanged(part, `${path}objectives[${index}]`, given.objectives?.[index]);
  if (recent === undefined) return;
  refuseChanged(recent, `${path}recent`, given.recent);
  if (recent.revision === learner.revision) return;
  refuse(SAVED, `${path}recent.revision`, 'other-revision', 'this part and the learner’s are not of the same revision');
};

/** Refuses parts that are not in the order of the objectives, so that each journey has exactly one text. */
const refuseDisorder = ({ learner, objectives, path }: ReadParts): void => {
  const { ids } = learner.objectives;
  const index = objectives.length === ids.length ? objectives.findIndex(({ id }, place) => id !== ids[place]) : -1;
  if (index < 0) return;
  refuse(
    SAVED,
    `${path}objectives[${index}]`,
    'misplaced-part',
    `expected the part of "${ids[index]}" here, in the order of the objectives`,
  );
};

const refuseOtherModel = ({ model }: ModelReading, { learner, path }: ReadParts): void => {
  if (learner.model.id === model.id && learner.model.fingerprint === modelFingerprint(model)) return;
  const which = learner.model.id === model.id ? `another version of "${model.id}"` : `the model "${learner.model.id}"`;
  const message = `saved under ${which}; restore it with that model, then move it with reassignJourney`;
  refuse(SAVED, `${path}learner.model`, 'other-model', message);
};

const checked = (reading: ModelReading, saved: Journey, path: string, parts: 'all' | 'some' = 'all'): Journey => {
  const journey = toldOfLeaving(reading, saved);
  const absent =
    parts === 'all' ? journey.objectives.find((objective) => objective instanceof AbsentObjective) : undefined;
  if (absent !== undefined)
    return refuse(SAVED, `${path}objectives`, 'missing', `the part of the objective "${absent.id}" is missing`);
  const issues = journeyIssues(reading, journey);
  if (issues.length > 0) throw new JourneyError(SAVED, issues);
  // If parts are absent, what the journey waits for is computed when it next takes an event.
  const waits = journey.objectives.some((objective) => objective instanceof AbsentObjective) ? [] : waitsFor(journey);
  return { ...journey, log: appended([], journey.log.flat()), waitsFor: waits };
};
