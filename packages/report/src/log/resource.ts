import type { SimulatedEvent } from '@work-elements/simulate';

/**
 * Who works on it: a person; where nobody is named, the role that learners or a system fill. Null where nobody works on it.
 *
 * @internal
 */
export const resourceOf = ({ resource, role, lifecycle }: SimulatedEvent): string | null =>
  resource ?? (lifecycle === 'schedule' || lifecycle === 'withdraw' ? null : role);
