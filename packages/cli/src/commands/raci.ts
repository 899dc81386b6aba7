import { raci, type StepAssignment } from 'work-elements';
import type { Context } from '../context/context.js';
import { table } from '../output/table.js';
import { readModel } from '../readers/models.js';

export const run = async (context: Context): Promise<void> => {
  const { model } = await readModel(context, context.given.argument(0));
  const rows = raci(model);
  const roles = model.roles.map(({ id }) => id);
  context.answer(rows, () => [
    `${context.style.bold(model.title)}: who is Responsible, Accountable, Consulted and Informed`,
    ...table([
      ['step', ...roles],
      ...rows.map((row) => [`${row.element}/${row.step}`, ...roles.map((role) => lettersOf(row, role))]),
    ]),
  ]);
  const sheet = context.given.text('csv');
  if (sheet === undefined) return;
  const { raciTable } = await import('@work-elements/tables');
  const { writeTables } = await import('../readers/write-tables.js');
  await writeTables(context, sheet, [raciTable(model)]);
};

const LETTERS = { responsible: 'R', accountable: 'A', consulted: 'C', informed: 'I' } as const;

const lettersOf = (row: StepAssignment, role: string): string =>
  (['responsible', 'accountable', 'consulted', 'informed'] as const)
    .filter((letter) => row[letter].includes(role))
    .map((letter) => LETTERS[letter])
    .join('');
