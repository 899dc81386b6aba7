import {
  explainScenario,
  type Sensitivity,
  sensitivity,
  sensitivityMeasures,
  sensitivityMethods,
  simulate,
} from '@work-elements/simulate';
import { tableOf } from '@work-elements/tables';
import type { Context } from '../context/context.js';
import { sensitivityLines } from '../output/sensitivity-lines.js';
import { outputsOf } from '../readers/named-files.js';
import { type ReadScenario, readScenarios } from '../readers/scenarios.js';
import { writeTables } from '../readers/write-tables.js';
import { interruptible } from '../terminal/interruptible.js';
import { withProgressBar } from '../terminal/progress-bar.js';

/** Runs `work-elements sensitivity`. */
export const run = async (context: Context): Promise<void> => {
  const read = await readScenarios(context, context.given.rest(0));
  const names = read.map(({ scenario }) => scenario.id);
  const fileOf = outputsOf(context, ['html', 'csv'], { names });
  const found: (ReadScenario & { readonly result: Sensitivity; readonly interrupted: boolean })[] = [];
  for (const each of read) {
    const { result, interrupted } = await study(context, each);
    found.push({ ...each, result, interrupted });
    if (interrupted) context.interrupt();
    if (interrupted) break;
  }
  context.answerEach(
    found,
    ({ result }) => result,
    (_, result) => sensitivityLines(context.style, result),
  );
  for (const [index, each] of found.entries()) {
    const [page, sheet] = [fileOf('html', index), fileOf('csv', index)];
    const bars = (each.result.tornado ?? []).map(barRow);
    if (sheet !== undefined) await writeTables(context, sheet, [tableOf('Tornado', bars)]);
    if (page !== undefined && !each.interrupted) await writePage(context, each, each.result, page);
  }
};

const study = ({ given, terminal }: Context, { scenario }: ReadScenario) => {
  const measure = sensitivityMeasures.find((each) => each === given.text('measure'));
  const methods = sensitivityMethods.filter((each) => given.list('method').includes(each));
  return interruptible(terminal, (signal) =>
    withProgressBar(terminal, { title: `Sensitivity of ${scenario.title}`, signal }, (tell) =>
      sensitivity(scenario, {
        ...given.part('seed'),
        ...given.part('replications'),
        ...given.part('workers'),
        ...given.part('inputs'),
        ...(measure === undefined ? {} : { measure }),
        ...(methods.length === 0 ? {} : { methods }),
        signal,
        onProgress: ({ share }) => tell(share),
      }),
    ),
  );
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
