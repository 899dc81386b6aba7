import { discoverModel, mostLike, seenHandoffs } from '@work-elements/discover';
import { formatModel } from 'work-elements';
import type { Context } from '../context/context.js';
import { discoveryLines } from '../output/discovery-lines.js';
import { readLog } from '../readers/logs.js';
import { readModel } from '../readers/models.js';
import { isJsonFile } from '../readers/output-kind.js';
import { stoppable } from '../readers/stoppable.js';

export const run = async (context: Context): Promise<void> => {
  const { given } = context;
  const file = given.argument(0);
  const process = given.text('process');
  const isOwn = process !== undefined && process !== 'discover';
  const from = isOwn ? (await readModel(context, process)).model : null;
  const [id, title] = [given.text('id'), given.text('title')];
  const found = await stoppable(context, 'Discovering', async (running) => {
    const log = await readLog(context, file, from, running.signal);
    return discoverModel(log, {
      ...running,
      learners: given.list('learner'),
      systems: given.list('system'),
      process: from ?? (process === 'discover' ? 'discover' : 'learning'),
      ...(given.flag('everything') ? { unseen: 'with-element' } : {}),
      ...(id === undefined ? {} : { id }),
      ...(title === undefined ? {} : { title }),
      ...given.part('threshold'),
    });
  });
  if (found === null) return;
  const [like] = found.evidence.process === null ? mostLike(found.model) : [];
  const { model, evidence, alternatives } = found;
  context.answer({ model, evidence, alternatives }, () =>
    discoveryLines(found, like === undefined ? null : { title: like.model.title, index: like.index }, context.style),
  );
  const [output, page] = [given.text('output'), given.text('html')];
  if (output !== undefined) await context.write(output, formatModel(model, isJsonFile(output) ? 'json' : 'yaml'));
  if (page === undefined) return;
  const { discoveryHtml } = await import('@work-elements/discover/page');
  const handoffs = seenHandoffs(found.log, model);
  await context.write(page, discoveryHtml({ title: model.title, discovery: found, handoffs }));
};
