import { machineIssues } from '../catalogue/element-issues.js';
import { explore, type Situation } from '../catalogue/explore.js';
import { readElement } from '../catalogue/read-element.js';
import type { WorkElement } from '../catalogue/work-element.js';
import type { ElementDefinition } from '../vocabulary/element-definition.js';
import type { Issue } from '../vocabulary/input-error.js';

/** An element with all that its machine can do. @internal */
export interface ElementReading {
  readonly element: WorkElement;
  readonly situations: readonly Situation[];
  /** What running the machine shows to be wrong; paths are relative to the definition. */
  readonly issues: readonly Issue[];
}

// What is remembered here follows from its key alone, so that remembering it changes nothing but the time it takes.
const ofDefinition = new WeakMap<object, ElementReading>();
const ofElement = new WeakMap<object, readonly Situation[]>();

/** Builds and explores the element of a definition. @internal */
export const elementReading = (definition: ElementDefinition): ElementReading => {
  const known = ofDefinition.get(definition);
  if (known !== undefined) return known;
  const element = readElement(definition);
  const reading = { element, ...machineIssues(element, '') };
  ofDefinition.set(definition, reading);
  ofElement.set(element, reading.situations);
  return reading;
};

/** Everything an element's machine can do. @internal */
export const situationsOf = (element: WorkElement): readonly Situation[] => {
  const known = ofElement.get(element);
  if (known !== undefined) return known;
  const situations = explore(element.machine);
  ofElement.set(element, situations);
  return situations;
};
