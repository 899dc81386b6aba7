import { namesBesideReady } from '../derivation/evidence/known-names.js';
import { expectShape } from '../vocabulary/expect-shape.js';
import type { Issue } from '../vocabulary/input-error.js';
import type { IssueCode } from '../vocabulary/issue-codes/issue-codes.js';
import { readInput } from '../vocabulary/read-input.js';
import { readTextAs } from '../vocabulary/read-text.js';
import { unknownWord } from '../vocabulary/spelling.js';
import { type Alignment, alignmentSchema } from './alignment-schema.js';
import { levelsOfRow, type Rubric } from './rubric-schema.js';

/**
 * Reads how a rubric is aligned to competencies.
 *
 * @param input - The alignment as data, or as the text of a YAML or JSON file.
 * @param options - The rubric, from {@link parseRubric}.
 * @returns The alignment, complete with every default.
 * @throws {@link InputError} with every problem at once: rows, levels and competencies that do not exist, with the nearest spelling.
 *
 * @example
 * ```ts
 * import { parseAlignment, parseRubric } from 'work-elements';
 *
 * const rubric = parseRubric({ id: 'river-leaders', title: 'River leaders (invented)', rows: [{ id: 'rooms', title: 'Rooms for trying' }] });
 * const rows = [{ row: 'rooms', to: ['make-room-to-try'], relation: 'same', by: 'kim', at: '2026-11-20' }];
 * console.log(parseAlignment({ rubric: 'river-leaders', rows }, { rubric }).rows.length); // 1
 * ```
 *
 * @public
 */
export const parseAlignment = (input: unknown, options: { readonly rubric: Rubric }): Alignment => {
  expectShape(options, 'options of parseAlignment', { parts: ['rubric'] });
  const { rubric } = options;
  expectShape(rubric, 'rubric', { parts: ['id', 'rows'], from: 'parseRubric' });
  const also = (alignment: Alignment): readonly Issue[] => alignmentIssues(alignment, rubric);
  const read = (data: unknown): Alignment => readInput(alignmentSchema, data, 'alignment', { kind: 'alignment', also });
  return typeof input === 'string' ? readTextAs(input, 'text of an alignment', read) : read(input);
};

const alignmentIssues = (alignment: Alignment, rubric: Rubric): readonly Issue[] => {
  const issues: Issue[] = [];
  const report = (path: string, code: IssueCode, message: string): void => {
    issues.push({ path, code, message });
  };
  if (alignment.rubric !== rubric.id)
    report('rubric', 'other-rubric', `the alignment is of the rubric "${alignment.rubric}", and the rubric given is "${rubric.id}"`);
  const ids = rubric.rows.map(({ id }) => id);
  const names = namesBesideReady(null);
  alignment.rows.forEach(({ row, to, relation }, index) => {
    const at = `rows[${index}]`;
    if (!ids.includes(row)) report(`${at}.row`, 'unknown-row', unknownWord(row, `a row of "${rubric.id}"`, ids));
    to.forEach((competency, position) => {
      if (!names.hasCompetency(competency))
        report(`${at}.to[${position}]`, 'unknown-competency', unknownWord(competency, 'a competency', names.competencies()));
    });
    if (relation === 'none' && to.length > 0)
      report(
        `${at}.to`,
        'contradiction',
        'the relation "none" says that nothing fits, and competencies are named; leave out one of the two',
      );
    if (relation !== 'none' && to.length === 0)
      report(`${at}.to`, 'missing', 'name the competencies, or say that nothing fits with the relation "none"');
  });
  alignment.worth.forEach(({ row, level }, index) => {
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
