import {
  deriveProfiles,
  editModel,
  handoffs,
  type ImplementationModel,
  InputError,
  type Issue,
  idSchema,
  parseModel,
  processOf,
  type RoleProfile,
  readInput,
  type Scope,
  unknownWord,
  workRefSchema,
} from 'work-elements';
import * as z from 'zod';
import { at } from '../vocabulary/at.js';
import { loadsOfSteps } from '../work/loads.js';
import { type Member, readMembers, type StaffMember } from '../work/members.js';
import { readPlacement } from '../work/placement.js';
import { otherRoles, type StaffSteps, staffKinds, staffSteps, stepModel, stepRole } from '../work/step-model.js';
import type { WorkAnswer } from './answer.js';
import { answerOf } from './answer-of.js';
import { type AssignOptions, type AssignRules, policiesOf, readAssignOptions } from './assign-options.js';
import type { Assignment, AssignProblem } from './assign-problem.js';
import { draftWork } from './draft-work.js';
import { drawRoles } from './draw-roles.js';
import { drawSharedRoles } from './draw-shared-roles.js';
import { placeJobs, type UnplacedJob } from './place-jobs.js';
import { refuseHeadcounts, refuseInSimulation, refuseMisplacedWork } from './placed-input.js';
import { refuseUnknownHolders } from './problem-parts.js';
import { covers, separationsOf } from './separations.js';
import { solveAssignment } from './solve-assignment.js';

/** Options for designing a model. @public */
export interface DesignOptions<Scenario extends object = never> extends AssignOptions<Scenario> {
  /** The model’s id. @defaultValue `'designed'` */
  readonly id?: string;
  /** @defaultValue `'Designed'` */
  readonly title?: string;
  /** Groups of elements or steps that nobody may combine. @defaultValue none, besides the policies */
  readonly separate?: readonly (readonly string[])[];
  /** Optional steps to include, as `element/step`. @defaultValue none */
  readonly options?: readonly string[];
  /** Elements or steps that are done once in each district or state. @defaultValue none: all are done in each school */
  readonly shared?: { readonly district?: readonly string[]; readonly state?: readonly string[] };
}

const designSchema = z.strictObject({
  id: idSchema.default('designed'),
  title: z.string().min(1).max(200).default('Designed'),
  separate: z.array(z.array(workRefSchema).min(2)).default([]),
  options: z.array(workRefSchema).default([]),
  shared: z
    .strictObject({ district: z.array(workRefSchema).default([]), state: z.array(workRefSchema).default([]) })
    .default({ district: [], state: [] }),
});

/**
 * Assigns each step of the learning process to people and draws the roles of a model from the result: people who do the
 * same steps share a role. The gap counts only the levels required by the steps themselves, of those accountable for
 * them. The profiles of the model also include what hand-offs and being informed require, and the lower levels of those
 * who do a step that others are accountable for.
 *
 * @param people - The staff.
 * @param options - Aims, hours, what to keep apart, policies. Policies with severity warning are kept as far as
 * possible; the answer lists the breaches that remain.
 * @returns The answer as an edit of a model in which everybody does everything; or the conflict that makes it
 * impossible; or a note that this could not be settled.
 * @throws `InputError` with every problem if people or options are invalid, `ModelError` if they name work that does
 * not exist or `options` name a step that is not optional.
 *
 * @example
 * ```ts
 * import { designModel } from '@work-elements/optimise';
 * import { checkModel } from 'work-elements';
 *
 * const people = ['ann', 'bo', 'kim'].map((id) => ({ id, name: id, evidence: [] }));
 * const answer = await designModel(people, {
 *   moves: 5_000,
 *   separate: [['deliver-activities', 'assess-progress/score']],
 * });
 * console.log(answer.possible === true && checkModel(answer.edit.model).length); // 0
 * ```
 *
 * @public
 */
export const designModel = async <Scenario extends object = never>(
  people: readonly Member[],
  { id, title, separate, shared, options: switchedOn, ...options }: DesignOptions<Scenario> = {},
): Promise<WorkAnswer> => {
  const asked = {
    ...(id === undefined ? {} : { id }),
    ...(title === undefined ? {} : { title }),
    ...(separate === undefined ? {} : { separate }),
    ...(shared === undefined ? {} : { shared }),
    ...(switchedOn === undefined ? {} : { options: switchedOn }),
  };
  const named = readInput(designSchema, asked, 'designModel options');
  const rules = readAssignOptions(
    { ...(options.hours === undefined ? { slack: 1.5 } : {}), ...options },
    'designModel',
  );
  const process = processOf({ elements: [], routes: [], options: named.options });
  const all = staffSteps(process);
  const elements = [...new Set(all.steps.map(({ element }) => element))];
  const refs = all.steps.map(({ ref }) => ref);
  const members = readMembers(people, 'designModel', [...elements, ...refs], 'work of the staff');
  refuseUnknownHolders(rules.holders, refs, 'a step of the staff', 'designModel options');
  const kinds = staffKinds.filter((kind) => members.some((member) => member.kind === kind));
  const base = parseModel({
    id: named.id,
    title: named.title,
    roles: [{ id: 'staff', title: 'Staff', actors: kinds, responsible: refs }, ...otherRoles(all)],
    options: named.options,
    policies: { separate: named.separate },
  });
  const placement = readPlacement(rules.places, members, named.id, 'designModel');
  refuseHeadcounts(rules.places, 'designModel options');
  refuseInSimulation(placement, options.rerank, 'designModel options');
  const single = stepModel(all, base);
  const asShared = scopesOf(all, named.shared);
  // A district with one school counts as the school.
  const scopes = placement.several ? asShared : asShared.map((): Scope => 'school');
  const placed = placeJobs(...unitsOf(single, all, scopes, rules), placement);
  refuseMisplacedWork(members, placed.jobs, rules.places, 'designModel');
  const separations = separationsOf(single, policiesOf(single, rules));
  const solved = await solveAssignment(draftWork(members, placement, placed, separations, rules, [], []), rules);
  if (solved.possible !== true) return solved;
  const titles = new Map(process.elements.map((element) => [element.id, element.title]));
  const drawn = (assignment: Assignment) =>
    placement.several
      ? drawSharedRoles(all, titles, members, scopes, placed.jobs, assignment)
      : drawRoles(all, titles, members, assignment);
  const editOf = (assignment: Assignment) =>
    editModel(base, (draft) => {
      const found = drawn(assignment);
      const roles = found.map(({ members: _, ...role }) => ({
        ...role,
        summary: '',
        consulted: [],
        informed: [],
        habits: [],
      }));
      draft.roles = [...roles, ...draft.roles.filter((role) => role.id !== 'staff')];
      draft.people = members.flatMap(({ id: person, name }, index) => {
        const own = found.filter((role) => role.members.includes(index)).map((role) => role.id);
        return own.length === 0 ? [] : [{ id: person, name, roles: own }];
      });
    });
  return answerOf(
    { problem: solved.problem, base, members, placement, placed, editOf, before: [], leaving: [] },
    solved,
    rules,
    options.rerank,
  );
};

/** The scope of each step. */
const scopesOf = ({ steps }: StaffSteps, shared: z.output<typeof designSchema>['shared']): readonly Scope[] => {
  const elements = [...new Set(steps.map(({ element }) => element))];
  const known = [...elements, ...steps.map(({ ref }) => ref)];
  const issues = (['district', 'state'] as const).flatMap((scope) =>
    shared[scope].flatMap((ref, index): readonly Issue[] => {
      const path = `shared.${scope}[${index}]`;
      if (!known.includes(ref))
        return [{ path, code: 'unknown-work', message: unknownWord(ref, 'work of the staff', known) }];
      const twin =
        scope === 'state' ? shared.district.find((other) => covers(other, ref) || covers(ref, other)) : undefined;
      return twin === undefined
        ? []
        : [
            {
              path,
              code: 'scoped-twice',
              message: `"${ref}" is in the list of districts too, as "${twin}"; name it in one`,
            },
          ];
    }),
  );
  if (issues.length > 0) throw new InputError('designModel options', issues);
  const isIn = (refs: readonly string[], step: string): boolean => refs.some((ref) => covers(ref, step));
  return steps.map(({ ref }) =>
    isIn(shared.state, ref) ? 'state' : isIn(shared.district, ref) ? 'district' : 'school',
  );
};

/** The steps as units of work to be placed, and the hand-offs between them. */
const unitsOf = (
  single: ImplementationModel,
  { steps }: StaffSteps,
  scopes: readonly Scope[],
  rules: AssignRules,
): [units: readonly UnplacedJob[], flows: AssignProblem['flows']] => {
  const loads = loadsOfSteps(single, rules.hours, 'designModel options');
  const profiles = new Map(deriveProfiles(single).map((profile) => [profile.role, profile]));
  const units = steps.map(
    ({ ref, performers }, job): UnplacedJob => ({
      work: ref,
      scope: at(scopes, job),
      steps: [ref],
      eligible: ({ kind }: StaffMember) => performers.includes(kind),
      loads: new Map([[ref, loads.get(ref) ?? 0]]),
      profile: withoutHandoffs(profiles.get(stepRole(job))),
    }),
  );
  const place = new Map(steps.map((_, job) => [stepRole(job), job]));
  const flows = handoffs(single).flatMap(({ from, to }) => {
    const [giver, taker] = [place.get(from.role), place.get(to.role)];
    return giver === undefined || taker === undefined ? [] : [{ from: giver, to: taker, weight: 1 }];
  });
  return [units, flows];
};

/** A step’s profile without the competencies for hand-offs, as if one person did everything. */
const withoutHandoffs = (profile: RoleProfile | undefined): RoleProfile | undefined =>
  profile === undefined
    ? undefined
    : {
        ...profile,
        competencies: profile.competencies.flatMap((derived) => {
          const because = derived.because.filter(({ kind }) => kind !== 'hand-off');
          const [first, ...rest] = because;
          if (first === undefined) return [];
          return [
            {
              ...derived,
              because,
              level: rest.reduce((most, { level }) => (level > most ? level : most), first.level),
            },
          ];
        }),
      };
