import { checkConformance } from '@work-elements/discover';
import type { Context } from '../context/context.js';
import { conformanceLines } from '../output/discovery-lines.js';
import { readLog } from '../readers/logs.js';
import { readModel } from '../readers/models.js';
import { stoppable } from '../readers/stoppable.js';

export const run = async (context: Context): Promise<void> => {
  const { given } = context;
  const { model } = await readModel(context, given.argument(1));
  const found = await stoppable(context, 'Replaying', async (running) =>
    checkConformance(await readLog(context, given.argument(0), model, running.signal), model, {
      ...running,
      ...given.part('situations'),
    }),
  );
  if (found === null) return;
  context.answer(found, () => conformanceLines(found, context.style));
  const { outOfRole, separation, withoutEvidence, replay } = found;
  const broken = [...outOfRole, ...separation, ...withoutEvidence, ...(replay?.misfits ?? [])];
  context.count(broken.map(() => ({ severity: 'error' })));
};
