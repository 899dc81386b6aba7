import { describe, expect, test } from 'vitest';
import { type Journey, objectiveStatuses, openWork } from '../../../src/index.js';
import { court, courtInput, courtWith, decided, ended, inCourt, judging } from '../support/court.js';
import { issuesIn } from '../support/issues-in.js';

const appeal = (journey: Journey, objective: string, more: object = {}) =>
  inCourt(journey, { type: 'appeal.raised', objective, by: 'guest', ...more });
const recognise = (journey: Journey, objectives: readonly string[], more: object = {}) =>
  inCourt(journey, { type: 'recognition.requested', objectives, by: 'guest', ...more });
const claim = (journey: Journey, objective: string) =>
  inCourt(journey, { type: 'mastery.claimed', objective, by: 'guest' });
const letter = { artifact: 'letter', ref: 'https://example.org/letter' };
const raised = (journey: Journey, concerns: string): Journey =>
  inCourt(journey, { type: 'exception.raised', concerns, by: 'guest', reason: 'ill' }).journey;

describe('an appeal', () => {
  test('is heard, and is in the log with who raised it and why', () => {
    const { log, opened } = appeal(decided, 'one', { person: 'ada', reason: 'the rubric was another' });
    expect(log[0]).toMatchObject({
      activity: 'appeal.raised',
      lifecycle: 'start',
      subject: 'one',
      role: 'guest',
      resource: 'ada',
      note: 'the rubric was another',
    });
    expect(opened.map(({ step, subject }) => [step, subject.id])).toEqual([['hearing', 'one']]);
    expect(appeal(decided, 'one', { reason: '' }).log[0]).not.toHaveProperty('note');
  });

  test('is refused where nothing has been decided', () => {
    expect(issuesIn(() => appeal(judging, 'one'))).toEqual([
      [
        'objective: not-now',
        '"one" is in-progress, and there is no decision on it that could be appealed, or it has been appealed already',
      ],
    ]);
    expect(issuesIn(() => appeal(decided, 'on'))).toEqual([
      ['objective: unknown-objective', '"on" is not an objective of this journey; did you mean "one"?'],
    ]);
  });

  test('is refused about an objective that is over, or suspended, and by what', () => {
    expect(issuesIn(() => appeal(raised(decided, 'one'), 'one'))).toEqual([
      ['objective: not-now', '"one" is suspended by "case-1"; settle that first'],
    ]);
    const over = ended(appeal(decided, 'one').journey, 'hearing', 'changed').journey;
    expect(issuesIn(() => appeal(over, 'one'))).toEqual([['objective: not-now', '"one" is advanced']]);
    const without = inCourt(decided, { type: 'objective.withdrawn', objective: 'two', by: 'head' }).journey;
    expect(issuesIn(() => appeal(without, 'two'))).toEqual([['objective: not-now', '"two" is withdrawn']]);
  });
});

const archive = {
  id: 'archive',
  title: 'Archive',
  receives: ['appeal', 'try'],
  machine: {
    initial: 'idle',
    states: { idle: { on: { appeal: 'filing', try: 'filing' } }, filing: { on: { filed: 'idle' } } },
  },
  steps: [{ id: 'filing', outcomes: ['filed'] }],
};
const diary = { ...archive, id: 'diary', title: 'Diary', subject: 'learner' };
const [judge, head, guest] = courtInput.roles;
const archived = {
  roles: [judge, { ...head, responsible: ['judge/hearing', 'talk', 'archive', 'diary'] }, guest],
};
/** A court with an archive to which appeals go, too, and one that is asked first for mastery. */
const withArchive = courtWith(
  {
    elements: [...courtInput.process.elements, archive, diary],
    entries: [
      { on: 'appeal-raised', to: 'judge', send: 'appeal' },
      { on: 'appeal-raised', to: 'archive', send: 'appeal' },
      { on: 'mastery-claimed', to: 'archive', send: 'try' },
      { on: 'mastery-claimed', to: 'judge', send: 'try' },
      { on: 'recognition-requested', to: 'diary', send: 'try' },
    ],
  },
  archived,
);

describe('what enters the process in several places', () => {
  const tried = ended(withArchive, 'asking', 'asked').journey;
  const ruled = ended(tried, 'judging', 'failed', { person: 'pat', with: 'sam' }, 'one').journey;

  test('is taken in each', () => {
    expect(appeal(ruled, 'one').opened.map(({ step }) => step)).toEqual(['hearing', 'filing']);
    expect(claim(withArchive, 'two').opened.map(({ step }) => step)).toEqual(['filing', 'judging']);
  });

  test('and is refused where one of them does not take it', () => {
    expect(issuesIn(() => claim(tried, 'two'))).toEqual([
      ['objective: not-now', '"two" is in-progress, and it is being assessed already; end that work first'],
    ]);
  });

  test('and where one of them is not about an objective', () => {
    expect(issuesIn(() => recognise(withArchive, ['one', 'two']))).toEqual([
      [
        'type: no-entry',
        '"recognition-requested" enters this model’s process at "diary", which is not about an objective; change ' +
          'process.entries',
      ],
    ]);
  });
});

describe('a request for recognition', () => {
  test('of several objectives keeps its artifacts with each, and opens those that were blocked', () => {
    const { journey, log, opened } = recognise(court, ['two', 'three'], { artifacts: [letter], reason: 'elsewhere' });
    expect(opened.map(({ step, subject }) => [step, subject.id])).toEqual([
      ['recognising', 'two'],
      ['recognising', 'three'],
    ]);
    expect(journey.objectives.map(({ artifacts }) => artifacts)).toEqual([
      {},
      { letter: [letter] },
      { letter: [letter] },
    ]);
    expect(objectiveStatuses(court).three).toBe('blocked');
    expect(objectiveStatuses(journey).three).toBe('in-progress');
    expect(log.filter(({ activity }) => activity === 'objective.opened').map(({ subject }) => subject)).toEqual([
      'three',
    ]);
    expect(recognise(court, ['one', 'two']).journey.objectives.map(({ artifacts }) => artifacts)).toEqual([{}, {}, {}]);
  });

  test('names each objective once, and all that is wrong with them comes at once', () => {
    expect(issuesIn(() => recognise(court, ['two', 'one', 'two']))).toEqual([
      ['objectives[2]: duplicate-id', '"two" is named twice; remove one'],
    ]);
    const busy = raised(judging, 'two');
    expect(issuesIn(() => recognise(busy, ['two', 'three', 'two']))).toEqual([
      ['objectives[0]: not-now', '"two" is suspended by "case-1"; settle that first'],
      ['objectives[2]: duplicate-id', '"two" is named twice; remove one'],
    ]);
    expect(issuesIn(() => recognise(judging, ['one', 'three', 'two'])).map(([place]) => place)).toEqual([
      'objectives[0]: not-now',
      'objectives[2]: not-now',
    ]);
    expect(issuesIn(() => recognise(court, ['one', 'tree']))).toMatchObject([
      ['objectives[1]: unknown-objective', expect.anything()],
    ]);
  });

  test('comes with artifacts that the process knows', () => {
    expect(issuesIn(() => recognise(court, ['one', 'two'], { artifacts: [{ artifact: 'leter', ref: 'r' }] }))).toEqual([
      ['artifacts[0].artifact: unknown-artifact', '"leter" is not an artifact of this process; did you mean "letter"?'],
    ]);
  });
});

describe('a claim of mastery', () => {
  test('is judged at once, even of an objective that waits for others', () => {
    expect(openWork(claim(court, 'three').journey).map(({ step, subject }) => [step, subject.id])).toEqual([
      ['asking', 'ada'],
      ['judging', 'three'],
    ]);
  });
});

describe('a process', () => {
  test('without an entry for an event does not know it', () => {
    const plain = courtWith({ entries: courtInput.process.entries.filter(({ on }) => on === 'evidence-shared') });
    expect(issuesIn(() => appeal(plain, 'one'))).toEqual([
      ['type: no-entry', 'this model’s process does not know "appeal.raised"'],
    ]);
    expect(issuesIn(() => claim(plain, 'one'))).toEqual([
      ['type: no-entry', 'this model’s process does not know "mastery.claimed"'],
    ]);
  });
});
