import { planTraining, type TrainingOptions, trainingCalendar, trainingTables } from '@work-elements/optimise';
import { trainingPlanTables } from '@work-elements/tables';
import { outerIdSchema } from 'work-elements';
import type { Context } from '../context/context.js';
import { problemOf, Unusable } from '../documents/problem.js';
import { trainingLines } from '../output/training-lines.js';
import { readModels } from '../readers/models.js';
import { outputsOf } from '../readers/named-files.js';
import { solverOf } from '../readers/solver.js';
import { trainingScope } from '../readers/training-scope.js';
import { writeTables } from '../readers/write-tables.js';
import { interruptible } from '../terminal/interruptible.js';
import { withProgressBar } from '../terminal/progress-bar.js';

/** Runs `work-elements train`. */
export const run = async (context: Context): Promise<void> => {
  const { given, terminal } = context;
  if (given.text('ics') !== undefined && given.text('start') === undefined)
    throw new Unusable([
      problemOf('', 'no-first-week', 'a calendar needs dates; say when the first week begins', '--start 2026-09-07'),
    ]);
  const planId = planIdOf(context);
  const models = (await readModels(context, given.rest(0))).map(({ model }) => model);
  const scope = await trainingScope(context, models);
  outputsOf(context, ['csv'], { names: [''], tables: PLAN_TABLES });
  const solver = await solverOf(context);
  const { result, interrupted } = await interruptible(terminal, (signal) =>
    withProgressBar(terminal, { title: 'Planning', signal }, (tell) =>
      planTraining(scope, models, {
        ...optionsOf(context),
        ...solver,
        signal,
        onProgress: ({ share }) => tell(share),
      }),
    ),
  );
  if (interrupted) context.interrupt();
  context.answer(result, () => trainingLines(context.style, result));
  const [page, sheet, calendar] = [given.text('html'), given.text('csv'), given.text('ics')];
  if (page !== undefined) {
    const { trainingHtml } = await import('@work-elements/optimise/page');
    await context.write(page, trainingHtml(result, { title: given.text('title') ?? 'Training plan' }));
  }
  if (sheet !== undefined) await writeTables(context, sheet, trainingPlanTables(trainingTables(result)));
  if (calendar !== undefined) {
    const stamp = `${new Date().toISOString().slice(0, 19)}Z`;
    await context.write(calendar, trainingCalendar(result, { stamp, ...planId }));
  }
};

/** The id that distinguishes the plan’s calendar from others. */
const planIdOf = ({ given }: Context): { readonly plan?: string } => {
  const plan = given.text('planId');
  if (plan === undefined) return {};
  if (given.text('ics') === undefined) {
    const hint = 'leave out --plan-id, or write a calendar with --ics plan.ics';
    throw new Unusable([problemOf('', 'wrong-use', '--plan-id changes nothing without --ics', hint)]);
  }
  const [issue] = outerIdSchema.safeParse(plan).error?.issues ?? [];
  if (issue !== undefined) throw new Unusable([problemOf('', 'wrong-use', `--plan-id: ${issue.message}`)]);
  return { plan };
};

const PLAN_TABLES = trainingPlanTables({ modules: [], sessions: [], places: [], uncovered: [], years: [] }).map(
  ({ name }) => name,
);

const optionsOf = ({ given }: Context): TrainingOptions => {
  const [start, hours] = [given.text('start'), given.number('hoursPerYear')];
  return {
    ...given.part('years'),
    ...given.part('seed'),
    ...given.part('moves'),
    ...given.part('theta'),
    ...(given.text('granularity') === 'fine' ? { granularity: 'fine' } : {}),
    ...(hours === undefined ? {} : { hoursPerYear: { value: hours, source: '--hours-per-year' } }),
    ...(start === undefined ? {} : { dates: { start, ...given.part('trainers') } }),
  };
};
