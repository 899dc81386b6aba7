import { type Change, type ModelComparison, type RoleChange, type RoleWork, responsibilitySchema } from 'work-elements';
import type { Language } from '../language/language.js';
import { type Content, html, type Markup } from '../markup/html.js';
import type { ModelView } from '../view/model-view.js';
import { levelTitle } from './card.js';
import { letterMark } from './matrix.js';
import { inLanguage } from './page.js';

/** What each role gains and loses from one model to the other. @internal */
export const changesByRole = (
  before: ModelView,
  after: ModelView,
  { roles }: ModelComparison,
  language: Language,
): Markup =>
  html`${roles.map((change) => {
    const [was, is] = [before.roles, after.roles].map((list) => list.find(({ id }) => id === change.role));
    const title = is?.title ?? was?.title ?? change.role;
    const note =
      change.change === 'added'
        ? language.say('roleAdded', { model: after.title })
        : change.change === 'removed'
          ? language.say('roleAdded', { model: before.title })
          : change.change === 'unchanged'
            ? language.say('roleUnchanged')
            : null;
    return html`<section class="role" data-role="${change.role}">
<h3><bdi>${title}</bdi>${note === null ? null : html` <span class="small">${note}</span>`}</h3>
${change.change === 'unchanged' ? null : html`<div class="two">${side('gains', 'gained', after, change, language)}${side('loses', 'lost', before, change, language)}</div>${levels(after, change, language)}`}</section>`;
  })}`;

const side = (
  heading: 'gains' | 'loses',
  end: keyof Change<unknown>,
  view: ModelView,
  change: RoleChange,
  language: Language,
): Content => {
  const steps = change.steps[end];
  const competencies = change.competencies[end];
  const handoffs = change.handoffs[end];
  if (steps.length + competencies.length + handoffs.length === 0) return null;
  const counts = [
    language.say('steps', { n: new Set(steps.map(({ element, step }) => `${element}/${step}`)).size }),
    language.say('competencies', { n: competencies.length }),
    language.say('handoffs', { n: handoffs.length }),
  ];
  return html`<div data-change="${end}"><h4>${language.say(heading)}</h4>
<p class="small">${counts.join(' · ')}</p>
${work(steps, view, language)}${
  competencies.length === 0
    ? null
    : html`<details><summary class="small">${language.say('competencies', { n: competencies.length })}</summary>
<ul class="small">${competencies.map(
        ({ id, statement }) =>
          html`<li data-competency="${id}">${inLanguage(statement, view.languageOf(statement))}</li>`,
      )}</ul></details>`
}</div>`;
};

const work = (steps: readonly RoleWork[], view: ModelView, language: Language): Content => {
  const done = new Set(
    steps.flatMap(({ element, step, responsibility }) =>
      responsibility === 'responsible' ? [`${element}/${step}`] : [],
    ),
  );
  return responsibilitySchema.options.map((letter) => {
    // Whoever does the work and answers for it is listed only once.
    const own = steps.filter(
      ({ element, step, responsibility }) =>
        responsibility === letter && !(letter === 'accountable' && done.has(`${element}/${step}`)),
    );
    if (own.length === 0) return null;
    const elements = [...new Set(own.map(({ element }) => element))];
    return html`<ul class="plain">${elements.map((id) => {
      const mine = own.filter(({ element }) => element === id);
      return html`<li>${letterMark(letter, language)} <strong>${view.element(id)}</strong>
<span class="because" data-steps="${mine.length}">${mine.map(({ step }) => view.step(id, step)).join(' · ')}</span>
</li>`;
    })}</ul>`;
  });
};

const levels = (view: ModelView, { competencies }: RoleChange, language: Language): Content =>
  competencies.level.length === 0
    ? null
    : html`<ul class="small">${competencies.level.map(
        ({ competency, from, to }) =>
          html`<li>${inLanguage(competency.statement, view.languageOf(competency.statement))} (${levelTitle(language, from)} → ${levelTitle(language, to)})</li>`,
      )}</ul>`;
