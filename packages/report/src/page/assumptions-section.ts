import type { InForce } from '@work-elements/simulate';
import type { Language } from '../language/language.js';
import { type Content, html, type Markup } from '../markup/html.js';
import { sideways } from './page.js';

/** Whether nobody knows a number: it was assumed, or nothing was said. */
const isAssumed = ({ source }: InForce): boolean => /^(default|assumption)/.test(source);

/** Every number in force with its source, what was assumed first. @internal */
export const assumptionsSection = (inForce: readonly InForce[], language: Language): Markup => {
  const lang: Content = language.tag === 'en' ? null : html` lang="en"`;
  const rows = [...inForce.filter(isAssumed), ...inForce.filter((each) => !isAssumed(each))];
  return html`<section><h2>${language.say('rAssumed')}</h2><p class="note">${language.say('rAssumedNote')}</p>${sideways(
    language.say('rAssumed'),
    html`<table${lang}><thead><tr>${(['rWhat', 'rValue', 'rSource'] as const).map(
      (head) => html`<th scope="col" lang="${language.tag}">${language.say(head)}</th>`,
    )}</tr></thead><tbody>${rows.map(
      ({ what, value, source }) => html`<tr><th scope="row">${what}</th><td>${value}</td><td>${source}</td></tr>`,
    )}</tbody></table>`,
  )}</section>`;
};
