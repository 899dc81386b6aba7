import { splitWorkRef } from './work-ref.js';

/** Whether references to work name a step, as `element/step`, by itself or through its element. @internal */
export const namesStep = (refs: readonly string[], step: string): boolean =>
  refs.includes(step) || refs.includes(splitWorkRef(step).element);
