import { describe, expect, test } from 'vitest';
import { models } from '../../../src/index.js';
import { mapped, toEvidence } from './support/scenes.js';
import type { Story } from './support/story.js';
import { withChoice } from './support/with-choice.js';

const practising = (story = mapped(models.flexBlend)): Story => story.told(toEvidence.slice(0, 3));

describe('a learner at work', () => {
  test('sets work aside and takes it up again', () => {
    const aside = practising().told(['learner: practise -> set-aside']);
    expect(aside.waiting()).toEqual(['fractions experience-activities/set-aside']);
    expect(aside.status).toEqual({ fractions: 'in-progress' });
    expect(aside.told(['learner: set-aside -> taken-up']).waiting()).toEqual([
      'fractions experience-activities/practise',
    ]);
  });

  test('who cannot go on with it asks for help', () => {
    const stuck = practising().told(['practise -> set-aside', 'set-aside -> cannot-go-on']);
    expect(stuck.waiting()).toEqual(['fractions deliver-activities/support']);
    expect(stuck.told(['support -> supported']).waiting()).toEqual(['fractions experience-activities/practise']);
  });

  test('shows what was learned without a review by peers where the model has none', () => {
    const ready = practising(mapped(models.flexBlend)).told(['practise -> practised', 'reflect -> ready-to-show']);
    expect(ready.waiting()).toEqual(['fractions experience-activities/demonstrate']);
  });

  test('reviews with peers first where the model has it, and practises on where they see gaps', () => {
    const peers = withChoice(models.flexBlend, { options: ['experience-activities/peer-review'] });
    const ready = practising(mapped(peers)).told(['practise -> practised', 'reflect -> ready-to-show']);
    expect(ready.waiting('learner')).toEqual(['fractions experience-activities/peer-review']);
    expect(ready.told(['peer-review -> peers-agree']).waiting()).toEqual([
      'fractions experience-activities/demonstrate',
    ]);
    const gaps = ready.told(['peer-review -> peers-see-gaps']);
    expect(gaps.waiting()).toEqual(['fractions experience-activities/practise']);
    const again = gaps.told([
      'practise -> practised',
      'reflect -> ready-to-show',
      'peer-review -> peers-agree',
      'demonstrate -> submitted',
    ]);
    expect(again.waiting()).toEqual(['fractions assess-progress/plan']);
  });
});
