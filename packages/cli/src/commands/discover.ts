import {
  type DiscoverOptions,
  type Discovery,
  discoverModel,
  formatActivityTable,
  formatHolders,
  holdersOf,
  mostLike,
  seenHandoffs,
} from '@work-elements/discover';
import { formatModel, type ImplementationModel } from 'work-elements';
import type { Context } from '../context/context.js';
import { discoveryLines } from '../output/discovery-lines.js';
import { logNames, readLog, requireLogs } from '../readers/logs.js';
import { readModelAsGiven } from '../readers/models.js';
import { outputsOf } from '../readers/named-files.js';
import { isJsonFile } from '../readers/output-kind.js';
import { refusing } from '../readers/refusing.js';
import { stoppable } from '../readers/stoppable.js';

/** Runs `work-elements discover`. */
export const run = async (context: Context): Promise<void> => {
  const { given } = context;
  const files = given.rest(0);
  requireLogs(context, files);
  const process = given.text('process');
  const isOwn = process !== undefined && process !== 'discover';
  const from = isOwn ? (await readModelAsGiven(context, process)).model : null;
  const fileOf = outputsOf(context, ['output', 'html', 'activities', 'holders'], { names: logNames(files) });
  const found: { file: string; discovery: Discovery }[] = [];
  for (const file of files) {
    const discovery = await discovered(context, file, from);
    if (discovery === null) break;
    for (const name of discovery.evidence.notFound)
      context.warn(file, 'unknown-doer', `nobody in this log is called "${name}"; correct --learner or --system`);
    found.push({ file, discovery });
  }
  if (found.length === 0) return;
  context.answerEach(
    found,
    ({ discovery: { model, evidence, alternatives } }) => ({ model, evidence, alternatives }),
    ({ discovery }) => discoveryLines(discovery, likeOf(discovery), context.style),
  );
  for (const [index, { discovery }] of found.entries())
    await writeFiles(context, discovery, (option) => fileOf(option, index));
};

const discovered = (context: Context, file: string, from: ImplementationModel | null): Promise<Discovery | null> => {
  const { given } = context;
  const [id, title] = [given.text('id'), given.text('title')];
  return stoppable(context, 'Discovering', async (running) => {
    const log = await readLog(context, file, from, running.signal);
    const options: DiscoverOptions = {
      ...running,
      learners: given.list('learner'),
      systems: given.list('system'),
      process: from ?? (given.text('process') === 'discover' ? 'discover' : 'learning'),
      ...(given.flag('everything') ? { unseen: 'with-element' } : {}),
      ...(id === undefined ? {} : { id }),
      ...(title === undefined ? {} : { title }),
      ...given.part('threshold'),
      ...given.part('states'),
    };
    return refusing(file, async () => discoverModel(log, options));
  });
};

/** The ready model most similar to the discovered one, if both have the learning process. */
const likeOf = ({ evidence, model }: Discovery) => {
  const [like] = evidence.process === null ? mostLike(model) : [];
  return like === undefined ? null : { title: like.model.title, index: like.index };
};

const writeFiles = async (
  context: Context,
  discovery: Discovery,
  fileOf: (option: string) => string | undefined,
): Promise<void> => {
  const { model, log, evidence } = discovery;
  const [output, page] = [fileOf('output'), fileOf('html')];
  const [activities, holders] = [fileOf('activities'), fileOf('holders')];
  if (output !== undefined) await context.write(output, formatModel(model, isJsonFile(output) ? 'json' : 'yaml'));
  if (activities !== undefined)
    await context.write(
      activities,
      formatActivityTable(evidence.activities, /\.csv$/i.test(activities) ? 'csv' : 'yaml'),
    );
  if (holders !== undefined) await context.write(holders, formatHolders(holdersOf(evidence)));
  if (page === undefined) return;
  const { discoveryHtml } = await import('@work-elements/discover/page');
  await context.write(page, discoveryHtml({ title: model.title, discovery, handoffs: seenHandoffs(log, model) }));
};
