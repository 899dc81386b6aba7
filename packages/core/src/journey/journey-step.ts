import { modelReading } from '../model/model-reading.js';
import { workRef } from '../model/work-ref.js';
import type { Issue } from '../vocabulary/input-error.js';
import { plainEqual } from '../vocabulary/plain-equal.js';
import { remembersSupports } from './state/accommodated.js';
import type { Journey } from './state/journey.js';
import type { LogEntry } from './state/log-entry.js';
import { hasMastered } from './state/mastered.js';
import { changedArtifacts } from './state/newest-refs.js';
import { describedItems } from './state/open-work.js';
import { AbsentObjective } from './state/parts-not-here.js';
import { caseRun, learnerRuns, objectiveRuns, type PlacedRun } from './state/placed-run.js';
import type { WorkItem } from './state/work-item.js';

/**
 * What changed in anybody's inbox. An inbox that is kept by these alone equals {@link openWork}: take out what is in
 * `closed`, put in what is in `opened` and `resumed`, replace what is in `reassigned` and `changed`, take out what is
 * in `suspended`.
 *
 * @public
 */
export interface InboxChanges {
  /** Items that opened; one that an exception has suspended at once is in `suspended` too. */
  readonly opened: readonly WorkItem[];
  /** Items that closed, as they were: the one that was ended first, then those that were withdrawn because of it. */
  readonly closed: readonly WorkItem[];
  /** Items that an exception has taken out of the inbox, and those of which anything is another while they are. */
  readonly suspended: readonly WorkItem[];
  /** Items that are back. */
  readonly resumed: readonly WorkItem[];
  /** Items that have gone over to other roles. */
  readonly reassigned: readonly WorkItem[];
  /** Items of which something else is another now: outcomes, artifacts, whose they are, how soon they are due. */
  readonly changed: readonly WorkItem[];
}

/**
 * What a journey did with an event that it had taken before.
 *
 * @public
 */
export interface EventTaken {
  /** The revision that the event made. */
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
  /** The journey after the event; the very same object where the event was a repetition. */
  readonly journey: Journey<RoleId>;
  /** What may be lived with, and should be known, such as one person doing what is to be kept apart. */
  readonly warnings: readonly Issue[];
  /** What was added to the log. */
  readonly log: readonly LogEntry[];
  /** Whether the journey had taken this event before, so that nothing changed. */
  readonly repeated: boolean;
  /** What the event did when it was taken; null where that is only now. */
  readonly did: EventTaken | null;
}

/** Nothing has changed in any inbox. @internal */
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
 * What is different in the inbox between two journeys of which one follows from the other; null before the start.
 *
 * @param ended - The item that was ended, which comes first among those that closed.
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

/** The items, by number, of what is another in one journey than in the other. */
const itemsIn = (journey: Journey, other: Journey | null): ReadonlyMap<string, Held> => {
  const runs = changedRuns(journey, other).filter(({ run }) => run.items.length > 0);
  const held = new Set(
    runs.flatMap(({ run, suspendedBy }) => (suspendedBy.length === 0 ? [] : run.items.map(({ id }) => id))),
  );
  return new Map(describedItems(journey, runs).map((item) => [item.id, { item, suspended: held.has(item.id) }]));
};

/**
 * The runs of which an item may be another: what an item says follows from its run, from what that is about, and from
 * what the learner has.
 */
const changedRuns = (journey: Journey, other: Journey | null): readonly PlacedRun[] => {
  const isElsewhere = other === null || isAnotherForAll(journey, other);
  const isFading = other === null || hasMastered(journey.objectives) !== hasMastered(other.objectives);
  const artifacts = isElsewhere ? NO_ARTIFACTS : changedArtifacts(journey, other);
  const runs = learnerRuns(journey).filter(
    (placed) =>
      isElsewhere ||
      isFading ||
      placed.run !== other.learner.runs[placed.element] ||
      readsAny(journey, placed, artifacts),
  );
  for (const [place, objective] of journey.objectives.entries()) {
    const last = isElsewhere ? undefined : other.objectives[place];
    if (objective === last || (objective instanceof AbsentObjective && objective.items.length === 0)) continue;
    const isSame = last !== undefined && ABOUT.every((part) => objective[part] === last[part]);
    runs.push(...unlike(objectiveRuns(journey, objective, place), isSame ? last.runs : NO_RUNS));
  }
  const cases = journey.cases
    .map(caseRun)
    .filter(
      (placed) => isElsewhere || placed.run !== other.cases[placed.place]?.run || readsAny(journey, placed, artifacts),
    );
  return [...runs, ...cases];
};

const NO_ARTIFACTS: ReadonlySet<string> = new Set();

/** Whether work that is open in a run reads any of some artifacts. */
const readsAny = ({ model }: Journey, { element, run }: PlacedRun, artifacts: ReadonlySet<string>): boolean =>
  artifacts.size > 0 &&
  run.items.some(({ step }) =>
    modelReading(model)
      .stepOf.get(workRef(element, step))
      ?.consumes.some((artifact) => artifacts.has(artifact)),
  );

/** What items say of their objective besides its runs. */
const ABOUT = ['stage', 'suspendedBy', 'artifacts'] as const;

const NO_RUNS: Journey['learner']['runs'] = {};

const unlike = (runs: readonly PlacedRun[], others: Journey['learner']['runs']): readonly PlacedRun[] =>
  runs.filter(({ element, run }) => run !== others[element]);

/** Whether something is another that items of every objective go by: who does what, and what the learner has. */
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
