import { describe, expect, test } from 'vitest';
import {
  advanceJourney,
  type Journey,
  parseModel,
  restoreJourney,
  saveJourney,
  startJourney,
} from '../../../src/index.js';
import { refusals } from '../../support/refusals.js';
import {
  eachSays,
  whenRestored,
  withCase,
  withItem,
  withLearnersRun,
  withObjective,
  withoutParts,
  withRun,
} from '../support/changed.js';
import { resealed } from '../support/reseal.js';
import { atTheDoor, beingChecked, beingServed, inTrouble, leaving, shop } from '../support/shop.js';

const AT = '2026-09-01T08:00:00Z';
const over = { value: 'over', facts: {}, done: true, concerning: null, items: [], waiting: [], lastBy: null } as const;
const why = 'the element has changed since, or the file was edited';
const learnerAnd = (journey: Journey, runs: Journey['learner']['runs']): Journey => ({
  ...journey,
  learner: { ...journey.learner, runs: { ...journey.learner.runs, ...runs } },
});

test.each([
  ['at the door', atTheDoor],
  ['being served', beingServed],
  ['being checked', beingChecked],
  ['in trouble', inTrouble],
  ['leaving', leaving],
])('a journey that events have made comes back as it was: %s', (_, journey) => {
  expect(restoreJourney(shop, saveJourney(journey))).toEqual(journey);
});

describe('a run', () => {
  eachSays([
    [
      'of an element that there is not',
      learnerAnd(beingServed, { bake: over }),
      'learner.runs.bake (unknown-element): this model’s process has no element "bake"',
    ],
    [
      'about the learner, of an element about objectives',
      learnerAnd(beingServed, { serve: over }),
      `learner.runs.serve (misplaced-run): "serve" is about another kind of subject, so it cannot run here; ${why}`,
    ],
    [
      'about an objective, of an element about the learner',
      withObjective(beingServed, 1, { runs: { farewell: over } }),
      `objectives[1].runs.farewell (misplaced-run): "farewell" is about another kind of subject, so it ` +
        `cannot run here; ${why}`,
    ],
    [
      'of a case, of an element about the learner',
      withCase(inTrouble, { element: 'farewell', run: { ...over, value: 'before', done: false } }),
      `cases[0].run (misplaced-run): "farewell" is about another kind of subject, so it cannot run here; ${why}`,
    ],
    [
      'in a state that is misspelt',
      withRun(beingServed, 0, 'serve', { value: 'servin' }),
      `objectives[0].runs.serve (unknown-state): "serve" cannot be in "servin": ${why}; "servin" is not a ` +
        `state of it; ` +
        'did you mean "serving"?',
    ],
    [
      'in a state like no other',
      withRun(beingServed, 1, 'serve', { value: 'x' }),
      `objectives[1].runs.serve (unknown-state): "serve" cannot be in "x": ${why}; "x" is not a state of ` +
        `it; expected ` +
        'one of "waiting", "serving", "checking", "gone"',
    ],
    [
      'in a state of several parts',
      withRun(beingServed, 1, 'serve', { value: { one: 'serving' } }),
      `objectives[1].runs.serve (unknown-state): "serve" cannot be in {"one":"serving"}: ${why}`,
    ],
    [
      'that remembers what cannot be',
      withRun(beingServed, 0, 'serve', { facts: { turns: 4 } }),
      `objectives[0].runs.serve (unknown-state): "serve" cannot be in "serving" with turns: 4: ${why}; today it ` +
        'remembers "turns"',
    ],
    [
      'that remembers what cannot be, and more than it does today',
      withRun(beingServed, 0, 'serve', { facts: { bags: 'two', turns: 4 } }),
      `objectives[0].runs.serve (unknown-state): "serve" cannot be in "serving" with bags: "two", turns: ` +
        `4: ${why}; today ` +
        'it remembers "turns"',
    ],
    ['that remembers more than it does today', withRun(beingServed, 0, 'serve', { facts: { bags: 'two', turns: 1 } })],
    [
      'that remembers what it does not at all today',
      learnerAnd(beingServed, { arrive: { ...over, value: 'inside', facts: { rain: true } } }),
    ],
  ]);
});

test('a run is told all that it remembers where each may be, but not together', () => {
  const count = (fact: string) => ({ type: 'count', params: { fact, upTo: 2 } });
  const model = parseModel({
    id: 'rounds',
    title: 'Rounds',
    process: {
      elements: [
        {
          id: 'run',
          title: 'Running',
          machine: {
            initial: 'running',
            context: { laps: 0, rounds: 0 },
            states: {
              running: { on: { again: { actions: [count('laps'), count('rounds')] }, done: 'over' } },
              over: { type: 'final' },
            },
          },
          steps: [{ id: 'running' }],
        },
      ],
    },
    roles: [{ id: 'runner', title: 'Runner', actors: ['learner'], responsible: ['run'] }],
  });
  const journey = startJourney(model, { learner: 'ada', objectives: ['a'] });
  expect(whenRestored(withRun(journey, 0, 'run', { facts: { laps: 1, rounds: 1 } }))).toEqual([]);
  expect(whenRestored(withRun(journey, 0, 'run', { facts: { laps: 1, rounds: 2 } }))).toEqual([
    `objectives[0].runs.run (unknown-state): "run" cannot be in "running" with laps: 1, rounds: 2: ${why}; today it ` +
      'remembers "laps", "rounds"',
  ]);
});

describe('open work', () => {
  const twice = beingServed.objectives[0]?.runs.serve?.items.flatMap((item) => [
    item,
    { ...item, id: 'w2', number: 2 },
  ]);
  eachSays([
    [
      'in a step in which the element is not',
      withItem(beingServed, 0, 'serve', { step: 'checking' }),
      'objectives[0].runs.serve.items (stray-work): "checking" is open, but "serve" is not in that step, ' +
        'or it is open twice',
    ],
    [
      'twice in one step',
      withRun(beingServed, 0, 'serve', { items: twice ?? [] }),
      'objectives[0].runs.serve.items (stray-work): "serving" is open, but "serve" is not in that step, or ' +
        'it is open twice',
    ],
    [
      'missing on an objective',
      withRun(beingServed, 0, 'serve', { items: [] }),
      'objectives[0].runs.serve.items (missing-work): "serve" is in "serving", and no work is open for it',
    ],
    [
      'missing on the learner',
      withLearnersRun(atTheDoor, 'arrive', { items: [] }),
      'learner.runs.arrive.items (missing-work): "arrive" is in "at-the-door", and no work is open for it',
    ],
    [
      'missing on a case',
      withCase(inTrouble, { run: { items: [] } }),
      'cases[0].run.items (missing-work): "trouble" is in "settling", and no work is open for it',
    ],
  ]);

  const aboutAll = advanceJourney(atTheDoor, {
    id: 'e1',
    at: AT,
    type: 'exception.raised',
    concerns: 'ada',
    by: 'server',
    reason: 'no shop',
  }).journey;
  const advanced = withObjective(withRun(beingServed, 0, 'serve', { items: [] }), 0, { stage: 'advanced' });
  test.each([
    ['an objective is suspended', withRun(inTrouble, 0, 'serve', { items: [] })],
    ['the learner is suspended', withLearnersRun(aboutAll, 'arrive', { items: [] })],
    ['a case is closed', withCase(inTrouble, { open: false, run: { items: [] } })],
    ['an objective has ended', withObjective(advanced, 1, { stage: 'in-progress' })],
    [
      'all have ended',
      withLearnersRun({ ...withObjective(advanced, 1, { stage: 'advanced' }), status: 'settled' }, 'arrive', {
        value: 'at-the-door',
        done: false,
      }),
    ],
    [
      'an objective is withdrawn',
      withObjective(withRun(beingServed, 0, 'serve', { items: [] }), 0, { stage: 'withdrawn' }),
    ],
    ['an objective is blocked', withRun(beingServed, 1, 'serve', { value: 'serving' })],
    ['the learner has left', withObjective(leaving, 0, { stage: 'in-progress' })],
  ] as const)('may be missing where %s', (_, journey) => {
    const { objectives } = journey;
    // A journey that is withdrawn has none of its objectives in progress.
    const said = objectives[0]?.stage === 'in-progress' && journey.status === 'withdrawn' ? ['status'] : [];
    expect(whenRestored(journey).map((each) => each.split(' ')[0])).toEqual(said);
  });

  test('missing nowhere else: nobody has suspended or ended what is in progress', () => {
    expect(whenRestored(withRun(beingServed, 1, 'serve', { value: 'serving' }))).toEqual([]);
    const both = withObjective(withRun(beingServed, 1, 'serve', { value: 'serving' }), 1, { stage: 'in-progress' });
    expect(whenRestored(both)).toEqual([
      'objectives[1].runs.serve.items (missing-work): "serve" is in "serving", and no work is open for it',
    ]);
  });
});

describe('signals', () => {
  const waiting = (send: string) => ({ send, artifact: null, concerning: null });
  eachSays([
    ['that the element takes', withRun(beingServed, 1, 'serve', { waiting: [waiting('call'), waiting('call')] })],
    [
      'of which one is unknown',
      withRun(beingServed, 1, 'serve', { waiting: [waiting('call'), waiting('cal')] }),
      'objectives[1].runs.serve.waiting (stray-signal): an unknown signal is waiting: "cal" is not an ' +
        'event of "serve"; ' +
        'did you mean "call"?',
    ],
  ]);
});

describe('items', () => {
  const twice = 'cases[0].run.items (duplicate-id): the work item "w3" is open twice';
  const [item] = inTrouble.cases[0]?.run.items ?? [];
  if (item === undefined) throw new Error('there is no trouble');
  const troubled = (change: Partial<typeof item>): Journey =>
    withCase(inTrouble, { run: { items: [{ ...item, ...change }] } });

  eachSays([
    ['have an id each', troubled({ id: 'w3' }), twice],
    [
      'have a number each',
      troubled({ number: 3 }),
      'cases[0].run.items (duplicate-id): the work item "w4" is open twice',
    ],
    [
      'are counted',
      troubled({ id: 'w5', number: 5 }),
      'cases[0].run.items (miscounted): expected a number of at most 4, the count of items, found 5',
    ],
    ['may be fewer than were counted', { ...inTrouble, counts: { items: 5, cases: 1 } }],
  ]);

  test('have an id each, though the parts of their objectives are not here', () => {
    const { learner } = saveJourney(inTrouble).state;
    const said = (ids: readonly string[], of: readonly number[]) =>
      refusals(() =>
        restoreJourney(
          shop,
          {
            learner: resealed({ ...learner, objectives: { ...learner.objectives, items: { ids, of } } }),
            objectives: [],
          },
          { parts: 'some' },
        ),
      );
    expect(withoutParts(inTrouble)).toEqual([]);
    expect(said(['w3', 'w3'], [0, 1])).toEqual(['objectives (duplicate-id): the work item "w3" is open twice']);
    expect(said(['w4'], [0])).toEqual(['cases[0].run.items (duplicate-id): the work item "w4" is open twice']);
  });
});

describe('whoever holds an item', () => {
  const may: readonly string[] = [];
  const served = [
    'objectives[0].runs.serve.items (unknown-role): the work item "w3" is with somebody who may not do it',
  ];
  const checked = [
    'objectives[0].runs.serve.items (unknown-role): the work item "w4" is with somebody who may not do it',
  ];
  const claim = { person: 'pat', role: 'server', at: AT };
  const vote = (person: string, change: object = {}) => ({ person, role: 'server', outcome: 'good', ...change });

  test.each([
    ['is of the model', { claim }, may],
    ['is of another', { claim: { ...claim, role: 'baker' } }, served],
    ['has it from others', { claim: { ...claim, through: ['kim', 'sam'] } }, may],
    ['has it from themselves', { claim: { ...claim, through: ['kim', 'pat'] } }, served],
    ['was called for help', { escalated: { to: ['customer', 'server'], at: AT } }, may],
    ['was called from elsewhere', { escalated: { to: ['customer', 'baker'], at: AT } }, served],
    ['has spoken where one person decides', { votes: [vote('pat', { outcome: 'served' })] }, served],
  ])('%s: %j', (_, change, said) => {
    expect(whenRestored(withItem(beingServed, 0, 'serve', change))).toEqual(said);
  });

  test.each([
    ['is one of two', [vote('pat')], may],
    ['says otherwise', [vote('pat', { outcome: 'bad' })], may],
    ['are two, so that it would have ended', [vote('pat'), vote('sam')], checked],
    ['is not responsible', [vote('pat', { role: 'customer' })], checked],
    ['says what is no outcome', [vote('pat', { outcome: 'served' })], checked],
  ])('of those who have spoken, %s', (_, votes, said) => {
    expect(whenRestored(withItem(beingChecked, 0, 'serve', { votes }))).toEqual(said);
  });

  test('does not do the work of an element that there is not', () => {
    const items = [{ id: 'w1', step: 'baking', number: 1, since: null, votes: [vote('pat')] }];
    expect(whenRestored(learnerAnd(beingServed, { bake: { ...over, items } }))).toEqual([
      'learner.runs.bake (unknown-element): this model’s process has no element "bake"',
      'learner.runs.bake.items (unknown-role): the work item "w1" is with somebody who may not do it',
    ]);
  });
});

describe('what is kept', () => {
  const ticket = { artifact: 'ticket', ref: '7' };
  const kept = { artifacts: { ticket: [ticket] }, doers: [{ work: 'serve/checking', person: 'pat' }] };
  const strange = { artifacts: { ticket: [ticket, { artifact: 'bread', ref: '8' }] } };
  const misplaced = 'artifacts (misplaced-artifact): a reference under "ticket" is to another artifact';
  const stranger = {
    doers: [
      { work: 'serve/serving', person: 'pat' },
      { work: 'serve/seving', person: 'sam' },
    ],
  };
  const unknown =
    'doers (unknown-step): "serve/seving" is not a step of this model’s process; did you mean "serve/serving"?';

  eachSays([
    ['of an objective is in its place', withObjective(beingServed, 0, kept)],
    ['of the learner is in its place', { ...beingServed, learner: { ...beingServed.learner, ...kept } }],
    ['of an objective is another artifact', withObjective(beingServed, 1, strange), `objectives[1].${misplaced}`],
    [
      'of the learner is both',
      { ...beingServed, learner: { ...beingServed.learner, ...strange, ...stranger } },
      `learner.${misplaced}`,
      `learner.${unknown}`,
    ],
    ['of an objective was done in another step', withObjective(beingServed, 0, stranger), `objectives[0].${unknown}`],
  ]);
});
