import { describe, expect, test } from 'vitest';
import { judgedAmong, judgementOf, learningProcess, models, processOf, statesOnAppeal } from '../../src/index.js';
import { processTable } from '../../src/process/process-table.js';

const SECOND = 'assess-progress/second-score';
type Done = readonly [step: string, outcome?: string];

/**
 * The indices of the steps that a second score judges. Steps belong to `assess-progress` unless written with their
 * element.
 */
const judged = (done: readonly Done[], isOnAppeal?: boolean): readonly number[] =>
  judgedAmong(
    done.map(([step, outcome], index) => ({
      work: step.includes('/') ? step : `assess-progress/${step}`,
      outcome,
      index,
    })),
    ({ work, outcome }) => judgementOf(learningProcess, SECOND, work, outcome),
    isOnAppeal,
  ).map(({ index }) => index);

const FIRST: readonly Done[] = [
  ['score', 'scored'],
  ['report', 'reported'],
  ['decide-advancement/decide', 'not-yet'],
];
const DISPUTED: readonly Done[] = [
  ['second-score', 'disagreed'],
  ['moderate', 'rubric-at-fault'],
  ['score', 'scored'],
];

describe('a second score judges', () => {
  test('the piece that has just been made, and no earlier one', () => {
    expect(judged([...FIRST, ['plan'], ['score', 'sampled']])).toEqual([4]);
  });

  test('the piece that was made anew after a dispute', () => {
    expect(judged([['verify'], ['score', 'sampled'], ...DISPUTED])).toEqual([4]);
  });

  test('on appeal all that was scored or decided, be a piece of it made anew', () => {
    expect(judged(FIRST)).toEqual([0, 2]);
    expect(judged([...FIRST, ...DISPUTED])).toEqual([0, 2, 5]);
  });

  test('no piece that nobody could score, but where it is on appeal', () => {
    expect(judged([...FIRST, ['score', 'unscorable']])).toEqual([0, 2, 3]);
    expect(judged([...FIRST, ...DISPUTED.slice(0, 2), ['score', 'unscorable'], ['score', 'flagged']])).toEqual([6]);
  });

  test('what it is said to, where somebody knows', () => {
    expect(judged([['score'], ['decide-advancement/decide']], false)).toEqual([0]);
    expect(judged([['score'], ['decide-advancement/decide']], true)).toEqual([0, 1]);
  });
});

test('a machine is in a review on appeal just where it remembers one, in every ready model', () => {
  for (const model of Object.values(models)) {
    const process = processOf(model);
    for (const { id, machine } of processTable(process).elements) {
      const remembering = machine.states.flatMap(({ active, context }, index) => {
        const isReview = ['second-score', 'moderate', 'score', 'report'].some((step) => active.includes(step));
        return isReview && Reflect.get(Object(context), 'on-appeal') === true ? [index] : [];
      });
      const found = statesOnAppeal(process, id);
      expect(
        remembering.filter((state) => found.has(state)),
        `${model.id}: ${id}`,
      ).toEqual([...found].sort((a, b) => a - b));
      if (id === 'assess-progress') expect(found.size).toBeGreaterThan(2);
      else expect(found.size).toBe(0);
    }
  }
});
