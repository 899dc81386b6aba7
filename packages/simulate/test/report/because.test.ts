import { expect, test } from 'vitest';
import { becauseOf } from '../../src/report/because.js';
import type { Estimate } from '../../src/report/estimate.js';

const sentence = (daysToMastery: Estimate | null, advanced: Estimate): string => {
  const oneMore = {
    role: 'validator',
    title: 'Validator',
    fte: 1,
    utilisation: null,
    wait: null,
    daysToMastery,
    advanced,
    cost: advanced,
    helps: true,
  };
  const found = {
    role: 'validator',
    title: 'Validator',
    utilisation: 0.9,
    otherRoles: false,
    queueAtEnd: 3,
    element: 'assess-progress',
    step: 'score',
    share: 0.5,
    neverOnDuty: false,
    oneMore,
    tried: [oneMore],
    waitsLonger: [],
  };
  return becauseOf(found, '"Score"', { within: null, warmUp: true });
};

const clearDays = { mean: -4, low: -5, high: -3 };
const clearMore = { mean: 9, low: 7, high: 11 };
const chance = { mean: 0.2, low: -0.2, high: 0.6 };

test('says only what is clear of what one more person would do', () => {
  expect(sentence(clearDays, clearMore)).toContain(
    'objectives would take 4.0 days less (3.0 to 5.0), and 9.0 more (7.0 to 11) would be advanced',
  );
  expect(sentence(clearDays, chance)).toContain('objectives would take 4.0 days less (3.0 to 5.0)');
  expect(sentence(clearDays, chance)).not.toMatch(/advanced|counted/);
  expect(sentence(chance, clearMore)).not.toContain('days');
  expect(sentence(null, clearMore)).toContain('with one more full-time person, 9.0 more (7.0 to 11) would be advanced');
});

test('says that no more would be advanced where every replication advances as many as before', () => {
  expect(sentence(clearDays, { mean: 0, low: 0, high: 0 })).toContain('no more would be advanced');
});
