import type { Estimate, Report } from '@work-elements/simulate';
import { counted } from 'work-elements';
import type { Style } from '../terminal/style.js';
import { WIDTH, wrapped } from './lists.js';
import { duration, interval, number, percent } from './numbers.js';
import { table } from './table.js';

/** What a simulation found, for people to read. */
export const reportLines = (report: Report, style: Style): readonly string[] => {
  const { scenario, replications, weeks, warmUpWeeks, timeToMastery, advanced, notYet, exceptions, cost } = report;
  const after = warmUpWeeks === 0 ? '' : `, after ${counted(warmUpWeeks, 'week')} that do not count`;
  const name = `${style.bold(scenario.title)} (${scenario.model})`;
  if (replications === 0 && weeks < 1) return [`${name}: stopped before a replication was finished`];
  const long = counted(Math.floor(weeks), 'week');
  return [
    replications === 0
      ? `${name}: stopped in the first replication, after ${long}${after}; what is below is of these weeks alone`
      : `${name}: simulated ${counted(replications, 'time')} for ${long}${after}`,
    ...report.warnings.flatMap((warning) => wrapped(style.yellow(`! ${warning}`), WIDTH, '  ')),
    ...table([
      ['objectives advanced', interval(advanced)],
      ['days from beginning one to advancing', interval(timeToMastery.mean)],
      ['decisions not to advance yet', interval(notYet)],
      ['exceptions raised', interval(exceptions.raised)],
      ...(cost.total.mean === 0 ? [] : [['cost of the staff', interval(cost.total)]]),
    ]),
    '',
    ...roleTable(report),
    ...(report.bottleneck === null ? [] : ['', ...wrapped(report.bottleneck.because, WIDTH)]),
  ];
};

const roleTable = ({ roles }: Report): readonly string[] =>
  table(
    [
      ['role', 'people', 'busy', 'work waits for it', 'waiting at the end'],
      ...roles.map(({ title, heldBy, headcount, utilisation, wait, queueAtEnd }) => [
        title,
        heldBy === 'people' ? String(headcount) : heldBy === 'learners' ? 'learners' : 'others',
        utilisation === null ? '–' : percent(utilisation.mean),
        wait.mean === null ? '–' : duration(wait.mean.mean),
        number(queueAtEnd.mean),
      ]),
    ],
    ['left', 'right', 'right', 'right', 'right'],
  );

type Row = Readonly<Record<string, string | number | boolean | null>>;

const ends = (name: string, estimate: Estimate | null): Row => ({
  [name]: estimate?.mean ?? null,
  [`${name} low`]: estimate?.low ?? null,
  [`${name} high`]: estimate?.high ?? null,
});

/** The figures of a report as one row of a table. */
export const figureRow = ({
  scenario,
  replications,
  timeToMastery,
  advanced,
  notYet,
  exceptions,
  cost,
}: Report): Row => ({
  scenario: scenario.id,
  title: scenario.title,
  replications,
  ...ends('advanced', advanced),
  ...ends('days to mastery', timeToMastery.mean),
  ...ends('not yet', notYet),
  ...ends('exceptions', exceptions.raised),
  ...ends('cost', cost.total),
});
