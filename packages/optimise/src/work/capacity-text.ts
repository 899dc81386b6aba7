import type { CapacityRules } from './loads.js';

/** Somebody’s capacity, in words. @internal */
export const capacityText = (capacity: number, { hours, slack = 1 }: CapacityRules): string => {
  const amount = Math.round(capacity * 10) / 10;
  return hours === undefined
    ? `${amount} minutes of one pass through the learning process, which is ${slack} times an even share by full positions`
    : `${amount} hours a year`;
};
