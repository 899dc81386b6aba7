import { processOf, processTable, raci } from 'work-elements';
import { type FlatProcess, type FlatStep, flatProcess } from 'work-elements/interpreter';
import { at } from '../arrays/ints.js';
import { sharesByAttempt } from '../scenario/outcome-shares.js';
import { behindShares, plannedDays, sharesOnPace } from '../scenario/pace.js';
import type { Scenario } from '../scenario/parse-scenario.js';
import { DAY } from '../time/working-time.js';
import type { Ending, ProcessTables } from './process-tables.js';

/** @internal */
export const buildProcessTables = (scenario: Scenario): ProcessTables => {
  const process = processOf(scenario.model);
  const flat = flatProcess(processTable(process));
  const responsible = new Map(raci(scenario.model).map((row) => [`${row.element}/${row.step}`, row.responsible]));
  return {
    process: flat,
    steps: flat.steps.map((step) => ({ ...step, responsible: responsible.get(step.ref) ?? [] })),
    notYet: notYet(flat, process.advancement?.on),
    ...endingsOf(scenario, flat),
    publishing: publishing(scenario, flat),
    planned: plannedDays(scenario) * DAY,
  };
};

const notYet = ({ elementOf, firstMove, elements, emits, advancing }: FlatProcess, advances: string | undefined): Int32Array => {
  const counts = new Int32Array(emits.length);
  for (const [state, element] of elementOf.entries()) {
    if (element !== advancing) continue;
    const first = at(firstMove, state);
    for (let move = first; move < first + at(elements, element).events.length; move++)
      counts[move] = at(emits, move).filter((name) => name !== advances).length;
  }
  return counts;
};

const endingsOf = (scenario: Scenario, flat: FlatProcess): Pick<ProcessTables, 'endings' | 'endingOf'> => {
  const endings: Ending[] = [];
  const endingOf = new Int32Array(flat.activeSteps.length * flat.steps.length).fill(-1);
  for (const [state, active] of flat.activeSteps.entries())
    for (const step of active)
      endingOf[state * flat.steps.length + step] = endings.push(ending(scenario, flat, state, at(flat.steps, step))) - 1;
  return { endings, endingOf };
};

/** How a step ends where it is: its outcomes that the machine takes there, in their shares. */
const ending = (scenario: Scenario, flat: FlatProcess, state: number, { ref, step, element }: FlatStep): Ending => {
  const { events } = at(flat.elements, element);
  const columns = step.outcomes
    .map((outcome) => events.indexOf(outcome))
    .filter((column) => column >= 0 && at(flat.next, at(flat.firstMove, state) + column) >= 0);
  const cumulate = (shares: Readonly<Record<string, number>>, without?: string): Float64Array => {
    const weights = columns.map((column) => (events[column] === without ? 0 : (shares[at(events, column)] ?? 0)));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const open = columns.filter((column) => events[column] !== without).length;
    let sum = 0;
    // Where none of the outcomes that have a share can be taken, those that can be are alike.
    return Float64Array.from(weights, (weight, index) => {
      sum += total > 0 ? weight / total : events[at(columns, index)] === without ? 0 : 1 / open;
      return sum;
    });
  };
  const shares = sharesByAttempt(scenario, ref, sharesOnPace(ref, step.outcomes));
  const behind = behindShares(scenario, ref, step.outcomes).map(({ from, shares: each }) => ({ from, cumulative: cumulate(each) }));
  const isFitting = scenario.develop === 'once' && ref === SELECT && step.outcomes.includes(NONE_FITS) && columns.length > 1;
  const fitting = isFitting ? shares.map((each) => cumulate(each, NONE_FITS)) : null;
  return {
    columns: Int32Array.from(columns),
    cumulative: shares.map((each) => cumulate(each)),
    special: behind.length === 0 && fitting === null ? null : { behind, fitting },
  };
};

/** Where an activity is chosen, and what it ends in where there is none; and what says that there is one. */
const SELECT = 'deliver-activities/select';
const NONE_FITS = 'no-activity-fits';
const PUBLISHED = 'activity-published';

const publishing = ({ develop }: Scenario, { emits }: FlatProcess): Int32Array =>
  Int32Array.from(emits, (emitted) => (develop === 'once' && emitted.includes(PUBLISHED) ? 1 : 0));
