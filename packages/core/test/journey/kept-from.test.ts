import { expect, test } from 'vitest';
import {
  editModel,
  InputError,
  type Journey,
  JourneyError,
  keptFrom,
  models,
  openWork,
  startJourney,
} from '../../src/index.js';
import { AT, stepping } from '../support/stepping.js';
import { issuesIn } from './support/issues-in.js';

const step = stepping('k');
const itemOf = (journey: Journey, stepId: string) => {
  const item = openWork(journey).find((each) => each.step === stepId);
  if (item === undefined) throw new Error(`${stepId} is not open: ${openWork(journey).map((each) => each.step)}`);
  return item;
};
const end = (journey: Journey, stepId: string, outcome: string, person: string): Journey => {
  const { id, responsible } = itemOf(journey, stepId);
  return step(journey, { type: 'work.ended', workItem: id, outcome, by: responsible[0], person }).journey;
};

const scored = (persons: 'warning' | 'error'): Journey => {
  const { model } = editModel(models.singleTeacher, (draft) => {
    draft.policies.persons = persons;
    draft.policies.separate.push(['map-objectives', 'assess-progress/moderate']);
  });
  const drafted = [
    ['review-prior-learning', 'reviewed', 'kim'],
    ['draft', 'drafted', 'kim'],
    ['agree', 'agreed', 'sam'],
  ] as const;
  const shown = [
    ['plan', 'summative-planned', 'pat'],
    ['collect', 'collected', 'pat'],
    ['verify', 'authentic', 'pat'],
    ['score', 'flagged', 'pat'],
  ] as const;
  const start = startJourney(model, { learner: 'ada', objectives: ['fractions'], at: AT });
  const all = (journey: Journey, steps: readonly (readonly [string, string, string])[]) =>
    steps.reduce((now, each) => end(now, ...each), journey);
  return all(
    step(all(start, drafted), { type: 'mastery.claimed', objective: 'fractions', by: 'learner' }).journey,
    shown,
  );
};

test.each(['warning', 'error'] as const)('whoever made the piece is kept from its review (persons: %s)', (persons) => {
  const journey = scored(persons);
  const { id } = itemOf(journey, 'second-score');
  expect(keptFrom(journey, id, 'pat')).toEqual([{ work: null, refused: persons === 'error' }]);
  expect(keptFrom(journey, id, ' pat ')).toEqual([{ work: null, refused: persons === 'error' }]);
  expect(keptFrom(journey, id, 'sam')).toEqual([]);
});

test('work that the model keeps apart is named, and only for whom it concerns', () => {
  const journey = end(scored('error'), 'second-score', 'disagreed', 'sam');
  const { id } = itemOf(journey, 'moderate');
  expect(keptFrom(journey, id, 'kim')).toEqual([{ work: 'map-objectives/review-prior-learning', refused: true }]);
  expect(keptFrom(journey, id, 'lee')).toEqual([]);
});

test('whoever decided is refused the appeal even where the model only warns', () => {
  let journey = end(scored('warning'), 'second-score', 'agreed', 'sam');
  for (let left = 9; left > 0 && !openWork(journey).some(({ step: id }) => id === 'decide'); left--) {
    const [item] = openWork(journey);
    if (item === undefined) throw new Error('nothing is open');
    journey = end(journey, item.step, item.outcomes[0] ?? '', 'pat');
  }
  journey = end(journey, 'decide', 'not-yet', 'sam');
  journey = end(journey, 'inform', itemOf(journey, 'inform').outcomes[0] ?? '', 'kim');
  journey = step(journey, { type: 'appeal.raised', objective: 'fractions', by: 'learner' }).journey;
  const { id } = itemOf(journey, 'hear-appeal');
  expect(keptFrom(journey, id, 'sam')).toEqual([{ work: 'decide-advancement/decide', refused: true }]);
  expect(keptFrom(journey, id, 'pat')).toEqual([{ work: 'decide-advancement/weigh', refused: true }]);
  expect(keptFrom(journey, id, 'kim')).toEqual([]);
});

test('an item that is not open is refused, and so is what is no journey', () => {
  const journey = scored('error');
  expect(() => keptFrom(journey, 'w99', 'pat')).toThrow(JourneyError);
  expect(() => keptFrom(journey, 'w99', 'pat')).toThrow(/^keptFrom: /);
  expect(issuesIn(() => keptFrom(journey, 'w99', 'pat'))).toMatchObject([['workItem: unknown-work', {}]]);
  expect(() => keptFrom(journey, 'toString', 'pat')).toThrow(/"toString" is not an open work item/);
  expect(() => keptFrom(Object(null), 'w1', 'pat')).toThrow(InputError);
});
