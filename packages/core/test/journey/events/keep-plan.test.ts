import { describe, expect, test } from 'vitest';
import { Draft } from '../../../src/journey/engine/draft.js';
import { forgetEndedPlan, keepArtifacts } from '../../../src/journey/events/keep-artifacts.js';
import { modelReading } from '../../../src/model/model-reading.js';
import { atDesk, deskModel } from '../support/desk.js';

const ref = (artifact: string, name: string) => ({ artifact, ref: name });
const plan = { 'support-plan': [ref('support-plan', 'plan')] };
const note = { note: [ref('note', 'first')] };
const drafted = () => {
  const draft = new Draft(
    {
      ...atDesk,
      learner: { ...atDesk.learner, artifacts: { ...plan, ...note } },
      objectives: atDesk.objectives.map((each, place) => ({ ...each, artifacts: place === 1 ? plan : note })),
    },
    modelReading(deskModel),
  );
  return draft;
};
const artifacts = (draft: Draft) => [-1, 0, 1, 2].map((place) => draft.artifactsOf(place));

describe('a support plan', () => {
  test('is forgotten wherever it is kept once the learner needs no supports', () => {
    const draft = drafted();
    const before = draft.objective(0);
    forgetEndedPlan(draft, 'map-objectives', 'plan-supports', 'none-needed');
    expect(artifacts(draft)).toEqual([note, note, {}, note]);
    expect(draft.objective(0)).toBe(before);
  });

  test('is kept after anything else', () => {
    for (const [element, step, outcome] of [
      ['map-objectives', 'plan-supports', 'supports-set'],
      ['map-objectives', 'agree', 'none-needed'],
      ['track-progress', 'plan-supports', 'none-needed'],
    ] as const) {
      const draft = drafted();
      forgetEndedPlan(draft, element, step, outcome);
      expect(artifacts(draft)).toEqual(artifacts(drafted()));
    }
  });
});

describe('what is kept', () => {
  test('replaces what was kept of its kind, or comes after it, each reference once', () => {
    const draft = drafted();
    keepArtifacts(draft, 0, [ref('note', 'second'), ref('card', 'card'), ref('note', 'third')]);
    expect(draft.artifactsOf(0)).toEqual({
      note: [ref('note', 'second'), ref('note', 'third')],
      card: [ref('card', 'card')],
    });
    keepArtifacts(draft, 0, [ref('note', 'fourth'), ref('note', 'second'), ref('word', 'word')], true);
    expect(draft.artifactsOf(0)).toEqual({
      note: [ref('note', 'third'), ref('note', 'fourth'), ref('note', 'second')],
      card: [ref('card', 'card')],
      word: [ref('word', 'word')],
    });
    expect(draft.artifactsOf(1)).toEqual(plan);
    keepArtifacts(draft, -1, [ref('note', 'hers')]);
    expect(draft.artifactsOf(-1)).toEqual({ ...plan, note: [ref('note', 'hers')] });
  });

  test('of nothing changes nothing', () => {
    const draft = drafted();
    const before = draft.artifactsOf(0);
    keepArtifacts(draft, 0, []);
    expect(draft.artifactsOf(0)).toBe(before);
  });
});
