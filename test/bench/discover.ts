// Discovery: reading XES compared with the bare parser on the same text, and a model from 400,000 events. CPU seconds,
// medians of five. Built and run like the others:
// `node test/bench/build.js && node --max-old-space-size=512 test/.generated/bench/discover.mjs`.
import { readFileSync } from 'node:fs';
import { collectEvents, discoverModel, type EventInput, readXes } from '@work-elements/discover';
import { parseScenarioText, simulate } from '@work-elements/simulate';
import { SaxesParser } from 'saxes';

const PIECE = 65_536;

const cpu = async (work: () => unknown): Promise<number> => {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
};

const median = async (work: () => unknown): Promise<number> => {
  const times: number[] = [];
  for (let turn = 0; turn < 5; turn++) times.push(await cpu(work));
  times.sort((one, other) => one - other);
  return times[2] ?? Number.NaN;
};

const line = (key: string, value: string): string => `\n      <string key="${key}" value="${value}"/>`;

/** A file with a number of events, in cases of fifty each, in pieces. */
const xes = function* (events: number): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<log xes.version="1849-2023">';
  for (let index = 0; index < events; index += 50) {
    const own = Array.from({ length: 50 }, (_, event) => {
      const time = new Date(Date.UTC(2026, 8, 1) + (index * 7 + event * 3600) * 1000).toISOString();
      const strings = [
        line('concept:name', `assess-progress/step-${event}`),
        line('lifecycle:transition', 'complete'),
        line('org:resource', `person-${(index * event) % 200}`),
        line('org:role', `role-${event % 5}`),
        line('subject', `objective-${event % 10}`),
      ].join('');
      return `\n    <event>${strings}\n      <date key="time:timestamp" value="${time}"/>\n    </event>`;
    });
    yield `\n  <trace>${line('concept:name', `learner-${index / 50}`)}${own.join('')}\n  </trace>`;
  }
  yield '\n</log>\n';
};

const text = [...xes(200_000)].join('');
const alone = await median(() => {
  const parser = new SaxesParser({ xmlns: false, position: true });
  let tags = 0;
  parser.on('opentag', () => {
    tags += 1;
  });
  for (let from = 0; from < text.length; from += PIECE) parser.write(text.slice(from, from + PIECE));
  parser.close();
  return tags;
});
const reading = await median(() => readXes(text));
console.log(`XES, 200,000 events, ${(text.length / 1e6).toFixed(0)} MB`);
console.log(
  `  saxes alone ${alone.toFixed(2)} s, readXes ${reading.toFixed(2)} s: ${(alone / reading).toFixed(2)} of its speed`,
);

const stream = async function* (): AsyncGenerator<string> {
  yield* xes(1_000_000);
};
const million = await cpu(async () => {
  const log = await readXes(stream());
  const bytes = Object.values(log.columns).reduce((sum, column) => sum + column.byteLength, 0);
  console.log(`XES, ${log.events} events, streamed: ${(bytes / log.events).toFixed(0)} bytes an event`);
});
const { heapUsed, arrayBuffers } = process.memoryUsage();
console.log(
  `  ${million.toFixed(1)} s; heap ${(heapUsed / 1e6).toFixed(0)} MB, arrays ${(arrayBuffers / 1e6).toFixed(0)} MB`,
);

const district = parseScenarioText(readFileSync('examples/scenarios/district.yaml', 'utf8'));
const events: EventInput[] = [];
await simulate(
  { ...district, learners: { ...district.learners, count: 300 } },
  { seed: 1, replications: 1, log: (event) => events.push(event) },
);
const log = collectEvents(events);
const discovery = await median(() => discoverModel(log));
console.log(`discoverModel, ${log.events} events, ${log.resources.length} people: ${discovery.toFixed(2)} s`);
