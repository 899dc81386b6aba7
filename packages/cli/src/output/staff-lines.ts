import type { Headcounts, MinimumStaffing, StaffingTarget } from '@work-elements/simulate';
import type { Style } from '../terminal/style.js';
import { counted, interval, number, percent } from './numbers.js';
import { table } from './table.js';

/** The smallest staff that reaches a target, for people to read. */
export const staffLines = (
  style: Style,
  title: string,
  target: StaffingTarget,
  { staff, total, cost, reached, exhaustive, tried, cancelled, start }: MinimumStaffing,
): readonly string[] => {
  const counts = (of: Headcounts): string => of.map(({ role, count }) => `${count} ${role}`).join(', ');
  const wanted =
    'work' in target
      ? `${percent(target.share)} of ${target.work} within ${counted(target.withinDays, 'school day')}`
      : `${number(target.advancedPerWeek)} objectives advanced a week`;
  const smaller = exhaustive ? 'every smaller staff was tried' : 'with one person fewer in any role it is not met';
  return [
    style.bold(title),
    ...table([
      ['wanted', wanted],
      ['smallest staff', `${counts(staff)} (${counted(total, 'person', 'people')})`],
      ['reached', interval(reached, 'work' in target ? percent : number)],
      ...(cost === 0 ? [] : [['cost', number(cost)]]),
      ['began with', `${counts(start)}, what the load asks for if nothing waited`],
      ['tried', `${counted(tried.length, 'staff', 'staffs')}; ${cancelled ? 'stopped before it was done' : smaller}`],
    ]),
  ];
};

/** A staff that was tried, as a row of a table. */
export const triedRow = ({ staff, reached, meets }: MinimumStaffing['tried'][number]) => ({
  ...Object.fromEntries(staff.map(({ role, count }) => [role, count])),
  reached: reached?.mean ?? null,
  low: reached?.low ?? null,
  high: reached?.high ?? null,
  meets,
});
