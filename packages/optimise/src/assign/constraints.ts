import { appealSteps, type DataPolicy, type ImplementationModel, type Policy, processOf, raci } from 'work-elements';
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
  readonly groups: readonly Constraint[];
  readonly rules: readonly AssignRule[];
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
  const add = (constraint: Constraint, bare: readonly Bare[]): void => {
    if (bare.length === 0) return;
    const group = groups.push(constraint) - 1;
    rules.push(...bare.map((rule) => ({ ...rule, group })));
  };
  for (const { id, text, work } of policies) {
    const doing = work.map((ref) =>
      jobs.flatMap((job, index) => (job.steps.some((step) => covers(ref, step)) ? [index] : [])),
    );
    const pairs = doing.flatMap((ones, index) =>
      doing.slice(index + 1).flatMap((others) => ones.flatMap((one) => others.map((other) => [one, other] as const))),
    );
    const apart = new Map(
      pairs.map(([one, other]) => [`${Math.min(one, other)} ${Math.max(one, other)}`, { one, other }]),
    );
    add(
      { kind: 'policy', of: id, text },
      [...apart.values()].map(({ one, other }) => ({ kind: 'apart', one, other })),
    );
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
  return { groups, rules };
};

const covers = (ref: string, step: string): boolean => ref === step || step.startsWith(`${ref}/`);

/** A policy that keeps work apart between persons. @internal */
export interface Separation {
  readonly id: string;
  readonly text: string;
  readonly work: readonly string[];
}

/**
 * The policies that keep work apart: those with such a rule, and the model’s declared separations. A policy with
 * severity warning is left out if the model’s roles break it by themselves, whoever holds them.
 *
 * @internal
 */
export const separationsOf = (model: ImplementationModel, policies: readonly Policy[]): readonly Separation[] =>
  policies.flatMap((policy): readonly Separation[] => {
    if (!('rule' in policy)) return [];
    const { id, sentence } = policy;
    const all = setsOf(model, policy.rule);
    return all
      .filter((work) => policy.severity === 'error' || !brokenByRoles(model, work))
      .map((work) => ({ id, text: `${sentence} (${work.map((ref) => `"${ref}"`).join(', ')})`, work }));
  });

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
