import { expect, test } from 'vitest';
import { type Journey, models, openWork, restoreJourney, saveJourney, startJourney } from '../../../src/index.js';
import { AT, stepping } from '../../support/stepping.js';

const send = stepping('k');

const end = (journey: Journey, step: string, outcome: string, artifacts: readonly object[] = []): Journey => {
  const item = openWork(journey).find((each) => each.step === step);
  if (item === undefined) throw new Error(`${step} is not open`);
  return send(journey, { type: 'work.ended', workItem: item.id, outcome, by: item.responsible[0], artifacts }).journey;
};

const refsOf = (journey: Journey, step: string, artifact: string): readonly string[] =>
  openWork(journey)
    .find((item) => item.step === step)
    ?.reads.find((each) => each.artifact === artifact)
    ?.refs.map(({ ref }) => ref) ?? [];

const at = (ref: string, artifact: string) => ({ artifact, ref: `https://example.org/${ref}` });

// A record about the learner, then a map, then evidence: artifacts of each kind are kept beside those of other kinds.
const mapped = (() => {
  const started = startJourney(models.validator, { learner: 'ada', objectives: ['fractions'], at: AT });
  return end(end(end(started, 'review-prior-learning', 'reviewed'), 'draft', 'drafted'), 'agree', 'agreed');
})();
const share = (journey: Journey, ref: string) =>
  send(journey, {
    type: 'evidence.shared',
    objectives: ['fractions', 'rates'],
    artifacts: [at(ref, 'evidence')],
    by: 'learner',
  }).journey;

const two = (() => {
  const started = startJourney(models.validator, { learner: 'ada', objectives: ['fractions', 'rates'], at: AT });
  return end(end(end(started, 'review-prior-learning', 'reviewed'), 'draft', 'drafted'), 'agree', 'agreed');
})();

test('what has been made of one kind is still there when something of another kind is made', () => {
  const activity = end(mapped, 'select', 'selected', [at('activity', 'activity')]);
  const asked = send(activity, {
    type: 'recognition.requested',
    objective: 'fractions',
    artifacts: [at('transcript', 'progress-record')],
    by: 'learner',
    reason: 'elsewhere',
  }).journey;
  expect(refsOf(asked, 'recognise', 'progress-record')).toEqual(['https://example.org/transcript']);
  expect(refsOf(asked, 'introduce', 'activity')).toEqual(['https://example.org/activity']);
});

test('evidence that nobody has assessed yet stays beside what comes after it, each piece once, the newest last', () => {
  const twice = share(share(two, 'essay'), 'talk');
  expect(refsOf(twice, 'plan', 'evidence')).toEqual(['https://example.org/essay', 'https://example.org/talk']);
  expect(refsOf(share(twice, 'essay'), 'plan', 'evidence')).toEqual([
    'https://example.org/talk',
    'https://example.org/essay',
  ]);
});

test('what is kept survives saving', () => {
  const twice = share(share(two, 'essay'), 'talk');
  expect(refsOf(restoreJourney(models.validator, saveJourney(twice)), 'plan', 'evidence')).toHaveLength(2);
});
