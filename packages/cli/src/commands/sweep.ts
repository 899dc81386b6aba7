import { type SweepResult, scenarioGrid, sweep } from '@work-elements/simulate';
import { tableOf } from '@work-elements/tables';
import { counted } from 'work-elements';
import type { Context } from '../context/context.js';
import { keepResult } from '../documents/results-file.js';
import { figureRow } from '../output/figure-row.js';
import { interval, percent } from '../output/numbers.js';
import { table } from '../output/table.js';
import { readResults } from '../readers/kept-results.js';
import { headcountsOf } from '../readers/role-counts.js';
import { readScenarios } from '../readers/scenarios.js';
import { writeTables } from '../readers/write-tables.js';
import { interruptible } from '../terminal/interruptible.js';
import { withProgressBar } from '../terminal/progress-bar.js';

/** Runs `work-elements sweep`. */
export const run = async (context: Context): Promise<void> => {
  const { given, terminal } = context;
  const counts = headcountsOf('--vary', given.list('vary'));
  const read = await readScenarios(context, given.rest(0));
  const scenarios = read.flatMap(({ document }) => scenarioGrid(document, counts));
  const file = given.text('results');
  const finished = file === undefined ? [] : readResults(terminal, file);
  const answer = (results: readonly SweepResult[]): void => {
    const before = finished.filter(({ key }) => results.some((each) => each.key === key)).length;
    context.answer(results, () => sweepLines(context, results, scenarios.length, before));
  };
  const early: (readonly SweepResult[])[] = [];
  const { result, interrupted } = await interruptible(terminal, (signal) =>
    withProgressBar(terminal, { title: counted(scenarios.length, 'scenario'), signal }, (tell) =>
      sweep(scenarios, {
        ...given.part('seed'),
        ...given.part('replications'),
        ...given.part('workers'),
        finished,
        drain: signal,
        onDrain: (results) => {
          early.push(results);
          answer(results);
        },
        onProgress: ({ share }) => tell(share),
        ...(file === undefined ? {} : { onResult: (each: SweepResult) => keepResult(terminal, file, each) }),
      }),
    ),
  );
  if (interrupted) context.interrupt();
  const [atOnce] = early;
  if (atOnce === undefined) answer(result);
  else tellOfMore(context, result.length - atOnce.length, file);
  const sheet = given.text('csv');
  if (file !== undefined && result.length > 0) context.files.wrote(file);
  if (sheet !== undefined && result.length > 0)
    await writeTables(context, sheet, [
      tableOf(
        'Sweep',
        result.map(({ report }) => figureRow(report)),
      ),
    ]);
};

/** After Ctrl-C, reports the scenarios that ended since the answer was printed and are therefore not in it. */
const tellOfMore = ({ terminal }: Context, more: number, file: string | undefined): void => {
  if (more === 0) return;
  const where = file === undefined ? '' : `; ${more === 1 ? 'it is' : 'they are'} in ${file}`;
  terminal.errors.write(`${counted(more, 'scenario')} more ended since${where}\n`);
};

const sweepLines = (
  { style }: Context,
  results: readonly SweepResult[],
  of: number,
  ready: number,
): readonly string[] => [
  `${style.bold(counted(results.length, 'scenario'))} of ${of} finished, ${ready} of them before`,
  ...table(
    [
      ['scenario', 'advanced', 'days to mastery', 'busiest role', 'cost'],
      ...results.map(({ report }) => {
        const busiest = report.runs.flatMap((run) => run.busiest ?? []);
        return [
          report.scenario.title,
          interval(report.advanced),
          interval(report.timeToMastery.mean),
          busiest.length === 0 ? '–' : percent(busiest.reduce((sum, each) => sum + each, 0) / busiest.length),
          interval(report.cost.total),
        ];
      }),
    ],
    ['left', 'right', 'right', 'right', 'right'],
  ),
];
