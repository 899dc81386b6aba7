import { expect, test } from 'vitest';
import { openWork, parseModel, restoreJourney, saveJourney, startJourney } from '../../../src/index.js';
import { refuseIrresponsible } from '../../../src/journey/events/open-item.js';
import { AT } from '../../support/stepping.js';
import { court, ended, inCourt } from '../support/court.js';
import { engineOf } from '../support/engine-of.js';
import { issuesIn } from '../support/issues-in.js';

test('work for which nobody is responsible can be ended by nobody', () => {
  const [item] = openWork(court);
  if (item === undefined) throw new Error('nothing is open');
  const event = { id: 'e', at: AT, type: 'item.released', workItem: item.id, by: 'judge' } as const;
  const refuse = (responsible: readonly string[]) =>
    issuesIn(() => refuseIrresponsible(engineOf(court), event, { ...item, responsible }));
  expect(refuse(['judge'])).toEqual([]);
  expect(refuse(['head', 'guest'])).toEqual([
    ['by: not-responsible', '"Ask" is for "head" or "guest", not for "judge"'],
  ]);
  expect(refuse([])).toEqual([
    [
      'by: nobody-responsible',
      'nobody is responsible for "ask/asking" in "court"; move the journey with reassignJourney to a model in which ' +
        'somebody is',
    ],
  ]);
});

test('without the log, work that has ended is no open work', () => {
  const [item] = openWork(court);
  const claimed = inCourt(court, { type: 'item.claimed', workItem: item?.id, by: 'judge', person: 'pat' }).journey;
  for (const journey of [
    ended(court, 'asking', 'asked').journey,
    ended(claimed, 'asking', 'asked', { person: 'pat' }).journey,
  ]) {
    const { state } = saveJourney(journey, { after: journey.revision });
    const event = { type: 'work.ended', workItem: item?.id, outcome: 'asked', by: 'judge' };
    expect(issuesIn(() => inCourt(restoreJourney(journey.model, state), event))).toMatchObject([
      ['workItem: unknown-work', expect.stringMatching(/^"w1" is not an open work item/)],
    ]);
  }
});

test('of work that was withdrawn as the journey began, it is not said when, if no time is known', () => {
  const meet = {
    id: 'meet',
    title: 'Meet',
    subject: 'learner',
    receives: ['come', 'skip'],
    machine: {
      initial: 'outside',
      states: {
        outside: { on: { come: 'greeting' } },
        greeting: { on: { greeted: 'over', skip: 'talking' } },
        talking: { on: { talked: 'over' } },
        over: { type: 'final' },
      },
    },
    steps: [{ id: 'greeting', outcomes: ['greeted'] }, { id: 'talking' }],
  };
  const model = parseModel({
    id: 'meet',
    title: 'Meet',
    process: {
      elements: [meet],
      entries: ['come', 'skip'].map((event) => ({ on: 'journey-started', to: 'meet', send: event })),
    },
    roles: [{ id: 'host', title: 'Host', actors: ['onsite-educator'], responsible: ['meet'] }],
  });
  const journey = startJourney(model, { learner: 'ada', objectives: ['one'] });
  expect(openWork(journey).map(({ id, step }) => [id, step])).toEqual([['w2', 'talking']]);
  const event = { type: 'work.ended', workItem: 'w1', outcome: 'greeted', by: 'host' };
  expect(issuesIn(() => inCourt(journey, event))).toEqual([
    ['workItem: unknown-work', 'this work has been withdrawn already'],
  ]);
});
