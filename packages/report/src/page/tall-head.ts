import { html, type Markup } from '../markup/html.js';
import { fits, labelled, ROOM_FOR } from '../markup/label.js';

/**
 * The heading of a narrow column, written on end, for which a label has room; any other text is cut, and whole for those
 * who point at it.
 *
 * @internal
 */
export const tallHead = (title: string): Markup =>
  fits(title, [ROOM_FOR.tall])
    ? html`<th scope="col" class="tall"><span>${title}</span></th>`
    : html`<th scope="col" class="tall"><span title="${title}">${labelled(title, [ROOM_FOR.tall])}</span></th>`;
