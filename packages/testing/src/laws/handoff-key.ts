import type { Handoff } from 'work-elements';

/** A text that is the same for the same hand-off, and for no other. @internal */
export const handoffKey = ({ artifact, from, to }: Handoff): string =>
  [artifact, from.role, from.element, from.step, to.role, to.element, to.step].join(' ');
