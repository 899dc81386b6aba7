import type { Issue } from '../vocabulary/input-error.js';
import { plainEqual } from '../vocabulary/plain-equal.js';
import { remembersSupports } from './state/accommodated.js';
import type { Journey } from './state/journey.js';
import type { LogEntry } from './state/log-entry.js';
import { hasMastered } from './state/mastered.js';
import { describedItems } from './state/open-work.js';
import { AbsentObjective } from './state/parts-not-here.js';
import { caseRun, learnerRuns, objectiveRuns, type PlacedRun } from './state/placed-run.js';
import type { WorkItem } from './state/work-item.js';

/**
 * What changed in everybody’s inboxes. An inbox maintained from these changes alone equals {@link openWork}: remove
 * `closed`, add `opened` and `resumed`, replace `reassigned` and `changed`, remove `suspended`.
 *
 * @public
 */
export interface InboxChanges {
  /** Items that opened; one that an exception suspended immediately is in `suspended` too. */
  readonly opened: readonly WorkItem[];
  /** Items that closed, in their last state: the one that was ended first, then those withdrawn as a consequence. */
  readonly closed: readonly WorkItem[];
  /** Items that an exception has taken out of the inbox, and suspended items that have changed. */
  readonly suspended: readonly WorkItem[];
  /** Items that are back in the inbox. */
  readonly resumed: readonly WorkItem[];
  /** Items that have moved to other roles. */
  readonly reassigned: readonly WorkItem[];
  /** Items changed in anything else: outcomes, artifacts, claim, or deadline. */
  readonly changed: readonly WorkItem[];
}

/**
 * What a journey did with an event when it first took it.
 *
 * @public
 */
export interface EventTaken {
  /** The revision that the event created. */
  readonly revision: number;
  /** The ids of the items that it opened and closed. */
  readonly opened: readonly string[];
  readonly closed: readonly string[];
}

/**
 * What an event did to a journey.
 *
 * @public
 */
export interface JourneyStep<RoleId extends string = string> extends InboxChanges {
  /** The journey after the event; the identical object if the event was a repetition. */
  readonly journey: Journey<RoleId>;
  /**
   * Problems that do not prevent the event but should be known, such as one person doing work that is to be kept apart.
   */
  readonly warnings: readonly Issue[];
  /** What was added to the log. */
  readonly log: readonly LogEntry[];
  /** Whether the journey had already taken this event, so that nothing changed. */
  readonly repeated: boolean;
  /** For a repetition, what the event did when it was first taken; otherwise null. */
  readonly did: EventTaken | null;
}

/** No change in any inbox. @internal */
export const NO_CHANGES: InboxChanges = {
  opened: [],
  closed: [],
  suspended: [],
  resumed: [],
  reassigned: [],
  changed: [],
};

interface Held {
  readonly item: WorkItem;
  readonly suspended: boolean;
}

/**
 * The inbox changes from one journey to a later state of it; `before` is null at the start.
 *
 * @param ended - The item that was ended, to be listed first among those that closed.
 * @internal
 */
export const changesBetween = (before: Journey | null, after: Journey, ended?: string): InboxChanges => {
  const [old, now] = [before === null ? NO_ITEMS : itemsIn(before, after), itemsIn(after, before)];
  const appeared = [...now].filter(([id]) => !old.has(id));
  const stayed = [...now].flatMap(([id, next]) => {
    const last = old.get(id);
    return last === undefined ? [] : [{ last, next }];
  });
  const waiting = stayed.filter(({ last, next }) => !last.suspended && !next.suspended);
  const closed = [...old].filter(([id]) => !now.has(id)).map(([, { item }]) => item);
  const first = closed.filter(({ id }) => id === ended);
  return {
    opened: appeared.map(([, { item }]) => item),
    closed: first.length === 0 ? closed : [...first, ...closed.filter(({ id }) => id !== ended)],
    suspended: [
      ...stayed
        .filter(({ last, next }) => next.suspended && !(last.suspended && plainEqual(last.item, next.item)))
        .map(({ next }) => next.item),
      ...appeared.filter(([, { suspended }]) => suspended).map(([, { item }]) => item),
    ],
    resumed: stayed.filter(({ last, next }) => last.suspended && !next.suspended).map(({ next }) => next.item),
    reassigned: waiting.filter(({ last, next }) => !sameRoles(last.item, next.item)).map(({ next }) => next.item),
    changed: waiting.filter(({ last, next }) => !sameOtherwise(last.item, next.item)).map(({ next }) => next.item),
  };
};

const NO_ITEMS: ReadonlyMap<string, Held> = new Map();

/** The items, by id, of the runs that differ between two journeys. */
const itemsIn = (journey: Journey, other: Journey | null): ReadonlyMap<string, Held> => {
  const runs = changedRuns(journey, other).filter(({ run }) => run.items.length > 0);
  const held = new Set(
    runs.flatMap(({ run, suspendedBy }) => (suspendedBy.length === 0 ? [] : run.items.map(({ id }) => id))),
  );
  return new Map(describedItems(journey, runs).map((item) => [item.id, { item, suspended: held.has(item.id) }]));
};

/**
 * The runs whose items may differ: an item depends on its run, on the subject of the run, and on the learner’s
 * artifacts and supports.
 */
const changedRuns = (journey: Journey, other: Journey | null): readonly PlacedRun[] => {
  const isElsewhere = other === null || isAnotherForAll(journey, other);
  const isFading = other === null || hasMastered(journey.objectives) !== hasMastered(other.objectives);
  const runs = [...unlike(learnerRuns(journey), isElsewhere || isFading ? NO_RUNS : other.learner.runs)];
  for (const [place, objective] of journey.objectives.entries()) {
    const last = isElsewhere ? undefined : other.objectives[place];
    if (objective === last || (objective instanceof AbsentObjective && objective.items.length === 0)) continue;
    const isSame = last !== undefined && ABOUT.every((part) => objective[part] === last[part]);
    runs.push(...unlike(objectiveRuns(journey, objective, place), isSame ? last.runs : NO_RUNS));
  }
  return [...runs, ...journey.cases.map(caseRun)];
};

/** What items depend on in their objective, apart from its runs. */
const ABOUT = ['stage', 'suspendedBy', 'artifacts'] as const;

const NO_RUNS: Journey['learner']['runs'] = {};

const unlike = (runs: readonly PlacedRun[], others: Journey['learner']['runs']): readonly PlacedRun[] =>
  runs.filter(({ element, run }) => run !== others[element]);

/**
 * Whether something that all items depend on differs: the model, or the learner’s artifacts, suspension or supports.
 */
const isAnotherForAll = ({ model, learner }: Journey, other: Journey): boolean =>
  model !== other.model ||
  learner.artifacts !== other.learner.artifacts ||
  learner.suspendedBy !== other.learner.suspendedBy ||
  remembersSupports(learner.runs) !== remembersSupports(other.learner.runs);

const sameRoles = (one: WorkItem, other: WorkItem): boolean =>
  plainEqual(
    [one.responsible, one.accountable, one.consulted, one.informed],
    [other.responsible, other.accountable, other.consulted, other.informed],
  );

const sameOtherwise = (
  one: WorkItem,
  { responsible: _, accountable: __, consulted: ___, informed: ____, ...rest }: WorkItem,
): boolean => Object.entries(rest).every(([key, value]) => plainEqual(Reflect.get(one, key), value));
