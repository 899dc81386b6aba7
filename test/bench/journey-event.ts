// The CPU time of a journey event compared with one of XState’s own transitions, on the summative path of
// `assess-progress`, with a second score.
import {
  advanceJourney,
  type ElementMachine,
  type Journey,
  type JourneyEventInput,
  models,
  openWork,
  startJourney,
  workElement,
} from 'work-elements';
import { initialTransition, transition } from 'xstate';

/** The outcomes on the way, in order. */
export const WAY = ['summative-planned', 'collected', 'authentic', 'sampled', 'agreed', 'reported'] as const;
const AT = '2026-09-01T08:00:00Z';
const ROUNDS = 1000;
const TURNS = 9;

const cpuMicroseconds = (): number => {
  const { user, system } = process.cpuUsage();
  return user + system;
};

const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;

/** A journey halfway through: work has ended on all its objectives in turn, and the first is about to be assessed. */
const inMidLife = (objectives: number, events: number): Journey => {
  const ids = Array.from({ length: objectives }, (_, index) => `objective-${index + 1}`);
  let journey = startJourney(models.validator, { learner: 'ada', objectives: ids, at: AT });
  for (let number = 0; number < events; number++) {
    const open = openWork(journey).filter(({ subject }) => subject.id !== 'objective-1');
    const item = open[number % open.length];
    if (item === undefined) break;
    const [outcome = ''] = item.outcomes;
    const [by = ''] = item.responsible;
    journey = advanceJourney(journey, {
      id: `before-${number}`,
      at: AT,
      type: 'work.ended',
      workItem: item.id,
      outcome,
      by,
    }).journey;
  }
  return advanceJourney(journey, {
    id: 'claim',
    at: AT,
    type: 'mastery.claimed',
    objective: 'objective-1',
    by: 'learner',
  }).journey;
};

/** The events of the path, each with the journey before it. */
const eventsOf = (begin: Journey): readonly { readonly journey: Journey; readonly event: JourneyEventInput }[] => {
  let journey = begin;
  return WAY.map((outcome, index) => {
    const item = openWork(journey).find((each) => each.subject.id === 'objective-1' && each.outcomes.includes(outcome));
    if (item === undefined) throw new Error(`"${outcome}" is not an outcome now`);
    const [by = ''] = item.responsible;
    const event = { id: `event-${index}`, at: AT, type: 'work.ended', workItem: item.id, outcome, by } as const;
    const before = journey;
    journey = advanceJourney(journey, event).journey;
    return { journey: before, event };
  });
};

/** Prints the cost of an event in XState transitions. */
export const compareJourneyEvents = (): void => {
  const machine: ElementMachine = workElement('assess-progress').machine;
  let [snapshot] = transition(machine, initialTransition(machine)[0], { type: 'assess' });
  const steps = WAY.map((type) => {
    const before = snapshot;
    [snapshot] = transition(machine, snapshot, { type });
    return { before, type };
  });
  const byXState = (): void => {
    for (const { before, type } of steps) transition(machine, before, { type });
  };
  console.log('\nAn event of a journey beside one transition of XState, CPU medians');
  for (const [objectives, life] of [
    [5, 0],
    [50, 0],
    [50, 800],
  ] as const) {
    const events = eventsOf(inMidLife(objectives, life));
    const byJourney = (): void => {
      for (const { journey, event } of events) advanceJourney(journey, event);
    };
    const [ofXState, ofJourney] = sideBySide(byXState, byJourney);
    console.log(
      `  ${objectives} objectives, after ${life} events: ${ofJourney.toFixed(1)} µs against ` +
        `${ofXState.toFixed(1)} µs, ${(ofJourney / ofXState).toFixed(2)} times`,
    );
  }
};

const sideBySide = (one: () => void, other: () => void): readonly [number, number] => {
  const timed = (run: () => void): number => {
    const began = cpuMicroseconds();
    for (let round = 0; round < ROUNDS; round++) run();
    return (cpuMicroseconds() - began) / ROUNDS / WAY.length;
  };
  timed(one);
  timed(other);
  const turns = Array.from({ length: TURNS }, () => [timed(one), timed(other)] as const);
  return [median(turns.map(([first]) => first)), median(turns.map(([, second]) => second))];
};
