import { describe, expect, test } from 'vitest';
import { models } from 'work-elements';
import {
  calibrate,
  checkConformance,
  collectEvents,
  discoverModel,
  findHabits,
  type LongRunning,
  type StageProgress,
  seenHandoffs,
  socialNetwork,
  validateCalibration,
} from '../../src/index.js';
import { scenarioOfModel, simulatedEvents } from '../support/simulated.js';

const model = models.validator;
const cohort = scenarioOfModel(model, 2, { count: 12, objectives: 2 });
const log = collectEvents(await simulatedEvents(cohort, 1));
const open = { ...scenarioOfModel(model, 2, { count: 4, objectives: 1, arrivals: { perWeek: 3 } }), weeks: 16 };
const openLog = collectEvents(await simulatedEvents(open, 1));
const decided = { step: 'decide-advancement/decide', is: 'advance' } as const;

const long: readonly (readonly [
  name: string,
  stages: readonly StageProgress['stage'][],
  run: (running: LongRunning) => unknown,
])[] = [
  ['discoverModel', ['events', 'roles'], (running) => discoverModel(log, running)],
  [
    'discoverModel, process too',
    ['events', 'roles'],
    (running) => discoverModel(log, { process: 'discover', ...running }),
  ],
  ['checkConformance', ['cases', 'cases', 'journeys'], (running) => checkConformance(log, model, running)],
  ['calibrate', ['cases', 'steps'], (running) => calibrate(log, cohort, running)],
  ['findHabits', ['cases', 'steps', 'behaviours'], (running) => findHabits(log, model, decided, running)],
  ['seenHandoffs', ['cases'], (running) => seenHandoffs(log, model, running)],
  ['handover', ['cases'], (running) => socialNetwork(log, { measure: 'handover' }, running)],
  ['subcontracting', ['cases'], (running) => socialNetwork(log, { measure: 'subcontracting' }, running)],
  ['working together', ['cases'], (running) => socialNetwork(log, { measure: 'working-together' }, running)],
  ['similar activities', ['people'], (running) => socialNetwork(log, { measure: 'similar-activities' }, running)],
  ['involvement', ['cases'], (running) => socialNetwork(log, { measure: 'involvement' }, running)],
  [
    'validateCalibration',
    ['cases', 'steps', 'simulations'],
    (running) => validateCalibration(openLog, open, { simulations: 2, ...running }),
  ],
];

describe.each(long)('%s', (_, stages, run) => {
  test('reports progress from the beginning of each stage to its end, without changing the result', async () => {
    const told: StageProgress[] = [];
    const found = await run({ onProgress: (progress) => told.push(progress) });
    expect(found).toEqual(await run({}));
    expect(told.filter(({ done }) => done === 0).map(({ stage }) => stage)).toEqual(stages);
    told.forEach(({ stage, done, of }, index) => {
      const before = told[index - 1];
      if (done === 0) expect(before?.done).toBe(before?.of);
      else expect([before?.stage, before?.of, (before?.done ?? done) < done]).toEqual([stage, of, true]);
    });
    expect(told.at(-1)?.done).toBe(told.at(-1)?.of);
  });

  test('stops with its signal’s reason, before it begins and on the way', async () => {
    const reason = new Error('enough');
    const stopped = async (running: LongRunning): Promise<unknown> => {
      try {
        return await run(running);
      } catch (error) {
        return error;
      }
    };
    expect(await stopped({ signal: AbortSignal.abort(reason) })).toBe(reason);
    const controller = new AbortController();
    const told: StageProgress[] = [];
    const onProgress = (progress: StageProgress): void => {
      told.push(progress);
      if (told.length === 3) controller.abort(reason);
    };
    expect(await stopped({ signal: controller.signal, onProgress })).toBe(reason);
    expect(told).toHaveLength(3);
  });
});

test('functions that return a promise yield to the event loop, so that others may stop them', async () => {
  const many = collectEvents(await simulatedEvents(scenarioOfModel(model, 2, { count: 25, objectives: 1 }), 1));
  const controller = new AbortController();
  const told: StageProgress[] = [];
  setTimeout(() => controller.abort(new Error('by somebody else')), 0);
  const checked = checkConformance(many, model, {
    signal: controller.signal,
    onProgress: (progress) => told.push(progress),
  });
  await expect(checked).rejects.toThrow('by somebody else');
  expect(told.at(-1)).toMatchObject({ stage: 'journeys', of: 25 });
});
