import { describe, expect, test } from 'vitest';
import { models } from 'work-elements';
import { arbitraryModel, checkLaws, laws, type Subject } from '../../src/index.js';
import { type Counted, inParts } from './in-parts.js';

const SEED = Number(process.env.FC_SEED ?? 20130603);
const none = (): Counted => ({ events: 0, taken: 0, there: 0 });

/** Tests that every law holds for journeys in parts: for a number of arbitrary models, and of cases on a ready one. */
export const lawsHoldInParts = (runs: { readonly arbitrary: number; readonly ready: number }): void => {
  describe('the laws hold for journeys that are saved and restored in parts after every event', () => {
    const counted = none();
    const subject = inParts(counted);

    for (const law of laws) {
      test(`${law.id}: ${law.sentence}`, () => {
        expect(() =>
          checkLaws(arbitraryModel(), { laws: [law], numRuns: runs.arbitrary, seed: SEED, subject }),
        ).not.toThrow();
      });
    }

    test('for the ready model Validator', () => {
      checkLaws(models.validator, { numRuns: runs.ready, seed: SEED, subject });
      // There were many events, most of which loaded some parts and not others.
      expect(counted.events).toBeGreaterThan(300);
      expect(counted.taken).toBeLessThan(counted.there / 2);
    });
  });

  test('a part that is not stored is found out by them', () => {
    const subject = inParts(none());
    const forgetful: Subject = {
      ...subject,
      journeyParts: (journey, options) => ({ ...subject.journeyParts(journey, options), objectives: [] }),
    };
    const law = laws.find(({ id }) => id === 'parts-are-enough');
    expect(law?.try(arbitraryModel(), { numRuns: 4, seed: SEED, subject: forgetful }).holds).toBe(false);
  });
};
