import { deriveProfiles, editModel, handoffs, type ImplementationModel, parseModel, raci } from 'work-elements';
import { judgingOf } from '../people/judging.js';
import { isOfStaff } from '../people/staff-role.js';
import { at } from '../vocabulary/at.js';
import { refOf } from '../vocabulary/ref-of.js';
import { loadsOfRoles, loadsOfSteps } from '../work/loads.js';
import { type Member, mayHold, readMembers, type StaffMember } from '../work/members.js';
import { readPlacement } from '../work/placement.js';
import type { WorkAnswer } from './answer.js';
import { answerOf } from './answer-of.js';
import { type AssignOptions, type AssignRules, policiesOf, readAssignOptions } from './assign-options.js';
import type { Assignment, AssignProblem } from './assign-problem.js';
import { draftWork } from './draft-work.js';
import { type PlacedJobs, placeJobs, type UnplacedJob } from './place-jobs.js';
import { refuseInSimulation, refuseMisplacedWork, refuseUnknownHeadcounts } from './placed-input.js';
import { refuseUnknownHolders } from './problem-parts.js';
import { separationsOf } from './separations.js';
import { solveAssignment } from './solve-assignment.js';

/**
 * Decides who holds the roles of a model: with the fewest levels to climb, the fewest hand-offs between people, the
 * lowest peak load, the lowest cost, or by what people want, in the order asked for. What the model keeps apart is kept
 * apart between persons.
 *
 * @param model - An implementation model; its roles stay the same.
 * @param people - The staff. Gains and losses are relative to the person’s `roles`, or to those in the model. Anybody
 * in the model who is not among the staff loses the staff’s roles, and the answer lists these losses. Roles of
 * learners, systems and families, and those that are only consulted or informed, need no staff and keep their holders.
 * @param options - Aims, hours, number of holders of each role, policies.
 * @returns The answer as an edit of the model that can be undone; or the conflict that makes it impossible; or a note
 * that this could not be settled.
 * @throws `InputError` with every problem if people or options are invalid, `ModelError` if the model is.
 *
 * @example
 * ```ts
 * import { assignPeople } from '@work-elements/optimise';
 * import { models } from 'work-elements';
 *
 * const people = ['ann', 'bo', 'kim'].map((id) => ({ id, name: id, evidence: [] }));
 * const answer = await assignPeople(models.validator, people, { moves: 2_000 });
 * console.log(answer.possible === true && answer.people.flatMap(({ roles }) => roles).length); // 3
 * ```
 *
 * @public
 */
export const assignPeople = async <Scenario extends object = never>(
  model: ImplementationModel,
  people: readonly Member[],
  options: AssignOptions<Scenario> = {},
): Promise<WorkAnswer> => {
  const read = parseModel(model);
  const rules = readAssignOptions(options, 'assignPeople');
  const roles = rolesWithWork(read);
  const ids = roles.map(({ id }) => id);
  const members = readMembers(people, 'assignPeople', ids, `a role of the staff with work in "${read.id}"`);
  refuseUnknownHolders(rules.holders, ids, 'a role of the staff with work', 'assignPeople options');
  const placement = readPlacement(rules.places, members, read.id, 'assignPeople');
  const known = read.roles.map(({ id }) => id);
  refuseUnknownHeadcounts(rules.places, known, `a role of "${read.id}"`, 'assignPeople options');
  refuseInSimulation(placement, options.rerank, 'assignPeople options');
  const placed = placeJobs(...unitsOf(read, roles, rules), placement);
  refuseMisplacedWork(members, placed.jobs, rules.places, 'assignPeople');
  const separations = separationsOf(read, policiesOf(read, rules));
  const before = [...read.people, ...members].flatMap(({ id, roles: held }) =>
    held === undefined ? [] : [{ id, work: held.filter((role) => ids.includes(role)) }],
  );
  const attesting = judgingOf(members, [read], []).people;
  const draft = draftWork(members, placement, placed, separations, rules, before, attesting);
  const solved = await solveAssignment(draft, rules);
  if (solved.possible !== true) return solved;
  const others = read.people.flatMap((person) => {
    const kept = person.roles.filter((role) => !ids.includes(role));
    return kept.length === 0 ? [] : [{ ...person, roles: kept }];
  });
  const editOf = (assignment: Assignment) =>
    editModel(read, (draft) => {
      draft.people = members.flatMap(({ id, name }, person) => {
        const own = rolesOf(placed, assignment, person);
        const also = others.find((each) => each.id === id)?.roles ?? [];
        return own.length + also.length === 0 ? [] : [{ id, name, roles: [...own, ...also] }];
      });
      for (const other of others) {
        if (!members.some(({ id }) => id === other.id)) draft.people.push({ ...other, roles: [...other.roles] });
      }
    });
  const leaving = read.people.filter(({ id }) => !members.some((member) => member.id === id));
  return answerOf(
    {
      problem: solved.problem,
      base: read,
      members,
      placement,
      placed,
      editOf,
      before,
      leaving,
    },
    solved,
    rules,
    options.rerank,
  );
};

/** A person’s roles, at whatever places, without duplicates. */
const rolesOf = ({ jobs }: PlacedJobs, assignment: Assignment, person: number): readonly string[] => [
  ...new Set(assignment.flatMap((holders, job) => (holders.includes(person) ? [at(jobs, job).work] : []))),
];

/** The roles to assign: staff roles that are responsible or accountable for something. */
const rolesWithWork = (model: ImplementationModel): ImplementationModel['roles'] => {
  const working = new Set(raci(model).flatMap(({ responsible, accountable }) => [...responsible, ...accountable]));
  return model.roles.filter((role) => isOfStaff(role) && working.has(role.id));
};

/** The roles as units of work to be placed, and the hand-offs between them. */
const unitsOf = (
  model: ImplementationModel,
  roles: ImplementationModel['roles'],
  rules: AssignRules,
): [units: readonly UnplacedJob[], flows: AssignProblem['flows']] => {
  const loads = loadsOfRoles(model, loadsOfSteps(model, rules.hours, 'assignPeople options'));
  const profiles = new Map(deriveProfiles(model).map((profile) => [profile.role, profile]));
  const rows = raci(model);
  const units = roles.map(
    (role): UnplacedJob => ({
      work: role.id,
      scope: role.scope ?? 'school',
      steps: rows
        .filter(({ responsible }) => responsible.includes(role.id))
        .map(({ element, step }) => refOf(element, step)),
      eligible: (member: StaffMember) => mayHold(member, role),
      loads: loads.get(role.id) ?? new Map<string, number>(),
      profile: profiles.get(role.id),
    }),
  );
  const place = new Map(roles.map(({ id }, job) => [id, job]));
  const flows = new Map<string, { from: number; to: number; weight: number }>();
  for (const { from, to } of handoffs(model)) {
    const [giver, taker] = [place.get(from.role), place.get(to.role)];
    if (giver === undefined || taker === undefined) continue;
    const known = flows.get(`${giver} ${taker}`) ?? { from: giver, to: taker, weight: 0 };
    flows.set(`${giver} ${taker}`, { ...known, weight: known.weight + 1 });
  }
  return [units, [...flows.values()]];
};
