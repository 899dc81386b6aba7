import { learningProcess, type Process } from '../catalogue/process.js';
import { elementReading } from './element-reading.js';
import type { ImplementationModel } from './model.js';

/**
 * The process that a model distributes: the learning process or its own, with the elements and routes that the model adds.
 *
 * @param model - An implementation model.
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
export const processOf = (model: Pick<ImplementationModel, 'process' | 'elements' | 'routes'>): Process => {
  const base: Process =
    model.process === undefined
      ? learningProcess
      : { ...model.process, elements: model.process.elements.map((definition) => elementReading(definition).element) };
  if (model.elements.length === 0 && model.routes.length === 0) return base;
  return {
    ...base,
    elements: [...base.elements, ...model.elements.map((definition) => elementReading(definition).element)],
    routes: [...base.routes, ...model.routes],
  };
};
