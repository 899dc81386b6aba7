import { effortForOne, type Step } from 'work-elements';
import { type Distribution, scaled } from './distribution.js';
import type { Scenario } from './parse-scenario.js';

/**
 * The scenario’s effort entry for a step, for everybody or for a role and person. The most specific entry applies: a
 * person before a role before everybody, then a step before its element, then the last one written.
 *
 * @internal
 */
export const effortEntry = (
  { effort }: Pick<Scenario, 'effort'>,
  ref: string,
  role?: string,
  person?: string,
): Scenario['effort'][number] | undefined => {
  const element = ref.slice(0, ref.indexOf('/'));
  const fitting = effort.filter(
    (each) =>
      (each.work === ref || each.work === element) &&
      (each.role === undefined || each.role === role) &&
      (each.person === undefined || each.person === person),
  );
  const rank = (each: (typeof fitting)[number]): number =>
    (each.person === undefined ? 0 : 4) + (each.role === undefined ? 0 : 2) + (each.work === ref ? 1 : 0);
  return fitting.reduce<(typeof fitting)[number] | undefined>(
    (best, each) => (best === undefined || rank(each) >= rank(best) ? each : best),
    undefined,
  );
};

/**
 * The effort per learner that applies to a step: the scenario’s, otherwise the catalogue’s, divided equally among the
 * learners of a group. The group is that of the scenario’s entry, otherwise the step’s own.
 *
 * @internal
 */
export const effortInForce = (
  scenario: Pick<Scenario, 'effort'>,
  ref: string,
  step: Step,
  role?: string,
  person?: string,
): Distribution => {
  const own = effortEntry(scenario, ref, role, person);
  return own === undefined
    ? { kind: 'triangular', ...effortForOne(step) }
    : scaled(own.distribution, 1 / (own.group ?? step.group?.size ?? 1));
};
