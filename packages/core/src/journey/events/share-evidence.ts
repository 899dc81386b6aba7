import { OBJECTIVE } from '../../process/place-kind.js';
import type { Issue } from '../../vocabulary/input-error.js';
import { unknownWord } from '../../vocabulary/spelling.js';
import type { Engine } from '../engine/engine.js';
import { statusOf } from '../state/journey.js';
import { JourneyError } from '../state/journey-error.js';
import { refuseOrNote } from './admit.js';
import { keepArtifacts } from './keep-artifacts.js';
import { doer, type EventOf, eventName, objectiveNamed, refuseEvent } from './refusal.js';

/** Shares one piece of evidence among several objectives: it is stored with each, and assessed for each. @internal */
export const shareEvidence = (engine: Engine, event: EventOf<'evidence.shared'>): void => {
  const { draft, chronicle, interpreter } = engine;
  const places = event.objectives.map((id, index) => objectiveNamed(draft, event, id, `objectives[${index}]`));
  const issues = places.flatMap((place, index): readonly Issue[] => {
    const objective = draft.objective(place);
    const path = `objectives[${index}]`;
    if (places.indexOf(place) < index)
      return [{ path, code: 'duplicate-id', message: `"${objective.id}" is named twice; remove one` }];
    const status = statusOf(draft, objective);
    if (status !== 'advanced' && status !== 'withdrawn' && status !== 'blocked') return [];
    return [
      {
        path,
        code: 'not-now',
        message: `"${objective.id}" is ${status}, so nothing is assessed for it; leave it out`,
      },
    ];
  });
  if (issues.length > 0) throw new JourneyError(eventName(event), issues);
  refuseUnread(engine, event);
  chronicle.note({
    activity: event.type,
    lifecycle: 'start',
    subject: draft.learner.id,
    ...doer(event),
    note: event.objectives.join(', '),
  });
  for (const place of places) {
    keepArtifacts(draft, place, event.artifacts, hasEvidence(engine, place));
    if (!interpreter.enter('evidence-shared', 0, place))
      refuseEvent(event, 'type', 'no-entry', 'this model’s process does not know "evidence.shared"');
  }
};

/** Refuses an artifact that none of the receiving elements reads: a misspelt name, or something other than evidence. */
const refuseUnread = (engine: Engine, event: EventOf<'evidence.shared'>): void => {
  const { tables, reading } = engine.draft;
  const to = tables.entries['evidence-shared'].map(({ element }) => element);
  const read = to.flatMap((id) => reading.elementOf.get(id)?.consumes ?? []);
  if (read.length === 0) return;
  event.artifacts.forEach(({ artifact }, index) => {
    if (read.includes(artifact)) return;
    const message = unknownWord(artifact, `an artifact that "${to.join('" or "')}" reads`, read);
    refuseOrNote(engine, event, `artifacts[${index}].artifact`, 'unknown-artifact', message);
  });
};

/** Whether evidence on an objective is being assessed, or is queued. */
const hasEvidence = ({ draft }: Engine, place: number): boolean =>
  draft.tables.entries['evidence-shared'].some(
    ({ to, element }) =>
      draft.table.element(element)?.kind === OBJECTIVE &&
      draft.runs(OBJECTIVE).hasEvidence(draft.runs(OBJECTIVE).runOf(place, to)),
  );
