import type { Language } from '../language/language.js';
import { type Content, html } from '../markup/html.js';
import type { ModelView } from '../view/model-view.js';
import { settingTitle } from './setting-title.js';

/** The settings of a model, and what the clock sends under it; nothing if it defines neither. @internal */
export const choicesSection = ({ model }: ModelView, language: Language): Content => {
  const settings = Object.entries(model.settings).map(([id, value]) => ({
    key: id,
    text: `${settingTitle(id, language)}: ${value === 'unlimited' ? language.say('unlimited') : language.number(value)}`,
  }));
  const cadence = model.cadence.map(({ send, everyDays, each }) => ({
    key: `${send} ${each}`,
    text: `${language.word(send.slice(send.indexOf('/') + 1))}: ${language.say(each === 'learner' ? 'sentToLearner' : 'sentToObjective', { n: everyDays })}`,
  }));
  const all = [...settings, ...cadence];
  return all.length === 0
    ? null
    : html`<section id="choices"><h2>${language.say('choices')}</h2><ul>${all.map(({ key, text }) => html`<li data-choice="${key}">${text}</li>`)}</ul></section>`;
};
