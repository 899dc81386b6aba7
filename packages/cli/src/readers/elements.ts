import { processOf, unknownWord, type WorkElement, workElements } from 'work-elements';
import type { Context } from '../context/context.js';
import { problemOf, Unusable } from '../documents/problem.js';
import { type ReadModel, readModel, readyModel } from './models.js';

/** What the arguments name: elements by their ids, and models with elements of their own. */
export interface NamedWork {
  readonly models: ReadonlyMap<string, ReadModel>;
  /** The names to answer: all but models that were named only to find one of their own elements. */
  readonly subjects: readonly string[];
  /** The catalogue, followed by the models’ own elements. */
  readonly elements: readonly WorkElement[];
}

/** Reads the models among some names: ready ones, files, and standard input. */
export const namedWork = async (context: Context, names: readonly string[]): Promise<NamedWork> => {
  const models = new Map<string, ReadModel>();
  for (const name of names) if (isModel(name) && !models.has(name)) models.set(name, await readModel(context, name));
  const own = (name: string): readonly WorkElement[] => {
    const read = models.get(name);
    return read === undefined ? [] : processOf(read.model).elements.filter(({ id }) => !isOfCatalogue(id));
  };
  return {
    models,
    subjects: names.filter((name) => !own(name).some(({ id }) => names.includes(id))),
    elements: [...workElements, ...names.flatMap(own)],
  };
};

const isOfCatalogue = (id: string): boolean => workElements.some((element) => element.id === id);

/** Ids contain neither dots nor slashes. */
const isModel = (name: string): boolean => readyModel(name) !== undefined || name === '-' || /[./\\]/.test(name);

/** The work element with an id. */
export const elementNamed = (id: string, { elements, models }: Pick<NamedWork, 'elements' | 'models'>): WorkElement => {
  const found = elements.find((element) => element.id === id);
  if (found !== undefined) return found;
  const known = elements.map((element) => element.id);
  const hint = models.size > 0 ? undefined : 'if it is of a model of yours, name its file too';
  throw new Unusable([problemOf('', 'unknown-element', unknownWord(id, 'a work element', known), hint)]);
};
