// Test your own district's model in ten lines: replace the file with yours, and run it with vitest.
import { readFileSync } from 'node:fs';
import { arbitraryEdit, checkLaws } from '@work-elements/testing';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkModel, parseModelText } from 'work-elements';

const model = parseModelText(readFileSync(new URL('./models/validator.yaml', import.meta.url), 'utf8'));

test('keeps its policies', () => expect(checkModel(model)).toEqual([]));
test('keeps every law', () => expect(checkLaws(model, { numRuns: 25, seed: 1 })).toHaveLength(26));
test('never has a role for more than forty steps, whatever is moved', () =>
  fc.assert(
    fc.property(
      arbitraryEdit(model),
      ({ apply }) =>
        checkModel(apply(model).model, [
          { id: 'narrow', sentence: 'Roles stay narrow.', severity: 'error', rule: { kind: 'most-steps', limit: 45 } },
        ]).length === 0,
    ),
  ));
