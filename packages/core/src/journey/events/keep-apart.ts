import { areApart, isPartOf, separations } from '../../model/kept-apart.js';
import { isReviewed, stepsOfReview } from '../../model/review-steps.js';
import { workRef } from '../../model/work-ref.js';
import { appealSteps, hearsAppealAgainst } from '../../process/appeal-steps.js';
import { isSamePerson } from '../../vocabulary/same-person.js';
import type { Engine } from '../engine/engine.js';
import { refuseOrNote } from './admit.js';
import type { OpenItem } from './open-item.js';
import type { EventOf } from './refusal.js';

type Draft = Engine['draft'];
/** What the machine of a score remembers while the score is given again on appeal. */
const ON_APPEAL = 'on-appeal';
type Taking = EventOf<'item.claimed' | 'item.delegated'>;

/**
 * Holds what the model keeps apart for persons too, within an objective, and remembers who has ended what.
 *
 * @internal
 */
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
    const appealed = appealedAgainst(draft, work, objective, person);
    if (appealed !== undefined)
      refuseOrNote(engine, event, 'person', 'kept-apart', `${appealed}; somebody else has to hear the appeal`);
    const clashes = [ownReview(draft, work, open, objective, person), clashOf(draft, sets, work, objective, person)];
    for (const clash of clashes) {
      if (clash === undefined) continue;
      const message = `${clash}; somebody else has to do it`;
      if ((model.policies.persons ?? 'warning') === 'error')
        refuseOrNote(engine, event, 'person', 'kept-apart', message);
      else warnings.push({ path: 'person', code: 'kept-apart', message });
    }
    if (!isKept && !appealSteps(process).deciding.has(work) && !isReviewed(stepOf.get(work))) continue;
    if (!draft.doersOf(objective).some((doer) => doer.person === person && doer.work === work))
      draft.addDoer(objective, { work, person });
  }
};

/**
 * Says that nobody can be held to anything: once in a journey, and again where a role hears an appeal that also
 * decides.
 */
const warnOfNobody = ({ draft, warnings }: Engine, { by }: EventOf<'work.ended'>, work: string): void => {
  const { model, process, rowOf } = draft.reading;
  const { hearing, deciding } = appealSteps(process);
  if (hearing.has(work) && [...deciding].some((ref) => rowOf.get(ref)?.responsible.includes(by) === true)) {
    const message =
      `no person is named, and "${by}" decides as well, so that whoever decided may have heard the appeal; send ` +
      '"person" to have it held';
    warnings.push({ path: 'person', code: 'no-person', message });
    return;
  }
  if (separations(model).length === 0 || draft.before.unnamed) return;
  draft.setUnnamed();
  const message =
    'no person is named, so that nobody can be kept from doing what the model keeps apart; send "person" to ' +
    'have it held';
  warnings.push({ path: 'person', code: 'no-person', message });
};

/**
 * Warns where somebody takes on what they will be warned of, and refuses what they would be kept from ending.
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
  const appealed = appealedAgainst(draft, work, objective, person);
  if (appealed !== undefined)
    return refuseOrNote(engine, event, path, 'kept-apart', `${appealed}; give it to somebody else`);
  const clashes = [
    ownReview(draft, work, open, objective, person),
    clashOf(draft, separations(draft.reading.model), work, objective, person),
  ];
  for (const clash of clashes)
    if (clash !== undefined) warnings.push({ path, code: 'kept-apart', message: `${clash}; give it to somebody else` });
};

/**
 * What makes somebody’s review one of their own work, in words: they have just done the piece, or what is appealed
 * against.
 */
const ownReview = (
  draft: Draft,
  work: string,
  { item, facts }: OpenItem,
  objective: number,
  person: string,
): string | undefined => {
  const { process, stepOf } = draft.reading;
  if (!stepsOfReview(process).has(work)) return undefined;
  if (facts[ON_APPEAL] !== true) {
    const last = item.lastBy?.person;
    if (last === undefined || last === null || !isSamePerson(last, person)) return undefined;
    return `"${person}" has done the piece that is reviewed in "${work}"`;
  }
  const { deciding } = appealSteps(process);
  const own = draft
    .doersOf(objective)
    .find(
      (doer) => isSamePerson(doer.person, person) && (deciding.has(doer.work) || isReviewed(stepOf.get(doer.work))),
    );
  if (own === undefined) return undefined;
  return (
    `"${person}" has ended "${own.work}"${onObjective(draft, objective)}, ` + `and "${work}" is on an appeal against it`
  );
};

/** What somebody who would hear an appeal has decided on the same objective, in words. */
const appealedAgainst = (draft: Draft, work: string, objective: number, person: string): string | undefined => {
  const { process } = draft.reading;
  const decided = draft
    .doersOf(objective)
    .find((doer) => hearsAppealAgainst(process, work, doer.work) && isSamePerson(doer.person, person));
  if (decided === undefined) return undefined;
  return (
    `"${person}" has ended "${decided.work}"${onObjective(draft, objective)}, and does not hear an appeal ` +
    'against it'
  );
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
  const clash = doers.find(
    (doer) => isSamePerson(doer.person, person) && sets.some((set) => areApart(set, doer.work, work)),
  );
  if (clash === undefined) return undefined;
  return (
    `"${person}" has ended "${clash.work}"${onObjective(draft, objective)}, which the model keeps apart from ` +
    `"${work}"`
  );
};

const onObjective = (draft: Draft, objective: number): string =>
  objective < 0 ? '' : ` on "${draft.objective(objective).id}"`;
