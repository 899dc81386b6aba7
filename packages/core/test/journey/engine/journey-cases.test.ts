import { expect, test } from 'vitest';
import { JourneyError, parseModel, startJourney } from '../../../src/index.js';
import { JourneyObserver } from '../../../src/journey/engine/journey-observer.js';
import { atDesk, deskInput } from '../support/desk.js';
import { engineOf } from '../support/engine-of.js';
import { issuesIn } from '../support/issues-in.js';

const TALK = 3;
const logged = ({ chronicle }: ReturnType<typeof engineOf>) =>
  chronicle.entries.map(({ activity, lifecycle, subject, note }) => [activity, lifecycle, subject, note]);

test('a case suspends what it is about until it is closed, and is in the log with its reason', () => {
  const engine = engineOf(atDesk);
  const { cases, draft } = engine;
  expect(draft.tables.elements[TALK]?.id).toBe('talk');
  const about = cases.because('ill', () => cases.open(0, TALK, 0, -1));
  const learner = cases.open(0, TALK, -1, -1);
  expect([about, learner]).toEqual([0, 1]);
  expect(draft.cases).toMatchObject([
    { id: 'case-1', concerns: 'one', reason: 'ill', open: true, suspends: true },
    { id: 'case-2', concerns: null, reason: '', open: true, suspends: true },
  ]);
  expect([draft.suspendedBy(0), draft.suspendedBy(-1)]).toEqual([['case-1'], ['case-2']]);
  cases.close(about);
  expect([draft.suspendedBy(0), draft.suspendedBy(-1)]).toEqual([[], ['case-2']]);
  cases.close(learner);
  expect(draft.suspendedBy(-1)).toEqual([]);
  expect(draft.cases.map(({ open }) => open)).toEqual([false, false]);
  expect(logged(engine)).toEqual([
    ['exception.opened', 'suspend', 'one', 'case-1: ill'],
    ['exception.opened', 'suspend', 'ada', 'case-2'],
    ['exception.closed', 'resume', 'one', 'case-1'],
    ['exception.closed', 'resume', 'ada', 'case-2'],
  ]);
});

test('a case that nobody gave a reason for has none', () => {
  const engine = engineOf(atDesk);
  engine.cases.open(0, TALK, 0, -1);
  expect(engine.draft.cases).toMatchObject([{ id: 'case-1', reason: '' }]);
  expect(logged(engine)).toEqual([['exception.opened', 'suspend', 'one', 'case-1']]);
});

test('a case suspends what it is about unless its route says otherwise, even the first route', () => {
  const routes = [
    { from: 'greet', on: 'greeted', to: 'talk', send: 'raise', artifact: 'card', suspends: false },
    { from: 'gate', on: 'let-in', to: 'talk', send: 'raise', artifact: 'card' },
  ];
  const model = parseModel({ ...deskInput, process: { ...deskInput.process, routes } });
  const engine = engineOf(startJourney(model, { learner: 'ada', objectives: ['one', 'two'] }));
  const [beside, instead] = [engine.cases.open(0, TALK, 0, 0), engine.cases.open(0, TALK, 1, 1)];
  expect(engine.draft.cases.map(({ suspends }) => suspends)).toEqual([false, true]);
  expect([engine.draft.suspendedBy(0), engine.draft.suspendedBy(1)]).toEqual([[], ['case-2']]);
  engine.cases.close(beside);
  engine.cases.close(instead);
  expect(logged(engine).map(([, lifecycle, subject]) => [lifecycle, subject])).toEqual([
    ['start', 'one'],
    ['suspend', 'two'],
    ['complete', 'one'],
    ['resume', 'two'],
  ]);
});

test('a second case about the same keeps it suspended', () => {
  const { cases, draft } = engineOf(atDesk);
  const first = cases.open(0, TALK, 1, -1);
  cases.open(0, TALK, 1, -1);
  cases.close(first);
  expect(draft.suspendedBy(1)).toEqual(['case-2']);
});

test('a signal that leaves the journey is in the log; a circle of signals is refused', () => {
  const engine = engineOf(atDesk);
  const observer = new JourneyObserver(engine.draft, engine.chronicle);
  const lane = { to: -1, column: -1, element: 'office', event: 'ask' };
  observer.outside(lane, 1);
  observer.outside(lane, -1);
  observer.outside(lane, 0);
  expect(logged(engine)).toEqual(
    ['two', 'ada', 'one'].map((subject) => [
      'office.ask',
      'schedule',
      subject,
      'goes to the organisation, outside this journey',
    ]),
  );
  const refuse = () => observer.refuse({ path: 'routes[0]', code: 'cycle', message: 'they go round' });
  expect(issuesIn(refuse)).toEqual([['routes[0]: cycle', 'they go round']]);
  expect(refuse).toThrow(JourneyError);
  expect(refuse).toThrow(expect.objectContaining({ what: 'process' }));
});
