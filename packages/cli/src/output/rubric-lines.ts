import type { RowSuggestion } from '@work-elements/rubric';
import { counted, type Rubric, type RubricAlignment } from 'work-elements';
import type { Style } from '../terminal/style.js';
import { WIDTH, wrapped } from './lists.js';

/** Suggestions for the rows of a rubric, for people to read. */
export const suggestionLines = (style: Style, rubric: Rubric, found: readonly RowSuggestion[]): readonly string[] => [
  `${style.bold(rubric.title)}: what each row may say, by shared words; a person decides`,
  ...found.flatMap(({ row, suggestions }) => [
    '',
    `${style.bold(row)}${suggestions.length === 0 ? ': no word is shared' : ''}`,
    ...suggestions.flatMap(({ title, competencies }) => [
      `  ${title}`,
      ...competencies.flatMap(({ competency, statement, shared }) => [
        `    ${competency} (${shared.join(', ')})`,
        ...wrapped(statement, WIDTH, '      ').map(style.dim),
      ]),
    ]),
  ]),
];

/** What an alignment of a rubric covers, for people to read. */
export const alignmentLines = (
  { bold, dim }: Style,
  rubric: Rubric,
  { rows, onlyInRubric, onlyInElements }: RubricAlignment,
): readonly string[] => [
  `${bold(rubric.title)}: ${counted(rows.length, 'row')} aligned, ${onlyInRubric.length} only in the rubric, ` +
    `${counted(onlyInElements.length, 'competency', 'competencies')} only in the work elements`,
  ...rows.flatMap(({ row, to }) => [
    `  ${row.title ?? row.id}`,
    ...to.map(({ competency, relation, by, at }) => `    ${relation}: ${competency} ${dim(`(${by}, ${at})`)}`),
  ]),
  bold('Only in the rubric'),
  ...onlyInRubric.map(({ row, looked }) => `  ${row.title ?? row.id}${looked ? ': nothing fits' : ': not looked at'}`),
  bold('Only in the work elements'),
  ...onlyInElements.map(({ element, competency }) => `  ${element}: ${competency}`),
];
