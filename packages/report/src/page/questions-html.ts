import { badgeFramework, deriveProfiles, type ImplementationModel, type Level, type RoleProfile } from 'work-elements';
import type { Language, LanguageOptions } from '../language/language.js';
import { readOptions } from '../language/read-options.js';
import { html, type Markup } from '../markup/html.js';
import { type ModelView, modelView } from '../view/model-view.js';
import { levelTitle } from './card.js';
import { inLanguage, page, sideways } from './page.js';
import { questionIn } from './sentence.js';
import { withWholeTitles } from './whole-titles.js';

/**
 * Makes a page that lists who answers each guiding question of the badge framework, and by which step: the roles whose
 * work requires a competency that answers it.
 *
 * @param model - An implementation model.
 * @param options - Language.
 * @returns The page as HTML.
 * @throws `ModelError` if the model is invalid, `InputError` if the options are malformed.
 *
 * @example
 * ```ts
 * import { questionsHtml } from '@work-elements/report';
 * import { models } from 'work-elements';
 *
 * console.log(questionsHtml(models.validator).includes('How is scoring calibrated')); // true
 * ```
 *
 * @public
 */
export const questionsHtml = (model: ImplementationModel, options: LanguageOptions = {}): string => {
  const language = readOptions('questionsHtml', options);
  const view = modelView(model, language);
  const profiles = deriveProfiles(view.model);
  const title = language.say('questionsTitle', { model: view.model.title });
  return page(
    language,
    title,
    withWholeTitles(
      html`<header><p class="kicker">${view.title}</p><h1>${title}</h1><p
class="note">${language.say('questionsNote')}</p></header>
${badgeFramework.areas.map(({ id, title: own, questions }) => {
  const area = language.title('areas', id, own);
  return html`<section data-area="${id}"><h2><bdi>${area}</bdi></h2>${sideways(
    area,
    html`<table class="answers"><thead><tr><th scope="col">${language.say('question')}</th><th
scope="col">${language.say('answeredBy')}</th></tr></thead>
<tbody>${questions.map((question) => {
      const { text, lang } = questionIn(language, question);
      return html`<tr data-question="${question.id}"><th scope="row">${inLanguage(text, lang)}</th>
<td>${answers(view, language, profiles, question.answeredBy)}</td></tr>`;
    })}</tbody></table>`,
  )}</section>`;
})}`,
      view.cut,
      language,
    ),
  );
};

const answers = (
  view: ModelView,
  language: Language,
  profiles: readonly RoleProfile[],
  answeredBy: readonly string[],
): Markup => {
  const found = profiles.flatMap(({ role, competencies }) => {
    const reasons = competencies
      .filter(({ competency }) => answeredBy.includes(competency.id))
      .flatMap(({ because }) => because);
    const steps = [...new Set(reasons.map(({ element, step }) => `${element}/${step}`))];
    const level = reasons.reduce<Level>((most, reason) => (reason.level > most ? reason.level : most), 1);
    return steps.length === 0 ? [] : [{ role, steps, level }];
  });
  if (found.length === 0) return html`<span class="note">${language.say('answeredByNobody')}</span>`;
  return html`<ul class="plain">${found.map(({ role, steps, level }) => {
    const named = steps.map((ref) => {
      const [element = '', step = ''] = ref.split('/');
      return language.say('quoted', { text: view.step(element, step) });
    });
    const words = { role: view.role(role).title, level: levelTitle(language, level), steps: language.list(named) };
    return html`<li data-role="${role}" data-steps="${steps.join(' ')}">${language.say('answeredByStep', words)}</li>`;
  })}</ul>`;
};
