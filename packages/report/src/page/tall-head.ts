import { html, type Markup } from '../markup/html.js';
import { fits, labelled, ROOM_FOR } from '../markup/label.js';

/**
 * The rotated heading of a narrow column, in which every label fits; any other text that is too long is truncated, with
 * the full text in a tooltip.
 *
 * @internal
 */
export const tallHead = (title: string): Markup =>
  fits(title, [ROOM_FOR.tall])
    ? html`<th scope="col" class="tall"><span>${title}</span></th>`
    : html`<th scope="col" class="tall"><span title="${title}">${labelled(title, [ROOM_FOR.tall])}</span></th>`;
