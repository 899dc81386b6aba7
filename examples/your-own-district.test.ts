// Test your own district’s model in ten lines: replace the file with yours, and run this with vitest.
import { readFileSync } from 'node:fs';
import { checkLaws, laws } from '@work-elements/testing';
import { expect, test } from 'vitest';
import { checkModel, parseModelText } from 'work-elements';

const model = parseModelText(readFileSync(new URL('./models/validator.yaml', import.meta.url), 'utf8'));

test('our model complies with its policies', () => expect(checkModel(model)).toEqual([]));
test('our model satisfies every law', () =>
  expect(checkLaws(model, { numRuns: 10, seed: 1 })).toHaveLength(laws.length));
