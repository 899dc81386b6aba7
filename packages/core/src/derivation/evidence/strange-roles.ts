import type { ImplementationModel } from '../../model/model.js';
import type { Person } from '../../vocabulary/evidence.js';
import type { Issue } from '../../vocabulary/input-error.js';
import { nearest, unknownWord } from '../../vocabulary/spelling.js';
import { evidenceIssues } from './check-evidence.js';
import type { KnownWords } from './evidence-reading.js';

/** The part of a model that has its roles. */
type WithRoles = Pick<ImplementationModel, 'id'> & { readonly roles: readonly (string | { readonly id: string })[] };

/** A role that no model has, and whether its name is close to that of a known one. @internal */
interface StrangeRole extends Issue {
  readonly isNear: boolean;
}

/**
 * The roles that somebody holds and none of the given models has. A name close to a known one is a misspelling; any
 * other may belong to a model that was not given.
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
 * The issues with what a person names: roles that misspell one in the models that evidence may name, and what their
 * evidence is about.
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
