import { modelHtml } from '@work-elements/report';
import type { Context } from '../context/context.js';
import { readModel } from '../readers/models.js';

export const run = async (context: Context): Promise<void> => {
  const { model } = await readModel(context, context.given.argument(0));
  const detail = context.given.text('detail') === 'do' ? 'do' : 'all';
  const html = modelHtml(model, { detail, locale: context.given.text('locale') });
  const file = context.given.text('output');
  if (file !== undefined) await context.write(file, html);
  else context.answer({ html }, () => [html.trimEnd()]);
};
