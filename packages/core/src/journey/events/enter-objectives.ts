import { OBJECTIVE } from '../../process/place-kind.js';
import type { Issue } from '../../vocabulary/input-error.js';
import type { Engine } from '../engine/engine.js';
import { statusOf, suspendersOf } from '../state/journey.js';
import { JourneyError } from '../state/journey-error.js';
import { keepArtifacts } from './keep-artifacts.js';
import { refuseUnknownArtifacts } from './known-artifacts.js';
import { doer, type EventOf, eventName, objectiveNamed, quoted, refuseEvent, remark } from './refusal.js';

type Entering = EventOf<'appeal.raised' | 'mastery.claimed' | 'recognition.requested'>;

/** An objective that an event names, and the path at which it does. */
interface Named {
  readonly place: number;
  readonly path: string;
}

/** Delivers an appeal, a claim of mastery or a request for recognition to each objective that it concerns. @internal */
export const enterObjectives = (
  engine: Engine,
  event: Entering,
  on: 'appeal-raised' | 'mastery-claimed' | 'recognition-requested',
  otherwise: string,
): void => {
  const named = objectivesOf(engine, event);
  refuseAll(
    event,
    named.flatMap((each, index) => notNow(engine, named, each, index)),
  );
  if (engine.draft.tables.entries[on].length === 0)
    return refuseEvent(event, 'type', 'no-entry', `this model’s process does not know "${event.type}"`);
  if ('artifacts' in event) refuseUnknownArtifacts(engine, event, event.artifacts ?? []);
  // A refused draft is discarded, so all the refusals can be collected first.
  refuseAll(
    event,
    named.flatMap((each) => (enter(engine, event, on, each.place) ? [] : [untaken(engine, each, otherwise)])),
  );
};

const objectivesOf = ({ draft }: Engine, event: Entering): readonly Named[] => {
  const several = 'objectives' in event ? event.objectives : undefined;
  if (several !== undefined)
    return several.map((id, index) => ({
      place: objectiveNamed(draft, event, id, `objectives[${index}]`),
      path: `objectives[${index}]`,
    }));
  return event.objective === undefined
    ? []
    : [{ place: objectiveNamed(draft, event, event.objective), path: 'objective' }];
};

const refuseAll = (event: Entering, issues: readonly Issue[]): void => {
  if (issues.length > 0) throw new JourneyError(eventName(event), issues);
};

/** Why an objective cannot be entered now, whatever the kind of entry. */
const notNow = (
  { draft }: Engine,
  named: readonly Named[],
  { place, path }: Named,
  index: number,
): readonly Issue[] => {
  const objective = draft.objective(place);
  if (named.findIndex((each) => each.place === place) < index)
    return [{ path, code: 'duplicate-id', message: `"${objective.id}" is named twice; remove one` }];
  const status = statusOf(draft, objective);
  if (status !== 'advanced' && status !== 'withdrawn' && status !== 'suspended') return [];
  const by = status === 'suspended' ? ` by ${quoted(suspendersOf(draft, objective))}; settle that first` : '';
  return [{ path, code: 'not-now', message: `"${objective.id}" is ${status}${by}` }];
};

const untaken = ({ draft }: Engine, { place, path }: Named, otherwise: string): Issue => {
  const objective = draft.objective(place);
  return { path, code: 'not-now', message: `"${objective.id}" is ${statusOf(draft, objective)}, and ${otherwise}` };
};

/** Delivers an event to every element that it enters; returns whether all of them take it. */
const enter = (engine: Engine, event: Entering, on: Parameters<typeof enterObjectives>[2], place: number): boolean => {
  const { draft, chronicle, lifecycle, interpreter } = engine;
  const objective = draft.objective(place);
  chronicle.note({
    activity: event.type,
    lifecycle: 'start',
    subject: objective.id,
    ...doer(event),
    ...remark(event.reason),
  });
  if ('artifacts' in event) keepArtifacts(draft, place, event.artifacts ?? []);
  if (objective.stage === 'blocked') lifecycle.open(place, interpreter);
  return draft.tables.entries[on].every(({ to, column, element }) => {
    if (draft.table.element(element)?.kind !== OBJECTIVE) {
      const message =
        `"${on}" enters this model’s process at "${element}", which is not about an objective; change ` +
        'process.entries';
      return refuseEvent(event, 'type', 'no-entry', message);
    }
    return interpreter.take(OBJECTIVE, place, draft.runs(OBJECTIVE).runOf(place, to), to, column, place);
  });
};
