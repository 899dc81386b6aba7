import type { Estimate } from './estimate.js';
import type { Bottleneck, OneMore } from './report.js';

const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** A time in minutes, in words. */
const spoken = (minutes: number): string => {
  if (minutes < 90) return `${minutes < 10 ? minutes.toFixed(1) : Math.round(minutes)} minutes`;
  if (minutes < 2880) return `${(minutes / 60).toFixed(1)} hours`;
  return `${(minutes / 1440).toFixed(1)} days`;
};

const figure = (value: number): string => Math.abs(value).toFixed(Math.abs(value) < 10 ? 1 : 0);

/** A change and its interval, worded as less or more: “4.1 days less (3.0 to 5.2)”. */
const change = ({ mean, low, high }: Estimate, unit: string, less: string, more: string): string => {
  const signed = mean < 0 ? -1 : 1;
  const [from, to] = [(low ?? mean) * signed, (high ?? mean) * signed].sort((one, other) => one - other);
  const end = (value = 0): string => `${value < 0 ? '−' : ''}${figure(value)}`;
  const interval = low === null || low === high ? '' : ` (${end(from)} to ${end(to)})`;
  return `${figure(mean)}${unit} ${mean < 0 ? less : more}${interval}`;
};

const effectOf = ({ daysToMastery, advanced, utilisation, wait }: OneMore): string => {
  const parts = [
    ...(daysToMastery === null ? [] : [`objectives would take ${change(daysToMastery, ' days', 'less', 'more')}`]),
    advanced.low === 0 && advanced.high === 0 ? 'no more would be advanced' : `${change(advanced, '', 'fewer', 'more')} would be advanced`,
  ];
  const then = [
    ...(utilisation === null ? [] : [`that role would be busy ${percent(utilisation.mean)} of the time`]),
    ...(wait === null
      ? []
      : [
          `its work would wait ${spoken(wait.mean)}${wait.low === null || wait.high === null ? '' : ` (${spoken(wait.low)} to ${spoken(wait.high)})`}`,
        ]),
  ];
  return `${parts.join(', and ')}; ${then.join(', and ')}`;
};

/** A bottleneck as a sentence, based only on what was simulated. @internal */
export const becauseOf = (
  { title, utilisation, queueAtEnd, share, neverOnDuty, oneMore, tried }: Omit<Bottleneck, 'because'>,
  step: string,
): string => {
  if (neverOnDuty || oneMore === null)
    return `${title} is never on duty, and ${Math.round(queueAtEnd)} pieces of its work wait at the end; give it hours in which there is school`;
  const busy = `${title} is busy ${percent(utilisation)} of the time, and ${percent(share)} of that is ${step}`;
  if (oneMore.helps) return `${busy}; with one more person, ${effectOf(oneMore)}`;
  const others = tried.map((each) => each.title).join(' and ');
  return `Work waits longest for ${others}, but one more person there would not clearly shorten the time to mastery or let more objectives be advanced; ${busy}`;
};
