import { checkModel, compareModels, deriveProfiles, type ImplementationModel, models } from 'work-elements';
import { type Language, type LanguageOptions, languageOf } from '../language/language.js';
import { type Content, html, type Markup } from '../markup/html.js';
import { type ModelView, modelView } from '../view/model-view.js';
import { card, shortCard } from './card.js';
import { handoffSection } from './handoff-section.js';
import { matrix } from './matrix.js';
import { inLanguage, page } from './page.js';

/**
 * How the page of a model is made.
 *
 * @public
 */
export interface ModelPageOptions extends LanguageOptions {
  /**
   * `all` shows each role with everything it needs and why; `do` makes a form of one page of each. `all` by default.
   */
  readonly detail?: 'all' | 'do' | undefined;
}

/**
 * Makes the page of a model: who does what as a matrix, who hands work to whom as a picture with its list, each role
 * as a job description with the reason of everything it needs, and what is wrong with the model where something is. It
 * stands by itself (no script, nothing to load), reads on a phone, and prints on A4 and Letter with each role on pages
 * of its own.
 *
 * @param model - An implementation model.
 * @param options - Language, and how much of each role.
 * @returns The page as HTML.
 * @throws `ModelError` if the model is not one, `RangeError` if the locale is none.
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
  const language = languageOf(options);
  const view = modelView(model, language);
  const { title, summary } = view.model;
  const profiles = deriveProfiles(view.model);
  const make = options.detail === 'do' ? shortCard : card;
  const attention = diagnostics(view, language);
  return page(
    language,
    title,
    html`<header><p class="kicker">${language.say('model')}</p><h1><bdi>${title}</bdi></h1>
${summary === '' ? null : html`<p class="lead">${inLanguage(summary, view.languageOf(summary))}</p>`}
<p class="note" id="distinction">${distinction(view, language)}</p>
${facts(view, language)}
<nav aria-label="${language.say('contents')}"><ul class="contents">${
      attention === null
        ? null
        : html`<li>
<a href="#attention">${language.say('attention')}</a></li>`
    }<li>
<a href="#matrix">${language.say('matrix')}</a></li><li><a href="#handoffs">${language.say('handoffsTitle')}</a>
</li>${view.roles.map(
      (role) => html`<li><a href="#role-${role.id}"><bdi>${role.title}</bdi>
</a></li>`,
    )}</ul></nav></header>
${attention}
<section id="matrix"><h2>${language.say('matrix')}</h2><p class="note onscreen">${language.say('matrixNote')}</p>${matrix(view, language)}</section>
${handoffSection(view, language)}
<section aria-label="${language.say('cards')}">${profiles.map((profile) => make(view, language, profile))}</section>`,
  );
};

const ready: readonly ImplementationModel[] = Object.values(models);

/** What sets this model apart: how far its work is divided, beside the ready models. @internal */
export const distinction = (view: ModelView, language: Language): string => {
  // Families and advisers who are only asked and told share none of the work.
  const doing = new Set(view.rows.flatMap(({ responsible }) => responsible));
  const staff = view.roles.filter(({ kind, id }) => kind === 'staff' && doing.has(id));
  if (staff.length <= 1) return language.say('oneStaff');
  const [totals] = compareModels(view.model, view.model).totals;
  const others = ready
    .filter(({ id }) => id !== view.model.id)
    .map((other) => compareModels(other, other).totals[0].colleagueHandoffs);
  const fewer = others.filter((count) => count < totals.colleagueHandoffs).length;
  const rank =
    fewer === others.length
      ? language.say('moreThanAll')
      : fewer === 0
        ? language.say('fewerThanAll')
        : language.say('moreThanSome', { n: fewer, all: others.length });
  return language.say('manyStaff', {
    staff: language.say('roles', { n: staff.length }),
    role: broadest(view)?.title ?? '',
    broadest: totals.broadest,
    all: view.rows.length,
    handoffs: language.say('handoffs', { n: totals.colleagueHandoffs }),
    rank,
  });
};

const broadest = (view: ModelView) => {
  const profile = deriveProfiles(view.model).reduce((most, each) =>
    each.breadth.steps > most.breadth.steps ? each : most,
  );
  return view.role(profile.role);
};

const facts = (view: ModelView, language: Language): Markup => {
  const [totals] = compareModels(view.model, view.model).totals;
  const most = deriveProfiles(view.model).find(({ competencies }) => competencies.length === totals.mostCompetencies);
  const shown: readonly (readonly [string, number])[] = [
    [language.say('factRoles'), totals.roles],
    [language.say('factSteps'), view.rows.length],
    [language.say('factBroadest', { role: broadest(view).title }), totals.broadest],
    [language.say('factCompetencies', { role: view.role(most?.role ?? '').title }), totals.mostCompetencies],
    [language.say('factColleagues'), totals.colleagueHandoffs],
  ];
  return html`<dl class="facts">${shown.map(
    ([name, value]) => html`<div>
<dt>${name}</dt><dd>${language.number(value)}</dd></div>`,
  )}</dl>`;
};

const diagnostics = (view: ModelView, language: Language): Content => {
  const found = checkModel(language.names ? view.model : withoutNames(view.model, language));
  if (found.length === 0) return null;
  // The core speaks English.
  const lang = language.tag === 'en' ? null : 'en';
  return html`<section id="attention"><h2>${language.say('attention')}</h2>
<p class="note">${language.say('attentionNote')}</p>${found.map(
    ({ severity, message, hint }) =>
      html`<div class="issue ${severity}"><strong>${language.say(severity)}:</strong> ${inLanguage(message, lang)}<div class="small">${language.say('toMend', { hint: '' })}${inLanguage(hint, lang)}</div>
</div>`,
  )}</section>`;
};

/** The model with its people numbered, so that no policy, a user’s own neither, has a name to tell. */
const withoutNames = (model: ImplementationModel, language: Language): ImplementationModel => ({
  ...model,
  people: model.people.map(({ roles }, index) => ({
    id: `person-${index + 1}`,
    name: language.say('person', { n: index + 1 }),
    roles,
  })),
});
