import {
  type ImplementationModel,
  parseModel,
  processOf,
  type Responsibility,
  raci,
  responsibilitySchema,
} from 'work-elements';
import { roleId } from '../read/words.js';
import type { Table } from '../write/table.js';
import { LETTERS } from './letters.js';

/**
 * The RACI matrix of a model as a table: a row for each step of its process, a column for each role.
 * {@link readTable} reads it back into the model as an edit that changes nothing.
 *
 * @param given - An implementation model.
 * @throws `ModelError` if the model is not one.
 *
 * @example
 * ```ts
 * import { raciTable, readTable, writeTable } from '@work-elements/tables';
 * import { models } from 'work-elements';
 *
 * const model = models.validator;
 * const table = raciTable(model);
 * console.log(table.columns.slice(0, 5)); // [ 'Work', 'Element', 'Step', 'Teacher', 'Proficiency Validator (validator)' ]
 * console.log(readTable(writeTable(table, { as: 'xlsx' }), { as: 'raci', model }).value?.edit?.patches); // []
 * ```
 *
 * @public
 */
export const raciTable = (given: ImplementationModel): Table => {
  const model = parseModel(given);
  const rows = raci(model);
  const elements = new Map(processOf(model).elements.map((element) => [element.id, element]));
  const titles = model.roles.map(({ title }) => title.toLowerCase());
  return {
    name: 'RACI',
    columns: [
      'Work',
      'Element',
      'Step',
      ...model.roles.map(({ id, title }, index) =>
        roleId(title) === id && titles.indexOf(title.toLowerCase()) === index ? title : `${title} (${id})`,
      ),
    ],
    rows: rows.map((row) => {
      const element = elements.get(row.element);
      return [
        `${row.element}/${row.step}`,
        element?.title ?? row.element,
        element?.steps.find(({ id }) => id === row.step)?.title ?? row.step,
        ...model.roles.map(({ id }) => lettersOf(row, id)),
      ];
    }),
  };
};

const lettersOf = (row: Readonly<Record<Responsibility, readonly string[]>>, role: string): string =>
  responsibilitySchema.options
    .filter((letter) => row[letter].includes(role))
    .map((letter) => LETTERS[letter])
    .join('');
