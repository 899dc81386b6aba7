import type { WorkElement } from 'work-elements';
import { readOptions } from '../language/read-options.js';
import { html, Markup } from '../markup/html.js';
import { type ElementPictureOptions, elementSvg } from '../pictures/element-svg.js';
import { page, sideways } from './page.js';

/**
 * Makes a page to print of what {@link elementSvg} draws.
 *
 * @param element - A work element.
 * @param options - Language, and the process in which the element is.
 * @returns The page as HTML.
 * @throws `InputError` if the element, the process or the options are malformed.
 *
 * @example
 * ```ts
 * import { elementHtml } from '@work-elements/report';
 * import { workElement } from 'work-elements';
 *
 * console.log(elementHtml(workElement('recommend')).match(/<svg/g)?.length); // 1
 * ```
 *
 * @public
 */
export const elementHtml = (element: WorkElement, options: ElementPictureOptions = {}): string => {
  const picture = elementSvg(element, options);
  const language = readOptions('elementHtml', options, {}, ['process']);
  const title = language.title('elements', element.id, element.title);
  return page(
    language,
    title,
    html`<h1><bdi>${title}</bdi></h1><figure>${sideways(title, new Markup(picture))}</figure>`,
  );
};
