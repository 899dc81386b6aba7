import fc from 'fast-check';
import type { InboxChanges, Journey, WorkItem } from 'work-elements';
import { arbitraryMove } from '../arbitraries/arbitrary-edit.js';
import { arbitraryPlan } from '../arbitraries/arbitrary-journey-events.js';
import { ask, defineLaw, same } from '../law.js';
import type { Subject } from '../subject.js';
import { drive, planText } from './drive.js';

/** @internal */
export const inboxFollowsSteps = defineLaw({
  id: 'inbox-follows-steps',
  sentence: 'An inbox that is kept only by what steps say changed equals the open work after every event, item by item.',
  cases: (models) => models.chain((model) => fc.record({ model: fc.constant(model), edit: arbitraryMove(model), plan: arbitraryPlan(60) })),
  holds: ({ model, edit, plan }, subject) => {
    const { first, taken, last } = drive(subject, model, plan);
    const inbox = new Map<string, WorkItem>();
    follow(inbox, subject.beginJourney(model, plan.start));
    compare(inbox, subject, first, 'start');
    for (const { event, step } of taken) {
      follow(inbox, step);
      compare(inbox, subject, step.journey, event.id);
    }
    if (last.status === 'withdrawn') return;
    const moved = subject.reassignJourney(last, edit.apply(model).model, { id: 'reassigned', at: '2026-12-01T08:00:00Z' });
    follow(inbox, moved);
    compare(inbox, subject, moved.journey, 'reassigned');
  },
  details: ({ plan }) => planText(plan),
  costs: 4,
});

const follow = (inbox: Map<string, WorkItem>, changes: InboxChanges): void => {
  for (const { id } of changes.closed) inbox.delete(id);
  for (const item of [...changes.opened, ...changes.resumed]) inbox.set(item.id, item);
  for (const item of [...changes.reassigned, ...changes.changed]) {
    ask(inbox.has(item.id), item.id, 'is said to have changed, and was not in the inbox');
    inbox.set(item.id, item);
  }
  for (const { id } of changes.suspended) inbox.delete(id);
};

const compare = (inbox: ReadonlyMap<string, WorkItem>, subject: Subject, journey: Journey, path: string): void => {
  const open = subject.openWork(journey);
  const strange = open.find((item) => !same(item, inbox.get(item.id)));
  ask(strange === undefined, `${path} > ${strange?.id}`, `is in the inbox as ${JSON.stringify(inbox.get(strange?.id ?? '')) ?? 'nothing'}`);
  ask(open.length === inbox.size, `${path} > inbox`, `has ${inbox.size} items where ${open.length} are open`);
};
