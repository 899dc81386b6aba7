import { describe, expect, test } from 'vitest';
import { journeyLog, models, openWork, replayJourney } from '../../../src/index.js';
import { AT } from '../../support/stepping.js';
import { toEvidence, toResult } from '../stories/support/scenes.js';
import { Story } from '../stories/support/story.js';
import { court, decided, ended, inCourt, judging } from '../support/court.js';
import { issuesIn } from '../support/issues-in.js';

const judge = (more: object, outcome = 'passed', journey = judging) => ended(journey, 'judging', outcome, more, 'one');
const first = judge({ person: 'pat' }).journey;
const itemOf = (journey = judging) => openWork(journey).find(({ subject }) => subject.id === 'one');

describe('work that takes two people', () => {
  test('ends once both agree, and is in the log with both', () => {
    const both = judge({ person: 'pat', with: 'sam' });
    expect(both.log).toMatchObject([
      {
        activity: 'judge/judging',
        lifecycle: 'complete',
        subject: 'one',
        outcome: 'passed',
        role: 'judge',
        resource: 'pat, sam',
      },
    ]);
    expect(both.closed.map(({ subject }) => subject.id)).toEqual(['one']);
    expect(both.journey.objectives[0]?.artifacts).toEqual({});
    const one = judge({ person: 'pat' });
    expect(one.closed).toEqual([]);
    expect(itemOf(one.journey)?.agreed).toEqual([{ person: 'pat', role: 'judge', outcome: 'passed' }]);
    expect(one.log).toMatchObject([
      {
        activity: 'judge/judging',
        lifecycle: 'assign',
        subject: 'one',
        workItem: itemOf()?.id,
        outcome: 'passed',
        role: 'judge',
        resource: 'pat',
        note: 'a second person is needed',
      },
    ]);
    expect(judge({ person: 'sam' }, 'passed', one.journey).log[0]?.resource).toBe('pat, sam');
  });

  test('may be ended otherwise by whoever has ended it, but not by the other', () => {
    expect(itemOf(judge({ person: 'pat' }, 'failed', first).journey)?.agreed).toEqual([
      { person: 'pat', role: 'judge', outcome: 'failed' },
    ]);
    expect(issuesIn(() => judge({ person: 'sam' }, 'failed', first))).toEqual([
      [
        'outcome: disagreement',
        '"pat" ended it with "passed", and both have to agree; either of them may send another outcome',
      ],
    ]);
  });

  test('needs their names, and two of them at most', () => {
    expect(issuesIn(() => judge({}))).toEqual([['person: no-person', '"Judge" takes 2 people; say who ends it']]);
    expect(issuesIn(() => judge({ person: 'pat', with: 'pat' }))).toEqual([
      ['with: same-person', '"Judge" takes two people, and "pat" is one'],
    ]);
    expect(issuesIn(() => judge({ person: 'sam', with: 'kim' }, 'passed', first))).toEqual([
      ['with: one-person', '"pat" ended it already, and one more person is enough; leave out "with"'],
    ]);
    expect(judge({ person: 'pat', with: 'sam' }, 'passed', first).closed).toHaveLength(1);
  });

  test('as an earlier version took it, is ended by those who came to one too many', () => {
    const events = journeyLog(first).flatMap(({ cause }) => (cause === undefined ? [] : [cause]));
    const start = {
      learner: 'ada',
      objectives: court.objectives.map(({ id, requires }) => ({ id, requires })),
      at: AT,
    };
    const again = replayJourney(court.model, start, [
      ...events,
      {
        type: 'work.ended',
        id: 'x',
        at: AT,
        workItem: itemOf(first)?.id ?? '',
        outcome: 'passed',
        by: 'judge',
        person: 'sam',
        with: 'kim',
      },
    ]);
    expect(journeyLog(again).at(-1)?.resource).toBe('pat, sam, kim');
  });
});

describe('work that takes one person', () => {
  const asking = openWork(court)[0]?.id;
  const claimed = inCourt(court, { type: 'item.claimed', workItem: asking, by: 'judge', person: 'pat' }).journey;

  test('takes no second', () => {
    expect(issuesIn(() => ended(court, 'asking', 'asked', { person: 'pat', with: 'sam' }))).toEqual([
      ['with: one-person', '"Ask" takes one person; leave out "with"'],
    ]);
  });

  test('ends with whoever has claimed it', () => {
    expect(issuesIn(() => ended(claimed, 'asking', 'asked', { person: 'sam' }))).toEqual([
      ['person: claimed', '"pat" has claimed "Ask"; it ends with them, or is released first'],
    ]);
    expect(ended(claimed, 'asking', 'asked', { person: 'pat' }).log[0]).toMatchObject({
      activity: 'ask/asking',
      lifecycle: 'complete',
      subject: 'ada',
      resource: 'pat',
      role: 'judge',
      outcome: 'asked',
      workItem: asking,
    });
    expect(ended(court, 'asking', 'asked').log[0]).toMatchObject({ resource: null });
  });

  test('keeps the artifacts it made, and who ended it for the next step', () => {
    const letter = { artifact: 'letter', ref: 'https://example.org/letter' };
    const asked = ended(court, 'asking', 'asked', { artifacts: [letter] }).journey;
    expect(asked.learner.artifacts).toEqual({ letter: [letter] });
    const ruling = { artifact: 'ruling', ref: 'https://example.org/ruling' };
    const ruled = judge({ person: 'pat', with: 'sam', artifacts: [ruling] }).journey;
    expect(ruled.objectives.map(({ artifacts }) => artifacts)).toEqual([{ ruling: [ruling] }, {}, {}]);
    expect(ruled.objectives[0]?.runs.judge?.lastBy).toEqual({ role: 'judge', person: 'pat' });
  });
});

const { journey: toScore } = Story.of(models.aiTutorGuide)
  .told(['review-prior-learning -> supports-indicated', 'plan-supports -> supports-set'])
  .told(['draft -> drafted', 'agree -> agreed', 'set-baseline -> baseline-set'])
  .told([...toEvidence, ...toResult.slice(0, 3)]);

describe('an outcome', () => {
  test('does not let a piece count unreviewed that the model always has reviewed', () => {
    expect(issuesIn(() => ended(toScore, 'score', 'scored'))).toEqual([
      [
        'outcome: to-be-reviewed',
        'the learner has a support plan, and this model has the work of such learners reviewed before it counts; end ' +
          'it as "sampled" or "borderline" or "near-cut" or "flagged" or "unscorable"',
      ],
    ]);
    expect(issuesIn(() => ended(toScore, 'score', 'flagged'))).toEqual([]);
  });

  test('is one that the step has now', () => {
    expect(issuesIn(() => judge({ person: 'pat' }, 'pass'))).toEqual([
      ['outcome: unknown-outcome', '"pass" is not an outcome of "Judge" now; did you mean "passed"?'],
    ]);
  });

  test('comes with artifacts that the process knows', () => {
    const artifacts = [
      { artifact: 'ruling', ref: 'r' },
      { artifact: 'rulin', ref: 'r' },
    ];
    expect(issuesIn(() => judge({ person: 'pat', artifacts }))).toEqual([
      ['artifacts[1].artifact: unknown-artifact', '"rulin" is not an artifact of this process; did you mean "ruling"?'],
    ]);
  });

  test('of work about the learner is about the objectives that it names, each once', () => {
    const asked = (objectives: readonly string[]) => ended(court, 'asking', 'asked', { objectives });
    expect(asked(['two']).opened.map(({ subject }) => subject.id)).toEqual(['two']);
    expect(asked(['two']).log[0]).toMatchObject({ note: 'two' });
    const both = asked(['two', 'one']);
    expect(both.opened.map(({ subject }) => subject.id).toSorted()).toEqual(['one', 'two']);
    expect(both.log[0]).toMatchObject({ note: 'two, one' });
    expect([asked(['two']), both].map(({ journey }) => journey.learner.runs.ask?.concerning)).toEqual(['two', null]);
    expect(ended(court, 'asking', 'asked').opened).toHaveLength(2);
    expect(ended(court, 'asking', 'asked').log[0]).not.toHaveProperty('note');
    expect(issuesIn(() => asked(['one', 'two', 'one']))).toEqual([
      ['objectives[2]: duplicate-id', '"one" is named twice; remove one'],
    ]);
    expect(issuesIn(() => asked(['one', 'to']))).toEqual([
      ['objectives[1]: unknown-objective', '"to" is not an objective of this journey; did you mean "two"?'],
    ]);
  });

  test('of work about an objective names none', () => {
    expect(issuesIn(() => judge({ person: 'pat', objectives: ['one'] }))).toEqual([
      ['objectives: wrong-subject', '"Judge" is about "one", not about the learner; leave out "objectives"'],
    ]);
  });

  test('comes from a role that does the work', () => {
    expect(issuesIn(() => judge({ person: 'pat', by: 'head' }))).toEqual([
      ['by: not-responsible', '"Judge" is for "judge", not for "head"'],
    ]);
  });
});

describe('work that is not open', () => {
  const end = (workItem: string, journey = decided) =>
    issuesIn(() => inCourt(journey, { type: 'work.ended', workItem, outcome: 'passed', by: 'judge', person: 'pat' }));

  test('has ended already, or been withdrawn, and when', () => {
    expect(end(itemOf()?.id ?? '')).toEqual([['workItem: unknown-work', `this work has been ended already, at ${AT}`]]);
    const without = inCourt(judging, { type: 'objective.withdrawn', objective: 'two', by: 'head' }).journey;
    const gone = openWork(judging).find(({ subject }) => subject.id === 'two')?.id ?? '';
    expect(end(gone, without)).toEqual([['workItem: unknown-work', `this work has been withdrawn already, at ${AT}`]]);
  });

  test('or never was, and the nearest is named', () => {
    expect(end('w33')).toEqual([
      ['workItem: unknown-work', expect.stringMatching(/^"w33" is not an open work item; did you mean "w3"\?$/)],
    ]);
    const none = ['one', 'two'].reduce(
      (now, subject) => ended(now, 'judging', 'failed', { person: 'pat', with: 'sam' }, subject).journey,
      judging,
    );
    expect(end('w33', none)).toEqual([['workItem: unknown-work', 'no work is open in this journey']]);
  });

  test('or is suspended, and by what', () => {
    const held = inCourt(judging, { type: 'exception.raised', concerns: 'one', by: 'guest', reason: 'ill' }).journey;
    expect(end(itemOf()?.id ?? '', held)).toEqual([
      ['workItem: suspended', 'this work is suspended by "case-1"; settle that first'],
    ]);
  });
});
