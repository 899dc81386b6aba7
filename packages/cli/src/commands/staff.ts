import {
  explainScenario,
  type MinimumStaffing,
  minimumStaffing,
  type Scenario,
  type StaffingOptions,
  type StaffingTarget,
} from '@work-elements/simulate';
import { tableOf } from '@work-elements/tables';
import type { Context } from '../context/context.js';
import { staffLines, triedRow } from '../output/staff-lines.js';
import { type Drained, eachDrained } from '../readers/each-drained.js';
import { outputsOf } from '../readers/named-files.js';
import { orOutOfReach } from '../readers/or-out-of-reach.js';
import { rangesOf } from '../readers/role-counts.js';
import { type ReadScenario, readScenarios } from '../readers/scenarios.js';
import { targetOf } from '../readers/staffing-target.js';
import { writeTables } from '../readers/write-tables.js';

/** Runs `work-elements staff`. */
export const run = async (context: Context): Promise<void> => {
  const { given, style } = context;
  const [target, roles] = [targetOf(context), rangesOf('--role', given.list('role'))];
  const read = await readScenarios(context, given.rest(0));
  const names = read.map(({ scenario }) => scenario.id);
  const fileOf = outputsOf(context, ['html', 'csv'], { names });
  const found = await eachDrained<ReadScenario, MinimumStaffing>(context, read, {
    titleOf: ({ scenario }) => `Staffing ${scenario.title}`,
    work: ({ scenario }, drained) => search(context, scenario, target, { roles, ...drained }),
    answer: (done) => {
      if (done.some(({ result }) => !result.meets))
        context.warn('', 'not-met', 'the search was stopped before a staff met the target');
      if (done.length === 0) return;
      context.answerEach(
        done.map(({ item, result }) => ({ ...item, result })),
        ({ result }) => (isTried(result) ? result : untried(result)),
        ({ scenario, result }) => staffLines(style, scenario, target, result),
      );
    },
    countOf: ({ tried }) => tried.length,
    unit: 'staff',
  });
  for (const { item, result } of found)
    await writeFiles(context, target, { ...item, result }, (option) => fileOf(option, read.indexOf(item)));
};

type Found = ReadScenario & { readonly result: MinimumStaffing };

const search = (
  context: Context,
  scenario: Scenario,
  target: StaffingTarget,
  asked: Pick<StaffingOptions, 'roles'> & Drained<MinimumStaffing>,
) =>
  orOutOfReach(context, () =>
    minimumStaffing(scenario, target, {
      ...context.given.part('seed'),
      ...context.given.part('replications'),
      ...context.given.part('workers'),
      ...asked,
      aim: context.given.text('aim') === 'cost' ? 'cost' : 'people',
    }),
  );

const writeFiles = async (
  context: Context,
  target: StaffingTarget,
  { scenario, document, result }: Found,
  fileOf: (option: string) => string | undefined,
): Promise<void> => {
  const [page, sheet] = [fileOf('html'), fileOf('csv')];
  if (page !== undefined && isTried(result)) {
    const { reportHtml } = await import('@work-elements/report');
    const about = {
      inForce: explainScenario(document),
      model: scenario.model,
      staffing: { target, found: result },
      currency: context.given.text('currency'),
    };
    await context.write(page, reportHtml(result.report, about));
  }
  if (sheet !== undefined && result.tried.length > 0)
    await writeTables(context, sheet, [tableOf('Tried', result.tried.map(triedRow))]);
};

/** Whether a replication was finished for the staff that a search has reached. */
const isTried = ({ report }: MinimumStaffing): boolean => report.replications > 0;

/** A search without the staff for which no replication was finished. */
const untried = ({ start, exhaustive, tried, cancelled, meets }: MinimumStaffing) => ({
  start,
  exhaustive,
  tried,
  cancelled,
  meets,
});
