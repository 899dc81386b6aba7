import { type Comparison, compareScenarios, type Scenario } from '@work-elements/simulate';
import { comparisonTable } from '@work-elements/tables';
import type { Context } from '../context/context.js';
import { unclaimed } from '../output/claimed.js';
import { comparisonLines } from '../output/comparison-lines.js';
import { eachDrained } from '../readers/each-drained.js';
import { readScenarios, refuseSameIds } from '../readers/scenarios.js';
import { writeTables } from '../readers/write-tables.js';

/** Runs `work-elements compare-scenarios`. */
export const run = async (context: Context): Promise<void> => {
  const { given } = context;
  const scenarios = await readScenarios(context, given.rest(0));
  refuseSameIds(scenarios);
  const [done] = await eachDrained<readonly Scenario[], Comparison>(
    context,
    [scenarios.map(({ scenario }) => scenario)],
    {
      titleOf: () => 'Comparing',
      work: (all, drained) =>
        compareScenarios(all, {
          ...given.part('seed'),
          ...given.part('replications'),
          ...given.part('workers'),
          ...drained,
        }),
      answer: (finished) => {
        for (const { result } of finished)
          context.answer(claimedOf(result), () => comparisonLines(result, context.style));
      },
      countOf: ({ reports }) => reports[0]?.replications ?? 0,
      unit: 'replication of each',
    },
  );
  if (done === undefined) return;
  const { result } = done;
  context.count(result.reports.flatMap(({ warnings }) => warnings.map(() => ({ severity: 'warning' }) as const)));
  if (!isFinished(result)) return;
  const [page, file] = [given.text('html'), given.text('csv')];
  if (page !== undefined) {
    const { comparisonHtml } = await import('@work-elements/report');
    const options = { currency: given.text('currency'), locale: given.text('locale') };
    await context.write(page, comparisonHtml(result, options));
  }
  if (file !== undefined) await writeTables(context, file, [comparisonTable(result)]);
};

/** Whether a replication of every scenario was finished; otherwise there is nothing to compare. */
const isFinished = ({ reports }: Comparison): boolean => reports.every(({ replications }) => replications > 0);

const claimedOf = (result: Comparison) =>
  isFinished(result) ? result : { baseline: result.baseline, reports: result.reports.map(unclaimed), differences: [] };
