import { ADVANCE, LEARNER, OBJECTIVE } from 'work-elements/interpreter';
import { add, at, int, missing, num } from '../arrays/ints.js';
import type { ProcessTables } from '../process/process-tables.js';
import type { Scenario } from '../scenario/parse-scenario.js';

/** A share of learners still under way that is small enough to be ignored. */
const NEGLIGIBLE = 1e-13;
const MOST_ROUNDS = 1_000_000;

/**
 * Mean visits of a learner to each step, from the linear equations of a plain queueing network; null if the process is
 * not one. In a plain network each learner is at one step at a time, the next step depends only on how this one ends,
 * and nobody leaves.
 *
 * @internal
 */
export const networkVisits = ({ learners }: Scenario, tables: ProcessTables): Float64Array | null => {
  const { process } = tables;
  const kind = process.elements[0]?.kind === LEARNER ? LEARNER : OBJECTIVE;
  // If nothing advances objectives, no more are opened than can be active at once.
  const each = kind === LEARNER ? 1 : Math.min(learners.objectives, learners.activeObjectives);
  const begins = process.begins[kind];
  const isPlain =
    learners.leavePerYear === 0 &&
    process.advancing < 0 &&
    (kind === LEARNER || learners.mastered === 0) &&
    process.elements.every((element) => element.kind === kind) &&
    Object.values(process.entries).every((entry) => entry.length === 0) &&
    begins.length === 1 &&
    process.routes.every(({ from, to }) => isBefore(process, from, to)) &&
    process.activeSteps.every((steps, state) =>
      int(process.isFinal, state) === 1 ? steps.length === 0 : steps.length <= 1,
    ) &&
    tables.endings.every(({ cumulative }) => cumulative.length === 1);
  if (!isPlain) return null;
  const visits = new Float64Array(tables.steps.length);
  let flow = new Float64Array(process.elementOf.length);
  for (const { to, column } of begins) {
    const state = afterSignal(process, to, column);
    if (state === null) return null;
    add(flow, state, each);
  }
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = advanceFlow(tables, flow, visits);
    if (next === null) return null;
    if (next.every((amount) => amount < NEGLIGIBLE)) return visits;
    flow = next;
  }
  return null;
};

/** Whether an element comes before another in the list, so that no learner returns to a finished one. */
const isBefore = ({ numberOf }: ProcessTables['process'], from: string, to: string): boolean =>
  (numberOf.get(from) ?? 0) < (numberOf.get(to) ?? -1);

/** The state of a not yet begun element after a signal; null if it ignores the signal. */
const afterSignal = (
  { initialOf, firstMove, next }: ProcessTables['process'],
  element: number,
  column: number,
): number | null => {
  const initial = int(initialOf, element);
  if (column < 0) return initial;
  const state = int(next, int(firstMove, initial) + column);
  return state < 0 ? null : state;
};

/** Moves everybody on from their current step; null if that leads to more than one next step. */
const advanceFlow = (
  { process, steps, endings, endingOf }: ProcessTables,
  flow: Float64Array,
  visits: Float64Array,
): Float64Array<ArrayBuffer> | null => {
  const next = new Float64Array(flow.length);
  for (const [state, amount] of flow.entries()) {
    if (amount === 0 || int(process.isFinal, state) === 1) continue;
    const step = int(process.onlyStep, state);
    // In a network, a learner waiting for a signal would wait forever.
    if (step < 0) return null;
    add(visits, step, amount);
    const { columns, cumulative } = at(endings, int(endingOf, state * steps.length + step));
    const shares = at(cumulative, 0);
    for (const [way, column] of columns.entries()) {
      const share = num(shares, way) - (way === 0 ? 0 : num(shares, way - 1));
      const move = int(process.firstMove, state) + column;
      const after = int(process.next, move);
      const sent = (process.effects[move] ?? []).filter((effect) => effect !== ADVANCE);
      const isOver = int(process.isFinal, after) === 1;
      if (sent.length > (isOver ? 1 : 0)) return null;
      if (!isOver) add(next, after, amount * share);
      for (const lane of sent) {
        const { to, column: taken } = process.lanes[lane] ?? missing(lane);
        const begun = afterSignal(process, to, taken);
        if (begun === null) return null;
        add(next, begun, amount * share);
      }
    }
  }
  return next;
};
