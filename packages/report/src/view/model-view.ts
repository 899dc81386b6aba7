import {
  type Handoff,
  handoffs,
  type ImplementationModel,
  models,
  type Process,
  parseModel,
  processOf,
  type RoleKind,
  raci,
  roleKind,
  type StepAssignment,
} from 'work-elements';
import type { Language } from '../language/language.js';
import { numbered } from './numbered.js';

/** A role as pages show it. @internal */
export interface RoleView {
  readonly id: string;
  readonly title: string;
  readonly kind: RoleKind;
}

/** A model with what pages look up in it, and its titles in the language of the page. @internal */
export interface ModelView {
  readonly model: ImplementationModel;
  /** The title on the page. */
  readonly title: string;
  readonly process: Process;
  readonly rows: readonly StepAssignment[];
  readonly handoffs: readonly Handoff[];
  readonly roles: readonly RoleView[];
  readonly role: (id: string) => RoleView;
  readonly element: (id: string) => string;
  readonly step: (element: string, step: string) => string;
  /** Work as part of a sentence: an element, or a step with its element. */
  readonly work: (ref: string) => string;
  /** The language of a text in the model: English for the library’s own texts, unknown for a user’s. */
  readonly languageOf: (text: string) => string | null;
}

/**
 * Prepares a model for a page. Titles that several roles, elements, or steps of an element have are numbered.
 * @throws ModelError if it is invalid. @internal
 */
export const modelView = (given: ImplementationModel, language: Language, title?: string): ModelView => {
  const model = parseModel(given);
  const process = processOf(model);
  const roleTitles = named(model.roles, ({ id, title: own }) => language.title('roles', id, own));
  const roles = model.roles.map((role): RoleView => {
    return { id: role.id, title: roleTitles.get(role.id) ?? role.title, kind: roleKind(role) };
  });
  const roleOf = new Map(roles.map((role) => [role.id, role]));
  const elements = named(process.elements, ({ id, title: own }) => language.title('elements', id, own));
  const steps = new Map(
    process.elements.map(({ id, steps: inElement }) => [
      id,
      named(inElement, (step) => language.title('steps', `${id}/${step.id}`, step.title)),
    ]),
  );
  const own = ownTexts(model);
  const element = (id: string): string => elements.get(id) ?? id;
  const step = (id: string, name: string): string => steps.get(id)?.get(name) ?? name;
  return {
    model,
    title: title ?? model.title,
    process,
    rows: raci(model),
    handoffs: handoffs(model),
    roles,
    role: (id) => roleOf.get(id) ?? { id, title: id, kind: 'staff' },
    element,
    step,
    work: (ref) => {
      const [id = ref, own] = ref.split('/');
      return own === undefined
        ? language.say('quoted', { text: element(id) })
        : language.say('stepOf', { step: step(id, own), element: element(id) });
    },
    languageOf: (text) => (language.tag === 'en' || own.has(text) ? null : 'en'),
  };
};

/** Titles by id, numbered where several are the same. */
const named = <Item extends { readonly id: string }>(
  items: readonly Item[],
  titleOf: (item: Item) => string,
): ReadonlyMap<string, string> => {
  const titles = numbered(items.map(titleOf));
  return new Map(items.map(({ id }, index) => [id, titles[index] ?? id]));
};

const ready: readonly ImplementationModel[] = Object.values(models);

/** Sentences written by the user, whose language is unknown. */
const ownTexts = (model: ImplementationModel): ReadonlySet<string> => {
  if (ready.includes(model)) return new Set();
  const elements = [...(model.process?.elements ?? []), ...model.elements];
  const competencies = [...elements, ...model.tools].flatMap((each) => each.competencies);
  return new Set([
    model.summary,
    ...model.sources,
    ...model.roles.flatMap(({ summary, habits }) => [summary, ...habits.map(({ statement }) => statement)]),
    ...elements.flatMap(({ summary, habits }) => [summary, ...habits.map(({ statement }) => statement)]),
    ...competencies.map(({ statement }) => statement),
  ]);
};
