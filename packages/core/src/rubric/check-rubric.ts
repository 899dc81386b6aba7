import type { Severity } from '../model/policy-schema.js';
import type { Issue } from '../vocabulary/input-error.js';
import { clip } from '../vocabulary/path.js';
import { risesInWords } from './level-words.js';
import { parseRubric } from './parse-rubric.js';
import type { RubricInput, RubricLevel } from './rubric-schema.js';

/**
 * Something doubtful about a rubric that is otherwise valid.
 *
 * @public
 */
export interface RubricIssue extends Issue {
  readonly severity: Severity;
}

/**
 * Reports what is doubtful about a rubric: levels without points whose names do not show which is higher. They are
 * taken to be in ascending order, which is how a document has to list its `levels`; those read from a table need
 * somebody to check them.
 *
 * @param rubric - From {@link parseRubric}, or as people write it.
 * @returns A warning for the rubric, and for each row with such levels of its own.
 * @throws {@link InputError} if it is not a rubric.
 *
 * @example
 * ```ts
 * import { checkRubric, parseRubric } from 'work-elements';
 *
 * const rubric = parseRubric([
 *   ['Criterion', 'Sprout', 'Tree'],
 *   ['Tells the why', 'Has a letter ready.', 'Meets each family once.'],
 * ]);
 * console.log(checkRubric(rubric).map(({ code }) => code)); // ['order-not-stated']
 * ```
 *
 * @public
 */
export const checkRubric = (rubric: RubricInput): readonly RubricIssue[] => {
  const { levels, rows } = parseRubric(rubric);
  return [
    ...orderOf(levels, 'levels', 'which level'),
    ...rows.flatMap((row, index) =>
      orderOf(row.levels ?? [], `rows[${index}].levels`, `which level of the row "${row.id}"`),
    ),
  ];
};

/** How many levels are named in a message. */
const LISTED = 10;

const orderOf = (levels: readonly RubricLevel[], path: string, which: string): readonly RubricIssue[] => {
  const [first] = levels;
  const titles = levels.map(({ title }) => title);
  if (first === undefined || levels.length < 2 || first.points !== undefined || risesInWords(titles)) return [];
  const listed = titles.slice(0, LISTED).map((title) => `“${clip(title, 40)}”`);
  const message =
    `nothing says ${which} is higher: they are taken to rise in the order in which they are written, ` +
    `${listed.join(', ')}${titles.length > LISTED ? ' and so on' : ''}; give them points, as in ` +
    `“${clip(first.title, 40)} (1)”, or write the rubric as YAML, whose "levels" are listed from the lowest`;
  return [{ path, code: 'order-not-stated', message, severity: 'warning' }];
};
