import { freeze } from 'immer';
import type { ImplementationModel } from './model.js';

const accepted = new WeakSet<object>();

/** Whether a value came out of parsing, and so is a frozen and valid model. @internal */
export const isAccepted = (model: unknown): model is ImplementationModel =>
  typeof model === 'object' && model !== null && accepted.has(model);

/** Records that a frozen model has passed the checks. @internal */
export const accept = <Model extends object>(model: Model): Model => {
  const frozen = freeze(model, true);
  accepted.add(frozen);
  return frozen;
};
