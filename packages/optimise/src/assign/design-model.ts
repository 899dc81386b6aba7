import {
  deriveProfiles,
  editModel,
  handoffs,
  type ImplementationModel,
  idSchema,
  parseModel,
  processOf,
  type RoleProfile,
  readInput,
  workRefSchema,
} from 'work-elements';
import * as z from 'zod';
import { loadsOfSteps } from '../work/loads.js';
import { type Member, readMembers, type StaffMember } from '../work/members.js';
import { otherRoles, type StaffSteps, staffKinds, staffSteps, stepModel, stepRole } from '../work/step-model.js';
import type { WorkAnswer } from './answer.js';
import { answerOf } from './answer-of.js';
import { type AssignOptions, type AssignRules, policiesOf, readAssignOptions } from './assign-options.js';
import type { Assignment } from './assign-problem.js';
import { separationsOf } from './constraints.js';
import type { Draft } from './draft.js';
import { draftWork } from './draft-work.js';
import { drawRoles } from './draw-roles.js';
import { refuseUnknownHolders } from './problem-parts.js';
import { solveAssignment } from './solve-assignment.js';

/** How a model is designed. @public */
export interface DesignOptions<Scenario extends object = never> extends AssignOptions<Scenario> {
  /** The model's id. @defaultValue `'designed'` */
  readonly id?: string;
  /** @defaultValue `'Designed'` */
  readonly title?: string;
  /** Groups of elements or steps that nobody may combine. @defaultValue none, besides the policies */
  readonly separate?: readonly (readonly string[])[];
  /** Optional steps to include, as `element/step`. @defaultValue none */
  readonly options?: readonly string[];
}

const designSchema = z.strictObject({
  id: idSchema.default('designed'),
  title: z.string().min(1).max(200).default('Designed'),
  separate: z.array(z.array(workRefSchema).min(2)).default([]),
  options: z.array(workRefSchema).default([]),
});

/**
 * Assigns each step of the learning process to people and draws the roles of a model from the result: people who do the
 * same steps share a role. The levels to climb are those of the steps themselves, for whoever answers for them. The
 * model’s profiles also include what hand-offs and being informed require, and the lower levels of those who do a step
 * that others answer for.
 *
 * @param people - The staff.
 * @param options - Aims, hours, what to keep apart, policies. Policies with severity warning are kept as far as they can
 * be; the answer tells of those that are not.
 * @returns The answer as an edit of a model in which everybody does everything; or a conflict that makes it impossible;
 * or that it could not be settled.
 * @throws `InputError` with every problem if people or options are invalid, `ModelError` if they name work that does
 * not exist or an optional step that is not optional.
 *
 * @example
 * ```ts
 * import { designModel } from '@work-elements/optimise';
 * import { checkModel } from 'work-elements';
 *
 * const people = ['ann', 'bo', 'kim'].map((id) => ({ id, name: id, evidence: [] }));
 * const answer = await designModel(people, { moves: 5_000, separate: [['deliver-activities', 'assess-progress/score']] });
 * console.log(answer.possible === true && checkModel(answer.edit.model).length); // 0
 * ```
 *
 * @public
 */
export const designModel = async <Scenario extends object = never>(
  people: readonly Member[],
  { id, title, separate, options: switchedOn, ...options }: DesignOptions<Scenario> = {},
): Promise<WorkAnswer> => {
  const asked = {
    ...(id === undefined ? {} : { id }),
    ...(title === undefined ? {} : { title }),
    ...(separate === undefined ? {} : { separate }),
    ...(switchedOn === undefined ? {} : { options: switchedOn }),
  };
  const named = readInput(designSchema, asked, 'designModel options');
  const rules = readAssignOptions(
    { ...(options.hours === undefined ? { slack: 1.5 } : {}), ...options },
    'designModel',
  );
  const process = processOf({ elements: [], routes: [], options: named.options });
  const all = staffSteps(process);
  const elements = process.elements.map((element) => element.id);
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
  const solved = await solveAssignment(draftOf(stepModel(all, base), all, members, rules), rules);
  if (solved.possible !== true) return solved;
  const titles = new Map(process.elements.map((element) => [element.id, element.title]));
  const editOf = (assignment: Assignment) =>
    editModel(base, (draft) => {
      const drawn = drawRoles(all, titles, members, assignment);
      const roles = drawn.map(({ members: _, ...role }) => ({
        ...role,
        summary: '',
        consulted: [],
        informed: [],
        habits: [],
      }));
      draft.roles = [...roles, ...draft.roles.filter((role) => role.id !== 'staff')];
      draft.people = members.flatMap(({ id: person, name }, index) => {
        const own = drawn.filter((role) => role.members.includes(index)).map((role) => role.id);
        return own.length === 0 ? [] : [{ id: person, name, roles: own }];
      });
    });
  const work = { problem: solved.problem, base, members, names: refs, editOf, before: new Map(), leaving: [] };
  return answerOf(work, solved, rules, options.rerank);
};

const draftOf = (
  single: ImplementationModel,
  { steps }: StaffSteps,
  members: readonly StaffMember[],
  rules: AssignRules,
): Draft => {
  const loads = loadsOfSteps(single, rules.hours, 'designModel options');
  const profiles = new Map(deriveProfiles(single).map((profile) => [profile.role, profile]));
  const jobs = steps.map(({ ref, performers }, job) => ({
    name: ref,
    steps: [ref],
    eligible: ({ kind }: StaffMember) => performers.includes(kind),
    loads: new Map([[ref, loads.get(ref) ?? 0]]),
    profile: withoutHandoffs(profiles.get(stepRole(job))),
  }));
  const place = new Map(steps.map((_, job) => [stepRole(job), job]));
  const flows = handoffs(single).flatMap(({ from, to }) => {
    const [giver, taker] = [place.get(from.role), place.get(to.role)];
    return giver === undefined || taker === undefined ? [] : [{ from: giver, to: taker, weight: 1 }];
  });
  return draftWork(members, jobs, flows, separationsOf(single, policiesOf(single, rules)), rules);
};

/** A step’s profile without hand-offs, as if the same person also did the next step. */
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
