import { expect, test } from 'vitest';
import { models, parseModel } from 'work-elements';
import { appealsIn, knowsAppeals, USUAL_APPEALS } from '../../src/scenario/appeals.js';
import { parseScenario } from '../../src/scenario/parse-scenario.js';
import { elementOf, ownModel, roleOf } from '../support/own-process.js';

const hearing = {
  machine: { initial: 'wait', states: { wait: { on: { open: 'hear' } }, hear: { on: { done: 'wait' } } } },
};
const own = (on: string) =>
  parseModel(
    ownModel(
      [elementOf('visit', ['go']), { ...elementOf('hearing', ['hear']), ...hearing }],
      [roleOf('guide', ['onsite-educator'], ['visit', 'hearing'])],
      { entries: [{ on, to: 'hearing', send: 'open' }] },
    ),
  );

test('decisions can be appealed where a process has an entry for it', () => {
  expect(knowsAppeals(models.validator)).toBe(true);
  expect(knowsAppeals(own('appeal-raised'))).toBe(true);
  expect(knowsAppeals(own('mastery-claimed'))).toBe(false);
});

test('one decision in a hundred is appealed, unless the scenario states a share or the process knows none', () => {
  const { learners } = parseScenario({
    id: 'ours',
    title: 'Ours',
    model: 'single-teacher',
    learners: { count: 1 },
    staff: [{ role: 'teacher', count: 1 }],
  });
  expect(USUAL_APPEALS.share).toBe(0.01);
  expect(appealsIn({ learners, model: models.validator })).toBe(0.01);
  expect(appealsIn({ learners: { ...learners, appeals: 0.2 }, model: models.validator })).toBe(0.2);
  expect(appealsIn({ learners: { ...learners, appeals: 0 }, model: models.validator })).toBe(0);
  expect(appealsIn({ learners: { ...learners, appeals: 0.2 }, model: own('mastery-claimed') })).toBe(0);
});
