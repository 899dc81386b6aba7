import {
  appealSteps,
  type DataPolicy,
  defaultPolicies,
  type ImplementationModel,
  type Policy,
  processOf,
  raci,
} from 'work-elements';
import { refOf } from '../work/loads.js';

/** Whether a reference of an element or a step is that of a step, or of its element. @internal */
export const covers = (ref: string, step: string): boolean => ref === step || step.startsWith(`${ref}/`);

/** A policy that keeps work apart between persons. @internal */
export interface Separation {
  readonly id: string;
  readonly text: string;
  readonly work: readonly string[];
  readonly isWarning: boolean;
  /** Whether one role may have all of it if somebody else holds the role too; then what is heard comes last. */
  readonly others: boolean;
}

/**
 * The policies that keep work apart: those with such a rule, and always the model’s declared separations. A policy with
 * severity warning is left out if the model’s roles break it by themselves, whoever holds them.
 *
 * @internal
 */
export const separationsOf = (model: ImplementationModel, policies: readonly Policy[]): readonly Separation[] =>
  withDeclared(policies).flatMap((policy): readonly Separation[] => {
    if (!('rule' in policy)) return [];
    const { id, sentence } = policy;
    const isWarning = policy.severity === 'warning';
    const others = policy.rule.kind === 'heard-by-others';
    return setsOf(model, policy.rule)
      .filter((work) => !isWarning || others || !brokenByRoles(model, work))
      .map((work) => ({
        id,
        text: `${sentence} (${work.map((ref) => `"${ref}"`).join(', ')})`,
        work,
        isWarning,
        others,
      }));
  });

/** What a model keeps apart is kept apart whatever policies are asked for. */
const withDeclared = (policies: readonly Policy[]): readonly Policy[] => {
  const isDeclared = (policy: Policy): boolean => 'rule' in policy && policy.rule.kind === 'declared-separations';
  return policies.some(isDeclared) ? policies : [...policies, ...defaultPolicies.filter(isDeclared)];
};

const setsOf = (model: ImplementationModel, rule: DataPolicy['rule']): readonly (readonly string[])[] => {
  switch (rule.kind) {
    case 'separate':
      return [rule.work];
    case 'declared-separations':
      return model.policies.separate;
    case 'heard-by-others': {
      // That other people hear appeals than those who decide is more than the rule asks, and enough for it.
      const { hearing, deciding } = appealSteps(processOf(model));
      return [...deciding].flatMap((decide) => [...hearing].map((hear) => [decide, hear]));
    }
    default:
      return [];
  }
};

const brokenByRoles = (model: ImplementationModel, work: readonly string[]): boolean => {
  const doers = work.map((ref) => {
    const rows = raci(model).filter(({ element, step }) => covers(ref, refOf(element, step)));
    return new Set(rows.flatMap(({ responsible }) => responsible));
  });
  return doers.some((ones, index) =>
    doers.slice(index + 1).some((others) => [...ones].some((role) => others.has(role))),
  );
};
