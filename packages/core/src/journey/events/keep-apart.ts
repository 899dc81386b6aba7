import { areApart, isPartOf, separations } from '../../model/kept-apart.js';
import type { Engine } from '../engine/engine.js';
import { refuseOrNote } from './admit.js';
import type { EventOf } from './refusal.js';

/** Holds what the model keeps apart for persons too, within an objective, and remembers who has ended what. @internal */
export const keepApart = (
  engine: Engine,
  event: EventOf<'work.ended'>,
  work: string,
  objective: number,
  persons: readonly string[],
): void => {
  const { draft, warnings } = engine;
  const { model } = draft.reading;
  const sets = separations(model);
  if (sets.length === 0) return;
  if (persons.length === 0) {
    if (draft.before.unnamed) return;
    draft.setUnnamed();
    const message = 'no person is named, so that nobody can be kept from doing what the model keeps apart; send "person" to have it held';
    warnings.push({ path: 'person', code: 'no-person', message });
    return;
  }
  const concerned = sets.filter((set) => set.some((ref) => isPartOf(work, ref)));
  if (concerned.length === 0) return;
  const doers = [...draft.doersOf(-1), ...(objective < 0 ? [] : draft.doersOf(objective))];
  for (const person of persons) {
    const clash = doers.find((doer) => doer.person === person && concerned.some((set) => areApart(set, doer.work, work)));
    if (clash !== undefined) {
      const where = objective < 0 ? '' : ` on "${draft.objective(objective).id}"`;
      const message = `"${person}" has ended "${clash.work}"${where}, which the model keeps apart from "${work}"; somebody else has to do it`;
      if ((model.policies.persons ?? 'warning') === 'error') refuseOrNote(engine, event, 'person', 'kept-apart', message);
      else warnings.push({ path: 'person', code: 'kept-apart', message });
    }
    if (!draft.doersOf(objective).some((doer) => doer.person === person && doer.work === work)) draft.addDoer(objective, { work, person });
  }
};
