import { type Competency, processOf, type Responsibility, type Role, responsibilitySchema } from 'work-elements';
import { ask, defineLaw } from '../law.js';
import { canBeAsked, handoffCompetency, holdersOf } from './holders.js';
import { raisingIn } from './raising.js';

/** @internal */
export const nothingMissing = defineLaw({
  id: 'nothing-missing',
  sentence:
    'A role needs what each of its steps asks of those who hold it, at no less than the level that its ' +
    'responsibility asks for: everything where it does or answers for the step, but no performance where only ' +
    'systems do what it answers for; what one must know where it is consulted; and what each artifact says where it ' +
    'is informed, except of a case that the step itself raises (as the model chooses, or with every optional step ' +
    'at the default settings). It needs nothing about applications in an element in which none takes part.',
  cases: (models) => models.map((model) => ({ model })),
  holds: ({ model }, { deriveProfiles, raci }) => {
    const elements = new Map(processOf(model).elements.map((element) => [element.id, element]));
    const roles = new Map(model.roles.map((role) => [role.id, role]));
    const needs = new Map(
      deriveProfiles(model).map(({ role, competencies }) => [
        role,
        new Map(competencies.map((each) => [each.competency.id, each.level])),
      ]),
    );
    const raises = raisingIn(model);
    const rows = raci(model);
    /** Whether a system does a step of an element, or a tool is used in it. */
    const hasApplications = (element: string): boolean =>
      rows.some((row) => row.element === element && row.responsible.some((id) => isSystem(roles.get(id)))) ||
      model.tools.some(({ usedIn }) => usedIn.some((work) => work === element || work.startsWith(`${element}/`)));
    for (const row of rows) {
      const element = elements.get(row.element);
      const produces = element?.steps.find(({ id }) => id === row.step)?.produces ?? [];
      const settled = produces.filter((artifact) => !raises(`${row.element}/${row.step}`, artifact));
      const competencies = (element?.competencies ?? []).filter(
        ({ steps, withApplications }) =>
          (steps === undefined || steps.includes(row.step)) &&
          (withApplications !== true || hasApplications(row.element)),
      );
      for (const letter of responsibilitySchema.options) {
        for (const id of row[letter]) {
          const role = roles.get(id);
          if (role === undefined) continue;
          const watched = letter !== 'accountable' || row.responsible.some((each) => !isSystem(roles.get(each)));
          const asked = letter === 'informed' ? told(role, settled) : wanted(role, letter, watched, competencies);
          const supervised = letter === 'responsible' && row.accountable.length > 0 && !row.accountable.includes(id);
          const least = model.levels[supervised ? 'supervised' : letter];
          for (const competency of asked) {
            const level = needs.get(id)?.get(competency) ?? 0;
            ask(
              level >= least,
              `${id} > ${competency}`,
              `is at level ${level}, though ${id} is ${letter} for ${row.element}/${row.step}`,
            );
          }
        }
      }
    }
  },
});

const told = (role: Role, artifacts: readonly string[]): readonly string[] =>
  holdersOf(role).flatMap((holder) => artifacts.map((artifact) => handoffCompetency(artifact, 'standard', holder)));

const wanted = (
  role: Role,
  letter: Responsibility,
  watched: boolean,
  competencies: readonly Competency[],
): readonly string[] =>
  competencies
    .filter((competency) => canBeAsked(holdersOf(role), competency))
    .filter(({ kind }) => (letter === 'consulted' ? kind === 'know' : watched || kind !== 'do'))
    .map(({ id }) => id);

const isSystem = (role: Role | undefined): boolean =>
  role?.actors.every((actor) => actor === 'information-system') === true;
