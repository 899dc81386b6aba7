import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Journey, journeyLog, models, openWork, startJourney } from '../../../src/index.js';
import { AT, stepping } from '../../support/stepping.js';

const step = stepping('r');
const itemOf = (journey: Journey, stepId: string) => {
  const item = openWork(journey).find((each) => each.step === stepId);
  if (item === undefined) throw new Error(`${stepId} is not open: ${openWork(journey).map((each) => each.step)}`);
  return item;
};
const ending = (journey: Journey, stepId: string, outcome: string, person: string) => {
  const item = itemOf(journey, stepId);
  return step(journey, { type: 'work.ended', workItem: item.id, outcome, by: item.responsible[0], person });
};

const PATH = [
  ['review-prior-learning', 'reviewed'],
  ['draft', 'drafted'],
  ['agree', 'agreed'],
] as const;
const SHOWN = [
  ['plan', 'summative-planned'],
  ['collect', 'collected'],
  ['verify', 'authentic'],
] as const;
const through = (journey: Journey, path: readonly (readonly [string, string])[]): Journey =>
  path.reduce((now, [stepId, outcome]) => ending(now, stepId, outcome, 'somebody').journey, journey);
const toScore = through(
  step(through(startJourney(models.singleTeacher, { learner: 'ada', objectives: ['fractions'], at: AT }), PATH), {
    type: 'mastery.claimed',
    objective: 'fractions',
    by: 'learner',
  }).journey,
  SHOWN,
);

/** Who ended the last step of scoring before the one that ends now, by the log. */
const scorer = (journey: Journey): string | null =>
  journeyLog(journey).findLast(({ activity, lifecycle }) => activity === 'assess-progress/score' && lifecycle === 'complete')?.resource ??
  null;

test('whoever scored a piece is warned of reviewing it, in whichever round, and of taking it on; nobody else is', () => {
  const name = fc.constantFrom('pat', 'sam', 'kim');
  const rounds = fc.array(fc.record({ first: name, second: name, taken: name }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(rounds, fc.constantFrom('sampled', 'flagged', 'borderline', 'near-cut'), (all, outcome) => {
      let journey = toScore;
      for (const { first, second, taken } of all) {
        journey = ending(journey, 'score', outcome, first).journey;
        expect(scorer(journey)).toBe(first);
        const { id, responsible } = itemOf(journey, 'second-score');
        const claimed = step(journey, { type: 'item.claimed', workItem: id, by: responsible[0], person: taken });
        expect(claimed.warnings.map(({ code }) => code)).toEqual(taken === first ? ['kept-apart'] : []);
        const reviewed = ending(journey, 'second-score', 'disagreed', second);
        expect(reviewed.warnings.map(({ code, path }) => `${path} ${code}`)).toEqual(second === first ? ['person kept-apart'] : []);
        journey = ending(reviewed.journey, 'moderate', 'rubric-at-fault', second).journey;
      }
    }),
    { numRuns: 20 },
  );
});

test('a score that nobody reviews, and a moderation by whoever reviewed, are none of that', () => {
  const scored = ending(toScore, 'score', 'scored', 'pat').journey;
  expect(ending(scored, 'report', 'reported', 'pat').warnings).toEqual([]);
  const disputed = ending(ending(toScore, 'score', 'sampled', 'pat').journey, 'second-score', 'disagreed', 'sam').journey;
  expect(ending(disputed, 'moderate', 'settled', 'sam').warnings).toEqual([]);
});
