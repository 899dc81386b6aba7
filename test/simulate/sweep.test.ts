// Threads run the built code, so this tests the built package.
import { parseScenario, type ScenarioInput, simulate, sweep } from '@work-elements/simulate';
import { expect, test } from 'vitest';
import { InputError } from 'work-elements';
import { base, run } from './support/built.js';

const grid = `scenarioGrid(${JSON.stringify(base)}, { teacher: [1, 2, 3] })`;

/** A queue with one server, to which learners sometimes return. */
const queue = {
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
};

const documents: readonly ScenarioInput[] = [
  { ...base, staff: [{ role: 'teacher', count: 1 }] },
  {
    ...base,
    id: 'flex',
    model: 'flex-blend',
    staff: ['expectations-manager', 'teacher-of-record', 'online-provider', 'lab-coach', 'school-leader'].map(
      (role) => ({
        role,
        count: 1,
      }),
    ),
    systems: [{ role: 'learning-platform', latencyMinutes: 2, capacity: 1 }],
  },
  {
    id: 'queue',
    title: 'Queue',
    model: queue,
    learners: { count: 0, objectives: 1, arrivals: { perWeek: 400 } },
    staff: [{ role: 'server', count: 1, calendar: 'always' }],
    effort: [{ work: 'line/service', distribution: { kind: 'gamma', mean: 12, sd: 12 } }],
    outcomes: [{ work: 'line/service', probabilities: { passed: 0.8, again: 0.2 } }],
    weeks: 10,
    warmUpWeeks: 2,
  },
];

test('a sweep over threads gives the results of simulate, in order, as an ES module and as CommonJS', {
  tags: ['long'],
}, async () => {
  const scenarios = `${JSON.stringify(documents)}.map((document) => parseScenario(document))`;
  const body = `sweep(${scenarios}, { replications: 3, workers: 2 })
    .then((results) => console.log(JSON.stringify(results.map(({ report }) => report))))`;
  const results = run(`import { parseScenario, sweep } from '@work-elements/simulate'; await ${body}`);
  const alone = await Promise.all(documents.map((document) => simulate(parseScenario(document), { replications: 3 })));
  expect(results).toEqual(JSON.parse(JSON.stringify(alone)));
  expect(run(`const { parseScenario, sweep } = require('@work-elements/simulate'); ${body}`, 'commonjs')).toEqual(
    results,
  );
});

test('what a scenario is refused for as it runs, in a thread, is an error of the input', async () => {
  const endless = parseScenario({
    id: 'endless',
    title: 'Endless',
    model: queue,
    learners: { count: 1, objectives: 1 },
    staff: [{ role: 'server', count: 1, calendar: 'always' }],
    effort: [{ work: 'line', distribution: { kind: 'fixed', minutes: 0 } }],
    outcomes: [{ work: 'line/service', probabilities: { again: 1 } }],
  });
  const refusal: unknown = await sweep([endless], { replications: 1, workers: 2 }).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(InputError);
  expect(refusal).toMatchObject({ what: 'scenario "endless"', issues: [{ path: 'effort[0]', code: 'endless-work' }] });
});

test('it resumes where another stopped, reports progress, and repeats nothing', () => {
  const told = run(`
    import { scenarioGrid, sweep } from '@work-elements/simulate';
    const scenarios = ${grid};
    const finished = await sweep(scenarios.slice(0, 2), { replications: 2, workers: 1 });
    const fresh = [];
    const shares = [];
    const all = await sweep(scenarios, {
      replications: 2,
      workers: 2,
      finished,
      onResult: ({ report }) => fresh.push(report.scenario.id),
      onProgress: ({ share }) => shares.push(share),
    });
    const rises = shares.every((share, index) => index === 0 || share >= shares[index - 1]);
    const other = [];
    const onResult = ({ report }) => other.push(report.scenario.id);
    await sweep(scenarios, { replications: 3, workers: 1, finished, onResult });
    console.log(JSON.stringify({
      fresh,
      shares: [shares[0], shares.at(-1), rises],
      all: all.map(({ report }) => report.scenario.id),
      other: other.length,
      same: all[0] === finished[0],
    }));
  `);
  expect(told).toEqual({
    fresh: ['room-3-teacher'],
    shares: [2 / 3, 1, true],
    all: ['room-1-teacher', 'room-2-teacher', 'room-3-teacher'],
    other: 3,
    same: true,
  });
});

test('an aborted sweep returns the results that were finished', () => {
  const told = run(`
    import { parseScenario, sweep } from '@work-elements/simulate';
    const scenario = (count, learners) => parseScenario({
      ...${JSON.stringify(base)},
      id: 'room-' + count,
      learners: { count: learners, objectives: 10 },
      staff: [{ role: 'teacher', count }],
    });
    const scenarios = [scenario(1, 1), scenario(2, 200000), scenario(3, 200000)];
    const control = new AbortController();
    const onResult = () => control.abort();
    const results = await sweep(scenarios, { replications: 1, workers: 2, signal: control.signal, onResult });
    console.log(JSON.stringify({ ids: results.map(({ report }) => report.scenario.id) }));
  `);
  expect(told).toEqual({ ids: ['room-1'] });
});

test('a drained sweep hands out nothing more, and returns what ran to its end too', { tags: ['long'] }, () => {
  const told = run(`
    import { scenarioGrid, sweep } from '@work-elements/simulate';
    const scenarios = scenarioGrid(${JSON.stringify(base)}, { teacher: [1, 2, 3, 4, 5, 6, 7, 8] });
    const control = new AbortController();
    const atOnce = [];
    const results = await sweep(scenarios, {
      replications: 1,
      workers: 2,
      drain: control.signal,
      onResult: () => control.abort(),
      onDrain: (those) => atOnce.push(...those),
    });
    const known = atOnce.every((each) => results.includes(each));
    console.log(JSON.stringify({ atOnce: atOnce.length, all: results.length, known }));
  `);
  // With two threads, three replications count: the one that ended, and two that are running or queued.
  expect(told).toEqual({ atOnce: 1, all: 3, known: true });
});

test('it refuses invalid options before it begins, whatever the number of workers', async () => {
  for (const workers of [1, 2, 0]) {
    const refused = await sweep([parseScenario({ ...base, staff: [{ role: 'teacher', count: 1 }] })], {
      workers,
      replications: 0,
      seed: -1,
    }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(InputError);
    expect(String(refused)).toMatch(/seed[\s\S]*replications/);
  }
});

test('finished results passed in are validated like any other input', async () => {
  const scenarios = [parseScenario({ ...base, staff: [{ role: 'teacher', count: 1 }] })];
  const [own] = await sweep(scenarios, { replications: 1, workers: 1 });
  if (own === undefined) throw new Error('no result');
  const again = (finished: unknown) => {
    const options = JSON.parse(JSON.stringify({ replications: 1, workers: 1, finished }));
    return sweep(scenarios, options);
  };
  expect(await again([own])).toEqual([own]);
  await expect(again([{ key: own.key, report: 'nonsense' }])).rejects.toThrow(InputError);
  await expect(again([{ key: own.key, report: { ...own.report, runs: [{}] } }])).rejects.toThrow(/runs/);
  await expect(again([{ key: own.key, report: { ...own.report, seed: 7 } }])).rejects.toThrow(
    /it is of "room", seed 7/,
  );
});

test('if a result callback throws, the sweep rejects, and the process goes on', { tags: ['long'] }, () => {
  const code = `import { scenarioGrid, sweep } from '@work-elements/simulate';
    const scenarios = ${grid};
    let caught = '';
    const onResult = () => {
      throw new Error('the disk is full');
    };
    await sweep(scenarios, { replications: 2, workers: 2, onResult }).catch((error) => {
      caught = error.message;
    });
    const results = await sweep(scenarios, { replications: 1, workers: 2 });
    console.log(JSON.stringify({ caught, after: results.length }));`;
  expect(run(code)).toEqual({ caught: 'the disk is full', after: 3 });
});

test('a sweep aborted in the middle ends cleanly, time and again', { tags: ['long'] }, () => {
  const code = `import { scenarioGrid, sweep } from '@work-elements/simulate';
    const scenarios = ${grid};
    let ended = 0;
    for (let time = 0; time < ${process.env.STOPS ?? 8}; time++) {
      const control = new AbortController();
      await sweep(scenarios, { replications: 4, workers: 2, signal: control.signal, onResult: () => control.abort() });
      ended += 1;
    }
    console.log(JSON.stringify(ended));`;
  expect(run(code)).toBe(Number(process.env.STOPS ?? 8));
});
