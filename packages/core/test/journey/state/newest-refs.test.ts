import { describe, expect, test } from 'vitest';
import type { ArtifactRef, Journey } from '../../../src/index.js';
import { changedArtifacts, newestRefs } from '../../../src/journey/state/newest-refs.js';
import { AbsentObjective } from '../../../src/journey/state/parts-not-here.js';
import { modelReading } from '../../../src/model/model-reading.js';
import { CASE, type InnerKind, LEARNER, OBJECTIVE } from '../../../src/process/place-kind.js';
import { atDesk, deskModel, runAt } from '../support/desk.js';

const { process } = modelReading(deskModel);
const refs = (...names: readonly string[]): readonly ArtifactRef[] =>
  names.map((name) => ({ artifact: 'any', ref: name }));

const keeping = (artifacts: Readonly<Record<string, Readonly<Record<string, readonly ArtifactRef[]>>>>): Journey => ({
  ...atDesk,
  learner: { ...atDesk.learner, artifacts: artifacts.ada ?? {} },
  objectives: atDesk.objectives.map((objective) => ({ ...objective, artifacts: artifacts[objective.id] ?? {} })),
});
const journey: Journey = {
  ...keeping({
    ada: { note: refs('hers'), card: refs('her card'), plan: refs('her plan'), minutes: refs('her minutes') },
    one: { note: refs('first', 'second'), card: refs('card'), plan: refs('plan'), minutes: refs('minutes') },
    three: { note: refs('third') },
  }),
  cases: [
    { id: 'case-1', element: 'talk', concerns: 'one', reason: '', open: true, suspends: true, run: runAt('talking') },
    { id: 'case-2', element: 'talk', concerns: null, reason: '', open: true, suspends: true, run: runAt('talking') },
  ],
};

// What is found out of a process is remembered with it, so that each question is about another.
const read = (artifact: string, kind: InnerKind, place: number, concerning: string | null = null) =>
  newestRefs(journey, { ...process }, { kind, place, run: runAt('waiting', { concerning }) }, artifact).map(
    ({ ref }) => ref,
  );

describe('work reads', () => {
  test('about an objective: what is kept with it, or else what is kept with the learner', () => {
    expect(read('note', OBJECTIVE, 0)).toEqual(['first', 'second']);
    expect(read('note', OBJECTIVE, 1)).toEqual(['hers']);
    expect(read('plan', OBJECTIVE, 0)).toEqual(['plan']);
    expect(read('letter', OBJECTIVE, 1)).toEqual([]);
  });

  test('about a case: what is kept with the objective it concerns, if any', () => {
    expect(read('note', CASE, 0)).toEqual(['first', 'second']);
    expect(read('note', CASE, 1)).toEqual(['hers', 'first', 'second', 'third']);
  });

  test('about the learner: what is kept with the objective with which it began', () => {
    expect(read('note', LEARNER, 0, 'one')).toEqual(['first', 'second']);
    expect(read('note', LEARNER, 0, 'two')).toEqual(['hers']);
    expect(read('note', LEARNER, 0, 'no longer here')).toEqual(['hers']);
  });

  test(
    'about no objective in particular: what is kept with the learner, and with every objective what is made in work ' +
      'about objectives',
    () => {
      expect(read('note', LEARNER, 0)).toEqual(['hers', 'first', 'second', 'third']);
      expect(read('minutes', LEARNER, 0)).toEqual(['her minutes', 'minutes']);
      expect(read('card', LEARNER, 0)).toEqual(['her card']);
      expect(read('plan', LEARNER, 0)).toEqual(['her plan']);
      expect(read('card', CASE, 1)).toEqual(['her card']);
      expect(read('letter', LEARNER, 0)).toEqual([]);
    },
  );
});

describe('the artifacts that differ between two journeys', () => {
  const note = refs('first');
  const before = keeping({ one: { note, card: refs('card') }, two: { note } });

  test('are those whose references are others, more, or no longer there, of any objective', () => {
    expect([...changedArtifacts(before, before)]).toEqual([]);
    expect([...changedArtifacts(keeping({ one: { note, minutes: refs('m') }, two: { note } }), before)]).toEqual([
      'card',
      'minutes',
    ]);
    expect([
      ...changedArtifacts(keeping({ one: { note: refs('other') }, two: { note } }), keeping({ one: { note } })),
    ]).toEqual(['note']);
  });

  test('are none where an objective has changed in anything else', () => {
    const [one, ...others] = before.objectives;
    if (one === undefined) throw new Error('there is an objective');
    expect([
      ...changedArtifacts({ ...before, objectives: [{ ...one, stage: 'advanced' }, ...others] }, before),
    ]).toEqual([]);
  });

  test('are all of an objective that the other does not have, and none of one of which only the outline is here', () => {
    const [one, ...others] = before.objectives;
    if (one === undefined) throw new Error('there is an objective');
    expect([...changedArtifacts(before, { ...before, objectives: [] })]).toEqual(['note', 'card']);
    const absent = new AbsentObjective(0, { ...one, items: [], checksum: '' });
    const partly = { ...before, objectives: [absent, ...others] };
    expect([...changedArtifacts(before, partly)]).toEqual([]);
    expect([...changedArtifacts(partly, before)]).toEqual([]);
  });
});
