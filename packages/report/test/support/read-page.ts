import { JSDOM, VirtualConsole } from 'jsdom';

/** A document that a test may change. */
// jsdom does not read nested rules in style sheets, and complains at length.
export const ownPage = (text: string): Document =>
  new JSDOM(text, { virtualConsole: new VirtualConsole() }).window.document;

const read = new Map<string, Document>();

// A window takes longer to make than most pages to read, and its pages’ style sheets are parsed for nothing.
const parser = new new JSDOM('', { virtualConsole: new VirtualConsole() }).window.DOMParser();

/** A page or a picture as a document to be queried but not changed, because it is shared. */
export const readPage = (text: string): Document => {
  const document = read.get(text) ?? parser.parseFromString(text, 'text/html');
  read.set(text, document);
  // A document takes some 10 MB.
  for (const oldest of read.keys()) if (read.size > 40) read.delete(oldest);
  return document;
};

/** An attribute of the selected elements, as numbers. */
export const numbers = (root: ParentNode, selector: string, attribute: string): readonly number[] =>
  [...root.querySelectorAll(selector)].map((element) => Number(element.getAttribute(attribute)));

export const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
