import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  alignRubric,
  assessReadiness,
  deriveProfile,
  evidenceKindSchema,
  InputError,
  models,
  parseAlignment,
  parseRubric,
  rubricEvidence,
  workElements,
} from '../../src/index.js';

const rubric = parseRubric({
  id: 'river-leaders',
  title: 'River leaders (invented)',
  levels: [
    { id: 'not-yet', title: 'Not yet', points: 0 },
    { id: 'starting', title: 'Starting', points: 1 },
    { id: 'doing', title: 'Doing it', points: 2 },
    { id: 'leading', title: 'Leading others', points: 3 },
  ],
  rows: [
    { id: 'why', title: 'Tells the why' },
    { id: 'families', under: 'why', title: 'Families can say what changes' },
    {
      id: 'rooms',
      title: 'Rooms for trying',
      levels: [
        { id: 'no', title: 'No' },
        { id: 'yes', title: 'Yes' },
      ],
    },
    { id: 'songs', title: 'Songs', levels: [] },
    { id: 'data', title: 'Data' },
  ],
});
const by = { by: 'kim', at: '2026-11-20' };
const alignment = {
  rubric: 'river-leaders',
  rows: [
    { row: 'families', to: ['explain-competency-education', 'write-engagement-plan'], relation: 'broader' as const, ...by },
    { row: 'rooms', to: ['make-room-to-try'], relation: 'same' as const, ...by },
    { row: 'songs', relation: 'none' as const, ...by },
    { row: 'data', to: ['know-metrics-that-matter'], relation: 'related' as const, ...by },
  ],
  worth: [
    { level: 'starting', counts: 'planning' as const },
    { level: 'doing', counts: 'implementation' as const, needs: 'observed' as const },
    { level: 'leading', counts: 'implementation' as const, needs: 'observed' as const },
    { row: 'rooms', level: 'yes', counts: 'implementation' as const },
  ],
};

test('alignRubric says what is in both, only in the rubric, and only in the elements', () => {
  const { rows, onlyInRubric, onlyInElements } = alignRubric(rubric, alignment);
  expect(rows.map(({ row, to }) => [row.id, to.map(({ competency, relation }) => `${relation} ${competency}`)])).toEqual([
    ['families', ['broader explain-competency-education', 'broader write-engagement-plan']],
    ['rooms', ['same make-room-to-try']],
    ['data', ['related know-metrics-that-matter']],
  ]);
  expect(rows[1]?.to[0]?.element).toBe('manage-organization');
  // The heading has a row below it; somebody has looked for songs.
  expect(onlyInRubric.map(({ row, looked }) => [row.id, looked])).toEqual([['songs', true]]);
  const all = workElements.reduce((sum, { competencies }) => sum + competencies.length, 0);
  expect(onlyInElements).toHaveLength(all - 4);
});

describe('rubricEvidence', () => {
  test('turns a score into evidence of a kind, by row', () => {
    const of = (score: Parameters<typeof rubricEvidence>[2][number]) => rubricEvidence(rubric, alignment, [score]);
    expect(of({ row: 'families', level: 'doing', observed: true, by: 'lou', at: '2026-11-01' })).toEqual(
      ['explain-competency-education', 'write-engagement-plan'].map((competency) => ({
        kind: 'implementation',
        competency,
        at: '2026-11-01',
        attestedBy: 'lou',
        source: 'River leaders (invented): Families can say what changes, Doing it',
      })),
    );
    // What nobody has observed is worth what the levels below it are.
    expect(of({ row: 'families', points: 3 }).map(({ kind }) => kind)).toEqual(['planning', 'planning']);
    expect(of({ row: 'families', level: 'not-yet' })).toEqual([]);
    expect(of({ row: 'rooms', level: 'yes' }).map(({ kind }) => kind)).toEqual(['implementation']);
    // A row that is merely related says nothing of the competency.
    expect(of({ row: 'data', level: 'leading', observed: true })).toEqual([]);
  });

  test('refuses scores on rows and levels that do not exist', () => {
    const scores = [
      { row: 'familys', level: 'doing' },
      { row: 'families', level: 'done' },
      { row: 'families' },
      { row: 'families', points: 7 },
      { row: 'songs', level: 'doing' },
      { row: 'rooms', points: 1 },
    ];
    try {
      rubricEvidence(rubric, alignment, scores);
      expect.unreachable();
    } catch (error) {
      expect(error instanceof InputError && error.issues.map(({ path, message }) => `${path}: ${message}`)).toEqual([
        '[0].row: "familys" is not a row of "river-leaders"; did you mean "families"?',
        '[1].level: "done" is not a level of the row "families"; did you mean "doing"?',
        '[2]: expected a level or points, and not both',
        '[3].points: no level of the row "families" has 7 points; expected 0, 1, 2, 3',
        '[4]: the row "songs" has no levels, so that nobody can be scored on it',
        '[5].points: no level of the row "rooms" has 1 points; its levels have no points; name the level',
      ]);
    }
  });
});

test('parseAlignment refuses names that do not exist, contradictions, and a rubric that is another', () => {
  const wrong = {
    rubric: 'river-leader',
    rows: [
      { row: 'room', to: ['make-room-to-tri'], relation: 'same', ...by },
      { row: 'songs', to: ['make-room-to-try'], relation: 'none', ...by },
      { row: 'data', relation: 'same', ...by },
    ],
    worth: [
      { level: 'yes', counts: 'planning' },
      { row: 'rooms', level: 'yess', counts: 'planning' },
    ],
  };
  try {
    parseAlignment(wrong, { rubric });
    expect.unreachable();
  } catch (error) {
    expect(error instanceof InputError && error.issues.map(({ path, code }) => `${path} ${code}`)).toEqual([
      'rubric other-rubric',
      'rows[0].row unknown-row',
      'rows[0].to[0] unknown-competency',
      'rows[1].to contradiction',
      'rows[2].to missing',
      'worth[0].level unknown-level',
      'worth[1].level unknown-level',
    ]);
  }
  const expert = { ...alignment, worth: [{ level: 'leading', counts: 'peer-support' }] };
  expect(() => parseAlignment(expert, { rubric })).toThrow(/increased achievement and peer support have to be shown apart/);
});

test('no rubric makes an Expert: whatever the alignment, nobody passes Experienced on scores alone', () => {
  const profile = deriveProfile(models.validator, 'school-leader');
  const ids = profile.competencies.map(({ competency }) => competency.id);
  const kinds = evidenceKindSchema.options.filter((kind) => kind !== 'increased-achievement' && kind !== 'peer-support');
  const cases = fc.record({
    to: fc.subarray(ids, { minLength: 1 }),
    relation: fc.constantFrom('same', 'broader', 'narrower', 'related'),
    worth: fc.array(fc.record({ level: fc.constantFrom('starting', 'doing', 'leading'), counts: fc.constantFrom(...kinds) }), {
      maxLength: 4,
    }),
    scores: fc.array(
      fc.record({
        row: fc.constant('families'),
        level: fc.constantFrom('not-yet', 'starting', 'doing', 'leading'),
        observed: fc.boolean(),
      }),
      { maxLength: 4 },
    ),
    general: fc.array(fc.record({ kind: fc.constantFrom(...evidenceKindSchema.options) }), { maxLength: 4 }),
  });
  fc.assert(
    fc.property(cases, ({ to, relation, worth, scores, general }) => {
      const evidence = rubricEvidence(rubric, { rubric: rubric.id, rows: [{ row: 'families', to, relation, ...by }], worth }, scores);
      const { competencies } = assessReadiness({ id: 'kim', name: 'Kim', evidence: [...evidence, ...general] }, profile);
      for (const { level } of competencies) expect(level).toBeLessThanOrEqual(3);
    }),
    { numRuns: 40 },
  );
});
