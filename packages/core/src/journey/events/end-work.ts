import { countsFromCondition, setsCondition } from '../../model/condition.js';
import { workRef } from '../../model/work-ref.js';
import { KEEP, NONE } from '../../process/interpreter.js';
import { LEARNER, OBJECTIVE } from '../../process/place-kind.js';
import { at } from '../../vocabulary/at.js';
import { isSamePerson } from '../../vocabulary/same-person.js';
import { unknownWord } from '../../vocabulary/spelling.js';
import type { Engine } from '../engine/engine.js';
import { leavesOutReview } from '../state/accommodated.js';
import type { Vote } from '../state/run.js';
import { keepApart } from './keep-apart.js';
import { forgetEndedPlan, keepArtifacts } from './keep-artifacts.js';
import { refuseUnknownArtifacts } from './known-artifacts.js';
import { type OpenItem, openItem, refuseIrresponsible } from './open-item.js';
import { doer, type EventOf, objectiveNamed, quoted, refuseEvent } from './refusal.js';
import { refuseUnmastered } from './refuse-unmastered.js';

/** A responsible role ends a work item with one of its outcomes. @internal */
export const endWork = (engine: Engine, event: EventOf<'work.ended'>): void => {
  const { draft, work, interpreter } = engine;
  const open = openItem(engine, event);
  const { kind, place, element, run, kept, item } = open;
  refuseIrresponsible(engine, event, item);
  refuseOtherObjectives(engine, event, open);
  refuseUnmastered(engine, event, workRef(item.element, item.step), item.objective ?? null);
  if (!item.outcomes.includes(event.outcome)) {
    const ref = workRef(item.element, item.step);
    const artifacts = { own: draft.artifactsOf(draft.objectiveOf(kind, place)), learner: draft.artifactsOf(-1) };
    if (leavesOutReview(draft.reading, ref, draft.learner.runs, artifacts, event.outcome)) {
      const message =
        'the learner has a support plan, and this model has the work of such learners reviewed before it counts; ' +
        `end it as ${quoted(item.outcomes)}`;
      return refuseEvent(event, 'outcome', 'to-be-reviewed', message);
    }
    const message = unknownWord(event.outcome, `an outcome of "${item.title}" now`, item.outcomes);
    return refuseEvent(event, 'outcome', 'unknown-outcome', message);
  }
  refuseUnknownArtifacts(engine, event, event.artifacts ?? []);
  const objective = draft.objectiveOf(kind, place);
  if (item.people > 1) {
    const votes = votesOf(engine, event, open);
    keepApart(engine, event, open, objective, personsOf(event));
    keepArtifacts(draft, objective, event.artifacts ?? []);
    if (votes.length < item.people) return waitForSecond(engine, event, open, votes);
    work.end(kind, place, run, kept, event, votes.map(({ person }) => person).join(', '));
  } else {
    refuseUnclaimed(event, open);
    keepApart(engine, event, open, objective, personsOf(event));
    work.end(kind, place, run, kept, event, event.person ?? null);
    forgetEndedPlan(draft, item.element, item.step, event.outcome);
    keepArtifacts(draft, objective, event.artifacts ?? []);
  }
  const named = (event.objectives ?? []).map((id) => draft.indexOf(id));
  const [first = KEEP] = named;
  const column = at(draft.tables.elements, element).events.indexOf(event.outcome);
  const state = draft.runs(kind).state(run);
  interpreter.take(kind, place, run, element, column, named.length > 1 ? NONE : first, named);
  if (kind === OBJECTIVE && setsCondition(draft.tables, state, at(draft.tables.firstMove, state) + column))
    countFromCondition(engine, place, event.at);
};

/** Starts counting the days until a condition is due, from when it was set. */
const countFromCondition = ({ draft }: Engine, objective: number, time: string): void => {
  for (const { send } of draft.reading.model.cadence)
    if (countsFromCondition(send)) draft.setClock(objective, send, time);
};

/** Work about the learner may name some of the objectives when it ends, such as those whose mastery has faded. */
const refuseOtherObjectives = ({ draft }: Engine, event: EventOf<'work.ended'>, { kind, item }: OpenItem): void => {
  const { objectives = [] } = event;
  if (objectives.length > 0 && kind !== LEARNER) {
    const message = `"${item.title}" is about "${item.subject.id}", not about the learner; leave out "objectives"`;
    refuseEvent(event, 'objectives', 'wrong-subject', message);
  }
  objectives.forEach((id, index) => {
    objectiveNamed(draft, event, id, `objectives[${index}]`);
    if (objectives.indexOf(id) < index)
      refuseEvent(event, `objectives[${index}]`, 'duplicate-id', `"${id}" is named twice; remove one`);
  });
};

const personsOf = ({ person, with: second }: EventOf<'work.ended'>): readonly string[] =>
  [person, second].flatMap((each) => (each === undefined ? [] : [each]));

/** An item that takes one person is ended only by whoever has claimed it, if anybody has. */
const refuseUnclaimed = (event: EventOf<'work.ended'>, { item }: OpenItem): void => {
  if (event.with !== undefined)
    refuseEvent(event, 'with', 'one-person', `"${item.title}" takes one person; leave out "with"`);
  if (item.claim === null || isSamePerson(item.claim.person, event.person)) return;
  const message = `"${item.claim.person}" has claimed "${item.title}"; it ends with them, or is released first`;
  refuseEvent(event, 'person', 'claimed', message);
};

/** The votes on an item that takes several people, who must be different people and agree on the outcome. */
const votesOf = ({ lenient }: Engine, event: EventOf<'work.ended'>, { item }: OpenItem): readonly Vote[] => {
  // An earlier version treated names that differ only in Unicode composition as different people.
  const isSame = lenient ? Object.is : isSamePerson;
  const persons = personsOf(event);
  if (event.person === undefined) {
    return refuseEvent(event, 'person', 'no-person', `"${item.title}" takes ${item.people} people; say who ends it`);
  }
  if (isSame(event.with, event.person)) {
    return refuseEvent(event, 'with', 'same-person', `"${item.title}" takes two people, and "${event.person}" is one`);
  }
  const others = item.agreed.filter(({ person }) => !persons.some((each) => isSame(each, person)));
  const other = others.find(({ outcome }) => outcome !== event.outcome);
  if (other !== undefined) {
    const message =
      `"${other.person}" ended it with "${other.outcome}", and both have to agree; either of them may send ` +
      'another outcome';
    return refuseEvent(event, 'outcome', 'disagreement', message);
  }
  if (event.with !== undefined && others.length > 0 && !lenient) {
    const message = `${quoted(
      others.map(({ person }) => person),
      'and',
    )} ended it already, and one more person is enough; leave out "with"`;
    return refuseEvent(event, 'with', 'one-person', message);
  }
  return [...others, ...persons.map((person) => ({ person, role: event.by, outcome: event.outcome }))];
};

const waitForSecond = (
  { work, chronicle }: Engine,
  event: EventOf<'work.ended'>,
  { kind, run, kept, item }: OpenItem,
  votes: readonly Vote[],
): void => {
  work.change(kind, run, { ...kept, votes });
  chronicle.note({
    activity: workRef(item.element, item.step),
    lifecycle: 'assign',
    subject: item.subject.id,
    ...doer(event),
    workItem: item.id,
    outcome: event.outcome,
    note: 'a second person is needed',
  });
};
