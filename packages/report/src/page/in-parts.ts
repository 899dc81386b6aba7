import { html, type Markup } from '../markup/html.js';
import type { ProcessSheets } from '../pictures/process-svg.js';
import { sideways } from './page.js';

/**
 * A picture in parts, one below the other, each on its own sheet of paper. All but the first, which is below the page’s
 * heading, repeat a title.
 *
 * @internal
 */
export const inParts = (title: string, parts: readonly Markup[], heading: Markup = html`${title}`): Markup =>
  html`<figure>${sideways(
    title,
    html`${parts.map(
      (part, index) =>
        html`<div class="part">${index === 0 ? null : html`<p class="running">${heading}</p>`}${part}</div>`,
    )}`,
  )}</figure>`;

/** A process in parts, and below them the sentences for which they have no room. @internal */
export const processInParts = (title: string, { sheets, cut }: ProcessSheets): Markup =>
  html`${inParts(title, sheets)}${cut.map((sentence) => html`<p class="note" data-whole="">${sentence}</p>`)}`;
