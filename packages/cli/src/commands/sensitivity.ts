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
import { counted, interval, number } from '../output/numbers.js';
import { table } from '../output/table.js';
import { readScenario } from '../readers/scenarios.js';
import { writeTables } from '../readers/write-tables.js';
import { interruptible } from '../terminal/interruptible.js';
import { withProgressBar } from '../terminal/progress-bar.js';

export const run = async (context: Context): Promise<void> => {
  const { given, terminal } = context;
  const { scenario, document } = await readScenario(context, given.argument(0));
  const measure = sensitivityMeasures.find((each) => each === given.text('measure'));
  const methods = sensitivityMethods.filter((each) => given.list('method').includes(each));
  const { result, interrupted } = await interruptible(terminal, (signal) =>
    withProgressBar(terminal, 'Sensitivity', (tell) =>
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
  if (interrupted) context.interrupt();
  context.answer(result, () => sensitivityLines(context, result));
  const [page, sheet] = [given.text('html'), given.text('csv')];
  if (sheet !== undefined) await writeTables(context, sheet, [tableOf('Tornado', (result.tornado ?? []).map(barRow))]);
  if (page === undefined || interrupted) return;
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

const sensitivityLines = (
  { style }: Context,
  { scenario, measure, base, tornado, morris, sobol, inputs, runs }: Sensitivity,
): readonly string[] => [
  `${style.bold(scenario.title)}: ${measure} ${interval(base)}, by ${counted(runs.all, 'replication')}`,
  ...(tornado === null
    ? []
    : table([
        ['input', 'from', 'to', 'change at the low end', 'change at the high end', ''],
        ...tornado.map(({ input, low, high, clear }) => [
          input.id,
          number(input.low),
          number(input.high),
          interval(low),
          interval(high),
          clear ? 'clear' : 'may be chance',
        ]),
      ])),
  ...(morris === null
    ? []
    : [
        '',
        style.bold('Morris'),
        ...table(
          morris.effects.map(({ mu, muStar, sigma }, index) => [
            inputs[index]?.id ?? '',
            `mean effect ${number(mu)}`,
            `of size ${interval(muStar)}`,
            `spread ${number(sigma)}`,
          ]),
        ),
      ]),
  ...(sobol === null
    ? []
    : [
        '',
        style.bold('Sobol'),
        ...table(
          sobol.effects.map(({ first, total }, index) => [
            inputs[index]?.id ?? '',
            `by itself ${interval(first)}`,
            `in all ${interval(total)}`,
          ]),
        ),
      ]),
];
