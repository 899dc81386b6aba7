import { isJudged, judgementOf } from '../../model/judgement-of.js';
import { areApart, isPartOf, separations } from '../../model/kept-apart.js';
import { statesOnAppeal } from '../../model/review-on-appeal.js';
import { stepsOfReview } from '../../model/review-steps.js';
import { workRef } from '../../model/work-ref.js';
import { appealSteps } from '../../process/appeal-steps.js';
import { judgedAmong } from '../../process/judged.js';
import { at } from '../../vocabulary/at.js';
import { isSamePerson } from '../../vocabulary/same-person.js';
import type { Engine } from '../engine/engine.js';
import { stateIndexOf } from '../state/run-state.js';
import { refuseOrNote } from './admit.js';
import type { OpenItem } from './open-item.js';
import type { EventOf } from './refusal.js';

/** What is read of a journey to see what a person has done in it. */
type Doings = Pick<Engine['draft'], 'reading' | 'table' | 'doersOf' | 'objective'>;
type Taking = EventOf<'item.claimed' | 'item.delegated'>;

/** Enforces the model’s separations for persons too, within an objective, and records who has ended what. @internal */
export const keepApart = (
  engine: Engine,
  event: EventOf<'work.ended'>,
  open: OpenItem,
  objective: number,
  persons: readonly string[],
): void => {
  const { draft, warnings } = engine;
  const work = workRef(open.item.element, open.item.step);
  const { model, process, stepOf } = draft.reading;
  const sets = separations(model);
  if (persons.length === 0) return warnOfNobody(engine, event, work);
  const isKept = sets.some((set) => set.some((ref) => isPartOf(work, ref)));
  for (const person of persons) {
    const own = ownWork(draft, work, open, objective, person);
    if (own?.isAppealed === true)
      refuseOrNote(engine, event, 'person', 'kept-apart', `${own.words}; somebody else has to hear the appeal`);
    const clashes = [
      own?.isAppealed === false ? own.words : undefined,
      isKept ? clashOf(draft, sets, work, objective, person) : undefined,
    ];
    for (const clash of clashes) {
      if (clash === undefined) continue;
      const message = `${clash}; somebody else has to do it`;
      if ((model.policies.persons ?? 'warning') === 'error')
        refuseOrNote(engine, event, 'person', 'kept-apart', message);
      else warnings.push({ path: 'person', code: 'kept-apart', message });
    }
    if (!isKept && !isJudged(process, work, stepOf.get(work))) continue;
    if (!draft.doersOf(objective).some((doer) => doer.person === person && doer.work === work))
      draft.addDoer(objective, { work, person });
  }
};

/**
 * Warns that separation cannot be enforced without named persons: once in a journey, and again if a role hears an
 * appeal and also decides.
 */
const warnOfNobody = ({ draft, warnings }: Engine, { by }: EventOf<'work.ended'>, work: string): void => {
  const { model, process, rowOf } = draft.reading;
  const { hearing, deciding } = appealSteps(process);
  if (hearing.has(work) && [...deciding].some((ref) => rowOf.get(ref)?.responsible.includes(by) === true)) {
    const message =
      `no person is named, and "${by}" decides as well, so whoever decided may have heard the appeal; name the ` +
      '"person" to have this checked';
    warnings.push({ path: 'person', code: 'no-person', message });
    return;
  }
  if (separations(model).length === 0 || draft.before.unnamed) return;
  draft.setUnnamed();
  const message =
    'no person is named, so nobody can be kept from doing what the model keeps apart; name the "person" to have ' +
    'this checked';
  warnings.push({ path: 'person', code: 'no-person', message });
};

/**
 * Warns of a clash as soon as somebody claims or is given an item; refuses to give them an appeal against their own
 * decision.
 *
 * @internal
 */
export const keepFromTaking = (
  engine: Engine,
  event: Taking,
  open: OpenItem,
  path: 'person' | 'to',
  person: string,
): void => {
  const { draft, warnings } = engine;
  const { kind, place, item } = open;
  const work = workRef(item.element, item.step);
  const objective = draft.objectiveOf(kind, place);
  const own = ownWork(draft, work, open, objective, person);
  if (own?.isAppealed === true)
    return refuseOrNote(engine, event, path, 'kept-apart', `${own.words}; give it to somebody else`);
  const clashes = [own?.words, clashOf(draft, separations(draft.reading.model), work, objective, person)];
  for (const clash of clashes)
    if (clash !== undefined) warnings.push({ path, code: 'kept-apart', message: `${clash}; give it to somebody else` });
};

/**
 * The person’s own work that they would be judging, in words: a decision under appeal, for which they are refused, or a
 * piece that is reviewed or scored again on appeal.
 *
 * @internal
 */
export const ownWork = (
  draft: Doings,
  work: string,
  { element, item, state }: Pick<OpenItem, 'element' | 'item' | 'state'>,
  objective: number,
  person: string,
): { readonly work: string | null; readonly words: string; readonly isAppealed: boolean } | undefined => {
  const { process } = draft.reading;
  const isReview = stepsOfReview(process).has(work);
  if (!isReview && !appealSteps(process).hearing.has(work)) return undefined;
  const index = stateIndexOf(at(draft.table.elements, element), state) ?? -1;
  const isOnAppeal = statesOnAppeal(process, item.element).has(index);
  // A review that is not on appeal directly follows its piece, which was done by whoever ended the previous step.
  const piece = { work: null, person: item.lastBy?.person ?? null };
  const done = [...draft.doersOf(objective), ...(isReview && !isOnAppeal ? [piece] : [])];
  const judged = judgedAmong(
    done,
    (each) => (each.work === null ? 'piece' : judgementOf(process, work, each.work)),
    isOnAppeal,
  );
  const own = judged.find((each) => each.person !== null && isSamePerson(each.person, person));
  if (own === undefined) return undefined;
  if (own.work === null)
    return { work: null, words: `"${person}" has done the piece that is reviewed in "${work}"`, isAppealed: false };
  const did = `"${person}" has ended "${own.work}"${onObjective(draft, objective)}, and`;
  return isReview
    ? { work: own.work, words: `${did} "${work}" is on an appeal against it`, isAppealed: false }
    : { work: own.work, words: `${did} does not hear an appeal against it`, isAppealed: true };
};

/**
 * What somebody has ended that the model keeps apart from a piece of work, and on which objective (−1: about the
 * learner).
 *
 * @internal
 */
export const clashingWork = (
  draft: Doings,
  sets: ReturnType<typeof separations>,
  work: string,
  objective: number,
  person: string,
): { readonly work: string; readonly objective: number } | undefined => {
  for (const about of new Set([-1, objective])) {
    const found = draft
      .doersOf(about)
      .find((doer) => isSamePerson(doer.person, person) && sets.some((set) => areApart(set, doer.work, work)));
    if (found !== undefined) return { work: found.work, objective: about };
  }
  return undefined;
};

/** The same in words. */
const clashOf = (
  draft: Doings,
  sets: ReturnType<typeof separations>,
  work: string,
  objective: number,
  person: string,
): string | undefined => {
  const clashing = clashingWork(draft, sets, work, objective, person);
  if (clashing === undefined) return undefined;
  return (
    `"${person}" has ended "${clashing.work}"${onObjective(draft, clashing.objective)}, which the model keeps apart ` +
    `from "${work}"`
  );
};

const onObjective = (draft: Doings, objective: number): string =>
  objective < 0 ? '' : ` on "${draft.objective(objective).id}"`;
