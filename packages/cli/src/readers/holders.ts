import { type EventLog, type Holders, parseHolders } from '@work-elements/discover';
import type { Context } from '../context/context.js';
import { readSource } from '../documents/source.js';
import { refusing } from './refusing.js';

/**
 * Who holds which roles, from the file of `--holders`; empty without it. Warns of names that do not occur in the log.
 */
export const readHolders = async (context: Context, log: EventLog): Promise<{ readonly holders?: Holders }> => {
  const file = context.given.text('holders');
  if (file === undefined) return {};
  const { text } = await readSource(context.terminal, file);
  const holders = await refusing(file, async () => parseHolders(text));
  const doers = new Set([...log.resources, ...log.roles]);
  for (const name of Object.keys(holders))
    if (!doers.has(name)) context.warn(file, 'unknown-doer', `nobody in this log is called "${name}"`);
  return { holders };
};
