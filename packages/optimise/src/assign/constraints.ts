import {
  appealSteps,
  type DataPolicy,
  defaultPolicies,
  type ImplementationModel,
  type Policy,
  processOf,
  raci,
} from 'work-elements';
import { at } from '../vocabulary/at.js';
import { refOf } from '../work/loads.js';
import type { StaffMember } from '../work/members.js';
import type { Constraint } from './answer.js';
import type { AssignRule } from './assign-problem.js';

/** A rule without its group number. */
type Bare = AssignRule extends infer Rule ? (Rule extends AssignRule ? Omit<Rule, 'group'> : never) : never;

/** A job to be assigned, as constraints see it. @internal */
export interface NamedJob {
  /** Id of a role, or reference of a step. */
  readonly name: string;
  /** The steps that its holders are responsible for. */
  readonly steps: readonly string[];
  /** Who may have it, by kind of actor; all others are barred. */
  readonly eligible: (member: StaffMember) => boolean;
}

/** The constraints on who has what, grouped by their origin. @internal */
export interface Constraints {
  readonly groups: Constraint[];
  readonly rules: readonly AssignRule[];
  /** The groups of policies with severity warning. */
  readonly warnings: ReadonlySet<number>;
  /** For each job, the fewest holders by which a group can be kept. */
  readonly least: readonly (readonly { readonly holders: number; readonly group: number }[])[];
}

/** Collects the constraints of policies and of each person. @internal */
export const constraintsOf = (
  members: readonly StaffMember[],
  jobs: readonly NamedJob[],
  policies: readonly Separation[],
  capacityText: ((person: number) => string) | null,
): Constraints => {
  const groups: Constraint[] = [];
  const rules: AssignRule[] = [];
  const warnings = new Set<number>();
  const least = jobs.map((): { holders: number; group: number }[] => []);
  const add = (constraint: Constraint, bare: readonly Bare[]): void => {
    if (bare.length === 0) return;
    const group = groups.push(constraint) - 1;
    rules.push(...bare.map((rule) => ({ ...rule, group })));
  };
  for (const { id, text, work, isWarning, others } of policies) {
    const first = groups.length;
    const doing = work.map((ref) =>
      jobs.flatMap((job, index) => (job.steps.some((step) => covers(ref, step)) ? [index] : [])),
    );
    const pairs = doing.flatMap((ones, index) =>
      doing.slice(index + 1).flatMap((rest) => ones.flatMap((one) => rest.map((other) => [one, other] as const))),
    );
    // Somebody else of the same role can hear, if nobody else does.
    const alone = others && new Set(doing.at(-1)).size === 1 ? pairs.filter(([one, other]) => one === other) : [];
    if (alone.length > 0) groups.push({ kind: 'policy', of: id, text });
    for (const [job] of alone) at(least, job).push({ holders: 2, group: first });
    const apart = new Map(
      pairs
        .filter(([one, other]) => !others || one !== other)
        .map(([one, other]) => [`${Math.min(one, other)} ${Math.max(one, other)}`, { one, other }]),
    );
    add(
      { kind: 'policy', of: id, text },
      [...apart.values()].map(({ one, other }) => ({ kind: 'apart', one, other })),
    );
    if (isWarning) for (let group = first; group < groups.length; group++) warnings.add(group);
  }
  for (const [person, member] of members.entries()) {
    const barred = jobs.flatMap((job, index) => (job.eligible(member) ? [] : [index]));
    const names = (indices: readonly number[]): string =>
      indices.map((index) => `"${at(jobs, index).name}"`).join(', ');
    const meant = (refs: readonly string[]): readonly number[] =>
      jobs.flatMap(({ name }, index) => (refs.some((ref) => covers(ref, name)) ? [index] : []));
    const those = (kind: 'barred' | 'kept', indices: readonly number[]): readonly Bare[] =>
      indices.map((job) => ({ kind, person, job }));
    const { id, name } = member;
    add(
      { kind: 'eligible', of: id, text: `${name}, as ${member.kind}, may not have ${names(barred)}` },
      those('barred', barred),
    );
    const kept = meant(member.keeps);
    add({ kind: 'keeps', of: id, text: `${name} keeps ${names(kept)}` }, those('kept', kept));
    const never = meant(member.never);
    add({ kind: 'never', of: id, text: `${name} must not have ${names(never)}` }, those('barred', never));
    if (capacityText !== null) {
      add({ kind: 'capacity', of: id, text: `${name} can carry ${capacityText(person)}` }, [
        { kind: 'capacity', person },
      ]);
    }
  }
  return { groups, rules, warnings, least };
};

const covers = (ref: string, step: string): boolean => ref === step || step.startsWith(`${ref}/`);

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
