import { compareModels, type ModelTotals, type RoleChange } from 'work-elements';
import type { Context } from '../context/context.js';
import { counted } from '../output/numbers.js';
import { table } from '../output/table.js';
import { readModels } from '../readers/models.js';

/** Runs `work-elements compare`. */
export const run = async (context: Context): Promise<void> => {
  const { given } = context;
  const read = await readModels(context, [given.argument(0), ...given.rest(1)]);
  const [first, ...others] = read;
  if (first === undefined) return;
  const answers = others.map(({ file, model }) => ({ file, model, comparison: compareModels(first.model, model) }));
  context.answerEach(
    answers,
    ({ comparison }) => comparison,
    ({ model }, comparison) => [
      ...totals([first.model.title, model.title], comparison.totals),
      ...comparison.roles.flatMap((change) => ['', ...changeLines(context, change)]),
    ],
  );
  const [page, sheet] = [given.text('html'), given.text('csv')];
  if (page !== undefined) {
    const { modelComparisonHtml } = await import('@work-elements/report');
    const models = read.map(({ model }) => model);
    await context.write(page, modelComparisonHtml(models, { locale: given.text('locale') }));
  }
  if (sheet === undefined) return;
  const { modelComparisonTables } = await import('@work-elements/tables');
  const { writeTablesOfEach } = await import('../readers/write-tables.js');
  await writeTablesOfEach(
    context,
    sheet,
    answers.map(({ model, comparison }) => ({ name: model.id, tables: modelComparisonTables(comparison) })),
  );
};

const totals = (
  titles: readonly [string, string],
  [before, after]: readonly [ModelTotals, ModelTotals],
): readonly string[] =>
  table(
    [
      ['', ...titles],
      ['roles', String(before.roles), String(after.roles)],
      ['steps of the broadest staff role', String(before.broadest), String(after.broadest)],
      ['competencies of the role that needs most', String(before.mostCompetencies), String(after.mostCompetencies)],
      ['hand-offs', String(before.handoffs), String(after.handoffs)],
      ['of these among colleagues', String(before.colleagueHandoffs), String(after.colleagueHandoffs)],
    ],
    ['left', 'right', 'right'],
  );

const CHANGES = {
  added: 'only in the second',
  removed: 'only in the first',
  changed: 'changed',
  unchanged: 'as before',
} as const;

const changeLines = ({ style, given }: Context, change: RoleChange): readonly string[] => {
  const { steps, competencies, handoffs } = change;
  const full = given.flag('full');
  const said = (sign: string, items: readonly string[], one: string, many: string): readonly string[] => {
    if (items.length === 0) return [];
    return [`  ${sign} ${counted(items.length, one, many)}`, ...(full ? items.map((item) => `      ${item}`) : [])];
  };
  const stepOf = ({ element, step, responsibility }: (typeof steps.gained)[number]): string =>
    `${element}/${step} (${responsibility})`;
  const passed = ({ artifact, from, to }: (typeof handoffs.gained)[number]): string =>
    `${artifact}, ${from.role} to ${to.role}`;
  return [
    `${style.bold(change.role)}: ${CHANGES[change.change]}`,
    ...said('+', steps.gained.map(stepOf), 'responsibility', 'responsibilities'),
    ...said('−', steps.lost.map(stepOf), 'responsibility', 'responsibilities'),
    ...said(
      '+',
      competencies.gained.map(({ statement }) => statement),
      'competency',
      'competencies',
    ),
    ...said(
      '−',
      competencies.lost.map(({ statement }) => statement),
      'competency',
      'competencies',
    ),
    ...said(
      '±',
      competencies.level.map(({ competency, from, to }) => `${competency.statement} (level ${from} to ${to})`),
      'competency at another level',
      'competencies at another level',
    ),
    ...said('+', handoffs.gained.map(passed), 'hand-off', 'hand-offs'),
    ...said('−', handoffs.lost.map(passed), 'hand-off', 'hand-offs'),
  ];
};
