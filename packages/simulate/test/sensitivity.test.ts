import { describe, expect, test, vi } from 'vitest';
import { models } from 'work-elements';
import {
  compareScenarios,
  explainScenario,
  parseScenario,
  type ScenarioInput,
  type SensitivityProgress,
  sensitivity,
  sensitivityRuns,
  simulate,
} from '../src/index.js';
import { limitInputs } from '../src/sensitivity/limit-inputs.js';
import { noiseShare } from '../src/sensitivity/noise.js';
import { valueAt } from '../src/sensitivity/sensitivity-input.js';
import { sensitivityInputs } from '../src/sensitivity/sensitivity-inputs.js';
import { varied } from '../src/sensitivity/vary.js';

const room: ScenarioInput = {
  id: 'room',
  title: 'Room',
  model: 'single-teacher',
  learners: { count: 3, objectives: 3, mastered: 0.2, leavePerYear: 0.1 },
  staff: [{ role: 'teacher', count: 1, costPerHour: 10 }],
  outcomes: [
    { work: 'decide-advancement/decide', attempt: 1, probabilities: { advance: 0.7, 'not-yet': 0.3 } },
    { work: 'assess-progress/verify', probabilities: { authentic: 1 } },
  ],
  effort: [{ work: 'assess-progress', role: 'teacher', distribution: { kind: 'gamma', mean: 9, sd: 4 } }],
  weeks: 3,
};
const scenario = parseScenario(room);

describe('the inputs of a scenario', () => {
  const inputs = sensitivityInputs(scenario, 0.2);

  test('are everything that applies, except what cannot vary, without duplicates', () => {
    const covered = inputs.flatMap(({ covers }) => covers);
    expect(new Set(covered).size).toBe(covered.length);
    const inForce = explainScenario(room);
    expect(inForce.map(({ what }) => what)).toEqual(expect.arrayContaining(covered));
    const left = inForce.filter(({ what }) => /^(effort|outcomes) of /.test(what) && !covered.includes(what));
    // The only outcome of a step, and shares of 0 or 1.
    for (const { what, value } of left) expect(value, what).toMatch(/ 100 %|^\w[\w-]* 0 %/);
  });

  test('each change what they cover in the scenario, by its numbers, and nothing else', () => {
    const before = new Map(explainScenario(scenario).map(({ what, value }) => [what, value]));
    for (const input of inputs) {
      const other = varied(scenario, input, input.high);
      expect(parseScenario(other)).toEqual(other);
      const changed = explainScenario(other).filter(({ what, value }) => before.get(what) !== value);
      expect(changed.length, input.id).toBeGreaterThan(0);
      for (const { what } of changed) expect(input.covers, input.id).toContain(what);
      expect(varied(scenario, input, input.base)).toBe(scenario);
      expect(valueAt(input, 0)).toBeCloseTo(input.low, 9);
      expect(valueAt(input, 1)).toBeCloseTo(input.high, 9);
    }
  });

  test('of shares double and halve the odds, and keep the proportions of the others', () => {
    const input = inputs.find(({ id }) => id === 'outcomes of track-progress/interpret');
    const step = 'outcomes of decide-advancement/decide';
    const odds = inputs.find(({ id }) => id === step);
    expect(odds?.unit).toBe('odds');
    const rows = varied(scenario, odds ?? at(0), 2).outcomes.filter(({ work }) => work === 'decide-advancement/decide');
    const advance = rows.map(({ probabilities }) => probabilities.advance ?? 0);
    expect(advance[0]).toBeCloseTo(1.4 / 1.7, 9);
    for (const { probabilities } of rows)
      expect(Object.values(probabilities).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    // Off pace happens only to an objective that is behind; otherwise the first outcome is impossible, and stays so.
    const paced = varied(scenario, input ?? at(0), input?.high ?? 2).outcomes.filter(
      ({ work }) => work === 'track-progress/interpret',
    );
    expect(paced.find(({ behind }) => behind !== undefined)?.probabilities['on-pace'] ?? 0).toBe(0);
  });

  const at = (index: number) => {
    const input = inputs[index];
    if (input === undefined) throw new Error('no input');
    return input;
  };

  test.each([4, 8, 12, 20])('are merged if there are more than %i, and cover the same', (most) => {
    const few = limitInputs(inputs, most, 0.2);
    expect(few.flatMap(({ covers }) => covers).sort()).toEqual(inputs.flatMap(({ covers }) => covers).sort());
    const single = inputs.filter(({ kind }) => kind === 'learners').length;
    expect(few.length).toBe(Math.max(most, single + 2));
  });

  test('exist for every ready model', { tags: ['long'] }, () => {
    for (const model of Object.values(models)) {
      const staff = model.roles.filter(({ actors }) =>
        actors.some((actor) => actor.endsWith('educator') || actor === 'partner'),
      );
      const each = parseScenario({
        ...room,
        effort: [],
        outcomes: [],
        model: model.id,
        staff: staff.map(({ id }) => ({ role: id, count: 1 })),
      });
      for (const input of sensitivityInputs(each, 0.2))
        expect(() => parseScenario(varied(each, input, input.low)), input.id).not.toThrow();
    }
  });
});

/**
 * A server with spare capacity, so that everybody who arrives is served: the number served is the number of arrivals.
 */
const queue = parseScenario({
  id: 'queue',
  title: 'Queue',
  model: {
    id: 'queue',
    title: 'Queue',
    roles: [{ id: 'server', title: 'Server', actors: ['onsite-educator'], responsible: ['line/service'] }],
    process: {
      elements: [
        {
          id: 'line',
          title: 'Line',
          machine: {
            initial: 'service',
            states: {
              service: { on: { passed: 'done', again: { target: 'service', reenter: true } } },
              done: { type: 'final' },
            },
          },
          steps: [{ id: 'service' }],
        },
      ],
    },
  },
  learners: { arrivals: { perWeek: 200 }, objectives: 1 },
  staff: [{ role: 'server', count: 2, calendar: 'always' }],
  effort: [{ work: 'line/service', distribution: { kind: 'exponential', mean: 5 } }],
  outcomes: [{ work: 'line/service', probabilities: { passed: 0.8, again: 0.2 } }],
  weeks: 4,
});

describe('a tornado', () => {
  test('agrees with a comparison, takes the announced number of runs, and is sorted', async () => {
    const told: SensitivityProgress[] = [];
    const options = { replications: 4, measure: 'inProgress' } as const;
    const found = await sensitivity(queue, { ...options, onProgress: (progress) => told.push(progress) });
    expect(found.inputs.map(({ id }) => id)).toEqual([
      'learners.arrivals',
      'outcomes of line/service',
      'effort of line',
    ]);
    expect(found.runs).toEqual({ screening: 0, tornado: 28, morris: 0, sobol: 0, all: 28 });
    expect(found.runs).toEqual(sensitivityRuns(queue, options));
    expect(told[0]).toEqual({ done: 0, runs: 28, share: 0 });
    expect(told.at(-1)).toEqual({ done: 28, runs: 28, share: 1 });
    expect(found.cancelled).toBe(false);
    const swings = found.tornado?.map(({ swing }) => swing) ?? [];
    expect(swings).toEqual([...swings].sort((one, other) => other - one));
    for (const bar of found.tornado ?? []) {
      const ends = [
        { ...varied(queue, bar.input, bar.input.low), id: 'low' },
        { ...varied(queue, bar.input, bar.input.high), id: 'high' },
      ];
      const { differences, reports } = await compareScenarios([queue, ...ends], { replications: 4 });
      const of = (index: number) =>
        differences[index]?.measures.find(({ measure }) => measure === 'inProgress')?.difference?.mean;
      expect(bar.low.mean).toBeCloseTo(of(0) ?? Number.NaN, 9);
      expect(bar.high.mean).toBeCloseTo(of(1) ?? Number.NaN, 9);
      expect(found.base?.mean).toBeCloseTo(reports[0]?.objectives.meanInProgress.mean ?? Number.NaN, 9);
    }
  });

  test('merges the inputs with the smallest effect, takes the announced number of runs, and finds that the cost of ' +
    'people on duty does not change', {
    tags: ['long'],
  }, async () => {
    const options = { replications: 1, inputs: 8, measure: 'cost' } as const;
    const told: SensitivityProgress[] = [];
    const { tornado, runs } = await sensitivity(scenario, {
      ...options,
      onProgress: (progress) => told.push(progress),
    });
    expect(tornado).toHaveLength(8);
    for (const bar of tornado ?? []) expect(bar).toMatchObject({ swing: 0, clear: false });
    expect(runs.screening).toBeGreaterThan(20);
    expect(told.at(-1)).toEqual({ done: runs.all, runs: runs.all, share: 1 });
  });
});

describe('Morris and Sobol for a scenario', () => {
  test('find that as many are served as arrive, take the announced number of runs, and report their noise', {
    tags: ['long'],
  }, async () => {
    const options = { methods: ['morris', 'sobol'], measure: 'advanced', trajectories: 6, points: 32 } as const;
    const { inputs, morris, sobol, runs, tornado, base } = await sensitivity(queue, options);
    expect([tornado, base]).toEqual([null, null]);
    expect(runs).toEqual({
      screening: 0,
      tornado: 0,
      morris: 6 * 4 * 2,
      sobol: 32 * 5 * 2,
      all: 6 * 4 * 2 + 32 * 5 * 2,
    });
    expect(inputs[0]?.id).toBe('learners.arrivals');
    const [arrivals, ...others] = morris?.effects ?? [];
    // From 80 to 120 % of 200 a week, in four weeks.
    expect(Math.abs((arrivals?.mu ?? 0) - 320)).toBeLessThan(45);
    for (const other of others) expect(other.muStar.mean).toBeLessThan(20);
    const [mostly, ...rest] = sobol?.effects ?? [];
    expect(mostly?.first.mean).toBeGreaterThan(0.8);
    expect(mostly?.total.mean).toBeGreaterThan(0.9);
    for (const other of rest) expect(other.total.mean).toBeLessThan(0.02);
    for (const noise of [morris?.noise, sobol?.noise]) {
      expect(noise).toBeGreaterThan(0);
      expect(noise).toBeLessThan(0.05);
    }
  });

  test('noise is what chance adds to the means, without the luck that all points share', () => {
    const point = (index: number) => index * 0.01;
    // A pattern with variance 1 that neither points nor replications share.
    const alone = (index: number, replication: number) => ((index * 7 + replication * 3) % 2 === 0 ? 1 : -1);
    const shared = [100, -100, 30, -30];
    const values = (own: number) =>
      Array.from({ length: 200 }, (_, index) =>
        shared.map((luck, replication) => point(index) + luck + own * alone(index, replication)),
      );
    expect(noiseShare(values(0))).toBeCloseTo(0, 12);
    const spread = (0.01 ** 2 * (200 ** 2 - 1)) / 12;
    expect(noiseShare(values(0.5))).toBeCloseTo((0.25 * (4 / 3)) / 4 / spread, 2);
    expect(noiseShare([[1], [2]])).toBeNull();
  });
});

test('it stops on request and returns what was completed', async () => {
  const control = new AbortController();
  const found = await sensitivity(scenario, {
    replications: 2,
    signal: control.signal,
    onProgress: () => control.abort(),
  });
  expect(found).toMatchObject({ cancelled: true, ran: 0, base: null, tornado: null });
});

test('an analysis that is stopped has the bars of which both ends were completed, as they are in the whole', {
  tags: ['long'],
}, async () => {
  const asked = { replications: 4, inputs: 7 };
  const whole = await sensitivity(scenario, asked);
  expect(whole.ran).toBe(whole.runs.all);
  const control = new AbortController();
  const enough = ({ done }: { readonly done: number }): void => {
    if (done >= whole.runs.screening + whole.runs.tornado / 2) control.abort();
  };
  // Reading the clock takes two seconds, so that progress is reported after every run.
  let now = 0;
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => (now += 2000));
  const found = await sensitivity(scenario, { ...asked, signal: control.signal, onProgress: enough });
  clock.mockRestore();
  expect(found.cancelled).toBe(true);
  expect(found.ran).toBeLessThan(whole.ran);
  expect(found.base).toEqual(whole.base);
  const bars = found.tornado ?? [];
  expect(bars.length).toBeGreaterThan(0);
  expect(bars.length).toBeLessThan(found.inputs.length);
  for (const bar of bars) expect(whole.tornado).toContainEqual(bar);
});

test('it refuses invalid options, all at once, and an undefined measure', async () => {
  await expect(sensitivity(scenario, { spread: 2, inputs: 0, points: 0 })).rejects.toThrow(
    /inputs[\s\S]*spread[\s\S]*points/,
  );
  const nothing = parseScenario({
    ...room,
    learners: { count: 1, objectives: 1 },
    outcomes: [],
    terms: [{ from: '2026-10-12', to: '2026-10-12' }],
    weeks: 6,
  });
  const { timeToMastery } = await simulate(nothing, { replications: 2 });
  if (timeToMastery.mean === null)
    await expect(sensitivity(nothing, { replications: 2 })).rejects.toThrow(/nothing was begun/);
});
