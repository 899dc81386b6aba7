import {
  compareModels,
  deriveProfiles,
  type ImplementationModel,
  InputError,
  type ModelComparison,
  parseModel,
  type RoleProfile,
} from 'work-elements';
import type { Language, LanguageOptions } from '../language/language.js';
import { readOptions } from '../language/read-options.js';
import { type Content, html, type Markup } from '../markup/html.js';
import { isolated } from '../markup/isolate.js';
import { LABEL_ROOMS } from '../markup/label.js';
import { breadthPlot, totalsOf } from '../pictures/breadth-plot.js';
import { ROOM_BESIDE_DOT } from '../pictures/dot-plot.js';
import { type CutTitle, isCut, type ModelView, modelView } from '../view/model-view.js';
import { labelsOf, numbered } from '../view/numbered.js';
import { changesByRole } from './changes-by-role.js';
import { broadestStaff, leaders, neediestStaff } from './distinction.js';
import { inLanguage, page, sideways, stillEnglish } from './page.js';
import { renamed } from './renamings.js';
import { summaryIn } from './sentence.js';
import { compoundTitles, twoMatrices } from './two-matrices.js';
import { withWholeTitles } from './whole-titles.js';

/**
 * Makes a page that compares models: their figures at a glance, and breadth against hand-offs among all ready models;
 * for two models, also both matrices in one with the differences, and what each role gains and loses. Models with the
 * same title are numbered.
 *
 * @param models - At least two models; roles are matched by id.
 * @param options - Language.
 * @returns The page as HTML.
 * @throws `InputError` if there are fewer than two or the options are malformed, `ModelError` if a model is invalid.
 *
 * @example
 * ```ts
 * import { modelComparisonHtml } from '@work-elements/report';
 * import { models } from 'work-elements';
 *
 * const page = modelComparisonHtml([models.singleTeacher, models.validator]);
 * console.log(page.includes('Single-Teacher and Validator')); // true
 * ```
 *
 * @public
 */
export const modelComparisonHtml = (models: readonly ImplementationModel[], options: LanguageOptions = {}): string => {
  const language = readOptions('modelComparisonHtml', options);
  const accepted = Array.isArray(models) ? models.map((model) => parseModel(model)) : [];
  const [one, other] = accepted;
  if (one === undefined || other === undefined) {
    const message = `expected at least two models to compare, found ${accepted.length}`;
    throw new InputError('modelComparisonHtml', [{ path: 'models', code: 'too-few', message }]);
  }
  const titles = labelsOf(
    accepted.map((model) => model.title),
    [...LABEL_ROOMS, ROOM_BESIDE_DOT],
  );
  const views = accepted.map((model, index) => modelView(model, language, titles[index]));
  const [first = '', second = ''] = numbered(accepted.map((model) => model.title));
  const title =
    accepted.length === 2
      ? language.say('compared', { a: first, b: second })
      : language.say('comparisonOf', { n: accepted.length });
  const plot = html`<section><h2>${language.say('plot')}</h2><p class="note">${language.say('plotNote')}</p>
<figure>${sideways(language.say('plot'), breadthPlot(views, language))}</figure></section>`;
  // With many models, the table continues on further sheets, so it comes last.
  const overview = accepted.length === 2 ? [glance(views, language), plot] : [plot, glance(views, language)];
  return page(
    language,
    title,
    withWholeTitles(
      html`<header><p class="kicker">${accepted.length === 2 ? language.say('comparison') : language.list(titles)}</p>
<h1>${title}</h1>${accepted.length === 2 ? stillEnglish(language) : null}</header>
${overview}
${accepted.length === 2 ? pair(views, compareModels(one, other), language) : null}`,
      accepted.length === 2
        ? [...views.flatMap(({ cut }) => cut), ...compoundTitles(views, language)]
        : views.flatMap(ownTitle),
      language,
    ),
  );
};

/** The full title of a model, if it is truncated on the page. */
const ownTitle = ({ model, title }: ModelView): readonly CutTitle[] =>
  isCut(title, model.title) ? [{ label: title, whole: isolated(model.title) }] : [];

const pair = ([before, after]: readonly ModelView[], comparison: ModelComparison, language: Language): Content => {
  if (before === undefined || after === undefined) return null;
  const names = renamed(before, after, language);
  if (comparison.roles.every(({ change }) => change === 'unchanged')) {
    return html`<section id="same"><h2>${language.say('gainsAndLoses')}</h2>
<p>${language.say('nothingDiffers')}</p>${names}</section>`;
  }
  return html`${bothMatrices(before, after, language)}<section
class="onpage"><h2>${language.say('gainsAndLoses')}</h2>${names}${changesByRole(
    before,
    after,
    comparison,
    language,
  )}</section>`;
};

const bothMatrices = (before: ModelView, after: ModelView, language: Language): Content => {
  const { markup, moved, still } = twoMatrices(before, after, language);
  const heading = html`<h2>${language.say('matrixBoth')}</h2>`;
  if (moved === 0) return html`<section>${heading}<p data-same-letters="">${language.say('sameLetters')}</p></section>`;
  const note = language.say('matrixBothNote', { a: before.title, b: after.title });
  const below = still === 0 ? '' : ` ${language.say('matrixBothBelow')}`;
  return html`<section class="onpage">${heading}<p class="note">${note}${below}</p>${markup}</section>
`;
};

const glance = (views: readonly ModelView[], language: Language): Markup => {
  const columns = ['roles', 'broadest', 'mostCompetencies', 'handoffs', 'colleagueHandoffs'] as const;
  const headings = {
    roles: language.say('factRoles'),
    broadest: language.say('plotY'),
    mostCompetencies: language.say('mostCompetencies'),
    handoffs: language.say('allHandoffs'),
    colleagueHandoffs: language.say('factColleagues'),
  };
  // ARIA roles are explicit because the phone layout uses a grid, for which browsers drop table semantics.
  return html`<section><h2>${language.say('glance')}</h2>${sideways(
    language.say('glance'),
    html`<table class="glance" role="table"><thead role="rowgroup"><tr role="row"><th scope="col"
role="columnheader">${language.say('model')}</th>${columns.map(
      (column) => html`<th scope="col" role="columnheader" class="n">${headings[column]}</th>`,
    )}</tr>
</thead><tbody role="rowgroup">${views.map((view) => {
      const { model, title } = view;
      const totals = totalsOf(model);
      const profiles = deriveProfiles(model);
      const first: Readonly<Record<string, readonly RoleProfile[]>> = {
        broadest: broadestStaff(view, profiles),
        mostCompetencies: neediestStaff(view, profiles),
      };
      const summary = summaryIn(view, language, model.id, model.summary);
      return html`<tr role="row"><th scope="row" role="rowheader"><bdi>${title}</bdi>${
        summary.text === ''
          ? null
          : html`<div
class="small">${inLanguage(summary.text, summary.lang)}</div>`
      }</th>${columns.map((column) => {
        const roles = first[column] ?? [];
        return html`<td class="n" role="cell"
data-total="${column}">${language.number(totals[column])}${
          roles.length === 0 ? null : html`<div class="small"><bdi>${leaders(view, language, roles)}</bdi></div>`
        }</td>`;
      })}</tr>`;
    })}</tbody></table>`,
  )}</section>`;
};
