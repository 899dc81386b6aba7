import { InputError, type Process, type WorkElement } from 'work-elements';
import type { Language, LanguageOptions } from '../language/language.js';
import { readOptions } from '../language/read-options.js';
import { drawingOf, drawPart, wholeOf } from './element-drawing.js';
import { refuseNoProcess } from './same-process.js';

/**
 * Options for drawing an element.
 *
 * @public
 */
export interface ElementPictureOptions extends LanguageOptions {
  /** The process that contains the element; if given, each event sent is labelled with the elements that take it. */
  readonly process?: Process | undefined;
}

/**
 * Draws an element as a state chart from top to bottom: the states in which somebody works, those in which the work
 * rests, and the transitions between them, with guards. Transitions between the same two states share one arrow, and an
 * event that every state handles in the same way is drawn once. In a chart that would be too wide for a sheet of paper,
 * arrows to a state to which everything returns end at grey references to it. It never prints wider than its page.
 *
 * @param element - A work element.
 * @param options - Language, and the process that contains the element.
 * @returns The picture as SVG.
 * @throws `InputError` if the element, the process or the options are malformed.
 *
 * @example
 * ```ts
 * import { elementSvg } from '@work-elements/report';
 * import { workElement } from 'work-elements';
 *
 * const svg = elementSvg(workElement('decide-advancement'));
 * console.log(svg.startsWith('<svg'), svg.includes('if the appeal is')); // true true
 * ```
 *
 * @public
 */
export const elementSvg = (element: WorkElement, options: ElementPictureOptions = {}): string => {
  const language = readElement('elementSvg', element, options);
  const drawing = drawingOf(element, language, options.process);
  return drawPart(drawing, wholeOf(drawing), true).markup.text;
};

/**
 * Validates the input of a picture of an element, and returns its language.
 * @throws `InputError` if the element, the process or the options are malformed. @internal
 */
export const readElement = (
  subject: 'elementSvg' | 'elementHtml',
  element: WorkElement,
  options: ElementPictureOptions,
): Language => {
  const language = readOptions(subject, options, {}, ['process']);
  refuseNoElement(subject, element);
  if (options.process !== undefined) refuseNoProcess(options.process, subject);
  return language;
};

const refuseNoElement = (subject: string, element: WorkElement): void => {
  const part = (of: unknown, name: string): unknown => Reflect.get(Object(of), name);
  if (Array.isArray(part(element, 'steps')) && part(part(element, 'machine'), 'root') !== undefined) return;
  const message =
    'expected a work element, from workElement(id) or defineElement({ … }); pass a definition through defineElement';
  throw new InputError(subject, [{ path: 'element', code: 'not-an-element', message }]);
};
