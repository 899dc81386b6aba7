import { machineIssues } from '../catalogue/element-issues.js';
import { readElement } from '../catalogue/read-element.js';
import type { WorkElement } from '../catalogue/work-element.js';
import type { ElementDefinition } from '../vocabulary/element-definition.js';
import type { Issue } from '../vocabulary/input-error.js';

/** An element read from its definition in a model. @internal */
export interface ElementReading {
  readonly element: WorkElement;
  /** What its machine shows to be wrong; paths are relative to the definition. */
  readonly issues: readonly Issue[];
}

// What is remembered here follows from its key alone, so that remembering it changes nothing but the time it takes.
const remembered = new WeakMap<object, ElementReading>();

/** Reads the element of a definition; what its machine shows is looked at when first asked for. @internal */
export const elementReading = (definition: ElementDefinition): ElementReading => {
  const known = remembered.get(definition);
  if (known !== undefined) return known;
  const element = readElement(definition);
  let issues: readonly Issue[] | undefined;
  const reading: ElementReading = {
    element,
    get issues() {
      issues ??= machineIssues(element, '');
      return issues;
    },
  };
  remembered.set(definition, reading);
  return reading;
};
