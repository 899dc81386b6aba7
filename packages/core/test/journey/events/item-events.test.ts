import { describe, expect, test } from 'vitest';
import { type Journey, journeyLog, openWork, parseModel, reassignJourney, replayJourney } from '../../../src/index.js';
import { AT, stepping } from '../../support/stepping.js';
import { atDesk, deskInput, deskModel } from '../support/desk.js';
import { issuesIn } from '../support/issues-in.js';

const send = stepping('i');
// w1 and w2 are about the learner; w3 and w4 are served at the desk, for which the head answers.
const greeted = send(atDesk, { type: 'work.ended', workItem: 'w1', outcome: 'greeted', by: 'server' }).journey;
const serving = { workItem: 'w3', by: 'server' };
const claim = (journey: Journey, person: string, more: object = {}) =>
  send(journey, { type: 'item.claimed', ...serving, person, ...more });
const delegate = (journey: Journey, to: string, more: object = {}) =>
  send(journey, { type: 'item.delegated', ...serving, to, ...more });
const release = (journey: Journey, more: object = {}) => send(journey, { type: 'item.released', ...serving, ...more });
const escalate = (journey: Journey, more: object = {}) =>
  send(journey, { type: 'item.escalated', ...serving, ...more });
const held = claim(greeted, 'pat').journey;
const claimOf = (journey: Journey) => openWork(journey).find(({ id }) => id === 'w3')?.claim;
const named = reassignJourney(
  greeted,
  parseModel({
    ...deskInput,
    roles: [...deskInput.roles, { id: 'helper', title: 'Helper', actors: ['onsite-educator'], responsible: ['desk'] }],
    people: [
      { id: 'pat', name: 'Pat', roles: ['server'] },
      { id: 'sam', name: 'Sam', roles: ['helper'] },
      { id: 'kim', name: 'Kim', roles: ['head'] },
    ],
  }),
  { id: 'm', at: AT },
).journey;
const entry = { activity: 'desk/serving', lifecycle: 'assign', subject: 'one', workItem: 'w3' };

describe('claiming', () => {
  test('gives an item to a person, in their role, and only that item', () => {
    const { journey, log } = claim(greeted, 'pat');
    expect(claimOf(journey)).toEqual({ person: 'pat', role: 'server', at: AT, through: [] });
    expect(openWork(journey).filter((item) => item.claim !== null)).toHaveLength(1);
    expect(log).toMatchObject([{ ...entry, role: 'server', resource: 'pat', note: 'claimed by pat' }]);
  });

  test('is refused where somebody has it, or to a role that does not do it', () => {
    expect(issuesIn(() => claim(held, 'sam'))).toEqual([
      ['workItem: claimed', `"pat" has claimed "Serve" already, at ${AT}`],
    ]);
    expect(issuesIn(() => claim(greeted, 'ada', { by: 'guest' }))).toEqual([
      ['by: not-responsible', '"Serve" is for "server", not for "guest"'],
    ]);
  });
});

describe('releasing', () => {
  test('makes it nobody’s, by whoever has it, or by a role that answers for it', () => {
    const own = release(held, { person: 'pat', reason: 'ill' });
    expect(claimOf(own.journey)).toBeNull();
    expect(own.log).toMatchObject([{ ...entry, role: 'server', resource: 'pat', note: 'released by pat: ill' }]);
    const headed = release(held, { by: 'head' });
    expect(claimOf(headed.journey)).toBeNull();
    expect(headed.log).toMatchObject([{ ...entry, role: 'head', resource: null, note: 'released by head' }]);
    expect(release(held, { by: 'head', reason: '' }).log).toMatchObject([{ note: 'released by head' }]);
  });

  test('is refused to anybody else, and where nobody has it', () => {
    const others = '"Serve" is with "pat"; they pass it on, or "head", who answers for it';
    expect(issuesIn(() => release(held, { person: 'sam' }))).toEqual([['person: claimed', others]]);
    expect(issuesIn(() => release(held))).toEqual([['person: claimed', others]]);
    expect(issuesIn(() => release(greeted, { person: 'pat' }))).toEqual([
      ['workItem: not-claimed', 'nobody has claimed "Serve"'],
    ]);
  });
});

describe('delegating', () => {
  test('gives it to somebody else, and keeps through whose hands it came', () => {
    const { journey, log } = delegate(held, 'sam', { person: 'pat', reason: 'ill' });
    expect(claimOf(journey)).toEqual({ person: 'sam', role: 'server', at: AT, through: ['pat'] });
    expect(log).toMatchObject([{ ...entry, role: 'server', resource: 'pat', note: 'delegated by pat to sam: ill' }]);
    expect(claimOf(delegate(journey, 'kim', { person: 'sam' }).journey)?.through).toEqual(['pat', 'sam']);
  });

  test('of an item that nobody has is for those who do it or answer for it', () => {
    expect(claimOf(delegate(greeted, 'sam').journey)).toEqual({ person: 'sam', role: 'server', at: AT, through: [] });
    expect(claimOf(delegate(greeted, 'sam', { person: 'pat' }).journey)?.through).toEqual(['pat']);
    const headed = delegate(greeted, 'sam', { by: 'head' });
    expect(headed.journey.objectives[0]?.runs.desk?.items[0]?.claim).toStrictEqual({
      person: 'sam',
      role: 'server',
      at: AT,
    });
    expect(claimOf(headed.journey)).toMatchObject({ person: 'sam', role: 'server' });
    expect(headed.log).toMatchObject([{ role: 'head', note: 'delegated by head to sam' }]);
    expect(issuesIn(() => delegate(greeted, 'sam', { by: 'guest' }))).toEqual([
      ['by: not-responsible', '"Serve" is for "server", not for "guest"'],
    ]);
  });

  test('of an item that somebody has is for them, and for those who answer for it', () => {
    expect(claimOf(delegate(held, 'sam', { by: 'head' }).journey)?.person).toBe('sam');
    const others = '"Serve" is with "pat"; they pass it on, or "head", who answers for it';
    expect(issuesIn(() => delegate(held, 'kim', { person: 'sam' }))).toEqual([['person: claimed', others]]);
    expect(issuesIn(() => delegate(held, 'kim'))).toEqual([['person: claimed', others]]);
    expect(issuesIn(() => delegate(held, 'kim', { by: 'guest' }))).toEqual([['person: claimed', others]]);
  });

  test('does not lead back, nor through more than eight hands', () => {
    const passed = delegate(delegate(held, 'sam', { person: 'pat' }).journey, 'kim', { person: 'sam' }).journey;
    expect(issuesIn(() => delegate(passed, 'pat', { person: 'kim' }))).toEqual([
      ['to: circle', '"pat" has had it already; it has come through "pat" and "sam" and "kim"'],
    ]);
    expect(issuesIn(() => delegate(held, 'pat', { person: 'pat' }))).toEqual([
      ['to: circle', '"pat" has had it already; it has come through "pat"'],
    ]);
    const people = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    const far = people.reduce<readonly [Journey, string]>(
      ([now, from], to) => [delegate(now, to, { person: from }).journey, to],
      [held, 'pat'],
    )[0];
    expect(claimOf(far)?.through).toHaveLength(7);
    expect(issuesIn(() => delegate(far, 'h', { person: 'g' }))).toEqual([
      ['to: chain-too-long', 'it has gone through 8 hands; somebody has to do it, or release it'],
    ]);
    const before = delegate(held, 'sam', { person: 'pat' }).journey;
    expect(claimOf(before)?.through).toEqual(['pat']);
  });

  test('back, as an earlier version took it, leaves out the one who has it again', () => {
    const events = journeyLog(held).flatMap(({ cause }) => (cause === undefined ? [] : [cause]));
    const start = {
      learner: 'ada',
      objectives: atDesk.objectives.map(({ id, requires }) => ({ id, requires })),
      at: AT,
    };
    const back = replayJourney(deskModel, start, [
      ...events,
      { type: 'item.delegated', id: 'x', at: AT, ...serving, person: 'pat', to: 'pat' },
    ]);
    expect(claimOf(back)).toEqual({ person: 'pat', role: 'server', at: AT, through: [] });
    expect(journeyLog(back).at(-1)?.irregular).toEqual(['circle']);
  });

  test('to somebody whom the model names is in the role in which they do it', () => {
    expect(claimOf(delegate(named, 'sam').journey)).toMatchObject({ person: 'sam', role: 'helper' });
    expect(claimOf(delegate(named, 'pat', { by: 'helper' }).journey)).toMatchObject({ person: 'pat', role: 'server' });
    expect(issuesIn(() => delegate(named, 'kim'))).toEqual([
      ['to: not-a-holder', '"kim" holds "head", not "server" or "helper"'],
    ]);
    expect(issuesIn(() => delegate(named, 'lee'))).toEqual([
      ['to: not-a-holder', '"lee" is not among the people of "desk" who hold "server" or "helper"'],
    ]);
  });
});

describe('escalating', () => {
  const before = (journey: Journey) => openWork(journey).find(({ id }) => id === 'w3')?.escalatedTo;

  test('brings it before the roles that answer for it, or others, each once', () => {
    const { journey, log } = escalate(held, { person: 'pat', reason: 'late' });
    expect(before(journey)).toEqual(['head']);
    expect(claimOf(journey)?.person).toBe('pat');
    expect(log).toMatchObject([{ ...entry, role: 'server', resource: 'pat', note: 'brought before head: late' }]);
    const more = escalate(journey, { to: ['guest', 'head'] });
    expect(before(more.journey)).toEqual(['head', 'guest']);
    expect(more.log).toMatchObject([{ note: 'brought before guest, head' }]);
  });

  test('is refused to a role that the model does not have', () => {
    expect(issuesIn(() => escalate(held, { to: ['head', 'hed'] }))).toEqual([
      ['to[1]: unknown-role', '"hed" is not a role of this model; did you mean "head"?'],
    ]);
  });
});
