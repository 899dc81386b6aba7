import fc from 'fast-check';
import {
  type ImplementationModel,
  type Journey,
  type JourneyEventInput,
  type JourneyStart,
  processOf,
} from 'work-elements';
import { learnerIn } from '../learner-in.js';
import { library, type Subject } from '../subject.js';
import { arbitraryMove, type MoveEdit } from './arbitrary-edit.js';

/**
 * A possible journey: its start, and events that are valid in sequence.
 *
 * @public
 */
export interface ArbitraryJourney {
  readonly start: JourneyStart;
  readonly events: readonly JourneyEventInput[];
}

/**
 * A choice that is resolved only when its turn comes, because the valid events depend on the earlier ones. @internal
 */
export interface Choice {
  readonly kind:
    | 'work'
    | 'exception'
    | 'appeal'
    | 'claim'
    | 'recognition'
    | 'shared-evidence'
    | 'clock'
    | 'withdraw-exception'
    | 'withdraw-objective'
    | 'add-objective'
    | 'withdraw-journey'
    | 'claim-item'
    | 'release-item'
    | 'delegate-item'
    | 'escalate-item'
    | 'hand-in';
  readonly pick: number;
  readonly outcome: number;
}

/** A start and the choices that follow. @internal */
export interface Plan {
  readonly start: JourneyStart;
  readonly choices: readonly Choice[];
}

const STARTS: readonly JourneyStart[] = [
  { learner: 'ada', objectives: ['fractions'] },
  { learner: 'ada', objectives: ['fractions', 'decimals'] },
  { learner: 'ada', objectives: ['fractions', { id: 'ratios', requires: ['fractions'] }] },
  {
    learner: 'ada',
    objectives: [
      'fractions',
      'decimals',
      { id: 'ratios', requires: ['fractions', 'decimals'] },
      { id: 'rates', requires: ['ratios'] },
    ],
  },
];

/** Plans of journeys. @internal */
export const arbitraryPlan = (maxLength = 60, minLength = 0): fc.Arbitrary<Plan> =>
  fc.record({
    start: fc.constantFrom(...STARTS),
    choices: fc.array(
      fc.record({
        kind: fc.oneof(
          { weight: 40, arbitrary: fc.constant('work' as const) },
          {
            weight: 5,
            arbitrary: fc.constantFrom(
              'exception' as const,
              'appeal' as const,
              'claim' as const,
              'withdraw-exception' as const,
              'recognition' as const,
              'shared-evidence' as const,
              'clock' as const,
            ),
          },
          { weight: 1, arbitrary: fc.constantFrom('add-objective' as const, 'withdraw-objective' as const) },
          {
            weight: 3,
            arbitrary: fc.constantFrom(
              'claim-item' as const,
              'release-item' as const,
              'delegate-item' as const,
              'escalate-item' as const,
              'hand-in' as const,
            ),
          },
        ),
        pick: fc.nat({ max: 999 }),
        outcome: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 2, arbitrary: fc.nat({ max: 9 }) }),
      }),
      { minLength, maxLength, size: 'max' },
    ),
  });

/** The id of a person whom no model names. */
const personOf = (n: number): string => `person ${n}`;

/** The time of event `n` of a journey: a minute after that of the previous one. @internal */
export const timeOf = (n: number): string => {
  const minutes = n % 1440;
  const day = String(1 + (Math.floor(n / 1440) % 28)).padStart(2, '0');
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0'));
  return `2026-09-${day}T${hour}:${minute}:00Z`;
};

/**
 * Resolves a choice to an event of a journey; undefined if no event of its kind is valid now.
 *
 * @internal
 */
export const eventOf = (
  subject: Pick<Subject, 'openWork' | 'objectiveStatuses'>,
  journey: Journey,
  choice: Choice,
  n: number,
): JourneyEventInput | undefined => {
  const happened = { id: `e${n}`, at: timeOf(n) };
  const statuses = Object.entries(subject.objectiveStatuses(journey));
  const live = statuses.filter(([, status]) => status !== 'advanced' && status !== 'withdrawn');
  const picked = <Item>(items: readonly Item[]): Item | undefined => items[choice.pick % Math.max(1, items.length)];
  const learner = learnerIn(journey.model);
  switch (choice.kind) {
    case 'hand-in':
    case 'work': {
      const item = picked(subject.openWork(journey));
      const outcome = item?.outcomes[choice.outcome % Math.max(1, item.outcomes.length)];
      const by = item?.responsible[choice.pick % Math.max(1, item.responsible.length)];
      if (item === undefined || outcome === undefined || by === undefined) return undefined;
      const person = item.claim === null ? {} : { person: item.claim.person };
      const artifacts =
        choice.kind === 'work'
          ? {}
          : { artifacts: item.owes.map((artifact) => ({ artifact, ref: `${artifact} ${n}` })) };
      return { ...happened, type: 'work.ended', workItem: item.id, outcome, by, ...person, ...artifacts };
    }
    case 'claim-item': {
      const item = picked(subject.openWork(journey).filter(({ claim }) => claim === null));
      const by = item?.responsible[0];
      return item === undefined || by === undefined
        ? undefined
        : { ...happened, type: 'item.claimed', workItem: item.id, by, person: personOf(choice.outcome) };
    }
    case 'release-item': {
      const item = picked(subject.openWork(journey).filter(({ claim }) => claim !== null));
      return item?.claim === undefined || item.claim === null
        ? undefined
        : { ...happened, type: 'item.released', workItem: item.id, by: item.claim.role, person: item.claim.person };
    }
    case 'delegate-item': {
      const item = picked(subject.openWork(journey));
      const by = item?.claim?.role ?? item?.responsible[0];
      const person = item?.claim === undefined || item.claim === null ? {} : { person: item.claim.person };
      return item === undefined || by === undefined
        ? undefined
        : { ...happened, type: 'item.delegated', workItem: item.id, by, ...person, to: personOf(choice.outcome) };
    }
    case 'escalate-item': {
      const item = picked(subject.openWork(journey));
      return item === undefined ? undefined : { ...happened, type: 'item.escalated', workItem: item.id, by: learner };
    }
    case 'exception': {
      const concerns = picked([...live.map(([id]) => id), journey.learner.id]);
      return concerns === undefined
        ? undefined
        : { ...happened, type: 'exception.raised', concerns, by: learner, reason: 'away' };
    }
    case 'withdraw-exception': {
      const open = picked(journey.cases.filter((each) => each.open));
      return open === undefined ? undefined : { ...happened, type: 'exception.withdrawn', case: open.id, by: learner };
    }
    case 'appeal': {
      const objective = picked(live.filter(([, status]) => status === 'in-progress'));
      return objective === undefined
        ? undefined
        : { ...happened, type: 'appeal.raised', objective: objective[0], by: learner, reason: 'it was right' };
    }
    case 'claim': {
      const objective = picked(live.filter(([, status]) => status !== 'suspended'));
      return objective === undefined
        ? undefined
        : { ...happened, type: 'mastery.claimed', objective: objective[0], by: learner };
    }
    case 'recognition': {
      const open = live.filter(([, status]) => status !== 'suspended');
      const objective = picked(open);
      const artifacts = [{ artifact: 'evidence', ref: `transcript ${n}` }];
      if (objective === undefined) return undefined;
      const about =
        n % 2 === 0 || open.length < 2 ? { objective: objective[0] } : { objectives: open.map(([id]) => id) };
      return { ...happened, type: 'recognition.requested', ...about, by: learner, artifacts };
    }
    case 'shared-evidence': {
      const objectives = live.filter(([, status]) => status !== 'blocked').map(([id]) => id);
      const artifacts = [{ artifact: 'evidence', ref: `portfolio ${n}` }];
      return objectives.length < 2
        ? undefined
        : { ...happened, type: 'evidence.shared', objectives, artifacts, by: learner };
    }
    case 'clock': {
      const row = picked(journey.model.cadence);
      const [element, event] = row?.send.split('/') ?? [];
      const objective = live.find(([, status]) => status === 'in-progress');
      if (row === undefined || element === undefined || event === undefined) return undefined;
      // A retention check needs an objective that has been mastered.
      const mastered = row.each === 'learner' && statuses.some(([, status]) => status === 'advanced');
      if (event === 'retention-due' && !mastered) return undefined;
      const about = row.each === 'learner' || objective === undefined ? {} : { objective: objective[0] };
      return { ...happened, type: 'signal.received', element, event, ...about, by: 'clock' };
    }
    case 'withdraw-objective': {
      const objective = picked(live);
      return objective === undefined
        ? undefined
        : { ...happened, type: 'objective.withdrawn', objective: objective[0], by: learner };
    }
    case 'add-objective':
      return { ...happened, type: 'objective.added', objective: { id: `extra-${n}` }, by: learner };
    case 'withdraw-journey':
      return { ...happened, type: 'journey.withdrawn', by: learner };
  }
};

/**
 * Journeys under a model: a start, and events that are valid in sequence, including exceptions, appeals, withdrawals,
 * reassignments, shared evidence and signals of the clock.
 *
 * @param model - The model under which they run.
 *
 * @example
 * ```ts
 * import { arbitraryJourneyEvents } from '@work-elements/testing';
 * import fc from 'fast-check';
 * import { models, replayJourney } from 'work-elements';
 *
 * fc.assert(
 *   fc.property(arbitraryJourneyEvents(models.validator), ({ start, events }) => {
 *     replayJourney(models.validator, start, events); // throws at an event that does not fit
 *   }),
 * );
 * ```
 *
 * @public
 */
export const arbitraryJourneyEvents = (model: ImplementationModel): fc.Arbitrary<ArbitraryJourney> =>
  fc.record({ plan: arbitraryPlan(), turns: arbitraryTurns(model) }).map(({ plan: { start, choices }, turns }) => {
    let journey = library.startJourney(model, start);
    const events: JourneyEventInput[] = [];
    const send = (event: JourneyEventInput | undefined): void => {
      const next = event === undefined ? undefined : tryAdvance(journey, event);
      if (event === undefined || next === undefined) return;
      events.push(event);
      journey = next;
    };
    const appealing = turns.some(({ appeals }) => appeals);
    choices.forEach((choice, n) => {
      for (const [index, turn] of turns.filter(({ at }) => at === n).entries()) send(turnOf(journey, turn, n, index));
      send(eventOf(library, journey, appealing ? towardsAppeal(journey, choice) : choice, n));
      if (appealing) send(appealOf(journey, choice, n));
    });
    return { start, events };
  });

/** Rare events that change the course of a journey. */
interface Turn {
  readonly at: number;
  readonly kind: 'reassigned' | 'withdrawn' | 'exception-about-the-learner';
  readonly edit: MoveEdit;
  /** Whether the journey heads straight for a decision not to advance, and appeals it. */
  readonly appeals: boolean;
}

const arbitraryTurns = (model: ImplementationModel): fc.Arbitrary<readonly Turn[]> =>
  fc.array(
    fc.record({
      at: fc.nat({ max: 59 }),
      kind: fc.constantFrom('exception-about-the-learner' as const, 'reassigned' as const, 'withdrawn' as const),
      edit: arbitraryMove(model),
      appeals: fc.nat({ max: 3 }).map((n) => n === 3),
    }),
    { maxLength: 2 },
  );

const turnOf = (journey: Journey, { kind, edit }: Turn, n: number, index: number): JourneyEventInput => {
  const happened = { id: `t${n}-${index}`, at: timeOf(n) };
  const by = learnerIn(journey.model);
  if (kind === 'withdrawn') return { ...happened, type: 'journey.withdrawn', by };
  if (kind === 'reassigned') return { ...happened, type: 'model.reassigned', model: edit.apply(journey.model).model };
  return { ...happened, type: 'exception.raised', concerns: journey.learner.id, by, reason: 'away' };
};

/** Ends the oldest work with its first outcome and, if it decides, with its second, which rarely advances. */
const towardsAppeal = (journey: Journey, choice: Choice): Choice => {
  const [item] = library.openWork(journey);
  const decides = processOf(journey.model).entries.some(({ on, to }) => on === 'appeal-raised' && to === item?.element);
  return { ...choice, pick: 0, outcome: decides ? 1 : 0 };
};

/** An appeal on the first objective that accepts one. */
const appealOf = (journey: Journey, { pick }: Choice, n: number): JourneyEventInput | undefined =>
  Object.keys(library.objectiveStatuses(journey))
    .map((objective): JourneyEventInput => {
      return {
        id: `a${n}`,
        at: timeOf(n),
        type: 'appeal.raised',
        objective,
        by: learnerIn(journey.model),
        reason: `reason ${pick}`,
      };
    })
    .find((event) => tryAdvance(journey, event) !== undefined);

const tryAdvance = (journey: Journey, event: JourneyEventInput): Journey | undefined => {
  try {
    return library.advanceJourney(journey, event).journey;
  } catch {
    // The event is not valid, such as an appeal without a decision; the next one may be.
    return undefined;
  }
};
