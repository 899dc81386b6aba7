import { holderKinds } from '../model/holder-kinds.js';
import type { ImplementationModel, Role } from '../model/model.js';
import { type ModelReading, modelReading } from '../model/model-reading.js';
import { rolesWithoutWork } from '../model/roles-without-work.js';
import { InputError } from '../vocabulary/input-error.js';
import { wordOf } from '../vocabulary/path.js';
import { unknownWord } from '../vocabulary/spelling.js';
import { type Handoff, type HandoffKind, handoffKindIn, handoffsIn } from './handoffs.js';
import { Needs } from './needs/needs.js';
import { needsOfHandoffs } from './needs/needs-of-handoffs.js';
import { needsOfSteps } from './needs/needs-of-steps.js';
import { needsOfSupervision } from './needs/needs-of-supervision.js';
import { needsOfTools } from './needs/needs-of-tools.js';
import type { Breadth, DerivedCompetency, RoleProfile } from './role-profile.js';
import { systemProfileOf } from './system-profile.js';

/**
 * Derives what each role of a model must know, know how to do, and do, with the reason for each: from the steps it has,
 * the tools they are performed with, the systems it answers for, and the hand-offs that result from the distribution of
 * work.
 *
 * @param model - An implementation model.
 * @returns One profile for each role, in the model’s order.
 * @throws {@link ModelError} if the model is not one.
 *
 * @example
 * ```ts
 * import { deriveProfiles, models } from 'work-elements';
 *
 * for (const { title, competencies, breadth } of deriveProfiles(models.flexBlend)) {
 *   console.log(
 *     `${title}: ${competencies.length} competencies, ${breadth.handoffs.colleagues} hand-offs with colleagues`,
 *   );
 * }
 * ```
 *
 * @public
 */
export const deriveProfiles = (model: ImplementationModel): readonly RoleProfile[] => {
  const reading = modelReading(model);
  const needs = new Needs();
  needsOfSteps(reading, needs.add);
  needsOfTools(reading, needs.add);
  needsOfSupervision(reading, needs.add);
  needsOfHandoffs(reading, needs.add);
  const passed = handoffsByRole(reading);
  const work = workByRole(reading);
  const kindOf = handoffKindIn(reading);
  const without = rolesWithoutWork(reading);
  return reading.model.roles.map((role) =>
    profileOf(
      reading,
      kindOf,
      role,
      needs.of(role.id),
      passed.get(role.id) ?? [],
      without.has(role.id) ? null : (work.get(role.id) ?? []),
    ),
  );
};

/**
 * Derives the profile of one role; see {@link deriveProfiles}.
 *
 * @param model - An implementation model.
 * @param roleId - The id of one of its roles; for a model written with {@link defineModel}, the compiler refuses any
 *   other.
 * @throws {@link ModelError} if the model is not one, {@link InputError} with the nearest id if it has no such role.
 *
 * @example
 * ```ts
 * import { deriveProfile, models } from 'work-elements';
 *
 * const { competencies } = deriveProfile(models.flexBlend, 'expectations-manager');
 * console.log(competencies[0]?.competency.statement, competencies[0]?.because[0]?.text);
 * ```
 *
 * @public
 */
export const deriveProfile = <RoleId extends string>(
  model: ImplementationModel<RoleId>,
  roleId: NoInfer<RoleId>,
): RoleProfile => {
  const profiles = deriveProfiles(model);
  const found = profiles.find((profile) => profile.role === roleId);
  if (found === undefined) {
    const message = unknownWord(
      wordOf(roleId),
      `a role of "${model.id}"`,
      profiles.map((profile) => profile.role),
    );
    throw new InputError('deriveProfile', [{ path: 'roleId', code: 'unknown-role', message }]);
  }
  return found;
};

const handoffsByRole = (reading: ModelReading): ReadonlyMap<string, readonly Handoff[]> => {
  const passed = new Map<string, Handoff[]>();
  for (const handoff of handoffsIn(reading)) {
    for (const role of [handoff.from.role, handoff.to.role]) {
      const known = passed.get(role);
      if (known === undefined) passed.set(role, [handoff]);
      else known.push(handoff);
    }
  }
  return passed;
};

interface StepOfRole {
  readonly element: string;
  readonly step: string;
  /** Whether the role is responsible for it, rather than only accountable. */
  readonly doing: boolean;
}

/** The steps for which each role is responsible or accountable. */
const workByRole = ({ rows }: ModelReading): ReadonlyMap<string, readonly StepOfRole[]> => {
  const work = new Map<string, StepOfRole[]>();
  for (const row of rows) {
    for (const role of new Set([...row.responsible, ...row.accountable])) {
      const step = { element: row.element, step: row.step, doing: row.responsible.includes(role) };
      const known = work.get(role);
      if (known === undefined) work.set(role, [step]);
      else known.push(step);
    }
  }
  return work;
};

const profileOf = (
  reading: ModelReading,
  kindOf: (handoff: Handoff) => HandoffKind,
  role: Role,
  competencies: readonly DerivedCompetency[],
  passed: readonly Handoff[],
  /** Null for a role without a part in any step. */
  found: readonly StepOfRole[] | null,
): RoleProfile => {
  const work = found ?? [];
  const system = systemProfileOf(reading, role);
  const profile: RoleProfile = {
    role: role.id,
    title: role.title,
    model: { id: reading.model.id, title: reading.model.title },
    competencies,
    habits: habitsOf(reading, role, work),
    handoffs: passed,
    breadth: breadthOf(kindOf, competencies, passed, work),
    ...(found === null ? { withoutWork: true } : {}),
    ...(system === undefined ? {} : { system }),
  };
  modelsOfProfiles.set(profile, reading.model);
  return profile;
};

const modelsOfProfiles = new WeakMap<RoleProfile, ImplementationModel>();

/** The model from which a profile was derived; undefined if the profile is a copy. @internal */
export const modelOfProfile = (profile: RoleProfile): ImplementationModel | undefined => modelsOfProfiles.get(profile);

/**
 * A habit of an element belongs to those who do a step that it is about, or, where it names none, at least half of the
 * element: to educators, or to learners if only learners can do its work.
 */
const habitsOf = ({ elementOf }: ModelReading, role: Role, work: readonly StepOfRole[]) => {
  const holders = holderKinds(role);
  const doing = new Map<string, Set<string>>();
  for (const { element, step, doing: does } of work) {
    if (!does) continue;
    const known = doing.get(element);
    if (known === undefined) doing.set(element, new Set([step]));
    else known.add(step);
  }
  const ofElements = [...doing].flatMap(([id, done]) => {
    const element = elementOf.get(id);
    if (element === undefined) return [];
    const learners = element.steps.every(({ performers }) => performers.every((actor) => actor === 'learner'));
    if (!holders.includes(learners ? 'learner' : 'educator')) return [];
    return element.habits.filter(
      ({ steps }) => steps?.some((step) => done.has(step)) ?? 2 * done.size >= element.steps.length,
    );
  });
  return [...new Map([...role.habits, ...ofElements].map((habit) => [habit.statement, habit])).values()];
};

const breadthOf = (
  kindOf: (handoff: Handoff) => HandoffKind,
  competencies: readonly DerivedCompetency[],
  passed: readonly Handoff[],
  work: readonly { readonly element: string }[],
): Breadth => {
  const kinds: Record<HandoffKind, number> = { colleagues: 0, learner: 0, family: 0, system: 0 };
  for (const handoff of passed) kinds[kindOf(handoff)] += 1;
  const amongColleagues = ({ because }: DerivedCompetency): boolean =>
    because.every((reason) => reason.kind === 'hand-off' && kindOf(reason.handoff) === 'colleagues');
  return {
    elements: new Set(work.map((step) => step.element)).size,
    steps: work.length,
    competencies: competencies.length,
    coordination: competencies.filter(amongColleagues).length,
    handoffs: kinds,
  };
};
