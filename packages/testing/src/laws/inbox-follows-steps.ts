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
  sentence:
    'An inbox that is updated only by the changes that steps report equals the open work after every event, item by ' +
    'item; so does an inbox of the suspended work.',
  cases: (models) =>
    models.chain((model) =>
      fc.record({ model: fc.constant(model), edit: arbitraryMove(model), plan: arbitraryPlan(60) }),
    ),
  holds: ({ model, edit, plan }, subject) => {
    const { first, taken, last } = drive(subject, model, plan);
    const inbox: Inbox = { open: new Map(), suspended: new Map() };
    follow(inbox, subject.beginJourney(model, plan.start));
    compare(inbox, subject, first, 'start');
    for (const { event, step } of taken) {
      follow(inbox, step);
      compare(inbox, subject, step.journey, event.id);
    }
    if (last.status === 'withdrawn') return;
    const moved = subject.reassignJourney(last, edit.apply(model).model, {
      id: 'reassigned',
      at: '2026-12-01T08:00:00Z',
    });
    follow(inbox, moved);
    compare(inbox, subject, moved.journey, 'reassigned');
  },
  details: ({ plan }) => planText(plan),
  costs: 4,
});

interface Inbox {
  readonly open: Map<string, WorkItem>;
  readonly suspended: Map<string, WorkItem>;
}

const follow = ({ open, suspended }: Inbox, changes: InboxChanges): void => {
  for (const { id } of changes.closed) {
    open.delete(id);
    suspended.delete(id);
  }
  for (const item of [...changes.opened, ...changes.resumed]) {
    open.set(item.id, item);
    suspended.delete(item.id);
  }
  for (const item of [...changes.reassigned, ...changes.changed]) {
    ask(open.has(item.id), item.id, 'is said to have changed, but was not in the inbox');
    open.set(item.id, item);
  }
  for (const item of changes.suspended) {
    open.delete(item.id);
    suspended.set(item.id, item);
  }
};

const compare = (inbox: Inbox, subject: Subject, journey: Journey, path: string): void => {
  agree(inbox.open, subject.openWork(journey), path, 'inbox');
  agree(inbox.suspended, subject.suspendedWork(journey), path, 'what is suspended');
};

const agree = (kept: ReadonlyMap<string, WorkItem>, now: readonly WorkItem[], path: string, where: string): void => {
  const strange = now.find((item) => !same(item, kept.get(item.id)));
  ask(
    strange === undefined,
    `${path} > ${strange?.id}`,
    `is in ${where} as ${JSON.stringify(kept.get(strange?.id ?? '')) ?? 'nothing'}`,
  );
  ask(now.length === kept.size, `${path} > ${where}`, `has ${kept.size} items where there are ${now.length}`);
};
