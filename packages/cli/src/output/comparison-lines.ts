import type { Comparison, Difference, Estimate } from '@work-elements/simulate';
import { counted } from 'work-elements';
import type { Style } from '../terminal/style.js';
import { WIDTH, wrapped } from './lists.js';
import { interval, number, ONE_CANNOT_TELL, percent } from './numbers.js';
import { table } from './table.js';

/** How scenarios differ from the first, for people to read. */
export const comparisonLines = ({ reports, differences, intervals }: Comparison, style: Style): readonly string[] => {
  const [first] = reports;
  if (first === undefined) return [];
  const runs = Math.min(...reports.map(({ replications }) => replications));
  const stopped = reports.some(({ cancelled }) => cancelled);
  if (runs === 0) return ['Stopped before a replication of every scenario was finished: there is nothing to compare.'];
  return [
    ...(stopped
      ? [`Stopped; of every scenario, ${counted(runs, 'replication')} ${runs === 1 ? 'was' : 'were'} finished.`]
      : []),
    `${style.bold(first.scenario.title)}, and how the others differ from it: ${counted(runs, 'replication')} ` +
      'with common random numbers',
    ...reports.flatMap(({ scenario, warnings }) =>
      warnings.flatMap((warning) => wrapped(style.yellow(`! ${scenario.title}: ${warning}`), WIDTH, '  ')),
    ),
    ...differences.flatMap(({ scenario, title, measures, slower }) => [
      '',
      style.bold(title),
      ...table(
        [
          ['', ...toldApart(first.scenario, { id: scenario, title }), 'difference', ''],
          ...measures.map((measure) => measureRow(measure)),
        ],
        ['left', 'right', 'right', 'right', 'left'],
      ),
      ...(slower === null || slower.queue === null
        ? []
        : [`  slower: the queue of ${slower.queue.title} grew by ${interval(slower.queue.waiting)}`]),
    ]),
    '',
    runs === 1
      ? ONE_CANNOT_TELL
      : `The intervals of all ${intervals.number} differences hold together in 95 of 100 comparisons.`,
    ...(runs > 1 && differences.some(({ measures }) => measures.some(({ difference }) => difference === null))
      ? wrapped(UNKNOWN, WIDTH)
      : []),
    ...(reports.some(({ warmUpWeeks }) => warmUpWeeks > 0)
      ? ['Objectives advanced are counted from the first day on, warm-up included.']
      : []),
    ...reports
      .filter(({ timeToMastery: { p95, longest } }) => p95 === null && longest !== null)
      .flatMap(({ scenario, weeks }) =>
        wrapped(
          `${scenario.title}: fewer than 95 % of the objectives are advanced within ` +
            `${counted(Math.floor(weeks), 'week')}, so days to mastery count only up to their end.`,
          WIDTH,
        ),
      ),
  ];
};

/** Why a figure has no mean. */
const UNKNOWN =
  'A figure is unknown (–) where some replication lacks it, or so few objectives are advanced that a ratio to ' +
  'them says nothing.';

/** Names for two scenarios: their titles, with their ids if the titles are equal. */
const toldApart = (...both: readonly [Called, Called]): readonly string[] => {
  const [first, second] = both;
  return both.map(({ id, title }) => (first.title === second.title ? `${title} (${id})` : title));
};

interface Called {
  readonly id: string;
  readonly title: string;
}

const measureRow = ({ measure, title, baseline, scenario, difference, clear }: Difference): readonly string[] => {
  const write = measure === 'busiest' ? percent : number;
  const mean = (estimate: Estimate | null): string => (estimate === null ? '–' : write(estimate.mean));
  return [title, mean(baseline), mean(scenario), interval(difference, write), verdict(difference, clear)];
};

const verdict = (difference: Estimate | null, clear: boolean): string => {
  if (difference !== null && difference.low === 0 && difference.high === 0) return 'the same';
  if (difference === null || difference.low === null) return 'unknown';
  return clear ? 'clear' : 'may be chance';
};
