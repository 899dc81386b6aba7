import { expect, test } from 'vitest';
import { models } from 'work-elements';
import { planTraining } from '../../src/index.js';
import { trainingHtml } from '../../src/page/training-html.js';

const roles = [
  { model: 'validator', role: 'teacher', count: 1_200 },
  { model: 'validator', role: 'validator', count: 40 },
];
const cover = { costPerHour: { value: 12.345, source: 'test' } };
/** Four digits in a row, except the year of a publication. */
const LONG = /(?<![\d,.#-])(?!2007)\d{4,}/g;

test('numbers from a thousand on are written one way, in sentences and on the page', { tags: ['long'] }, async () => {
  const plan = await planTraining({ roles }, [models.validator], { moves: 0, cover });
  const left = plan.uncovered.reduce((sum, { count }) => sum + count, 0);
  expect(left).toBeGreaterThan(100_000);
  const written = left.toLocaleString('en-US');
  expect(plan.because.filter((sentence) => sentence.includes(written)).length).toBeGreaterThan(1);
  expect(plan.because.join('\n').match(LONG)).toBe(null);
  const body = trainingHtml(plan, { title: 'Plan' })
    .replace(/<(style|svg)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]*>/g, ' ');
  expect(body).toContain(plan.years[0]?.hours.toLocaleString('en-US'));
  expect(body).toContain('(1,200)');
  expect(body.match(LONG)).toBe(null);
});
