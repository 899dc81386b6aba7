import { explainScenario, type Report, type SimulatedEvent, simulate } from '@work-elements/simulate';
import { reportTableNames, reportTables } from '@work-elements/tables';
import type { Context } from '../context/context.js';
import { claimed } from '../output/claimed.js';
import { reportLines } from '../output/report-lines.js';
import { type Done, type Drained, eachDrained } from '../readers/each-drained.js';
import { outputsOf } from '../readers/named-files.js';
import { type ReadScenario, readScenarios } from '../readers/scenarios.js';
import { writeTables } from '../readers/write-tables.js';
import { zoneOf } from '../readers/zone.js';

/** Runs `work-elements simulate`. */
export const run = async (context: Context): Promise<void> => {
  zoneOf(context);
  const scenarios = (await readScenarios(context, context.given.rest(0))).map(logged);
  const fileOf = outputsOf(context, ['html', 'csv', 'xes', 'log'], {
    names: scenarios.map(({ scenario }) => scenario.id),
    tables: reportTableNames,
  });
  const done = await eachDrained<Logged, Report>(context, scenarios, {
    titleOf: ({ scenario }) => scenario.title,
    work: (each, drained) => simulated(context, each, drained),
    answer: (finished) => {
      const reports = finished.map(({ result }) => result);
      context.answer(reports.map(claimed), () =>
        reports.flatMap((report, index) => [...(index === 0 ? [] : ['']), ...reportLines(report, context.style)]),
      );
    },
    countOf: ({ replications }) => replications,
    unit: 'replication',
  });
  for (const { result } of done) context.count(result.warnings.map(() => ({ severity: 'warning' })));
  for (const [index, each] of done.entries()) await writeFiles(context, each, (option) => fileOf(option, index));
};

/** A scenario, with the events of its first replication if requested. */
interface Logged extends ReadScenario {
  readonly events: SimulatedEvent[];
}

const logged = (read: ReadScenario): Logged => ({ ...read, events: [] });

const simulated = ({ given }: Context, { scenario, events }: Logged, drained: Drained<Report>): Promise<Report> => {
  const isLogged = given.text('xes') !== undefined || given.text('log') !== undefined;
  return simulate(scenario, {
    ...given.part('seed'),
    ...given.part('replications'),
    ...drained,
    ...(isLogged ? { log: (event: SimulatedEvent) => events.push(event) } : {}),
  });
};

/** Writes the requested files; after Ctrl-C only the tables, which state how much was finished. */
const writeFiles = async (
  context: Context,
  { item: { document, scenario, events }, result: report, interrupted }: Done<Logged, Report>,
  fileOf: (option: string) => string | undefined,
): Promise<void> => {
  const { given } = context;
  const [page, sheet, xes, log] = [fileOf('html'), fileOf('csv'), fileOf('xes'), fileOf('log')];
  if (sheet !== undefined && report.replications > 0) await writeTables(context, sheet, reportTables(report));
  if (interrupted || (page === undefined && xes === undefined && log === undefined)) return;
  const { reportHtml, toCsv, toXes } = await import('@work-elements/report');
  if (page !== undefined) {
    const inForce = explainScenario(document);
    const about = { inForce, model: scenario.model, currency: given.text('currency'), locale: given.text('locale') };
    await context.write(page, reportHtml(report, about));
  }
  if (xes !== undefined) await context.write(xes, toXes(events, { timeZone: zoneOf(context) }));
  if (log !== undefined) await context.write(log, toCsv(events, { timeZone: zoneOf(context) }));
};
