import fc from 'fast-check';
import {
  defaultPolicies,
  type ImplementationModel,
  learningProcess,
  parseModel,
  type Role,
  raci,
  responsibilitySchema,
} from 'work-elements';

/**
 * Other assignments of the same work to the same roles: each step goes to one of the roles whose actors may all perform
 * it, families get only steps that the default policies allow them. The role is also accountable, unless it is an
 * information system. They shrink towards assigning every step to the first eligible role.
 *
 * @param model - The model whose roles, tools and elements are kept.
 *
 * @example
 * ```ts
 * import { arbitraryAssignment } from '@work-elements/testing';
 * import fc from 'fast-check';
 * import { models, raci } from 'work-elements';
 *
 * fc.assert(
 *   fc.property(arbitraryAssignment(models.validator), (model) =>
 *     raci(model).every((row) => row.accountable.length === 1),
 *   ),
 * );
 * ```
 *
 * @public
 */
export const arbitraryAssignment = (model: ImplementationModel): fc.Arbitrary<ImplementationModel> => {
  const performers = performersOf(model);
  const rows = raci(model).map((row) => {
    const able = model.roles.filter(
      (role) =>
        role.actors.every((actor) => performers(row.element, row.step).includes(actor)) &&
        isTheirs(role, row.element, row.step),
    );
    const people = able.filter((role) => !role.actors.includes('information-system'));
    return {
      ref: `${row.element}/${row.step}`,
      able: able.length > 0 ? able : model.roles,
      people: people.length > 0 ? people : model.roles,
    };
  });
  return fc.array(fc.nat({ max: 99 }), { minLength: rows.length, maxLength: rows.length }).map((picks) => {
    const work = new Map(
      model.roles.map((role) => [role.id, { responsible: [] as string[], accountable: [] as string[] }]),
    );
    rows.forEach(({ ref, able, people }, index) => {
      const pick = picks[index] ?? 0;
      const doer = able[pick % able.length];
      if (doer === undefined) return;
      work.get(doer.id)?.responsible.push(ref);
      const answers = doer.actors.includes('information-system') ? people[pick % people.length] : doer;
      if (answers !== undefined && answers !== doer) work.get(answers.id)?.accountable.push(ref);
    });
    const roles = model.roles.map((role) => ({
      ...role,
      ...Object.fromEntries(responsibilitySchema.options.map((letter) => [letter, []])),
      ...work.get(role.id),
    }));
    const busy = roles.filter(
      ({ id }) => [...(work.get(id)?.responsible ?? []), ...(work.get(id)?.accountable ?? [])].length > 0,
    );
    const kept = new Set(busy.map(({ id }) => id));
    const people = model.people
      .map((person) => ({ ...person, roles: person.roles.filter((role) => kept.has(role)) }))
      .filter((person) => person.roles.length > 0);
    // Separations, automation and reviews belong to the previous assignment.
    return parseModel({
      ...model,
      roles: busy,
      people,
      policies: { ...model.policies, separate: [] },
      automation: [],
      review: [],
    });
  });
};

/** Whether the default policies let a role do some work. Only roles with a relation may be limited. */
const isTheirs = ({ relation }: Role, element: string, step: string): boolean =>
  defaultPolicies.every(
    ({ rule }) =>
      rule.kind !== 'only-relations' ||
      relation === undefined ||
      !rule.relations.includes(relation) ||
      rule.work.includes(element) ||
      rule.work.includes(`${element}/${step}`),
  );

const performersOf = (model: ImplementationModel) => {
  const definitions = [...(model.process?.elements ?? []), ...model.elements];
  const steps = new Map([
    ...catalogueSteps(),
    ...definitions.flatMap((element) =>
      element.steps.map((step) => [`${element.id}/${step.id}`, step.performers] as const),
    ),
  ]);
  return (element: string, step: string) => steps.get(`${element}/${step}`) ?? [];
};

const catalogueSteps = () =>
  learningProcess.elements.flatMap((element) =>
    element.steps.map((step) => [`${element.id}/${step.id}`, step.performers] as const),
  );
