import { compareModels, type ImplementationModel, InputError, parseModel } from 'work-elements';
import { type Language, type LanguageOptions, languageOf } from '../language/language.js';
import { html, type Markup } from '../markup/html.js';
import { breadthPlot, totalsOf } from '../pictures/breadth-plot.js';
import { modelView } from '../view/model-view.js';
import { changesByRole } from './changes-by-role.js';
import { inLanguage, page, sideways } from './page.js';
import { twoMatrices } from './two-matrices.js';

/**
 * Makes a page that compares models: their figures at a glance, and breadth against hand-offs with all ready models;
 * for two, both matrices in one with what moved, and what each role gains and loses.
 *
 * @param models - At least two models; roles are matched by id.
 * @param options - Language.
 * @returns The page as HTML.
 * @throws `InputError` if there are fewer than two, `ModelError` if one is not a model.
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
  const accepted = models.map((model) => parseModel(model));
  const [one, other] = accepted;
  if (one === undefined || other === undefined) {
    const message = `expected at least two models to compare, found ${accepted.length}`;
    throw new InputError('modelComparisonHtml', [{ path: 'models', code: 'too-few', message }]);
  }
  const language = languageOf(options);
  const title = language.list(accepted.map((model) => model.title));
  return page(
    language,
    title,
    html`<header><p class="kicker">${accepted.length === 2 ? language.say('comparison') : language.say('comparisonOf', { n: accepted.length })}</p>
<h1><bdi>${accepted.length === 2 ? language.say('compared', { a: one.title, b: other.title }) : title}</bdi></h1></header>
${glance(accepted, language)}
<section><h2>${language.say('plot')}</h2><p class="note">${language.say('plotNote')}</p>
<figure>${sideways(language.say('plot'), breadthPlot(accepted, language))}</figure></section>
${accepted.length === 2 ? pair(one, other, language) : null}`,
  );
};

const pair = (before: ImplementationModel, after: ImplementationModel, language: Language): Markup => {
  const views = [modelView(before, language), modelView(after, language)] as const;
  return html`<section class="onpage"><h2>${language.say('matrixBoth')}</h2>
<p class="note">${language.say('matrixBothNote', { a: before.title, b: after.title })}</p>${twoMatrices(...views, language)}</section>
<section class="onpage"><h2>${language.say('gainsAndLoses')}</h2>${changesByRole(...views, compareModels(before, after), language)}</section>`;
};

const glance = (models: readonly ImplementationModel[], language: Language): Markup => {
  const rows = models.map((model) => ({ model, totals: totalsOf(model), view: modelView(model, language) }));
  const columns = ['roles', 'broadest', 'mostCompetencies', 'handoffs', 'colleagueHandoffs'] as const;
  const headings = {
    roles: language.say('factRoles'),
    broadest: language.say('plotY'),
    mostCompetencies: language.say('mostCompetencies'),
    handoffs: language.say('allHandoffs'),
    colleagueHandoffs: language.say('factColleagues'),
  };
  return html`<section><h2>${language.say('glance')}</h2>${sideways(
    language.say('glance'),
    html`<table><thead><tr><th scope="col">${language.say('model')}</th>${columns.map((column) => html`<th scope="col" class="n">${headings[column]}</th>`)}</tr>
</thead><tbody>${rows.map(
      ({ model, totals, view }) =>
        html`<tr><th scope="row"><bdi>${model.title}</bdi>${model.summary === '' ? null : html`<div class="small">${inLanguage(model.summary, view.languageOf(model.summary))}</div>`}</th>${columns.map((column) => html`<td class="n" data-total="${column}">${language.number(totals[column])}</td>`)}</tr>`,
    )}</tbody></table>`,
  )}</section>`;
};
