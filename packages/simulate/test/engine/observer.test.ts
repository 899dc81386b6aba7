import { expect, test } from 'vitest';
import { isInputError } from 'work-elements';
import { parseScenario, simulate } from '../../src/index.js';

const route = (from: string, on: string, to: string, send: string) => ({ from, on, to, send, artifact: 'note' });

/** An element that answers each call with a call, and works only once told to begin. */
const echo = (id: string) => ({
  id,
  title: id,
  subject: 'learner',
  machine: {
    initial: 'start',
    states: {
      start: {
        on: { call: { target: 'start', actions: { type: 'emit', params: { event: 'called' } } }, begin: 'work' },
      },
      work: { on: { done: 'end' } },
      end: { type: 'final' },
    },
  },
  receives: ['call', 'begin'],
  steps: [{ id: 'work' }],
});

const ring = {
  id: 'caller',
  title: 'Caller',
  subject: 'learner',
  machine: { initial: 'ring', states: { ring: { on: { done: 'end' } }, end: { type: 'final' } } },
  steps: [{ id: 'ring' }],
};

test('routes that form a loop are refused with their names and where they are in the scenario', async () => {
  const scenario = parseScenario({
    id: 'calls',
    title: 'Calls',
    learners: { count: 1, objectives: 1 },
    model: {
      id: 'calls',
      title: 'Calls',
      roles: [{ id: 'server', title: 'Server', actors: ['onsite-educator'], responsible: ['caller', 'one', 'two'] }],
      process: {
        elements: [ring, echo('one'), echo('two')],
        routes: [
          route('two', 'called', 'one', 'call'),
          route('caller', 'done', 'one', 'call'),
          route('one', 'called', 'two', 'call'),
        ],
      },
    },
    staff: [{ role: 'server', count: 1, calendar: 'always' }],
  });
  const refusal: unknown = await simulate(scenario, { replications: 1 }).catch((error: unknown) => error);
  expect(isInputError(refusal) && refusal.what).toBe('scenario "calls"');
  expect(refusal).toHaveProperty('issues', [
    {
      path: 'model.process.routes[0]',
      code: 'endless',
      message:
        'the routes form a loop: signals go round without anybody’s work in between, from "two" by "called" to ' +
        '"one" (routes[0]), and from "one" by "called" to "two" (routes[2]); leave out one of them, or put a step ' +
        'in between',
    },
  ]);
});
