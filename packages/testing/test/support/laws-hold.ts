import { describe, expect, test } from 'vitest';
import { type ImplementationModel, models } from 'work-elements';
import { arbitraryModel, checkLaws, laws } from '../../src/index.js';

const SEED = Number(process.env.FC_SEED ?? 20130603);

/** Tests that every law holds: for a number of arbitrary models, and of cases on each of some ready models. */
export const lawsHold = (
  runs: { readonly arbitrary: number; readonly ready: number },
  ready: readonly ImplementationModel[] = Object.values(models),
): void => {
  describe('the laws hold', () => {
    for (const law of laws) {
      test(`${law.id}: ${law.sentence}`, () => {
        expect(() => checkLaws(arbitraryModel(), { laws: [law], numRuns: runs.arbitrary, seed: SEED })).not.toThrow();
      });
    }

    for (const model of ready) {
      test(`for the ready model ${model.title}`, () => {
        expect(checkLaws(model, { numRuns: runs.ready, seed: SEED }).map(({ law }) => law)).toEqual(
          laws.map(({ id }) => id),
        );
      });
    }
  });
};
