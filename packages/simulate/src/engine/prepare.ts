import { type Judgement, judgementOf, keepsApart, processOf, statesOnAppeal } from 'work-elements';
import { OBJECTIVE } from 'work-elements/interpreter';
import { at } from '../arrays/ints.js';
import { buildProcessTables } from '../process/build-process-tables.js';
import type { AssignedStep, ProcessTables } from '../process/process-tables.js';
import { isIndependentCheck } from '../scenario/carry-on.js';
import { lastDay, minuteOf } from '../scenario/horizon.js';
import type { Scenario } from '../scenario/parse-scenario.js';
import { WEEK } from '../time/working-time.js';
import { buildWorkforce } from './build-workforce.js';
import { isJudged, type Judging } from './own-work.js';
import { BY_PEOPLE, type Workforce } from './workforce.js';

/**
 * A scenario prepared to run: everything the replications share. Plain data, so that it can be sent to worker threads.
 *
 * @internal
 */
export interface Prepared {
  readonly scenario: Scenario;
  readonly tables: ProcessTables;
  readonly workforce: Workforce;
  /** In minutes from the start. */
  readonly horizon: number;
  readonly warmUp: number;
  /** The terms: their first and last days as dates, and their beginning and end in minutes. */
  readonly terms: readonly {
    readonly title: string;
    readonly from: number;
    readonly to: number;
    readonly firstDay: string;
    readonly lastDay: string;
  }[];
  /** Null if the scenario does not let people carry on. */
  readonly carryingOn: CarryingOn | null;
  /** How steps judge earlier ones; null if nobody could judge their own work. */
  readonly judging: Judging | null;
  /** Minutes between samples. */
  readonly sampleEvery: number;
}

/** The rule for going straight on with the next step. @internal */
export interface CarryingOn {
  readonly upToMinutes: number;
  /** Indexed by step and following step: 1 if the same person must not do both. */
  readonly apart: Uint8Array;
}

/** @internal */
export const prepare = (scenario: Scenario): Prepared => {
  const tables = buildProcessTables(scenario);
  const workforce = buildWorkforce(scenario, tables.steps);
  const horizon = scenario.weeks * WEEK;
  return {
    scenario,
    tables,
    workforce,
    judging: judging(scenario, tables, workforce),
    horizon,
    carryingOn: scenario.carryOn === false ? null : { ...scenario.carryOn, apart: apart(scenario, tables.steps) },
    warmUp: scenario.warmUpWeeks * WEEK,
    terms:
      scenario.terms.length === 0
        ? [
            {
              title: 'whole time',
              from: 0,
              to: horizon,
              firstDay: scenario.start,
              lastDay: lastDay(scenario.start, scenario.weeks),
            },
          ]
        : scenario.terms.map(({ from, to, title }) => ({
            title: title ?? `${from} to ${to}`,
            from: minuteOf(from, scenario.start),
            to: minuteOf(to, scenario.start) + 1440,
            firstDay: from,
            lastDay: to,
          })),
    sampleEvery: scenario.weeks < 12 ? 1440 : WEEK,
  };
};

const apart = ({ model }: Scenario, steps: readonly AssignedStep[]): Uint8Array =>
  Uint8Array.from(
    steps.flatMap(({ ref }) =>
      steps.map((next) => (isIndependentCheck(next.ref) || keepsApart(model, ref, next.ref) ? 1 : 0)),
    ),
  );

/** How steps judge each other, as far as one person could do both; null if nobody could. */
const judging = (
  { model }: Scenario,
  { process, steps, appeals }: ProcessTables,
  workforce: Workforce,
): Judging | null => {
  const whole = processOf(model);
  const isAppealed = (appeals?.share ?? 0) > 0;
  const ofObjectives = steps.map(({ element }) => at(process.elements, element).kind === OBJECTIVE);
  const classesOf = (step: number): readonly number[] =>
    workforce.mode[step] === BY_PEOPLE ? [at(workforce.classOf, step)] : [];
  const couldDoBoth = (one: number, other: number): boolean =>
    workforce.classesOfGroup.some((classes) =>
      [one, other].every((step) => classesOf(step).some((served) => classes.includes(served))),
    );
  const rows = steps.map(({ ref }, step) => {
    if (ofObjectives[step] !== true) return [];
    const row = steps.map((done, index): Judgement => {
      const judgement = ofObjectives[index] === true ? judgementOf(whole, ref, done.ref) : 'none';
      return judgement === 'appealed' && !isAppealed ? 'none' : judgement;
    });
    const isAnybodys = row.some((each, done) => isJudged(each) && couldDoBoth(step, done));
    return isAnybodys ? row : [];
  });
  if (!rows.some((row) => row.length > 0)) return null;
  const isOnAppeal = process.elements.flatMap(({ id, states }) => {
    const found = statesOnAppeal(whole, id);
    return Array.from({ length: states }, (_, state) => (found.has(state) ? 1 : 0));
  });
  return { rows, isOnAppeal: Uint8Array.from(isOnAppeal) };
};
