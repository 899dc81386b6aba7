import { describe, expect, test } from 'vitest';
import { preparing, reading, sharedStandard, supervising, validating } from '../../src/catalogue/coordination.js';
import { type Artifact, artifacts } from '../../src/index.js';
import { automationModeSchema } from '../../src/vocabulary/automation-mode.js';
import { holderKindSchema } from '../../src/vocabulary/competency.js';

const kinds = [
  ['standard', sharedStandard, 'know', 'knows'],
  ['prepare', preparing, 'do', 'gives'],
  ['challenge', reading, 'know-how', 'reads'],
] as const;
const listed: readonly Artifact[] = artifacts;

describe.each(kinds)('a hand-off: %s', (suffix, competencyOf, kind, part) => {
  test('keeps its id for educators, and has one of its own for each other holder', () => {
    for (const { id } of listed) {
      expect(competencyOf(id, 'educator').id).toBe(`hand-off-${id}-${suffix}`);
      expect(competencyOf(id, 'educator').holders).toBeUndefined();
      for (const holder of ['learner', 'family'] as const)
        expect(competencyOf(id, holder)).toMatchObject({
          id: `${holder}-hand-off-${id}-${suffix}`,
          kind,
          holders: [holder],
        });
    }
  });

  test('is worded for its holder: none has the words of another', () => {
    for (const { id } of [...listed, { id: 'own-artifact' }]) {
      const said = holderKindSchema.options.map((holder) => competencyOf(id, holder).statement);
      for (const statement of said) expect(statement).toMatch(/^[A-Z][a-z]+s[ ,].*\.$/);
      expect(said[1]).not.toBe(said[0]);
      expect(said[2]).not.toBe(said[0]);
      expect(said[1]).not.toMatch(/\b(learners?|next role)\b/i);
    }
  });

  test('takes the artifact’s own wording where there is one, and a plain sentence otherwise', () => {
    for (const artifact of listed)
      for (const holder of ['learner', 'family'] as const) {
        const own = artifact[holder]?.[part];
        const { statement } = competencyOf(artifact.id, holder);
        if (own === undefined) expect(statement).toContain(artifact.title);
        else expect(statement).toBe(own);
      }
    expect(competencyOf('kiln-log', 'learner').statement).toContain('the kiln log');
  });
});

test('what a learner is handed or hands over has a wording of its own', () => {
  const ofLearners = listed.filter(({ learner }) => learner !== undefined).map(({ id }) => id);
  expect(ofLearners).toEqual(listed.map(({ id }) => id).filter((id) => id !== 'operating-plan'));
});

describe('supervising', () => {
  const tutor = { id: 'tutor', title: 'the tutor' };
  const asked = (mode: Parameters<typeof supervising>[1]) =>
    supervising(tutor, mode, true).map(({ id }) => id.replace('supervise-tutor-', ''));

  test('asks for what the mode leaves with people', () => {
    expect(asked('records')).toEqual(['limits', 'check']);
    expect(asked('suggests')).toEqual(['automation-bias', 'disclose']);
    expect(asked('acts-reviewed')).toEqual(['limits', 'monitor', 'disclose', 'override']);
    expect(asked('acts')).toEqual([...asked('acts-reviewed'), 'incident']);
    const unreviewed = supervising(tutor, 'acts', false).map(({ statement }) => statement);
    expect(unreviewed.join()).not.toMatch(/review|sample|limit/);
    expect(unreviewed).toHaveLength(asked('acts').length);
  });

  test('names the system in every statement, and has one meaning for an id in all modes', () => {
    const all = [
      ...automationModeSchema.options.flatMap((mode) =>
        [true, false].flatMap((reviewed) => supervising(tutor, mode, reviewed)),
      ),
      validating(tutor),
    ];
    for (const { statement } of all) expect(statement).toContain('the tutor');
    expect(new Set(all.map(({ id, statement, kind }) => `${id} ${kind} ${statement}`)).size).toBe(
      new Set(all.map(({ id }) => id)).size,
    );
  });
});
