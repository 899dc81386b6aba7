import { freeId, type ImplementationModel } from 'work-elements';
import type { FilledGrid } from '../grid/fill-merges.js';
import { cellName } from '../grid/grid.js';
import { errorAt, type TableIssue, warningAt } from '../grid/table-issue.js';
import { type ColumnNames, type Headings, plainHeading } from '../read/headings.js';
import { roleId, roleNamed, unknownRole } from '../read/words.js';
import type { MatrixRole } from './model-of-matrix.js';

/** @internal */
export type RaciColumn = 'work' | 'element' | 'step' | 'note';

/** @internal */
export const RACI_COLUMNS: ColumnNames<RaciColumn> = {
  work: ['work', 'work id', 'step id', 'element/step', 'task', 'activity'],
  element: ['element', 'work element', 'element title'],
  step: ['step', 'step title'],
  note: ['note', 'notes', 'remark', 'remarks', 'comment', 'comments', 'total'],
};

/** A column of a matrix that stands for a role. @internal */
export interface RoleColumn extends MatrixRole {
  readonly column: number;
}

/** The roles of a matrix’s columns: the given model’s or, without a model, those that the headings name. @internal */
export const roleColumns = (
  grid: FilledGrid,
  { row, others }: Headings<RaciColumn>,
  model: ImplementationModel | undefined,
): { readonly roles: readonly RoleColumn[]; readonly issues: readonly TableIssue[] } => {
  const issues: TableIssue[] = [];
  const roles: RoleColumn[] = [];
  const seen = new Map<string, string>();
  for (const { title, column } of others) {
    const at = cellName(grid.sheet, row.number, column);
    const named = model === undefined ? roleId(title) : roleNamed(title, model);
    if (named === null && model !== undefined) {
      issues.push(errorAt(at, 'unknown-role', `${unknownRole(title, model)} (a new role goes into the model first)`));
      continue;
    }
    const id = named ?? '';
    const first = seen.get(id);
    const plain = plainHeading(title);
    if (first !== undefined && (model !== undefined || seen.get(`= ${plain}`) !== undefined)) {
      issues.push(errorAt(at, 'column-twice', `this is the role of ${first} again; rename one or take it out`));
      continue;
    }
    const own = model === undefined ? freeId(id, seen) : id;
    seen.set(own, at);
    seen.set(`= ${plain}`, at);
    roles.push({ id: own, title: title.replace(/\s*[([][a-z][a-z0-9-]*[)\]]$/, ''), at, column });
  }
  const without = (model?.roles ?? []).filter(({ id }) => !seen.has(id));
  if (without.length > 0 && issues.length === 0) {
    const ids = without.map(({ id }) => `"${id}"`).join(', ');
    const message = `the matrix has no column for ${ids}, who keep what they have`;
    issues.push(warningAt(cellName(grid.sheet, row.number, 0), 'roles-missing', message));
  }
  return { roles, issues };
};
