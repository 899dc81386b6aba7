import {
  type Handoff,
  handoffs,
  type ImplementationModel,
  type Process,
  parseModel,
  processOf,
  type RoleKind,
  raci,
  roleKind,
  type StepAssignment,
} from 'work-elements';
import type { Language } from '../language/language.js';
import { isolated } from '../markup/isolate.js';
import { labelled, numberedLabel } from '../markup/label.js';
import { tidied } from '../markup/tidied.js';
import { numbered } from './numbered.js';
import { isReady } from './ready-models.js';

/** A role as shown on pages. @internal */
export interface RoleView {
  readonly id: string;
  readonly title: string;
  readonly kind: RoleKind;
}

/** A title that is too long for a label: as truncated on the page, and in full. @internal */
export interface CutTitle {
  readonly label: string;
  readonly whole: string;
}

/** A model with lookups used by pages, and its titles in the language of the page. @internal */
export interface ModelView {
  readonly model: ImplementationModel;
  /** Its title on the page. */
  readonly title: string;
  /** The titles that are truncated on the page. */
  readonly cut: readonly CutTitle[];
  readonly process: Process;
  readonly rows: readonly StepAssignment[];
  readonly handoffs: readonly Handoff[];
  readonly roles: readonly RoleView[];
  readonly role: (id: string) => RoleView;
  readonly element: (id: string) => string;
  readonly step: (element: string, step: string) => string;
  readonly tool: (id: string) => string;
  /** Work as part of a sentence: an element, or a step with its element. */
  readonly work: (ref: string) => string;
  /** The language of a text in the model: English for the library’s own texts, unknown for a user’s. */
  readonly languageOf: (text: string) => string | null;
}

/**
 * Prepares a model for a page. Titles that are too long for a label are truncated, and titles shared by several roles,
 * elements, or steps of an element are numbered.
 * @throws ModelError if it is invalid. @internal
 */
export const modelView = (given: ImplementationModel, language: Language, title?: string): ModelView => {
  const model = parseModel(given);
  const process = processOf(model);
  const cut: CutTitle[] = [];
  const note = (label: string, whole: string): void => {
    if (isCut(label, whole)) cut.push({ label, whole: isolated(whole) });
  };
  const named = <Item extends Titled>(
    items: readonly Item[],
    titleOf: (item: Item, label: string) => string,
  ): Titles => {
    const titles = numbered(
      items.map((item) => titleOf(item, labelled(item.title))),
      numberedLabel,
    );
    for (const [index, { title: whole }] of items.entries()) note(titles[index] ?? whole, whole);
    return new Map(items.map(({ id }, index) => [id, titles[index] ?? id]));
  };
  const ownTitle = title ?? labelled(model.title);
  note(ownTitle, model.title);
  const roleTitles = named(model.roles, ({ id }, label) => language.title('roles', id, label));
  const roles = model.roles.map((role): RoleView => {
    return { id: role.id, title: roleTitles.get(role.id) ?? role.title, kind: roleKind(role) };
  });
  const roleOf = new Map(roles.map((role) => [role.id, role]));
  const elements = named(process.elements, ({ id }, label) => language.title('elements', id, label));
  const steps = new Map(
    process.elements.map(({ id, steps: inElement }) => [
      id,
      named(inElement, (step, label) => language.title('steps', `${id}/${step.id}`, label)),
    ]),
  );
  const tools = named(model.tools, ({ id }, label) => language.title('tools', id, label));
  const own = ownTexts(model);
  const element = (id: string): string => elements.get(id) ?? id;
  const step = (id: string, name: string): string => steps.get(id)?.get(name) ?? name;
  return {
    model,
    title: ownTitle,
    cut,
    process,
    rows: raci(model),
    handoffs: handoffs(model),
    roles,
    role: (id) => roleOf.get(id) ?? { id, title: id, kind: 'staff' },
    element,
    step,
    tool: (id) => tools.get(id) ?? id,
    work: (ref) => {
      const [id = ref, own] = ref.split('/');
      return own === undefined
        ? language.say('quoted', { text: element(id) })
        : language.say('stepOf', { step: step(id, own), element: element(id) });
    },
    languageOf: (text) => (language.tag === 'en' || own.has(text) ? null : 'en'),
  };
};

/** Whether a label, which may have a number, is only the beginning of a title. @internal */
export const isCut = (label: string, whole: string): boolean => label.includes('…') && !label.includes(tidied(whole));

/** Anything with a title. */
interface Titled {
  readonly id: string;
  readonly title: string;
}

/** Titles by id. */
type Titles = ReadonlyMap<string, string>;

/** Sentences written by the user, whose language is unknown. */
const ownTexts = (model: ImplementationModel): ReadonlySet<string> => {
  if (isReady(model)) return new Set();
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
