import {
  explainScenario,
  type Scenario,
  type Sensitivity,
  sensitivity,
  sensitivityMeasures,
  sensitivityMethods,
  simulate,
} from '@work-elements/simulate';
import { tableOf } from '@work-elements/tables';
import type { Context } from '../context/context.js';
import { sensitivityLines } from '../output/sensitivity-lines.js';
import { type Drained, eachDrained } from '../readers/each-drained.js';
import { outputsOf } from '../readers/named-files.js';
import { type ReadScenario, readScenarios } from '../readers/scenarios.js';
import { writeTables } from '../readers/write-tables.js';

/** Runs `work-elements sensitivity`. */
export const run = async (context: Context): Promise<void> => {
  const read = await readScenarios(context, context.given.rest(0));
  const names = read.map(({ scenario }) => scenario.id);
  const fileOf = outputsOf(context, ['html', 'csv'], { names });
  const found = await eachDrained<ReadScenario, Sensitivity>(context, read, {
    titleOf: ({ scenario }) => `Sensitivity of ${scenario.title}`,
    work: ({ scenario }, drained) => study(context, scenario, drained),
    answer: (done) =>
      context.answerEach(
        done.map(({ item, result }) => ({ ...item, result })),
        ({ result }) => result,
        (_, result) => sensitivityLines(context.style, result),
      ),
    countOf: ({ ran }) => ran,
    unit: 'replication',
  });
  for (const [index, each] of found.entries()) {
    const [page, sheet] = [fileOf('html', index), fileOf('csv', index)];
    const bars = (each.result.tornado ?? []).map(barRow);
    if (sheet !== undefined && !(each.interrupted && bars.length === 0))
      await writeTables(context, sheet, [tableOf('Tornado', bars)]);
    if (page !== undefined && !each.interrupted) await writePage(context, each.item, each.result, page);
  }
};

const study = ({ given }: Context, scenario: Scenario, drained: Drained<Sensitivity>): Promise<Sensitivity> => {
  const measure = sensitivityMeasures.find((each) => each === given.text('measure'));
  const methods = sensitivityMethods.filter((each) => given.list('method').includes(each));
  return sensitivity(scenario, {
    ...given.part('seed'),
    ...given.part('replications'),
    ...given.part('workers'),
    ...given.part('inputs'),
    ...(measure === undefined ? {} : { measure }),
    ...(methods.length === 0 ? {} : { methods }),
    ...drained,
  });
};

const writePage = async (
  context: Context,
  { scenario, document }: ReadScenario,
  result: Sensitivity,
  page: string,
): Promise<void> => {
  const { given } = context;
  const { reportHtml } = await import('@work-elements/report');
  const report = await simulate(scenario, { ...given.part('seed'), ...given.part('replications'), explain: false });
  const inForce = explainScenario(document);
  await context.write(page, reportHtml(report, { sensitivity: result, inForce, model: scenario.model }));
};

type Bar = NonNullable<Sensitivity['tornado']>[number];

const barRow = ({ input, low, high, swing, clear }: Bar) => ({
  input: input.id,
  from: input.low,
  base: input.base,
  to: input.high,
  low: low.mean,
  high: high.mean,
  swing,
  clear,
});
