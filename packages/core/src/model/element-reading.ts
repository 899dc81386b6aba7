import { machineIssues } from '../catalogue/element-issues.js';
import { readElement } from '../catalogue/read-element.js';
import type { WorkElement } from '../catalogue/work-element.js';
import type { ElementDefinition } from '../vocabulary/element-definition.js';
import type { Issue } from '../vocabulary/input-error.js';

/** An element read from its definition in a model. @internal */
export interface ElementReading {
  readonly element: WorkElement;
  /** The issues found in its machine; paths are relative to the definition. */
  readonly issues: readonly Issue[];
}

// The results follow from the key alone, so the cache changes nothing but the time taken.
const remembered = new WeakMap<object, ElementReading>();

/** Reads the element of a definition; its machine is examined on first use. @internal */
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
