import type { Route } from '../vocabulary/element-definition.js';
import type { Advancement, Entry } from '../vocabulary/process-definition.js';
import { learningRoutes } from './routes.js';
import type { WorkElement } from './work-element.js';
import { workElements } from './work-elements.js';

/**
 * A process: elements that interact only through a routing table.
 *
 * @public
 */
export interface Process {
  /** The elements, in the order in which people list them. */
  readonly elements: readonly WorkElement[];
  /** The connections between elements. */
  readonly routes: readonly Route[];
  /** Where external events enter the process. */
  readonly entries: readonly Entry[];
  /**
   * The emitted event by which an objective is advanced; without it, an objective is advanced when all its work has
   * ended.
   */
  readonly advancement?: Advancement;
}

/**
 * The competency-based learning process of the catalogue: the twelve work elements joined into one.
 *
 * @example
 * ```ts
 * import { learningProcess } from 'work-elements';
 *
 * const afterAssessing = learningProcess.routes.filter((route) => route.from === 'assess-progress');
 * console.log(afterAssessing.map((route) => `${route.on} -> ${route.to}: ${route.send}`));
 * ```
 *
 * @public
 */
export const learningProcess: Process = {
  elements: workElements,
  routes: learningRoutes,
  entries: [
    { on: 'journey-started', to: 'map-objectives', send: 'enrol' },
    { on: 'objective-added', to: 'map-objectives', send: 'revision-requested' },
    { on: 'recognition-requested', to: 'decide-advancement', send: 'recognise' },
    { on: 'evidence-shared', to: 'assess-progress', send: 'assess' },
    { on: 'mastery-claimed', to: 'assess-progress', send: 'assess-directly' },
    { on: 'appeal-raised', to: 'decide-advancement', send: 'appeal' },
    { on: 'exception-raised', to: 'handle-exceptions', send: 'raise' },
    { on: 'exception-withdrawn', to: 'handle-exceptions', send: 'withdraw' },
    { on: 'journey-settled', to: 'map-objectives', send: 'close' },
    { on: 'journey-settled', to: 'track-progress', send: 'close' },
    { on: 'journey-withdrawn', to: 'track-progress', send: 'leave' },
  ],
  advancement: { from: 'decide-advancement', on: 'advanced' },
};
