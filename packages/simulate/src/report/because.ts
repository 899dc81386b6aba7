import { counted } from 'work-elements';
import { type Estimate, type Interval, isClear } from './estimate.js';
import type { Bottleneck, OneMore } from './report.js';

const percent = (share: number): string => `${Math.round(share * 100)} %`;

const figure = (value: number): string => Math.abs(value).toFixed(Math.abs(value) < 10 ? 1 : 0);

/** A time in minutes with its interval, in one unit that suits its magnitude. */
const spoken = ({ mean, low, high }: Estimate): string => {
  const [unit, minutes] = mean < 90 ? ['minutes', 1] : mean < 2880 ? ['hours', 60] : ['days', 1440];
  const [time, from, to] = [mean, low ?? mean, high ?? mean].map((value) => figure(value / minutes));
  return `${time} ${unit}${from === to ? '' : ` (${from} to ${to})`}`;
};

/** A clear change and its interval, worded as less or more: “4.1 days less (3.0 to 5.2)”. */
const change = ({ mean, low, high }: Interval, unit: string, less: string, more: string): string => {
  const [nearer, farther] = mean < 0 ? [high, low] : [low, high];
  const [from, to] = [figure(nearer), figure(farther)];
  return `${figure(mean)}${unit} ${mean < 0 ? less : more}${from === to ? '' : ` (${from} to ${to})`}`;
};

/** The clear effects of one more person; unclear ones may be due to chance. */
const effectOf = (
  { daysToMastery, advanced, utilisation, wait }: OneMore,
  { otherRoles, within, warmUp }: Told,
): string => {
  const horizon =
    within === null ? '' : `, as far as shows within ${within === 1 ? 'this week' : `these ${within} weeks`}`;
  const since = warmUp ? ', counted from the first day' : '';
  const parts = [
    ...(daysToMastery === null || !isClear(daysToMastery)
      ? []
      : [`objectives would take ${change(daysToMastery, ' days', 'less', 'more')}${horizon}`]),
    ...(advanced.low === 0 && advanced.high === 0 ? [`no more would be advanced${since}`] : []),
    ...(isClear(advanced) ? [`${change(advanced, '', 'fewer', 'more')} would be advanced${since}`] : []),
  ];
  const then = [
    ...(utilisation === null
      ? []
      : [
          `those in that role would be busy ${percent(utilisation.mean)} of the ` +
            `time${otherRoles ? ', in all their roles' : ''}`,
        ]),
    ...(wait === null ? [] : [`its work would wait ${spoken(wait)}`]),
  ];
  return [parts, then].flatMap((each) => (each.length === 0 ? [] : [each.join(', and ')])).join('; ');
};

/** Further facts on which the sentence depends. */
interface Told extends Pick<Bottleneck, 'otherRoles'> {
  /** The number of weeks simulated, if days to mastery are cut off at their end; otherwise null. */
  readonly within: number | null;
  /** Whether there is a warm-up, from the first day of which objectives advanced are counted. */
  readonly warmUp: boolean;
}

/** A bottleneck as a sentence, based only on what was simulated. @internal */
export const becauseOf = (
  { title, utilisation, queueAtEnd, share, oneMore, tried, otherRoles, waitsLonger }: Omit<Bottleneck, 'because'>,
  step: string,
  over: Omit<Told, 'otherRoles'>,
): string => {
  if (oneMore === null)
    return (
      `${title} is never on duty, and ` +
      `${counted(Math.round(queueAtEnd), 'piece of its work waits', 'pieces of its work wait')} at the end; give ` +
      'it hours in which there is school'
    );
  const roles = otherRoles ? ' in all roles that its people hold' : '';
  const busy = `${title} is busy ${percent(utilisation)} of the time${roles}, and ${percent(share)} of that is ${step}`;
  const longer =
    waitsLonger.length === 0
      ? ''
      : `; work waits longer still for ${waitsLonger.join(' and ')}, where no person can be added`;
  const added = `one more ${oneMore.fte === 1 ? 'full-time person' : `person at ${oneMore.fte} of a full position`}`;
  if (oneMore.helps) return `${busy}; with ${added}, ${effectOf(oneMore, { otherRoles, ...over })}${longer}`;
  const others = tried.map((each) => each.title).join(' and ');
  const which = waitsLonger.length === 0 ? 'Work' : 'Of the roles that people hold, work';
  return (
    `${which} waits longest for ${others}, but one more person there would not clearly shorten the time to mastery ` +
    `or let more objectives be advanced; ${busy}${longer}`
  );
};
