import { html, type Markup } from '../markup/html.js';
import { sideways } from './page.js';

/** A picture in parts, one below the other, and each on a sheet of paper of its own. @internal */
export const inParts = (title: string, parts: readonly Markup[]): Markup =>
  html`<figure>${sideways(title, html`${parts.map((part) => html`<div class="part">${part}</div>`)}`)}</figure>`;
