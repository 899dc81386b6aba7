import {
  appealSteps,
  type DataPolicy,
  defaultPolicies,
  type ImplementationModel,
  type Policy,
  processOf,
  raci,
} from 'work-elements';
import { refOf } from '../vocabulary/ref-of.js';

/** Whether a reference to an element or a step includes a step. @internal */
export const covers = (ref: string, step: string): boolean => ref === step || step.startsWith(`${ref}/`);

/** A policy that keeps work apart between persons. @internal */
export interface Separation {
  readonly id: string;
  readonly text: string;
  readonly work: readonly string[];
  readonly isWarning: boolean;
  /**
   * Whether one role may have all of the work if somebody else holds that role too; then the hearing step comes last.
   */
  readonly others: boolean;
}

/**
 * The policies that keep work apart: those with such a rule, and always the model’s declared separations. A policy with
 * severity warning is left out if the model’s roles break it no matter who holds them.
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

/** The model’s own separations always apply, whatever policies are asked for. */
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
      // Having appeals heard by people who do not decide is stricter than the rule requires, and satisfies it.
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
