// Benchmarks, side by side in one process: `npm run bench`. Figures are medians; quote ratios, since machines differ
// and are noisy.
import { Bench } from 'tinybench';
import {
  advanceJourney,
  checkModel,
  compile,
  deriveProfiles,
  type ElementMachine,
  type ImplementationModel,
  type Journey,
  models,
  openWork,
  parseModel,
  saveJourney,
  startJourney,
  workElement,
} from 'work-elements';
import { createActor, initialTransition, transition } from 'xstate';
import { compareJourneyEvents } from './journey-event.js';
import { largeModel } from './large-model.js';

const ready: readonly ImplementationModel[] = Object.values(models);
const texts = ready.map((model) => JSON.stringify(model));

/** A copy with the same content, which no cache recognises. */
const fresh = (model: ImplementationModel): ImplementationModel => parseModel(JSON.parse(JSON.stringify(model)));

const table = (title: string, bench: Bench, unit: (milliseconds: number) => string): void => {
  console.log(`\n${title}`);
  for (const { name, result } of bench.tasks) {
    const median = result !== undefined && 'latency' in result ? result.latency.p50 : Number.NaN;
    console.log(`  ${name.padEnd(58)} ${unit(median).padStart(16)}`);
  }
};

const milliseconds = (value: number): string => `${value.toFixed(3)} ms`;

const core = new Bench({ time: 800, warmupTime: 200 });
core.add('parseModel, the six ready models', () => {
  for (const text of texts) parseModel(JSON.parse(text));
});
core.add('checkModel, the six ready models', () => {
  for (const model of ready) checkModel(model);
});
core.add('deriveProfiles, the six ready models', () => {
  for (const model of ready) deriveProfiles(model);
});
await core.run();
table('The ready models, all six together', core, milliseconds);

const sizes = [
  [25, 125],
  [50, 250],
  [100, 500],
  [200, 1000],
] as const;
const parsed = sizes.map(([elements, roles]) => parseModel(largeModel(elements, roles)));
const large = new Bench({ time: 1500, warmupTime: 300, warmupIterations: 3 });
sizes.forEach(([elements, roles], index) => {
  const model = parsed[index];
  if (model === undefined) return;
  large.add(`checkModel, ${roles} roles, ${elements} added elements`, () => {
    checkModel(model);
  });
  large.add(`deriveProfiles, ${roles} roles, ${elements} added elements`, () => {
    deriveProfiles(model);
  });
});
await large.run();
table('Generated models, once they are read', large, milliseconds);

const cold = new Bench({ iterations: 3, time: 0, warmup: false });
cold.add('parseModel, 1,000 roles, 200 added elements (builds and explores them)', () => {
  parseModel(largeModel(200, 1000));
});
let unread: ImplementationModel | undefined;
cold.add(
  'deriveProfiles, the same, the first time',
  () => {
    if (unread !== undefined) deriveProfiles(unread);
  },
  {
    beforeEach: () => {
      const last = parsed.at(-1);
      if (last !== undefined) unread = fresh(last);
    },
  },
);
await cold.run();
table('The large one, cold', cold, milliseconds);

// Events are replayed from a list, so their type does not matter.
const machine: ElementMachine = workElement('assess-progress').machine;
const compiled = compile(machine);
const events = ['assess', 'performance-planned', 'collected', 'authentic', 'scored', 'agreed', 'reported'];
const columns = Int32Array.from(events, (event) => compiled.events.indexOf(event));
const ROUNDS = 20_000;
const stepping = new Bench({ time: 1000, warmupTime: 200 });
let sink = 0;
stepping.add(`compiled table, ${ROUNDS * events.length} steps`, () => {
  let state = compiled.initial;
  for (let round = 0; round < ROUNDS; round++) {
    for (let index = 0; index < columns.length; index++)
      state = compiled.next[state * compiled.events.length + (columns[index] ?? 0)] ?? 0;
  }
  sink += state;
});
stepping.add(`actor.send, ${events.length} steps`, () => {
  const actor = createActor(machine).start();
  for (const type of events) actor.send({ type });
  sink += actor.getSnapshot().value === 'waiting' ? 1 : 0;
});
stepping.add(`pure transition, ${events.length} steps`, () => {
  let [snapshot] = initialTransition(machine);
  for (const type of events) [snapshot] = transition(machine, snapshot, { type });
  sink += snapshot.value === 'waiting' ? 1 : 0;
});
await stepping.run();
console.log('\nSteps of assess-progress, and how they compare');
const rates = stepping.tasks.map(({ name, result }, index) => {
  const median = result !== undefined && 'latency' in result ? result.latency.p50 : Number.NaN;
  const rate = (index === 0 ? ROUNDS * events.length : events.length) / (median / 1000);
  console.log(`  ${name.padEnd(58)} ${`${(rate / 1e6).toFixed(3)} million/s`.padStart(20)}`);
  return rate;
});
console.log(
  `  the table is ${((rates[0] ?? 0) / (rates[1] ?? 1)).toFixed(0)} times as fast as send, ` +
    `${((rates[0] ?? 0) / (rates[2] ?? 1)).toFixed(0)} times as fast as the pure transition ` +
    `(${sink > 0 ? 'checked' : 'unused'})`,
);

/** Drives a journey along its happy path for a number of events, taking the objectives in turn. */
const drive = (
  from: Journey,
  events: number,
  first = 0,
): { readonly journey: Journey; readonly milliseconds: number; readonly events: number } => {
  let journey = from;
  let spent = 0;
  let done = 0;
  const queue = [...openWork(journey)];
  for (let head = 0; done < events && head < queue.length; head++) {
    const item = queue[head];
    const by = item?.responsible[0];
    const outcome = item?.outcomes[0];
    if (item === undefined || by === undefined || outcome === undefined) continue;
    const event = {
      id: `e${first + done}`,
      at: '2026-09-01T08:00:00Z',
      type: 'work.ended',
      workItem: item.id,
      outcome,
      by,
    } as const;
    const before = performance.now();
    const step = advanceJourney(journey, event);
    spent += performance.now() - before;
    journey = step.journey;
    queue.push(...step.opened);
    done += 1;
  }
  return { journey, milliseconds: spent, events: done };
};

const objectives = (count: number): string[] => Array.from({ length: count }, (_, index) => `objective-${index + 1}`);
const start = (count: number): Journey =>
  startJourney(models.validator, { learner: 'ada', objectives: objectives(count) });
const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;

console.log('\nadvanceJourney, by the number of objectives (medians over runs with 15,000 events in all)');
for (let warm = 0; warm < 5; warm++) drive(start(50), 600);
const perEvent = [5, 50, 500].map((count) => {
  const runs = Array.from({ length: 1000 / count }, () => {
    const driven = drive(start(count), count * 15);
    return { each: driven.milliseconds / driven.events, events: driven.events };
  });
  const each = median(runs.map((run) => run.each));
  console.log(
    `  ${String(count).padStart(3)} objectives, ${String(runs[0]?.events ?? 0).padStart(5)} events ` +
      `${(1000 / each).toFixed(0).padStart(38)} events/s`,
  );
  return each;
});
console.log(
  `  an event of 500 objectives costs ${((perEvent[2] ?? 0) / (perEvent[0] ?? 1)).toFixed(2)} times one of 5 (at ` +
    'most 2 is promised)',
);

console.log('\nadvanceJourney, by how long the journey has been (50 objectives)');
let long = drive(start(50), 200).journey;
for (const [index, so] of ['first', 'second', 'third'].entries()) {
  const driven = drive(long, 200, 1000 * (index + 1));
  console.log(
    `  the ${so} 200 events after 200 ` +
      `${(driven.events / (driven.milliseconds / 1000)).toFixed(0).padStart(42)} events/s`,
  );
  long = driven.journey;
}

const settled = drive(start(5), 10_000);
console.log(
  `\nA saved journey of 5 objectives, ${settled.events} events and ${settled.journey.status}: ` +
    `${JSON.stringify(saveJourney(settled.journey)).length} bytes of JSON`,
);

globalThis.gc?.();
const before = process.memoryUsage().heapUsed;
const held = Array.from({ length: 10_000 }, () => drive(start(3), 20).journey);
globalThis.gc?.();
const after = process.memoryUsage().heapUsed;
console.log(
  '10,000 journeys of 3 objectives, 20 events each, held in memory: ' +
    `${((after - before) / 1024 / 1024).toFixed(0)} MiB, ` +
    `${((after - before) / held.length / 1024).toFixed(1)} KiB each`,
);

compareJourneyEvents();
