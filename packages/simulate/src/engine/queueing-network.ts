import { CASE, LEARNER, OBJECTIVE, type ProcessTables } from '../process/process-tables.js';
import type { Scenario } from '../scenario/parse-scenario.js';
import { int, num } from './ints.js';
import { BY_LEARNER, type Workforce } from './workforce.js';

/** A scenario that is a network of queues. @internal */
export interface QueueingNetwork {
  /** By state: its step, −1 where the learner’s way ends. */
  readonly step: Int32Array;
  /** By state: for each way in which its step can end, the state it leads to. */
  readonly after: readonly Int32Array[];
  /** By state and attempt: the shares of these ways added up; the last is for all attempts after it. */
  readonly cumulative: readonly (readonly Float64Array[])[];
}

/**
 * A scenario as a network of queues, as the theory of queues has them: one machine that is in one step at a time from its first state to its
 * last, each learner going through it once and staying to the end, and people who are there all the time. Null where it is anything more.
 *
 * @internal
 */
export const queueingNetwork = (
  { learners, shiftEnd }: Scenario,
  tables: ProcessTables,
  workforce: Workforce,
  horizon: number,
): QueueingNetwork | null => {
  const oneMachine =
    tables.elementCount[LEARNER] === 0 &&
    tables.elementCount[OBJECTIVE] === 1 &&
    tables.elementCount[CASE] === 0 &&
    tables.begins[OBJECTIVE]?.length === 1 &&
    tables.routes.length === 0 &&
    tables.advancing < 0 &&
    Object.values(tables.entries).every((lanes) => lanes.length === 0);
  const oneWay = learners.objectives === 1 && learners.mastered === 0 && learners.leavePerYear === 0;
  const alwaysThere = workforce.groups.every(({ calendar }) => {
    const { from, to } = workforce.calendars[calendar] ?? { from: NONE, to: NONE };
    return from.length === 1 && num(from, 0) === 0 && num(to, 0) === horizon;
  });
  if (!oneMachine || !oneWay || !alwaysThere || shiftEnd === 'hand-over' || workforce.mode.includes(BY_LEARNER)) return null;
  const states = Array.from(tables.isFinal, (final, state) => {
    const step = int(tables.onlyStep, state);
    const { columns = [], cumulative = [] } = tables.endings.get(state * tables.steps.length + step) ?? {};
    const after = Int32Array.from(columns, (column) => int(tables.next, int(tables.firstMove, state) + column));
    return { step: final === 1 ? -1 : step, after, cumulative, stands: final === 1 ? state > 0 : step >= 0 && after.length > 0 };
  });
  if (!states.every(({ stands }) => stands)) return null;
  return {
    step: Int32Array.from(states, ({ step }) => step),
    after: states.map(({ after }) => after),
    cumulative: states.map(({ cumulative }) => cumulative),
  };
};

const NONE = new Float64Array(0);
