import { preparing, reading as readingOf, sharedStandard, supervising } from '../catalogue/coordination.js';
import { toolCompetencies } from '../catalogue/tool-kinds.js';
import type { WorkElement } from '../catalogue/work-element.js';
import type { StepAssignment } from '../model/assignment.js';
import { canShow, holderKinds } from '../model/holder-kinds.js';
import type { ImplementationModel, Role } from '../model/model.js';
import { type ModelReading, modelReading } from '../model/model-reading.js';
import { splitWorkRef, workRef } from '../model/work-ref.js';
import type { Competency, HolderKind } from '../vocabulary/competency.js';
import { InputError } from '../vocabulary/input-error.js';
import type { Level } from '../vocabulary/level.js';
import { wordOf } from '../vocabulary/path.js';
import { type Responsibility, responsibilitySchema } from '../vocabulary/responsibility.js';
import { unknownWord } from '../vocabulary/spelling.js';
import { automationOf } from './automation-of.js';
import { type Handoff, type HandoffEnd, type HandoffKind, handoffKind, handoffsIn } from './handoffs.js';
import type { Reason } from './reason.js';
import type { Breadth, DerivedCompetency, RoleProfile } from './role-profile.js';
import { systemProfileOf } from './system-profile.js';

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
  for (const row of reading.rows) {
    const ref = workRef(row.element, row.step);
    const competencies = competenciesOf(row.element, row.step);
    for (const responsibility of responsibilitySchema.options) {
      for (const role of row[responsibility]) {
        const holders = holdersOf(reading, role);
        const level = levelIn(reading, row, role, responsibility);
        const reason: Reason = {
          kind: 'step',
          element: row.element,
          step: row.step,
          responsibility,
          level,
          text: `${responsibility} for ${ref}`,
        };
        for (const competency of asked(reading, responsibility, ref, holders, competencies)) need(role, competency, reason);
      }
    }
  }
};

const holdersOf = ({ roleOf }: ModelReading, role: string): readonly HolderKind[] => {
  const found = roleOf.get(role);
  return found === undefined ? [] : holderKinds(found);
};

/** Whoever does what another role answers for needs less than whoever answers for it. */
const levelIn = ({ model: { levels } }: ModelReading, row: StepAssignment, role: string, responsibility: Responsibility): Level =>
  responsibility === 'responsible' && row.accountable.length > 0 && !row.accountable.includes(role)
    ? levels.supervised
    : levels[responsibility];

/**
 * What a step asks of those who are something to it: all of those who do it or answer for it; of those who are consulted, what one must
 * know to be asked; of those who are informed, what the artifact says.
 */
const asked = (
  { stepOf }: ModelReading,
  responsibility: Responsibility,
  ref: string,
  holders: readonly HolderKind[],
  competencies: readonly Competency[],
): readonly Competency[] => {
  if (responsibility === 'informed')
    return (stepOf.get(ref)?.produces ?? []).flatMap((artifact) => holders.map((holder) => sharedStandard(artifact, holder)));
  const shown = competencies.filter((competency) => canShow(holders, competency));
  return responsibility === 'consulted' ? shown.filter(({ kind }) => kind === 'know') : shown;
};

const needsOfTools = (reading: ModelReading, need: Need): void => {
  for (const tool of reading.model.tools) {
    const competencies = [...toolCompetencies(tool), ...tool.competencies];
    const refs = new Set(tool.usedIn.flatMap((ref) => stepsOf(reading, ref)));
    for (const ref of refs) {
      const row = reading.rowOf.get(ref);
      if (row === undefined) continue;
      for (const responsibility of responsibilitySchema.options) {
        // Who is informed does not work with the tool.
        if (responsibility === 'informed') continue;
        for (const role of row[responsibility]) {
          const reason: Reason = {
            kind: 'tool',
            tool: tool.id,
            element: row.element,
            step: row.step,
            responsibility,
            level: levelIn(reading, row, role, responsibility),
            text: `${responsibility} for ${ref}, which is performed with ${tool.title}`,
          };
          for (const competency of asked(reading, responsibility, ref, holdersOf(reading, role), competencies))
            need(role, competency, reason);
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

const needsOfSupervision = (reading: ModelReading, need: Need): void => {
  const { roleOf, model } = reading;
  for (const { system: systemId, mode, row } of automationOf(reading)) {
    const system = roleOf.get(systemId);
    if (system === undefined) continue;
    const ref = workRef(row.element, row.step);
    const said = mode === 'suggests' ? `ends ${ref}, where ${system.title} proposes` : `answers for ${ref}, which ${system.title} does`;
    for (const role of mode === 'suggests' ? row.responsible : row.accountable) {
      const reason: Reason = {
        kind: 'supervision',
        system: systemId,
        mode,
        element: row.element,
        step: row.step,
        level: mode === 'suggests' ? levelIn(reading, row, role, 'responsible') : model.levels.accountable,
        text: said,
      };
      const holders = holdersOf(reading, role);
      for (const competency of supervising(system, mode)) if (canShow(holders, competency)) need(role, competency, reason);
    }
  }
};

const needsOfHandoffs = (reading: ModelReading, need: Need): void => {
  const title = (roleId: string): string => reading.roleOf.get(roleId)?.title ?? roleId;
  const level = (role: string, { element, step }: HandoffEnd): Level => {
    const row = reading.rowOf.get(workRef(element, step));
    return row === undefined ? reading.model.levels.responsible : levelIn(reading, row, role, 'responsible');
  };
  for (const handoff of handoffsIn(reading)) {
    const { artifact, from, to } = handoff;
    const words = artifact.replaceAll('-', ' ');
    const given: Reason = {
      kind: 'hand-off',
      end: 'from',
      handoff,
      element: from.element,
      step: from.step,
      level: level(from.role, from),
      text: `hands the ${words} of ${workRef(from.element, from.step)} to the ${title(to.role)}, for ${workRef(to.element, to.step)}`,
    };
    const taken: Reason = {
      kind: 'hand-off',
      end: 'to',
      handoff,
      element: to.element,
      step: to.step,
      level: level(to.role, to),
      text: `takes the ${words} from the ${title(from.role)}, from ${workRef(from.element, from.step)} for ${workRef(to.element, to.step)}`,
    };
    for (const holder of holdersOf(reading, from.role)) {
      need(from.role, sharedStandard(artifact, holder), given);
      need(from.role, preparing(artifact, holder), given);
    }
    for (const holder of holdersOf(reading, to.role)) {
      need(to.role, sharedStandard(artifact, holder), taken);
      need(to.role, readingOf(artifact, holder), taken);
    }
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
  const system = systemProfileOf(reading, role);
  return {
    role: role.id,
    title: role.title,
    model: { id: reading.model.id, title: reading.model.title },
    competencies,
    habits: habitsOf(reading, role, work),
    handoffs: passed,
    breadth: breadthOf(reading, competencies, passed, work),
    ...(system === undefined ? {} : { system }),
  };
};

/** The habits of an element are its educators’, and learners’ only where nobody else can do its work. */
const habitsOf = ({ elementOf }: ModelReading, role: Role, work: readonly { readonly element: string; readonly doing: boolean }[]) => {
  const holders = holderKinds(role);
  const doing = new Set(work.filter((step) => step.doing).map((step) => step.element));
  const ofElements = [...doing].flatMap((id) => {
    const element = elementOf.get(id);
    if (element === undefined) return [];
    const learners = element.steps.every(({ performers }) => performers.every((actor) => actor === 'learner'));
    return holders.includes(learners ? 'learner' : 'educator') ? element.habits : [];
  });
  return [...new Map([...role.habits, ...ofElements].map((habit) => [habit.statement, habit])).values()];
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
