import type { Language } from '../language/language.js';
import { escaped } from '../markup/clean.js';
import { type Content, html, type Markup } from '../markup/html.js';
import type { CutTitle } from '../view/model-view.js';

/**
 * A page’s content and, at its end, the titles that it cuts in full: of those that may be cut, the ones of which it has
 * the label.
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

/** What follows a label that several have. */
const NUMBER = /^ \(\d/;

/** Whether a text has a label, and not only as the beginning of that label with a number. */
const has = (text: string, label: string): boolean => {
  for (let at = text.indexOf(label); at >= 0; at = text.indexOf(label, at + 1))
    if (!NUMBER.test(text.slice(at + label.length, at + label.length + 3))) return true;
  return false;
};
