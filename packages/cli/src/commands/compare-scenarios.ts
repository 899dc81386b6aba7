import { compareScenarios } from '@work-elements/simulate';
import { comparisonTable } from '@work-elements/tables';
import type { Context } from '../context/context.js';
import { comparisonLines } from '../output/comparison-lines.js';
import { readScenarios, refuseSameIds } from '../readers/scenarios.js';
import { writeTables } from '../readers/write-tables.js';
import { interruptible } from '../terminal/interruptible.js';
import { withProgressBar } from '../terminal/progress-bar.js';

/** Runs `work-elements compare-scenarios`. */
export const run = async (context: Context): Promise<void> => {
  const { given, terminal } = context;
  const scenarios = await readScenarios(context, given.rest(0));
  refuseSameIds(scenarios);
  const { result, interrupted } = await interruptible(terminal, (signal) =>
    withProgressBar(terminal, { title: 'Comparing', signal }, (tell) =>
      compareScenarios(
        scenarios.map(({ scenario }) => scenario),
        {
          ...given.part('seed'),
          ...given.part('replications'),
          ...given.part('workers'),
          signal,
          onProgress: ({ share }) => tell(share),
        },
      ),
    ),
  );
  if (interrupted) context.interrupt();
  context.count(result.reports.flatMap(({ warnings }) => warnings.map(() => ({ severity: 'warning' }) as const)));
  context.answer(result, () => comparisonLines(result, context.style));
  if (result.reports.some(({ replications }) => replications === 0)) return;
  const [page, file] = [given.text('html'), given.text('csv')];
  if (page !== undefined) {
    const { comparisonHtml } = await import('@work-elements/report');
    const options = { currency: given.text('currency'), locale: given.text('locale') };
    await context.write(page, comparisonHtml(result, options));
  }
  if (file !== undefined) await writeTables(context, file, [comparisonTable(result)]);
};
