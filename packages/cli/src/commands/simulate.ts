import { explainScenario, type Report, type SimulatedEvent, simulate } from '@work-elements/simulate';
import { reportTableNames, reportTables } from '@work-elements/tables';
import type { Context } from '../context/context.js';
import { reportLines } from '../output/report-lines.js';
import { outputsOf } from '../readers/named-files.js';
import { type ReadScenario, readScenarios } from '../readers/scenarios.js';
import { writeTables } from '../readers/write-tables.js';
import { zoneOf } from '../readers/zone.js';
import { interruptible } from '../terminal/interruptible.js';
import { withProgressBar } from '../terminal/progress-bar.js';

/** Runs `work-elements simulate`. */
export const run = async (context: Context): Promise<void> => {
  zoneOf(context);
  const scenarios = await readScenarios(context, context.given.rest(0));
  const fileOf = outputsOf(context, ['html', 'csv', 'xes', 'log'], {
    names: scenarios.map(({ scenario }) => scenario.id),
    tables: reportTableNames,
  });
  const done: Done[] = [];
  for (const read of scenarios) {
    const each = await simulated(context, read);
    context.count(each.report.warnings.map(() => ({ severity: 'warning' })));
    done.push(each);
    if (each.interrupted) context.interrupt();
    if (each.interrupted) break;
  }
  context.answer(
    done.map(({ report }) => report),
    () => done.flatMap(({ report }, index) => [...(index === 0 ? [] : ['']), ...reportLines(report, context.style)]),
  );
  for (const [index, each] of done.entries()) await writeFiles(context, each, (option) => fileOf(option, index));
};

interface Done {
  readonly read: ReadScenario;
  readonly report: Report;
  readonly events: readonly SimulatedEvent[];
  readonly interrupted: boolean;
}

const simulated = async ({ given, terminal }: Context, read: ReadScenario): Promise<Done> => {
  const events: SimulatedEvent[] = [];
  const isLogged = given.text('xes') !== undefined || given.text('log') !== undefined;
  const { result, interrupted } = await interruptible(terminal, (signal) =>
    withProgressBar(terminal, { title: read.scenario.title, signal }, (tell) =>
      simulate(read.scenario, {
        ...given.part('seed'),
        ...given.part('replications'),
        signal,
        onProgress: ({ share }) => tell(share),
        ...(isLogged ? { log: (event: SimulatedEvent) => events.push(event) } : {}),
      }),
    ),
  );
  return { read, report: result, events, interrupted };
};

/** Writes what was asked for; after Ctrl-C the tables alone, which say what was finished. */
const writeFiles = async (
  context: Context,
  { read: { document, scenario }, report, events, interrupted }: Done,
  fileOf: (option: string) => string | undefined,
): Promise<void> => {
  const { given } = context;
  const [page, sheet, xes, log] = [fileOf('html'), fileOf('csv'), fileOf('xes'), fileOf('log')];
  if (sheet !== undefined) await writeTables(context, sheet, reportTables(report));
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
