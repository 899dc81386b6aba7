import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  editModel,
  type ImplementationModel,
  type Journey,
  journeyLog,
  models,
  openWork,
  restoreJourney,
  saveJourney,
  startJourney,
} from '../../../src/index.js';
import { refusedCodes } from '../../support/refused-codes.js';
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

/** Who scored last, according to the log. */
const scorer = (journey: Journey): string | null =>
  journeyLog(journey).findLast(
    ({ activity, lifecycle }) => activity === 'assess-progress/score' && lifecycle === 'complete',
  )?.resource ?? null;

test('whoever scored a piece is warned of reviewing it in any round, and of taking it on; nobody else is', () => {
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
        expect(reviewed.warnings.map(({ code, path }) => `${path} ${code}`)).toEqual(
          second === first ? ['person kept-apart'] : [],
        );
        journey = ending(reviewed.journey, 'moderate', 'rubric-at-fault', second).journey;
      }
    }),
    { numRuns: 20 },
  );
});

test('a score that nobody reviews, and a moderation by whoever reviewed, are none of that', () => {
  const scored = ending(toScore, 'score', 'scored', 'pat').journey;
  expect(ending(scored, 'report', 'reported', 'pat').warnings).toEqual([]);
  const disputed = ending(
    ending(toScore, 'score', 'sampled', 'pat').journey,
    'second-score',
    'disagreed',
    'sam',
  ).journey;
  expect(ending(disputed, 'moderate', 'settled', 'sam').warnings).toEqual([]);
});

describe('a score that is given again on appeal', () => {
  /**
   * A journey in which the piece is scored by one person and reported by another, weighed and decided by two more, and
   * the score is questioned by whoever hears the appeal.
   */
  const questioned = (model: ImplementationModel): Journey => {
    let now = startJourney(model, { learner: 'ada', objectives: ['fractions'], at: AT });
    now = through(now, PATH);
    now = step(now, { type: 'mastery.claimed', objective: 'fractions', by: 'learner' }).journey;
    now = ending(through(now, SHOWN), 'score', 'scored', 'scorer').journey;
    now = ending(now, 'report', 'reported', 'reporter').journey;
    now = ending(now, 'weigh', 'weighed', 'weigher').journey;
    now = ending(now, 'decide', 'not-yet', 'decider').journey;
    now = ending(now, 'inform', 'informed', 'teller').journey;
    now = step(now, { type: 'appeal.raised', objective: 'fractions', by: 'learner' }).journey;
    return ending(now, 'hear-appeal', 'score-questioned', 'hearer').journey;
  };
  const strict = (model: ImplementationModel): ImplementationModel =>
    editModel(model, (draft) => {
      draft.policies.persons = 'error';
    }).model;
  const people = [
    ['scorer', true],
    ['weigher', true],
    ['decider', true],
    ['reporter', false],
    ['teller', false],
    ['hearer', false],
    ['somebody-else', false],
  ] as const;

  test.each(people)('by the %s: warned of, in ending it and in taking it on: %s', (person, isOwn) => {
    for (const model of [models.singleTeacher, models.validator, models.aiTutorGuide]) {
      const appealed = questioned(model);
      for (const journey of [appealed, restoreJourney(model, saveJourney(appealed))]) {
        const { id, responsible } = itemOf(journey, 'second-score');
        const expected = isOwn ? ['kept-apart'] : [];
        const [by] = responsible;
        const codes = (of: ReturnType<typeof step>) => of.warnings.map(({ code }) => code);
        expect(codes(step(journey, { type: 'item.claimed', workItem: id, by, person })), model.id).toEqual(expected);
        expect(codes(ending(journey, 'second-score', 'agreed', person)), model.id).toEqual(expected);
      }
    }
  });

  test.each(people)('by the %s: refused where persons are an error: %s', (person, isOwn) => {
    const journey = questioned(strict(models.validator));
    expect(refusedCodes(() => ending(journey, 'second-score', 'agreed', person))).toEqual(isOwn ? ['kept-apart'] : []);
  });

  test('an ordinary review by the scorer is refused there as well', () => {
    let journey = through(
      startJourney(strict(models.singleTeacher), { learner: 'ada', objectives: ['fractions'], at: AT }),
      PATH,
    );
    journey = through(step(journey, { type: 'mastery.claimed', objective: 'fractions', by: 'learner' }).journey, SHOWN);
    journey = ending(journey, 'score', 'sampled', 'pat').journey;
    expect(refusedCodes(() => ending(journey, 'second-score', 'agreed', 'pat'))).toEqual(['kept-apart']);
    expect(refusedCodes(() => ending(journey, 'second-score', 'agreed', 'sam'))).toEqual([]);
  });
});
