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
import { at } from '../vocabulary/at.js';
import { capacityText } from '../work/capacity-text.js';
import { capacitiesOf, isLimited, loadsOfSteps } from '../work/loads.js';
import { type Member, readMembers, type StaffMember } from '../work/members.js';
import { otherRoles, type StaffSteps, staffKinds, staffSteps, stepModel, stepRole } from '../work/step-model.js';
import type { WorkAnswer } from './answer.js';
import { answerOf } from './answer-of.js';
import { type AssignOptions, type AssignRules, policiesOf, readAssignOptions } from './assign-options.js';
import type { Assignment, AssignProblem } from './assign-problem.js';
import { constraintsOf, separationsOf } from './constraints.js';
import { drawRoles } from './draw-roles.js';
import { dislikeOf, holdersOf, lacks, needsIn, refuseUnknownHolders } from './problem-parts.js';
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
 * @param options - Aims, hours, what to keep apart, policies. Policies with severity warning are enforced if there are
 * at least two people.
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
    { ...(options.hours === undefined ? { slack: 1.3 } : {}), ...options },
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
  const { problem, groups } = problemOf(stepModel(all, base), all, members, rules);
  const solved = await solveAssignment(problem, groups, rules);
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
  return answerOf({ problem, members, names: refs, editOf, before: new Map() }, solved, rules, options.rerank);
};

const problemOf = (
  single: ImplementationModel,
  all: StaffSteps,
  members: readonly StaffMember[],
  rules: AssignRules,
) => {
  const { steps } = all;
  const loads = loadsOfSteps(single, rules.hours, 'designModel options');
  const total = steps.reduce((sum, { ref }) => sum + (loads.get(ref) ?? 0), 0);
  const capacities = capacitiesOf(members, total, rules);
  const named = steps.map(({ ref, performers }) => ({
    name: ref,
    steps: [ref],
    eligible: ({ kind }: StaffMember) => performers.includes(kind),
  }));
  const policies = policiesOf(single, rules).filter(({ severity }) => severity === 'error' || members.length > 1);
  const { groups, rules: constraints } = constraintsOf(
    members,
    named,
    separationsOf(single, policies),
    isLimited(rules) ? (person) => capacityText(at(capacities, person), rules) : null,
  );
  const profiles = new Map(deriveProfiles(single).map((profile) => [profile.role, profile]));
  const own = steps.map((_, job) => withoutHandoffs(profiles.get(stepRole(job))));
  const { needs, counts } = needsIn(members, own, lacks);
  const jobs = named.map(({ name, eligible }) => {
    const load = loads.get(name) ?? 0;
    const able = members.flatMap((member, person) => (eligible(member) ? [at(capacities, person)] : []));
    const holders = rules.holders[name] ?? (isLimited(rules) ? holdersOf(load, able) : 1);
    return { holders, load: load / holders };
  });
  const place = new Map(steps.map((_, job) => [stepRole(job), job]));
  const problem: AssignProblem = {
    people: members.map(({ costPerHour }, person) => ({
      capacity: at(capacities, person),
      costPerLoad: rules.hours === undefined ? costPerHour / 60 : costPerHour,
      needs: at(counts, person),
    })),
    jobs,
    rules: constraints,
    needs,
    flows: handoffs(single).flatMap(({ from, to }) => {
      const [giver, taker] = [place.get(from.role), place.get(to.role)];
      return giver === undefined || taker === undefined ? [] : [{ from: giver, to: taker, weight: 1 }];
    }),
    dislike: dislikeOf(members, named),
    aims: rules.aims,
    weights: rules.weights,
  };
  return { problem, groups };
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
