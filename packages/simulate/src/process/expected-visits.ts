import type { Scenario } from '../scenario/parse-scenario.js';
import { ADVANCE, CASE, type Ending, LEARNER, OBJECTIVE, type ProcessTables } from './process-tables.js';

/** Signals about the learner as a whole, and about one objective. */
const WHOLE = 0;
const ABOUT = 1;

const MOST_ROUNDS = 5000;
const CLOSE_ENOUGH = 1e-9;
/** How fast the share of signals that get through is brought down: so slowly that it does not overshoot while the flows still build up. */
const PACE = 0.02;

/**
 * How often a learner is expected to come to each step, by the traffic equations of the process: what flows into a state flows out of it by
 * the shares of its outcomes, and along the routes to the states that wait for it. A state that waits is left at most as often as it is
 * entered; what comes beyond that is dropped, as in the process itself.
 *
 * Exact for networks of queues. In the learning process work runs side by side, and ends when the objective is advanced: there, signals get
 * through in such a share that no more results come than are decided upon, which brings the figures within some 20 % of a simulation.
 *
 * @internal
 */
export const expectedVisits = ({ learners }: Pick<Scenario, 'learners'>, tables: ProcessTables): Float64Array => {
  const mastered =
    typeof learners.mastered === 'number'
      ? learners.mastered
      : learners.mastered.reduce((sum, each) => sum + each.share * each.mastered, 0);
  const opened = learners.objectives * (1 - mastered);
  const claimed = tables.entries.claimed.length > 0 ? learners.objectives * mastered : 0;
  const states = tables.elementOf.length;
  const steps = tables.steps.length;
  const waits = tables.elements.map((_, element) => waitingStates(tables, element));
  const shares = new Map([...tables.endings].map(([key, ending]) => [key, sharesByAttempt(ending)]));
  let visits: Float64Array = new Float64Array(steps);
  // Entries into each state, by what they are about; signals to each event of each element, likewise.
  let flow = new Float64Array(2 * states);
  let through = 1;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = new Float64Array(2 * states);
    const signals = tables.elements.map(({ events }) => new Float64Array(2 * events.length));
    const signal = (to: number, column: number, about: number, amount: number): void => {
      const own = signals[to];
      if (own !== undefined && column >= 0) own[2 * column + about] = (own[2 * column + about] ?? 0) + amount;
    };
    const move = (index: number, about: number, amount: number): void => {
      const after = tables.next[index] ?? -1;
      if (after < 0 || amount === 0) return;
      next[2 * after + about] = (next[2 * after + about] ?? 0) + amount;
      const from = tables.elements[tables.elementOf[after] ?? 0]?.kind;
      for (const effect of tables.effects[index] ?? []) {
        if (effect === ADVANCE) continue;
        const { to = -1, column = -1 } = tables.lanes[effect] ?? {};
        const kind = tables.elements[to]?.kind;
        const subject = from === OBJECTIVE ? ABOUT : about;
        if (kind === OBJECTIVE && subject === WHOLE) signal(to, column, ABOUT, amount * opened);
        else if (to >= 0)
          signal(to, column, subject, from === OBJECTIVE && kind === OBJECTIVE && to !== tables.advancing ? amount * through : amount);
      }
    };
    for (const { to, column } of tables.entries.started)
      signal(to, column, tables.elements[to]?.kind === OBJECTIVE ? ABOUT : WHOLE, tables.elements[to]?.kind === OBJECTIVE ? opened : 1);
    for (const { to, column } of tables.entries.claimed) signal(to, column, ABOUT, claimed);
    for (const { to, column } of tables.begins[LEARNER] ?? []) signal(to, column, WHOLE, 1);
    for (const { to, column } of tables.begins[OBJECTIVE] ?? []) signal(to, column, ABOUT, opened);
    // Work ends as its outcomes say.
    const seen = new Float64Array(steps);
    for (let state = 0; state < states; state++) {
      for (const step of tables.activeSteps[state] ?? []) {
        const ending = tables.endings.get(state * steps + step);
        const own = shares.get(state * steps + step);
        for (const about of [WHOLE, ABOUT]) {
          const amount = flow[2 * state + about] ?? 0;
          seen[step] = (seen[step] ?? 0) + amount;
          if (ending === undefined || own === undefined || amount === 0) continue;
          const places = tables.elements[tables.elementOf[state] ?? 0]?.kind === OBJECTIVE ? opened + claimed : 1;
          const mixed = sharesOver(own, (visits[step] ?? 0) / Math.max(1e-9, places));
          ending.columns.forEach((column, index) => {
            move((tables.firstMove[state] ?? 0) + column, about, amount * (mixed[index] ?? 0));
          });
        }
      }
    }
    tables.elements.forEach(({ kind, initial, firstState }, element) => {
      const own = signals[element] ?? new Float64Array(0);
      if (kind === CASE) {
        // Each signal opens a case of its own.
        own.forEach((amount, index) => {
          const about = index % 2;
          const first = firstState + initial;
          if ((tables.activeSteps[first]?.length ?? 0) === 0) move((tables.firstMove[first] ?? 0) + (index - about) / 2, about, amount);
          else next[2 * first + about] = (next[2 * first + about] ?? 0) + amount;
        });
        return;
      }
      const begun = kind === LEARNER ? 1 : opened + claimed;
      next[2 * firstState + ABOUT] = (next[2 * firstState + ABOUT] ?? 0) + begun;
      const taken = takeSignals(waits[element] ?? [], flow, own, move);
      const sent = own.reduce((sum, amount) => sum + amount, 0);
      if (element === tables.advancing && sent > taken && taken > 0) through *= (taken / sent) ** PACE;
    });
    let change = 0;
    for (let index = 0; index < next.length; index++) change = Math.max(change, Math.abs((next[index] ?? 0) - (flow[index] ?? 0)));
    flow = next;
    visits = seen;
    if (change < CLOSE_ENOUGH * Math.max(1, opened)) break;
  }
  return visits;
};

/** A state that waits for signals, and for each event that keeps its machine going, the move that takes it. */
interface Waiting {
  readonly state: number;
  readonly events: readonly { readonly column: number; readonly move: number }[];
}

/** The states of an element in which no work is done. What ends a machine takes no signal from what keeps it going. */
const waitingStates = (tables: ProcessTables, element: number): readonly Waiting[] => {
  const { firstState = 0, states = 0, events: all = [] } = tables.elements[element] ?? {};
  return Array.from({ length: states }, (_, index) => firstState + index).flatMap((state) => {
    if ((tables.activeSteps[state]?.length ?? 0) > 0) return [];
    const events = all.flatMap((_, column) => {
      const move = (tables.firstMove[state] ?? 0) + column;
      const after = tables.next[move] ?? -1;
      return after >= 0 && tables.isFinal[after] === 0 ? [{ column, move }] : [];
    });
    return [{ state, events }];
  });
};

/** Lets the states that wait take the signals, each state as often as it is entered at most; gives how many are taken. */
const takeSignals = (
  waiting: readonly Waiting[],
  flow: Float64Array,
  signals: Float64Array,
  move: (index: number, about: number, amount: number) => void,
): number => {
  const entered = (state: number): number => (flow[2 * state] ?? 0) + (flow[2 * state + 1] ?? 0);
  const sent = (column: number): number => (signals[2 * column] ?? 0) + (signals[2 * column + 1] ?? 0);
  // Several states that wait for the same share it as they are entered.
  const waitingFor = new Float64Array(signals.length / 2);
  for (const { state, events } of waiting) for (const { column } of events) waitingFor[column] = (waitingFor[column] ?? 0) + entered(state);
  let taken = 0;
  for (const { state, events } of waiting) {
    const wanted = ({ column }: { readonly column: number }): number => {
      const all = waitingFor[column] ?? 0;
      return all === 0 ? 0 : (sent(column) * entered(state)) / all;
    };
    const all = events.reduce((sum, event) => sum + wanted(event), 0);
    const share = all === 0 ? 0 : Math.min(1, entered(state) / all);
    for (const event of events) {
      const taking = wanted(event) * share;
      if (taking === 0) continue;
      const whole = (signals[2 * event.column] ?? 0) / sent(event.column);
      taken += taking;
      move(event.move, WHOLE, taking * whole);
      move(event.move, ABOUT, taking * (1 - whole));
    }
  }
  return taken;
};

/** The shares of the outcomes, for each attempt. */
const sharesByAttempt = ({ cumulative }: Ending): readonly Float64Array[] =>
  cumulative.map((sums) => sums.map((sum, index) => sum - (index === 0 ? 0 : (sums[index - 1] ?? 0))));

/** The shares of the outcomes over as many attempts as are expected. */
const sharesOver = (single: readonly Float64Array[], attempts: number): Float64Array => {
  const [first = new Float64Array(0)] = single;
  if (single.length === 1) return first;
  const weights = single.map((_, index) => Math.max(0, index === single.length - 1 ? attempts - index : Math.min(1, attempts - index)));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  if (all === 0) return first;
  return first.map((_, outcome) => single.reduce((sum, shares, index) => sum + (shares[outcome] ?? 0) * (weights[index] ?? 0), 0) / all);
};
