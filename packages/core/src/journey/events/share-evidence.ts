import type { Engine } from '../engine/engine.js';
import { statusOf } from '../state/journey.js';
import { JourneyError } from '../state/journey-error.js';
import { keepArtifacts } from './keep-artifacts.js';
import { type EventOf, eventName, objectiveNamed, refuseEvent } from './refusal.js';

/** One piece of evidence bears on several objectives: it is kept with each, and assessed for each. @internal */
export const shareEvidence = ({ draft, chronicle, interpreter }: Engine, event: EventOf<'evidence.shared'>): void => {
  const places = event.objectives.map((id, index) => objectiveNamed(draft, event, id, `objectives[${index}]`));
  const issues = places.flatMap((place, index) => {
    const objective = draft.objective(place);
    const path = `objectives[${index}]`;
    if (places.indexOf(place) < index) return [{ path, code: 'duplicate-id', message: `"${objective.id}" is named twice; remove one` }];
    const status = statusOf(draft, objective);
    if (status !== 'advanced' && status !== 'withdrawn' && status !== 'blocked') return [];
    return [{ path, code: 'not-now', message: `"${objective.id}" is ${status}, so that nothing is assessed for it; leave it out` }];
  });
  if (issues.length > 0) throw new JourneyError(eventName(event), issues);
  chronicle.note({
    activity: event.type,
    lifecycle: 'start',
    subject: draft.learner.id,
    role: event.by,
    resource: event.person ?? null,
    note: event.objectives.join(', '),
  });
  for (const place of places) {
    keepArtifacts(draft, place, event.artifacts);
    if (!interpreter.enter('evidence-shared', 0, place))
      refuseEvent(event, 'type', 'no-entry', 'this model’s process does not know "evidence.shared"');
  }
};
