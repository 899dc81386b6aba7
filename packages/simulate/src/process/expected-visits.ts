import { ADVANCE, CASE, type Lane, LEARNER, OBJECTIVE } from 'work-elements/interpreter';
import { add, at, int, num } from '../arrays/ints.js';
import type { Scenario } from '../scenario/parse-scenario.js';
import type { Ending, ProcessTables } from './process-tables.js';

/** Signals about the learner as a whole, and about one objective. */
const WHOLE = 0;
const ABOUT = 1;

const MOST_ROUNDS = 5000;
const CLOSE_ENOUGH = 1e-9;
/** How fast the share of signals that get through follows the room there is for them: slowly, for the flows follow it only after a while. */
const PACE = 0.005;

/** Where a move leads: the flow into the next state, and the signals it sends, each so often. */
interface Lead {
  readonly into: number;
  readonly signals: readonly { readonly index: number; readonly often: number; readonly getsThrough: boolean }[];
}

/** A step in a state, by what it is about: the flow into it, and for each way it can end, where that leads. */
interface Work {
  readonly step: number;
  readonly flow: number;
  readonly places: number;
  readonly shares: readonly Float64Array[];
  readonly leads: readonly (Lead | undefined)[];
}

/** A state that waits for signals, and for each event that keeps its machine going, where the move that takes it leads, by what it is about. */
interface Waiting {
  readonly state: number;
  readonly events: readonly { readonly signal: number; readonly leads: readonly [Lead | undefined, Lead | undefined] }[];
}

/** The traffic of a process: what flows where. Flows into states, and signals, are each numbered twice over, by what they are about. */
interface Traffic {
  readonly flows: number;
  readonly signals: number;
  readonly steps: number;
  /** What flows in each round from outside. */
  readonly entering: readonly { readonly flow: number; readonly amount: number }[];
  readonly sent: readonly { readonly signal: number; readonly amount: number }[];
  readonly work: readonly Work[];
  /** By signal to an element of which each signal begins one of its own: where it leads. */
  readonly cases: readonly { readonly signal: number; readonly lead: Lead }[];
  readonly waiting: readonly {
    readonly first: number;
    readonly last: number;
    readonly advances: boolean;
    readonly states: readonly Waiting[];
  }[];
}

/** The flows of one round, and the signals sent in it, from which the next follows. */
interface Flows {
  readonly flow: Float64Array;
  readonly signals: Float64Array;
  readonly visits: Float64Array;
  /** The share of signals between elements that get through to one in work. */
  readonly through: number;
}

/**
 * How often a learner is expected to come to each step, by the traffic equations of the process: what flows into a state flows out of it by
 * the shares of its outcomes, and along the routes to the states that wait for it. A state that waits is left at most as often as it is
 * entered; what comes beyond that is dropped, as in the process itself.
 *
 * Exact for networks of queues. In the learning process work runs side by side, and ends when the objective is advanced: there, signals get
 * through in the largest share with which no more results come than are decided upon, which brings the work of most roles to what a
 * simulation finds, or up to some 20 % more.
 *
 * @internal
 */
export const expectedVisits = ({ learners }: Pick<Scenario, 'learners'>, tables: ProcessTables): Float64Array => {
  const mastered =
    typeof learners.mastered === 'number'
      ? learners.mastered
      : learners.mastered.reduce((sum, each) => sum + each.share * each.mastered, 0);
  const opened = learners.objectives * (1 - mastered);
  const claimed = tables.process.entries['mastery-claimed'].length > 0 ? learners.objectives * mastered : 0;
  const traffic = trafficOf(tables, opened, claimed);
  let flows: Flows = {
    flow: new Float64Array(traffic.flows),
    signals: new Float64Array(traffic.signals),
    visits: new Float64Array(traffic.steps),
    through: 1,
  };
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = flowOn(traffic, flows);
    const settled = isClose(flows.flow, next.flow, CLOSE_ENOUGH * Math.max(1, opened));
    flows = next;
    if (settled) break;
  }
  return flows.visits;
};

const isClose = (one: Float64Array, other: Float64Array, enough: number): boolean =>
  one.every((value, index) => Math.abs(value - num(other, index)) < enough);

const trafficOf = (tables: ProcessTables, opened: number, claimed: number): Traffic => {
  const { elements } = tables.process;
  const steps = tables.steps.length;
  const firstSignal: number[] = [];
  let signals = 0;
  for (const { events } of elements) {
    firstSignal.push(signals);
    signals += 2 * events.length;
  }
  const kindOf = (element: number) => elements[element]?.kind;
  const signalTo = (to: number, column: number, about: number): number => at(firstSignal, to) + 2 * column + about;
  const leadOf = (move: number, about: number): Lead | undefined => {
    const after = int(tables.process.next, move);
    if (after < 0) return undefined;
    const fromObjective = kindOf(int(tables.process.elementOf, after)) === OBJECTIVE;
    const sent = (tables.process.effects[move] ?? []).flatMap((effect) => {
      const { to = -1, column = -1 } = effect === ADVANCE ? {} : (tables.process.lanes[effect] ?? {});
      if (to < 0 || column < 0) return [];
      const subject = fromObjective ? ABOUT : about;
      const spreads = kindOf(to) === OBJECTIVE && subject === WHOLE;
      return [
        {
          index: signalTo(to, column, spreads ? ABOUT : subject),
          often: spreads ? opened : 1,
          getsThrough: fromObjective && kindOf(to) === OBJECTIVE && to !== tables.process.advancing,
        },
      ];
    });
    return { into: 2 * after + about, signals: sent };
  };
  const both = (move: number) => [leadOf(move, WHOLE), leadOf(move, ABOUT)] as const;
  const lanes = (all: readonly Lane[], about: number | null, amount: (to: number) => number) =>
    all
      .filter(({ to, column }) => to >= 0 && column >= 0)
      .map(({ to, column }) => ({
        signal: signalTo(to, column, about ?? (kindOf(to) === OBJECTIVE ? ABOUT : WHOLE)),
        amount: amount(to),
      }));
  const isWorkedIn = (state: number): boolean => (tables.process.activeSteps[state]?.length ?? 0) > 0;
  return {
    flows: 2 * tables.process.elementOf.length,
    signals,
    steps,
    entering: elements.flatMap(({ kind, firstState }) =>
      kind === CASE ? [] : [{ flow: 2 * firstState + ABOUT, amount: kind === LEARNER ? 1 : opened + claimed }],
    ),
    sent: [
      ...lanes(tables.process.entries['journey-started'], null, (to) => (kindOf(to) === OBJECTIVE ? opened : 1)),
      ...lanes(tables.process.entries['mastery-claimed'], ABOUT, () => claimed),
      ...lanes(tables.process.begins[LEARNER] ?? [], WHOLE, () => 1),
      ...lanes(tables.process.begins[OBJECTIVE] ?? [], ABOUT, () => opened),
    ],
    work: tables.process.activeSteps.flatMap((active, state) =>
      active.flatMap((step) => {
        const ending = at(tables.endings, int(tables.endingOf, state * steps + step));
        const shares = sharesByAttempt(ending);
        const places = kindOf(int(tables.process.elementOf, state)) === OBJECTIVE ? opened + claimed : 1;
        return [WHOLE, ABOUT].map((about) => ({
          step,
          flow: 2 * state + about,
          places,
          shares,
          leads: Array.from(ending.columns, (column) => leadOf(int(tables.process.firstMove, state) + column, about)),
        }));
      }),
    ),
    cases: elements.flatMap(({ kind, initial: first, events }, element) => {
      if (kind !== CASE) return [];
      return events.flatMap((_, column) =>
        [WHOLE, ABOUT].flatMap((about) => {
          const begun = { into: 2 * first + about, signals: [] };
          const lead = isWorkedIn(first) ? begun : leadOf(int(tables.process.firstMove, first) + column, about);
          return lead === undefined ? [] : [{ signal: signalTo(element, column, about), lead }];
        }),
      );
    }),
    waiting: elements.flatMap(({ kind, firstState, states, events }, element) => {
      if (kind === CASE) return [];
      const first = at(firstSignal, element);
      // What ends a machine takes no signal from what keeps it going.
      const waits = Array.from({ length: states }, (_, index) => firstState + index).flatMap((state) => {
        if (isWorkedIn(state)) return [];
        const taken = events.flatMap((_, column) => {
          const move = int(tables.process.firstMove, state) + column;
          const after = int(tables.process.next, move);
          return after >= 0 && tables.process.isFinal[after] === 0 ? [{ signal: first + 2 * column, leads: both(move) }] : [];
        });
        return taken.length === 0 ? [] : [{ state, events: taken }];
      });
      return [{ first, last: first + 2 * events.length, advances: element === tables.process.advancing, states: waits }];
    }),
  };
};

/** Lets all that flows flow on by one move. */
const flowOn = ({ flows, steps, entering, sent, work, cases, waiting }: Traffic, { flow, signals, visits, through }: Flows): Flows => {
  const next = { flow: new Float64Array(flows), signals: new Float64Array(signals.length), visits: new Float64Array(steps), through };
  const move = (lead: Lead | undefined, amount: number): void => {
    if (lead === undefined || amount === 0) return;
    add(next.flow, lead.into, amount);
    for (const { index, often, getsThrough } of lead.signals) add(next.signals, index, amount * often * (getsThrough ? through : 1));
  };
  for (const { flow: into, amount } of entering) add(next.flow, into, amount);
  for (const { signal, amount } of sent) add(next.signals, signal, amount);
  for (const { step, flow: into, places, shares, leads } of work) {
    const amount = num(flow, into);
    if (amount === 0) continue;
    add(next.visits, step, amount);
    const mixed = sharesOver(shares, num(visits, step) / Math.max(1e-9, places));
    for (let way = 0; way < leads.length; way++) move(leads[way], amount * num(mixed, way));
  }
  for (const { signal, lead } of cases) move(lead, num(signals, signal));
  for (const { first, last, advances, states } of waiting) {
    const taken = takeSignals(states, flow, signals, move);
    if (!advances || taken === 0) continue;
    const all = signals.subarray(first, last).reduce((sum, amount) => sum + amount, 0);
    const room = states.reduce((sum, { state }) => sum + num(flow, 2 * state) + num(flow, 2 * state + 1), 0);
    next.through = Math.min(1, through * ((taken < all * (1 - CLOSE_ENOUGH) ? taken : Math.max(all, room)) / all) ** PACE);
  }
  return next;
};

/** Lets the states that wait take the signals, each state as often as it is entered at most; gives how many are taken. */
const takeSignals = (
  waiting: readonly Waiting[],
  flow: Float64Array,
  signals: Float64Array,
  move: (lead: Lead | undefined, amount: number) => void,
): number => {
  const entered = (state: number): number => num(flow, 2 * state) + num(flow, 2 * state + 1);
  const sent = (signal: number): number => num(signals, signal) + num(signals, signal + 1);
  // Several states that wait for the same share it as they are entered.
  const waitingFor = new Map<number, number>();
  for (const { state, events } of waiting)
    for (const { signal } of events) waitingFor.set(signal, (waitingFor.get(signal) ?? 0) + entered(state));
  let taken = 0;
  for (const { state, events } of waiting) {
    const wanted = (signal: number): number => {
      const all = waitingFor.get(signal) ?? 0;
      return all === 0 ? 0 : (sent(signal) * entered(state)) / all;
    };
    const all = events.reduce((sum, { signal }) => sum + wanted(signal), 0);
    const share = all === 0 ? 0 : Math.min(1, entered(state) / all);
    for (const { signal, leads } of events) {
      const taking = wanted(signal) * share;
      if (taking === 0) continue;
      const whole = num(signals, signal) / sent(signal);
      taken += taking;
      move(leads[WHOLE], taking * whole);
      move(leads[ABOUT], taking * (1 - whole));
    }
  }
  return taken;
};

/** The shares of the outcomes, for each attempt. */
const sharesByAttempt = ({ cumulative }: Ending): readonly Float64Array[] =>
  cumulative.map((sums) => sums.map((sum, index) => sum - (index === 0 ? 0 : num(sums, index - 1))));

/** The shares of the outcomes over as many attempts as are expected. */
const sharesOver = (single: readonly Float64Array[], attempts: number): Float64Array => {
  const [first = new Float64Array(0)] = single;
  if (single.length === 1) return first;
  const weights = single.map((_, index) => Math.max(0, index === single.length - 1 ? attempts - index : Math.min(1, attempts - index)));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  if (all === 0) return first;
  return first.map((_, outcome) => single.reduce((sum, shares, index) => sum + at(shares, outcome) * at(weights, index), 0) / all);
};
