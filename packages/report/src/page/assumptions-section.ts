import type { InForce } from '@work-elements/simulate';
import { type Content, html, type Markup } from '../markup/html.js';
import { inForceTitle, type Known } from './in-force-title.js';
import { sideways } from './page.js';
import { sourceWords, valueWords } from './value-words.js';

/** Whether a number is an assumption: it was assumed, or it is a default. @internal */
export const isAssumed = ({ source }: InForce): boolean => /^(default|assumption)/.test(source);

/** Every number used with its source, assumptions first. @internal */
export const assumptionsSection = (inForce: readonly InForce[], known: Known): Markup => {
  const { language } = known;
  // Citations are English, as in the catalogue.
  const lang: Content = language.tag === 'en' ? null : html` lang="en"`;
  const cell = (text: string, words: string | null): Markup =>
    words === null || language.tag === 'en' ? html`<td${lang}>${text}</td>` : html`<td>${words}</td>`;
  const rows = [...inForce.filter(isAssumed), ...inForce.filter((each) => !isAssumed(each))];
  return html`<section><h2>${language.say('rAssumed')}</h2><p
class="note">${language.say('rAssumedNote')}</p>${sideways(
    language.say('rAssumed'),
    html`<table><thead><tr>${(['rWhat', 'rValue', 'rSource'] as const).map(
      (head) => html`<th scope="col">${language.say(head)}</th>`,
    )}</tr></thead><tbody>${rows.map(
      (each) =>
        html`<tr data-in-force="${each.what}"><th
scope="row">${inForceTitle(each.what, known)}</th>${cell(each.value, valueWords(each.value, known))}${cell(
          each.source,
          sourceWords(each.source, known),
        )}</tr>`,
    )}</tbody></table>`,
  )}</section>`;
};
