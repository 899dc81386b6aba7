import { expectShape } from '../vocabulary/expect-shape.js';
import { InputError, type Issue } from '../vocabulary/input-error.js';
import { plainData } from '../vocabulary/plain-data.js';
import { issuesBelow } from '../vocabulary/read-below.js';
import { readBySchema } from '../vocabulary/read-by-schema.js';
import { tooManyEntries } from '../vocabulary/read-limits.js';
import type { ImplementationModel } from './model.js';
import { type ModelReading, modelReading } from './model-reading.js';
import { safeParseModel } from './parse-model.js';
import { eligiblePerformers, neverAccountable, onlyActors, onlyRelations, toldAlike } from './policies/actors.js';
import { heardByOthers } from './policies/appeals.js';
import { cadenceIsAbout, optionsAreSent } from './policies/cadence.js';
import { cadenceHasEffect } from './policies/cadence-has-effect.js';
import { oneAccountable, someoneResponsible } from './policies/coverage.js';
import { defaultPolicies } from './policies/default-policies.js';
import { enoughPeople } from './policies/enough-people.js';
import type { Diagnostic, Finding, Policy } from './policies/policy.js';
import { reviewHasEffect } from './policies/review-effect.js';
import { mostSteps, noEmptyRole } from './policies/roles.js';
import { separate } from './policies/separation.js';
import { accountablePerformers, automationFits, reviewedByOthers, reviewedByPeople } from './policies/systems.js';
import { type DataPolicy, dataPolicySchema, type PolicyRule } from './policy-schema.js';
import { wholeProcessOf } from './process-of.js';
import { splitWorkRef } from './work-ref.js';

/**
 * Checks an implementation model against policies. The model’s own `policies.rules` are checked with them.
 *
 * @param model - An implementation model. People in roles that do not exist are diagnosed; any other flaw of form
 *   throws.
 * @param policies - By default {@link defaultPolicies}. Pass `[...defaultPolicies, yours]` to add to them.
 * @returns What is wrong, where, and how to mend it; empty if the model keeps every policy.
 * @throws {@link ModelError} if the model is not one, {@link InputError} if a policy is not one.
 *
 * @example
 * ```ts
 * import { checkModel, models } from 'work-elements';
 *
 * for (const { severity, message, hint } of checkModel(models.singleTeacher)) {
 *   console.log(`${severity}: ${message}; ${hint}`);
 * }
 * ```
 *
 * @public
 */
export const checkModel = (
  model: ImplementationModel,
  policies: readonly Policy[] = defaultPolicies,
): readonly Diagnostic[] => {
  refuseBadPolicies(policies);
  const parsed = safeParseModel(model);
  if (!parsed.success) return ghosts(parsed.issues, policies) ?? rethrow(parsed.error);
  const reading = modelReading(parsed.data);
  const all: readonly Policy[] = [...policies, ...reading.model.policies.rules];
  return all.flatMap((policy) =>
    findings(policy, reading).map((finding) => ({ policy: policy.id, severity: policy.severity, ...finding })),
  );
};

const rethrow = (error: Error): never => {
  throw error;
};

/** Diagnostics for people in roles that do not exist, if nothing else is wrong with the model. */
const ghosts = (issues: readonly Issue[], policies: readonly Policy[]): readonly Diagnostic[] | undefined => {
  if (!issues.every((issue) => issue.code === 'unknown-role')) return undefined;
  return policies
    .filter((policy) => 'rule' in policy && policy.rule.kind === 'known-roles')
    .flatMap((policy) =>
      issues.map(({ path, message }) => ({
        policy: policy.id,
        severity: policy.severity,
        path,
        message,
        hint: 'correct the role, or add it',
        breach: { kind: 'unknown-role' },
      })),
    );
};

const MOST_POLICIES = 10_000;

const refuseBadPolicies = (policies: readonly Policy[]): void => {
  expectShape(policies, 'policies', { list: true });
  if (policies.length > MOST_POLICIES) throw new InputError('policies', [tooManyEntries('', MOST_POLICIES)]);
  const issues = policies.flatMap((policy: unknown, index) => {
    if (typeof policy === 'object' && policy !== null && 'check' in policy && typeof policy.check === 'function')
      return [];
    const plain = plainData(policy);
    const read = plain.issues.length > 0 ? plain : readBySchema(dataPolicySchema, plain.data);
    return 'issues' in read ? issuesBelow(`[${index}]`, read.issues) : [];
  });
  if (issues.length > 0) throw new InputError('policies', issues);
};

const findings = (policy: Policy, reading: ModelReading): readonly Finding[] => {
  if ('check' in policy) return policy.check(reading.model);
  const unknown = workIn(policy.rule).filter((ref) => !knows(reading, ref));
  if (unknown.length === 0) return ruleFindings(policy.rule, reading);
  // A model with its own process need not have the work that a policy was written for.
  return reading.model.process === undefined ? unknown.map((ref) => unknownWork(policy, ref)) : [];
};

const workIn = (rule: PolicyRule): readonly string[] => ('work' in rule && rule.work !== undefined ? rule.work : []);

/** Whether the process has some work, even in a step that the model has not switched on. */
const knows = ({ model }: ModelReading, ref: string): boolean => {
  const { element, step } = splitWorkRef(ref);
  const found = wholeProcessOf(model).elements.find(({ id }) => id === element);
  return found !== undefined && (step === undefined || found.steps.some(({ id }) => id === step));
};

const unknownWork = (policy: DataPolicy, ref: string): Finding => ({
  path: '',
  message: `the policy "${policy.id}" speaks of "${ref}", which this model’s process does not have`,
  hint: 'correct the policy, or add the work element',
  breach: { kind: 'unknown-work', policy: policy.id, work: ref },
});

const ruleFindings = (rule: PolicyRule, reading: ModelReading): readonly Finding[] => {
  switch (rule.kind) {
    case 'enough-people':
      return enoughPeople(reading);
    case 'someone-responsible':
      return someoneResponsible(reading);
    case 'one-accountable':
      return oneAccountable(reading);
    case 'eligible-performers':
      return eligiblePerformers(reading);
    case 'never-accountable':
      return neverAccountable(reading, rule.actors, rule.work, rule.except ?? []);
    case 'accountable-performers':
      return accountablePerformers(reading);
    case 'automation-fits':
      return automationFits(reading);
    case 'reviewed-by-people':
      return reviewedByPeople(reading);
    case 'reviewed-by-others':
      return reviewedByOthers(reading);
    case 'review-has-effect':
      return reviewHasEffect(reading);
    case 'only-relations':
      return onlyRelations(reading, rule.relations, rule.work);
    case 'told-alike':
      return toldAlike(reading, rule.relations, rule.work);
    case 'options-are-sent':
      return optionsAreSent(reading, rule.events);
    case 'cadence-is-about':
      return cadenceIsAbout(reading, rule.ofEach);
    case 'cadence-has-effect':
      return cadenceHasEffect(reading);
    case 'separate':
      return separate(reading, rule.work);
    case 'declared-separations':
      return reading.model.policies.separate.flatMap((work) => separate(reading, work));
    case 'heard-by-others':
      return heardByOthers(reading);
    case 'known-roles':
      // A parsed model has no unknown roles; see `ghosts`.
      return [];
    case 'no-empty-role':
      return noEmptyRole(reading);
    case 'only-actors':
      return onlyActors(reading, rule.work, rule.actors);
    case 'most-steps':
      return mostSteps(reading, rule.limit);
  }
};
