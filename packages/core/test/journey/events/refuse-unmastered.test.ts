import { describe, expect, test } from 'vitest';
import { type Journey, openWork, parseModel, startJourney } from '../../../src/index.js';
import { refuseUnmastered } from '../../../src/journey/events/refuse-unmastered.js';
import { AT, stepping } from '../../support/stepping.js';
import { engineOf } from '../support/engine-of.js';
import { issuesIn } from '../support/issues-in.js';

const send = stepping('u');
/** Tracking that asks whether mastery holds, by the names under which the catalogue does; and what is mastered. */
const track = {
  id: 'track-progress',
  title: 'Tracking',
  subject: 'learner',
  machine: {
    initial: 'idle',
    states: {
      idle: { on: { 'retention-due': 'check-retention', 'condition-due': 'check-condition' } },
      'check-retention': { on: { retained: 'idle', faded: 'idle' } },
      'check-condition': { on: { met: 'idle' } },
    },
  },
  steps: [
    { id: 'check-retention', title: 'Check' },
    { id: 'check-condition', title: 'Check the condition' },
  ],
};
const serve = {
  id: 'serve',
  title: 'Serve',
  machine: { initial: 'serving', states: { serving: { on: { served: 'gone' } }, gone: { type: 'final' } } },
  steps: [{ id: 'serving' }],
};
const model = parseModel({
  id: 'tracking',
  title: 'Tracking',
  process: { elements: [track, serve] },
  roles: [{ id: 'server', title: 'Server', actors: ['onsite-educator'], responsible: ['track-progress', 'serve'] }],
});
const due = (journey: Journey, more: object = {}, event = 'retention-due') =>
  send(journey, { type: 'signal.received', element: 'track-progress', event, by: 'clock', ...more });
const end = (journey: Journey, step: string, outcome: string, more: object = {}) => {
  const item = openWork(journey).find((each) => each.step === step);
  return send(journey, { type: 'work.ended', workItem: item?.id, outcome, by: 'server', ...more });
};
const checked = (journey: Journey, outcome: string, more: object = {}) =>
  end(journey, 'check-retention', outcome, more);
const warned = ({ warnings }: ReturnType<typeof end>) =>
  warnings.map(({ path, code, message }) => [`${path}: ${code}`, message]);

const tracked = (() => {
  const started = startJourney(model, { learner: 'ada', objectives: ['one', 'two', 'three'], at: AT });
  // The element begins by itself, with a check that finds nothing to look at.
  const open = openWork(started).find(({ element }) => element === 'track-progress');
  return open === undefined ? started : end(started, open.step, open.outcomes[0] ?? '').journey;
})();
const one = end(tracked, 'serving', 'served').journey;
const two = end(one, 'serving', 'served').journey;

describe('a signal that mastery is to be checked', () => {
  test('comes once something is mastered', () => {
    expect(issuesIn(() => due(tracked))).toEqual([
      ['event: not-mastered', 'no objective is advanced yet, so there is no mastery to look at'],
    ]);
    expect(due(one).opened.map(({ step }) => step)).toEqual(['check-retention']);
  });

  test('names what is mastered, if it names anything', () => {
    expect(issuesIn(() => due(one, { objective: 'two' }))).toEqual([
      [
        'objective: not-mastered',
        '"two" is not advanced, so there is no mastery of it to look at; name one that is: "one"',
      ],
    ]);
    expect(due(one, { objective: 'one' }).opened[0]?.objective).toBe('one');
  });
});

describe('a signal that a condition is due', () => {
  test('names the objective, which is advanced', () => {
    expect(issuesIn(() => due(one, {}, 'condition-due'))).toEqual([
      ['objective: missing', 'name the objective that was advanced on the condition'],
    ]);
    expect(issuesIn(() => due(one, { objective: 'two' }, 'condition-due'))).toMatchObject([
      ['objective: not-mastered', expect.stringMatching(/^"two" is not advanced/)],
    ]);
    expect(issuesIn(() => due(tracked, { objective: 'two' }, 'condition-due'))).toMatchObject([
      ['event: not-mastered', {}],
    ]);
    expect(due(one, { objective: 'one' }, 'condition-due').opened).toHaveLength(1);
  });
});

describe('the outcome of a check', () => {
  const looked = (journey: Journey, outcome: string, concerning: string | null = null, more: object = {}) => {
    const engine = engineOf(journey);
    const event = { id: 'e', at: AT, type: 'work.ended', workItem: 'w9', outcome, by: 'server', ...more } as const;
    const issues = issuesIn(() => refuseUnmastered(engine, event, 'track-progress/check-retention', concerning));
    return [...issues, ...engine.warnings.map(({ path, code }) => `${path}: ${code}`)];
  };

  test('that mastery holds says nothing wrong of nothing; that it has faded does', () => {
    expect(looked(tracked, 'retained')).toEqual([]);
    expect(looked(tracked, 'faded')).toEqual([
      ['outcome: not-mastered', 'no objective is advanced yet, so there is no mastery to look at'],
    ]);
    expect(looked(one, 'faded')).toEqual([]);
  });

  test('is about the objective that the work is about, if that is mastered', () => {
    expect(looked(two, 'retained', 'one')).toEqual([]);
    expect(looked(two, 'retained', 'three')).toEqual(['objectives: no-objective']);
    expect(looked(two, 'retained')).toEqual(['objectives: no-objective']);
    const kept = checked(due(two, { objective: 'one' }).journey, 'retained').journey;
    expect(kept.learner.runs['track-progress']?.concerning).toBe('one');
  });

  test('that mastery has faded is offered where something is mastered', () => {
    const outcomes = (journey: Journey) => openWork(journey).find(({ step }) => step === 'check-retention')?.outcomes;
    const { journey } = due(one);
    expect(outcomes(journey)).toEqual(['retained', 'faded']);
    const objectives = journey.objectives.map((each) => ({ ...each, stage: 'in-progress' as const }));
    expect(outcomes({ ...journey, objectives })).toEqual(['retained']);
  });

  test('is about what is mastered', () => {
    const checking = due(two).journey;
    expect(issuesIn(() => checked(checking, 'faded', { objectives: ['one', 'three'] }))).toEqual([
      [
        'objectives[1]: not-mastered',
        '"three" is not advanced, so there is no mastery of it to look at; name one that is: "one" or "two"',
      ],
    ]);
    expect(issuesIn(() => checked(checking, 'retained', { objectives: ['three'] }))).toMatchObject([
      ['objectives[0]: not-mastered', {}],
    ]);
    expect(warned(checked(checking, 'faded', { objectives: ['one', 'two'] }))).toEqual([]);
    expect(warned(checked(checking, 'retained', { objectives: ['two'] }))).toEqual([]);
  });

  test('says of which, if it could be of several', () => {
    expect(warned(checked(due(two).journey, 'retained'))).toEqual([
      [
        'objectives: no-objective',
        'several objectives are advanced, and it is not said for which of them mastery holds; name those that were ' +
          'looked at in "objectives": "one" or "two"',
      ],
    ]);
    expect(warned(checked(due(two).journey, 'faded'))[0]?.[1]).toMatch(/for which of them mastery has faded; name/);
    expect(warned(checked(due(one).journey, 'retained'))).toEqual([]);
    expect(warned(checked(due(two, { objective: 'one' }).journey, 'retained'))).toEqual([]);
    expect(warned(end(two, 'serving', 'served'))).toEqual([]);
  });
});
