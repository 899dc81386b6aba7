import fc from 'fast-check';
import {
  type ImplementationModel,
  InputError,
  type JourneyEventInput,
  type JourneyStart,
  judgementOf,
  keepsApart,
  processOf,
  processTable,
} from 'work-elements';
import type { ArbitraryEdit } from '../arbitraries/arbitrary-edit.js';
import { arbitraryPlan, type Choice } from '../arbitraries/arbitrary-journey-events.js';
import { foundIn, isRecord, wrong } from '../options/check.js';
import type { Doer, Done } from './doers.js';
import type { Setting } from './setting.js';

/**
 * A journey to be walked: moves that are resolved when their turn comes, and the edits of the assignment on the way.
 *
 * @internal
 */
export interface Course {
  readonly start: JourneyStart;
  readonly moves: readonly Move[];
  readonly edits: readonly { readonly at: number; readonly edit: ArbitraryEdit }[];
}

/** A move of a course. @internal */
export type Move =
  | { readonly choice: Choice }
  /** The shortest way to one of some steps: to the first that has not been ended. */
  | { readonly choice: Choice; readonly towards: readonly string[] }
  | { readonly event: JourneyEventInput; readonly who: number; readonly line?: string }
  | NamedWork;

/** Work by name rather than by position, so that it stays the same when other moves are removed. @internal */
export interface NamedWork extends Pick<Done, 'work' | 'objective'> {
  readonly outcome: string;
  readonly doers: readonly Doer[];
}

const LONGEST = 70;

/** @internal */
export const arbitraryCourse = ({ model, journeys, edits }: Setting): fc.Arbitrary<Course> => {
  const changes =
    edits === undefined
      ? fc.constant([])
      : fc.array(fc.record({ at: fc.nat({ max: LONGEST - 1 }), edit: edits(model) }), { maxLength: 3 });
  if (journeys === undefined) {
    const steps = processTable(processOf(model)).steps.map(({ ref }) => ref);
    // Most journeys head for some steps in turn, since those that wander seldom reach the late ones; half of them
    // have one objective, which goes farther in as many steps.
    const delicate = delicateSteps(model);
    const any = fc.shuffledSubarray(steps, { minLength: Math.min(8, steps.length) });
    const first = delicate.length === 0 ? fc.constant([]) : fc.subarray([...delicate], { minLength: 1, maxLength: 1 });
    const goals = fc.oneof(
      { weight: 1, arbitrary: fc.constant([]) },
      { weight: 3, arbitrary: any },
      { weight: 3, arbitrary: fc.tuple(first, any).map(([one, others]) => [...one, ...others]) },
    );
    return fc
      .record({ plan: arbitraryPlan(LONGEST, LONGEST / 2), goals, alone: fc.boolean(), edits: changes })
      .map(({ plan: { start, choices }, goals: towards, alone, edits: seen }) => ({
        start: alone ? { ...start, objectives: start.objectives.slice(0, 1) } : start,
        moves: choices.map((choice) => (towards.length === 0 ? { choice } : { choice, towards })),
        edits: seen,
      }));
  }
  const many = fc.array(fc.nat({ max: 99 }), { minLength: 8, maxLength: 8 });
  return fc.record({ journey: journeys, who: many, edits: changes }).map(({ journey, who, edits: seen }) => {
    refuseNoJourney(journey);
    return {
      start: journey.start,
      moves: journey.events.map((event, index) => ({ event, who: who[index % who.length] ?? 0 })),
      edits: seen,
    };
  });
};

/** The steps that some people may not do because of what they have done: the likeliest to lack somebody. */
const delicateSteps = (model: ImplementationModel): readonly string[] => {
  const process = processOf(model);
  const steps = processTable(process).steps.map(({ ref }) => ref);
  return steps.filter((ref) =>
    steps.some(
      (other) => keepsApart(model, ref, other) || ['appealed', 'piece'].includes(judgementOf(process, ref, other)),
    ),
  );
};

const refuseNoJourney = (journey: unknown): void => {
  const events: unknown = isRecord(journey) ? Reflect.get(journey, 'events') : undefined;
  const issues = !isRecord(journey)
    ? [wrong('', `expected a journey with its start and events, found ${foundIn(journey)}`)]
    : Array.isArray(events)
      ? events.flatMap((event: unknown, index) =>
          isRecord(event) ? [] : [wrong(`events[${index}]`, `expected an event, found ${foundIn(event)}`)],
        )
      : [wrong('events', `expected a list of events, found ${foundIn(events)}`)];
  if (issues.length > 0) throw new InputError('journey among the journeys passed', issues);
};
