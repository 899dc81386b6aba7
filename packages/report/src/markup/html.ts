import { escaped } from './clean.js';

/**
 * Markup, created only by {@link html}; everything else is text, and is escaped.
 *
 * @public
 */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/**
 * What can fill a hole of {@link html}: null and false add nothing, lists are joined.
 *
 * @public
 */
export type Content = Markup | string | number | null | false | readonly Content[];

/**
 * Makes HTML or SVG from a template. Values are escaped as text unless they are markup themselves, so nothing in a
 * model or a report can become markup.
 *
 * @example
 * ```ts
 * import { html } from '@work-elements/report/parts';
 *
 * console.log(html`<b>${'<i>'}</b>`.text); // <b>&lt;i&gt;</b>
 * ```
 *
 * @public
 */
export const html = (parts: TemplateStringsArray, ...holes: readonly Content[]): Markup =>
  new Markup(parts.reduce((text, part, index) => text + written(holes[index - 1] ?? null) + part));

/** Joins several pieces. @internal */
export const joined = (pieces: readonly Content[], separator = ''): Markup =>
  new Markup(
    pieces
      .map(written)
      .filter((piece) => piece !== '')
      .join(separator),
  );

const written = (content: Content): string => {
  if (content === null || content === false) return '';
  if (content instanceof Markup) return content.text;
  // A report parsed from JSON may hold anything where its type declares a number.
  return Array.isArray(content) ? content.map(written).join('') : escaped(String(content));
};
