import type { Process } from '../catalogue/process.js';
import type { WorkElement } from '../catalogue/work-element.js';
import type { ImplementationModel } from '../model/model.js';
import { expectNoGetters, partIssues, readable } from '../vocabulary/expect-parts.js';
import { expectShape } from '../vocabulary/expect-shape.js';
import { elementDiagram } from './element-diagram.js';
import { modelDiagram, modelStepsDiagram } from './model-diagram.js';
import { processDiagram } from './process-diagram.js';

/**
 * How {@link toMermaid} draws.
 *
 * @public
 */
export interface MermaidOptions {
  /** Whether a model is drawn with every step of each role, or with its roles alone. @defaultValue false */
  readonly steps?: boolean;
}

/**
 * Draws an element, a process or a model as the text of a Mermaid diagram.
 *
 * - An element: a state diagram with titles and guards, its steps coloured; an event with the same effect everywhere is
 *   drawn once.
 * - A process: its elements, with the artifacts that pass between them.
 * - A model: its roles, and what passes between them. If there are more than fourteen roles, those with the fewest
 *   hand-offs share a node, which states how many hand-offs among them are not drawn. With `steps`, a lane for each
 *   role with the steps it does, however many there are.
 *
 * @param subject - What to draw.
 * @param options - How much of a model is drawn.
 * @returns Mermaid text, ending in a line break.
 * @throws {@link ModelError} if it is not one of the three.
 *
 * @example
 * ```ts
 * import { models, toMermaid, workElement } from 'work-elements';
 *
 * console.log(toMermaid(workElement('decide-advancement')).split('\n')[0]); // stateDiagram-v2
 * console.log(toMermaid(models.validator).includes('Score against the rubric')); // false
 * console.log(toMermaid(models.validator, { steps: true }).includes('Score against the rubric')); // true
 * ```
 *
 * @public
 */
export const toMermaid = (subject: Subject, options: MermaidOptions = {}): string => {
  expectShape(options, 'options of toMermaid', {});
  expectNoGetters(options, 'options of toMermaid');
  if (isElement(subject)) return elementDiagram(subject);
  if (isProcess(subject)) return processDiagram(subject);
  return options.steps === true ? modelStepsDiagram(subject) : modelDiagram(subject);
};

type Subject = WorkElement | Process | ImplementationModel;

const has = (subject: Subject, ...lists: readonly string[]): boolean => {
  const parts = Object.fromEntries(lists.map((key) => [key, 'a list' as const]));
  return readable(() => partIssues(subject, parts)).length === 0;
};

const isElement = (subject: Subject): subject is WorkElement => has(subject, 'steps', 'receives', 'emits');

const isProcess = (subject: Subject): subject is Process =>
  has(subject, 'elements', 'routes') && !has(subject, 'roles');
