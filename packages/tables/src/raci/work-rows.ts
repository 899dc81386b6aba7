import { unknownWord, type WorkElement } from 'work-elements';
import { shown } from '../grid/cell.js';
import type { TableRow } from '../read/table-rows.js';
import type { RaciColumn } from './role-columns.js';

/** The steps that a row of a matrix speaks of: one, or all of an element. @internal */
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
  const element = named(written, elements);
  if (element === undefined) {
    row.error(column, 'unknown-element', unknownWord(written, 'a work element', known(written, elements)));
    return [];
  }
  if (step === undefined || step.trim() === '')
    return element.steps.map(({ id }) => ({ element: element.id, step: id }));
  const found = named(step, element.steps);
  if (found === undefined) {
    const at: RaciColumn = work === undefined ? 'step' : 'work';
    row.error(at, 'unknown-step', unknownWord(step, `a step of ${shown(element.title)}`, known(step, element.steps)));
    return [];
  }
  return [{ element: element.id, step: found.id }];
};

interface Named {
  readonly id: string;
  readonly title: string;
}

const plain = (text: string): string => text.trim().toLowerCase().replace(/\s+/g, ' ');

const named = <Item extends Named>(text: string, items: readonly Item[]): Item | undefined =>
  items.find(({ id }) => id === plain(text)) ?? items.find(({ title }) => plain(title) === plain(text));

/** What a word is held against: titles where it looks like one. */
const known = (text: string, items: readonly Named[]): readonly string[] =>
  items.map(({ id, title }) => (/[A-Z\s]/.test(text.trim()) ? title : id));
