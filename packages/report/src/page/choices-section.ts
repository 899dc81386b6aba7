import type { Language } from '../language/language.js';
import type { PhraseKey } from '../language/messages.js';
import { type Content, html } from '../markup/html.js';
import type { ModelView } from '../view/model-view.js';
import { settingTitle } from './setting-title.js';

const SENT: Readonly<Record<string, PhraseKey & `sends${string}`>> = {
  'track-progress/check-in-due': 'sendsCheckIn',
  'track-progress/retention-due': 'sendsRetention',
  'track-progress/period-ended': 'sendsPeriodEnd',
  'track-progress/target-date-passed': 'sendsTargetDate',
};

/** What an event of the clock means; an event of a user’s own element is called by its words. */
const sentTitle = (send: string, language: Language): string => {
  const own = Object.hasOwn(SENT, send) ? SENT[send] : undefined;
  return own === undefined ? language.word(send.slice(send.indexOf('/') + 1)) : language.say(own);
};

/** The settings of a model, and what the clock sends under it; nothing if it defines neither. @internal */
export const choicesSection = ({ model }: ModelView, language: Language): Content => {
  const settings = Object.entries(model.settings).map(([id, value]) => ({
    key: id,
    text: `${settingTitle(id, language)}: ${value === 'unlimited' ? language.say('unlimited') : language.number(value)}`,
  }));
  const cadence = model.cadence.map(({ send, everyDays, each }) => ({
    key: `${send} ${each}`,
    text: `${sentTitle(send, language)}: ${language.say(each === 'learner' ? 'sentToLearner' : 'sentToObjective', { n: everyDays })}`,
  }));
  const all = [...settings, ...cadence];
  return all.length === 0
    ? null
    : html`<section id="choices"><h2>${language.say('choices')}</h2><ul>${all.map(({ key, text }) => html`<li data-choice="${key}">${text}</li>`)}</ul></section>`;
};
