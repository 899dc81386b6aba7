import { areApart, isPartOf, separations } from '../../model/kept-apart.js';
import { stepsOfReview } from '../../model/review-steps.js';
import { workRef } from '../../model/work-ref.js';
import { appealSteps, hearsAppealAgainst } from '../../process/appeal-steps.js';
import { isSamePerson } from '../../vocabulary/same-person.js';
import type { Engine } from '../engine/engine.js';
import type { DoneBy } from '../state/run.js';
import type { WorkItem } from '../state/work-item.js';
import { refuseOrNote } from './admit.js';
import type { OpenItem } from './open-item.js';
import type { EventOf } from './refusal.js';

type Draft = Engine['draft'];
type Taking = EventOf<'item.claimed' | 'item.delegated'>;

/** Holds what the model keeps apart for persons too, within an objective, and remembers who has ended what. @internal */
export const keepApart = (
  engine: Engine,
  event: EventOf<'work.ended'>,
  { element, step, lastBy }: Pick<WorkItem, 'element' | 'step' | 'lastBy'>,
  objective: number,
  persons: readonly string[],
): void => {
  const { draft, warnings } = engine;
  const work = workRef(element, step);
  const { model, process } = draft.reading;
  const sets = separations(model);
  if (persons.length === 0) return warnOfNobody(engine, event, work);
  const isKept = sets.some((set) => set.some((ref) => isPartOf(work, ref)));
  for (const person of persons) {
    const appealed = appealedAgainst(draft, work, objective, person);
    if (appealed !== undefined) refuseOrNote(engine, event, 'person', 'kept-apart', `${appealed}; somebody else has to hear the appeal`);
    warnOfOwnReview(engine, work, lastBy, 'person', person);
    const clash = clashOf(draft, sets, work, objective, person);
    if (clash !== undefined) {
      const message = `${clash}; somebody else has to do it`;
      if ((model.policies.persons ?? 'warning') === 'error') refuseOrNote(engine, event, 'person', 'kept-apart', message);
      else warnings.push({ path: 'person', code: 'kept-apart', message });
    }
    if (!isKept && !appealSteps(process).deciding.has(work)) continue;
    if (!draft.doersOf(objective).some((doer) => doer.person === person && doer.work === work)) draft.addDoer(objective, { work, person });
  }
};

/** Says that nobody can be held to anything: once in a journey, and again where a role hears an appeal that also decides. */
const warnOfNobody = ({ draft, warnings }: Engine, { by }: EventOf<'work.ended'>, work: string): void => {
  const { model, process, rowOf } = draft.reading;
  const { hearing, deciding } = appealSteps(process);
  if (hearing.has(work) && [...deciding].some((ref) => rowOf.get(ref)?.responsible.includes(by) === true)) {
    const message = `no person is named, and "${by}" decides as well, so that whoever decided may have heard the appeal; send "person" to have it held`;
    warnings.push({ path: 'person', code: 'no-person', message });
    return;
  }
  if (separations(model).length === 0 || draft.before.unnamed) return;
  draft.setUnnamed();
  const message = 'no person is named, so that nobody can be kept from doing what the model keeps apart; send "person" to have it held';
  warnings.push({ path: 'person', code: 'no-person', message });
};

/** Warns where somebody takes on what they will be warned of, and refuses what they would be kept from ending. @internal */
export const keepFromTaking = (
  engine: Engine,
  event: Taking,
  { kind, place, item }: OpenItem,
  path: 'person' | 'to',
  person: string,
): void => {
  const { draft, warnings } = engine;
  const work = workRef(item.element, item.step);
  const objective = draft.objectiveOf(kind, place);
  const appealed = appealedAgainst(draft, work, objective, person);
  if (appealed !== undefined) return refuseOrNote(engine, event, path, 'kept-apart', `${appealed}; give it to somebody else`);
  warnOfOwnReview(engine, work, item.lastBy, path, person);
  const clash = clashOf(draft, separations(draft.reading.model), work, objective, person);
  if (clash !== undefined) warnings.push({ path, code: 'kept-apart', message: `${clash}; give it to somebody else` });
};

/** Warns where whoever has just done a piece of work reviews it. */
const warnOfOwnReview = ({ draft, warnings }: Engine, work: string, lastBy: DoneBy | null, path: 'person' | 'to', person: string): void => {
  if (lastBy?.person === undefined || lastBy.person === null || !isSamePerson(lastBy.person, person)) return;
  if (!stepsOfReview(draft.reading.process).has(work)) return;
  const message = `"${person}" has done the piece that is reviewed in "${work}"; give it to somebody else`;
  warnings.push({ path, code: 'kept-apart', message });
};

/** What somebody who would hear an appeal has decided on the same objective, in words. */
const appealedAgainst = (draft: Draft, work: string, objective: number, person: string): string | undefined => {
  const { process } = draft.reading;
  const decided = draft
    .doersOf(objective)
    .find((doer) => hearsAppealAgainst(process, work, doer.work) && isSamePerson(doer.person, person));
  if (decided === undefined) return undefined;
  return `"${person}" has ended "${decided.work}"${onObjective(draft, objective)}, and does not hear an appeal against it`;
};

/** What somebody has ended that is kept apart from a piece of work, in words. */
const clashOf = (
  draft: Draft,
  sets: ReturnType<typeof separations>,
  work: string,
  objective: number,
  person: string,
): string | undefined => {
  const doers = [...draft.doersOf(-1), ...(objective < 0 ? [] : draft.doersOf(objective))];
  const clash = doers.find((doer) => isSamePerson(doer.person, person) && sets.some((set) => areApart(set, doer.work, work)));
  if (clash === undefined) return undefined;
  return `"${person}" has ended "${clash.work}"${onObjective(draft, objective)}, which the model keeps apart from "${work}"`;
};

const onObjective = (draft: Draft, objective: number): string => (objective < 0 ? '' : ` on "${draft.objective(objective).id}"`);
