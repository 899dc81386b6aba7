import { type Journey, journeyLog } from '../../../src/index.js';
import type { Run } from '../../../src/journey/state/run.js';
import { formerModel } from '../../../src/model/former-model.js';
import { fingerprint } from '../../../src/model/model-fingerprint.js';

/** A journey as the version with format 2 would have saved it, before models had settings, options and modes. */
export const savedFormerly = ({ model, status, learner, objectives, cases, counts, ...journey }: Journey) => {
  const content = {
    format: 2,
    model: { id: model.id, fingerprint: fingerprint(formerModel(model)) },
    status,
    learner: formerPlace(learner),
    objectives: objectives.map(formerPlace),
    cases: cases.map(({ suspends: _, run, ...each }) => ({ ...each, run: formerRun(run) })),
    log: journeyLog({ model, status, learner, objectives, cases, counts, ...journey }).map(
      ({ revision: _, ...entry }) => entry,
    ),
    counts,
  };
  return { ...content, checksum: fingerprint(content) };
};

const formerPlace = <Place extends Pick<Journey['learner'], 'runs' | 'doers' | 'clock'>>({
  doers: _,
  clock: __,
  runs,
  ...place
}: Place) => ({
  ...place,
  runs: Object.fromEntries(Object.entries(runs).map(([element, run]) => [element, formerRun(run)])),
});

const formerRun = ({ lastBy: _, ...run }: Run) => run;
