import { describe, expect, test } from 'vitest';
import {
  type Journey,
  models,
  moveWork,
  openWork,
  PartsNotHere,
  parseModel,
  restoreJourney,
  saveJourney,
  startJourney,
} from '../../src/index.js';
import { changesBetween, type InboxChanges } from '../../src/journey/journey-step.js';
import { toEvidence, toResult } from './stories/support/scenes.js';
import { Story } from './stories/support/story.js';
import { withCase, withItem, withLearnersRun, withObjective, withRun } from './support/changed.js';
import { atTheDoor, beingServed, inTrouble, leaving, shop } from './support/shop.js';

const ids = (changes: InboxChanges) =>
  Object.fromEntries(
    Object.entries(changes).flatMap(([name, items]) =>
      items.length === 0 ? [] : [[name, items.map(({ id }: { id: string }) => id)]],
    ),
  );
const between = (before: Journey | null, after: Journey, ended?: string) => ids(changesBetween(before, after, ended));
const held = withObjective(beingServed, 0, { suspendedBy: ['case-1'] });
const note = [{ artifact: 'note', ref: 'https://example.org/note' }];
const withNotes = (journey: Journey): Journey => ({ ...journey, learner: { ...journey.learner, artifacts: { note } } });
const suspended = (journey: Journey): Journey => ({
  ...journey,
  learner: { ...journey.learner, suspendedBy: ['case-1'] },
});
const late = (journey: Journey): Journey => withItem(journey, 0, 'serve', { since: '2026-09-02T08:00:00Z' });
const moved = (journey: Journey): Journey => ({
  ...journey,
  model: moveWork<string>(shop, { element: 'serve', from: 'server', to: 'customer' }).model,
});

describe('what changed in inboxes', () => {
  test.each([
    ['everything is new at the start', null, beingServed, { opened: ['w3'] }],
    ['nothing, where nothing happened', beingServed, beingServed, {}],
    ['nothing, where the same is written anew', beingServed, withItem(beingServed, 0, 'serve', {}), {}],
    ['what opened, and what closed', atTheDoor, beingServed, { opened: ['w3'], closed: ['w1'] }],
    ['what opened about the learner', beingServed, leaving, { opened: ['w4'], closed: ['w3'] }],
    [
      'what an exception suspends, and the case that opens',
      beingServed,
      inTrouble,
      { opened: ['w4'], suspended: ['w3'] },
    ],
    ['what opened and was suspended at once', atTheDoor, held, { opened: ['w3'], closed: ['w1'], suspended: ['w3'] }],
    ['what is resumed', inTrouble, beingServed, { closed: ['w4'], resumed: ['w3'] }],
    ['what changed', beingServed, late(beingServed), { changed: ['w3'] }],
    ['what changed while suspended', held, late(held), { suspended: ['w3'] }],
    ['what changed as it was suspended', beingServed, late(held), { suspended: ['w3'] }],
    ['what changed as it was resumed', held, late(beingServed), { resumed: ['w3'] }],
    ['nothing, where what is suspended stays as it is', held, withItem(held, 0, 'serve', {}), {}],
    ['nothing, where only the artifacts of nobody’s work differ', beingServed, withNotes(beingServed), {}],
    ['what an exception about the learner suspends', beingServed, suspended(beingServed), { suspended: ['w3'] }],
    [
      'what is suspended as everything about its objective changes',
      beingServed,
      withObjective(beingServed, 0, { stage: 'not-started', suspendedBy: ['case-1'], artifacts: { note } }),
      { suspended: ['w3'] },
    ],
    ['whose it is', beingServed, moved(beingServed), { reassigned: ['w3'] }],
    ['whose it is, and more', beingServed, moved(late(beingServed)), { reassigned: ['w3'], changed: ['w3'] }],
    ['whose it is while suspended', held, moved(held), { suspended: ['w3'] }],
    [
      'what changed in a case',
      inTrouble,
      withCase(inTrouble, { run: { items: [{ id: 'w4', step: 'settling', number: 4, since: null }] } }),
      { changed: ['w4'] },
    ],
    ['nothing in a case written anew', inTrouble, withCase(inTrouble, {}), {}],
  ])('%s', (_, before, after, changes) => {
    expect(between(before, after)).toEqual(changes);
  });

  test('what was ended is first among what closed', () => {
    const two = withRun(inTrouble, 0, 'serve', {});
    const none = withCase(withRun(inTrouble, 0, 'serve', { items: [] }), { run: { items: [] } });
    expect(between(two, none)).toEqual({ closed: ['w3', 'w4'] });
    expect(between(two, none, 'w3')).toEqual({ closed: ['w3', 'w4'] });
    expect(between(two, none, 'w4')).toEqual({ closed: ['w4', 'w3'] });
    expect(between(two, none, 'w1')).toEqual({ closed: ['w3', 'w4'] });
  });

  test('items are told in their last state', () => {
    const { changed, opened } = changesBetween(beingServed, late(beingServed));
    expect([...changed]).toEqual(openWork(late(beingServed)));
    expect(opened).toEqual([]);
    expect(changesBetween(beingServed, leaving).closed).toEqual(openWork(beingServed));
    expect(changesBetween(beingServed, leaving).opened).toEqual(openWork(leaving));
  });
});

describe('what an item depends on beside its run', () => {
  /** Talks that read notes about objectives, and cards of the learner; and whether mastery holds. */
  const talk = {
    id: 'track-progress',
    title: 'Tracking',
    subject: 'learner',
    receives: ['retention-due', 'talk'],
    machine: {
      initial: 'idle',
      states: {
        idle: { on: { 'retention-due': 'check-retention', talk: 'talking' } },
        'check-retention': { on: { retained: 'idle', faded: 'idle' } },
        talking: { on: { talked: 'idle' } },
      },
    },
    steps: [
      { id: 'check-retention', outcomes: ['retained', 'faded'] },
      { id: 'talking', outcomes: ['talked'], consumes: ['note'], produces: ['card'] },
    ],
  };
  const serve = {
    id: 'serve',
    title: 'Serve',
    machine: { initial: 'serving', states: { serving: { on: { served: 'gone' } }, gone: { type: 'final' } } },
    steps: [{ id: 'serving', consumes: ['card'], produces: ['note'] }],
  };
  const model = parseModel({
    id: 'notes',
    title: 'Notes',
    process: {
      elements: [talk, serve],
      entries: [{ on: 'journey-started', to: 'track-progress', send: 'talk' }],
    },
    roles: [{ id: 'server', title: 'Server', actors: ['onsite-educator'], responsible: ['track-progress', 'serve'] }],
  });
  const talking = startJourney(model, { learner: 'ada', objectives: ['one', 'two'] });
  const step = (journey: Journey, id: string) => openWork(journey).find((item) => item.step === id)?.id;
  const checking = withLearnersRun(talking, 'track-progress', {
    value: 'check-retention',
    items: [
      { id: 'w8', step: 'check-retention', number: 8, since: null },
      { id: 'w9', step: 'talking', number: 9, since: null },
    ],
  });

  test('are artifacts about an objective, for work about the learner that reads them', () => {
    const read = withObjective(talking, 1, { artifacts: { note } });
    expect(between(talking, read)).toEqual({ changed: [step(talking, 'talking')] });
    expect(changesBetween(talking, read).changed[0]?.reads).toEqual([{ artifact: 'note', refs: note }]);
    // Of several steps in one run, those that read them.
    expect(between(checking, withObjective(checking, 1, { artifacts: { note } }))).toEqual({ changed: ['w9'] });
    expect(between(talking, withObjective(talking, 1, { artifacts: { other: note } }))).toEqual({});
  });

  test('are the learner’s artifacts, for all work that reads them', () => {
    const card = [{ artifact: 'card', ref: 'https://example.org/card' }];
    const shown = { ...talking, learner: { ...talking.learner, artifacts: { card } } };
    expect(between(talking, shown)).toEqual({ changed: ['w1', 'w2'] });
  });

  test('is whether anything is mastered, for whether mastery may have faded', () => {
    const mastered = withObjective(checking, 0, { stage: 'advanced' });
    const { changed } = changesBetween(checking, mastered);
    expect(changed.map(({ id, outcomes }) => [id, outcomes])).toEqual([['w8', ['retained', 'faded']]]);
    expect(openWork(checking).find(({ id }) => id === 'w8')?.outcomes).toEqual(['retained']);
  });
});

const { journey: scoring } = Story.of(models.aiTutorGuide)
  .told(['review-prior-learning -> supports-indicated', 'plan-supports -> none-needed'])
  .told(['draft -> drafted', 'agree -> agreed', 'set-baseline -> baseline-set'])
  .told([...toEvidence, ...toResult.slice(0, 3)]);

test('a support plan that the learner’s record remembers changes how every piece may end', () => {
  const { facts = {} } = scoring.learner.runs['map-objectives'] ?? {};
  const planned = withLearnersRun(scoring, 'map-objectives', { facts: { ...facts, 'supports-set': true } });
  const outcomes = (journey: Journey) => openWork(journey).find(({ step }) => step === 'score')?.outcomes ?? [];
  expect([scoring, planned].map((journey) => outcomes(journey).includes('scored'))).toEqual([true, false]);
  expect(changesBetween(scoring, planned).changed.map(({ step }) => step)).toEqual(['score']);
  expect(changesBetween(planned, scoring).changed.map(({ step }) => step)).toEqual(['score']);
});

describe('an objective that is not loaded', () => {
  const outlined = (journey: Journey): Journey => {
    const { learner, recent } = saveJourney(journey).state;
    return restoreJourney(shop, { learner, recent, objectives: [] }, { parts: 'some' });
  };

  test('is passed over where it has no work, whatever changes for everybody', () => {
    const door = outlined(atTheDoor);
    expect(between(door, suspended(door))).toEqual({ suspended: ['w1'] });
    expect(between(null, door)).toEqual({ opened: ['w1'] });
  });

  test('is needed where it has', () => {
    const journey = outlined(beingServed);
    expect(between(journey, { ...journey, revision: 9 })).toEqual({});
    expect(() => between(journey, suspended(journey))).toThrow(PartsNotHere);
  });
});
