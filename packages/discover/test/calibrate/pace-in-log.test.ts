import { describe, expect, test } from 'vitest';
import { models, processOf, processTable } from 'work-elements';
import { PaceInLog } from '../../src/calibrate/pace-in-log.js';
import { pairWork, type WorkInstance } from '../../src/calibrate/work-instances.js';
import { collectEvents, type EventInput } from '../../src/index.js';

const DAY = 1440;
const process = processOf(models.validator);
const steps = new Set(processTable(process).steps.map(({ ref }) => ref));

const at = (day: number, activity: string, subject: string | null, lifecycle = 'complete'): EventInput => ({
  case: 'ada',
  activity,
  lifecycle,
  resource: null,
  role: 'teacher',
  time: new Date(Date.parse('2026-09-01T08:00:00Z') + day * 86_400_000).toISOString(),
  ...(subject === null ? {} : { subject }),
});

/** The days for which the objective of each piece of work had been in progress, in the order of the ends. */
const days = (events: readonly EventInput[]): readonly (readonly number[] | null)[] => {
  const log = collectEvents(events);
  const pace = new PaceInLog(log, process);
  const { instances } = pairWork(log, (activity) => steps.has(activity));
  const ended = (instance: WorkInstance): boolean => instance.ended === 'complete';
  return instances
    .filter(ended)
    .sort((one, other) => one.end - other.end)
    .map((instance) => pace.next(instance)?.map((minutes) => minutes / DAY) ?? null);
};

const SCORE = 'assess-progress/score';
const INTERPRET = 'track-progress/interpret';

describe('how long an objective has been in progress', () => {
  test('is counted from when its first work opened, each objective for itself', () => {
    expect(days([at(0, SCORE, 'a', 'schedule'), at(3, SCORE, 'a'), at(4, SCORE, 'b'), at(9, SCORE, 'a')])).toEqual([
      [3],
      [0],
      [9],
    ]);
  });

  test('is none once it was advanced', () => {
    expect(days([at(0, SCORE, 'a'), at(5, 'objective.advanced', 'a'), at(6, SCORE, 'a')])).toEqual([[0], [0]]);
  });

  test('is that of any in progress for work about the learner, 0 where one was advanced since the last time', () => {
    const events = [
      at(0, SCORE, 'a'),
      at(2, SCORE, 'b'),
      at(4, INTERPRET, 'ada'),
      at(5, 'objective.advanced', 'a'),
      at(6, INTERPRET, 'ada'),
      at(7, INTERPRET, 'ada'),
      at(20, SCORE, 'b'),
    ];
    expect(days(events)).toEqual([[0], [0], [4, 2], [0, 4], [5], [18]]);
  });

  test('may be over after the last that is seen of an objective which is never seen to advance', () => {
    expect(days([at(0, SCORE, 'a'), at(2, SCORE, 'a'), at(9, INTERPRET, 'ada')])).toEqual([[0], [2], [9, 0]]);
  });

  test('is unknown in a log that names no objectives, if a learner can have several', () => {
    expect(days([at(0, SCORE, null), at(2, INTERPRET, null)])).toEqual([null, null]);
  });
});
