import type { Process } from '../catalogue/process.js';
import type { WorkElement } from '../catalogue/work-element.js';
import type { ImplementationModel } from '../model/model.js';
import { elementDiagram } from './element-diagram.js';
import { modelDiagram } from './model-diagram.js';
import { processDiagram } from './process-diagram.js';

/**
 * Draws an element, a process or a model as the text of a Mermaid diagram.
 *
 * - An element: a state diagram of what its machine does, its steps coloured.
 * - A process: its elements, with the artifacts that pass between them.
 * - A model: a lane for each role with its steps, and an arrow for each hand-off.
 *
 * @param subject - What to draw.
 * @returns Mermaid text, ending in a line break.
 * @throws {@link ModelError} if it is none of the three.
 *
 * @example
 * ```ts
 * import { models, toMermaid, workElement } from 'work-elements';
 *
 * console.log(toMermaid(workElement('decide-advancement')).split('\n')[0]); // stateDiagram-v2
 * console.log(toMermaid(models.validator).split('\n')[0]); // flowchart LR
 * ```
 *
 * @public
 */
export const toMermaid = (subject: Subject): string => {
  if (isElement(subject)) return elementDiagram(subject);
  return isProcess(subject) ? processDiagram(subject) : modelDiagram(subject);
};

type Subject = WorkElement | Process | ImplementationModel;

const has = (subject: Subject, ...lists: readonly string[]): boolean =>
  Object(subject) === subject && lists.every((key) => Array.isArray(Reflect.get(subject, key)));

const isElement = (subject: Subject): subject is WorkElement => has(subject, 'steps', 'receives', 'emits');

const isProcess = (subject: Subject): subject is Process => has(subject, 'elements', 'routes') && !has(subject, 'roles');
