import { InputError, type Issue } from '../vocabulary/input-error.js';
import { unknownWord } from '../vocabulary/spelling.js';
import type { LogEntry } from './state/log-entry.js';

/**
 * What is reviewed, and where.
 *
 * @public
 */
export interface ReviewRateOptions {
  /** The step whose pieces are reviewed. @defaultValue `assess-progress/score` */
  readonly work?: string;
  /** The step in which they are reviewed. @defaultValue `assess-progress/second-score` */
  readonly review?: string;
  /** The outcome with which a review agrees. @defaultValue `agreed` */
  readonly agreed?: string;
  /**
   * The role whose pieces count, such as the system; those of others do not. Without one, everybody’s. Where the logs
   * have pieces, they have to name the role, be it as responsible for work that is open.
   */
  readonly by?: string;
}

/**
 * How far reviews agree with what was reviewed.
 *
 * @public
 */
export interface ReviewRate {
  /** Pieces of the work that have ended. */
  readonly pieces: number;
  /** Those among them whose review has ended. */
  readonly reviewed: number;
  /** Those among them in which the review disagreed. */
  readonly disagreed: number;
  /**
   * Disagreements divided by all reviews, whatever led to them: what `stopsAt` is compared with. Null without a review.
   */
  readonly rate: number | null;
  /**
   * The same of the pieces that were drawn (`sampled`): how often the work is wrong on the whole. Null where none was
   * reviewed.
   */
  readonly sampled: number | null;
  /**
   * The same by the outcome with which the piece came to be reviewed; `appealed` where it had gone on, as reported,
   * before.
   */
  readonly because: Readonly<Record<string, { readonly reviewed: number; readonly disagreed: number }>>;
}

/**
 * Computes from journeys' logs how often the review of a step disagrees with it: what a model's `stopsAt` is compared
 * with. Whether a system is stopped is for people; stopping it is a reassignment, such as {@link moveWork} and
 * {@link reassignJourney}.
 *
 * @param logs - The logs of journeys, as {@link journeyLog} gives them.
 * @param options - Which step is reviewed in which.
 * @throws {@link InputError} where these are no logs, or the options no such options, or `by` a role that logs with
 * pieces do not name.
 *
 * @example
 * ```ts
 * import { journeyLog, models, reviewRate, startJourney } from 'work-elements';
 *
 * const journeys = [startJourney(models.validator, { learner: 'ada', objectives: ['fractions'] })];
 * console.log(reviewRate(journeys.map(journeyLog)).rate); // null
 * ```
 *
 * @public
 */
export const reviewRate = (logs: readonly (readonly LogEntry[])[], options: ReviewRateOptions = {}): ReviewRate => {
  refuseJunk(logs, options);
  const { work = 'assess-progress/score', review = 'assess-progress/second-score', agreed = 'agreed', by } = options;
  if (by !== undefined) refuseStranger(logs, work, by);
  let pieces = 0;
  const because = new Map<string, { reviewed: number; disagreed: number }>();
  for (const log of logs) {
    // By what it is about: how the last piece ended, and who did it.
    const last = new Map<string, Piece>();
    for (const { activity, lifecycle, subject, outcome, role, event } of log) {
      const before = last.get(subject);
      // What the end of a piece has not opened itself, somebody has asked for.
      if (lifecycle === 'schedule' && activity === review && before !== undefined && event !== before.event)
        last.set(subject, { ...before, reason: APPEALED });
      if (lifecycle !== 'complete' || outcome === undefined) continue;
      if (activity === work) {
        if (isBy(by, role)) pieces += 1;
        last.set(subject, { role, reason: outcome, event });
      } else if (activity === review) {
        const piece = before ?? { role: null, reason: APPEALED, event: null };
        last.set(subject, { ...piece, reason: APPEALED });
        if (!isBy(by, piece.role)) continue;
        const counts = because.get(piece.reason) ?? { reviewed: 0, disagreed: 0 };
        counts.reviewed += 1;
        if (outcome !== agreed) counts.disagreed += 1;
        because.set(piece.reason, counts);
      } else if (elementOf(activity) === elementOf(work)) {
        // It has gone on without a review: if one follows all the same, somebody has asked for it.
        if (before !== undefined) last.set(subject, { ...before, reason: APPEALED });
      }
    }
  }
  const sum = (count: (each: { reviewed: number; disagreed: number }) => number): number =>
    [...because.values()].reduce((total, each) => total + count(each), 0);
  const reviewed = sum((each) => each.reviewed);
  const disagreed = sum((each) => each.disagreed);
  const drawn = because.get('sampled') ?? { reviewed: 0, disagreed: 0 };
  return {
    pieces,
    reviewed,
    disagreed,
    rate: reviewed === 0 ? null : disagreed / reviewed,
    sampled: drawn.reviewed === 0 ? null : drawn.disagreed / drawn.reviewed,
    because: Object.fromEntries(because),
  };
};

/** A piece of the work that has ended: who did it, why it is reviewed, and the event that ended it. */
interface Piece {
  readonly role: string | null;
  readonly reason: string;
  readonly event: string | null;
}

/** The reason of a review after which nothing was scored anew. */
const APPEALED = 'appealed';

const isBy = (by: string | undefined, role: string | null): boolean => by === undefined || role === by;

const elementOf = (activity: string): string => activity.slice(0, activity.indexOf('/'));

/** Refuses a role that nothing in the logs names, though they have pieces: it is misspelt, or of another model. */
const refuseStranger = (logs: readonly (readonly LogEntry[])[], work: string, by: string): void => {
  const entries = logs.flat();
  if (!entries.some(({ activity, lifecycle }) => activity === work && lifecycle === 'complete')) return;
  const roles = [...new Set(entries.flatMap(({ role }) => role?.split('+') ?? []))];
  if (roles.includes(by)) return;
  const message = unknownWord(by, 'a role that these logs name', roles);
  throw new InputError('reviewRate', [{ path: 'options.by', code: 'unknown-role', message }]);
};

/** Says what is wrong with each log, and no more than that: logs are long. */
const refuseJunk = (logs: unknown, options: unknown): void => {
  const issues: Issue[] = [];
  const expected = (path: string, what: string, found: unknown): void => {
    issues.push({ path, code: 'invalid-value', message: `expected ${what}, found ${kindOf(found)}` });
  };
  if (!Array.isArray(logs)) expected('logs', 'a list of logs', logs);
  else
    for (const [index, log] of logs.entries()) {
      if (!Array.isArray(log)) expected(`logs[${index}]`, 'a log, as journeyLog gives it', log);
      else {
        const wrong = log.findIndex((entry) => !isEntry(entry));
        if (wrong >= 0) expected(`logs[${index}][${wrong}]`, 'an entry of a log, as journeyLog gives it', log[wrong]);
      }
    }
  if (typeof options !== 'object' || options === null) expected('options', '{ work, review, agreed, by }', options);
  else
    for (const key of ['work', 'review', 'agreed', 'by']) {
      const value: unknown = Reflect.get(options, key);
      if (value !== undefined && typeof value !== 'string') expected(`options.${key}`, 'a text', value);
    }
  if (issues.length > 0) throw new InputError('reviewRate', issues);
};

const isEntry = (entry: unknown): boolean => {
  if (typeof entry !== 'object' || entry === null) return false;
  const { activity, lifecycle, subject, outcome, role }: Readonly<Record<string, unknown>> = { ...entry };
  const isText = (value: unknown): boolean => typeof value === 'string';
  return (
    [activity, lifecycle, subject].every(isText) &&
    (outcome === undefined || isText(outcome)) &&
    (role === null || isText(role))
  );
};

const kindOf = (value: unknown): string =>
  value === null
    ? 'null'
    : Array.isArray(value)
      ? 'a list'
      : typeof value === 'object'
        ? 'something else'
        : typeof value;
