import { arbitraryModel } from '@work-elements/testing';
import fc from 'fast-check';
import {
  advanceJourney,
  type Journey,
  JourneyError,
  type JourneyEventInput,
  journeyLog,
  objectiveStatuses,
  openWork,
  restoreJourney,
  saveJourney,
  startJourney,
} from 'work-elements';

/** The result of a soak test. */
export interface SoakReport {
  readonly events: number;
  readonly journeys: number;
  readonly models: number;
  readonly settled: number;
  readonly withdrawn: number;
  readonly opened: number;
  readonly closed: number;
  readonly open: number;
}

interface SoakOptions {
  readonly events: number;
  readonly seed: number;
  readonly onProgress?: (done: number) => void;
}

const LONGEST = 400;

/** Drives random journeys under random models, and throws if anything is lost or duplicated. */
export const soak = ({ events, seed, onProgress }: SoakOptions): SoakReport => {
  const count = Math.max(4, Math.ceil(events / LONGEST));
  const models = fc.sample(arbitraryModel(), { numRuns: Math.min(count, 100), seed });
  const numbers = fc.sample(fc.nat(), { numRuns: events * 3, seed });
  let next = 0;
  const pick = (most: number): number => (numbers[next++ % numbers.length] ?? 0) % Math.max(1, most);
  const total = {
    events: 0,
    journeys: 0,
    models: models.length,
    settled: 0,
    withdrawn: 0,
    opened: 0,
    closed: 0,
    open: 0,
  };

  while (total.events < events) {
    const model = models[total.journeys % models.length];
    if (model === undefined) break;
    const start = { learner: 'ada', objectives: ['fractions', 'decimals', { id: 'ratios', requires: ['fractions'] }] };
    let journey = startJourney(model, start);
    const open = new Set(openWork(journey).map(({ id }) => id));
    total.opened += open.size;
    for (let n = 0; n < LONGEST && total.events < events && journey.status === 'under-way'; n++) {
      const event = anyEvent(journey, n, pick);
      if (event === undefined) throw new Error(`stuck: no work is open after ${n} events of journey ${total.journeys}`);
      total.events += 1;
      onProgress?.(total.events);
      const step = fitting(journey, event);
      if (step === undefined) continue;
      for (const { id } of step.closed) if (!open.delete(id)) throw new Error(`${id} was closed, but was not open`);
      for (const { id } of step.opened) {
        if (open.has(id)) throw new Error(`${id} opened twice`);
        open.add(id);
      }
      total.opened += step.opened.length;
      total.closed += step.closed.length;
      journey = step.journey;
      if (n % 50 === 49) journey = restoreJourney(model, JSON.stringify(saveJourney(journey)));
    }
    hold(journey, open);
    total.open += open.size;
    total.journeys += 1;
    if (journey.status === 'settled') total.settled += 1;
    if (journey.status === 'withdrawn') total.withdrawn += 1;
  }
  if (total.opened !== total.closed + total.open)
    throw new Error(`${total.opened} opened, ${total.closed} closed, ${total.open} open`);
  return total;
};

const fitting = (journey: Journey, event: JourneyEventInput) => {
  const before = journey.counts.items;
  try {
    return advanceJourney(journey, event);
  } catch (error) {
    if (!(error instanceof JourneyError)) throw error;
    if (journey.counts.items !== before) throw new Error('a refused event changed the journey');
    return undefined;
  }
};

const anyEvent = (journey: Journey, n: number, pick: (most: number) => number): JourneyEventInput | undefined => {
  const happened = { id: `e${n}`, at: '2026-09-01T08:00:00Z' };
  const kind = pick(100);
  const objectives = Object.keys(objectiveStatuses(journey));
  const objective = objectives[pick(objectives.length)] ?? '';
  if (kind === 0)
    return {
      ...happened,
      type: 'exception.raised',
      concerns: pick(4) === 0 ? journey.learner.id : objective,
      by: 'learner',
      reason: 'away',
    };
  if (kind === 1) return { ...happened, type: 'appeal.raised', objective, by: 'learner', reason: 'unfair' };
  if (kind === 2) return { ...happened, type: 'mastery.claimed', objective, by: 'learner' };
  if (kind === 3) return { ...happened, type: 'exception.withdrawn', case: `case-${1 + pick(5)}`, by: 'learner' };
  if (kind === 4 && pick(8) === 0) return { ...happened, type: 'objective.withdrawn', objective, by: 'learner' };
  if (kind === 5 && pick(8) === 0)
    return { ...happened, type: 'objective.added', objective: { id: `extra-${n}` }, by: 'learner' };
  if (kind === 6 && pick(20) === 0) return { ...happened, type: 'journey.withdrawn', by: 'learner' };
  const open = openWork(journey);
  const item = open[pick(open.length)];
  const outcome = item?.outcomes[pick(3) > 0 ? 0 : pick(item.outcomes.length)];
  const by = item?.responsible[0];
  return item === undefined || outcome === undefined || by === undefined
    ? undefined
    : { ...happened, type: 'work.ended', workItem: item.id, outcome, by };
};

/** The invariants of every journey, in any state. */
const hold = (journey: Journey, open: ReadonlySet<string>): void => {
  const log = journeyLog(journey);
  const counted = (lifecycle: string): number =>
    log.filter((entry) => entry.workItem !== undefined && entry.lifecycle === lifecycle).length;
  if (counted('schedule') !== counted('complete') + counted('withdraw') + open.size)
    throw new Error('the log does not account for every work item');
  const waiting = openWork(journey);
  if (!waiting.every(({ id }) => open.has(id))) throw new Error('work waits that was never opened');
  if (journey.status === 'under-way' && waiting.length === 0)
    throw new Error('no work is open, and the journey is not over');
  if (waiting.some(({ responsible, outcomes }) => responsible.length === 0 || outcomes.length === 0))
    throw new Error('work that nobody can end');
};
