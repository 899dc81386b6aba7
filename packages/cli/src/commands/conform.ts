import { type Conformance, checkConformance } from '@work-elements/discover';
import type { Context } from '../context/context.js';
import { conformanceLines } from '../output/conformance-lines.js';
import { readHolders } from '../readers/holders.js';
import { logsBefore, readLog } from '../readers/logs.js';
import { readModelAsGiven } from '../readers/models.js';
import { refusing } from '../readers/refusing.js';
import { stoppable } from '../readers/stoppable.js';

/** Runs `work-elements conform`. */
export const run = async (context: Context): Promise<void> => {
  const { given } = context;
  const { logs, last } = logsBefore(context, 'a model after the log, such as: conform log.csv school.yaml');
  const { model } = await readModelAsGiven(context, last);
  const found: { file: string; conformance: Conformance }[] = [];
  for (const file of logs) {
    const conformance = await stoppable(context, 'Replaying', async (running) => {
      const log = await readLog(context, file, model, running.signal);
      const options = {
        ...running,
        ...(await readHolders(context, log)),
        ...given.part('situations'),
        ...(given.text('replay') === 'no' ? { replay: false } : {}),
      };
      return refusing(file, () => checkConformance(log, model, options));
    });
    if (conformance === null) break;
    found.push({ file, conformance });
    const { verdict, outOfRole, separation, heardByDecider, reviewedByDoer, withoutEvidence, replay } = conformance;
    const broken = [
      ...outOfRole,
      ...separation,
      ...heardByDecider,
      ...reviewedByDoer.filter(({ others }) => others),
      ...withoutEvidence,
      ...(replay?.misfits ?? []),
    ];
    context.count(broken.map(() => ({ severity: 'error' })));
    if (verdict === 'nothing-decided') context.count([{ severity: 'error' }]);
  }
  if (found.length === 0) return;
  context.answerEach(
    found,
    ({ conformance }) => conformance,
    (_, conformance) => conformanceLines(conformance, context.style),
  );
};
