import { appealSteps, keepsApart, processOf } from 'work-elements';
import { OBJECTIVE, type StepId } from 'work-elements/interpreter';
import type { Ints } from '../arrays/ids.js';
import { at } from '../arrays/ints.js';
import { buildProcessTables } from '../process/build-process-tables.js';
import type { AssignedStep, ProcessTables } from '../process/process-tables.js';
import { isIndependentCheck } from '../scenario/carry-on.js';
import { lastDay, minuteOf } from '../scenario/horizon.js';
import type { Scenario } from '../scenario/parse-scenario.js';
import { WEEK } from '../time/working-time.js';
import { buildWorkforce } from './build-workforce.js';
import { DECIDES, HEARS } from './hearings.js';
import type { Workforce } from './workforce.js';

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
  /** Each term, from the first minute of its first day to the last of its last, with both days as dates. */
  readonly terms: readonly {
    readonly title: string;
    readonly from: number;
    readonly to: number;
    readonly firstDay: string;
    readonly lastDay: string;
  }[];
  /** Null if the scenario has no carrying on. */
  readonly carryingOn: CarryingOn | null;
  /**
   * Indexed by step: {@link DECIDES}, {@link HEARS}, or 0 for every other step. Null if nothing is appealed, or nobody
   * could both decide and hear an appeal.
   */
  readonly hearings: Ints<StepId> | null;
  /** Minutes between samples. */
  readonly sampleEvery: number;
}

/** The rule for carrying on with the next step. @internal */
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
    hearings: (tables.appeals?.share ?? 0) > 0 ? hearings(scenario, tables, workforce) : null,
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

const hearings = ({ model }: Scenario, { process, steps }: ProcessTables, workforce: Workforce): Int32Array | null => {
  const { hearing, deciding } = appealSteps(processOf(model));
  const parts = Int32Array.from(steps, ({ ref, element }) => {
    if (at(process.elements, element).kind !== OBJECTIVE) return 0;
    return hearing.has(ref) ? HEARS : deciding.has(ref) ? DECIDES : 0;
  });
  const doBoth = workforce.classesOfGroup.some((classes) => {
    const does = (part: number): boolean =>
      parts.some((each, step) => each === part && classes.includes(at(workforce.classOf, step)));
    return does(DECIDES) && does(HEARS);
  });
  return doBoth ? parts : null;
};
