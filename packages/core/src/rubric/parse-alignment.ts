import * as z from 'zod';
import { namesBesideReady } from '../derivation/evidence/known-names.js';
import { dateOf, daySchema } from '../vocabulary/day.js';
import { expectNoGetters } from '../vocabulary/expect-parts.js';
import { expectShape } from '../vocabulary/expect-shape.js';
import type { Issue } from '../vocabulary/input-error.js';
import type { IssueCode } from '../vocabulary/issue-codes/issue-codes.js';
import { readInput } from '../vocabulary/read-input.js';
import { readTextAs } from '../vocabulary/read-text.js';
import { unknownWord } from '../vocabulary/spelling.js';
import { type Alignment, alignmentSchema } from './alignment-schema.js';
import { levelsOfRow, type Rubric } from './rubric-schema.js';

/**
 * The context in which an alignment is read.
 *
 * @public
 */
export interface AlignmentOptions {
  /** The rubric, from {@link parseRubric}. */
  readonly rubric: Rubric;
  /** The latest day on which an alignment can have been made. Without it no date is refused. */
  readonly asOf?: string;
}

/**
 * Reads the alignment of a rubric to competencies.
 *
 * @param input - The alignment as data, or as the text of a YAML or JSON file.
 * @param options - The rubric, and the day of reading.
 * @returns The alignment, with every default filled in.
 * @throws {@link InputError} with every problem at once: rows, levels and competencies that do not exist, with the
 *   nearest spelling, a competency named twice, and lines that contradict each other.
 *
 * @example
 * ```ts
 * import { parseAlignment, parseRubric } from 'work-elements';
 *
 * const rubric = parseRubric({
 *   id: 'river-leaders',
 *   title: 'River leaders (invented)',
 *   rows: [{ id: 'rooms', title: 'Rooms for trying' }],
 * });
 * const rows = [{ row: 'rooms', to: ['make-room-to-try'], relation: 'same', by: 'kim', at: '2026-11-20' }];
 * console.log(parseAlignment({ rubric: 'river-leaders', rows }, { rubric }).rows.length); // 1
 * ```
 *
 * @public
 */
export const parseAlignment = (input: unknown, options: AlignmentOptions): Alignment => {
  expectShape(options, 'options of parseAlignment', { parts: ['rubric'] });
  expectNoGetters(options, 'options of parseAlignment');
  const { rubric, ...rest } = options;
  const { asOf } = readInput(z.strictObject({ asOf: daySchema.exactOptional() }), rest, 'options of parseAlignment');
  expectShape(rubric, 'rubric', { parts: ['id', 'rows'], from: 'parseRubric' });
  const also = (alignment: Alignment): readonly Issue[] => alignmentIssues(alignment, rubric, asOf);
  const read = (data: unknown): Alignment => readInput(alignmentSchema, data, 'alignment', { kind: 'alignment', also });
  return typeof input === 'string' ? readTextAs(input, 'text of an alignment', read) : read(input);
};

/** Rows for which one line states that nothing fits and another names something, and pairs with two relations. */
const contradictions = ({ rows }: Alignment): readonly Issue[] =>
  rows.flatMap(({ row, to, relation }, index): readonly Issue[] => {
    const found = rows.findIndex(
      (each) =>
        each.row === row &&
        each.relation !== relation &&
        (relation === 'none' || each.relation === 'none' || each.to.some((competency) => to.includes(competency))),
    );
    const other = rows[found];
    if (other === undefined || found > index) return [];
    const message =
      `"${row}" is "${relation}" here, and "${other.relation}" at rows[${found}]; ` + 'leave out one of the two';
    return [{ path: `rows[${index}].relation`, code: 'contradiction', message }];
  });

const alignmentIssues = (alignment: Alignment, rubric: Rubric, asOf: string | undefined): readonly Issue[] => {
  const issues: Issue[] = [];
  const report = (path: string, code: IssueCode, message: string): void => {
    issues.push({ path, code, message });
  };
  if (alignment.rubric !== rubric.id)
    report(
      'rubric',
      'other-rubric',
      `the alignment is of the rubric "${alignment.rubric}", and the rubric given is "${rubric.id}"`,
    );
  const ids = rubric.rows.map(({ id }) => id);
  const names = namesBesideReady(null);
  alignment.rows.forEach(({ row, to, relation }, index) => {
    const at = `rows[${index}]`;
    if (!ids.includes(row)) report(`${at}.row`, 'unknown-row', unknownWord(row, `a row of "${rubric.id}"`, ids));
    to.forEach((competency, position) => {
      if (!names.hasCompetency(competency))
        report(
          `${at}.to[${position}]`,
          'unknown-competency',
          unknownWord(competency, 'a competency', names.competencies()),
        );
      const first = to.indexOf(competency);
      if (first < position)
        report(
          `${at}.to[${position}]`,
          'contradiction',
          `"${competency}" is named already at ${at}.to[${first}]; leave out one of the two`,
        );
    });
    if (relation === 'none' && to.length > 0)
      report(
        `${at}.to`,
        'contradiction',
        'the relation "none" says that nothing fits, but competencies are named; leave out one of the two',
      );
    if (relation !== 'none' && to.length === 0)
      report(`${at}.to`, 'missing', 'name the competencies, or say that nothing fits with the relation "none"');
  });
  issues.push(...contradictions(alignment));
  if (asOf !== undefined)
    alignment.rows.forEach(({ at }, index) => {
      if (dateOf(at) > dateOf(asOf))
        report(
          `rows[${index}].at`,
          'after-as-of',
          `expected a date not after ${dateOf(asOf)}, the day given, found ${dateOf(at)}`,
        );
    });
  alignment.worth.forEach(({ row, level, needs }, index) => {
    const first = alignment.worth.findIndex((each) => each.row === row && each.level === level && each.needs === needs);
    if (first < index)
      report(
        `worth[${index}].level`,
        'contradiction',
        `what the level "${level}" is worth${row === undefined ? '' : ` on "${row}"`} is said already at ` +
          `worth[${first}]; leave out one`,
      );
    const own = row === undefined ? undefined : rubric.rows.find(({ id }) => id === row);
    if (row !== undefined && own === undefined) {
      report(`worth[${index}].row`, 'unknown-row', unknownWord(row, `a row of "${rubric.id}"`, ids));
      return;
    }
    const levels = (own === undefined ? rubric.levels : levelsOfRow(rubric, own)).map(({ id }) => id);
    if (!levels.includes(level))
      report(
        `worth[${index}].level`,
        'unknown-level',
        unknownWord(level, `a level of ${own === undefined ? 'the rubric' : `"${own.id}"`}`, levels),
      );
  });
  return issues;
};
