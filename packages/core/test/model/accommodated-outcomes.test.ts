import { describe, expect, test } from 'vitest';
import { accommodatedOutcomes } from '../../src/index.js';
import { bakery } from './support/bakery.js';

const rule = (always: readonly string[]) => ({ work: 'bread/shape', by: 'baker', sample: 0, always });
const baker = {
  id: 'baker',
  title: 'Baker',
  actors: ['onsite-educator'],
  responsible: ['bread/shape', 'bread/taste', 'bread/glaze'],
};
const robot = { id: 'robot', title: 'Robot', actors: ['information-system'], responsible: ['bread/shape'] };

describe('where a rule always reviews the work of learners with a support plan', () => {
  const model = bakery({
    review: [{ work: 'bread/glaze', by: 'baker', sample: 0 }, rule(['flagged', 'accommodated'])],
  });

  test('a system may send a piece to review, or end it for good, but not let it count', () => {
    expect(accommodatedOutcomes(model, 'bread/shape')).toEqual(['sampled', 'flagged', 'spoilt']);
  });

  test('nothing is asked of other work, with a rule or without', () => {
    for (const work of ['bread/glaze', 'bread/taste', 'bread', 'cake/shape'])
      expect(accommodatedOutcomes(model, work)).toBeUndefined();
  });

  test('one system among those responsible is enough', () => {
    const both = { review: [rule(['accommodated'])], roles: [{ ...baker, accountable: ['bread/shape'] }, robot] };
    expect(accommodatedOutcomes(bakery(both), 'bread/shape')).toEqual(['sampled', 'flagged', 'spoilt']);
  });

  test('nothing is asked of people', () => {
    const people = { review: [rule(['accommodated'])], roles: [baker] };
    expect(accommodatedOutcomes(bakery(people), 'bread/shape')).toBeUndefined();
  });
});

test('a rule that does not say so asks nothing', () => {
  expect(accommodatedOutcomes(bakery({ review: [rule(['flagged', 'appealed'])] }), 'bread/shape')).toBeUndefined();
  expect(accommodatedOutcomes(bakery(), 'bread/shape')).toBeUndefined();
});
