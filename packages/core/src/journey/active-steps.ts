import { activeStates } from '../catalogue/explore.js';
import type { WorkElement } from '../catalogue/work-element.js';
import type { StateValue } from './journey.js';

/** The steps in which somebody has to work while a machine is where it is. @internal */
export const activeSteps = (element: WorkElement, value: StateValue): readonly string[] => {
  const active = activeStates(value);
  return element.steps.filter((step) => active.includes(step.id)).map((step) => step.id);
};
