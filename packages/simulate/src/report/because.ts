import { type Estimate, isClear } from './estimate.js';
import type { Bottleneck, OneMore } from './report.js';

const percent = (share: number): string => `${Math.round(share * 100)} %`;

const figure = (value: number): string => Math.abs(value).toFixed(Math.abs(value) < 10 ? 1 : 0);

/** A time in minutes with its interval, in one unit that suits the time. */
const spoken = ({ mean, low, high }: Estimate): string => {
  const [unit, minutes] = mean < 90 ? ['minutes', 1] : mean < 2880 ? ['hours', 60] : ['days', 1440];
  const [time, from, to] = [mean, low ?? mean, high ?? mean].map((value) => figure(value / minutes));
  return `${time} ${unit}${from === to ? '' : ` (${from} to ${to})`}`;
};

/** A change and its interval, worded as less or more: “4.1 days less (3.0 to 5.2)”. */
const change = ({ mean, low, high }: Estimate, unit: string, less: string, more: string): string => {
  const signed = mean < 0 ? -1 : 1;
  const [from, to] = [(low ?? mean) * signed, (high ?? mean) * signed].sort((one, other) => one - other);
  const end = (value = 0): string => `${value < 0 ? '−' : ''}${figure(value)}`;
  const interval = low === null || end(from) === end(to) ? '' : ` (${end(from)} to ${end(to)})`;
  return `${figure(mean)}${unit} ${mean < 0 ? less : more}${interval}`;
};

/** What is clear of what one more person does; what is not may be chance. */
const effectOf = ({ daysToMastery, advanced, utilisation, wait }: OneMore, { otherRoles, within }: Told): string => {
  const horizon = within === null ? '' : `, as far as shows within these ${within} weeks`;
  const parts = [
    ...(daysToMastery === null || !isClear(daysToMastery)
      ? []
      : [`objectives would take ${change(daysToMastery, ' days', 'less', 'more')}${horizon}`]),
    ...(advanced.low === 0 && advanced.high === 0 ? ['no more would be advanced'] : []),
    ...(isClear(advanced) ? [`${change(advanced, '', 'fewer', 'more')} would be advanced`] : []),
  ];
  const then = [
    ...(utilisation === null
      ? []
      : [`those in that role would be busy ${percent(utilisation.mean)} of the time${otherRoles ? ', in all their roles' : ''}`]),
    ...(wait === null ? [] : [`its work would wait ${spoken(wait)}`]),
  ];
  return `${parts.join(', and ')}; ${then.join(', and ')}`;
};

/** What else the sentence depends on. */
interface Told extends Pick<Bottleneck, 'otherRoles'> {
  /** The weeks simulated, if later objectives take longer; then days to mastery are cut off at their end. */
  readonly within: number | null;
}

/** A bottleneck as a sentence, based only on what was simulated. @internal */
export const becauseOf = (
  { title, utilisation, queueAtEnd, share, neverOnDuty, oneMore, tried, otherRoles }: Omit<Bottleneck, 'because'>,
  step: string,
  within: number | null,
): string => {
  if (neverOnDuty || oneMore === null)
    return `${title} is never on duty, and ${Math.round(queueAtEnd)} pieces of its work wait at the end; give it hours in which there is school`;
  const roles = otherRoles ? ' in all roles that its people hold' : '';
  const busy = `${title} is busy ${percent(utilisation)} of the time${roles}, and ${percent(share)} of that is ${step}`;
  if (oneMore.helps) return `${busy}; with one more person, ${effectOf(oneMore, { otherRoles, within })}`;
  const others = tried.map((each) => each.title).join(' and ');
  return `Work waits longest for ${others}, but one more person there would not clearly shorten the time to mastery or let more objectives be advanced; ${busy}`;
};
