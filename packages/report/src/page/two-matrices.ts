import { type Responsibility, responsibilitySchema, type StepAssignment } from 'work-elements';
import type { Language } from '../language/language.js';
import { html, type Markup } from '../markup/html.js';
import type { CutTitle, ModelView, RoleView } from '../view/model-view.js';
import { labelsOf } from '../view/numbered.js';
import { blockLabel, blocksOf, key, letterMark, lettersOf } from './matrix.js';
import { sideways } from './page.js';
import { roleInBoth } from './renamings.js';
import { tallHead } from './tall-head.js';

type Moved = 'both' | 'before' | 'after';

/** A step of either model, with each role’s letters in both. */
interface Row {
  readonly element: string;
  readonly step: string;
  readonly before: StepAssignment | undefined;
  readonly after: StepAssignment | undefined;
}

/** Two matrices in one, with the number of steps that changed, and of elements without changes. @internal */
export interface TwoMatrices {
  readonly markup: Markup;
  readonly moved: number;
  readonly still: number;
}

/**
 * Two matrices in one: the steps that changed, with letters marked as in both models, only in the first, or only in the
 * second. Roles with changes come first.
 *
 * @internal
 */
export const twoMatrices = (before: ModelView, after: ModelView, language: Language): TwoMatrices => {
  const rows = rowsOf(before, after);
  const moved = rows.filter(hasMoved);
  const elements = [...new Set(rows.map(({ element }) => element))];
  const still = elements.filter((id) => !moved.some(({ element }) => element === id));
  const name = (id: string): string =>
    (after.process.elements.some((element) => element.id === id) ? after : before).element(id);
  // An element that nobody performs changes no letter, even if only one of the two processes has it.
  const onlyIn = (id: string): string => {
    const [had, has] = [before, after].map(({ process }) => process.elements.some((element) => element.id === id));
    return had === has ? '' : ` (${language.say('onlyIn', { model: (had === true ? before : after).title })})`;
  };
  const shown = rolesOf(before, after, language).filter(({ id }) => moved.some((row) => marksOf(row, id).length > 0));
  const isChanged = ({ id }: RoleView): boolean => moved.some((row) => changesOf(row, id).length > 0);
  // Changed roles come first, where a phone shows them.
  const roles = [...shown.filter(isChanged), ...shown.filter((role) => !isChanged(role))];
  const blocks = blocksOf(roles);
  const markup = html`${key(language)}<ul class="key">
<li>${letterMark('responsible', language)} ${language.say('inBoth')}</li>
<li>${letterMark('responsible', language, null, '', ' gone')} ${language.say('onlyIn', { model: before.title })}</li>
<li>${letterMark('responsible', language, null, '', ' new')} ${language.say('onlyIn', { model: after.title })}</li>
</ul>
${
  still.length === 0
    ? null
    : html`<details><summary>${language.say('unmoved', { n: still.length })}</summary>
<p>${language.list(still.map((id) => `${name(id)}${onlyIn(id)}`))}</p></details>`
}
${
  moved.length === 0
    ? null
    : blocks.map((block, index) =>
        sideways(
          blocks.length === 1 ? language.say('matrixBoth') : blockLabel(blocks, index, language),
          html`<table class="matrix both${block.length > 6 ? ' many' : ''}">
<thead><tr><th scope="col">${language.say('element')}</th>${block.map(({ title }) =>
            block.length > 6 ? tallHead(title) : html`<th scope="col">${title}</th>`,
          )}</tr></thead>${elements
            .filter((id) => !still.includes(id))
            .map((id) => {
              const own = moved.filter(
                (row) => row.element === id && block.some((role) => marksOf(row, role.id).length > 0),
              );
              if (own.length === 0) return null;
              const all = rows.filter(({ element }) => element === id).length;
              const part =
                own.length === all
                  ? null
                  : html` <small>(${language.say('stepsOfAll', { n: own.length, all })})</small>`;
              return html`<tbody><tr class="group"><th scope="colgroup"
colspan="${block.length + 1}"><span>${name(id)}${part}</span></th>
</tr>${own.map(
                (row) =>
                  html`<tr data-step="${row.element}/${row.step}">
<th scope="row" class="plain">${(row.after === undefined ? before : after).step(
                    row.element,
                    row.step,
                  )}${block.map((role) => changed(row, role, before, after, language))}</th>${block.map(
                    (role) =>
                      html`<td>${marksOf(row, role.id).map(([letter, change]) =>
                        mark(letter, change, before, after, language),
                      )}</td>`,
                  )}</tr>`,
              )}</tbody>`;
            })}</table>`,
        ),
      )
}`;
  return { markup, moved: moved.length, still: still.length };
};

const rowsOf = (before: ModelView, after: ModelView): readonly Row[] => {
  const keys = new Map<string, { element: string; step: string }>();
  for (const { element, step } of [...before.rows, ...after.rows]) keys.set(`${element}/${step}`, { element, step });
  const find = (view: ModelView, element: string, step: string): StepAssignment | undefined =>
    view.rows.find((row) => row.element === element && row.step === step);
  return [...keys.values()].map(({ element, step }) => ({
    element,
    step,
    before: find(before, element, step),
    after: find(after, element, step),
  }));
};

/** The roles of either model; where titles coincide, roles that only one model has are qualified by that model. */
const rolesOf = (
  before: ModelView,
  after: ModelView,
  language: Language,
): readonly (RoleView & { readonly whole: string })[] => {
  const roles = [
    ...new Map(
      [...before.roles, ...after.roles].map((role) => [
        role.id,
        { ...role, title: roleInBoth(before, after, role.id) },
      ]),
    ).values(),
  ];
  const called = roles.map((role) => {
    const [had, has] = [before, after].map((view) => view.roles.some(({ id }) => id === role.id));
    const isAlone = roles.every(({ id, title }) => id === role.id || title !== role.title);
    if (isAlone || had === has) return role;
    const model = (had === true ? before : after).title;
    return { ...role, title: `${role.title} (${language.say('onlyIn', { model })})` };
  });
  const labels = labelsOf(called.map(({ title }) => title));
  return called.map((role, index) => ({ ...role, title: labels[index] ?? role.title, whole: role.title }));
};

/** The role titles composed from both models that the two matrices truncate, in full. @internal */
export const compoundTitles = ([before, after]: readonly ModelView[], language: Language): readonly CutTitle[] =>
  before === undefined || after === undefined
    ? []
    : rolesOf(before, after, language).flatMap(({ title, whole }) =>
        title === whole ? [] : [{ label: title, whole }],
      );

const marksOf = ({ before, after }: Row, role: string): readonly (readonly [Responsibility, Moved])[] => {
  const had = before === undefined ? [] : lettersOf(before, role);
  const has = after === undefined ? [] : lettersOf(after, role);
  return responsibilitySchema.options.flatMap((letter): readonly (readonly [Responsibility, Moved])[] => {
    if (!had.includes(letter) && !has.includes(letter)) return [];
    return [[letter, had.includes(letter) ? (has.includes(letter) ? 'both' : 'before') : 'after']];
  });
};

const changesOf = (row: Row, role: string): ReturnType<typeof marksOf> =>
  marksOf(row, role).filter(([, change]) => change !== 'both');

/** What a role gains or loses at a step, in words, for phones, which show only some of the columns. */
const changed = (row: Row, role: RoleView, before: ModelView, after: ModelView, language: Language): Markup | null => {
  const marks = changesOf(row, role.id);
  return marks.length === 0
    ? null
    : html`<span class="onphone" aria-hidden="true"
data-changed="${role.id}">${marks.map(([letter, change]) =>
        mark(letter, change, before, after, language),
      )} ${role.title}</span>`;
};

const hasMoved = (row: Row): boolean => {
  const roles = new Set(
    [row.before, row.after].flatMap((each) =>
      each === undefined ? [] : responsibilitySchema.options.flatMap((letter) => each[letter]),
    ),
  );
  return [...roles].some((role) => changesOf(row, role).length > 0);
};

const mark = (
  letter: Responsibility,
  change: Moved,
  before: ModelView,
  after: ModelView,
  language: Language,
): Markup => {
  if (change === 'both') return letterMark(letter, language);
  const model = (change === 'before' ? before : after).title;
  return letterMark(
    letter,
    language,
    null,
    `${language.say(letter)}, ${language.say('onlyIn', { model })}`,
    change === 'before' ? ' gone' : ' new',
  );
};
