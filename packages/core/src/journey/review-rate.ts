import { expectNoGetters, expectParts, isList } from '../vocabulary/expect-parts.js';
import { InputError, type Issue } from '../vocabulary/input-error.js';
import { unknownWord } from '../vocabulary/spelling.js';
import type { LogEntry } from './state/log-entry.js';

/**
 * Which work is reviewed, and in which step.
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
   * The role whose pieces count, such as the system; all pieces count by default. If the logs contain pieces, they must
   * name the role, if only as responsible for open work.
   */
  readonly by?: string;
}

/**
 * How often reviews agree with the reviewed work.
 *
 * @public
 */
export interface ReviewRate {
  /** Pieces of the work that have ended. */
  readonly pieces: number;
  /** Pieces whose review has ended. */
  readonly reviewed: number;
  /** Pieces whose review disagreed. */
  readonly disagreed: number;
  /**
   * Disagreements divided by all reviews, whatever led to them: the figure to compare with `stopsAt`. Null without
   * reviews.
   */
  readonly rate: number | null;
  /**
   * The rate for randomly drawn pieces (`sampled`) alone: how often the work is wrong overall. Null if none was
   * reviewed.
   */
  readonly sampled: number | null;
  /** Counts by the outcome that led to the review; `appealed` for pieces that had already been reported without one. */
  readonly because: Readonly<Record<string, { readonly reviewed: number; readonly disagreed: number }>>;
}

/**
 * Computes from journeys’ logs how often the review of a step disagrees with it, to be compared with a model’s
 * `stopsAt`. Whether to stop a system is for people to decide; they stop it by a reassignment, such as {@link moveWork}
 * and {@link reassignJourney}.
 *
 * @param logs - The logs of journeys, as {@link journeyLog} gives them.
 * @param options - Which step is reviewed in which.
 * @throws {@link InputError} if the logs or the options are malformed, or `by` is a role that logs with pieces do not
 * name.
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
    // The last piece by subject: its outcome, and who did it.
    const last = new Map<string, Piece>();
    for (const { activity, lifecycle, subject, outcome, role, event } of log) {
      const before = last.get(subject);
      // A review that was not opened by the event that ended the piece was requested by somebody.
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
        // The piece has moved on without a review; a later review was requested by somebody.
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

/** The reason for a review that was requested rather than triggered by the outcome of the scoring. */
const APPEALED = 'appealed';

const isBy = (by: string | undefined, role: string | null): boolean => by === undefined || role === by;

const elementOf = (activity: string): string => activity.slice(0, activity.indexOf('/'));

/** Refuses a role that no log names although there are pieces: it is misspelt, or from another model. */
const refuseStranger = (logs: readonly (readonly LogEntry[])[], work: string, by: string): void => {
  const entries = logs.flat();
  if (!entries.some(({ activity, lifecycle }) => activity === work && lifecycle === 'complete')) return;
  const roles = [...new Set(entries.flatMap(({ role }) => role?.split('+') ?? []))];
  if (roles.includes(by)) return;
  const message = unknownWord(by, 'a role that these logs name', roles);
  throw new InputError('reviewRate', [{ path: 'options.by', code: 'unknown-role', message }]);
};

/** Refuses malformed logs with one issue for each, since logs are long. */
const refuseJunk = (logs: unknown, options: unknown): void => {
  if (isList(logs)) expectParts({ logs }, 'reviewRate', { logs: 'a list' });
  expectNoGetters(options, 'options of reviewRate');
  const issues: Issue[] = [];
  const expected = (path: string, what: string, found: unknown): void => {
    issues.push({ path, code: 'invalid-value', message: `expected ${what}, found ${kindOf(found)}` });
  };
  if (!isList(logs)) expected('logs', 'a list of logs', logs);
  else
    for (const [index, log] of logs.entries()) {
      if (!isList(log)) expected(`logs[${index}]`, 'a log, as journeyLog gives it', log);
      else {
        expectParts({ log }, 'reviewRate', { log: 'a list' });
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
  value === null ? 'null' : isList(value) ? 'a list' : typeof value === 'object' ? 'something else' : typeof value;
