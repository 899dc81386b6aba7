import { checkModel, type Diagnostic, editModel, type ImplementationModel, type TeamDiagnostic } from 'work-elements';
import { at } from '../vocabulary/at.js';
import type { AssignedWork, HeldRole } from './answer.js';
import type { AskedWork } from './asked-work.js';
import type { AssignRules } from './assign-options.js';
import type { Assignment } from './assign-problem.js';

/**
 * Who holds each role at each place: assigned roles directly, drawn roles through their steps. Empty if no places were
 * given.
 *
 * @internal
 */
export const heldIn = (
  { members, placed: { jobs } }: AskedWork,
  { places }: AssignRules,
  assignment: Assignment,
  model: ImplementationModel,
): readonly HeldRole[] =>
  places === undefined
    ? []
    : model.roles.flatMap(({ id: role, responsible }) => {
        const own = jobs.flatMap(({ work }, job) => (work === role || responsible.includes(work) ? [job] : []));
        const has = new Set(model.people.filter(({ roles }) => roles.includes(role)).map(({ id }) => id));
        return [...new Set(own.map((job) => at(jobs, job).place))].map((place): HeldRole => {
          const there = own.filter((job) => at(jobs, job).place === place);
          const people = members.flatMap(({ id }, person) =>
            has.has(id) && there.every((job) => at(assignment, job).includes(person)) ? [id] : [],
          );
          return { role, place, people };
        });
      });

/**
 * The policy breaches after the edit that did not exist before; with several schools, the schools concerned.
 *
 * @internal
 */
export const newlyBroken = (
  { base, placement, placed }: AskedWork,
  after: ImplementationModel,
  held: readonly HeldRole[],
  rules: AssignRules,
): AssignedWork['broken'] => {
  const { policies } = rules;
  const known = new Set(checkModel(base, policies).map(keyOf));
  const newIn = (model: ImplementationModel): readonly Diagnostic[] =>
    checkModel(model, policies).filter((diagnostic) => !known.has(keyOf(diagnostic)));
  if (!placement.several) return newIn(after);
  const found = new Map<string, TeamDiagnostic>();
  for (const { place: school } of placement.doneAt.school) {
    const along = new Set(placed.jobs.flatMap(({ schools, place }) => (schools.includes(school) ? [place] : [])));
    for (const diagnostic of newIn(peopledBy(after, held, along))) {
      const places = [...(found.get(keyOf(diagnostic))?.places ?? []), school];
      found.set(keyOf(diagnostic), { ...diagnostic, places });
    }
  }
  return [...found.values()];
};

const keyOf = ({ policy, message }: Diagnostic): string => `${policy} ${message}`;

/** The model with its roles held only at the given places; people keep roles that are held at no place. */
const peopledBy = (
  model: ImplementationModel,
  held: readonly HeldRole[],
  places: ReadonlySet<string>,
): ImplementationModel =>
  editModel(model, (draft) => {
    const placed = new Set(held.map(({ role }) => role));
    for (const person of draft.people)
      person.roles = person.roles.filter(
        (role) =>
          !placed.has(role) ||
          held.some((each) => each.role === role && places.has(each.place) && each.people.includes(person.id)),
      );
    draft.people = draft.people.filter(({ roles }) => roles.length > 0);
  }).model;
