import { readInput } from 'work-elements';
import { checkGiven, measureSchema, noneSchema } from '../given.js';
import type { EventLog } from '../log/event-log.js';
import { expectLog } from '../log/expect-log.js';
import { begin, type LongRunning } from '../progress/long-running.js';
import { countedBy, counts } from '../roles/performed.js';
import { activityCounts, type Profile, pearsonOfLogs, shared } from './profiles.js';

/**
 * A measure of how people are connected in a log. All of them count completed work, by events that name a resource;
 * activities without a named doer are not compared.
 *
 * - `handover`: for events i before j of a case, `beta` to the power of the number of events between them, from who did
 *   i to who did j, as a share of the sum over the log. With `beta` 0 (the default), only the next event counts.
 * - `subcontracting`: one person does events i and i + n of a case, and others those between: how often each did,
 *   divided by the number of possible positions, Σ (length − n) over cases. @defaultValue n: 2
 * - `working-together`: cases with both people, as a share of the first’s cases.
 * - `similar-activities`: Pearson’s correlation of ln(1 + count) over activities, or the Jaccard index of the sets of
 *   activities.
 *
 * (Van der Aalst, Reijers and Song: Discovering social networks from event logs. CSCW 14, 2005.)
 *
 * @public
 */
export type NetworkMeasure =
  | { readonly measure: 'handover'; readonly beta?: number }
  | { readonly measure: 'subcontracting'; readonly n?: number }
  | { readonly measure: 'working-together' }
  | { readonly measure: 'similar-activities'; readonly by?: 'pearson' | 'jaccard' };

/**
 * A measure of one person: `involvement` is the share of cases in which the person did something, `specialisation` the
 * share of the activities done by anybody named that the person has *not* done.
 *
 * @public
 */
export type PersonMeasure = { readonly measure: 'involvement' | 'specialisation' };

/**
 * A figure for each pair of resources.
 *
 * @public
 */
export interface SocialNetwork {
  readonly resources: readonly string[];
  /** `values[i][j]` is from resource i to resource j. */
  readonly values: readonly Float64Array[];
}

/**
 * A figure for each resource.
 *
 * @public
 */
export interface PersonFigures {
  readonly resources: readonly string[];
  readonly values: Float64Array;
}

/**
 * Computes how the people of a log are connected, or a figure for each of them, by one of the classic measures.
 *
 * @param log - An event log.
 * @param measure - Which measure, with its parameters; see {@link NetworkMeasure} and {@link PersonMeasure}.
 * @param options - Progress reports and cancellation.
 * @throws `InputError` if there is no such measure, `beta` is not from 0 to 1, or `n` is not a whole number of at least
 * 2.
 *
 * @example
 * ```ts
 * import { readLogCsv, socialNetwork } from '@work-elements/discover';
 *
 * const log = await readLogCsv(
 *   'case,activity,timestamp,resource\n' +
 *     '1,a,2026-09-01T08:00:00Z,bo\n1,b,2026-09-01T09:00:00Z,cy\n1,c,2026-09-01T10:00:00Z,bo\n',
 * );
 * const { resources, values } = socialNetwork(log, { measure: 'handover' });
 * console.log(resources, values[0]?.[1]); // [ 'bo', 'cy' ] 0.5
 * ```
 *
 * @public
 */
export function socialNetwork(log: EventLog, measure: NetworkMeasure, options?: LongRunning): SocialNetwork;
/** One figure for each person, for a measure of single people. @public */
export function socialNetwork(log: EventLog, measure: PersonMeasure, options?: LongRunning): PersonFigures;
export function socialNetwork(
  log: EventLog,
  measure: NetworkMeasure | PersonMeasure,
  options: LongRunning = {},
): SocialNetwork | PersonFigures {
  readInput(measureSchema, measure, 'measure');
  expectLog(log);
  checkGiven(noneSchema, options, 'socialNetwork');
  const { resources } = log;
  switch (measure.measure) {
    case 'handover':
      return { resources, values: handover(log, measure.beta ?? 0, options) };
    case 'subcontracting':
      return { resources, values: subcontracting(log, measure.n ?? 2, options) };
    case 'working-together':
      return { resources, values: together(log, options) };
    case 'similar-activities':
      return { resources, values: similar(log, measure.by ?? 'pearson', options) };
    case 'involvement':
      return { resources, values: involvement(log, options) };
    case 'specialisation':
      return { resources, values: specialisation(log) };
  }
}

const square = (size: number): readonly Float64Array[] => Array.from({ length: size }, () => new Float64Array(size));

/** Who did the completed work, case by case, in order. */
const sequences = function* (log: EventLog, running: LongRunning): Generator<readonly number[]> {
  const tick = begin(running, 'cases', log.cases.length);
  const by = countedBy(log);
  const { resource } = log.columns;
  for (let index = 0; index < log.cases.length; index++) {
    const sequence: number[] = [];
    for (let event = log.caseStart[index] ?? 0; event < (log.caseStart[index + 1] ?? 0); event++) {
      const who = resource[event] ?? -1;
      if (who >= 0 && counts(log, by, event)) sequence.push(who);
    }
    yield sequence;
    tick(index + 1);
  }
};

const add = (values: readonly Float64Array[], from: number, to: number, weight: number): void => {
  const row = values[from];
  if (row !== undefined) row[to] = (row[to] ?? 0) + weight;
};

const divided = (values: readonly Float64Array[], by: number): readonly Float64Array[] =>
  by === 0 ? values : values.map((row) => row.map((value) => value / by));

const handover = (log: EventLog, beta: number, running: LongRunning): readonly Float64Array[] => {
  const values = square(log.resources.length);
  let total = 0;
  for (const sequence of sequences(log, running)) {
    // The weight of each person’s earlier events for the next event: one pass instead of all pairs.
    const weights = new Map<number, number>();
    for (const who of sequence) {
      for (const [from, weight] of weights) {
        add(values, from, who, weight);
        total += weight;
        if (beta === 0) weights.delete(from);
        else weights.set(from, weight * beta);
      }
      weights.set(who, (weights.get(who) ?? 0) + 1);
    }
  }
  return divided(values, total);
};

const subcontracting = (log: EventLog, n: number, running: LongRunning): readonly Float64Array[] => {
  const values = square(log.resources.length);
  let places = 0;
  for (const sequence of sequences(log, running)) {
    places += Math.max(0, sequence.length - n);
    for (let index = 0; index + n < sequence.length; index++) {
      const contractor = sequence[index] ?? 0;
      if (sequence[index + n] !== contractor) continue;
      for (const who of sequence.slice(index + 1, index + n)) if (who !== contractor) add(values, contractor, who, 1);
    }
  }
  return divided(values, places);
};

const together = (log: EventLog, running: LongRunning): readonly Float64Array[] => {
  const values = square(log.resources.length);
  for (const sequence of sequences(log, running)) {
    const present = [...new Set(sequence)];
    for (const one of present) for (const other of present) add(values, one, other, 1);
  }
  const cases = values.map((row, index) => row[index] ?? 0);
  return values.map((row, index) => row.map((both) => (cases[index] === 0 ? 0 : both / (cases[index] ?? 1))));
};

const similar = (log: EventLog, by: 'pearson' | 'jaccard', running: LongRunning): readonly Float64Array[] => {
  const profiles = activityCounts(log);
  const size = doneBy(profiles);
  const alike = by === 'pearson' ? pearsonOfLogs(profiles, size) : shared(profiles);
  const tick = begin(running, 'people', profiles.length);
  return profiles.map((_, one) => {
    const row = Float64Array.from(profiles, (_other, other) => alike(one, other));
    tick(one + 1);
    return row;
  });
};

const involvement = (log: EventLog, running: LongRunning): Float64Array => {
  const values = new Float64Array(log.resources.length);
  for (const sequence of sequences(log, running))
    for (const who of new Set(sequence)) values[who] = (values[who] ?? 0) + 1;
  return values.map((cases) => cases / log.cases.length);
};

/** The number of activities done by anybody who is named. */
const doneBy = (profiles: readonly Profile[]): number =>
  new Set(profiles.flatMap((profile) => [...profile.keys()])).size;

const specialisation = (log: EventLog): Float64Array => {
  const profiles = activityCounts(log);
  const done = doneBy(profiles);
  return Float64Array.from(profiles, (profile) => (done === 0 ? 0 : 1 - profile.size / done));
};
