import { explainScenario, type MinimumStaffing, minimumStaffing, type StaffingTarget } from '@work-elements/simulate';
import { tableOf } from '@work-elements/tables';
import { InputError } from 'work-elements';
import type { Context } from '../context/context.js';
import { problemOf } from '../documents/problem.js';
import { staffLines, triedRow } from '../output/staff-lines.js';
import { outputsOf } from '../readers/named-files.js';
import { rangesOf } from '../readers/role-counts.js';
import { type ReadScenario, readScenarios } from '../readers/scenarios.js';
import { targetOf } from '../readers/staffing-target.js';
import { writeTables } from '../readers/write-tables.js';
import { interruptible } from '../terminal/interruptible.js';
import { withProgressBar } from '../terminal/progress-bar.js';

/** Runs `work-elements staff`. */
export const run = async (context: Context): Promise<void> => {
  const { given, style } = context;
  const [target, roles] = [targetOf(context), rangesOf('--role', given.list('role'))];
  const read = await readScenarios(context, given.rest(0));
  const names = read.map(({ scenario }) => scenario.id);
  const fileOf = outputsOf(context, ['html', 'csv'], { names });
  const found: Found[] = [];
  for (const [index, each] of read.entries()) {
    const { result, interrupted } = await search(context, each, target, roles);
    if (interrupted) context.interrupt();
    if (result?.meets === false) context.warn('', 'not-met', 'the search was stopped before a staff met the target');
    if (result !== null) found.push({ ...each, index, result });
    if (interrupted) break;
  }
  if (found.length === 0) return;
  context.answerEach(
    found,
    ({ result }) => result,
    ({ scenario }, result) => staffLines(style, scenario.title, target, result),
  );
  for (const each of found) await writeFiles(context, each, (option) => fileOf(option, each.index));
};

type Found = ReadScenario & { readonly index: number; readonly result: MinimumStaffing };

const search = (
  context: Context,
  { scenario }: ReadScenario,
  target: StaffingTarget,
  roles: ReturnType<typeof rangesOf>,
) => {
  const { given, terminal } = context;
  return interruptible(terminal, (signal) =>
    withProgressBar(terminal, { title: `Staffing ${scenario.title}`, signal }, (tell) =>
      orOutOfReach(context, () =>
        minimumStaffing(scenario, target, {
          ...given.part('seed'),
          ...given.part('replications'),
          ...given.part('workers'),
          roles,
          aim: given.text('aim') === 'cost' ? 'cost' : 'people',
          signal,
          onProgress: ({ share }) => tell(share),
        }),
      ),
    ),
  );
};

const writeFiles = async (
  context: Context,
  { scenario, document, result }: Found,
  fileOf: (option: string) => string | undefined,
): Promise<void> => {
  const [page, sheet] = [fileOf('html'), fileOf('csv')];
  if (page !== undefined) {
    const { reportHtml } = await import('@work-elements/report');
    const about = {
      inForce: explainScenario(document),
      model: scenario.model,
      currency: context.given.text('currency'),
    };
    await context.write(page, reportHtml(result.report, about));
  }
  if (sheet !== undefined) await writeTables(context, sheet, [tableOf('Tried', result.tried.map(triedRow))]);
};

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
