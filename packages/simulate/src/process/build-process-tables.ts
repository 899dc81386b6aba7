import { accommodatedOutcomes, processOf, processTable, raci, reviewsOf, usualShares } from 'work-elements';
import {
  behindShares,
  countsFromCondition,
  countsFromMastery,
  type FlatProcess,
  type FlatStep,
  flatProcess,
  type Lane,
  PUBLISHED,
  plannedDays,
  SUPPORTS,
  setsCondition,
} from 'work-elements/interpreter';
import { at } from '../arrays/ints.js';
import { appealsIn } from '../scenario/appeals.js';
import { reviewedInstead, sharesByAttempt } from '../scenario/outcome-shares.js';
import type { Scenario } from '../scenario/parse-scenario.js';
import { DAY } from '../time/working-time.js';
import { appealTables } from './appeal-tables.js';
import { AGREED, DISAGREED, type Ending, type ProcessTables, REVIEW_COUNTS, SAMPLED, SENT } from './process-tables.js';

/** @internal */
export const buildProcessTables = (scenario: Scenario): ProcessTables => {
  const process = processOf(scenario.model);
  const flat = flatProcess(processTable(process));
  const responsible = new Map(raci(scenario.model).map((row) => [`${row.element}/${row.step}`, row.responsible]));
  const endings = endingsOf(scenario, flat);
  const appeals = appealTables(flat, appealsIn(scenario));
  return {
    process: flat,
    steps: flat.steps.map((step) => ({ ...step, responsible: responsible.get(step.ref) ?? [] })),
    // If decisions can be appealed, the moves that tell a decision are known already.
    notYet: appeals?.decisions ?? notYet(flat, process.advancement?.on),
    appeals,
    ...endings,
    supports: endings.endings.some(({ reviewed }) => reviewed !== null) ? supports(flat) : null,
    ...reviewsIn(scenario, flat),
    cadence: scenario.model.cadence.map(({ send, everyDays, each }) => ({
      each,
      days: everyDays,
      lane: laneTo(flat, send),
      counts: countsFromMastery(send) ? 'mastery' : countsFromCondition(send) ? 'condition' : 'start',
    })),
    conditional: conditional(scenario, flat),
    publishing: publishing(scenario, flat),
    planned: plannedDays(scenario) * DAY,
  };
};

/** The moves that end a review, with their results, and those that send a piece to review, with their reasons. */
const reviewsIn = ({ model }: Scenario, flat: FlatProcess): Pick<ProcessTables, 'reviews' | 'reviewOf'> => {
  const reviews = reviewsOf(model);
  if (reviews.length === 0) return { reviews, reviewOf: null };
  const reviewOf = new Int32Array(flat.emits.length).fill(-1);
  const stepsAt = (state: number): readonly FlatStep[] =>
    state < 0 ? [] : at(flat.activeSteps, state).map((number) => at(flat.steps, number));
  for (const state of flat.activeSteps.keys()) {
    for (const { ref, step, element } of stepsAt(state)) {
      const { events } = at(flat.elements, element);
      for (const outcome of step.outcomes) {
        const move = at(flat.firstMove, state) + events.indexOf(outcome);
        const next = stepsAt(at(flat.next, move));
        for (const [position, { work, review, agreed }] of reviews.entries()) {
          const of = REVIEW_COUNTS * position;
          if (review === ref) reviewOf[move] = of + (outcome === agreed ? AGREED : DISAGREED);
          else if (work === ref && next.some((each) => each.ref === review))
            reviewOf[move] = of + (outcome === 'sampled' ? SAMPLED : SENT);
        }
      }
    }
  }
  return { reviews, reviewOf };
};

const laneTo = ({ elements, numberOf }: FlatProcess, send: string): Lane => {
  const slash = send.indexOf('/');
  const element = send.slice(0, slash);
  const event = send.slice(slash + 1);
  const to = numberOf.get(element);
  if (to === undefined) throw new RangeError(`no element "${element}"`);
  return { to, column: at(elements, to).events.indexOf(event), element, event };
};

const notYet = (
  { elementOf, firstMove, elements, emits, advancing }: FlatProcess,
  advances: string | undefined,
): Int32Array => {
  const counts = new Int32Array(emits.length);
  for (const [state, element] of elementOf.entries()) {
    if (element !== advancing) continue;
    const first = at(firstMove, state);
    for (let move = first; move < first + at(elements, element).events.length; move++)
      counts[move] = at(emits, move).some((name) => name === advances) ? 0 : at(emits, move).length;
  }
  return counts;
};

const endingsOf = (scenario: Scenario, flat: FlatProcess): Pick<ProcessTables, 'endings' | 'endingOf'> => {
  const endings: Ending[] = [];
  const endingOf = new Int32Array(flat.activeSteps.length * flat.steps.length).fill(-1);
  for (const [state, active] of flat.activeSteps.entries())
    for (const step of active)
      endingOf[state * flat.steps.length + step] =
        endings.push(ending(scenario, flat, state, at(flat.steps, step))) - 1;
  return { endings, endingOf };
};

/** How a step ends in a given state: the outcomes that the machine accepts there, with their shares. */
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
    // If the machine accepts none of the outcomes that have a share, those it does accept are equally likely.
    return Float64Array.from(weights, (weight, index) => {
      sum += total > 0 ? weight / total : events[at(columns, index)] === without ? 0 : 1 / open;
      return sum;
    });
  };
  const shares = sharesByAttempt(scenario, ref, usualShares(scenario.model, ref, step).onPace);
  const behind = behindShares(scenario, ref, step).map(({ from, shares: each }) => ({
    from,
    cumulative: cumulate(each),
  }));
  const isFitting =
    scenario.develop === 'once' &&
    ref === PUBLISHED.select &&
    step.outcomes.includes(PUBLISHED.none) &&
    columns.length > 1;
  const fitting = isFitting ? shares.map((each) => cumulate(each, PUBLISHED.none)) : null;
  return {
    columns: Int32Array.from(columns),
    cumulative: shares.map((each) => cumulate(each)),
    reviewed: reviewed(
      columns.map((column) => at(events, column)),
      accommodatedOutcomes(scenario.model, ref),
    ),
    special: behind.length === 0 && fitting === null ? null : { behind, fitting },
  };
};

/** Indexed by outcome: the outcome that replaces it for a learner with a support plan. */
const reviewed = (outcomes: readonly string[], allowed: readonly string[] | undefined): Int32Array | null => {
  const instead = allowed === undefined ? null : reviewedInstead(outcomes, allowed);
  return instead === null ? null : Int32Array.from(outcomes, (outcome) => outcomes.indexOf(instead(outcome)));
};

const supports = (flat: FlatProcess): Int32Array => {
  const sets = new Int32Array(flat.emits.length);
  for (const [state, active] of flat.activeSteps.entries())
    for (const { ref, step, element } of active.map((number) => at(flat.steps, number))) {
      if (ref !== SUPPORTS.work) continue;
      const { events } = at(flat.elements, element);
      for (const outcome of step.outcomes)
        sets[at(flat.firstMove, state) + events.indexOf(outcome)] = outcome === SUPPORTS.outcome ? 1 : -1;
    }
  return sets;
};

/** The moves that set a condition; null unless the cadence sends a signal for conditions. */
const conditional = ({ model }: Scenario, flat: FlatProcess): Int32Array | null =>
  model.cadence.some(({ send }) => countsFromCondition(send))
    ? Int32Array.from(
        [...flat.elementOf.keys()].flatMap((state) => {
          const { events } = at(flat.elements, at(flat.elementOf, state));
          return events.map((_, column) => (setsCondition(flat, state, at(flat.firstMove, state) + column) ? 1 : 0));
        }),
      )
    : null;

const publishing = ({ develop }: Scenario, { emits }: FlatProcess): Int32Array =>
  Int32Array.from(emits, (emitted) => (develop === 'once' && emitted.includes(PUBLISHED.signal) ? 1 : 0));
