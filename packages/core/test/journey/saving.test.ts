import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  advanceJourney,
  editModel,
  JourneyError,
  journeyEvents,
  models,
  moveWork,
  objectiveStatuses,
  parseModel,
  replayJourney,
  restoreJourney,
  type SavedJourney,
  saveJourney,
  workElement,
} from '../../src/index.js';
import { mapped, through } from './support/drive.js';

describe('saving', () => {
  const text = JSON.stringify(saveJourney(mapped()));
  const changed = (change: (saved: SavedJourney) => unknown): unknown => change(JSON.parse(text));

  test('is plain JSON without the model, and comes back equal', () => {
    expect(text).not.toContain('Proficiency Validator');
    expect(restoreJourney(models.validator, text)).toEqual(mapped0);
    expect(restoreJourney(models.validator, JSON.parse(text))).toEqual(mapped0);
  });

  const mapped0 = restoreJourney(models.validator, text);

  test.each([
    ['truncated text', text.slice(0, -40), 'unreadable'],
    [
      'a hand in it',
      changed((saved) => ({
        ...saved,
        state: { ...saved.state, learner: { ...saved.state.learner, status: 'settled' } },
      })),
      'changed',
    ],
    ['a piece missing', changed(({ log: _, ...saved }) => saved), 'missing'],
    [
      'a part missing',
      changed((saved) => ({ ...saved, state: { ...saved.state, objectives: saved.state.objectives.slice(1) } })),
      'missing',
    ],
    ['a newer format', changed((saved) => ({ ...saved, format: 4 })), 'newer-format'],
    ['no format', changed(({ format: _, ...saved }) => saved), 'unknown-format'],
    ['something else', [1, 2], 'not-a-journey'],
    ['nothing', null, 'not-a-journey'],
  ])('refuses %s', (_, saved, code) => {
    try {
      restoreJourney(models.validator, saved);
    } catch (error) {
      expect(error).toBeInstanceOf(JourneyError);
      expect(error instanceof JourneyError ? error.issues.map((issue) => issue.code) : []).toContain(code);
      return;
    }
    throw new Error('restored');
  });

  test('refuses a journey of another model, or of another version of it', () => {
    expect(() => restoreJourney(models.flexBlend, text)).toThrow(/saved under the model "validator"/);
    const later = editModel(models.validator, (draft) => {
      draft.title = 'Validator II';
    }).model;
    expect(restoreJourney(later, text).model.title).toBe('Validator II');
    const { model } = moveWork(later, { element: 'recommend', from: 'teacher', to: 'validator' });
    expect(() => restoreJourney(model, text)).toThrow(/another version of "validator"/);
  });

  test('brings a journey of format 1 up to date, as it was saved by the version that wrote it', () => {
    const read = (name: string): unknown =>
      JSON.parse(readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8'));
    const model = parseModel(read('journey-format-1.model.json'));
    const old = read('journey-format-1.json');
    expect(old).toMatchObject({ format: 1 });
    const journey = restoreJourney(model, old);
    expect(saveJourney(journey).format).toBe(3);
    expect(objectiveStatuses(journey)).toEqual({ fractions: 'suspended', ratios: 'blocked' });
    expect(journeyEvents(journey)).toHaveLength(15);
    const onwards = through(journey, ['triage', 'routine'], ['resolve', 'remedy-agreed'], ['inform', 'informed']);
    expect(objectiveStatuses(onwards).fractions).toBe('in-progress');
  });
});

test.each([
  [{ after: 1.5 }, 'after: expected'],
  [{ after: -2 }, 'after: expected'],
  [{ afer: 3 }, 'did you mean "after"'],
])('what to save is a revision: %j', (options, message) => {
  expect(() => Reflect.apply(saveJourney, undefined, [mapped(), options])).toThrow(message);
});

test('signals that wait one behind the other are saved together, and come back in their order', () => {
  const journey = mapped();
  const run = Object.entries(journey.learner.runs)[0];
  if (run === undefined) throw new Error('the learner has a run');
  const [element, before] = run;
  const sent = (send: string, concerning: string | null) => ({ send, artifact: null, concerning });
  const [first, second] = journey.objectives.map(({ id }) => id);
  const events = workElement('map-objectives').receives;
  const waiting = [
    sent(events[0] ?? '', first ?? null),
    sent(events[0] ?? '', null),
    sent(events[1] ?? '', second ?? null),
    sent(events[0] ?? '', first ?? null),
  ];
  const queued = {
    ...journey,
    learner: { ...journey.learner, runs: { ...journey.learner.runs, [element]: { ...before, waiting } } },
  };
  const saved = saveJourney(queued);
  expect(saved.state.learner.runs?.[0]?.waiting).toHaveLength(3);
  expect(restoreJourney(models.validator, saved).learner.runs[element]?.waiting).toEqual(waiting);
});

test.each([
  ['advanceJourney', { konwn: 1 }, 'did you mean "known"'],
  ['advanceJourney', { known: 5 }, 'expected a function'],
  ['advanceJourney', null, 'expected a record, found null'],
  ['restoreJourney', { parts: 'ALL' }, 'expected "all" or "some"'],
  ['restoreJourney', { part: 'all' }, 'did you mean "parts"'],
  ['restoreJourney', null, 'expected a record, found null'],
] as const)('options of %s such as %j are refused', (name, options, message) => {
  const journey = mapped();
  const event = { id: 'x', at: '2026-12-01T08:00:00Z', type: 'journey.withdrawn', by: 'learner' };
  const act = {
    advanceJourney: () => Reflect.apply(advanceJourney, undefined, [journey, event, options]),
    restoreJourney: () => Reflect.apply(restoreJourney, undefined, [models.validator, saveJourney(journey), options]),
  };
  expect(act[name]).toThrow(message);
});

test('what is no option, and no list of events, is refused by whose it is', () => {
  const journey = mapped();
  expect(() => Reflect.apply(saveJourney, undefined, [journey, { after: 'x' }])).toThrow(/^options of saveJourney: /);
  const start = { learner: 'ada', objectives: ['fractions'] };
  expect(() => Reflect.apply(replayJourney, undefined, [models.validator, start, {}])).toThrow(
    /^events of replayJourney: /,
  );
});

test('what is empty is left out of a state, and refused where it is not', () => {
  const { learner, ...rest } = saveJourney(mapped()).state;
  const { checksum: _, ...content } = learner;
  for (const empty of ['artifacts', 'clock'])
    expect(() =>
      restoreJourney(models.validator, { ...rest, learner: { ...content, [empty]: {}, checksum: '0123456789abcdef' } }),
    ).toThrow(new RegExp(`${empty}: expected at least one entry, or no key at all`));
});
