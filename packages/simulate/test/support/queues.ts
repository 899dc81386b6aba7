// Queues with known results, as scenarios over models with their own process. One unit of time is one minute.
import type { ScenarioInput } from '../../src/index.js';
import { parseScenario, type Scenario } from '../../src/index.js';

/** A machine that starts in a step and is then done. */
const once = (id: string) => ({
  id,
  title: id,
  machine: { initial: id, states: { [id]: { on: { served: 'done' } }, done: { type: 'final' } } },
  steps: [{ id }],
});

const role = (id: string, responsible: readonly string[]) => ({
  id,
  title: id,
  actors: ['onsite-educator'],
  responsible,
});

export const MINUTES_A_WEEK = 10_080;

type Service = ScenarioInput['effort'] extends readonly (infer Effort)[] | undefined
  ? Effort extends { distribution: infer D }
    ? D
    : never
  : never;

export const exponential = (mean: number): Service => ({ kind: 'gamma', mean, sd: mean });

/** One queue: Poisson arrivals, any service distribution, several servers. */
export const queue = (of: {
  readonly arrivalRate: number;
  readonly service: Service;
  readonly servers: number;
  readonly weeks: number;
  readonly warmUpWeeks?: number;
}): Scenario =>
  parseScenario({
    id: 'queue',
    title: 'Queue',
    model: { id: 'queue', title: 'Queue', roles: [role('server', ['serve'])], process: { elements: [once('serve')] } },
    learners: { arrivals: { perWeek: of.arrivalRate * MINUTES_A_WEEK }, objectives: 1, activeObjectives: 1 },
    staff: [{ role: 'server', count: of.servers, calendar: 'always' }],
    effort: [{ work: 'serve', distribution: of.service }],
    weeks: of.weeks,
    warmUpWeeks: of.warmUpWeeks ?? 1,
  });

/** One queue with two classes of customers, the urgent first without preemption. */
export const priorityQueue = (of: {
  readonly arrivalRate: number;
  readonly urgentShare: number;
  readonly serviceMean: number;
  readonly servers: number;
  readonly weeks: number;
}): Scenario =>
  parseScenario({
    id: 'priorities',
    title: 'Priorities',
    model: {
      id: 'priorities',
      title: 'Priorities',
      roles: [
        role('server', ['serve/urgent', 'serve/routine']),
        { id: 'gate', title: 'Gate', actors: ['information-system'], responsible: ['serve/sort'] },
      ],
      process: {
        elements: [
          {
            id: 'serve',
            title: 'Serve',
            machine: {
              initial: 'sort',
              states: {
                sort: { on: { 'is-urgent': 'urgent', 'is-routine': 'routine' } },
                urgent: { on: { served: 'done' } },
                routine: { on: { served: 'done' } },
                done: { type: 'final' },
              },
            },
            steps: [{ id: 'sort' }, { id: 'urgent' }, { id: 'routine' }],
          },
        ],
      },
    },
    learners: { arrivals: { perWeek: of.arrivalRate * MINUTES_A_WEEK }, objectives: 1, activeObjectives: 1 },
    staff: [{ role: 'server', count: of.servers, calendar: 'always' }],
    effort: [
      { work: 'serve/urgent', distribution: exponential(of.serviceMean) },
      { work: 'serve/routine', distribution: exponential(of.serviceMean) },
    ],
    outcomes: [
      { work: 'serve/sort', probabilities: { 'is-urgent': of.urgentShare, 'is-routine': 1 - of.urgentShare } },
    ],
    priorities: [{ work: 'serve/urgent', priority: 5 }],
    weeks: of.weeks,
    warmUpWeeks: 1,
  });

/** Stations in series, some of whose customers repeat a station: a Jackson network. */
export const tandem = (of: {
  readonly stations: number;
  readonly arrivalRate: number;
  readonly serviceMean: number;
  readonly servers: number;
  readonly again: number;
  readonly weeks: number;
}): Scenario => {
  const names = Array.from({ length: of.stations }, (_, index) => `station-${index + 1}`);
  const states = Object.fromEntries(
    names.map((name, index) => [name, { on: { passed: names[index + 1] ?? 'done', again: name } }]),
  );
  return parseScenario({
    id: 'tandem',
    title: 'Tandem',
    model: {
      id: 'tandem',
      title: 'Tandem',
      roles: names.map((name) => role(`${name}-server`, [`line/${name}`])),
      process: {
        elements: [
          {
            id: 'line',
            title: 'Line',
            machine: { initial: 'station-1', states: { ...reentered(states), done: { type: 'final' } } },
            steps: names.map((id) => ({ id })),
          },
        ],
      },
    },
    learners: { arrivals: { perWeek: of.arrivalRate * MINUTES_A_WEEK }, objectives: 1, activeObjectives: 1 },
    staff: names.map((name) => ({ role: `${name}-server`, count: of.servers, calendar: 'always' })),
    effort: [{ work: 'line', distribution: exponential(of.serviceMean) }],
    outcomes: names.map((name) => ({ work: `line/${name}`, probabilities: { passed: 1 - of.again, again: of.again } })),
    weeks: of.weeks,
    warmUpWeeks: 1,
  });
};

/** Repeating a station leaves its state and enters it again. */
const reentered = (
  states: Readonly<Record<string, { readonly on: { readonly passed: string; readonly again: string } }>>,
) =>
  Object.fromEntries(
    Object.entries(states).map(([name, { on }]) => [
      name,
      { on: { passed: on.passed, again: { target: on.again, reenter: true } } },
    ]),
  );
