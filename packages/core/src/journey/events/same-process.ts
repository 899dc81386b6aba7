import type { ImplementationModel } from '../../model/model.js';
import { plainEqual } from '../../vocabulary/plain-equal.js';

/** Whether two models distribute the same process, so that a journey can move from one to the other. @internal */
export const sameProcess = (one: ImplementationModel, other: ImplementationModel): boolean =>
  plainEqual(one.elements, other.elements) &&
  plainEqual(one.routes, other.routes) &&
  plainEqual(one.process, other.process) &&
  plainEqual(one.settings, other.settings) &&
  plainEqual([...one.options].sort(), [...other.options].sort());
