import { escaped } from './clean.js';

/**
 * Markup, made by {@link html} alone: everything else is text, and is escaped.
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
 * What can stand in a hole of {@link html}: nothing for null and false, lists joined.
 *
 * @public
 */
export type Content = Markup | string | number | null | false | readonly Content[];

/**
 * Makes HTML or SVG from a template. What is put into it is text unless it was made in the same way, so that nothing
 * of a model or a report can become markup.
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

/** Several pieces, one after the other. @internal */
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
  // A report that came back from JSON may hold anything where its type says a number.
  return Array.isArray(content) ? content.map(written).join('') : escaped(String(content));
};
