import type { Language } from '../language/language.js';
import { escaped } from '../markup/clean.js';
import { type Content, html, type Markup } from '../markup/html.js';
import type { CutTitle } from '../view/model-view.js';

/**
 * A page’s content followed by a list of the full titles that it truncates: those among `mayBeCut` whose labels occur
 * in it.
 *
 * @internal
 */
export const withWholeTitles = (content: Markup, mayBeCut: readonly CutTitle[], language: Language): Content => {
  const cut = mayBeCut.filter(({ label }) => has(content.text, escaped(label)));
  const each = [...new Map(cut.map(({ label, whole }) => [`${label}\n${whole}`, { label, whole }])).values()];
  return each.length === 0
    ? content
    : html`${content}
<section id="titles"><h2>${language.say('wholeTitles')}</h2><p
class="note">${language.say('wholeTitlesNote')}</p><ul
class="plain">${each.map(
        ({ label, whole }) => html`<li><strong>${label}</strong><span class="because">${whole}</span>
</li>`,
      )}</ul></section>`;
};

/** The suffix of a label that several things share. */
const NUMBER = /^ \(\d/;

/** Whether a text contains a label other than as the beginning of a numbered one. */
const has = (text: string, label: string): boolean => {
  for (let at = text.indexOf(label); at >= 0; at = text.indexOf(label, at + 1))
    if (!NUMBER.test(text.slice(at + label.length, at + label.length + 3))) return true;
  return false;
};
