import type { SimulatedEvent } from '@work-elements/simulate';

/**
 * Who works on it: a person; or, if nobody is named, the role of the learner or system. Null if nobody works on it.
 *
 * @internal
 */
export const resourceOf = ({ resource, role, lifecycle }: SimulatedEvent): string | null =>
  resource ?? (lifecycle === 'schedule' || lifecycle === 'withdraw' ? null : role);
