import { html, type Markup } from '../markup/html.js';
import { sideways } from './page.js';

/**
 * A picture in parts, one below the other, and each on a sheet of paper of its own, where all but the first, which has
 * the page’s heading above it, say what they are of.
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
