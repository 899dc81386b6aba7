import { type ProcessDefinition, processDefinitionSchema, readInput } from 'work-elements';
import { type EventLog, eventAt } from '../log/event-log.js';
import { countedBy, counts } from '../roles/performed.js';
import { Ids } from './ids.js';

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
  /** The activities with which cases begin, and how many do. The machine begins with the first. */
  readonly starts: readonly { readonly activity: string; readonly count: number }[];
  /** The name in the log of each step (`element/step`). */
  readonly names: Readonly<Record<string, string>>;
}

/** The id of such a process’s only element. @internal */
export const OWN_ELEMENT = 'process';

/**
 * Discovers a process from a log: one element, a state for each activity, and an edge where one directly follows
 * another in a case. Concurrency is neither detected nor claimed.
 *
 * @param log - An event log.
 * @param least - Edges taken by fewer than this share of what leaves their activity are left out, unless a state could
 * not be reached or left without them.
 * @internal
 */
export const ownProcess = (
  log: EventLog,
  least: number,
): { readonly process: ProcessDefinition; readonly own: OwnProcess; readonly stepOf: ReadonlyMap<string, string> } => {
  const { follows, starts } = directlyFollows(log);
  const ids = new Ids(['done']);
  const idOf = new Map<string, string>();
  for (const name of follows.keys()) idOf.set(name, ids.idFor(name, 'activity'));
  const [begin] = starts;
  const all = edgesOf(follows);
  const kept = connected(all, least, begin?.activity ?? '', [...follows.keys()]);
  const keptSet = new Set(kept);
  const step = (activity: string | null): string => (activity === null ? 'done' : (idOf.get(activity) ?? 'done'));
  const states = [...follows.keys()].map((name) => [
    step(name),
    {
      on: Object.fromEntries(
        kept
          .filter(({ from }) => from === name)
          .map(({ to }) => [
            to === null ? 'end' : `to-${step(to)}`,
            to === name ? [{ target: step(to), reenter: true }] : step(to),
          ]),
      ),
    },
  ]);
  const total = all.reduce((sum, { count }) => sum + count, 0);
  const names = [...follows.keys()].map((name) => [`${OWN_ELEMENT}/${step(name)}`, name] as const);
  const element = {
    id: OWN_ELEMENT,
    title: 'Process',
    summary: 'Read off an event log: which activity directly follows which.',
    subject: 'learner-objective',
    machine: {
      initial: step(begin?.activity ?? null),
      states: { ...Object.fromEntries(states), done: { type: 'final' } },
    },
    steps: [...follows.keys()].map((name) => ({ id: step(name), title: name.slice(0, 200) })),
  };
  return {
    process: readInput(processDefinitionSchema, { elements: [element] }, 'process of the log'),
    own: {
      kept,
      leftOut: all.filter((edge) => !keptSet.has(edge)),
      share: total === 0 ? 1 : kept.reduce((sum, { count }) => sum + count, 0) / total,
      starts,
      names: Object.fromEntries(names),
    },
    stepOf: new Map(names.map(([ref, name]) => [name, ref])),
  };
};

type Follows = ReadonlyMap<string, ReadonlyMap<string | null, number>>;

const directlyFollows = (log: EventLog): { readonly follows: Follows; readonly starts: OwnProcess['starts'] } => {
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

/** The edges taken often enough, plus the most frequent of the others needed to reach and leave every state. */
const connected = (
  all: readonly Edge[],
  least: number,
  begin: string,
  activities: readonly string[],
): readonly Edge[] => {
  const leaving = new Map<string, number>();
  for (const { from, count } of all) leaving.set(from, (leaving.get(from) ?? 0) + count);
  const kept = new Set(all.filter(({ from, count }) => count >= least * (leaving.get(from) ?? 0)));
  const frequent = [...all].sort((one, other) => other.count - one.count);
  const grow = (
    seed: readonly (string | null)[],
    tail: (edge: Edge) => string | null,
    head: (edge: Edge) => string | null,
  ) => {
    const reached = new Set(seed);
    for (;;) {
      let spread = true;
      while (spread) {
        spread = false;
        for (const edge of kept) {
          if (!reached.has(tail(edge)) || reached.has(head(edge))) continue;
          reached.add(head(edge));
          spread = true;
        }
      }
      if (activities.every((activity) => reached.has(activity))) return;
      const bridge = frequent.find((edge) => reached.has(tail(edge)) && !reached.has(head(edge)));
      if (bridge === undefined) return;
      kept.add(bridge);
    }
  };
  grow(
    [begin],
    ({ from }) => from,
    ({ to }) => to,
  );
  grow(
    [null],
    ({ to }) => to,
    ({ from }) => from,
  );
  return all.filter((edge) => kept.has(edge));
};
