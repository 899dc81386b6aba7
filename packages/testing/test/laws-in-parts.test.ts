import { describe, expect, test } from 'vitest';
import { models } from 'work-elements';
import { arbitraryModel, checkLaws, laws, type Subject } from '../src/index.js';
import { type Counted, inParts } from './support/in-parts.js';

const SEED = Number(process.env.FC_SEED ?? 20130603);
const none = (): Counted => ({ events: 0, taken: 0, there: 0 });

describe('the laws hold for journeys that are saved and restored in parts after every event', () => {
  const counted = none();
  const subject = inParts(counted);

  for (const law of laws) {
    test(`${law.id}: ${law.sentence}`, () => {
      expect(() => checkLaws(arbitraryModel(), { laws: [law], numRuns: 16, seed: SEED, subject })).not.toThrow();
    });
  }

  test('for the ready model Validator', () => {
    checkLaws(models.validator, { numRuns: 4, seed: SEED, subject });
    // Many events, most of which took some parts and left others.
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
  const broken = laws
    .filter(({ id }) => id === 'parts-are-enough')
    .map((law) => law.try(arbitraryModel(), { numRuns: 8, seed: SEED, subject: forgetful }));
  expect(broken.map(({ holds }) => holds)).toEqual([false]);
});
