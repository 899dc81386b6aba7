import { expect, test } from 'vitest';
import { reviewsOf } from '../../src/index.js';
import { bakery, bread } from './support/bakery.js';

const buns = { ...bread, id: 'buns', title: 'Buns' };

test('a review rule takes effect where its pieces go, and agrees by the first outcome there', () => {
  const model = bakery({
    process: { elements: [bread, buns] },
    review: [
      { work: 'buns/shape', by: 'baker', sample: 0.5, stopsAt: 0.25 },
      { work: 'bread/shape', by: 'baker', sample: 0.5 },
    ],
  });
  expect(reviewsOf(model)).toEqual([
    { work: 'buns/shape', by: 'baker', stopsAt: 0.25, review: 'buns/taste', agreed: 'agreed' },
    { work: 'bread/shape', by: 'baker', stopsAt: null, review: 'bread/taste', agreed: 'agreed' },
  ]);
});

test('nothing is reviewed without a rule, or by one that draws nothing and has nowhere to send it', () => {
  expect(reviewsOf(bakery())).toEqual([]);
  expect(reviewsOf(bakery({ review: [{ work: 'bread/glaze', by: 'baker', sample: 0 }] }))).toEqual([]);
});
