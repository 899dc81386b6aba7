import { unknownWord, type WorkElement, workElements } from 'work-elements';
import { problemOf, Unusable } from '../documents/problem.js';

/** The work element of that id. */
export const elementNamed = (id: string): WorkElement => {
  const found = workElements.find((element) => element.id === id);
  if (found !== undefined) return found;
  const known = workElements.map((element) => element.id);
  throw new Unusable([problemOf('', 'unknown-element', unknownWord(id, 'a work element', known))]);
};
