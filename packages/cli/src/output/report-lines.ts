import type { Report } from '@work-elements/simulate';
import { counted } from 'work-elements';
import type { Style } from '../terminal/style.js';
import { WIDTH, wrapped } from './lists.js';
import { duration, interval, number, percent } from './numbers.js';
import { reviewLines } from './review-lines.js';
import { table } from './table.js';

/** What a simulation found, for people to read. */
export const reportLines = (report: Report, style: Style): readonly string[] => {
  const { scenario, replications, weeks, warmUpWeeks, advanced, notYet, exceptions, cost, learners, objectives } =
    report;
  const { appeals, reviewedByDoer } = report;
  const after =
    warmUpWeeks === 0
      ? ''
      : `, after ${counted(warmUpWeeks, 'week')} that ${warmUpWeeks === 1 ? 'does' : 'do'} not count`;
  const name = `${style.bold(scenario.title)} (${scenario.model})`;
  if (replications === 0 && weeks < 1) return [`${name}: stopped before a replication was finished`];
  const long = counted(Math.floor(weeks), 'week');
  return [
    replications === 0
      ? `${name}: stopped in the first replication, after ${long}${after}; what follows is about these weeks alone`
      : `${name}: simulated ${counted(replications, 'time')} for ${long}${after}`,
    ...report.warnings.flatMap((warning) => wrapped(style.yellow(`! ${warning}`), WIDTH, '  ')),
    ...table([
      ['objectives advanced', interval(advanced)],
      masteryRow(report),
      ['decisions not to advance yet', interval(notYet)],
      ...(appeals.unheard.mean === 0 ? [] : [['appeals that nobody may hear', interval(appeals.unheard)]]),
      ...(reviewedByDoer.mean === 0 ? [] : [['reviews by whoever did the piece', interval(reviewedByDoer)]]),
      ['exceptions raised', interval(exceptions.raised)],
      ...(learners.left.mean === 0 ? [] : [['learners who left', interval(learners.left)]]),
      ...(objectives.withdrawn.mean === 0
        ? []
        : [['objectives withdrawn, of learners who left', interval(objectives.withdrawn)]]),
      ...(cost.total.mean === 0 ? [] : [['cost of the staff', interval(cost.total)]]),
    ]),
    ...openLines(report),
    '',
    ...roleTable(report),
    ...(report.reviews.length === 0 ? [] : ['', ...reviewLines(report)]),
    ...(report.bottleneck === null ? [] : ['', ...wrapped(report.bottleneck.because, WIDTH)]),
  ];
};

/** Days from beginning an objective to advancing it, with a note if the end of the simulation cut many of them off. */
const masteryRow = ({ timeToMastery, advanced }: Report): readonly [string, string] => {
  const { mean, p95, longest } = timeToMastery;
  const name = 'days from beginning one to advancing';
  if (longest === null || p95 !== null) return [name, interval(mean)];
  if (advanced.mean === 0) return [name, `more than ${number(longest)}`];
  return [`${name}, as far as seen by the end`, interval(mean)];
};

/** The objectives for which the time to mastery is incomplete, and what that means for it. */
const openLines = ({ timeToMastery, objectives, advanced }: Report): readonly string[] => {
  const { tooShort, growing, byLittlesLaw } = timeToMastery;
  const [open, withdrawn] = [objectives.inProgress.mean, objectives.withdrawn.mean];
  if (open === 0 && withdrawn === 0) return [];
  const counts = [
    ...(open === 0 ? [] : [`${amount(open, 'objective was', 'objectives were')} still in progress at the end`]),
    ...(withdrawn === 0 ? [] : [`${amount(withdrawn, 'objective was', 'objectives were')} withdrawn`]),
    `${amount(advanced.mean, 'was', 'were')} advanced`,
  ];
  const not = [...(open === 0 ? [] : ['in progress']), ...(withdrawn === 0 ? [] : ['withdrawn'])].join(' or ');
  const said = `${counts.join(', ')}; the days count those ${not} for as long as they were seen.`;
  if (byLittlesLaw === null) return wrapped(`${said} None was advanced, so how long it takes is unknown.`, WIDTH);
  if (!tooShort) return wrapped(said, WIDTH);
  const days = `${number(byLittlesLaw)} days`;
  const more = growing
    ? 'Objectives that begin later take longer, so the days are too short: in progress divided by advanced a day ' +
      `is ${days}.`
    : `At the rate at which objectives are advanced, one takes ${days} (in progress divided by advanced a day), ` +
      'longer than these say.';
  return wrapped(`${said} ${more}`, WIDTH);
};

/** A mean with its noun, in the singular if it is written as 1. */
const amount = (mean: number, one: string, many: string): string => {
  const written = number(mean);
  return `${written} ${written === '1' ? one : many}`;
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
