import type { Language } from '../language/language.js';
import { type Content, html } from '../markup/html.js';

/**
 * With more roles, cards become forms unless the caller asks for everything, and lists of roles are folded.
 *
 * @internal
 */
export const MOST_ROLES = 24;

/** A list with an item for each role, folded if there are many. @internal */
export const foldedList = (roles: number, language: Language, list: Content): Content => {
  if (roles <= MOST_ROLES) return list;
  const summary = html`<summary>${language.say('roles', { n: roles })}</summary>`;
  return html`<details data-folded-roles="${roles}">${summary}${list}</details>`;
};
