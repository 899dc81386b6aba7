import { type Responsibility, type RoleProfile, responsibilitySchema, type StepAssignment } from 'work-elements';
import type { Language } from '../language/language.js';
import { type Content, html, type Markup } from '../markup/html.js';
import type { ModelView, RoleView } from '../view/model-view.js';
import { sideways } from './page.js';
import { reviewWords } from './review-words.js';
import { MODES } from './system-section.js';
import { tallHead } from './tall-head.js';

const MOST_COLUMNS = 12;
const MOST_LEVEL_HEADINGS = 6;

/**
 * The matrix of a model. Rows are elements, with their steps on demand; steps show how a system does them and what
 * people review. Columns are roles, split over several tables if there are many.
 *
 * @internal
 */
export const matrix = (view: ModelView, language: Language, profiles: readonly RoleProfile[]): Markup => {
  const blocks = blocksOf(view.roles);
  const notes = stepNotes(view, language, profiles);
  return html`${key(language)}${blocks.map((roles, index) => {
    const label = blockLabel(blocks, index, language);
    const table = sideways(
      blocks.length === 1 ? language.say('matrix') : label,
      tableOf(view, language, roles, blocks.length > 1, notes),
    );
    return blocks.length === 1
      ? table
      : html`<details${index === 0 ? html` open` : null}><summary>${label}</summary>${table}</details>`;
  })}${blocks.length === 1 ? null : nobodys(view, language)}`;
};

/**
 * A split table omits elements in which none of its roles has a part, so elements without any role are listed
 * separately.
 */
const nobodys = (view: ModelView, language: Language): Content => {
  const left = view.process.elements.filter(
    ({ id }) => !view.rows.some((row) => row.element === id && involves(row, view.roles)),
  );
  return left.length === 0
    ? null
    : html`<p class="note" data-nobody="${left.length}">${language.say('nobodysElements', {
        elements: language.list(left.map(({ id }) => view.element(id))),
      })}</p>`;
};

/** The key to the letters. @internal */
export const key = (language: Language): Markup =>
  html`<ul class="key">${responsibilitySchema.options.map(
    (letter) =>
      html`<li>${letterMark(letter, language)} ${language.say(letter)}: ${language.say(`${letter}Means`)}</li>`,
  )}</ul>`;

/** A RACI letter in its shape: in every language the initial of the English word, as is usual for RACI. @internal */
export const letterMark = (
  letter: Responsibility,
  language: Language,
  count: Content = null,
  note = '',
  change = '',
): Markup =>
  html`<abbr class="letter ${letter}${change}" title="${note === '' ? language.say(letter) : note}"
data-letter="${letter}">${letter.charAt(0).toUpperCase()}${count}</abbr>`;

/** The items in as few blocks as possible, of sizes as even as possible. @internal */
export const blocksOf = <Role>(roles: readonly Role[]): readonly (readonly Role[])[] => {
  const count = Math.max(1, Math.ceil(roles.length / MOST_COLUMNS));
  const each = Math.ceil(roles.length / count);
  return Array.from({ length: count }, (_, index) => roles.slice(index * each, (index + 1) * each)).filter(
    ({ length }) => length > 0,
  );
};

/** A label that says which of all the roles are in a block. @internal */
export const blockLabel = (blocks: readonly (readonly unknown[])[], index: number, language: Language): string => {
  const before = blocks.slice(0, index).reduce((sum, { length }) => sum + length, 0);
  const all = blocks.reduce((sum, { length }) => sum + length, 0);
  return language.say('columns', { from: before + 1, to: before + (blocks[index]?.length ?? 0), all });
};

const tableOf = (
  view: ModelView,
  language: Language,
  roles: readonly RoleView[],
  folded: boolean,
  notes: ReadonlyMap<string, readonly string[]>,
): Markup => {
  const many = roles.length > MOST_LEVEL_HEADINGS;
  const shown = view.process.elements.filter(
    ({ id }) => !folded || view.rows.some((row) => row.element === id && involves(row, roles)),
  );
  return html`<table class="matrix${many ? ' many' : ''}">
<thead><tr><th scope="col">${language.say('element')}</th>${roles.map((role) =>
    many ? tallHead(role.title) : html`<th scope="col">${role.title}</th>`,
  )}</tr></thead>
${shown.map((element) => {
  const rows = view.rows.filter((row) => row.element === element.id);
  const title = view.element(element.id);
  return html`<tbody data-element="${element.id}"><tr><th scope="row">
<label><input type="checkbox" aria-label="${language.say('showSteps', { element: title })}">
<span>${title}</span></label></th>${roles.map(({ id }) => html`<td>${summary(rows, id, language)}</td>`)}</tr>
${rows.map(
  (row) =>
    html`<tr class="step" data-step="${row.step}"><th
scope="row">${view.step(row.element, row.step)}${noteOf(notes.get(`${row.element}/${row.step}`))}</th>${roles.map(
      ({ id }) => html`<td>${lettersOf(row, id).map((letter) => letterMark(letter, language))}</td>`,
    )}</tr>`,
)}</tbody>`;
})}
</table>`;
};

/** Notes on how systems do steps, and what people review of them, by `element/step`. */
const stepNotes = (
  view: ModelView,
  language: Language,
  profiles: readonly RoleProfile[],
): ReadonlyMap<string, readonly string[]> => {
  const notes = new Map<string, string[]>();
  const add = (work: string, note: string): void => {
    notes.set(work, [...(notes.get(work) ?? []), note]);
  };
  for (const { role, system } of profiles)
    for (const { work, mode } of system?.supervisors ?? [])
      add(work, language.say('modeOf', { role: view.role(role).title, mode: language.say(MODES[mode]) }));
  for (const rule of view.model.review) for (const said of reviewWords(view, language, rule)) add(rule.work, said);
  return notes;
};

const noteOf = (notes: readonly string[] | undefined): Content =>
  notes === undefined ? null : html`<span class="because">${notes.join('; ')}</span>`;

const involves = (row: StepAssignment, roles: readonly RoleView[]): boolean =>
  roles.some(({ id }) => lettersOf(row, id).length > 0);

/** The RACI letters of a role for a step. @internal */
export const lettersOf = (row: StepAssignment, role: string): readonly Responsibility[] =>
  responsibilitySchema.options.filter((letter) => row[letter].includes(role));

const summary = (rows: readonly StepAssignment[], role: string, language: Language): Content =>
  responsibilitySchema.options.map((letter) => {
    const count = rows.filter((row) => row[letter].includes(role)).length;
    if (count === 0) return null;
    const all = rows.length;
    return count === all
      ? letterMark(letter, language, null, language.say('letterAll', { letter: language.say(letter) }))
      : letterMark(
          letter,
          language,
          html`<small>${language.number(count)}</small>`,
          language.say('letterSome', { letter: language.say(letter), n: count, all }),
        );
  });
