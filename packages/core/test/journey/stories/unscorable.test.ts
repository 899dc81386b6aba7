import { expect, test } from 'vitest';
import { journeyLog, models, reviewRate } from '../../../src/index.js';
import { feedback, nextEvidence, notYet, toResult } from './support/scenes.js';

test('a score that is questioned on appeal after an unscorable piece is reviewed because of the appeal', () => {
  const tried = notYet(models.aiTutorGuide).told([...feedback, ...nextEvidence, ...toResult.slice(0, 3)]);
  const story = tried
    .told(['score -> unscorable'])
    .happens({ type: 'appeal.raised', objective: 'fractions', by: 'learner' })
    .told(['hear-appeal -> score-questioned', 'second-score -> disagreed']);
  expect(reviewRate([journeyLog(story.journey)])).toMatchObject({
    pieces: 2,
    reviewed: 1,
    because: { appealed: { reviewed: 1, disagreed: 1 } },
  });
});
