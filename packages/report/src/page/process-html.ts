import type { Process } from 'work-elements';
import { html } from '../markup/html.js';
import { shapeOf } from '../pictures/lanes.js';
import { type ProcessPictureOptions, processSheets, processTitle, readProcess } from '../pictures/process-svg.js';
import { processInParts } from './in-parts.js';
import { page } from './page.js';

/**
 * Makes a printable page of a process: what {@link processSvg} draws, in parts that each fit a landscape sheet of A4 or
 * Letter and repeat the headings of the lanes.
 *
 * @param process - A process. With a model it has to be that of the model, `processOf(model)`.
 * @param options - Lanes, load and language.
 * @returns The page as HTML.
 * @throws `ModelError` if the model is invalid, `InputError` if its process is another one, or if the options or the
 * report’s counts are malformed.
 *
 * @example
 * ```ts
 * import { processHtml } from '@work-elements/report';
 * import { models, processOf } from 'work-elements';
 *
 * const model = models.disaggregatedFaculty;
 * const page = processHtml(processOf(model), { lanes: 'role', model });
 * console.log(page.match(/<svg/g)?.length); // 4
 * ```
 *
 * @public
 */
export const processHtml = (process: Process, options: ProcessPictureOptions = {}): string => {
  const language = readProcess('processHtml', process, options);
  const title = processTitle(options, language);
  const sheets = processSheets(() => shapeOf(process), options, language);
  return page(
    language,
    title,
    html`<section class="wide"><h1>${title}</h1><p class="note">${language.say('processNote')}</p>
${processInParts(title, sheets)}</section>`,
  );
};
