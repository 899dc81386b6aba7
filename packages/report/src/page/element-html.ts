import type { WorkElement } from 'work-elements';
import { html } from '../markup/html.js';
import { elementSheets } from '../pictures/element-sheets.js';
import { type ElementPictureOptions, readElement } from '../pictures/element-svg.js';
import { inParts } from './in-parts.js';
import { page } from './page.js';

/**
 * Makes a printable page of what {@link elementSvg} draws, in as many parts as it needs sheets of A4 or Letter, each
 * with some of the states; states shown in another part are named in grey.
 *
 * @param element - A work element.
 * @param options - Language, and the process that contains the element.
 * @returns The page as HTML.
 * @throws `InputError` if the element, the process or the options are malformed.
 *
 * @example
 * ```ts
 * import { elementHtml } from '@work-elements/report';
 * import { workElement } from 'work-elements';
 *
 * console.log(elementHtml(workElement('recommend')).match(/<svg/g)?.length); // 2
 * ```
 *
 * @public
 */
export const elementHtml = (element: WorkElement, options: ElementPictureOptions = {}): string => {
  const language = readElement('elementHtml', element, options);
  const title = language.title('elements', element.id, element.title);
  const heading = html`<bdi>${title}</bdi>`;
  return page(
    language,
    title,
    html`<section class="parts"><h1>${heading}</h1>
${inParts(title, elementSheets(element, language, options.process), heading)}</section>`,
  );
};
