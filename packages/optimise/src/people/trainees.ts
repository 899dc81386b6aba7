import {
  type ImplementationModel,
  InputError,
  type Issue,
  idSchema,
  personSchema,
  processOf,
  readInput,
  unknownWord,
} from 'work-elements';
import * as z from 'zod';
import { isOfStaff, outsideStaff } from './staff-role.js';

const heldRoleSchema = z.strictObject({ model: idSchema, role: idSchema });

/** Somebody to be trained: a person with evidence and with current or future roles. @public */
export const traineeSchema = z.strictObject({
  ...personSchema.unwrap().shape,
  /** The roles, each of a model that is passed in. */
  roles: z.array(heldRoleSchema).min(1, { error: 'name the roles that the person has, or is to have' }),
  /** People who learn and work together; a cohort may be a team. */
  team: idSchema.exactOptional(),
  /** Hours per year for training, if different from the plan’s. (Those of a `Member` are for work.) */
  hours: z.number().min(0).exactOptional(),
  /** How often work for a module was judged “not yet”, by the module’s id. */
  notYet: z.record(z.string(), z.number().int().min(0)).default({}),
});

/**
 * Somebody to be trained.
 *
 * @public
 */
export type Trainee = z.input<typeof traineeSchema>;

/**
 * A role to be trained for, with its number of holders, if the people are not known yet; all of them start without
 * evidence.
 *
 * @public
 */
export const trainedRoleSchema = z.strictObject({
  ...heldRoleSchema.shape,
  count: z.number().int().min(1).max(100_000),
  hours: z.number().min(0).exactOptional(),
});

/** A role to be trained for, with its number of holders. @public */
export type TrainedRole = z.input<typeof trainedRoleSchema>;

/** Identical people in scope, as one group. @internal */
export interface Group {
  readonly id: string;
  readonly name: string;
  readonly count: number;
  readonly team: string | undefined;
  readonly hours: number | undefined;
  readonly roles: readonly { readonly model: string; readonly role: string }[];
  readonly evidence: z.output<typeof traineeSchema>['evidence'];
  readonly notYet: Readonly<Record<string, number>>;
}

/** Whom a plan is for: people, or roles alone. @public */
export type TrainingScope = { readonly people: readonly Trainee[] } | { readonly roles: readonly TrainedRole[] };

const scopeSchema = z.union([
  z.strictObject({ people: z.array(traineeSchema).min(1) }),
  z.strictObject({ roles: z.array(trainedRoleSchema).min(1) }),
]);

/** Validates whom a plan is for. @internal */
export const readScope = (scope: unknown, models: readonly ImplementationModel[]): readonly Group[] => {
  const named = typeof scope === 'object' && scope !== null && 'people' in scope;
  const schema = named ? scopeSchema.options[0] : scopeSchema.options[1];
  const read = readInput(schema, scope, 'planTraining');
  const groups =
    'people' in read
      ? read.people.map(groupOfPerson)
      : toldApart(
          read.roles.map((role) => groupOfRole(role, models)),
          models,
        );
  const field = 'people' in read ? 'people' : 'roles';
  const issues = groups.flatMap(({ id, roles, notYet }, index): readonly Issue[] => [
    ...(groups.findIndex((each) => each.id === id) < index
      ? [{ path: `${field}[${index}]`, code: 'duplicate-id' as const, message: `"${id}" is duplicated; keep one` }]
      : []),
    ...Object.keys(notYet).flatMap((module): readonly Issue[] =>
      isModule(module, models)
        ? []
        : [{ path: `${field}[${index}].notYet["${module}"]`, code: 'unknown-module', message: notModule(module) }],
    ),
    ...roles.flatMap((held, position) =>
      roleIssues(held, models, 'people' in read ? `people[${index}].roles[${position}]` : `roles[${index}]`),
    ),
  ]);
  if (issues.length > 0) throw new InputError('planTraining', issues);
  return groups;
};

/**
 * Whether an id can be that of a module: an element, hand-offs, tools or an area, or a part of them, with its level.
 */
const isModule = (module: string, models: readonly ImplementationModel[]): boolean => {
  const [, topic = ''] = /^([a-z0-9-]+)(?:[/:][a-z0-9.-]+)?@[123]$/.exec(module) ?? [];
  const elements = models.flatMap((model) => processOf(model).elements.map(({ id }) => id));
  return ['hand-offs', 'tools', 'areas', ...elements].includes(topic);
};

const notModule = (module: string): string =>
  `"${module}" is not a module; name an element, hand-offs, tools or an area with its level, such as ` +
  '"assess-progress@3"';

const groupOfPerson = (person: z.output<typeof traineeSchema>): Group => ({
  id: person.id,
  name: person.name,
  count: 1,
  team: person.team,
  hours: person.hours,
  roles: person.roles,
  evidence: person.evidence,
  notYet: person.notYet,
});

const groupOfRole = (
  { model, role, count, hours }: z.output<typeof trainedRoleSchema>,
  models: readonly ImplementationModel[],
): Group => ({
  id: `${model}/${role}`,
  name: models.find(({ id }) => id === model)?.roles.find(({ id }) => id === role)?.title ?? role,
  count,
  team: undefined,
  hours,
  roles: [{ model, role }],
  evidence: [],
  notYet: {},
});

/** Distinguishes roles that share a title by their models’ titles; if these are the same too, by ids. */
const toldApart = (groups: readonly Group[], models: readonly ImplementationModel[]): readonly Group[] => {
  const named = (all: readonly Group[], wordOf: (group: Group) => string): readonly Group[] =>
    all.map((group) =>
      all.some(({ id, name }) => name === group.name && id !== group.id)
        ? { ...group, name: `${group.name} (${wordOf(group)})` }
        : group,
    );
  const titleOf = ({ roles }: Group): string =>
    roles.map(({ model }) => models.find(({ id }) => id === model)?.title ?? model).join();
  return named(named(groups, titleOf), ({ id }) => id);
};

const roleIssues = (
  { model, role }: { readonly model: string; readonly role: string },
  models: readonly ImplementationModel[],
  path: string,
): readonly Issue[] => {
  const found = models.find(({ id }) => id === model);
  if (found === undefined) {
    const message = unknownWord(
      model,
      'one of the models passed in',
      models.map(({ id }) => id),
    );
    return [{ path: `${path}.model`, code: 'unknown-model', message }];
  }
  const known = found.roles.find(({ id }) => id === role);
  if (known === undefined) {
    const message = unknownWord(
      role,
      `a role of "${model}"`,
      found.roles.map(({ id }) => id),
    );
    return [{ path: `${path}.role`, code: 'unknown-role', message }];
  }
  if (isOfStaff(known)) return [];
  const message = `"${role}" is a role of ${outsideStaff(known)}; name one that the staff hold`;
  return [{ path: `${path}.role`, code: 'not-staff', message }];
};
