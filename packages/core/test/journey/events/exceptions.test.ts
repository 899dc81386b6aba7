import { describe, expect, test } from 'vitest';
import {
  defineModel,
  type Journey,
  type JourneyError,
  journeyLog,
  models,
  objectiveStatuses,
  openWork,
  startJourney,
} from '../../../src/index.js';
import { refusedCodes } from '../../support/refused-codes.js';
import { AT, stepping } from '../../support/stepping.js';
import { court, courtInput, courtWith, ended, inCourt } from '../support/court.js';
import { issuesIn } from '../support/issues-in.js';

const send = stepping('x');
const begun = startJourney(models.validator, { learner: 'ada', objectives: ['fractions', 'rates', 'ratios'], at: AT });
const raised = (journey: Journey, concerns: string, more: object = {}) =>
  send(journey, { type: 'exception.raised', concerns, by: 'teacher', reason: 'lost', ...more });
const mapped = (['reviewed', 'drafted', 'agreed'] as const).reduce<Journey>((journey, outcome) => {
  const [item] = openWork(journey);
  return send(journey, { type: 'work.ended', workItem: item?.id, outcome, by: 'teacher' }).journey;
}, begun);
const without = send(mapped, { type: 'objective.withdrawn', objective: 'rates', by: 'teacher' }).journey;

const messageOf = (act: () => unknown): readonly string[] => {
  try {
    act();
  } catch (error) {
    return (error as JourneyError).issues.map(({ path, message }) => `${path}: ${message}`);
  }
  return [];
};

describe('an exception', () => {
  test('is about an objective that is not over, or about the learner', () => {
    expect(raised(without, 'fractions').journey.cases).toMatchObject([
      { concerns: 'fractions', open: true, reason: 'lost' },
    ]);
    expect(raised(without, 'ada').journey.cases).toMatchObject([{ concerns: null, open: true, reason: 'lost' }]);
    expect(objectiveStatuses(without).rates).toBe('withdrawn');
    expect(refusedCodes(() => raised(without, 'rates'))).toEqual(['ended']);
    expect(messageOf(() => raised(without, 'rates'))).toEqual([
      'concerns: "rates" is withdrawn; raise it about the learner ("ada")',
    ]);
    expect(messageOf(() => raised(without, 'fraction'))).toEqual([
      'concerns: "fraction" is not the learner or an objective of this journey; did you mean "fractions"?',
    ]);
  });

  test('is about the objective where the learner has the name of one', () => {
    const alike = startJourney(models.validator, { learner: 'rates', objectives: ['rates', 'ratios'], at: AT });
    expect(raised(alike, 'rates').journey.cases).toMatchObject([{ concerns: 'rates' }]);
  });

  test('suspends what it is about, is in the log with who raised it, and goes on when it is withdrawn', () => {
    const { journey, suspended, log } = raised(mapped, 'fractions', { person: 'pat' });
    expect(suspended.map(({ subject }) => subject.id)).toEqual(['fractions']);
    expect(log[0]).toMatchObject({
      activity: 'exception.raised',
      lifecycle: 'start',
      subject: 'fractions',
      role: 'teacher',
      resource: 'pat',
      note: 'lost',
    });
    const back = send(journey, {
      type: 'exception.withdrawn',
      case: 'case-1',
      by: 'teacher',
      person: 'sam',
      reason: 'found',
    });
    expect(back.log[0]).toMatchObject({
      activity: 'exception.withdrawn',
      lifecycle: 'withdraw',
      subject: 'case-1',
      role: 'teacher',
      resource: 'sam',
      note: 'found',
    });
    expect(back.resumed.map(({ subject }) => subject.id)).toEqual(['fractions']);
    expect(openWork(back.journey)).toEqual(openWork(mapped));
    expect(journeyLog(back.journey).filter(({ activity }) => activity === 'exception.closed')).toHaveLength(1);
  });

  test('that is not open cannot be withdrawn, and the nearest open one is named', () => {
    const { journey } = raised(mapped, 'fractions');
    const withdraw = (id: string) => send(journey, { type: 'exception.withdrawn', case: id, by: 'teacher' });
    expect(messageOf(() => withdraw('case-2'))).toEqual([
      'case: "case-2" is not an open exception case; did you mean "case-1"?',
    ]);
    const closed = withdraw('case-1').journey;
    expect(refusedCodes(() => send(closed, { type: 'exception.withdrawn', case: 'case-1', by: 'teacher' }))).toEqual([
      'unknown-case',
    ]);
  });

  test('is refused by a process that handles none', () => {
    const serve = {
      id: 'serve',
      title: 'Serve',
      machine: { initial: 'serving', states: { serving: { on: { served: 'gone' } }, gone: { type: 'final' } } },
      steps: [{ id: 'serving' }],
    } as const;
    const small = defineModel({
      id: 'small',
      title: 'Small',
      process: { elements: [serve] },
      roles: [{ id: 'teacher', title: 'Teacher', actors: ['onsite-educator'], responsible: ['serve'] }],
    });
    const journey = startJourney(small, { learner: 'ada', objectives: ['a'] });
    expect(refusedCodes(() => raised(journey, 'ada'))).toEqual(['no-entry']);
    expect(messageOf(() => raised(journey, 'ada'))).toEqual(['type: this model’s process handles no exceptions']);
  });

  test('is refused about what is over, whichever way it ended', () => {
    const recognised = inCourt(court, { type: 'recognition.requested', objective: 'one', by: 'guest' }).journey;
    const over = ended(recognised, 'recognising', 'recognised').journey;
    expect(
      issuesIn(() => inCourt(over, { type: 'exception.raised', concerns: 'one', by: 'guest', reason: '' })),
    ).toEqual([['concerns: ended', '"one" is advanced; raise it about the learner ("ada")']]);
    expect(
      issuesIn(() => inCourt(over, { type: 'exception.raised', concerns: 'on', by: 'guest', reason: '' })),
    ).toEqual([
      ['concerns: unknown-objective', '"on" is not the learner or an objective of this journey; did you mean "one"?'],
    ]);
  });

  test('is withdrawn while its process lets it be', () => {
    const back = (of: Journey, id = 'case-1') =>
      issuesIn(() => inCourt(of, { type: 'exception.withdrawn', case: id, by: 'guest' }));
    const opened = inCourt(court, { type: 'exception.raised', concerns: 'one', by: 'guest', reason: '' }).journey;
    expect(back(opened)).toEqual([]);
    expect(back(ended(opened, 'talking', 'calmed').journey)).toEqual([
      ['case: not-now', '"case-1" cannot be withdrawn any more; end its open work instead'],
    ]);
    const twice = inCourt(opened, { type: 'exception.raised', concerns: 'two', by: 'guest', reason: '' }).journey;
    const one = inCourt(twice, { type: 'exception.withdrawn', case: 'case-1', by: 'guest' }).journey;
    expect(one.cases.map(({ open }) => open)).toEqual([false, true]);
    expect(back(one, 'case-7')).toEqual([
      ['case: unknown-case', '"case-7" is not an open exception case; did you mean "case-2"?'],
    ]);
  });

  test('is withdrawn by the event of its own element', () => {
    const [ask, judge, talk] = courtInput.process.elements;
    const complain = {
      ...talk,
      id: 'complain',
      receives: ['raise', 'quit'],
      machine: {
        initial: 'raised',
        states: {
          raised: { on: { raise: 'talking' } },
          talking: { on: { calmed: 'closing', more: 'closing', less: 'closing', quit: 'over' } },
          closing: { on: { closed: 'over' } },
          over: { type: 'final' },
        },
      },
      steps: [{ id: 'talking', outcomes: ['calmed', 'more', 'less'] }, { id: 'closing' }],
    };
    const [first, head, guest] = courtInput.roles;
    const both = courtWith(
      {
        elements: [ask, judge, talk, complain],
        entries: [
          { on: 'exception-raised', to: 'talk', send: 'raise' },
          { on: 'exception-raised', to: 'complain', send: 'raise' },
          { on: 'exception-withdrawn', to: 'talk', send: 'drop' },
          { on: 'exception-withdrawn', to: 'complain', send: 'quit' },
        ],
      },
      { roles: [first, { ...head, responsible: ['judge/hearing', 'talk', 'complain'] }, guest] },
    );
    const opened = inCourt(both, { type: 'exception.raised', concerns: 'one', by: 'guest', reason: '' }).journey;
    expect(opened.cases.map(({ element }) => element)).toEqual(['talk', 'complain']);
    const closed = (id: string) =>
      inCourt(opened, { type: 'exception.withdrawn', case: id, by: 'guest' }).journey.cases.map(({ open }) => open);
    expect(closed('case-1')).toEqual([false, true]);
    expect(closed('case-2')).toEqual([true, false]);
  });

  test('is not withdrawn in a process that withdraws none', () => {
    const entries = courtInput.process.entries.filter(({ on }) => on !== 'exception-withdrawn');
    const opened = inCourt(courtWith({ entries }), {
      type: 'exception.raised',
      concerns: 'one',
      by: 'guest',
      reason: '',
    }).journey;
    expect(issuesIn(() => inCourt(opened, { type: 'exception.withdrawn', case: 'case-1', by: 'guest' }))).toEqual([
      ['type: no-entry', 'this model’s process withdraws no exceptions'],
    ]);
  });
});
