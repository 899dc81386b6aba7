import { parseScenario, type SimulatedEvent, simulate } from '@work-elements/simulate';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { toCsv, toXes } from '../../src/index.js';
import { school } from '../support/school.js';

const events: SimulatedEvent[] = [];
const logged = simulate(parseScenario({ ...school, learners: { count: 3, objectives: 2 } }), {
  replications: 2,
  log: (event) => events.push(event),
});

test('as XES is well-formed, with the extensions, and a trace for each learner', async () => {
  await logged;
  const xes = toXes(events);
  expect(XMLValidator.validate(xes)).toBe(true);
  const { log } = new XMLParser({ ignoreAttributes: false }).parse(xes);
  expect(log.extension.map((each: Readonly<Record<string, string>>) => each['@_prefix'])).toEqual([
    'concept',
    'lifecycle',
    'org',
    'time',
  ]);
  // What the schema of IEEE 1849 asks of them: a decimal number, and names without spaces.
  expect(log['@_xes.version']).toMatch(/^\d+\.\d+$/);
  for (const each of [...log.extension, ...log.classifier]) expect(each['@_name']).toMatch(/^[A-Za-z_][\w.-]*$/);
  expect(log.trace).toHaveLength(3);
  expect(log.trace.flatMap(({ event }: { readonly event: readonly unknown[] }) => event)).toHaveLength(events.length);
  const [first] = log.trace[0].event;
  expect(first.date).toEqual({ '@_key': 'time:timestamp', '@_value': events[0]?.time });
});

test('as CSV has a line an event', async () => {
  await logged;
  const { data, errors } = Papa.parse<Readonly<Record<string, string>>>(toCsv(events), { header: true });
  expect(errors).toEqual([]);
  expect(data).toHaveLength(events.length);
  expect(data.every((each) => each['time:timestamp'] !== '' && each['case:concept:name']?.startsWith('learner-'))).toBe(
    true,
  );
});
