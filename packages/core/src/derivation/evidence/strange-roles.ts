import type { ImplementationModel } from '../../model/model.js';
import type { Person } from '../../vocabulary/evidence.js';
import type { Issue } from '../../vocabulary/input-error.js';
import { nearest, unknownWord } from '../../vocabulary/spelling.js';
import { evidenceIssues } from './check-evidence.js';
import type { KnownWords } from './evidence-reading.js';

/** A model, as far as its roles go. */
type WithRoles = Pick<ImplementationModel, 'id'> & { readonly roles: readonly (string | { readonly id: string })[] };

/** A role of nobody’s model, and whether it is spelt nearly as one. @internal */
interface StrangeRole extends Issue {
  readonly isNear: boolean;
}

/**
 * The roles that somebody holds and none of some models has. One that is spelt nearly as one of theirs is misspelt;
 * another may be of a model that was not given.
 *
 * @internal
 */
export const strangeRoles = (
  { roles = [] }: Pick<Person, 'roles'>,
  models: readonly WithRoles[],
  where: string,
): readonly StrangeRole[] => {
  if (roles.length === 0) return [];
  const known = [
    ...new Set(models.flatMap((model) => model.roles.map((role) => (typeof role === 'string' ? role : role.id)))),
  ];
  const [only, ...others] = models;
  const whose = only === undefined || others.length > 0 ? 'a role of these models' : `a role of "${only.id}"`;
  return roles.flatMap((role, position): readonly StrangeRole[] => {
    if (known.includes(role)) return [];
    const message = unknownWord(role, whose, known);
    return [
      { path: `${where}roles[${position}]`, code: 'unknown-role', message, isNear: nearest(role, known) !== undefined },
    ];
  });
};

/**
 * What is wrong with what a person names: roles that are spelt nearly as one of the models that evidence may name, and
 * what evidence is about.
 *
 * @internal
 */
export const namingIssues = (person: Person, known: KnownWords, where: string): readonly Issue[] => [
  ...((person.roles ?? []).length === 0
    ? []
    : strangeRoles(person, [...known.names().models.values()], where).flatMap(({ isNear, ...issue }) =>
        isNear ? [issue] : [],
      )),
  ...evidenceIssues(person, known, where),
];
