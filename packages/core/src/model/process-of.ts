import { learningProcess, type Process } from '../catalogue/process.js';
import { elementReading } from './element-reading.js';
import type { ModelData } from './model-schema.js';

/** The process that a model distributes: the learning process or its own, with the elements and routes it adds. @internal */
export const processOf = (model: Pick<ModelData, 'process' | 'elements' | 'routes'>): Process => {
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
