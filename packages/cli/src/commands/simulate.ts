import { explainScenario, type Report, type SimulatedEvent, simulate } from '@work-elements/simulate';
import { reportTables } from '@work-elements/tables';
import type { Context } from '../context/context.js';
import { reportLines } from '../output/report-lines.js';
import { onlyOne } from '../readers/only-one.js';
import { type ReadScenario, readScenarios } from '../readers/scenarios.js';
import { writeTables } from '../readers/write-tables.js';
import { interruptible } from '../terminal/interruptible.js';
import { withProgressBar } from '../terminal/progress-bar.js';

export const run = async (context: Context): Promise<void> => {
  const { given, terminal } = context;
  const files = given.rest(0);
  for (const name of ['html', 'csv', 'xes', 'log']) onlyOne(given.text(name), files, `--${name}`);
  const scenarios = await readScenarios(context, files);
  const reports: Report[] = [];
  for (const read of scenarios) {
    const events: SimulatedEvent[] = [];
    const isLogged = given.text('xes') !== undefined || given.text('log') !== undefined;
    const { result, interrupted } = await interruptible(terminal, (signal) =>
      withProgressBar(terminal, read.scenario.title, (tell) =>
        simulate(read.scenario, {
          ...given.part('seed'),
          ...given.part('replications'),
          signal,
          onProgress: ({ share }) => tell(share),
          ...(isLogged ? { log: (event: SimulatedEvent) => events.push(event) } : {}),
        }),
      ),
    );
    context.count(result.warnings.map(() => ({ severity: 'warning' })));
    reports.push(result);
    if (interrupted) {
      context.interrupt();
      break;
    }
    await writeFiles(context, read, result, events);
  }
  context.answer(reports, () =>
    reports.flatMap((report, index) => [...(index === 0 ? [] : ['']), ...reportLines(report, context.style)]),
  );
  const file = given.text('csv');
  if (file !== undefined)
    await writeTables(
      context,
      file,
      reports.flatMap((report) => reportTables(report)),
    );
};

const writeFiles = async (
  context: Context,
  { document, scenario }: ReadScenario,
  report: Report,
  events: readonly SimulatedEvent[],
): Promise<void> => {
  const { given } = context;
  const [page, xes, log] = [given.text('html'), given.text('xes'), given.text('log')];
  if (page === undefined && xes === undefined && log === undefined) return;
  const { reportHtml, toCsv, toXes } = await import('@work-elements/report');
  if (page !== undefined) {
    const inForce = explainScenario(document);
    const about = { inForce, model: scenario.model, currency: given.text('currency'), locale: given.text('locale') };
    await context.write(page, reportHtml(report, about));
  }
  if (xes !== undefined) await context.write(xes, toXes(events, { timeZone: given.text('zone') }));
  if (log !== undefined) await context.write(log, `${toCsv(events, { timeZone: given.text('zone') })}\r\n`);
};
