import { answerFiles } from '../context/answer-files.js';
import type { Context } from '../context/context.js';
import { schemaNames, schemaOf } from '../readers/schemas.js';

/** Runs `work-elements schema`. */
export const run = async (context: Context): Promise<void> => {
  const { given } = context;
  const name = schemaNames.find((each) => each === given.argument(0)) ?? 'model';
  const schema = await schemaOf(name, given.text('draft') === 'draft-07' ? { draft: 'draft-07' } : {});
  const file = given.text('output');
  if (file === undefined) {
    context.answer(schema, () => [JSON.stringify(schema, null, 2)]);
    return;
  }
  await context.write(file, `${JSON.stringify(schema, null, 2)}\n`);
  answerFiles(context, [file]);
};
