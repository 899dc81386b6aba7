import type { Handoff } from 'work-elements';
import type { Language } from '../language/language.js';
import { html, type Markup } from '../markup/html.js';
import type { ModelView } from '../view/model-view.js';
import { artifactsOf, inPictureOrder, rolePairs } from '../view/role-pairs.js';

/** What a role hands to each other role, or receives from it, as list items in the order of the picture. @internal */
export const passItems = (
  view: ModelView,
  language: Language,
  role: string,
  handoffs: readonly Handoff[],
  end: 'from' | 'to',
): readonly Markup[] => {
  const pairs = rolePairs(
    view,
    handoffs.filter((handoff) => handoff[end].role === role),
  );
  return inPictureOrder(view, pairs).map((pair) => {
    const other = view.role(end === 'from' ? pair.to : pair.from).title;
    const things = artifactsOf(pair.handoffs).map(
      ([artifact, count]) =>
        `${language.artifact(artifact)}${count === 1 ? '' : `\u00a0×\u00a0${language.number(count)}`}`,
    );
    const whom = language.say(end === 'from' ? 'toRole' : 'fromRole', { role: other });
    return html`<li data-passes="${pair.handoffs.length}"><strong>${whom}</strong>: ${things.join(', ')}</li>`;
  });
};
