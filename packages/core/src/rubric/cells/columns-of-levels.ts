import { InputError, type Issue } from '../../vocabulary/input-error.js';
import { clip } from '../../vocabulary/path.js';
import { numberHint } from './cell-number.js';
import { unreadablePoints } from './level-heading.js';
import type { Table } from './table.js';

interface LevelColumn {
  readonly heading: string;
  readonly index: number;
}

/** Headings that forms have beside the levels, to be filled in. */
const OF_FORMS: ReadonlySet<string> = new Set([
  'comment',
  'comments',
  'note',
  'notes',
  'remark',
  'remarks',
  'score',
  'scores',
  'points',
  'points earned',
  'total',
  'n/a',
  'na',
  'not applicable',
]);

/**
 * The columns that are levels, without those that a form leaves to be filled in. If one of these is filled, the table
 * is refused, since it may be a level; so it is for ambiguous points.
 *
 * @internal
 */
export const columnsOfLevels = (
  { rows, decimal }: Pick<Table, 'rows' | 'decimal'>,
  columns: readonly LevelColumn[],
): readonly LevelColumn[] => {
  const isOfForm = ({ heading }: LevelColumn): boolean => OF_FORMS.has(heading.toLowerCase().replace(/\s+/g, ' '));
  const issues = columns.flatMap((column): readonly Issue[] => {
    const { heading, index } = column;
    const points = unreadablePoints(heading, decimal);
    const path = `[0][${index}]`;
    if (points !== null)
      return [
        {
          path,
          code: 'not-a-number',
          message: `“${clip(heading, 40)}”: expected points, found "${points}"${numberHint(points, decimal)}`,
        },
      ];
    const filled = isOfForm(column) ? rows.find(({ cells }) => (cells[index] ?? '') !== '') : undefined;
    if (filled === undefined) return [];
    const named = clip(heading, 40);
    const message =
      `“${named}” is not taken for a level, and row ${filled.number} has a text in it; remove the column or, if it ` +
      `is a level, give each level its points, as in “${named} (1)”`;
    return [{ path, code: 'not-a-level', message }];
  });
  if (issues.length > 0) throw new InputError('rows of cells', issues);
  return columns.filter((column) => !isOfForm(column));
};
