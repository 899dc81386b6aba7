import { describe, expect, test } from 'vitest';
import { type ImplementationModel, models, parseModel } from '../../../src/index.js';
import { todaysRun } from '../../../src/journey/saved/former-state.js';
import type { Run } from '../../../src/journey/state/run.js';
import { modelReading } from '../../../src/model/model-reading.js';
import { processTable } from '../../../src/process/process-table.js';
import { shop } from '../support/shop.js';

type Facts = Run['facts'];
const today = (model: ImplementationModel, id: string) => {
  const element = processTable(modelReading(model).process).element(id);
  if (element === undefined) throw new Error(`there is no element "${id}"`);
  return (value: Run['value'], facts: Facts = {}, step?: string) => {
    const items = step === undefined ? [] : [{ id: 'w1', step, number: 1, since: null }];
    const run = todaysRun(element, { value, facts, items });
    return run && [run.value, run.facts, run.done, ...run.items.map((item) => item.step)];
  };
};

describe('a run of a process of one’s own', () => {
  const serve = today(shop, 'serve');

  test('is where it was', () => {
    expect(serve('serving', { turns: 2 }, 'serving')).toEqual(['serving', { turns: 2 }, false, 'serving']);
    expect(serve('gone', { turns: 0 })).toEqual(['gone', { turns: 0 }, true]);
  });

  test('remembers what it did not remember then as at the start, and forgets what it does not remember today', () => {
    expect(serve('serving', {}, 'serving')).toEqual(['serving', { turns: 0 }, false, 'serving']);
    expect(serve('serving', { turns: 1, bags: 2 })).toEqual(['serving', { turns: 1 }, false]);
  });

  test('is nowhere where there is no such state, or not with what it remembers', () => {
    expect(serve('baking', { turns: 1 })).toBeUndefined();
    expect(serve('serving', { turns: 9 })).toBeUndefined();
    expect(serve({ one: 'serving' })).toBeUndefined();
  });

  test('remembers the fewest things otherwise than at the start', () => {
    const count = (fact: string) => ({ actions: { type: 'count', params: { fact, upTo: 1 } } });
    const model = parseModel({
      id: 'rounds',
      title: 'Rounds',
      process: {
        elements: [
          {
            id: 'run',
            title: 'Running',
            machine: {
              initial: 'ready',
              context: { laps: 0, rounds: 0 },
              states: {
                ready: { on: { far: { target: 'running', ...count('laps') } } },
                running: { on: { on: count('rounds'), done: 'over' } },
                over: { type: 'final' },
              },
            },
            steps: [{ id: 'ready' }, { id: 'running' }],
          },
        ],
      },
      roles: [{ id: 'runner', title: 'Runner', actors: ['learner'], responsible: ['run'] }],
    });
    const run = today(model, 'run');
    expect(run('running')).toEqual(['running', { laps: 1, rounds: 0 }, false]);
    expect(run('running', { rounds: 1 })).toEqual(['running', { laps: 1, rounds: 1 }, false]);
    expect(run('ready', { laps: 0 })).toEqual(['ready', { laps: 0, rounds: 0 }, false]);
  });

  test('is in the first of the states that are as near to the start', () => {
    const set = (to: string) => ({ target: 'running', actions: { type: 'set', params: { fact: 'pace', to } } });
    const model = parseModel({
      id: 'paces',
      title: 'Paces',
      process: {
        elements: [
          {
            id: 'run',
            title: 'Running',
            machine: {
              initial: 'ready',
              context: { pace: 'none' },
              states: {
                ready: { on: { slowly: set('slow'), fast: set('quick') } },
                running: { on: { done: 'over' } },
                over: { type: 'final' },
              },
            },
            steps: [{ id: 'ready' }, { id: 'running' }],
          },
        ],
      },
      roles: [{ id: 'runner', title: 'Runner', actors: ['learner'], responsible: ['run'] }],
    });
    const element = processTable(modelReading(model).process).element('run');
    const [nearest] = (element?.machine.states ?? []).flatMap(({ value, context }) =>
      value === 'running' ? [Object(context).pace] : [],
    );
    expect(today(model, 'run')('running')).toEqual(['running', { pace: nearest }, false]);
  });
});

describe('a run of the catalogue', () => {
  // Built here, since that takes longer than a test should.
  const feedback = today(models.validator, 'give-remedial-feedback');
  const decide = today(models.validator, 'decide-advancement');
  const assess = today(models.validator, 'assess-progress');
  const develop = today(models.validator, 'develop-activities');
  const deliver = today(models.validator, 'deliver-activities');
  const withoutTransfers = today(models.validator, 'track-progress');
  const track = today(models.collegeForAmerica, 'track-progress');
  for (const run of [feedback, decide, assess, develop, deliver, withoutTransfers, track]) run('waiting');
  test('of remedial feedback: attempts were counted from none, and are the next one today', () => {
    const attempt = (facts: Facts) => feedback('waiting', facts)?.[1];
    expect(attempt({ attempts: 0 })).toMatchObject({ attempt: 1 });
    expect(attempt({ attempts: 1 })).toMatchObject({ attempt: 2 });
    expect(attempt({ attempts: 3 })).toMatchObject({ attempt: 3 });
    expect(attempt({ attempts: 99 })).toMatchObject({ attempt: 1 });
    expect(attempt({})).toMatchObject({ attempt: 1 });
    expect(attempt({ attempts: 'one' })).toMatchObject({ attempt: 1 });
    // A number that today’s machine does not have is not taken for another.
    expect(attempt({ attempt: 9 })).toBeUndefined();
  });

  test('of a decision: it is forgotten once the learner has been told', () => {
    expect(decide('decided', { decision: 'not-yet' })).toMatchObject(['decided', { decision: 'none' }, false]);
    expect(decide('inform', { decision: 'not-yet' }, 'inform')).toMatchObject([
      ...['inform', { decision: 'not-yet' }, false, 'inform'],
    ]);
  });

  test('of an assessment: checks and observed performances have a step of their own today', () => {
    for (const step of ['collect', 'verify', 'score', 'report'])
      expect(assess(step, { approach: 'formative' }, step)).toMatchObject(['check', {}, false, 'check']);
    expect(assess('score', { approach: 'formative' }, 'plan')?.slice(3)).toEqual(['plan']);
    expect(assess('plan', { approach: 'formative' }, 'plan')).toMatchObject(['plan', {}, false, 'plan']);
    expect(assess('waiting', { approach: 'formative' })?.[0]).toBe('waiting');
    expect(assess('collect', { approach: 'performance' }, 'collect')).toMatchObject(['observe', {}, false, 'observe']);
    expect(assess('score', { approach: 'performance' }, 'score')).toMatchObject(['score', {}, false, 'score']);
    expect(assess('collect', { approach: 'summative' }, 'collect')).toMatchObject(['collect', {}, false, 'collect']);
  });

  test('of activities: retired ones are closed today', () => {
    expect(develop('retired')).toMatchObject(['closed', {}, true]);
    expect(develop('burnt')).toBeUndefined();
    expect(deliver('retired')).toBeUndefined();
  });

  test('of a record: it rests once it is over, and waits for its beginning before', () => {
    expect(track('closed')).toMatchObject(['waiting', { phase: 'over' }, false]);
    expect(track('waiting')).toMatchObject(['waiting', { phase: 'before' }, false]);
    expect(track('watching')).toMatchObject(['watching', { phase: 'open' }, false]);
    expect(track('export-record')).toMatchObject(['export-record', { phase: 'open' }, false]);
    expect(track('closed', { phase: 'open' })).toBeUndefined();
    expect(track('waiting', { phase: 'never' })).toBeUndefined();
    expect(track('watching', { phase: 'open', missed: 2 })).toEqual(['watching', { missed: 2, phase: 'open' }, false]);
    // Without transfers, it is over for good.
    expect(withoutTransfers('closed')).toMatchObject(['closed', { phase: 'before' }, true]);
  });

  test('is not mistaken for one of an assessment of one’s own, which checks nothing', () => {
    const model = parseModel({
      id: 'assessing',
      title: 'Assessing',
      process: {
        elements: [
          {
            id: 'assess-progress',
            title: 'Assess',
            machine: {
              initial: 'collect',
              context: { approach: 'formative' },
              states: {
                collect: { on: { collected: 'check' } },
                check: { on: { checked: 'over' } },
                over: { type: 'final' },
              },
            },
            steps: [{ id: 'collect' }, { id: 'check' }],
          },
        ],
      },
      roles: [{ id: 'teacher', title: 'Teacher', actors: ['onsite-educator'], responsible: ['assess-progress'] }],
    });
    const own = today(model, 'assess-progress');
    expect(own('collect', { approach: 'formative' }, 'collect')).toEqual([
      'collect',
      { approach: 'formative' },
      false,
      'collect',
    ]);
  });

  test('is not mistaken for one of another element of the same name, which has no phases', () => {
    const model = parseModel({
      id: 'tracks',
      title: 'Tracks',
      process: {
        elements: [
          {
            id: 'track-progress',
            title: 'Laying tracks',
            machine: {
              initial: 'waiting',
              context: { rails: 0 },
              states: {
                waiting: {
                  on: { laid: { actions: { type: 'count', params: { fact: 'rails', upTo: 2 } } }, done: 'closed' },
                },
                closed: { type: 'final' },
              },
            },
            steps: [{ id: 'waiting' }],
          },
        ],
      },
      roles: [{ id: 'layer', title: 'Layer', actors: ['learner'], responsible: ['track-progress'] }],
    });
    const track = today(model, 'track-progress');
    expect(track('closed', {})).toEqual(['closed', { rails: 0 }, true]);
    expect(track('closed', { rails: 7 })).toBeUndefined();
    expect(track('closed', { rails: 1, miles: 2 })).toEqual(['closed', { rails: 1 }, true]);
    expect(track('waiting', { rails: 2 })).toEqual(['waiting', { rails: 2 }, false]);
  });
});
