import { areApart, isPartOf, separations } from '../../model/kept-apart.js';
import { workRef } from '../../model/work-ref.js';
import { isSamePerson } from '../../vocabulary/same-person.js';
import type { Engine } from '../engine/engine.js';
import { refuseOrNote } from './admit.js';
import type { OpenItem } from './open-item.js';
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
  if (!sets.some((set) => set.some((ref) => isPartOf(work, ref)))) return;
  for (const person of persons) {
    const clash = clashOf(draft, sets, work, objective, person);
    if (clash !== undefined) {
      const message = `${clash}; somebody else has to do it`;
      if ((model.policies.persons ?? 'warning') === 'error') refuseOrNote(engine, event, 'person', 'kept-apart', message);
      else warnings.push({ path: 'person', code: 'kept-apart', message });
    }
    if (!draft.doersOf(objective).some((doer) => doer.person === person && doer.work === work)) draft.addDoer(objective, { work, person });
  }
};

/** Warns where somebody takes on what they will be kept from ending, or warned of. @internal */
export const warnIfKeptApart = (
  { draft, warnings }: Engine,
  { kind, place, item }: OpenItem,
  path: 'person' | 'to',
  person: string,
): void => {
  const sets = separations(draft.reading.model);
  const clash = clashOf(draft, sets, workRef(item.element, item.step), draft.objectiveOf(kind, place), person);
  if (clash !== undefined) warnings.push({ path, code: 'kept-apart', message: `${clash}; give it to somebody else` });
};

/** What somebody has ended that is kept apart from a piece of work, in words. */
const clashOf = (
  draft: Engine['draft'],
  sets: ReturnType<typeof separations>,
  work: string,
  objective: number,
  person: string,
): string | undefined => {
  const doers = [...draft.doersOf(-1), ...(objective < 0 ? [] : draft.doersOf(objective))];
  const clash = doers.find((doer) => isSamePerson(doer.person, person) && sets.some((set) => areApart(set, doer.work, work)));
  if (clash === undefined) return undefined;
  const where = objective < 0 ? '' : ` on "${draft.objective(objective).id}"`;
  return `"${person}" has ended "${clash.work}"${where}, which the model keeps apart from "${work}"`;
};
