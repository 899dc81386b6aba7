import { describe, expect, test } from 'vitest';
import { type Journey, openWork } from '../../../src/index.js';
import { court, courtInput, courtWith, decided, ended, inCourt, judging } from '../support/court.js';
import { issuesIn } from '../support/issues-in.js';

const warned = ({ warnings }: ReturnType<typeof ended>) =>
  warnings.map(({ path, code, message }) => [`${path}: ${code}`, message] as const);
const apart = { separate: [['ask', 'judge/judging', 'judge/hearing']] };
const separate = courtWith({}, { policies: apart });
const strict = courtWith({}, { policies: { ...apart, persons: 'error' } });
const asked = (journey: Journey, more: object = { person: 'pat' }) => ended(journey, 'asking', 'asked', more);
const judged = (journey: Journey, more: object) => ended(journey, 'judging', 'failed', more, 'one');
const appealed = inCourt(decided, { type: 'appeal.raised', objective: 'one', by: 'guest' }).journey;
const hearing = openWork(appealed).find(({ step }) => step === 'hearing')?.id;

describe('what a model keeps apart', () => {
  const clash = '"pat" has ended "ask/asking", which the model keeps apart from "judge/judging"';

  test('is not for one person, of which they are warned', () => {
    const { journey } = asked(separate);
    expect(warned(judged(journey, { person: 'sam', with: 'pat' }))).toEqual([
      ['person: kept-apart', `${clash}; somebody else has to do it`],
    ]);
    expect(warned(judged(journey, { person: 'sam', with: 'kim' }))).toEqual([]);
    expect(warned(judged(asked(court).journey, { person: 'pat', with: 'kim' }))).toEqual([]);
  });

  test('or which is refused, where the policies say so', () => {
    const { journey } = asked(strict);
    expect(issuesIn(() => judged(journey, { person: 'pat', with: 'kim' }))).toEqual([
      ['person: kept-apart', `${clash}; somebody else has to do it`],
    ]);
    expect(issuesIn(() => judged(journey, { person: 'sam', with: 'kim' }))).toEqual([]);
  });

  test('is told as soon as they take it', () => {
    const { journey } = asked(strict);
    const workItem = openWork(journey)[0]?.id;
    const taking = { workItem, by: 'judge' };
    expect(warned(inCourt(journey, { type: 'item.claimed', ...taking, person: 'pat' }))).toEqual([
      ['person: kept-apart', `${clash}; give it to somebody else`],
    ]);
    expect(warned(inCourt(journey, { type: 'item.delegated', ...taking, person: 'sam', to: 'pat' }))).toEqual([
      ['to: kept-apart', `${clash}; give it to somebody else`],
    ]);
    expect(warned(inCourt(journey, { type: 'item.claimed', ...taking, person: 'sam' }))).toEqual([]);
  });

  test('says on which objective somebody did the other part, unless that was about the learner', () => {
    const talks = courtWith({}, { policies: { separate: [['ask', 'judge/judging', 'talk']] } });
    const { journey } = judged(asked(talks, { person: 'kim' }).journey, { person: 'pat', with: 'sam' });
    const raised = (concerns: string): Journey =>
      inCourt(journey, { type: 'exception.raised', concerns, by: 'guest', reason: 'ill' }).journey;
    const talked = (concerns: string, person: string) =>
      warned(ended(raised(concerns), 'talking', 'calmed', { person })).map(([, message]) => message);
    const then = 'which the model keeps apart from "talk/talking"; somebody else has to do it';
    expect(talked('one', 'pat')).toEqual([`"pat" has ended "judge/judging" on "one", ${then}`]);
    expect(talked('two', 'pat')).toEqual([]);
    expect(talked('one', 'kim')).toEqual([`"kim" has ended "ask/asking", ${then}`]);
    expect(talked('ada', 'kim')).toEqual([`"kim" has ended "ask/asking", ${then}`]);
    expect(talked('ada', 'pat')).toEqual([]);
  });

  test('is known from who has ended it, each once; nobody else is kept', () => {
    const { journey } = asked(separate);
    expect(journey.learner.doers).toEqual([{ work: 'ask/asking', person: 'pat' }]);
    expect(asked(court).journey.learner.doers).toEqual([]);
    const both = judged(journey, { person: 'sam', with: 'kim' }).journey;
    expect(both.objectives.map(({ doers }) => doers)).toEqual([
      [
        { work: 'judge/judging', person: 'sam' },
        { work: 'judge/judging', person: 'kim' },
      ],
      [],
      [],
    ]);
    const again = judged(judged(judging, { person: 'sam' }).journey, { person: 'sam', with: 'kim' }).journey;
    // A decision that can be appealed is kept, whatever the model keeps apart.
    expect(again.objectives[0]?.doers).toEqual(both.objectives[0]?.doers);
  });
});

describe('where no person is named', () => {
  const nobody =
    'no person is named, so nobody can be kept from doing what the model keeps apart; name the "person" to have this ' +
    'checked';

  test('that is told once in a journey, if anything is to be kept apart', () => {
    const first = asked(separate, {});
    expect(warned(first)).toEqual([['person: no-person', nobody]]);
    expect(first.journey.unnamed).toBe(true);
    const recognise = inCourt(first.journey, {
      type: 'recognition.requested',
      objective: 'three',
      by: 'guest',
    }).journey;
    expect(warned(ended(recognise, 'recognising', 'recognised'))).toEqual([]);
    expect(warned(asked(court, {}))).toEqual([]);
    expect(asked(court, {}).journey.unnamed).toBe(false);
  });

  test('and always where a role hears an appeal that decides as well', () => {
    const [judge, head, guest] = courtInput.roles;
    const roles = [judge, { ...head, responsible: [...(head?.responsible ?? []), 'judge/judging'] }, guest];
    const both = courtWith({}, { roles });
    const open = inCourt(judged(asked(both).journey, { person: 'pat', with: 'sam' }).journey, {
      type: 'appeal.raised',
      objective: 'one',
      by: 'guest',
    }).journey;
    expect(warned(ended(open, 'hearing', 'stands'))).toEqual([
      [
        'person: no-person',
        'no person is named, and "head" decides as well, so whoever decided may have heard the appeal; name the ' +
          '"person" to have this checked',
      ],
    ]);
    expect(warned(ended(appealed, 'hearing', 'stands'))).toEqual([]);
    expect(warned(asked(both, { by: 'judge' }))).toEqual([]);
  });
});

describe('an appeal', () => {
  const own = '"pat" has ended "judge/judging" on "one", and does not hear an appeal against it';

  test('is not heard by whoever decided, whatever the model keeps apart', () => {
    expect(issuesIn(() => ended(appealed, 'hearing', 'stands', { person: 'pat' }))).toEqual([
      ['person: kept-apart', `${own}; somebody else has to hear the appeal`],
    ]);
    expect(warned(ended(appealed, 'hearing', 'stands', { person: 'kim' }))).toEqual([]);
  });

  test('nor given to them', () => {
    const taking = { workItem: hearing, by: 'head' };
    expect(issuesIn(() => inCourt(appealed, { type: 'item.claimed', ...taking, person: 'pat' }))).toEqual([
      ['person: kept-apart', `${own}; give it to somebody else`],
    ]);
    expect(issuesIn(() => inCourt(appealed, { type: 'item.delegated', ...taking, to: 'pat' }))).toEqual([
      ['to: kept-apart', `${own}; give it to somebody else`],
    ]);
    expect(warned(inCourt(appealed, { type: 'item.claimed', ...taking, person: 'kim' }))).toEqual([]);
  });
});
