import * as z from 'zod';
import { badgeLevels } from '../catalogue/badge-framework/levels.js';
import { isOneself, isPlaceholder } from '../team/attester-words.js';
import { daySchema } from '../vocabulary/day.js';
import type { Evidence, EvidenceKind } from '../vocabulary/evidence.js';
import { idSchema, titleSchema } from '../vocabulary/ids.js';
import { InputError, type Issue } from '../vocabulary/input-error.js';
import { list } from '../vocabulary/list.js';
import { readInput } from '../vocabulary/read-input.js';
import { unknownWord } from '../vocabulary/spelling.js';
import type { Alignment } from './alignment-schema.js';
import { parseAlignment } from './parse-alignment.js';
import { parseRubric } from './parse-rubric.js';
import { levelsOfRow, type Rubric, type RubricInput, type RubricRow } from './rubric-schema.js';

/**
 * A score that somebody has been given on a row: a level, or a number of points.
 *
 * @public
 */
export const rubricScoreSchema = z
  .strictObject({
    row: idSchema,
    level: idSchema.exactOptional(),
    points: z.number().exactOptional(),
    at: daySchema.exactOptional(),
    /** Who gave it; if absent, the person scored. */
    by: titleSchema.exactOptional(),
    /** Whether the person who gave the score has observed the practice; this has to be somebody else, named in `by`. */
    observed: z.boolean().default(false),
  })
  .readonly();

/**
 * A score on a row of a rubric, as people write it.
 *
 * @public
 */
export type RubricScore = z.input<typeof rubricScoreSchema>;

type ReadScore = z.output<typeof rubricScoreSchema>;

/**
 * Turns somebody’s scores into evidence, row by row. Each score becomes evidence for every competency that its row is
 * the same as or broader than, of the kinds that the alignment states as the worth of its level. The worth of lower
 * levels counts too, so a higher score is never worth less; worth that needs observation counts only if the score was
 * observed. A row that describes learners is no evidence of what the adult has done, unless a worth names that row. A
 * score never becomes a level, and no rubric makes an Expert.
 *
 * @param rubric - A rubric.
 * @param alignment - From {@link parseAlignment}, or as people write it.
 * @param scores - One person’s.
 * @throws {@link InputError} with every problem at once: rows and levels that do not exist, scores without one.
 *
 * @example
 * ```ts
 * import { awardLevel, rubricEvidence } from 'work-elements';
 *
 * const levels = [
 *   { id: 'no', title: 'No' },
 *   { id: 'yes', title: 'Yes' },
 * ];
 * const rubric = { id: 'river-leaders', title: 'River leaders (invented)', levels, rows: [{ id: 'rooms' }] };
 * const rows = [{ row: 'rooms', to: ['make-room-to-try'], relation: 'same' as const, by: 'kim', at: '2026-11-20' }];
 * const worth = [{ level: 'yes', counts: 'implementation' as const }];
 * const evidence = rubricEvidence(rubric, { rubric: 'river-leaders', rows, worth }, [
 *   { row: 'rooms', level: 'yes', by: 'lou' },
 * ]);
 * console.log(evidence[0]?.competency, awardLevel(evidence).title); // make-room-to-try Experienced
 * ```
 *
 * @public
 */
export const rubricEvidence = (
  rubric: Rubric | RubricInput,
  alignment: unknown,
  scores: readonly RubricScore[],
): readonly Evidence[] => {
  const read = parseRubric(rubric);
  const aligned = parseAlignment(alignment, { rubric: read });
  const given = readInput(list(rubricScoreSchema), scores, 'scores');
  const issues = given.flatMap((score, index) => scoreIssues(read, score, index));
  if (issues.length > 0) throw new InputError('scores', issues);
  return given.flatMap((score) => evidenceOf(read, aligned, score));
};

const levelIndex = (rubric: Rubric, row: RubricRow, { level, points }: ReadScore): number =>
  levelsOfRow(rubric, row).findIndex((each) => (level === undefined ? each.points === points : each.id === level));

const scoreIssues = (rubric: Rubric, score: ReadScore, index: number): readonly Issue[] => {
  const at = `[${index}]`;
  const row = rubric.rows.find(({ id }) => id === score.row);
  if (row === undefined) {
    const ids = rubric.rows.map(({ id }) => id);
    return [
      { path: `${at}.row`, code: 'unknown-row', message: unknownWord(score.row, `a row of "${rubric.id}"`, ids) },
    ];
  }
  if (score.observed && (score.by === undefined || isOneself(score.by) || isPlaceholder(score.by)))
    return [
      {
        path: `${at}.by`,
        code: 'missing',
        message: 'name who has observed it, somebody other than the person, or leave out "observed"',
      },
    ];
  if ((score.level === undefined) === (score.points === undefined))
    return [{ path: at, code: 'level-or-points', message: 'expected a level or points, and not both' }];
  if (levelIndex(rubric, row, score) >= 0) return [];
  const levels = levelsOfRow(rubric, row);
  if (levels.length === 0)
    return [
      { path: at, code: 'no-levels', message: `the row "${row.id}" has no levels, so nobody can be scored on it` },
    ];
  if (score.level !== undefined) {
    const ids = levels.map(({ id }) => id);
    return [
      {
        path: `${at}.level`,
        code: 'unknown-level',
        message: unknownWord(score.level, `a level of the row "${row.id}"`, ids),
      },
    ];
  }
  const known = levels.flatMap(({ points }) => points ?? []);
  const expected = known.length === 0 ? 'its levels have no points; name the level' : `expected ${known.join(', ')}`;
  return [
    {
      path: `${at}.points`,
      code: 'unknown-points',
      message: `no level of the row "${row.id}" has ${score.points} points; ${expected}`,
    },
  ];
};

const evidenceOf = (rubric: Rubric, { rows, worth }: Alignment, score: ReadScore): readonly Evidence[] => {
  const row = rubric.rows.find(({ id }) => id === score.row);
  if (row === undefined) return [];
  const levels = levelsOfRow(rubric, row);
  const reached = levelIndex(rubric, row, score);
  // A worth that names the row takes precedence over one for all rows, which concerns the rubric’s own scale, and
  // adults.
  const worthOf = (level: string): Alignment['worth'] => {
    const own = worth.filter((each) => each.row === row.id && each.level === level);
    if (own.length > 0 || row.levels !== undefined || row.describes === 'learners') return own;
    return worth.filter((each) => each.row === undefined && each.level === level);
  };
  const counted = levels
    .slice(0, reached + 1)
    .flatMap(({ id }) => worthOf(id))
    .filter(({ needs }) => needs === undefined || score.observed)
    .map(({ counts }) => counts);
  const competencies = rows
    .filter((each) => each.row === row.id && (each.relation === 'same' || each.relation === 'broader'))
    .flatMap(({ to }) => to);
  return [...new Set(competencies)].flatMap((competency) =>
    mostOf(counted).map((kind) => ({
      kind,
      competency,
      ...(score.at === undefined ? {} : { at: score.at }),
      ...(score.by === undefined ? {} : { attestedBy: score.by }),
      source: `${rubric.title}: ${row.title ?? row.id}, ${levels[reached]?.title ?? ''}`.slice(0, 500),
    })),
  );
};

/**
 * Drops kinds of evidence that show nothing beyond what another kind shows, such as a plan beside its implementation.
 */
const mostOf = (kinds: readonly EvidenceKind[]): readonly EvidenceKind[] => {
  const shows = (kind: EvidenceKind): readonly number[] => [
    ...badgeLevels.flatMap(({ level, evidence }) =>
      evidence.some((group) => group.some((each) => each === kind)) ? [level] : [],
    ),
    ...(kind === 'reflection' ? [0] : []),
  ];
  return [...new Set(kinds)].filter((kind, index, all) =>
    all.every((other, position) => {
      const [mine, theirs] = [shows(kind), shows(other)];
      const isLess = mine.every((each) => theirs.includes(each)) && (theirs.length > mine.length || position > index);
      return other === kind || !isLess;
    }),
  );
};
