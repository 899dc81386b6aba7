import fc from 'fast-check';
import { expect } from 'vitest';
import {
  advanceJourney,
  defineModel,
  type Journey,
  JourneyError,
  type JourneyEventInput,
  openWork,
  startJourney,
} from '../../../src/index.js';
import { arbitraryProcess, type WrittenElement, type WrittenProcess } from './arbitrary-process.js';
import { Endless, NaiveJourney } from './naive-journey.js';

// Journeys in small processes at random, compared after every event with what the rules of the documentation alone lead
// to: the same stages, cases, states, open work and waiting signals.

const definition = ({ id, subject, initial, states, steps, receives, ignores }: WrittenElement) => ({
  id,
  title: id,
  subject,
  machine: {
    initial,
    states: Object.fromEntries(
      Object.entries(states).map(([state, on]) => [
        state,
        state === 'end'
          ? { type: 'final' }
          : {
              on: Object.fromEntries(
                Object.entries(on).map(([event, { to, emits }]) => [
                  event,
                  { target: to, actions: emits.map((each) => ({ type: 'emit', params: { event: each } })) },
                ]),
              ),
            },
      ]),
    ),
  },
  steps: steps.map((step) => ({ id: step })),
  receives,
  ignores,
});

/** The model of a process in words. */
export const modelOf = ({ elements, routes, entries, advancement }: WrittenProcess) =>
  defineModel({
    id: 'small',
    title: 'Small',
    process: {
      elements: elements.map(definition),
      routes: routes.map(({ suspends, ...each }) => ({ ...each, artifact: 'note', ...(suspends ? {} : { suspends }) })),
      entries,
      ...(advancement === undefined ? {} : { advancement }),
    },
    roles: [
      { id: 'teacher', title: 'Teacher', actors: ['onsite-educator'], responsible: elements.map(({ id }) => id) },
    ],
  } as never);

const REQUIRES = [[], [], [0]];
const NAMES = ['a', 'b', 'c'];

/** What is compared: the stages, the cases, and each run with its state, its open work and what waits for it. */
const seenIn = (journey: Journey) => {
  const runs = (of: Readonly<Record<string, Journey['cases'][number]['run']>>) =>
    Object.entries(of).map(([id, { value, concerning, items, waiting }]) => ({
      id,
      state: value,
      concerning,
      items: items.map(({ number, step }) => `${number} ${step}`),
      waiting: waiting.map(({ send, concerning: about }) => `${send} ${about}`),
    }));
  return {
    status: journey.status,
    learner: runs(journey.learner.runs),
    objectives: journey.objectives.map((each) => ({ stage: each.stage, runs: runs(each.runs) })),
    cases: journey.cases.map(({ open, concerns, run, element }) => ({
      open,
      concerns,
      runs: runs({ [element]: run }),
    })),
    open: openWork(journey)
      .map(({ id, element, step, subject }) => `${id} ${element}/${step} ${subject.id}`)
      .toSorted(),
  };
};

const nameOf = (about: number | null): string | null => (about === null ? null : (NAMES[about] ?? ''));

const expectedBy = (naive: NaiveJourney): ReturnType<typeof seenIn> => {
  const runs = (of: NaiveJourney['learner']) =>
    [...of.runs.values()].map(({ element, state, concerning, item, waiting }) => ({
      id: element.id,
      state,
      concerning: nameOf(concerning),
      items: item === null ? [] : [`${item} ${state}`],
      waiting: waiting.map(({ event, about }) => `${event} ${nameOf(about)}`),
    }));
  const subject = {
    learner: () => 'ada',
    objective: (index: number) => NAMES[index],
    case: (index: number) => `case-${index + 1}`,
  };
  return {
    status: naive.status,
    learner: runs(naive.learner),
    objectives: naive.objectives.map((each) => ({ stage: each.stage, runs: runs(each) })),
    cases: naive.cases.map((each) => ({ open: each.open, concerns: nameOf(each.about), runs: runs(each) })),
    open: naive
      .open()
      .map(({ number, place, run }) => `w${number} ${run.element.id}/${run.state} ${subject[place.kind](place.index)}`)
      .toSorted(),
  };
};

/** What somebody may want to do next; what that comes to depends on what has happened. */
interface Choice {
  readonly kind: 'work' | 'signal' | 'raise' | 'withdraw-case' | 'claim' | 'withdraw';
  readonly pick: number;
  readonly outcome: number;
  readonly about: number | null;
  readonly named: readonly number[];
}

const arbitraryChoice: fc.Arbitrary<Choice> = fc.record({
  kind: fc.oneof(
    { weight: 12, arbitrary: fc.constant('work' as const) },
    { weight: 4, arbitrary: fc.constant('signal' as const) },
    { weight: 3, arbitrary: fc.constantFrom('raise' as const, 'withdraw-case' as const, 'claim' as const) },
    { weight: 1, arbitrary: fc.constant('withdraw' as const) },
  ),
  pick: fc.nat({ max: 99 }),
  outcome: fc.nat({ max: 99 }),
  about: fc.constantFrom(null, 0, 1, 2),
  named: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, fc.subarray([0, 1, 2], { minLength: 1 })),
});

/** An event of a journey, and how it goes by the rules: false where it is refused. */
type Happening = { readonly event: Record<string, unknown>; readonly follow: () => boolean };

const picked = <Item>(items: readonly Item[], pick: number): Item | undefined =>
  items[pick % Math.max(1, items.length)];

/** What a choice comes to, as an event of the journey and as what it is by the rules; undefined if it is not possible. */
const happening = (process: WrittenProcess, naive: NaiveJourney, choice: Choice): Happening | undefined => {
  const { pick, outcome, about } = choice;
  const goesOn = (index: number): boolean => !['advanced', 'withdrawn'].includes(naive.objectives[index]?.stage ?? '');
  const isOver = naive.status === 'settled';
  switch (choice.kind) {
    case 'work': {
      const item = picked(naive.open(), pick);
      if (item === undefined) return undefined;
      const { states, receives, subject } = item.run.element;
      const outcomes = Object.keys(states[item.run.state] ?? {}).filter((event) => !receives.includes(event));
      const chosen = picked(outcomes, outcome) ?? '';
      const named = subject === 'learner' ? choice.named : [];
      return {
        event: {
          type: 'work.ended',
          workItem: `w${item.number}`,
          outcome: chosen,
          ...(named.length === 0 ? {} : { objectives: named.map(nameOf) }),
        },
        follow: () => {
          naive.end(item, chosen, named);
          return true;
        },
      };
    }
    case 'signal': {
      const element = picked(
        process.elements.filter(({ subject }) => subject !== 'case'),
        pick,
      );
      if (isOver || element === undefined) return undefined;
      const comes = element.receives.filter(
        (event) => ![...process.routes, ...process.entries].some(({ to, send }) => to === element.id && send === event),
      );
      const event = picked(comes, outcome);
      if (event === undefined || (about !== null && !goesOn(about))) return undefined;
      return {
        event: {
          type: 'signal.received',
          element: element.id,
          event,
          ...(about === null ? {} : { objective: nameOf(about) }),
        },
        follow: () => {
          naive.receive(element, event, about);
          return true;
        },
      };
    }
    case 'raise':
      return isOver || (about !== null && !goesOn(about))
        ? undefined
        : {
            event: { type: 'exception.raised', concerns: nameOf(about) ?? 'ada', reason: 'away' },
            follow: () => {
              naive.raise(about);
              return true;
            },
          };
    case 'withdraw-case': {
      const found = picked(
        naive.cases.filter(({ open }) => open),
        pick,
      );
      return found === undefined
        ? undefined
        : {
            event: { type: 'exception.withdrawn', case: `case-${found.index + 1}` },
            follow: () => naive.withdrawCase(found, 'remind'),
          };
    }
    case 'claim': {
      const objective = picked(
        naive.objectives.filter((each) => goesOn(each.index) && !naive.isSuspended(each)),
        pick,
      );
      const element = process.elements.find(({ id }) => id === 'assess');
      if (isOver || objective === undefined || element === undefined) return undefined;
      return {
        event: { type: 'mastery.claimed', objective: nameOf(objective.index) },
        follow: () => naive.claim(objective, element, 'call'),
      };
    }
    case 'withdraw': {
      const objective = picked(
        naive.objectives.filter(({ index }) => goesOn(index)),
        pick,
      );
      const isRequired = naive.objectives.some(
        ({ stage, requires }) => stage === 'blocked' && requires.includes(objective?.index ?? -1),
      );
      if (isOver || objective === undefined || isRequired) return undefined;
      return {
        event: { type: 'objective.withdrawn', objective: nameOf(objective.index) },
        follow: () => {
          naive.withdrawObjective(objective);
          return true;
        },
      };
    }
  }
};

/** Of many processes, by their places, six as they come, and those in which rules meet that seldom do. */
const CHOSEN = [1, 2, 3, 4, 5, 6, 33, 46, 61, 77, 110, 126, 132, 176, 213];
export const chosenProcesses = fc
  .sample(arbitraryProcess, { numRuns: Math.max(...CHOSEN), seed: 1 })
  .map((written, index) => [index + 1, written] as const)
  .filter(([place]) => CHOSEN.includes(place));

export const arbitraryChoices = fc.array(arbitraryChoice, { minLength: 20, maxLength: 40, size: 'max' });
const START = { learner: 'ada', objectives: ['a', 'b', { id: 'c', requires: ['a'] }] };

/** What somebody does, or undefined where signals go round without an end. */
const unlessEndless = <Result>(act: () => Result): Result | undefined => {
  try {
    return act();
  } catch (error) {
    if (error instanceof Endless) return undefined;
    throw error;
  }
};

/** Does what somebody chooses, and compares what comes of it with the rules after every event. */
export const compareByTheRules = (
  written: WrittenProcess,
  model: ReturnType<typeof modelOf>,
  chosen: readonly Choice[],
): void => {
  const naive = unlessEndless(() => new NaiveJourney(written, REQUIRES));
  if (naive === undefined) return expect(() => startJourney(model, START)).toThrow(/form a loop/);
  if (naive.status === 'under-way' && !naive.isAtWork())
    return expect(() => startJourney(model, START)).toThrow(/nothing begins/);
  let journey: Journey = startJourney(model, START);
  expect(seenIn(journey)).toEqual(expectedBy(naive));
  for (const [index, choice] of chosen.entries()) {
    const next = happening(written, naive, choice);
    if (next === undefined) continue;
    const event = {
      id: `e${index}`,
      at: '2026-09-01T08:00:00Z',
      by: 'teacher',
      ...next.event,
    } as JourneyEventInput;
    const isTaken = unlessEndless(next.follow);
    if (isTaken === undefined) return expect(() => advanceJourney(journey, event)).toThrow(/form a loop/);
    if (!isTaken) return expect(() => advanceJourney(journey, event)).toThrow(JourneyError);
    journey = advanceJourney(journey, event).journey;
    expect(seenIn(journey)).toEqual(expectedBy(naive));
  }
};
