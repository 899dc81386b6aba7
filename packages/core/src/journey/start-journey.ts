import * as z from 'zod';
import type { ImplementationModel } from '../model/model.js';
import { modelReading } from '../model/model-reading.js';
import { type Issue, ModelError } from '../vocabulary/input-error.js';
import { list } from '../vocabulary/list.js';
import { namedIssues } from '../vocabulary/named-issues.js';
import { outerIdSchema } from '../vocabulary/outer-id.js';
import { plainData } from '../vocabulary/plain-data.js';
import { readBySchema } from '../vocabulary/read-by-schema.js';
import { unknownWord } from '../vocabulary/spelling.js';
import { engineFor } from './engine/engine.js';
import { changesBetween, type JourneyStep } from './journey-step.js';
import { mend } from './read-event.js';
import type { Journey, JourneyObjective } from './state/journey.js';
import { JourneyError } from './state/journey-error.js';
import { journeyObjectiveSchema } from './state/journey-event.js';
import { newObjective } from './state/new-objective.js';
import { circles, confusedWith } from './state/objectives.js';
import { refuseUnstaffed } from './state/unstaffed.js';

const startObjectiveSchema = z
  .union([z.string(), journeyObjectiveSchema], { error: 'expected an id, or { id, requires }' })
  .check(({ value, issues }) => {
    const found = typeof value === 'string' ? outerIdSchema.safeParse(value).error?.issues[0] : undefined;
    if (found !== undefined) issues.push({ code: 'custom', input: value, message: found.message });
  });

/**
 * The start of a journey.
 *
 * @public
 */
export const journeyStartSchema = z.strictObject({
  learner: outerIdSchema,
  objectives: list(startObjectiveSchema, 1, { error: 'a journey has at least one objective' }),
  at: z.iso.datetime({ offset: true }).exactOptional(),
});

/**
 * The start of a journey: for which learner, towards which objectives (each an id, or an id with the objectives it
 * requires), and when.
 *
 * @public
 */
export type JourneyStart = z.input<typeof journeyStartSchema>;

/**
 * Starts a learner’s journey through objectives under an implementation model.
 *
 * @param model - An implementation model in which somebody is responsible for every step.
 * @param start - The learner, the objectives, and optionally the time (ISO 8601 with an offset).
 * @returns The journey, with its first work open.
 * @throws {@link ModelError} if the model is invalid or leaves a step to nobody, {@link JourneyError} if the start is
 * invalid.
 *
 * @example
 * ```ts
 * import { models, openWork, startJourney } from 'work-elements';
 *
 * const journey = startJourney(models.flexBlend, {
 *   learner: 'ada',
 *   objectives: ['fractions', { id: 'ratios', requires: ['fractions'] }],
 * });
 * console.log(openWork(journey).map((item) => `${item.title}: ${item.responsible}`));
 * // ['Review prior learning: expectations-manager']
 * ```
 *
 * @public
 */
export function startJourney<RoleId extends string>(
  model: ImplementationModel<RoleId>,
  start: JourneyStart,
): Journey<RoleId>;
export function startJourney(model: ImplementationModel, start: JourneyStart): Journey {
  return started(model, readStart(start));
}

/**
 * Starts a journey like {@link startJourney}, and also returns what has opened, to keep inboxes up to date.
 *
 * @param model - An implementation model in which somebody is responsible for every step.
 * @param start - The learner, the objectives, and optionally the time.
 * @throws As {@link startJourney}.
 *
 * @example
 * ```ts
 * import { beginJourney, models } from 'work-elements';
 *
 * const { journey, opened } = beginJourney(models.validator, { learner: 'ada', objectives: ['fractions'] });
 * console.log(journey.revision, opened.length); // 0 1
 * ```
 *
 * @public
 */
export function beginJourney<RoleId extends string>(
  model: ImplementationModel<RoleId>,
  start: JourneyStart,
): JourneyStep<RoleId>;
export function beginJourney(model: ImplementationModel, start: JourneyStart): JourneyStep {
  const journey = startJourney(model, start);
  return {
    journey,
    ...changesBetween(null, journey),
    warnings: [],
    log: journey.log.flat(),
    repeated: false,
    did: null,
  };
}

/** Starts a journey as an earlier version did, accepting texts that would be refused today. @internal */
export const startLeniently = (model: ImplementationModel, start: JourneyStart): Journey => {
  const plain = plainData(start);
  const readable = plain.issues.length > 0 || journeyStartSchema.safeParse(plain.data).success;
  return started(model, readStart(readable ? start : mend(plain.data)));
};

const started = (model: ImplementationModel, { learner, objectives, at }: ReadStart): Journey => {
  const reading = modelReading(model);
  refuseUnstaffed(reading);
  const journey: Journey = {
    model: reading.model,
    status: 'under-way',
    revision: 0,
    learner: { id: learner, suspendedBy: [], runs: {}, artifacts: {}, doers: [], clock: {} },
    objectives,
    cases: [],
    log: [],
    logFrom: 0,
    recent: [],
    times: { started: at ?? null, latest: at ?? null, forgotten: null },
    counts: { items: 0, cases: 0 },
    waitsFor: [],
    unnamed: false,
  };
  const engine = engineFor(journey, reading, { event: null, time: at ?? null, lenient: false });
  const ids = objectives.map(({ id }) => id).join(', ');
  engine.chronicle.note({ activity: 'journey.started', lifecycle: 'start', subject: learner, note: ids });
  engine.lifecycle.start(engine.interpreter);
  engine.interpreter.enter('journey-started', 0, -1);
  const begun = engine.finish();
  if (begun.status === 'under-way' && changesBetween(null, begun).opened.length === 0) {
    const message =
      'nothing begins when a journey starts; say what does in process.entries, as { on: "journey-started", to, send }';
    throw new ModelError(`journey under "${reading.model.id}"`, [
      { path: 'process.entries', code: 'nothing-begins', message },
    ]);
  }
  return begun;
};

interface ReadStart {
  readonly learner: string;
  readonly objectives: readonly JourneyObjective[];
  readonly at: string | undefined;
}

const readStart = (start: unknown): ReadStart => {
  const { data, issues } = plainData(start);
  const refuse = (found: readonly Issue[]): never => {
    throw new JourneyError('start of a journey', namedIssues(found, data));
  };
  if (issues.length > 0) return refuse(issues);
  const read = readBySchema(journeyStartSchema, data);
  if (!read.success) return refuse([...read.issues, ...read.besides(objectiveIssues)]);
  const wrong = objectiveIssues(read.data);
  if (wrong.length > 0) return refuse(wrong);
  return { learner: read.data.learner, objectives: objectivesOf(read.data).map(newObjective), at: read.data.at };
};

const objectivesOf = ({ objectives }: z.output<typeof journeyStartSchema>) =>
  objectives.map((each) => (typeof each === 'string' ? { id: each, requires: [] } : each));

const objectiveIssues = (start: z.output<typeof journeyStartSchema>): readonly Issue[] => {
  const { learner } = start;
  const objectives = objectivesOf(start);
  const ids = objectives.map(({ id }) => id);
  const known = new Set(ids);
  const first = new Map<string, number>();
  const forms = new Map([[learner.normalize('NFC'), [learner]]]);
  const issues: Issue[] = [];
  objectives.forEach(({ id, requires }, index) => {
    const twin = confusedWith(id, forms.get(id.normalize('NFC')) ?? []);
    if (twin !== undefined) issues.push({ path: `objectives[${index}]`, ...twin });
    forms.set(id.normalize('NFC'), [id]);
    const before = first.get(id);
    if (before === undefined) first.set(id, index);
    else
      issues.push({
        path: `objectives[${index}]`,
        code: 'duplicate-id',
        message: `the objective "${id}" appears twice, first at objectives[${before}]`,
      });
    requires.forEach((required, position) => {
      if (known.has(required)) return;
      issues.push({
        path: `objectives[${index}].requires[${position}]`,
        code: 'unknown-objective',
        message: unknownWord(required, 'an objective of this journey', ids),
      });
    });
  });
  return issues.length > 0 ? issues : roundabouts(objectives);
};

/** Objectives that directly or indirectly require themselves. */
const roundabouts = (
  objectives: readonly { readonly id: string; readonly requires: readonly string[] }[],
): readonly Issue[] =>
  circles(objectives).map((id) => ({
    path: `objectives[${objectives.findIndex((each) => each.id === id)}].requires`,
    code: 'cycle',
    message: `"${id}" cannot open before itself: its prerequisites form a circle`,
  }));
