import type { Process } from '../../catalogue/process.js';
import type { ModelReading } from '../../model/model-reading.js';
import { wholeProcessOf } from '../../model/process-of.js';
import { workRef } from '../../model/work-ref.js';
import { routeSteps } from '../flows.js';

const NOTHING: ReadonlySet<string> = new Set();

// Cached by process, since in all models of a process the same steps raise cases.
const ofProcess = new WeakMap<Process, ReadonlyMap<string, ReadonlySet<string>>>();

/**
 * The artifacts with which a step only raises a case: it sends them to an element about cases without belonging to one,
 * under the model’s choices or at the default settings with every optional step. What became of the case is told by
 * whoever settles it.
 *
 * @internal
 */
export const raisedIn = ({ model, process }: ModelReading, ref: string): ReadonlySet<string> => {
  const known = ofProcess.get(process) ?? raised([process, wholeProcessOf(model)]);
  ofProcess.set(process, known);
  return known.get(ref) ?? NOTHING;
};

const raised = (processes: readonly Process[]): ReadonlyMap<string, ReadonlySet<string>> => {
  const found = new Map<string, Set<string>>();
  for (const process of processes) {
    const cases = new Set(process.elements.filter(({ subject }) => subject === 'case').map(({ id }) => id));
    for (const { route, from } of routeSteps(process).filter(({ route: { to } }) => cases.has(to)))
      for (const { element, step } of from.filter((place) => !cases.has(place.element))) {
        const ref = workRef(element, step);
        found.set(ref, (found.get(ref) ?? new Set()).add(route.artifact));
      }
  }
  return found;
};
