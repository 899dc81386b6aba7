import { deriveProfiles, type ImplementationModel } from 'work-elements';
import * as z from 'zod';
import type { LanguageOptions } from '../language/language.js';
import { readOptions } from '../language/read-options.js';
import { html } from '../markup/html.js';
import { isolated } from '../markup/isolate.js';
import { modelView } from '../view/model-view.js';
import { attention } from './attention.js';
import { card } from './card.js';
import { choicesSection } from './choices-section.js';
import { distinction, facts } from './distinction.js';
import { handoffSection } from './handoff-section.js';
import { foldedList, MOST_ROLES } from './many-roles.js';
import { matrix } from './matrix.js';
import { inLanguage, page, stillEnglish } from './page.js';
import { summaryIn } from './sentence.js';
import { shortCard } from './short-card.js';
import { withWholeTitles } from './whole-titles.js';

/**
 * Options of the page of a model.
 *
 * @public
 */
export interface ModelPageOptions extends LanguageOptions {
  /**
   * `all` shows each role with everything it needs and why; `do` makes a one-page form of each, and prints no list of
   * hand-offs before them. The default is `all` for up to 24 roles, and `do` for more, which the page mentions.
   */
  readonly detail?: 'all' | 'do' | undefined;
}

/**
 * Makes the page of a model: who does what as a matrix, who hands work to whom as a picture with its list, each role as
 * a job description with the reasons for its needs, and any problems of the model. It is self-contained (no script,
 * nothing to load), reads well on a phone, and prints on A4 and Letter with each role on pages of its own.
 *
 * @param model - An implementation model.
 * @param options - Language, and the level of detail for each role.
 * @returns The page as HTML.
 * @throws `ModelError` if the model is invalid, `InputError` if the options are malformed.
 *
 * @example
 * ```ts
 * import { modelHtml } from '@work-elements/report';
 * import { models } from 'work-elements';
 *
 * const page = modelHtml(models.validator, { locale: 'es' });
 * console.log(page.includes('<html lang="es">'), page.includes('Quién hace qué')); // true true
 * ```
 *
 * @public
 */
export const modelHtml = (model: ImplementationModel, options: ModelPageOptions = {}): string => {
  const language = readOptions('modelHtml', options, { detail: z.enum(['all', 'do']).optional() });
  const view = modelView(model, language);
  const summary = summaryIn(view, language, view.model.id, view.model.summary);
  const profiles = deriveProfiles(view.model);
  const isFolded = options.detail === undefined && view.roles.length > MOST_ROLES;
  const make = options.detail === 'do' || isFolded ? shortCard : card;
  const found = attention(view, language);
  const choices = choicesSection(view, language);
  const roleLinks = view.roles.map(
    (role) => html`<li><a href="#role-${role.id}"><bdi>${role.title}</bdi>
</a></li>`,
  );
  return page(
    language,
    view.model.title,
    withWholeTitles(
      html`<header><p class="kicker">${language.say('model')}</p><h1><bdi>${isolated(view.model.title)}</bdi></h1>
${summary.text === '' ? null : html`<p class="lead">${inLanguage(summary.text, summary.lang)}</p>`}
<p class="note" id="distinction">${distinction(view, language, profiles)}</p>
${facts(view, language, profiles)}
${stillEnglish(language)}
<nav aria-label="${language.say('contents')}"><ul class="contents">${
        found === null
          ? null
          : html`<li>
<a href="#attention">${language.say('attention')}</a></li>`
      }<li>
<a href="#matrix">${language.say('matrix')}</a></li><li><a href="#handoffs">${language.say('handoffsTitle')}</a>
</li>${choices === null ? null : html`<li><a href="#choices">${language.say('choices')}</a></li>`}${
        view.roles.length > MOST_ROLES ? null : roleLinks
      }</ul>${
        view.roles.length > MOST_ROLES
          ? html`<div class="onscreen">${foldedList(
              view.roles.length,
              language,
              html`<ul class="contents">${roleLinks}</ul>`,
            )}</div>`
          : null
      }</nav></header>
${found}
<section id="matrix"><h2>${language.say('matrix')}</h2><p class="note">${language.say('matrixNote')} <span
class="onscreen">${language.say('matrixTick')}</span></p>${matrix(view, language, profiles)}</section>
${handoffSection(view, language, make === shortCard)}
${choices}
<section aria-label="${language.say('cards')}">${
        isFolded
          ? html`<p class="note" data-folded="">${language.say('cardsFolded', { n: view.roles.length })}</p>`
          : null
      }${profiles.map((profile) => make(view, language, profile))}</section>`,
      view.cut,
      language,
    ),
  );
};
