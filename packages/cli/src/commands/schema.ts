import type { Context } from '../context/context.js';
import { schemaOf } from '../readers/schemas.js';

export const run = async (context: Context): Promise<void> => {
  const schema = await schemaOf(context.given.argument(0));
  const file = context.given.text('output');
  if (file !== undefined) await context.write(file, `${JSON.stringify(schema, null, 2)}\n`);
  else context.answer(schema, () => [JSON.stringify(schema, null, 2)]);
};
