import { describe, expect, test } from 'vitest';
import { type Journey, openWork, replayJourney } from '../../../src/index.js';
import { AT } from '../../support/stepping.js';
import { court, courtInput, courtWith, decided, ended, inCourt, judging } from '../support/court.js';
import { issuesIn } from '../support/issues-in.js';

const essay = { artifact: 'evidence', ref: 'https://example.org/essay' };
const talk = { artifact: 'evidence', ref: 'https://example.org/talk' };
const share = (
  journey: Journey,
  objectives: readonly string[] = ['one', 'two'],
  artifacts: readonly object[] = [essay],
) => inCourt(journey, { type: 'evidence.shared', objectives, artifacts, by: 'guest', person: 'ada' });
const kept = (journey: Journey) => journey.objectives.map(({ artifacts }) => artifacts.evidence ?? []);

describe('evidence that bears on several objectives', () => {
  test('is kept with each, judged for each, and is in the log once', () => {
    const { journey, log, opened } = share(court);
    expect(kept(journey)).toEqual([[essay], [essay], []]);
    expect(opened.map(({ step, subject }) => [step, subject.id])).toEqual([
      ['judging', 'one'],
      ['judging', 'two'],
    ]);
    expect(log[0]).toMatchObject({
      activity: 'evidence.shared',
      lifecycle: 'start',
      subject: 'ada',
      role: 'guest',
      resource: 'ada',
      note: 'one, two',
    });
  });

  test('stays beside what is still being judged, and replaces what has been', () => {
    expect(kept(share(share(court).journey, ['one', 'two'], [talk]).journey)).toEqual([
      [essay, talk],
      [essay, talk],
      [],
    ]);
    const first = share(court).journey;
    const one = ended(first, 'judging', 'failed', { person: 'pat', with: 'sam' }, 'one').journey;
    expect(kept(share(one, ['one', 'two'], [talk]).journey)).toEqual([[talk], [essay, talk], []]);
    // It waits, since what has been decided is not judged anew, and so what comes after it stays beside it.
    const waiting = share(decided, ['one', 'two'], [essay]).journey;
    expect(kept(share(waiting, ['one', 'two'], [talk]).journey)[0]).toEqual([essay, talk]);
    expect(openWork(waiting)).toEqual(
      openWork(decided).map((item) => ({
        ...item,
        reads: [{ artifact: 'evidence', refs: [essay] }],
      })),
    );
  });

  test('is refused where nothing is judged, or where an objective is named twice, all at once', () => {
    expect(issuesIn(() => share(judging, ['one', 'three', 'one']))).toEqual([
      ['objectives[1]: not-now', '"three" is blocked, so nothing is assessed for it; leave it out'],
      ['objectives[2]: duplicate-id', '"one" is named twice; remove one'],
    ]);
    const without = inCourt(judging, { type: 'objective.withdrawn', objective: 'two', by: 'head' }).journey;
    expect(issuesIn(() => share(without))).toEqual([
      ['objectives[1]: not-now', '"two" is withdrawn, so nothing is assessed for it; leave it out'],
    ]);
    const recognised = inCourt(court, { type: 'recognition.requested', objective: 'one', by: 'guest' }).journey;
    expect(issuesIn(() => share(ended(recognised, 'recognising', 'recognised').journey))).toEqual([
      ['objectives[0]: not-now', '"one" is advanced, so nothing is assessed for it; leave it out'],
    ]);
    const held = inCourt(judging, { type: 'exception.raised', concerns: 'one', by: 'guest', reason: 'ill' }).journey;
    expect(issuesIn(() => share(held))).toEqual([]);
    expect(issuesIn(() => share(court, ['one', 'to']))).toMatchObject([['objectives[1]: unknown-objective', {}]]);
  });

  test('is what those who judge it read', () => {
    expect(issuesIn(() => share(court, ['one', 'two'], [essay, { artifact: 'evidenc', ref: 'r' }]))).toEqual([
      [
        'artifacts[1].artifact: unknown-artifact',
        '"evidenc" is not an artifact that "judge" reads; did you mean "evidence"?',
      ],
    ]);
  });

  test('goes to each element that is told of it, and names them', () => {
    const archive = {
      id: 'archive',
      title: 'Archive',
      receives: ['try'],
      machine: { initial: 'idle', states: { idle: { on: { try: 'filing' } }, filing: { on: { filed: 'idle' } } } },
      steps: [{ id: 'filing', outcomes: ['filed'], consumes: ['notes'] }],
    };
    const diary = { ...archive, id: 'diary', title: 'Diary', subject: 'learner' };
    const [judge, head, guest] = courtInput.roles;
    const filing = courtWith(
      {
        elements: [...courtInput.process.elements, archive, diary],
        entries: ['judge', 'archive', 'diary'].map((to) => ({ on: 'evidence-shared', to, send: 'try' })),
      },
      { roles: [judge, { ...head, responsible: ['judge/hearing', 'talk', 'archive', 'diary'] }, guest] },
    );
    const shared = share(filing);
    expect(shared.opened.map(({ element, subject }) => [element, subject.id])).toEqual([
      ['judge', 'one'],
      ['archive', 'one'],
      ['diary', 'ada'],
      ['judge', 'two'],
      ['archive', 'two'],
    ]);
    // What is filed is judged still, so that what comes next stays beside it.
    const filed = ended(shared.journey, 'filing', 'filed', {}, 'one').journey;
    expect(kept(share(filed, ['one', 'two'], [talk]).journey)[0]).toEqual([essay, talk]);
    expect(issuesIn(() => share(filing, ['one', 'two'], [{ artifact: 'note', ref: 'r' }]))).toEqual([
      [
        'artifacts[0].artifact: unknown-artifact',
        '"note" is not an artifact that "judge" or "archive" or "diary" reads; did you mean "notes"?',
      ],
    ]);
  });

  test('is refused by a process that does not know it', () => {
    const plain = courtWith({ entries: [] });
    expect(issuesIn(() => share(plain))).toEqual([
      ['type: no-entry', 'this model’s process does not know "evidence.shared"'],
    ]);
  });

  test('is taken as it was by an earlier version, and noted', () => {
    const start = { learner: 'ada', objectives: ['one', 'two'], at: AT };
    const again = replayJourney(court.model, start, [
      {
        type: 'evidence.shared',
        id: 'x',
        at: AT,
        objectives: ['one', 'two'],
        artifacts: [{ artifact: 'evidenc', ref: 'r' }],
        by: 'guest',
      },
    ]);
    expect(again.log.flat().flatMap(({ irregular = [] }) => irregular)).toEqual(['unknown-artifact']);
  });
});
