import { describe, expect, test } from 'vitest';
import { learningProcess, processOf } from '../../src/index.js';
import { modelReading } from '../../src/model/model-reading.js';
import { isReviewed, outcomesToReview, reviewSteps, stepsOfReview } from '../../src/model/review-steps.js';
import { bakery } from './support/bakery.js';

const reading = modelReading(bakery());
const step = (id: string) => {
  const found = reading.stepOf.get(`bread/${id}`);
  if (found === undefined) throw new Error(id);
  return found;
};

describe('the steps in which a rule’s work is reviewed', () => {
  test('are those that follow from being sampled or flagged, each once', () => {
    expect(reviewSteps(reading, { work: 'bread/shape' })).toEqual(['bread/taste']);
  });

  test.each(['bread/taste', 'bread/glaze', 'bread', 'cake/shape', 'bread/slice'])('are none for %s', (work) => {
    expect(reviewSteps(reading, { work })).toEqual([]);
  });
});

test('a step sends pieces to review by the outcomes that it has', () => {
  expect(outcomesToReview(step('shape'))).toEqual(['sampled', 'flagged']);
  expect(outcomesToReview(step('taste'))).toEqual([]);
  expect(['shape', 'taste', 'glaze'].map((id) => isReviewed(step(id)))).toEqual([true, false, false]);
  expect(isReviewed(undefined)).toBe(false);
});

describe('the steps of review of a process', () => {
  test('are known without any rule', () => {
    expect([...stepsOfReview(reading.process)]).toEqual(['bread/taste']);
  });

  test('are the second score alone in the learning process', () => {
    expect([...stepsOfReview(learningProcess)]).toEqual(['assess-progress/second-score']);
  });

  test('are looked for only once in a process', () => {
    const process = processOf(bakery());
    expect(stepsOfReview(process)).toBe(stepsOfReview(process));
  });
});
