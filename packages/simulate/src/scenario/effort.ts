import { effortForOne, type Step } from 'work-elements';
import { type Distribution, scaled } from './distribution.js';
import type { Scenario } from './parse-scenario.js';

/**
 * The entry of a scenario that says how long a step takes, for everybody or for a role and person. The most particular wins: a person before a
 * role before everybody, then a step before its element, then what is written last.
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
 * The effort of a step for one learner that is in force: the scenario’s, otherwise the catalogue’s, of which each learner of a group has an
 * equal part. The group is what the scenario’s entry says, otherwise the step’s own.
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
