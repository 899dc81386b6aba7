import { html, type Markup } from '../markup/html.js';

/** The characters of a heading that stand on end within the height that all of them have. */
const MOST = 40;

/** The heading of a narrow column, written on end: what is longer is cut, and whole for those who point at it. @internal */
export const tallHead = (title: string): Markup => {
  const letters = [...title];
  return letters.length <= MOST
    ? html`<th scope="col" class="tall"><span>${title}</span></th>`
    : html`<th scope="col" class="tall"><span title="${title}">${letters.slice(0, MOST - 1).join('')}…</span></th>`;
};
