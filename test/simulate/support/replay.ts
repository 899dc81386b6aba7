import type { SimulatedEvent } from '@work-elements/simulate';
import {
  advanceJourney,
  dueSignals,
  type ImplementationModel,
  type Journey,
  openWork,
  startJourney,
} from 'work-elements';

/**
 * Replays one learner’s part of a simulation log in a journey: the same outcomes, at the same times, by the same roles
 * and people.
 * Throws if the journey rejects an event, or if work that was done is not open.
 */
export const replay = (model: ImplementationModel, events: readonly SimulatedEvent[]): Journey => {
  const [first] = events;
  if (first === undefined) throw new Error('nothing to replay');
  const happened = (activity: string): readonly SimulatedEvent[] =>
    events.filter((event) => event.activity === activity);
  const claimed = happened('mastery.claimed').map(({ subject }) => subject);
  const opened = happened('objective.opened');
  const started = opened.filter(({ after }) => after === undefined).map(({ subject }) => subject);
  // An objective that opened because another was advanced requires that one in a journey.
  let journey = startJourney(model, {
    learner: first.case,
    at: first.time,
    objectives: [
      ...[...started, ...claimed].map((id) => ({ id, requires: [] })),
      ...opened.flatMap(({ subject, after }) => (after === undefined ? [] : [{ id: subject, requires: [after] }])),
    ],
  });
  let number = 0;
  const by = model.roles.find(({ actors }) => actors.includes('learner'))?.id ?? '';
  const take = (event: Parameters<typeof advanceJourney>[1]): void => {
    journey = advanceJourney(journey, event).journey;
  };
  for (const event of events) {
    // The log does not show the clock’s events; the model determines when they are due.
    for (const { due, element, event: sent, objective } of dueSignals(journey, event.time)) {
      const about = objective === undefined ? {} : { objective };
      take({ id: `event-${number++}`, at: due, type: 'signal.received', element, event: sent, by: 'clock', ...about });
    }
    const common = { id: `event-${number++}`, at: event.time };
    if (event.activity === 'mastery.claimed')
      take({ ...common, type: 'mastery.claimed', objective: event.subject, by });
    else if (event.activity === 'appeal.raised')
      take({ ...common, type: 'appeal.raised', objective: event.subject, by });
    else if (event.activity === 'journey.withdrawn') take({ ...common, type: 'journey.withdrawn', by, reason: 'left' });
    else if (event.lifecycle === 'complete' && event.activity.includes('/')) {
      const item = openWork(journey).find(
        ({ element, step, subject }) => `${element}/${step}` === event.activity && subject.id === event.subject,
      );
      if (item === undefined)
        throw new Error(`${event.time}: ${event.activity} of ${event.subject} is not open in the journey`);
      const person = event.resource === null ? {} : { person: event.resource };
      take({
        ...common,
        type: 'work.ended',
        workItem: item.id,
        outcome: event.outcome ?? '',
        by: event.role ?? '',
        ...person,
      });
    }
  }
  return journey;
};

/** The work that a log leaves open, as `activity subject`. */
export const leftOpen = (events: readonly SimulatedEvent[]): readonly string[] => {
  const open = new Map<string, number>();
  for (const { activity, subject, lifecycle } of events) {
    if (!activity.includes('/')) continue;
    const key = `${activity} ${subject}`;
    const change = lifecycle === 'schedule' ? 1 : lifecycle === 'complete' || lifecycle === 'withdraw' ? -1 : 0;
    open.set(key, (open.get(key) ?? 0) + change);
  }
  return [...open].flatMap(([key, count]) => new Array<string>(count).fill(key)).sort();
};
