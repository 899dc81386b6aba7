import { html, type Markup } from '../markup/html.js';
import { wrapped } from '../markup/measure.js';

/** The space for a rotated heading: font size, height minus half a letter, and lines on paper, where there is least. */
const ROOM = { size: (8.5 * 96) / 72, height: 126, lines: 3 } as const;

/** More letters than fit, even if all are narrow. */
const MOST = 160;

const fits = (text: string): boolean =>
  wrapped(text, ROOM.height, ROOM.size, ROOM.lines + 1, true).length <= ROOM.lines;

/** The rotated heading of a narrow column; a long one is truncated, with the full text in a tooltip. @internal */
export const tallHead = (title: string): Markup => {
  const letters = [...title];
  if (letters.length <= MOST && fits(title)) return html`<th scope="col" class="tall"><span>${title}</span></th>`;
  let kept = letters.slice(0, MOST);
  while (kept.length > 0 && !fits(`${kept.join('')}…`)) kept = kept.slice(0, -1);
  return html`<th scope="col" class="tall"><span title="${title}">${kept.join('').trimEnd()}…</span></th>`;
};
