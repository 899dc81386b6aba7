import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  alignRubric,
  assessReadiness,
  awardLevel,
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
    {
      row: 'families',
      to: ['explain-competency-education', 'write-engagement-plan'],
      relation: 'broader' as const,
      ...by,
    },
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
  expect(
    rows.map(({ row, to }) => [row.id, to.map(({ competency, relation }) => `${relation} ${competency}`)]),
  ).toEqual([
    ['families', ['broader explain-competency-education', 'broader write-engagement-plan']],
    ['rooms', ['same make-room-to-try']],
    ['data', ['related know-metrics-that-matter']],
  ]);
  expect(rows[1]?.to[0]?.element).toBe('manage-organization');
  // A heading of other rows is not listed; for songs, somebody has looked and nothing fits.
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
    // A score that nobody observed is worth only what the levels below it are worth.
    expect(of({ row: 'families', points: 3 }).map(({ kind }) => kind)).toEqual(['planning', 'planning']);
    expect(of({ row: 'families', level: 'not-yet' })).toEqual([]);
    expect(of({ row: 'rooms', level: 'yes' }).map(({ kind }) => kind)).toEqual(['implementation']);
    // A row that is merely related is no evidence of the competency.
    expect(of({ row: 'data', level: 'leading', observed: true, by: 'lou' })).toEqual([]);
  });

  test('refuses scores on rows and levels that do not exist', () => {
    const scores = [
      { row: 'familys', level: 'doing' },
      { row: 'families', level: 'done' },
      { row: 'families' },
      { row: 'families', points: 7 },
      { row: 'songs', level: 'doing' },
      { row: 'rooms', points: 1 },
      { row: 'families', level: 'doing', observed: true },
      { row: 'families', level: 'doing', observed: true, by: 'Me' },
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
        '[4]: the row "songs" has no levels, so nobody can be scored on it',
        '[5].points: no level of the row "rooms" has 1 points; its levels have no points; name the level',
        '[6].by: name who has observed it, somebody other than the person, or leave out "observed"',
        '[7].by: name who has observed it, somebody other than the person, or leave out "observed"',
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
  expect(() => parseAlignment(expert, { rubric })).toThrow(
    /increased achievement and peer support have to be shown apart/,
  );
});

test('no rubric makes an Expert: whatever the alignment, nobody passes Experienced on scores alone', {
  tags: ['long'],
}, () => {
  const profile = deriveProfile(models.validator, 'school-leader');
  const ids = profile.competencies.map(({ competency }) => competency.id);
  const kinds = evidenceKindSchema.options.filter(
    (kind) => kind !== 'increased-achievement' && kind !== 'peer-support',
  );
  const cases = fc.record({
    to: fc.subarray(ids, { minLength: 1 }),
    relation: fc.constantFrom('same', 'broader', 'narrower', 'related'),
    worth: fc.uniqueArray(
      fc.record({ level: fc.constantFrom('starting', 'doing', 'leading'), counts: fc.constantFrom(...kinds) }),
      {
        selector: ({ level }) => level,
        maxLength: 3,
      },
    ),
    scores: fc.array(
      fc.record({
        row: fc.constant('families'),
        level: fc.constantFrom('not-yet', 'starting', 'doing', 'leading'),
        observed: fc.boolean(),
        by: fc.constant('lou'),
      }),
      { maxLength: 4 },
    ),
    general: fc.array(fc.record({ kind: fc.constantFrom(...evidenceKindSchema.options) }), { maxLength: 4 }),
  });
  fc.assert(
    fc.property(cases, ({ to, relation, worth, scores, general }) => {
      const evidence = rubricEvidence(
        rubric,
        { rubric: rubric.id, rows: [{ row: 'families', to, relation, ...by }], worth },
        scores,
      );
      const { competencies } = assessReadiness(
        { id: 'kim', name: 'Kim', evidence: [...evidence, ...general] },
        profile,
      );
      for (const { level } of competencies) expect(level).toBeLessThanOrEqual(3);
    }),
    { numRuns: 40 },
  );
});

test('a higher score is never worth less, whatever the levels are worth', () => {
  const kinds = evidenceKindSchema.options.filter(
    (kind) => kind !== 'increased-achievement' && kind !== 'peer-support',
  );
  const ladder = ['not-yet', 'starting', 'doing', 'leading'];
  const worth = fc.uniqueArray(
    fc.record({
      level: fc.constantFrom(...ladder),
      counts: fc.constantFrom(...kinds),
      needs: fc.constantFrom(undefined, 'observed'),
    }),
    { selector: ({ level }) => level },
  );
  fc.assert(
    fc.property(worth, fc.boolean(), (all, observed) => {
      const lines = all.map(({ needs, ...each }) => (needs === undefined ? each : { ...each, needs }));
      const levels = ladder.map((level) => {
        const evidence = rubricEvidence(rubric, { ...alignment, worth: lines }, [
          { row: 'families', level, observed, by: 'lou' },
        ]);
        return [awardLevel(evidence).level, awardLevel(evidence, { reflection: 'required' }).level];
      });
      for (const [index, [plain = 0, reflected = 0]] of levels.entries()) {
        expect(plain).toBeGreaterThanOrEqual(levels[index - 1]?.[0] ?? 0);
        expect(reflected).toBeGreaterThanOrEqual(levels[index - 1]?.[1] ?? 0);
      }
    }),
    { numRuns: 100 },
  );
});

test('a score counts as what shows most, and as a reflection beside it', () => {
  const worth = [
    { level: 'starting', counts: 'implementation' as const },
    { level: 'doing', counts: 'planning' as const },
    { level: 'leading', counts: 'reflection' as const },
  ];
  const rows = [{ row: 'families', to: ['make-room-to-try'], relation: 'same' as const, ...by }];
  const of = (level: string) =>
    rubricEvidence(rubric, { ...alignment, rows, worth }, [{ row: 'families', level }]).map(({ kind }) => kind);
  expect(['starting', 'doing', 'leading'].map(of)).toEqual([
    ['implementation'],
    ['implementation'],
    ['implementation', 'reflection'],
  ]);
});

test('a score on a row about learners is no work of the adult, unless a worth names the row', () => {
  const about = parseRubric({
    ...rubric,
    rows: rubric.rows.map((row) => (row.id === 'families' ? { ...row, describes: 'learners' } : row)),
  });
  const score = { row: 'families', level: 'doing', by: 'lou', observed: true };
  expect(rubricEvidence(about, alignment, [score])).toEqual([]);
  const named = { ...alignment, worth: [{ row: 'families', level: 'doing', counts: 'implementation' as const }] };
  expect(rubricEvidence(about, named, [score]).map(({ kind }) => kind)).toEqual(['implementation', 'implementation']);
});

test('parseAlignment refuses lines that contradict each other, and days still to come', () => {
  const pair = { row: 'families', to: ['make-room-to-try', 'write-engagement-plan'], ...by };
  const refused = (change: object, asOf?: string): readonly string[] => {
    try {
      parseAlignment({ rubric: rubric.id, ...change }, { rubric, ...(asOf === undefined ? {} : { asOf }) });
      return [];
    } catch (error) {
      return error instanceof InputError ? error.issues.map(({ path, code }) => `${path} ${code}`) : ['another error'];
    }
  };
  const same = { ...pair, relation: 'same' };
  expect(refused({ rows: [same, { ...same, by: 'lou' }] })).toEqual([]);
  expect(refused({ rows: [same, { ...pair, to: ['know-metrics-that-matter'], relation: 'related' }] })).toEqual([]);
  expect(refused({ rows: [same, { ...pair, to: [], relation: 'none' }] })).toEqual(['rows[1].relation contradiction']);
  expect(refused({ rows: [same, { ...pair, to: ['make-room-to-try'], relation: 'related' }] })).toEqual([
    'rows[1].relation contradiction',
  ]);
  const twice = ['make-room-to-try', 'write-engagement-plan', 'make-room-to-try'];
  expect(refused({ rows: [{ ...same, to: twice }] })).toEqual(['rows[0].to[2] contradiction']);
  const doing = { level: 'doing', counts: 'planning' };
  expect(refused({ worth: [doing, { ...doing, counts: 'implementation' }] })).toEqual(['worth[1].level contradiction']);
  expect(refused({ worth: [doing, { ...doing, counts: 'implementation', needs: 'observed' }] })).toEqual([]);
  expect(refused({ rows: [same] }, '2026-11-19')).toEqual(['rows[0].at after-as-of']);
  expect(refused({ rows: [same] }, '2026-11-20')).toEqual([]);
});
