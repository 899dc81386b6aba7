import type { Language } from '../language/language.js';
import { type Content, html, type Markup } from '../markup/html.js';
import { STYLE } from './style.js';

/**
 * A complete, self-contained page: no script, nothing to load.
 *
 * @param language - The `lang` of the page.
 * @param body - Markup, made by {@link html}; text is escaped.
 *
 * @public
 */
export const page = (language: { readonly tag: string }, title: string, body: Content): string =>
  html`<!doctype html>
<html lang="${language.tag}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`.text;

/**
 * Content that scrolls horizontally on narrow screens, also by keyboard.
 *
 * @param label - What it is, for readers who cannot see it.
 * @param opensAt - The initial scroll position: `middle` for a picture whose important part is there, in browsers that
 * support this without a script.
 *
 * @public
 */
export const sideways = (label: string, content: Content, opensAt: 'start' | 'middle' = 'start'): Markup =>
  html`<div class="sideways" role="region" aria-label="${label}" tabindex="0">${
    opensAt === 'middle' ? html`<div class="middle">${content}</div>` : content
  }</div>`;

/** A note, on a page in another language, that some texts remain English. @internal */
export const stillEnglish = (language: Language): Content =>
  language.tag === 'en' ? null : html`<p class="small">${language.say('catalogueInEnglish')}</p>`;

/** Marks the language of a text if it is not the page’s. @internal */
export const inLanguage = (text: string, lang: string | null): Markup =>
  lang === null ? html`<bdi>${text}</bdi>` : html`<bdi lang="${lang}">${text}</bdi>`;
