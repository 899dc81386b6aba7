import { counted } from 'work-elements';
import type { Fits } from './fits.js';
import type { Headcount } from './headcounts.js';
import type { TimedPiece } from './timed-work.js';
import type { WorkInstance } from './work-instances.js';

const SHOWN = 5;

/** What a calibration assumes where the log is silent. @internal */
export const assumptions = ({
  timed,
  leftOut,
  work,
  headcounts,
}: {
  readonly timed: readonly TimedPiece[];
  readonly leftOut: readonly TimedPiece[];
  readonly work: readonly WorkInstance[];
  readonly headcounts: readonly Headcount[];
}): Fits['assumed'] => [...startsAssumed(work, leftOut), ...hoursOutside(timed), ...severalRoles(headcounts)];

const startsAssumed = (work: readonly WorkInstance[], leftOut: readonly TimedPiece[]): Fits['assumed'] => {
  const without = work.filter(({ startSeen }) => !startSeen).length;
  if (without === 0) return [];
  const it = without === 1 ? 'it' : 'they';
  const rest =
    leftOut.length === 0
      ? ''
      : `; ${leftOut.length} of them left out, since other work on the same step says when it began`;
  return [
    {
      what: `starts of ${pieces(without)}`,
      because:
        `the log does not say when ${it} began; assumed to be when the work had opened and its doer was ` +
        `free${rest}`,
    },
  ];
};

const hoursOutside = (timed: readonly TimedPiece[]): Fits['assumed'] => {
  const outside = timed.filter((piece) => piece.isOutside);
  if (outside.length === 0) return [];
  return [
    {
      what: `hours of ${pieces(outside.length)} (${mostOf(outside.map(({ step }) => step))})`,
      because:
        'begun or ended outside the calendar of whoever did it; these hours are counted as worked on that day, ' +
        'though the calendar does not include them',
    },
  ];
};

/** People who are counted in more than one headcount. */
const severalRoles = (headcounts: readonly Headcount[]): Fits['assumed'] => {
  const rolesOf = new Map<string, string[]>();
  for (const { role, people, isTaken } of headcounts)
    if (isTaken) for (const { name } of people) rolesOf.set(name, [...(rolesOf.get(name) ?? []), role]);
  return [...rolesOf].flatMap(([name, roles]) =>
    roles.length < 2
      ? []
      : [
          {
            what: `headcounts of ${roles.join(' and ')}`,
            because:
              `${name} works in ${roles.length === 2 ? 'both' : 'all of them'} and counts in each, as if ${name} ` +
              `were several people; name ${name} among the scenario’s people with these roles to share the time`,
          },
        ],
  );
};

const pieces = (count: number): string => counted(count, 'piece of work', 'pieces of work');

/** The most frequent of some names, and how many others there are. */
const mostOf = (names: readonly string[]): string => {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const sorted = [...counts].sort((one, other) => other[1] - one[1]).map(([name]) => name);
  const more = sorted.length - SHOWN;
  return [...sorted.slice(0, SHOWN), ...(more > 0 ? [`${more} more`] : [])].join(', ');
};
