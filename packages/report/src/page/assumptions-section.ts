import type { InForce } from '@work-elements/simulate';
import { type Content, html, type Markup } from '../markup/html.js';
import { inForceTitle, type Known } from './in-force-title.js';
import { sideways } from './page.js';

/** Whether a number is an assumption: it was assumed, or it is a default. @internal */
export const isAssumed = ({ source }: InForce): boolean => /^(default|assumption)/.test(source);

/** Every number used with its source, assumptions first. @internal */
export const assumptionsSection = (inForce: readonly InForce[], known: Known): Markup => {
  const { language } = known;
  // Values and sources are in the words of the simulation and the catalogue, which are English.
  const lang: Content = language.tag === 'en' ? null : html` lang="en"`;
  const rows = [...inForce.filter(isAssumed), ...inForce.filter((each) => !isAssumed(each))];
  return html`<section><h2>${language.say('rAssumed')}</h2><p class="note">${language.say('rAssumedNote')}</p>${sideways(
    language.say('rAssumed'),
    html`<table><thead><tr>${(['rWhat', 'rValue', 'rSource'] as const).map(
      (head) => html`<th scope="col">${language.say(head)}</th>`,
    )}</tr></thead><tbody>${rows.map(
      (each) =>
        html`<tr data-in-force="${each.what}"><th scope="row">${inForceTitle(each.what, known)}</th><td${lang}>${each.value}</td><td${lang}>${each.source}</td></tr>`,
    )}</tbody></table>`,
  )}</section>`;
};
