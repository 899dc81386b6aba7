import { compareModels } from 'work-elements';
import type { Context } from '../context/context.js';
import { changeLines, totalLines } from '../output/model-comparison-lines.js';
import { type ReadModel, readModels } from '../readers/models.js';
import { tablesAsked } from '../readers/tables-asked.js';

/** Runs `work-elements compare`. */
export const run = async (context: Context): Promise<void> => {
  const { given } = context;
  const read = await readModels(context, [given.argument(0), ...given.rest(1)]);
  const [first, ...others] = read;
  if (first === undefined) return;
  const answers = others.map(({ file, model }) => ({ file, model, comparison: compareModels(first.model, model) }));
  const write = await tablesAsked(
    context,
    answers.map(({ model, comparison }) => ({
      name: model.id,
      tables: ({ modelComparisonTables }) => modelComparisonTables(comparison),
    })),
  );
  context.answerEach(
    answers,
    ({ comparison }) => comparison,
    (other, comparison) => [
      ...totalLines(toldApart(first, other), comparison.totals),
      ...comparison.roles.flatMap((change) => ['', ...changeLines(context.style, change, given.flag('full'))]),
    ],
  );
  const page = given.text('html');
  if (page !== undefined) {
    const { modelComparisonHtml } = await import('@work-elements/report');
    const models = read.map(({ model }) => model);
    await context.write(page, modelComparisonHtml(models, { locale: given.text('locale') }));
  }
  await write();
};

/** Names for two models: their titles or, if these are equal, whatever distinguishes them. */
const toldApart = (first: Compared, second: Compared): readonly [string, string] => {
  const called = ({ model, file }: Compared): string => {
    if (first.model.title !== second.model.title) return model.title;
    return `${model.title} (${first.model.id === second.model.id ? file : model.id})`;
  };
  return [called(first), called(second)];
};

type Compared = Pick<ReadModel, 'file' | 'model'>;
