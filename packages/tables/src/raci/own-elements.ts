import { defineElement, freeId, idSchema, type WorkElement, workElements } from 'work-elements';
import { type TableIssue, warningAt } from '../grid/table-issue.js';
import type { TableRow } from '../read/table-rows.js';
import { isNear, itemNamed, unknownItem } from '../read/words.js';
import type { RaciColumn } from './role-columns.js';

interface Named {
  readonly title: string;
  readonly at: string;
  readonly steps: Map<string, string>;
}

/** Whether an element of the catalogue is meant: an id that is close to one and has no title counts as misspelt. */
const isOfCatalogue = (id: string, title: string | undefined): boolean =>
  itemNamed(id, workElements) !== undefined ||
  (title === undefined ? isNear(unknownItem(id, '', workElements)) : itemNamed(title, workElements) !== undefined);

const titleOf = (id: string): string => {
  const words = id.replaceAll('-', ' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
};

/**
 * Elements that a matrix names by id, with or without a title, and that are not in the catalogue: those of another
 * process, or a model’s own. A matrix does not contain the order of their steps, so they are put in sequence, with a
 * warning.
 *
 * @internal
 */
export const ownElements = (
  rows: readonly TableRow<RaciColumn>[],
): { readonly elements: readonly WorkElement[]; readonly issues: readonly TableIssue[] } => {
  const named = new Map<string, Named>();
  for (const row of rows) {
    const [id = '', step = ''] = row.text('work')?.split('/', 2) ?? [];
    const title = row.text('element');
    if (!isId(id) || !isId(step) || isOfCatalogue(id, title)) continue;
    const element = named.get(id) ?? {
      title: title ?? titleOf(id),
      at: row.at('work'),
      steps: new Map<string, string>(),
    };
    named.set(id, element);
    if (!element.steps.has(step)) element.steps.set(step, row.text('step') ?? titleOf(step));
  }
  return {
    elements: [...named].map(([id, element]) => elementOf(id, element)),
    issues: [...named].map(([id, { at }]) => {
      const message =
        `"${id}" is not a work element of the catalogue, and a matrix does not say how its steps follow one ` +
        'another; they were put one after the other; write into the model how they follow';
      return warningAt(at, 'element-assumed', message);
    }),
  };
};

const isId = (text: string): boolean => idSchema.safeParse(text).success;

const elementOf = (id: string, { title, steps }: Named): WorkElement => {
  const ids = [...steps.keys()];
  const end = freeId('done', steps);
  const states = ids.map((step, index) => [step, { on: { finished: ids[index + 1] ?? end } }] as const);
  return defineElement({
    id,
    title,
    machine: { initial: ids[0] ?? end, states: { ...Object.fromEntries(states), [end]: { type: 'final' } } },
    steps: ids.map((step) => ({ id: step, title: steps.get(step) ?? step })),
  });
};
