import { type Handoff, handoffs, type ImplementationModel, type Process, processOf } from 'work-elements';
import { silentSteps } from '../discover/silent-steps.js';
import { checkGiven, conformanceSchema } from '../given.js';
import { type SeenHandoff, seenHandoffs } from '../handoffs/seen-handoffs.js';
import type { EventLog } from '../log/event-log.js';
import { expectLog } from '../log/expect-log.js';
import { aboutObjectives, isOneEach } from '../people/about-objectives.js';
import { type RoleNames, roleNames } from '../people/role-names.js';
import { begin, turn } from '../progress/long-running.js';
import type { ConformanceOptions } from './conformance-options.js';
import { type HeardByDecider, heardByDeciders } from './heard-by-decider.js';
import { type Replay, replayLog } from './replay-log.js';
import { OwnReviews, type ReviewedByDoer } from './reviewed-by-doer.js';
import { type BrokenSeparation, brokenSeparations } from './separations.js';
import { type WorkEvent, workReading } from './work-events.js';

/**
 * Steps done by people whose role is not responsible for them, or is no role of the model.
 *
 * @public
 */
export interface OutOfRole {
  readonly step: string;
  /** Who did it. */
  readonly doer: string;
  /** The role in which it was done; the log’s own name for it if the model has no such role. */
  readonly role: string;
  /** A message that the model has no such role, with the nearest that it has; null if it has the role. */
  readonly unknownRole: string | null;
  readonly responsible: readonly string[];
  readonly count: number;
  /** The first ten lines of the log that show it, in order. */
  readonly lines: readonly number[];
}

/**
 * A decision for which the log shows no earlier evidence.
 *
 * @public
 */
export interface UnfoundedDecision {
  readonly case: string;
  readonly subject: string | null;
  readonly step: string;
  readonly line: number;
}

/**
 * Where a log and a model disagree.
 *
 * @public
 */
export interface Conformance {
  /**
   * The overall result: `deviates` if somebody was out of role, broke a separation, decided without evidence, heard an
   * appeal against their own decision or reviewed their own piece though the log shows others who could have, or if a
   * case does not fit; `nothing-decided` if the log shows no step by anybody whose role is known and no case was
   * decided, for example because its activities are not named by the model’s steps; otherwise `conforms`.
   */
  readonly verdict: 'conforms' | 'deviates' | 'nothing-decided';
  /**
   * Steps done, how many of them in a known role of the model, how many without naming a doer or a role, and how many
   * without naming the objective that they are about although a learner can have several. All such steps of a case are
   * taken to be about one objective, so that a disagreement may merely be work on another.
   */
  readonly work: {
    readonly events: number;
    readonly roleKnown: number;
    readonly nobodyNamed: number;
    readonly withoutSubject: number;
    /**
     * The log’s own words for outcomes where the process was discovered from a log. The replay ignores them, because a
     * step of such a process ends with what follows it.
     */
    readonly otherOutcomes: readonly string[];
  };
  /** Work by people whose role is not responsible for it, or is no role of the model, the most frequent first. */
  readonly outOfRole: readonly OutOfRole[];
  /** People for whom neither the log nor the model nor the caller gives a role, and how often they did something. */
  readonly roleUnknown: readonly { readonly doer: string; readonly events: number }[];
  /** Pieces of work on one subject by one person that the model keeps apart. */
  readonly separation: readonly BrokenSeparation[];
  /** Appeals that were heard by whoever had decided, which a journey refuses. */
  readonly heardByDecider: readonly HeardByDecider[];
  /** Reviews by whoever had done the piece; a journey warns of these. */
  readonly reviewedByDoer: readonly ReviewedByDoer[];
  readonly withoutEvidence: readonly UnfoundedDecision[];
  readonly handoffs: {
    /** Hand-offs of the model that the log never shows. */
    readonly neverSeen: readonly Handoff[];
    /** Hand-offs in the log that the model does not have. */
    readonly notModelled: readonly SeenHandoff[];
  };
  /** Steps of the model that were never done, apart from those that leave no trace. */
  readonly neverDone: readonly string[];
  /** Null if the replay was skipped. */
  readonly replay: Replay | null;
}

/**
 * Checks an institution’s log against the model by which it means to work: people out of their roles, separations that
 * one person broke, appeals heard by whoever decided, reviews by whoever did the piece, decisions without evidence,
 * hand-offs, steps never done; and replays each case as a journey.
 *
 * Steps that the model assigns to nobody, as a discovered one may, are replayed as if somebody were responsible for
 * them.
 *
 * Subject and outcome come from the log’s columns of these names, or from those that the caller named when reading it.
 *
 * @param log - An event log whose activities are named by steps of the model’s process.
 * @param model - The model.
 * @param options - See {@link ConformanceOptions}.
 * @throws `ModelError` if the model is invalid, `InputError` if an option is misspelt or out of its range.
 *
 * @example
 * ```ts
 * import { checkConformance, collectEvents } from '@work-elements/discover';
 * import { models } from 'work-elements';
 *
 * const log = collectEvents([
 *   {
 *     case: 'ada',
 *     activity: 'decide-advancement/decide',
 *     lifecycle: 'complete',
 *     resource: 'bo',
 *     role: 'teacher',
 *     time: '2026-09-01T08:00:00Z',
 *   },
 * ]);
 * const { outOfRole, withoutEvidence, replay } = await checkConformance(log, models.validator);
 * console.log(outOfRole[0]?.doer, outOfRole[0]?.responsible, withoutEvidence.length); // bo [ 'validator' ] 1
 * console.log(replay?.misfits[0]?.instead); // [ 'map-objectives/review-prior-learning' ]
 * ```
 *
 * @public
 */
export const checkConformance = async (
  log: EventLog,
  model: ImplementationModel,
  options: ConformanceOptions = {},
): Promise<Conformance> => {
  expectLog(log);
  checkGiven(conformanceSchema, options, 'checkConformance');
  const { situations: _situations, replay: _replay, ...running } = options;
  const process = processOf(model);
  const reading = workReading(log, model, process, options.holders);
  const bases = evidenceFor(process);
  const roles = new RoleCounts(roleNames(model));
  const separation: BrokenSeparation[] = [];
  const heardByDecider: HeardByDecider[] = [];
  const ownReviews = new OwnReviews(process, (step) => reading.responsible(step) ?? []);
  const withoutEvidence: UnfoundedDecision[] = [];
  const done = new Set<string>();
  const about = isOneEach(process) ? new Map<string, boolean>() : aboutObjectives(process);
  let withoutSubject = 0;
  const tick = begin(options, 'cases', log.cases.length);
  for (let index = 0; index < log.cases.length; index++) {
    const work = reading.workOf(index);
    for (const event of work) {
      done.add(event.step);
      if (event.subject === null && about.get(event.step) === true) withoutSubject += 1;
      roles.see(event, reading.responsible(event.step) ?? []);
    }
    separation.push(...brokenSeparations(work, model));
    heardByDecider.push(...heardByDeciders(work, process));
    ownReviews.see(work);
    withoutEvidence.push(...unfounded(work, bases));
    if (index % TURN === TURN - 1) await turn();
    tick(index + 1);
  }
  const seen = seenHandoffs(log, model, running);
  const modelled = handoffs(model);
  const [seenKeys, modelledKeys] = [new Set(seen.map(key)), new Set(modelled.map(key))];
  const silent = silentSteps(process);
  const replay = options.replay === false ? null : await replayLog(reading, model, options);
  const { outOfRole } = roles;
  const reviewedByDoer = ownReviews.found;
  const avoidable = reviewedByDoer.filter(({ others }) => others);
  const broken = [outOfRole, separation, heardByDecider, avoidable, withoutEvidence, replay?.misfits ?? []];
  const wrong = broken.reduce((sum, each) => sum + each.length, 0);
  return {
    verdict: wrong > 0 ? 'deviates' : roles.known > 0 || (replay?.fit ?? 0) > 0 ? 'conforms' : 'nothing-decided',
    work: {
      events: roles.events,
      roleKnown: roles.known,
      nobodyNamed: roles.nobodyNamed,
      withoutSubject,
      otherOutcomes: reading.otherOutcomes,
    },
    outOfRole,
    roleUnknown: roles.unknown,
    separation,
    heardByDecider,
    reviewedByDoer,
    withoutEvidence,
    handoffs: {
      neverSeen: modelled.filter((each) => !seenKeys.has(key(each))),
      notModelled: seen.filter((each) => !modelledKeys.has(key(each))),
    },
    neverDone: process.elements
      .flatMap(({ id, steps }) => steps.map((step) => `${id}/${step.id}`))
      .filter((step) => !done.has(step) && !silent.has(step)),
    replay,
  };
};

const key = ({ artifact, from, to }: Handoff): string =>
  [artifact, from.role, from.element, from.step, to.role, to.element, to.step].join(' ');

/** Cases processed before yielding to the event loop. */
const TURN = 100;

const SHOWN = 10;

/** Keeps the lowest line numbers, in order: cases are not read in the order of the file. */
const keepFirst = (lines: number[], line: number): void => {
  const at = lines.findIndex((each) => each > line);
  lines.splice(at < 0 ? lines.length : at, 0, line);
  if (lines.length > SHOWN) lines.pop();
};

/** Counts who did what in which role. */
class RoleCounts {
  events = 0;
  known = 0;
  nobodyNamed = 0;
  readonly #names: RoleNames;
  readonly #out = new Map<string, OutOfRole & { count: number; readonly lines: number[] }>();
  readonly #unknown = new Map<string, number>();

  constructor(names: RoleNames) {
    this.#names = names;
  }

  see({ step, doer, role, foreignRole, line }: WorkEvent, responsible: readonly string[]): void {
    this.events += 1;
    const as = role ?? foreignRole;
    if (as === null) {
      if (doer === null) this.nobodyNamed += 1;
      else this.#unknown.set(doer, (this.#unknown.get(doer) ?? 0) + 1);
      return;
    }
    if (role !== null) {
      this.known += 1;
      if (responsible.includes(role)) return;
    }
    const who = doer ?? as;
    const id = JSON.stringify([step, who, as]);
    const found = this.#out.get(id) ?? {
      step,
      doer: who,
      role: as,
      unknownRole: role === null ? this.#names.unknown(as) : null,
      responsible,
      count: 0,
      lines: [],
    };
    found.count += 1;
    keepFirst(found.lines, line);
    this.#out.set(id, found);
  }

  get outOfRole(): readonly OutOfRole[] {
    return [...this.#out.values()].sort((one, other) => other.count - one.count);
  }

  get unknown(): Conformance['roleUnknown'] {
    return [...this.#unknown]
      .map(([doer, events]) => ({ doer, events }))
      .sort((one, other) => other.events - one.events);
  }
}

/** What a decision can rest on. */
const EVIDENCE: readonly string[] = ['assessment-result', 'evidence'];

/**
 * For each step that decides (it makes an advancement decision and reads evidence or an assessment result), the steps
 * that make what it reads.
 */
const evidenceFor = ({ elements }: Process): ReadonlyMap<string, ReadonlySet<string>> => {
  const steps = elements.flatMap(({ id, steps: own }) => own.map((step) => ({ ref: `${id}/${step.id}`, ...step })));
  return new Map(
    steps.flatMap(({ ref, produces, consumes }) => {
      const reads = consumes.filter((artifact) => EVIDENCE.includes(artifact));
      if (!produces.includes('advancement-decision') || reads.length === 0) return [];
      const makers = steps.filter((step) => step.produces.some((artifact) => reads.includes(artifact)));
      return [[ref, new Set(makers.map((step) => step.ref))] as const];
    }),
  );
};

/** Decisions before which no step that makes evidence was done for the same subject. */
const unfounded = (
  work: readonly WorkEvent[],
  bases: ReadonlyMap<string, ReadonlySet<string>>,
): readonly UnfoundedDecision[] => {
  const before = new Map<string | null, Set<string>>();
  return work.flatMap(({ case: name, subject, step, line }) => {
    const basis = bases.get(step);
    const own = before.get(subject) ?? new Set();
    const founded = basis === undefined || [...basis].some((each) => own.has(each));
    own.add(step);
    before.set(subject, own);
    return founded ? [] : [{ case: name, subject, step, line }];
  });
};
