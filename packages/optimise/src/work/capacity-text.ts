import { amountText, numberText } from '../vocabulary/number-text.js';
import type { CapacityRules } from './loads.js';
import type { StaffMember } from './members.js';

/** A person’s capacity, in words. @internal */
export const capacityText = (
  capacity: number,
  { hours, slack = 1 }: CapacityRules,
  { at }: Pick<StaffMember, 'at'>,
): string => {
  const amount = Math.round(capacity * 10) / 10;
  const all =
    hours === undefined
      ? `${amountText(amount, 'minute')} of one pass through the learning process, ` +
        `which is ${numberText(slack)} times an even share by full positions`
      : `${amountText(amount, 'hour')} a year`;
  if (typeof at !== 'object' || Array.isArray(at)) return all;
  const shares = Object.entries(at).map(([place, share]) => `${share} at "${place}"`);
  return `${all}, by shares of ${shares.join(', ')}`;
};
