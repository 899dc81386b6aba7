// @module-tag long
import { describe, expect, test } from 'vitest';
import {
  advanceJourney,
  checkModel,
  type ImplementationModel,
  models,
  processOf,
  processTable,
  startJourney,
} from 'work-elements';
import { assignmentLaws } from '../../src/index.js';
import { planted } from './support/planted.js';

const SEED = Number(process.env.FC_SEED ?? 20130603);

describe('a bad assignment shrinks to a story of a few lines', () => {
  for (const { bad, law: id, model, options, says, lines } of planted) {
    test(bad, () => {
      const law = assignmentLaws.find((each) => each.id === id);
      const result = law?.try(model, { ...options, seed: SEED, numRuns: 200 });
      expect(result?.holds).toBe(false);
      const { story = [], message = '', events = [], seed = 0, path = '' } = result?.counterexample ?? {};
      expect(message).toMatch(says);
      expect(story.at(-1)).toBe(message);
      expect(story.length).toBeLessThanOrEqual(lines);
      // It takes at least 15 steps from the start to a scored piece.
      expect(events.length).toBeLessThanOrEqual(24);
      // The same seed and path find it again.
      expect(law?.try(model, { ...options, seed, path }).counterexample?.message).toBe(message);
    });
  }
});

describe('no model that is ready reads anything too soon, or stands still but for want of whom to appeal to', () => {
  for (const model of Object.values(models)) {
    test(model.title, () => {
      const unheard = checkModel(model).find(({ policy }) => policy === 'appeal-heard-elsewhere');
      const [, hearing = ''] = unheard?.breach?.kind === 'one-role' ? unheard.breach.work : [];
      for (const law of assignmentLaws.filter(({ id }) =>
        ['nothing-is-read-too-soon', 'somebody-can-go-on', 'duties-kept-apart'].includes(id),
      )) {
        const { holds, counterexample } = law.try(model, { seed: SEED, numRuns: 200, shrink: false });
        if (law.id === 'somebody-can-go-on' && unheard !== undefined) {
          expect(holds).toBe(false);
          expect(counterexample?.message).toMatch(standsStillBefore(model, hearing));
          continue;
        }
        expect(`${law.id} ${holds} ${counterexample?.details ?? ''}`).toBe(`${law.id} true `);
      }
    });
  }
});

/** What is said where only an appeal is open, for all who hold a role that could hear it have decided. */
const standsStillBefore = (model: ImplementationModel, hearing: string): RegExp => {
  const step = processTable(processOf(model)).steps.find(({ ref }) => ref === hearing)?.step;
  return new RegExp(
    `the only open work is “${step?.title}” for \\w+ ` +
      '\\(everybody who is \\w+ has done what is kept apart from it\\)\\.$',
  );
};

test('the events of a story are a journey', () => {
  const law = assignmentLaws.find(({ id }) => id === 'duties-kept-apart');
  const [first] = planted;
  if (first === undefined) throw new Error('nothing planted');
  const { counterexample } = law?.try(first.model, { ...first.options, seed: SEED, shrink: false }) ?? {};
  if (counterexample?.start === undefined) throw new Error('not found');
  const start = startJourney(counterexample.model, counterexample.start);
  const { warnings } = advanceJourney(start, counterexample.events);
  expect(warnings.map(({ code }) => code)).toContain('kept-apart');
});
