import { JSDOM, VirtualConsole } from 'jsdom';

/** A page or a picture as a document that can be queried. */
// jsdom does not read nested rules in style sheets, and says so at length.
export const readPage = (text: string): Document =>
  new JSDOM(text, { virtualConsole: new VirtualConsole() }).window.document;

/** An attribute of the selected elements, as numbers. */
export const numbers = (root: ParentNode, selector: string, attribute: string): readonly number[] =>
  [...root.querySelectorAll(selector)].map((element) => Number(element.getAttribute(attribute)));

export const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
