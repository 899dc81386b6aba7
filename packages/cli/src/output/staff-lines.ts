import type { Headcounts, MinimumStaffing, Scenario, StaffingTarget } from '@work-elements/simulate';
import { counted } from 'work-elements';
import type { Style } from '../terminal/style.js';
import { WIDTH, wrapped } from './lists.js';
import { interval, number, percent } from './numbers.js';
import { table } from './table.js';

/** The smallest staff that reaches a target, for people to read. */
export const staffLines = (
  style: Style,
  { title, model }: Scenario,
  target: StaffingTarget,
  { staff, total, cost, reached, exhaustive, tried, cancelled, meets, start, report }: MinimumStaffing,
): readonly string[] => {
  const titleOf = (role: string): string => model.roles.find(({ id }) => id === role)?.title ?? role;
  const counts = (of: Headcounts): string => of.map(({ role, count }) => `${titleOf(role)}: ${count}`).join(', ');
  const wanted =
    'work' in target
      ? `${percent(target.share)} of ${target.work} within ${counted(target.withinDays, 'school day')}`
      : `${number(target.advancedPerWeek)} ${target.advancedPerWeek === 1 ? 'objective' : 'objectives'} ` +
        'advanced a week';
  const write = 'work' in target ? percent : number;
  const smaller = exhaustive
    ? 'every smaller staff was tried'
    : 'with one person fewer in any role that may change, it is not met';
  const nearest = [...tried].sort((one, other) => (other.reached?.mean ?? 0) - (one.reached?.mean ?? 0))[0];
  const unknown = tried.length === 0 ? 'not known: none was tried' : 'not known: none that was tried reaches it';
  const near =
    nearest === undefined
      ? []
      : [['nearest', `${counts(nearest.staff)}, which reaches ${interval(nearest.reached, write)}`]];
  const found = [
    [cancelled ? 'smallest so far' : 'smallest staff', `${counts(staff)} (${counted(total, 'person', 'people')})`],
    ['reached', `${interval(reached, write)}; the lower end of the interval has to reach the target`],
    ...(cost === 0 ? [] : [['cost', number(cost)]]),
  ];
  return [
    style.bold(title),
    ...(meets ? report.warnings.flatMap((warning) => wrapped(style.yellow(`! ${warning}`), WIDTH, '  ')) : []),
    ...table([
      ['wanted', wanted],
      ...(meets ? found : [['smallest staff', unknown], ...near]),
      ['began with', `${counts(start)}, what the load asks for if nothing waited`],
      [
        'tried',
        `${counted(tried.length, 'combination', 'combinations')} of people; ` +
          `${cancelled ? 'stopped before it was done' : smaller}`,
      ],
    ]),
  ];
};

/** A combination of staff that was tried, as a row of a table. */
export const triedRow = ({ staff, reached, meets }: MinimumStaffing['tried'][number]) => ({
  ...Object.fromEntries(staff.map(({ role, count }) => [role, count])),
  reached: reached?.mean ?? null,
  low: reached?.low ?? null,
  high: reached?.high ?? null,
  meets,
});
