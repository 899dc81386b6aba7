import { holderKinds } from '../../model/holder-kinds.js';
import type { Engine } from '../engine/engine.js';
import { refuseOrNote } from './admit.js';
import { type EventOf, quoted } from './refusal.js';

/**
 * Refuses an appeal by anybody but the learner or the family, since it would use up theirs. If neither holds a role, as
 * in a process without learners, anybody may appeal.
 *
 * @internal
 */
export const refuseAppealOfOthers = (engine: Engine, event: EventOf<'appeal.raised'>): void => {
  const { by } = event;
  const theirs = engine.draft.reading.model.roles
    .filter((role) => holderKinds(role).some((kind) => kind !== 'educator'))
    .map(({ id }) => id);
  if (theirs.length === 0 || theirs.includes(by)) return;
  const message =
    `only the learner or the family may appeal, and "${by}" is neither; send it as ${quoted(theirs)}, even if ` +
    'somebody speaks for them';
  refuseOrNote(engine, event, 'by', 'not-theirs', message);
};
