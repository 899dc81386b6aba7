// The simulation compared with the fastest peer and a hand-written loop, in one process, in turn: `npm run bench`.
import { type ForkOptions, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseScenario, type Scenario, type ScenarioInput, simulate } from '@work-elements/simulate';
import { queueByHand, tandemByHand } from './by-hand.js';
import { queuesBySimJs } from './by-simjs.js';

const WEEK = 10_080;
const CUSTOMERS = 500_000;

const service: NonNullable<ScenarioInput['effort']>[number]['distribution'] = { kind: 'gamma', mean: 1, sd: 1 };

/** Stations in a row with five servers each, for a number of customers rounded to whole weeks. */
const stations = (count: number, again: number): Scenario => {
  const names = Array.from({ length: count }, (_, index) => `station-${index + 1}`);
  const states = Object.fromEntries(
    names.map((name, index) => [
      name,
      { on: { passed: names[index + 1] ?? 'done', ...(again > 0 ? { again: { target: name, reenter: true } } : {}) } },
    ]),
  );
  return parseScenario({
    id: 'stations',
    title: 'Stations',
    model: {
      id: 'stations',
      title: 'Stations',
      roles: names.map((name) => ({
        id: `${name}-server`,
        title: name,
        actors: ['onsite-educator'],
        responsible: [`line/${name}`],
      })),
      process: {
        elements: [
          {
            id: 'line',
            title: 'Line',
            machine: { initial: 'station-1', states: { ...states, done: { type: 'final' } } },
            steps: names.map((id) => ({ id })),
          },
        ],
      },
    },
    learners: { arrivals: { perWeek: 4 * WEEK }, objectives: 1, activeObjectives: 1 },
    staff: names.map((name) => ({ role: `${name}-server`, count: 5, calendar: 'always' })),
    effort: [{ work: 'line', distribution: service }],
    outcomes:
      again > 0 ? names.map((name) => ({ work: `line/${name}`, probabilities: { passed: 1 - again, again } })) : [],
    weeks: Math.round(CUSTOMERS / (4 * WEEK)),
  });
};

const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Customers per second: the median of several rounds, in each of which every contender runs once. */
const contest = async (
  rounds: number,
  contenders: Readonly<Record<string, (round: number) => Promise<number> | number>>,
): Promise<Record<string, number>> => {
  const rates: Record<string, number[]> = {};
  for (let round = 0; round < rounds; round++) {
    for (const [name, run] of Object.entries(contenders)) {
      const began = performance.now();
      const customers = await run(round);
      const own = rates[name] ?? [];
      rates[name] = own;
      own.push(customers / ((performance.now() - began) / 1000));
    }
  }
  return Object.fromEntries(Object.entries(rates).map(([name, own]) => [name, median(own)]));
};

const print = (title: string, rates: Readonly<Record<string, number>>, ours: string): void => {
  console.log(`\n${title}`);
  for (const [name, rate] of Object.entries(rates))
    console.log(
      `  ${name.padEnd(44)} ${`${(rate / 1e6).toFixed(3)} million/s`.padStart(18)}   ` +
        `${((rates[ours] ?? 0) / rate).toFixed(2)} times that`,
    );
};

const OURS = 'this engine, a scenario with its report';

const engine = (scenario: Scenario) => async (round: number) => {
  const { learners } = await simulate(scenario, { seed: round + 1, replications: 1 });
  return learners.arrived.mean;
};

const single = stations(1, 0);
print(
  `M/M/5 at 0.8, ${CUSTOMERS.toLocaleString('en-US')} customers, customers a second`,
  await contest(5, {
    'by hand, typed heap': (round) => {
      queueByHand(CUSTOMERS, 5, 4, 1, round + 1);
      return CUSTOMERS;
    },
    [OURS]: engine(single),
    'simjs 2.0.3': (round) => {
      queuesBySimJs(CUSTOMERS, 1, 5, 4, 1, 0, round + 1);
      return CUSTOMERS;
    },
  }),
  OURS,
);

// With one in ten repeating a station, five servers have a load of 0.89.
const row = stations(5, 0.1);
print(
  `Five such stations in tandem, one in ten repeats a station, customers a second`,
  await contest(3, {
    'by hand, typed heap': (round) => {
      tandemByHand(CUSTOMERS, 5, 4, 1, 0.1, round + 1);
      return CUSTOMERS;
    },
    [OURS]: engine(row),
    'simjs 2.0.3': (round) => {
      queuesBySimJs(CUSTOMERS / 5, 5, 5, 4, 1, 0.1, round + 1);
      return CUSTOMERS / 5;
    },
  }),
  OURS,
);

/** Linux’s `taskset`, which pins a process to one core. */
const oneCore: ForkOptions = { execPath: 'taskset', execArgv: ['--cpu-list', '0', process.execPath] };

/** Runs a program of this folder in its own process; returns its output. */
const apart = (program: string, options: readonly string[] = [], how: ForkOptions = {}): Promise<string> =>
  new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(new URL(`./${program}.mjs`, import.meta.url)), options, { ...how, silent: true });
    child.on('error', reject);
    let text = '';
    child.stdout?.on('data', (part) => {
      text += String(part);
    });
    child.on('exit', (code) =>
      code === 0 ? resolve(text.trim()) : reject(new Error(`${program} ${options.join(' ')} ended with ${code}`)),
    );
  });

// Each district in its own process, for its own peak of memory.
console.log('\nThe whole process, one school year, each in a process of its own');
for (const learners of process.argv.includes('--million') ? [5_000, 50_000, 1_000_000] : [5_000, 50_000])
  console.log(`  ${await apart('district-run', [String(learners)])}`);

const SWEEPS = 3;
console.log(
  '\nA sweep of 24 scenarios with 10 replications each over worker threads, each sweep in a process of its own',
);
// With one worker, V8 compiles and collects garbage on the other core, unless it is pinned to one.
const seconds: Record<'pinned' | 'one' | 'two', number[]> = { pinned: [], one: [], two: [] };
for (let turn = 0; turn < SWEEPS; turn++) {
  if (process.platform === 'linux') seconds.pinned.push(Number(await apart('sweep-run', ['1'], oneCore)));
  seconds.one.push(Number(await apart('sweep-run', ['1'])));
  seconds.two.push(Number(await apart('sweep-run', ['2'])));
}
const list = (values: readonly number[], digits: number): string =>
  values.map((value) => value.toFixed(digits)).join(', ');
console.log(`  two workers on two cores take ${list(seconds.two, 0)} s`);
for (const [who, taken] of [
  ['one worker on one core', seconds.pinned],
  ['one worker with both cores available', seconds.one],
] as const) {
  const ratios = taken.map((each, turn) => each / (seconds.two[turn] ?? Number.NaN));
  console.log(
    `  ${who} takes ${list(taken, 0)} s: two do ${(median(taken) / median(seconds.two)).toFixed(2)} times as ` +
      `much by the medians, ${list(ratios, 2)} round by round`,
  );
}

const loops = await contest(5, {
  one: async () => [await apart('by-hand-run')].length,
  two: async () => (await Promise.all([apart('by-hand-run'), apart('by-hand-run')])).length,
});
console.log(
  '  two processes of the hand-written loop, which share nothing, do ' +
    `${((loops.two ?? 0) / (loops.one ?? 1)).toFixed(2)} times what one does`,
);

const control = new AbortController();
let told = 0;
setTimeout(() => {
  told = performance.now();
  control.abort();
}, 1500);
await simulate(
  parseScenario({
    id: 'large',
    title: 'Large',
    model: 'single-teacher',
    learners: { count: 200_000 },
    staff: [{ role: 'teacher', count: 9000 }],
  }),
  { signal: control.signal },
);
console.log(
  `\nCancelling a simulation of 200,000 learners: it had stopped ${(performance.now() - told).toFixed(0)} ms later`,
);
