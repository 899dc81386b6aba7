import {
  parseScenario,
  type Scenario,
  type ScenarioInput,
  type SimulatedEvent,
  simulate,
} from '@work-elements/simulate';
import type { ImplementationModel } from 'work-elements';

/** The staff roles of a model, each with a given number of people. */
const staffOf = (model: ImplementationModel, count: number): { role: string; count: number }[] =>
  model.roles
    .filter(({ actors }) => actors.some((actor) => actor.endsWith('-educator') || actor === 'partner'))
    .map(({ id }) => ({ role: id, count }));

/** The event log of one replication of a scenario. */
export const simulatedEvents = async (scenario: ScenarioInput, seed: number): Promise<readonly SimulatedEvent[]> => {
  const events: SimulatedEvent[] = [];
  await simulate(parseScenario(scenario), { seed, replications: 1, log: (event) => events.push(event) });
  return events;
};

/** A ready model with a given number of people in each staff role. */
export const scenarioOfModel = (
  model: ImplementationModel,
  people: number,
  learners: ScenarioInput['learners'],
): Scenario => parseScenario({ id: 'made', title: 'Made', model: model.id, learners, staff: staffOf(model, people) });

/** The event log of a ready model with a given number of people in each staff role. */
export const logOfModel = (
  model: ImplementationModel,
  people: number,
  seed: number,
  learners = 100,
): Promise<readonly SimulatedEvent[]> =>
  simulatedEvents(scenarioOfModel(model, people, { count: learners, objectives: 4 }), seed);
