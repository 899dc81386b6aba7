import { describe, expect, test } from 'vitest';
import {
  advanceJourney,
  dueSignals,
  type JourneyStep,
  models,
  moveWork,
  openWork,
  reassignJourney,
  restoreJourney,
  saveJourney,
} from '../../../src/index.js';
import { assessed, decision, mapped, recorded } from './support/scenes.js';
import { Story } from './support/story.js';

const college = models.collegeForAmerica;
const leaves = (story: Story) => story.happens({ type: 'journey.withdrawn', by: 'coach', reason: 'moves' });
const asksFor = (story: Story, times = 1): Story =>
  Array.from({ length: times }).reduce<Story>((now) => now.signal('track-progress', 'transfer-requested'), story);
/** The step in which the learner leaves. */
const left = ({ journey }: Story): JourneyStep =>
  advanceJourney(journey, { id: 'left', at: '2026-09-01T08:00:00Z', type: 'journey.withdrawn', by: 'coach' });

describe('a record that outlives its journey', () => {
  const done = () => assessed(models.collegeForAmerica).told([...decision('advance'), 'choose-next -> next-chosen']);
  const asks = { type: 'signal.received', element: 'track-progress', event: 'transfer-requested' } as const;
  const refused = [
    ['track-progress', 'check-in-due'],
    ['track-progress', 'record-disputed'],
    ['track-progress', 'target-date-passed'],
    ['map-objectives', 'supports-due'],
  ] as const;
  const saved = (story: Story): Story =>
    story.under((journey) => restoreJourney(models.collegeForAmerica, JSON.stringify(saveJourney(journey))));

  test('goes to a graduate who asks for it, as often as it is asked for, and nothing else opens', () => {
    const graduate = done().told(recorded);
    expect([graduate.journey.status, graduate.waiting()]).toEqual(['settled', []]);
    const asked = saved(graduate).happens({ ...asks, by: 'programme-administration' });
    expect(asked.waiting()).toEqual(['ada track-progress/export-record']);
    expect(asked.item('export-record')).toMatchObject({ owes: ['transcript'], informed: ['learner'] });
    const out = saved(asked).told(['export-record -> exported']);
    expect([out.journey.status, out.waiting()]).toEqual(['settled', []]);
    const again = out.signal('track-progress', 'transfer-requested').told(['export-record -> entry-questioned']);
    expect(again.waiting()).toEqual(['ada track-progress/reconcile']);
    for (const settled of ['reconciled', 'statement-added', 'record-withdrawn'])
      expect(again.told([`reconcile -> ${settled}`]).waiting()).toEqual(['ada track-progress/export-record']);
    for (const story of [graduate, out])
      for (const [element, event] of refused)
        expect(() => story.signal(element, event), event).toThrow(/this journey is settled, and ".*" opens nothing/);
    expect(dueSignals(out.journey, '2028-09-01T08:00:00Z')).toEqual([]);
  });

  test('waits until the last entry is written, where a graduate asks before', () => {
    const writing = done();
    expect(writing.waiting()).toEqual(['ada track-progress/update']);
    const asked = saved(writing.signal('track-progress', 'transfer-requested'));
    expect(asked.waiting()).toEqual(['ada track-progress/update']);
    expect(asked.told(recorded).waiting()).toEqual(['ada track-progress/export-record']);
  });

  test('goes with a learner who leaves, who may ask before or afterwards', () => {
    const early = leaves(mapped(models.collegeForAmerica));
    const inTheMiddle = leaves(assessed(models.collegeForAmerica).signal('track-progress', 'check-in-due'));
    const asking = leaves(mapped(models.collegeForAmerica).signal('track-progress', 'transfer-requested'));
    const suspended = leaves(
      mapped(models.collegeForAmerica).happens({
        type: 'exception.raised',
        concerns: 'ada',
        by: 'learner',
        reason: 'ill',
      }),
    );
    const unmapped = leaves(Story.of(models.collegeForAmerica));
    for (const gone of [early, inTheMiddle, asking, suspended, unmapped]) {
      expect([gone.journey.status, gone.waiting()]).toEqual(['withdrawn', []]);
      const asked = saved(saved(gone).signal('track-progress', 'transfer-requested'));
      expect([asked.journey.status, asked.waiting()]).toEqual(['withdrawn', ['ada track-progress/export-record']]);
      const out = asked.told(['export-record -> exported']);
      expect([out.journey.status, out.waiting()]).toEqual(['withdrawn', []]);
      for (const [element, event] of refused)
        expect(() => out.signal(element, event), event).toThrow(/this journey has been withdrawn/);
      expect(() => out.happens({ type: 'mastery.claimed', objective: 'fractions', by: 'learner' })).toThrow(
        /this journey has been withdrawn/,
      );
    }
  });

  test('does not go out where the model hands none on', () => {
    const gone = mapped(models.validator).happens({ type: 'journey.withdrawn', by: 'teacher', reason: 'moves' });
    expect(() => gone.signal('track-progress', 'check-in-due')).toThrow(
      'this journey has been withdrawn; nothing happens to it any more',
    );
  });
});

describe('whoever has the work of handing on', () => {
  const { model: moved } = moveWork(college, {
    element: 'track-progress',
    step: 'export-record',
    from: 'programme-administration',
    to: 'coach',
  });
  const reassigned = (story: Story) => reassignJourney(story.journey, moved, { id: 'm', at: '2026-09-02T08:00:00Z' });
  const graduate = assessed(college).told([...decision('advance'), 'choose-next -> next-chosen', ...recorded]);

  test.each([
    ['settled', graduate],
    ['withdrawn', leaves(mapped(college))],
  ] as const)('may be another afterwards: %s', (status, over) => {
    const step = reassigned(asksFor(over));
    expect(step.journey.status).toBe(status);
    expect(step.reassigned.map(({ step: id, responsible }) => [id, responsible])).toEqual([
      ['export-record', ['coach']],
    ]);
    // Requests made after the reassignment go to the new role too.
    const later = asksFor(over.under(() => reassigned(over).journey));
    expect(later.item('export-record').responsible).toEqual(['coach']);
    expect(later.told(['coach: export-record -> exported']).waiting()).toEqual([]);
  });

  test('is nobody where nothing can open any more', () => {
    const gone = mapped(models.validator).happens({ type: 'journey.withdrawn', by: 'teacher' });
    const { model } = moveWork(models.validator, { element: 'map-objectives', from: 'teacher', to: 'school-leader' });
    expect(() => reassignJourney(gone.journey, model, { id: 'm', at: '2026-09-02T08:00:00Z' })).toThrow(
      'this journey has been withdrawn; nothing happens to it any more',
    );
  });
});

describe('a transcript', () => {
  const writing = assessed(college).told(decision('advance'));
  const graduate = writing.told(['choose-next -> next-chosen', ...recorded]);

  test('nobody is made a leaver of who has finished', () => {
    for (const story of [graduate, asksFor(graduate).told(['export-record -> exported'])])
      expect(() => leaves(story)).toThrow(
        'type: this journey is settled and no work is open in it, so there is nothing to withdraw; it still ' +
          'takes "transfer-requested" (signal.received)',
      );
    const plain = assessed(models.validator).told([...decision('advance'), 'choose-next -> next-chosen', ...recorded]);
    expect(() => plain.happens({ type: 'journey.withdrawn', by: 'teacher' })).toThrow(
      /so there is nothing to withdraw$/,
    );
  });

  test.each([
    ['settled', graduate],
    ['withdrawn', leaves(mapped(college))],
  ] as const)('is called off, and the journey stays %s', (status, over) => {
    for (const open of [asksFor(over), asksFor(over, 3), asksFor(over).told(['export-record -> entry-questioned'])]) {
      const step = left(open);
      expect([step.journey.status, openWork(step.journey)]).toEqual([status, []]);
      expect(step.closed.map(({ id }) => id)).toEqual(openWork(open.journey).map(({ id }) => id));
      expect(restoreJourney(college, saveJourney(step.journey))).toEqual(step.journey);
      const again = asksFor(open.under(() => step.journey));
      expect(again.waiting()).toEqual(['ada track-progress/export-record']);
      expect(again.told(['export-record -> exported']).waiting()).toEqual([]);
    }
  });

  test('all that is left to do for a graduate is called off, and opens no more', () => {
    expect(writing.waiting().toSorted()).toEqual(['ada map-objectives/choose-next', 'ada track-progress/update']);
    const called = leaves(writing);
    expect([called.journey.status, called.status, called.waiting()]).toEqual([
      'settled',
      { fractions: 'advanced' },
      [],
    ]);
    expect(restoreJourney(college, saveJourney(called.journey))).toEqual(called.journey);
    const about = { type: 'exception.raised', concerns: 'ada', by: 'coach', reason: 'a doubt' } as const;
    const doubted = called.happens(about).happens({
      type: 'exception.withdrawn',
      case: 'case-1',
      by: 'coach',
      reason: 'none',
    });
    expect(doubted.waiting()).toEqual([]);
    expect(() => doubted.signal('map-objectives', 'supports-due')).toThrow(/opens nothing in it any more/);
    expect(asksFor(doubted).waiting()).toEqual(['ada track-progress/export-record']);
  });

  test('that is open is named to whoever does something else', () => {
    const gone = leaves(mapped(college));
    const asked = asksFor(gone);
    const claim = { type: 'mastery.claimed', objective: 'fractions', by: 'learner' } as const;
    const { id } = asked.item('export-record');
    expect(() => asked.happens(claim)).toThrow(
      `this journey has been withdrawn; "Hand the record on" (${id}) is open, to be ended or called off ` +
        '(journey.withdrawn), and it still takes "transfer-requested" (signal.received)',
    );
    const takes = 'this journey has been withdrawn; it still takes "transfer-requested" (signal.received)';
    expect(() => gone.happens(claim)).toThrow(takes);
    expect(() => leaves(gone)).toThrow(takes);
  });

  test.each([1, 2, 3, 7])('is made for each request, however many come while one is being made: %i', (times) => {
    const beforeTheMap = Story.of(college);
    const underWay = mapped(college);
    const suspended = underWay.happens({ type: 'exception.raised', concerns: 'ada', by: 'learner', reason: 'ill' });
    const resumed = (story: Story) =>
      story.happens({ type: 'exception.withdrawn', case: 'case-1', by: 'learner', reason: 'well' });
    for (const story of [
      asksFor(graduate, times),
      asksFor(leaves(underWay), times),
      asksFor(underWay, times),
      asksFor(beforeTheMap, times),
      resumed(asksFor(suspended, times)),
      asksFor(writing, times).told(['choose-next -> next-chosen', ...recorded]),
    ]) {
      const saved = story.under((journey) => restoreJourney(college, JSON.stringify(saveJourney(journey))));
      expect(exports(saved)).toBe(times);
      // A transfer that is delayed by a questioned entry takes place too.
      expect(exports(saved.told(['export-record -> entry-questioned', 'reconcile -> statement-added']))).toBe(times);
    }
  });

  const exports = (story: Story): number => {
    let now = story;
    let made = 0;
    for (; now.waiting().some((work) => work.endsWith('/export-record')); made += 1)
      now = now.told(['export-record -> exported']);
    return made;
  };

  test('that waits for its turn lapses with a learner who leaves, and the step says so', () => {
    const begun = Story.of(college).told(['review-prior-learning -> reviewed', 'draft -> drafted', 'agree -> agreed']);
    expect(left(begun).warnings).toEqual([]);
    const lapsed = (message: string) => [{ path: 'type', code: 'lapsed', message }];
    expect(left(asksFor(begun)).warnings).toEqual(
      lapsed(
        '"transfer-requested" was waiting for "track-progress", about "ada", and lapses; send it again, and it will ' +
          'be taken',
      ),
    );
    expect(left(asksFor(begun, 2)).warnings).toEqual(
      lapsed(
        '"transfer-requested" was waiting for "track-progress" (2 times), about "ada", and lapses; send it again, ' +
          'and it will be taken',
      ),
    );
    expect(left(begun.signal('track-progress', 'check-in-due')).warnings).toEqual(
      lapsed('"check-in-due" was waiting for "track-progress", about "ada", and lapses'),
    );
    expect(left(asksFor(graduate, 3)).warnings).toEqual(
      lapsed(
        '"transfer-requested" was waiting for "track-progress" (2 times), about "ada", and lapses; send it again, ' +
          'and it will be taken',
      ),
    );
  });
});

describe('evidence that waits', () => {
  test('lapses with the learner or the objective, and the step says so', () => {
    const shared = (ref: string) =>
      ({
        type: 'evidence.shared',
        objectives: ['fractions', 'ratios'],
        artifacts: [{ artifact: 'evidence', ref }],
        by: 'learner',
      }) as const;
    const waiting = mapped(college, ['fractions', 'ratios']).happens(shared('one')).happens(shared('two'));
    const about = (id: string) => `"assess" was waiting for "assess-progress", about "${id}", and lapses`;
    expect(left(waiting).warnings.map(({ message }) => message)).toEqual([about('fractions'), about('ratios')]);
    const given = advanceJourney(waiting.journey, {
      id: 'given',
      at: '2026-09-01T08:00:00Z',
      type: 'objective.withdrawn',
      objective: 'ratios',
      by: 'coach',
    });
    expect(given.warnings.map(({ message }) => message)).toEqual([about('ratios')]);
  });
});
