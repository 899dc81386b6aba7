import type { WorkElement } from 'work-elements';
import { shown } from '../grid/cell.js';
import type { TableRow } from '../read/table-rows.js';
import { itemNamed, unknownItem } from '../read/words.js';
import type { RaciColumn } from './role-columns.js';

/** The steps to which a row of a matrix applies: one, or all of an element. @internal */
export const stepsOfRow = (
  row: TableRow<RaciColumn>,
  elements: readonly WorkElement[],
): readonly { readonly element: string; readonly step: string }[] => {
  const work = row.text('work');
  const [written, step] = work === undefined ? [row.text('element'), row.text('step')] : work.split('/', 2);
  const column: RaciColumn = work === undefined ? 'element' : 'work';
  if (written === undefined || written === '') {
    row.error(column, 'missing', 'expected the step that this row is about, such as assess-progress/score');
    return [];
  }
  const element = itemNamed(written, elements);
  if (element === undefined) {
    row.error(column, 'unknown-element', unknownItem(written, 'a work element', elements));
    return [];
  }
  if (step === undefined || step.trim() === '')
    return element.steps.map(({ id }) => ({ element: element.id, step: id }));
  const found = itemNamed(step, element.steps);
  if (found === undefined) {
    const at: RaciColumn = work === undefined ? 'step' : 'work';
    row.error(at, 'unknown-step', unknownItem(step, `a step of ${shown(element.title)}`, element.steps));
    return [];
  }
  return [{ element: element.id, step: found.id }];
};
