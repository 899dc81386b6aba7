import {
  type ActorKind,
  actorKindSchema,
  type ImplementationModel,
  modelSchema,
  parseModel,
  type Responsibility,
  raci,
  responsibilitySchema,
  type Step,
  type WorkElement,
  workElements,
} from 'work-elements';
import { type TableIssue, warningAt } from '../grid/table-issue.js';
import { stepsMissing } from './steps-missing.js';
import { asAssigned, sameRoles, type WantedRow } from './wanted.js';

/** The id and title of a model made from a matrix. @internal */
export interface AboutModel {
  readonly id: string;
  readonly title: string;
}

/** A role as named by a column of a matrix. @internal */
export interface MatrixRole {
  readonly id: string;
  readonly title: string;
  /** The cell of the heading. */
  readonly at: string;
}

type StepNamed = (element: string, step: string) => Step | undefined;

/**
 * Makes a model from a matrix alone, with the steps of the catalogue and elements of its own. A warning names what a
 * matrix cannot hold: who may hold a role is derived from its steps, and everything else has its default.
 *
 * @internal
 */
export const modelOfMatrix = (
  about: AboutModel,
  roles: readonly MatrixRole[],
  rows: readonly WantedRow[],
  own: readonly WorkElement[],
  table: string,
): { readonly model: ImplementationModel; readonly issues: readonly TableIssue[] } => {
  const issues: TableIssue[] = [];
  // A matrix without any element of the catalogue is that of another process.
  const isOther = own.length > 0 && rows.every(({ element }) => own.some(({ id }) => id === element));
  const elements = isOther ? own : [...workElements, ...own];
  const stepOf: StepNamed = (element, step) =>
    elements.find(({ id }) => id === element)?.steps.find(({ id }) => id === step);
  const work = new Map(roles.map(({ id }) => [id, new Map<Responsibility, string[]>()]));
  for (const letter of responsibilitySchema.options)
    for (const [ref, holders] of assignments(rows, letter, elements))
      for (const role of holders) {
        const byLetter = work.get(role);
        byLetter?.set(letter, [...(byLetter.get(letter) ?? []), ref]);
      }
  const options = rows.flatMap(({ element, step }) =>
    stepOf(element, step)?.optional === undefined ? [] : [`${element}/${step}`],
  );
  const model = parseModel({
    ...about,
    ...(isOther ? { process: { elements: own.map(({ definition }) => definition) } } : {}),
    ...(isOther || own.length === 0 ? {} : { elements: own.map(({ definition }) => definition) }),
    options,
    roles: roles.map(({ id, title, at }) => {
      const actors = actorsFor(id, rows, stepOf);
      const works = rows.some(({ holders }) => holders.responsible.includes(id));
      const why = works ? 'as its steps allow' : 'though it does no step that would show it';
      const message =
        `a matrix does not say who may hold a role; "${id}" was given ${actors.join(', ')}, ${why}; write into ` +
        'the model who may hold it';
      issues.push(warningAt(at, 'actors-assumed', message));
      return { id, title, actors, ...Object.fromEntries(work.get(id) ?? []) };
    }),
  });
  const missing = raci(model).filter(
    (row) => !rows.some(({ element, step }) => element === row.element && step === row.step),
  );
  if (missing.length > 0) {
    const refs = missing.map(({ element, step }) => `${element}/${step}`);
    issues.push(stepsMissing(table, refs, 'so nobody does them'));
  }
  const held = new Set(['id', 'title', 'roles', ...(options.length > 0 ? ['options'] : [])]);
  const rest = Object.keys(modelSchema.shape).filter((key) => !held.has(key));
  const message =
    `a matrix holds roles and their letters; it cannot hold a model’s ${rest.join(', ')}, nor the summary, ` +
    'relation, scope and habits of roles, for which the defaults hold';
  issues.push(warningAt(table, 'not-in-a-matrix', message));
  return { model, issues };
};

/**
 * The assignments of a letter: of whole elements where all of their steps have somebody, and of the steps that differ.
 */
const assignments = (
  rows: readonly WantedRow[],
  letter: Responsibility,
  elements: readonly WorkElement[],
): readonly (readonly [ref: string, roles: readonly string[]])[] =>
  elements.flatMap(({ id, steps }) => {
    const own = rows.filter(({ element }) => element === id);
    const held = own.map((row) => ({ row, roles: asAssigned(row)[letter] }));
    // Nothing needs to be stated if the one responsible is accountable: that is the default.
    const implied =
      letter === 'accountable' &&
      held.every(({ row, roles }) => row.holders.responsible.length === 1 && sameRoles(roles, row.holders.responsible));
    if (implied) return [];
    // An element with a step that nobody has cannot be assigned as a whole.
    const complete = steps.every((step) => step.optional !== undefined || own.some((row) => row.step === step.id));
    const general =
      complete && held.every(({ roles }) => roles.length > 0) ? mostCommon(held.map(({ roles }) => roles)) : null;
    const particular = held.flatMap(({ row, roles }): readonly (readonly [string, readonly string[]])[] =>
      roles.length === 0 || (general !== null && sameRoles(roles, general))
        ? []
        : [[`${row.element}/${row.step}`, roles]],
    );
    return general === null ? particular : [[id, general] as const, ...particular];
  });

const mostCommon = (lists: readonly (readonly string[])[]): readonly string[] | null => {
  let best: readonly string[] | null = null;
  let most = 0;
  for (const list of lists) {
    const count = lists.filter((each) => sameRoles(each, list)).length;
    if (count > most) [best, most] = [list, count];
  }
  return best;
};

/**
 * The actor kinds that may do every step of a role; if there are none, those that may do any; for a role that does
 * none, educators.
 */
const actorsFor = (role: string, rows: readonly WantedRow[], stepOf: StepNamed): readonly ActorKind[] => {
  const done = rows.filter(({ holders }) => holders.responsible.includes(role));
  const performers = done.map(({ element, step }) => stepOf(element, step)?.performers ?? []);
  const all = actorKindSchema.options.filter((kind) => performers.every((each) => each.includes(kind)));
  if (performers.length > 0 && all.length > 0) return all;
  const any = actorKindSchema.options.filter((kind) => performers.some((each) => each.includes(kind)));
  return any.length > 0 ? any : actorKindSchema.options.filter((kind) => kind.endsWith('-educator'));
};
