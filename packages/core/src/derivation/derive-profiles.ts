import { preparing, reading as readingOf, sharedStandard, supervising } from '../catalogue/coordination.js';
import { toolCompetencies } from '../catalogue/tool-kinds.js';
import type { WorkElement } from '../catalogue/work-element.js';
import type { ImplementationModel, Role } from '../model/model.js';
import { type ModelReading, modelReading } from '../model/model-reading.js';
import { splitWorkRef, workRef } from '../model/work-ref.js';
import type { Competency } from '../vocabulary/competency.js';
import { InputError } from '../vocabulary/input-error.js';
import type { Level } from '../vocabulary/level.js';
import { wordOf } from '../vocabulary/path.js';
import { responsibilitySchema } from '../vocabulary/responsibility.js';
import { unknownWord } from '../vocabulary/spelling.js';
import { type Handoff, type HandoffKind, handoffKind, handoffsIn, isSystem } from './handoffs.js';
import type { Reason } from './reason.js';
import type { Breadth, DerivedCompetency, RoleProfile } from './role-profile.js';

type Need = (roleId: string, competency: Competency, reason: Reason) => void;

/** The needs of each role as they are found: a competency with its reasons. */
class Needs {
  readonly #ofRole = new Map<string, Map<string, { competency: Competency; because: Reason[] }>>();

  readonly add: Need = (roleId, competency, reason) => {
    const found = this.#ofRole.get(roleId) ?? new Map<string, { competency: Competency; because: Reason[] }>();
    this.#ofRole.set(roleId, found);
    const known = found.get(competency.id);
    if (known === undefined) found.set(competency.id, { competency, because: [reason] });
    else known.because.push(reason);
  };

  of(roleId: string): readonly DerivedCompetency[] {
    return [...(this.#ofRole.get(roleId)?.values() ?? [])].map(({ competency, because }) => ({
      competency,
      level: because.reduce<Level>((highest, reason) => (reason.level > highest ? reason.level : highest), 1),
      because,
    }));
  }
}

/**
 * Derives what each role of a model must know, know how to do, and do, with the reason for each: from the steps it has, the tools
 * they are performed with, the systems it answers for, and the hand-offs that the distribution of work brings about.
 *
 * @param model - An implementation model.
 * @returns One profile a role, in the model's order.
 * @throws {@link ModelError} if the model is not one.
 *
 * @example
 * ```ts
 * import { deriveProfiles, models } from 'work-elements';
 *
 * for (const { title, competencies, breadth } of deriveProfiles(models.flexBlend)) {
 *   console.log(`${title}: ${competencies.length} competencies, ${breadth.handoffs.colleagues} hand-offs with colleagues`);
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
  return reading.model.roles.map((role) => profileOf(reading, role, needs.of(role.id), passed.get(role.id) ?? [], work.get(role.id) ?? []));
};

/**
 * Derives the profile of one role; see {@link deriveProfiles}.
 *
 * @param model - An implementation model.
 * @param roleId - A role of it; the compiler refuses any other where the model was written with {@link defineModel}.
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
export const deriveProfile = <RoleId extends string>(model: ImplementationModel<RoleId>, roleId: NoInfer<RoleId>): RoleProfile => {
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

const competenciesByStep = ({ elementOf }: ModelReading) => {
  const ofElement = new Map<string, ReadonlyMap<string, readonly Competency[]>>();
  for (const element of elementOf.values()) ofElement.set(element.id, stepCompetencies(element));
  return (element: string, step: string): readonly Competency[] => ofElement.get(element)?.get(step) ?? [];
};

const stepCompetencies = (element: WorkElement): ReadonlyMap<string, readonly Competency[]> =>
  new Map(element.steps.map(({ id }) => [id, element.competencies.filter(({ steps }) => steps === undefined || steps.includes(id))]));

const needsOfSteps = (reading: ModelReading, need: Need): void => {
  const competenciesOf = competenciesByStep(reading);
  const { levels } = reading.model;
  for (const row of reading.rows) {
    const ref = workRef(row.element, row.step);
    const competencies = competenciesOf(row.element, row.step);
    for (const responsibility of responsibilitySchema.options) {
      const level = levels[responsibility];
      for (const role of row[responsibility]) {
        const reason: Reason = {
          kind: 'step',
          element: row.element,
          step: row.step,
          responsibility,
          level,
          text: `${responsibility} for ${ref}`,
        };
        for (const competency of competencies) need(role, competency, reason);
      }
    }
  }
};

const needsOfTools = (reading: ModelReading, need: Need): void => {
  const { levels, tools } = reading.model;
  for (const tool of tools) {
    const competencies = [...toolCompetencies(tool), ...tool.competencies];
    const refs = new Set(tool.usedIn.flatMap((ref) => stepsOf(reading, ref)));
    for (const ref of refs) {
      const row = reading.rowOf.get(ref);
      if (row === undefined) continue;
      for (const responsibility of responsibilitySchema.options) {
        const level = levels[responsibility];
        for (const role of row[responsibility]) {
          if (isSystem(reading.roleOf.get(role))) continue;
          const reason: Reason = {
            kind: 'tool',
            tool: tool.id,
            element: row.element,
            step: row.step,
            responsibility,
            level,
            text: `${responsibility} for ${ref}, which is performed with ${tool.title}`,
          };
          for (const competency of competencies) need(role, competency, reason);
        }
      }
    }
  }
};

const stepsOf = ({ elementOf }: ModelReading, ref: string): readonly string[] => {
  const { element, step } = splitWorkRef(ref);
  if (step !== undefined) return [ref];
  return (elementOf.get(element)?.steps ?? []).map(({ id }) => workRef(element, id));
};

const needsOfSupervision = ({ rows, roleOf, model }: ModelReading, need: Need): void => {
  for (const row of rows) {
    for (const systemId of row.responsible) {
      const system = roleOf.get(systemId);
      if (system === undefined || !isSystem(system)) continue;
      const reason: Reason = {
        kind: 'supervision',
        system: systemId,
        element: row.element,
        step: row.step,
        level: model.levels.accountable,
        text: `answers for ${workRef(row.element, row.step)}, which ${system.title} does`,
      };
      for (const role of row.accountable) {
        if (isSystem(roleOf.get(role))) continue;
        for (const competency of supervising(system)) need(role, competency, reason);
      }
    }
  }
};

const needsOfHandoffs = (reading: ModelReading, need: Need): void => {
  const level = reading.model.levels.responsible;
  const title = (roleId: string): string => reading.roleOf.get(roleId)?.title ?? roleId;
  const ofArtifact = new Map<string, { readonly from: readonly Competency[]; readonly to: readonly Competency[] }>();
  for (const handoff of handoffsIn(reading)) {
    const { artifact, from, to } = handoff;
    let competencies = ofArtifact.get(artifact);
    if (competencies === undefined) {
      const standard = sharedStandard(artifact);
      competencies = { from: [standard, preparing(artifact)], to: [standard, readingOf(artifact)] };
      ofArtifact.set(artifact, competencies);
    }
    const words = artifact.replaceAll('-', ' ');
    const given: Reason = {
      kind: 'hand-off',
      end: 'from',
      handoff,
      element: from.element,
      step: from.step,
      level,
      text: `hands the ${words} of ${workRef(from.element, from.step)} to the ${title(to.role)}, for ${workRef(to.element, to.step)}`,
    };
    const taken: Reason = {
      kind: 'hand-off',
      end: 'to',
      handoff,
      element: to.element,
      step: to.step,
      level,
      text: `takes the ${words} from the ${title(from.role)}, from ${workRef(from.element, from.step)} for ${workRef(to.element, to.step)}`,
    };
    for (const competency of competencies.from) need(from.role, competency, given);
    for (const competency of competencies.to) need(to.role, competency, taken);
  }
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

/** The steps for which each role is responsible or accountable. */
const workByRole = ({ rows }: ModelReading): ReadonlyMap<string, readonly { readonly element: string; readonly doing: boolean }[]> => {
  const work = new Map<string, { element: string; doing: boolean }[]>();
  for (const row of rows) {
    for (const role of new Set([...row.responsible, ...row.accountable])) {
      const step = { element: row.element, doing: row.responsible.includes(role) };
      const known = work.get(role);
      if (known === undefined) work.set(role, [step]);
      else known.push(step);
    }
  }
  return work;
};

const profileOf = (
  reading: ModelReading,
  role: Role,
  competencies: readonly DerivedCompetency[],
  passed: readonly Handoff[],
  work: readonly { readonly element: string; readonly doing: boolean }[],
): RoleProfile => {
  const doing = new Set(work.filter((step) => step.doing).map((step) => step.element));
  const elementHabits = [...doing].flatMap((id) => reading.elementOf.get(id)?.habits ?? []);
  return {
    role: role.id,
    title: role.title,
    model: { id: reading.model.id, title: reading.model.title },
    competencies,
    habits: [...new Set([...role.habits, ...elementHabits])],
    handoffs: passed,
    breadth: breadthOf(reading, competencies, passed, work),
  };
};

const breadthOf = (
  reading: ModelReading,
  competencies: readonly DerivedCompetency[],
  passed: readonly Handoff[],
  work: readonly { readonly element: string }[],
): Breadth => {
  const kinds = passed.map((handoff) => handoffKind(reading, handoff));
  const count = (kind: HandoffKind): number => kinds.filter((each) => each === kind).length;
  const amongColleagues = ({ because }: DerivedCompetency): boolean =>
    because.every((reason) => reason.kind === 'hand-off' && handoffKind(reading, reason.handoff) === 'colleagues');
  return {
    elements: new Set(work.map((step) => step.element)).size,
    steps: work.length,
    competencies: competencies.length,
    coordination: competencies.filter(amongColleagues).length,
    handoffs: { colleagues: count('colleagues'), learner: count('learner'), system: count('system') },
  };
};
