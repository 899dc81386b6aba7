import { textOf } from '../grid/cell.js';
import type { FilledGrid } from '../grid/fill-merges.js';
import type { GridRow } from '../grid/grid.js';
import { modelComparisonTables } from '../out/comparison-tables.js';
import { intervalOf } from '../out/figures.js';
import { profileTables } from '../out/profile-tables.js';
import { plainHeading } from './headings.js';
import { firstRow } from './rubric.js';

const NONE = { roles: 0, broadest: 0, mostCompetencies: 0, handoffs: 0, colleagueHandoffs: 0 };

/** The headings of this package’s tables that contain no intervals. */
const written = (): readonly string[] =>
  [...profileTables([]), ...modelComparisonTables({ roles: [], totals: [NONE, NONE] })].map(({ columns }) =>
    columns.map(plainHeading).join(),
  );

/** Whether a sheet holds results written by this package, judging by its headings. @internal */
export const isOfResults = ({ rows }: FilledGrid): boolean => {
  const headings = (firstRow(rows)?.cells ?? []).map(textOf);
  const hasIntervals = headings.some((heading) => intervalOf(heading).every((end) => headings.includes(end)));
  return hasIntervals || written().includes(headings.map(plainHeading).join());
};

/** Whether a sheet has only numbers beside its first column. @internal */
export const isOfFigures = ({ rows }: FilledGrid): boolean => {
  const first = firstRow(rows);
  if (first === null) return false;
  const beside = rows.filter(({ number }) => number > first.number).flatMap(besideFirst);
  return beside.length > 0 && beside.every((text) => text.trim() !== '' && Number.isFinite(Number(text)));
};

const besideFirst = ({ cells }: GridRow): readonly string[] =>
  cells
    .slice(1)
    .map(textOf)
    .filter((text) => text !== '');
