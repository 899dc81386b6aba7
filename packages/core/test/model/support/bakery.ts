import { type ImplementationModel, type ModelError, parseModel, safeParseModel } from '../../../src/index.js';

/**
 * A process of one element whose first step, shaping, can be sent to a review (`sampled`, `flagged`), go on, or end
 * at once (`spoilt`).
 */
export const bread = {
  id: 'bread',
  title: 'Bread',
  machine: {
    initial: 'shape',
    states: {
      shape: { on: { shaped: 'glaze', sampled: 'taste', flagged: 'taste', spoilt: 'sold' } },
      taste: { on: { agreed: 'glaze', disagreed: 'shape' } },
      glaze: { on: { glazed: 'sold' } },
      sold: { type: 'final' },
    },
  },
  steps: [{ id: 'shape' }, { id: 'taste' }, { id: 'glaze' }],
} as const;

const written = {
  id: 'bakery',
  title: 'Bakery',
  roles: [
    { id: 'baker', title: 'Baker', actors: ['onsite-educator'], responsible: ['bread/taste', 'bread/glaze'] },
    { id: 'robot', title: 'Robot', actors: ['information-system'], responsible: ['bread/shape'] },
  ],
  process: { elements: [bread] },
} as const;

/** A bakery, in which a baker tastes what a robot shapes, with some changes. */
export const bakery = (change: object = {}): ImplementationModel => parseModel({ ...written, ...change });

/** What is wrong with a bakery that has some changes. */
export const refusal = (change: object): ModelError => {
  const parsed = safeParseModel({ ...written, ...change });
  if (parsed.success) throw new Error('expected a refusal');
  return parsed.error;
};
