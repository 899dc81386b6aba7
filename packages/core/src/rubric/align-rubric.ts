import { placedCompetencies } from '../catalogue/badge-framework/coverage.js';
import { workElements } from '../catalogue/work-elements.js';
import type { Alignment } from './alignment-schema.js';
import { parseAlignment } from './parse-alignment.js';
import { parseRubric } from './parse-rubric.js';
import type { Rubric, RubricInput, RubricRow } from './rubric-schema.js';

/**
 * A row of a rubric, with what it is aligned to.
 *
 * @public
 */
export interface AlignedRow {
  readonly row: RubricRow;
  readonly to: readonly {
    readonly competency: string;
    /** Null for a competency required by hand-offs, tools or systems, which belongs to no element. */
    readonly element: string | null;
    readonly statement: string | null;
    readonly relation: Alignment['rows'][number]['relation'];
    readonly by: string;
    readonly at: string;
  }[];
}

/**
 * A rubric checked against the work elements.
 *
 * @public
 */
export interface RubricAlignment {
  /** The rows that are aligned. */
  readonly rows: readonly AlignedRow[];
  /** The rows that are not aligned: nothing fits, or nobody has looked. Headings of other rows are not listed. */
  readonly onlyInRubric: readonly { readonly row: RubricRow; readonly looked: boolean }[];
  /** The competencies of the catalogue to which no row is aligned. */
  readonly onlyInElements: readonly {
    readonly element: string;
    readonly competency: string;
    readonly statement: string;
  }[];
}

/**
 * Compares a rubric with the work elements: which rows match competencies, what is only in the rubric, and what is only
 * in the elements.
 *
 * @param rubric - A rubric.
 * @param alignment - From {@link parseAlignment}, or as people write it.
 * @throws {@link InputError} if one of the two is invalid.
 *
 * @example
 * ```ts
 * import { alignRubric } from 'work-elements';
 *
 * const rubric = { id: 'river-leaders', title: 'River leaders (invented)', rows: [{ id: 'rooms' }, { id: 'songs' }] };
 * const rows = [{ row: 'rooms', to: ['make-room-to-try'], relation: 'same' as const, by: 'kim', at: '2026-11-20' }];
 * const { onlyInRubric, onlyInElements } = alignRubric(rubric, { rubric: 'river-leaders', rows });
 * console.log(onlyInRubric.map(({ row }) => row.id), onlyInElements.length > 100); // ['songs'] true
 * ```
 *
 * @public
 */
export const alignRubric = (rubric: Rubric | RubricInput, alignment: unknown): RubricAlignment => {
  const read = parseRubric(rubric);
  const aligned = parseAlignment(alignment, { rubric: read });
  const placed = placedCompetencies(workElements);
  const of = new Map(
    placed.map(({ element, competency }) => [competency.id, { element, statement: competency.statement }]),
  );
  const rows = read.rows.flatMap((row): readonly AlignedRow[] => {
    const to = aligned.rows
      .filter((each) => each.row === row.id)
      .flatMap(({ to: competencies, relation, by, at }) =>
        competencies.map((competency) => ({
          competency,
          element: of.get(competency)?.element ?? null,
          statement: of.get(competency)?.statement ?? null,
          relation,
          by,
          at,
        })),
      );
    return to.length === 0 ? [] : [{ row, to }];
  });
  const found = new Set(rows.map(({ row }) => row.id));
  const covered = new Set(rows.flatMap(({ to }) => to.map(({ competency }) => competency)));
  const headings = new Set(read.rows.map(({ under }) => under));
  return {
    rows,
    onlyInRubric: read.rows
      .filter(({ id }) => !found.has(id) && !headings.has(id))
      .map((row) => ({ row, looked: aligned.rows.some((each) => each.row === row.id) })),
    onlyInElements: placed
      .filter(({ competency }) => !covered.has(competency.id))
      .map(({ element, competency }) => ({ element, competency: competency.id, statement: competency.statement })),
  };
};
