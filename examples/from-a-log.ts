// Working backwards from what works: from an institution’s event log to its roles, what they must be able to do, its
// figures, and what one more person would change. Given a file (`npx tsx examples/from-a-log.ts my-log.csv`, or .xes,
// compressed or not), it reads that; without one it uses the log of a school that it pretends not to know.
//   --map activities.csv   which step each activity is, where they are called otherwise
//   --zone Europe/Madrid   the zone of times that name none
//   --process discover     reads the process off the log too: for logs of anything else
import { createReadStream, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import {
  calibrate,
  checkConformance,
  collectEvents,
  discoverModel,
  type EventInput,
  findHabits,
  mapActivities,
  mostLike,
  readLogCsv,
  readXes,
  seenHandoffs,
} from '@work-elements/discover';
import { discoveryHtml } from '@work-elements/discover/page';
import {
  compareScenarios,
  explainScenario,
  parseScenario,
  parseScenarioText,
  type ScenarioInput,
  scenarioDocument,
  simulate,
} from '@work-elements/simulate';
import { badge, deriveProfiles, isInputError, learningProcess } from 'work-elements';
import { withProgressBar } from './terminal/progress-bar.js';

const pretended = async (): Promise<readonly EventInput[]> => {
  const events: EventInput[] = [];
  const school = parseScenarioText(readFileSync(new URL('./scenarios/hidden-school.yaml', import.meta.url), 'utf8'));
  await simulate(school, { seed: 7, replications: 1, log: (event) => events.push(event) });
  return events;
};
/** Issues are printed in a line each, without a stack. */
const explained = (error: unknown): never => {
  if (!isInputError(error)) throw error;
  console.error(error.issues.map(({ path, message }) => (path === '' ? message : `${path}: ${message}`)).join('\n'));
  process.exit(1);
};
process.on('uncaughtException', explained);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { map: { type: 'string' }, zone: { type: 'string' }, process: { type: 'string' } },
});
const [file] = positionals;
const isOwn = values.process === 'discover';
const zone = values.zone === undefined ? {} : { zone: values.zone };
const read =
  file === undefined
    ? collectEvents(await pretended())
    : await (/\.xes(\.gz)?$/.test(file)
        ? readXes(createReadStream(file), zone)
        : readLogCsv(createReadStream(file), zone));
const table = values.map === undefined ? {} : readFileSync(values.map, 'utf8');
const renamed = isOwn ? read : mapActivities(read, learningProcess, table).log;
console.log(`${read.events} events of ${read.cases.length} cases; ${read.read.dropped} rows could not be understood`);

const discovery = discoverModel(renamed, {
  unseen: 'with-element',
  title: 'The school behind the log',
  process: isOwn ? 'discover' : 'learning',
});
// The activities of the log are named like the model’s steps.
const { log } = discovery;
const { model, evidence } = discovery;
if (!isOwn) {
  const [like] = mostLike(model);
  console.log(
    `Most like ${like?.model.title}: adjusted Rand index ${like?.index.toFixed(2)} over ${like?.steps} steps`,
  );
}
for (const { role, title, competencies, handoffs } of deriveProfiles(model)) {
  const found = evidence.roles.find((each) => each.role === role);
  const people = found?.kind === 'staff' ? found.holders.map(({ name }) => name).join(', ') : found?.kind;
  console.log(`  ${title} (${people}): ${competencies.length} competencies, ${handoffs.length} hand-offs`);
}
console.log(
  `  without a role in this log: ${evidence.notInLog.filter(({ givenTo }) => givenTo === null).length} steps ` +
    'that it never shows',
);
const staff = evidence.roles.filter(({ kind }) => kind === 'staff');
const [busiest] = staff;
if (busiest !== undefined && !isOwn) {
  const { title, competencies } = badge(model, busiest.role, 3);
  console.log(`A badge for it: “${title}”, ${competencies.length} competencies`);
}

const assumption: ScenarioInput = {
  id: 'from-a-log',
  title: 'From a log',
  model,
  learners: { count: 1 },
  staff: staff.map(({ role, holders }) => ({ role, count: holders.length })),
};
const { scenario, fits } = calibrate(log, parseScenario(assumption));
const calibrated = scenarioDocument(scenario, assumption);
const fromLog = (of: ScenarioInput): string => {
  const sources = explainScenario(of).map(({ source }) => source);
  return `${sources.filter((source) => source.startsWith('log:')).length} of ${sources.length}`;
};
console.log(`Figures based on the log: ${fromLog(assumption)} before, ${fromLog(calibrated)} after`);
const [longest] = [...fits.durations].sort((one, other) => other.n - one.n);
const effort = explainScenario(calibrated).find(
  ({ what }) => what === `effort of ${isOwn ? longest?.step : 'assess-progress/score'}`,
);
if (effort !== undefined) console.log(`  ${effort.what}: ${effort.source}`);

const { role: jammed } = (await simulate(scenario, { seed: 1, replications: 5 })).bottleneck ?? {
  role: staff[0]?.role,
};
const more = {
  ...scenario,
  id: 'one-more',
  title: 'One more',
  staff: scenario.staff.map((each) => (each.role === jammed ? { ...each, count: each.count + 1 } : each)),
};
const comparison = await withProgressBar('With one more', (onProgress) =>
  compareScenarios([scenario, more], { seed: 1, replications: 10, onProgress }),
);
const days = comparison.differences[0]?.measures.find(({ measure }) => measure === 'daysToMastery');
const short = (value: number | null | undefined): string =>
  value === undefined || value === null ? 'unknown' : (Math.round(value * 10) / 10 + 0).toFixed(1);
const { mean, low, high } = days?.difference ?? {};
console.log(`One more person as ${jammed}: ${short(mean)} days to mastery (${short(low)} to ${short(high)})`);

const page = new URL('./output/from-a-log.html', import.meta.url);
mkdirSync(new URL('.', page), { recursive: true });
const conformance = await checkConformance(log, model);
const habits = isOwn ? {} : { habits: findHabits(log, model, { step: 'decide-advancement/decide', is: 'advance' }) };
const handoffs = seenHandoffs(log, model);
writeFileSync(page, discoveryHtml({ title: model.title, discovery, handoffs, fits, conformance, ...habits }));
console.log(`The whole report, for a browser:\n  ${relative(process.cwd(), fileURLToPath(page))}`);
