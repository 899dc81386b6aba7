import { describe, expect, test } from 'vitest';
import type { Journey } from '../../../src/index.js';
import { outlineIssues } from '../../../src/journey/saved/outline-issues.js';
import { eachSays, withCase, withLearnersRun, withObjective, withoutParts, withRun } from '../support/changed.js';
import { atTheDoor, beingServed, inTrouble, leaving } from '../support/shop.js';

const stage = (journey: Journey, position: number, value: Journey['objectives'][number]['stage']): Journey =>
  withObjective(journey, position, { stage: value });

describe('objectives', () => {
  test('have an id each', () => {
    expect(withoutParts(withObjective(atTheDoor, 1, { id: 'first', requires: [], stage: 'not-started' }))).toEqual([
      'objectives (duplicate-id): two objectives have the same id',
    ]);
  });

  eachSays([
    [
      'do not require each other',
      withObjective(atTheDoor, 0, { requires: ['second'], stage: 'blocked' }),
      'objectives (cycle): objectives require each other in a circle',
    ],
    [
      'are blocked by what is not advanced',
      stage(beingServed, 0, 'advanced'),
      'objectives[1] (unblocked): "second" is blocked by nothing',
    ],
    [
      'are blocked by something',
      withObjective(beingServed, 0, { stage: 'blocked' }),
      'objectives[0] (unblocked): "first" is blocked by nothing',
    ],
    [
      'are blocked where one of two is not advanced',
      withObjective(
        {
          ...stage(beingServed, 0, 'advanced'),
          objectives: [
            ...stage(beingServed, 0, 'advanced').objectives,
            { ...atTheDoor.objectives[0], id: 'third' } as Journey['objectives'][number],
          ],
        },
        1,
        { requires: ['first', 'third'] },
      ),
    ],
    ['may be open before what they require', stage(beingServed, 1, 'in-progress')],
  ]);
});

describe('the status of a journey', () => {
  const wrong = (status: string): string =>
    `status (other-status): the stages of the objectives, or the open work, contradict the status "${status}"`;
  const ended = stage(stage(withRun(beingServed, 0, 'serve', { items: [] }), 0, 'withdrawn'), 1, 'advanced');
  const item = beingServed.objectives[0]?.runs.serve?.items ?? [];
  const left = (journey: Journey): Journey => ({ ...leaving, objectives: journey.objectives });

  eachSays([
    ['is under way', ended, wrong('under-way')],
    ['is settled once all have ended', { ...ended, status: 'settled' }],
    ['is settled before', { ...beingServed, status: 'settled' }, wrong('settled')],
    ['has work open on what is withdrawn', stage(beingServed, 0, 'withdrawn'), wrong('under-way')],
    ['has work open on what is advanced', stage(stage(beingServed, 0, 'advanced'), 1, 'in-progress')],
    [
      'has work open on what is withdrawn, and is settled',
      { ...stage(stage(beingServed, 0, 'withdrawn'), 1, 'advanced'), status: 'settled' },
      wrong('settled'),
    ],
    [
      'is withdrawn with work open on what is advanced',
      stage(withRun(leaving, 0, 'serve', { items: item }), 0, 'advanced'),
      wrong('withdrawn'),
    ],
    [
      'is settled with work open on what is advanced',
      { ...left(stage(withRun(leaving, 0, 'serve', { items: item }), 0, 'advanced')), status: 'settled' },
    ],
    [
      'is withdrawn with work open about a case',
      {
        ...leaving,
        cases: inTrouble.cases.map((each) => ({
          ...each,
          run: { ...each.run, items: each.run.items.map((one) => ({ ...one, id: 'w2', number: 2 })) },
        })),
        counts: { items: 4, cases: 1 },
      },
      wrong('withdrawn'),
    ],
    [
      'is withdrawn with work open about the learner',
      withLearnersRun(leaving, 'arrive', {
        value: 'at-the-door',
        items: [{ id: 'w1', step: 'at-the-door', number: 1, since: null }],
      }),
      wrong('withdrawn'),
    ],
    ['is withdrawn with work open that the withdrawal began', leaving],
    ['is withdrawn with none open', withLearnersRun(leaving, 'farewell', { value: 'over', done: true, items: [] })],
  ]);
});

describe('cases', () => {
  eachSays([
    [
      'are counted',
      { ...inTrouble, counts: { items: 4, cases: 2 } },
      'counts.cases (miscounted): expected as many cases as are listed, 1, found 2',
    ],
    [
      'have ids in their order',
      withCase(inTrouble, { id: 'case-2' }),
      'cases[0].id (miscounted): expected "case-1", found "case-2"',
    ],
    [
      'are about an objective of the journey',
      withCase(inTrouble, { concerns: 'third' }),
      'cases[0].concerns (unknown-objective): no objective "third"',
    ],
    ['may be about the learner', withCase(inTrouble, { concerns: null })],
    [
      'are closed once they have ended',
      withCase(inTrouble, { run: { value: 'over', done: true, items: [] } }),
      'cases[0].open (other-status): "case-1" is open, though its run has ended',
    ],
    [
      'may be closed with their end',
      withCase(inTrouble, { open: false, run: { value: 'over', done: true, items: [] } }),
    ],
    [
      'are closed without open work',
      withCase(inTrouble, { open: false }),
      'cases[0].open (other-status): "case-1" is closed, though it has open work',
    ],
  ]);

  // Saved journeys of today leave out what is suspended, since it follows from the cases.
  const told = (journey: Journey) =>
    outlineIssues(journey).map(({ path, code, message }) => `${path} (${code}): ${message}`);
  const suspended = 'cases (other-status): what is suspended does not match the open cases';
  const learner = (journey: Journey, suspendedBy: readonly string[]): Journey => ({
    ...journey,
    learner: { ...journey.learner, suspendedBy },
  });
  test.each([
    ['by it', inTrouble],
    ['by none', withObjective(inTrouble, 0, { suspendedBy: [] }), suspended],
    ['on another objective', withObjective(inTrouble, 1, { suspendedBy: ['case-1'] }), suspended],
    ['with the learner', learner(inTrouble, ['case-1']), suspended],
    ['though there is no case', withObjective(beingServed, 0, { suspendedBy: ['case-1'] }), suspended],
    ['with the learner, though there is no case', learner(beingServed, ['case-1']), suspended],
  ] as const)('suspend what they are about: %s', (_, journey, ...said) => {
    expect(told(journey)).toEqual(said);
  });
});

describe('times', () => {
  const wrong = 'times (other-time): its times, or the newest events that it remembers, do not follow one another';
  const { times, recent } = beingServed;
  const [first, second] = recent;
  if (first === undefined || second === undefined) throw new Error('nothing has happened');
  const at = (hour: number): string => `2026-09-01T0${hour}:00:00Z`;
  const mark = (text: string): Journey => ({ ...beingServed, recent: [{ ...first, mark: text }, second] });
  const id = 'f'.repeat(24);

  eachSays([
    ['start at the latest with the latest', { ...beingServed, times: { ...times, started: at(8) } }],
    ['start after the latest', { ...beingServed, times: { ...times, started: at(9) } }, wrong],
    ['may be unknown at the start', { ...beingServed, times: { ...times, started: null } }],
    [
      'are known once something has happened',
      { ...beingServed, times: { ...times, started: null, latest: null } },
      wrong,
    ],
    [
      'may be unknown before anything happens',
      { ...atTheDoor, times: { started: null, latest: null, forgotten: null } },
    ],
    ['have a latest where they have a start', { ...atTheDoor, times: { ...atTheDoor.times, latest: null } }, wrong],
    ['forget what was', { ...beingServed, recent: [second], times: { ...times, forgotten: at(8) } }],
    ['forget what is to come', { ...beingServed, recent: [second], times: { ...times, forgotten: at(9) } }, wrong],
    ['forget something without a time', { ...beingServed, recent: [second] }, wrong],
    ['remember more than has happened', { ...beingServed, recent: [first, second, second] }, wrong],
    ['remember marks', mark(`${id}-1z`)],
    ['remember times of one to eleven digits', mark(`${id}${'z'.repeat(11)}`)],
    ['remember a mark without a time', mark(id), wrong],
    ['remember a mark whose time is too long', mark(`${id}${'z'.repeat(12)}`), wrong],
    ['remember something before a mark', mark(`x${id}1`), wrong],
    ['remember what is no checksum', mark(`g${id.slice(1)}1`), wrong],
    ['remember what is no time', mark(`${id}Z`), wrong],
  ]);
});
