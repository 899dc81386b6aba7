import {
  counted,
  InputError,
  type Issue,
  type ProcessDefinition,
  processDefinitionSchema,
  readInput,
} from 'work-elements';
import { MOST_STATES } from '../given.js';
import { type EventLog, eventAt } from '../log/event-log.js';
import { countedBy, counts } from '../roles/performed.js';
import { Ids } from './ids.js';
import { DONE, outcomeTo } from './read-off.js';

/**
 * One activity directly followed by another in the cases of a log.
 *
 * @public
 */
export interface Edge {
  readonly from: string;
  /** The next activity; null at the end of a case. */
  readonly to: string | null;
  readonly count: number;
}

/**
 * An activity with which cases begin.
 *
 * @public
 */
export interface Start {
  readonly activity: string;
  /** How many cases begin with it. */
  readonly count: number;
}

/**
 * A process discovered from a log: which activity follows which.
 *
 * @public
 */
export interface OwnProcess {
  /** Edges that are part of the machine. */
  readonly kept: readonly Edge[];
  /** Edges left out because too small a share of what leaves their activity takes them. */
  readonly leftOut: readonly Edge[];
  /** The share of all transitions in the log (including those to the end) that the kept edges cover. */
  readonly share: number;
  /** The activities with which cases begin, and how many do, the most frequent first. */
  readonly starts: readonly Start[];
  /** Activities with which the machine does not begin, because too few cases do and they can be reached otherwise. */
  readonly startsLeftOut: readonly Start[];
  /**
   * The step in which the machine chooses the activity with which a case begins; null where only one can begin it. No
   * log shows this step: nobody works in it, and it takes no time.
   */
  readonly begin: string | null;
  /** The name in the log of each step (`element/step`). */
  readonly names: Readonly<Record<string, string>>;
}

/** The id of such a process’s only element. @internal */
const OWN_ELEMENT = 'process';

/**
 * Discovers a process from a log: one element, a state for each activity, and an edge where one directly follows
 * another in a case. Where cases begin in several ways, a state before all of them chooses among these. Concurrency is
 * neither detected nor claimed.
 *
 * @param log - An event log.
 * @param least - Edges taken by fewer than this share of what leaves their activity, and starts of fewer than this
 * share of the cases, are left out, unless a state could not be reached or left without them.
 * @internal
 */
export const ownProcess = (
  log: EventLog,
  least: number,
  most: number,
): { readonly process: ProcessDefinition; readonly own: OwnProcess; readonly stepOf: ReadonlyMap<string, string> } => {
  const { follows, starts } = directlyFollows(log);
  if (follows.size > most) throw new InputError('event log', [tooMany(follows.size, most)]);
  const ids = new Ids([DONE]);
  const idOf = new Map<string, string>();
  for (const name of follows.keys()) idOf.set(name, ids.idFor(name, 'activity'));
  const all = edgesOf(follows);
  const { edges: kept, starts: begins } = connected(all, starts, least, [...follows.keys()]);
  const keptSet = new Set(kept);
  const step = (activity: string | null): string => (activity === null ? DONE : (idOf.get(activity) ?? DONE));
  const leaving = new Map<string, Edge[]>();
  for (const edge of kept) leaving.set(edge.from, [...(leaving.get(edge.from) ?? []), edge]);
  const states = [...follows.keys()].map((name) => [
    step(name),
    {
      on: Object.fromEntries(
        (leaving.get(name) ?? []).map(({ to }) => [
          outcomeTo(step(to)),
          to === name ? [{ target: step(to), reenter: true }] : step(to),
        ]),
      ),
    },
  ]);
  const [only] = begins;
  const start = begins.length > 1 ? ids.idFor('start', 'start') : null;
  const total = all.reduce((sum, { count }) => sum + count, 0);
  const names = [...follows.keys()].map((name) => [`${OWN_ELEMENT}/${step(name)}`, name] as const);
  const element = {
    id: OWN_ELEMENT,
    title: 'Process',
    summary: 'Read off an event log: which activity directly follows which.',
    subject: 'learner-objective',
    machine: {
      initial: start ?? step(only?.activity ?? null),
      states: {
        ...(start === null ? {} : { [start]: { on: onStart(begins, step) } }),
        ...Object.fromEntries(states),
        [DONE]: { type: 'final' },
      },
    },
    steps: [
      ...(start === null ? [] : [startStep(start, begins, step)]),
      ...[...follows.keys()].map((name) => ({ id: step(name), title: name.slice(0, 200) })),
    ],
  };
  return {
    process: readInput(processDefinitionSchema, { elements: [element] }, 'process of the log'),
    own: {
      kept,
      leftOut: all.filter((edge) => !keptSet.has(edge)),
      share: total === 0 ? 1 : kept.reduce((sum, { count }) => sum + count, 0) / total,
      starts,
      startsLeftOut: starts.filter((each) => !begins.includes(each)),
      begin: start === null ? null : `${OWN_ELEMENT}/${start}`,
      names: Object.fromEntries(names),
    },
    stepOf: new Map(names.map(([ref, name]) => [name, ref])),
  };
};

const tooMany = (found: number, most: number): Issue => {
  const other = found <= MOST_STATES ? `, or raise the limit with { states: ${found} }` : '';
  const message =
    `this log has ${found} activities, and a process can be read off at most ${most}, since each becomes a ` +
    `state; give similar activities one name in the log${other}`;
  return { path: '', code: 'too-many-activities', message };
};

const onStart = (begins: readonly Start[], step: (activity: string) => string): object =>
  Object.fromEntries(begins.map(({ activity }) => [outcomeTo(step(activity)), step(activity)]));

/** The step that chooses how a case begins: done by a system, without effort, with the shares seen in the log. */
const startStep = (id: string, begins: readonly Start[], step: (activity: string) => string): object => {
  const cases = begins.reduce((sum, { count }) => sum + count, 0);
  const shares = begins.map(({ activity, count }) => [
    outcomeTo(step(activity)),
    { share: count / cases, source: `log: n = ${counted(cases, 'case')}` },
  ]);
  return {
    id,
    title: 'Start of a case',
    performers: ['information-system'],
    effort: { min: 0, mode: 0, max: 0, source: 'nobody works in it' },
    shares: Object.fromEntries(shares),
  };
};

type Follows = ReadonlyMap<string, ReadonlyMap<string | null, number>>;

const directlyFollows = (log: EventLog): { readonly follows: Follows; readonly starts: readonly Start[] } => {
  const by = countedBy(log);
  const follows = new Map<string, Map<string | null, number>>();
  const starts = new Map<string, number>();
  const see = (from: string, to: string | null): void => {
    const row = follows.get(from) ?? new Map<string | null, number>();
    row.set(to, (row.get(to) ?? 0) + 1);
    follows.set(from, row);
  };
  for (let index = 0; index < log.cases.length; index++) {
    let last: string | null = null;
    for (let event = log.caseStart[index] ?? 0; event < (log.caseStart[index + 1] ?? 0); event++) {
      if (!counts(log, by, event)) continue;
      const { activity } = eventAt(log, event);
      if (last === null) starts.set(activity, (starts.get(activity) ?? 0) + 1);
      else see(last, activity);
      last = activity;
    }
    if (last !== null) see(last, null);
  }
  const byCount = [...starts].sort(([one, first], [other, second]) => second - first || (one < other ? -1 : 1));
  return { follows, starts: byCount.map(([activity, count]) => ({ activity, count })) };
};

const edgesOf = (follows: Follows): readonly Edge[] =>
  [...follows].flatMap(([from, row]) => [...row].map(([to, count]) => ({ from, to, count })));

/**
 * The edges and starts that are frequent enough, plus the most frequent of the rest that are needed to reach and leave
 * every state.
 */
const connected = (
  all: readonly Edge[],
  starts: readonly Start[],
  least: number,
  activities: readonly string[],
): { readonly edges: readonly Edge[]; readonly starts: readonly Start[] } => {
  const leaving = new Map<string, number>();
  for (const { from, count } of all) leaving.set(from, (leaving.get(from) ?? 0) + count);
  const cases = starts.reduce((sum, { count }) => sum + count, 0);
  const kept = new Set(all.filter(({ from, count }) => count >= least * (leaving.get(from) ?? 0)));
  // The first is the most frequent.
  const begins = new Set(starts.filter(({ count }, index) => index === 0 || count >= least * cases));
  const frequent = [...all].sort((one, other) => other.count - one.count);
  const spread = (
    reached: Set<string | null>,
    tail: (edge: Edge) => string | null,
    head: (edge: Edge) => string | null,
  ): void => {
    for (let size = -1; size !== reached.size; ) {
      size = reached.size;
      for (const edge of kept) if (reached.has(tail(edge))) reached.add(head(edge));
    }
  };
  const from = ({ from: activity }: Edge): string | null => activity;
  const to = ({ to: activity }: Edge): string | null => activity;
  for (;;) {
    const reached = new Set<string | null>([...begins].map(({ activity }) => activity));
    spread(reached, from, to);
    if (activities.every((activity) => reached.has(activity))) break;
    const edge = frequent.find((each) => reached.has(each.from) && !reached.has(each.to));
    const start = starts.find(({ activity }) => !reached.has(activity));
    if (edge !== undefined && edge.count >= (start?.count ?? 0)) kept.add(edge);
    else if (start !== undefined) begins.add(start);
    else break;
  }
  for (;;) {
    const leaves = new Set<string | null>([null]);
    spread(leaves, to, from);
    const edge = frequent.find((each) => leaves.has(each.to) && !leaves.has(each.from));
    if (edge === undefined || activities.every((activity) => leaves.has(activity))) break;
    kept.add(edge);
  }
  return { edges: all.filter((edge) => kept.has(edge)), starts: starts.filter((each) => begins.has(each)) };
};
