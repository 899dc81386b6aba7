import type { Language } from '../language/language.js';
import { type Content, html } from '../markup/html.js';
import type { CutTitle } from '../view/model-view.js';

/** The titles that a page cuts, in full; null if there are none. @internal */
export const wholeTitles = (cut: readonly CutTitle[], language: Language): Content => {
  const each = [...new Map(cut.map(({ label, whole }) => [`${label}\n${whole}`, { label, whole }])).values()];
  return each.length === 0
    ? null
    : html`<section id="titles"><h2>${language.say('wholeTitles')}</h2><p
class="note">${language.say('wholeTitlesNote')}</p><ul
class="plain">${each.map(
        ({ label, whole }) => html`<li><strong>${label}</strong><span class="because">${whole}</span>
</li>`,
      )}</ul></section>`;
};
