import { type Headcounts, type MinimumStaffing, minimumStaffing, type StaffingTarget } from '@work-elements/simulate';
import { tableOf } from '@work-elements/tables';
import { InputError } from 'work-elements';
import type { Context } from '../context/context.js';
import { problemOf, Unusable } from '../documents/problem.js';
import { counted, interval, number, percent } from '../output/numbers.js';
import { table } from '../output/table.js';
import { rangesOf } from '../readers/role-counts.js';
import { readScenario } from '../readers/scenarios.js';
import { writeTables } from '../readers/write-tables.js';
import { interruptible } from '../terminal/interruptible.js';
import { withProgressBar } from '../terminal/progress-bar.js';

export const run = async (context: Context): Promise<void> => {
  const { given, terminal } = context;
  const { scenario, document } = await readScenario(context, given.argument(0));
  const target = targetOf(context);
  const { result, interrupted } = await interruptible(terminal, (signal) =>
    withProgressBar(terminal, 'Staffing', (tell) =>
      orOutOfReach(context, () =>
        minimumStaffing(scenario, target, {
          ...given.part('seed'),
          ...given.part('replications'),
          ...given.part('workers'),
          roles: rangesOf('--role', given.list('role')),
          aim: given.text('aim') === 'cost' ? 'cost' : 'people',
          signal,
          onProgress: ({ share }) => tell(share),
        }),
      ),
    ),
  );
  if (interrupted) context.interrupt();
  if (result === null) return;
  if (!result.meets) context.warn('', 'not-met', 'the search was stopped before a staff met the target');
  context.answer(result, () => staffLines(context, scenario.title, target, result));
  const [page, file] = [given.text('html'), given.text('csv')];
  if (page !== undefined) {
    const { reportHtml } = await import('@work-elements/report');
    const { explainScenario } = await import('@work-elements/simulate');
    const about = { inForce: explainScenario(document), model: scenario.model, currency: given.text('currency') };
    await context.write(page, reportHtml(result.report, about));
  }
  if (file !== undefined) await writeTables(context, file, [tableOf('Tried', result.tried.map(triedRow))]);
};

const triedRow = ({ staff, reached, meets }: MinimumStaffing['tried'][number]) => ({
  ...Object.fromEntries(staff.map(({ role, count }) => [role, count])),
  reached: reached?.mean ?? null,
  low: reached?.low ?? null,
  high: reached?.high ?? null,
  meets,
});

/** That no staff meets a target is an answer, and not a fault of what was given. */
const orOutOfReach = async (
  context: Context,
  find: () => Promise<MinimumStaffing>,
): Promise<MinimumStaffing | null> => {
  try {
    return await find();
  } catch (error) {
    if (!(error instanceof InputError) || error.issues.some(({ code }) => code !== 'out-of-reach')) throw error;
    const problems = error.issues.map(({ code, message }) => problemOf('', code, message));
    if (context.isJson) context.answer({ problems }, () => []);
    if (context.isJson) context.count(problems);
    else context.note(problems);
    return null;
  }
};

const targetOf = ({ given }: Context): StaffingTarget => {
  const [advancedPerWeek, work] = [given.number('advancedPerWeek'), given.text('work')];
  const [share, withinDays] = [given.number('share'), given.number('withinDays')];
  if (advancedPerWeek !== undefined && work === undefined) return { advancedPerWeek };
  if (work !== undefined && withinDays !== undefined && advancedPerWeek === undefined)
    return { work, share: share ?? 0.95, withinDays };
  const message = 'say what the staff has to reach: --advanced-per-week, or --work with --within-days';
  throw new Unusable([problemOf('', 'no-target', message)]);
};

const staffLines = (
  { style }: Context,
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
