import { expect, test } from 'vitest';
import { openWork, parseModel, startJourney } from '../../../src/index.js';
import { AT, stepping } from '../../support/stepping.js';
import { ended, judging } from '../support/court.js';
import { issuesIn } from '../support/issues-in.js';

const send = stepping('k');
const photo = { artifact: 'photo', ref: 'https://example.org/photo' };

test('work may come with an artifact that the process makes or reads, and with no other', () => {
  const judged = (artifact: string) =>
    issuesIn(() =>
      ended(judging, 'judging', 'passed', { person: 'pat', with: 'sam', artifacts: [{ ...photo, artifact }] }, 'one'),
    );
  expect(['letter', 'evidence', 'ruling'].flatMap(judged)).toEqual([]);
  expect(judged('photo')).toMatchObject([['artifacts[0].artifact: unknown-artifact', {}]]);
});

test('a process whose elements name no artifacts takes any', () => {
  const serve = {
    id: 'serve',
    title: 'Serve',
    machine: { initial: 'serving', states: { serving: { on: { served: 'gone' } }, gone: { type: 'final' } } },
    steps: [{ id: 'serving' }],
  };
  const model = parseModel({
    id: 'plain',
    title: 'Plain',
    process: { elements: [serve] },
    roles: [{ id: 'server', title: 'Server', actors: ['onsite-educator'], responsible: ['serve'] }],
  });
  const journey = startJourney(model, { learner: 'ada', objectives: ['one'], at: AT });
  const workItem = openWork(journey)[0]?.id;
  const served = send(journey, { type: 'work.ended', workItem, outcome: 'served', by: 'server', artifacts: [photo] });
  expect(served.journey.objectives[0]?.artifacts).toEqual({ photo: [photo] });
});
