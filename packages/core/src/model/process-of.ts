import { type Choice, chosenDefinition } from '../catalogue/chosen-definition.js';
import { learningProcess, type Process } from '../catalogue/process.js';
import type { WorkElement } from '../catalogue/work-element.js';
import { announcements } from '../process/element-table.js';
import type { ElementDefinition } from '../vocabulary/element-definition.js';
import { elementReading } from './element-reading.js';
import type { ImplementationModel } from './model.js';
import { describedIn } from './read-parts.js';

type Described = Pick<ImplementationModel, 'process' | 'elements' | 'routes'> &
  Partial<Pick<ImplementationModel, 'settings' | 'options'>>;

/**
 * The process that a model distributes: the learning process or its own, with the elements and routes that the model
 * adds, at the model’s settings, and without the optional steps that it leaves off.
 *
 * @param model - An implementation model.
 * @throws {@link InputError} if it is plainly not a model.
 *
 * @example
 * ```ts
 * import { models, processOf } from 'work-elements';
 *
 * console.log(processOf(models.validator).elements.length); // 12
 * ```
 *
 * @public
 */
export const processOf = (model: Described): Process => {
  const known = ofModel.get(model);
  if (known !== undefined) return known;
  const read = describedIn(model, 'processOf');
  const choice: Choice = { settings: read.settings, options: read.options };
  const process =
    read.process === undefined && read.elements.length === 0 && read.routes.length === 0
      ? chosenLearningProcess(choice)
      : chosen(wholeProcessOf(read), choice);
  // Only frozen models are cached, since others may change.
  if (Object.isFrozen(model)) ofModel.set(model, process);
  return process;
};

/** The process of a model with every optional step, at the default settings. @internal */
export const wholeProcessOf = (model: Described): Process => {
  const base: Process =
    model.process === undefined
      ? learningProcess
      : { ...model.process, elements: model.process.elements.map(elementOf) };
  if (model.elements.length === 0 && model.routes.length === 0) return base;
  return {
    ...base,
    elements: [...base.elements, ...model.elements.map(elementOf)],
    routes: [...base.routes, ...model.routes],
  };
};

const elementOf = (definition: ElementDefinition): WorkElement => elementReading(definition).element;

// The results follow from the key alone, so the cache changes nothing but the time taken.
const ofModel = new WeakMap<Described, Process>();
const ofChoice = new Map<string, Process>();
/** The maximum number of choices that are cached. */
const MOST = 64;

const chosenLearningProcess = (choice: Choice): Process => {
  const key = JSON.stringify([Object.entries(choice.settings).sort(), [...choice.options].sort()]);
  const known = ofChoice.get(key);
  if (known !== undefined) return known;
  if (ofChoice.size >= MOST) ofChoice.clear();
  const process = chosen(learningProcess, choice);
  ofChoice.set(key, process);
  return process;
};

/** A process with a model’s choices applied; routes and entries that begin or end at a removed step are removed too. */
const chosen = (whole: Process, choice: Choice): Process => {
  const elements = whole.elements.map((element) => {
    const definition = chosenDefinition(element.definition, choice);
    return definition === element.definition ? element : elementOf(definition);
  });
  const before = new Map(whole.elements.map((element) => [element.id, element]));
  const after = new Map(elements.map((element) => [element.id, element]));
  const lost = (id: string, word: string, words: (element: WorkElement) => readonly string[]): boolean => {
    const [one, other] = [before.get(id), after.get(id)];
    return one !== undefined && other !== undefined && words(one).includes(word) && !words(other).includes(word);
  };
  const reachable = ({ to, send }: { readonly to: string; readonly send: string }): boolean =>
    !lost(to, send, ({ receives }) => receives);
  return {
    ...whole,
    elements,
    routes: whole.routes.filter((route) => reachable(route) && !lost(route.from, route.on, announcements)),
    entries: whole.entries.filter(reachable),
  };
};
