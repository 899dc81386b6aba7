import type { Language } from '../language/language.js';
import { html, type Markup } from '../markup/html.js';
import { artifactPicture, handoffPicture, notDrawn, numberKey } from '../pictures/handoff-picture.js';
import type { ModelView } from '../view/model-view.js';
import { artifactsOf, inPictureOrder, type RolePair, rolePairs } from '../view/role-pairs.js';
import { sideways } from './page.js';

/**
 * Who hands work to whom: the picture, a small one for each artifact, and the underlying list, which is not printed
 * with forms.
 *
 * @internal
 */
export const handoffSection = (view: ModelView, language: Language, isForm: boolean): Markup => {
  const title = language.say('handoffsTitle');
  if (view.handoffs.length === 0) {
    return html`<section id="handoffs"><h2>${title}</h2><p>${language.say('handoffsNone')}</p></section>`;
  }
  const { markup, hidden, hasOthers, isShort } = handoffPicture(view, language);
  return html`<section id="handoffs"><div class="keep"><h2>${title}</h2>
<p class="note">${language.say('handoffsNote')}${hasOthers ? ` ${language.say('handoffsOthers')}` : null}${
    isShort ? ` ${language.say('handoffsShort')}` : null
  }</p>
<figure>${sideways(title, markup, 'middle')}</figure>${notDrawn(hidden, language)}</div>
<div class="${isForm ? 'keep' : 'together'}">${byArtifact(view, language, isForm)}</div>
${list(view, language, isForm)}</section>`;
};

/** The numbers are not explained again before forms: that leaves room on the sheet for what the model chooses. */
const byArtifact = (view: ModelView, language: Language, isForm: boolean): Markup =>
  html`<h3>${language.say('byArtifact')}</h3><p class="small">${language.say('byArtifactNote')}</p>${
    isForm ? null : html`<p class="small" data-numbers="">${numberKey(view, language)}</p>`
  }
<div class="panels">${artifactsOf(view.handoffs).map(([artifact]) => artifactPicture(view, language, artifact))}</div>`;

const list = (view: ModelView, language: Language, isForm: boolean): Markup => {
  const pairs = inPictureOrder(view, rolePairs(view, view.handoffs));
  const givers = [...new Set(pairs.map(({ from }) => from))];
  const summary = html`<summary>${language.say('handoffList')} (${language.number(view.handoffs.length)})</summary>`;
  return html`<details${isForm ? html` class="onscreen"` : null}>${summary}
${sideways(
  language.say('handoffList'),
  html`<table><thead><tr><th scope="col">${language.say('from')}</th>
<th scope="col">${language.say('to')}</th><th scope="col">${language.say('artifact')}</th>
<th scope="col" class="n">${language.say('count')}</th><th scope="col">${language.say('stepToStep')}</th>
</tr></thead>${givers.map(
    (giver) =>
      html`<tbody data-giver="${giver}">${pairs
        .filter(({ from }) => from === giver)
        .flatMap((pair) => rowsOf(view, language, pair))}</tbody>`,
  )}</table>`,
)}</details>`;
};

const rowsOf = (view: ModelView, language: Language, pair: RolePair): readonly Markup[] =>
  artifactsOf(pair.handoffs).map(([artifact, count]) => {
    const own = pair.handoffs.filter((handoff) => handoff.artifact === artifact);
    return html`<tr data-count="${count}"><th scope="row">${view.role(pair.from).title}</th>
<td>${view.role(pair.to).title}</td><td>${language.artifact(artifact)}</td>
<td class="n">${language.number(count)}</td><td
class="small">${own
      .map(({ from, to }) => `${view.step(from.element, from.step)} → ${view.step(to.element, to.step)}`)
      .join('; ')}</td>
</tr>`;
  });
