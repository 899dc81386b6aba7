import { raci, type StepAssignment } from 'work-elements';
import type { Context } from '../context/context.js';
import { table } from '../output/table.js';
import { readModels } from '../readers/models.js';

export const run = async (context: Context): Promise<void> => {
  const sheet = context.given.text('csv');
  const read = await readModels(context, context.given.rest(0));
  context.answerEach(
    read,
    ({ model }) => raci(model),
    ({ model }, rows) => {
      const roles = model.roles.map(({ id }) => id);
      return [
        `${context.style.bold(model.title)}: who is Responsible, Accountable, Consulted and Informed`,
        ...table([
          ['step', ...roles],
          ...rows.map((row) => [`${row.element}/${row.step}`, ...roles.map((role) => lettersOf(row, role))]),
        ]),
      ];
    },
  );
  if (sheet === undefined) return;
  const { raciTable } = await import('@work-elements/tables');
  const { writeTablesOfEach } = await import('../readers/write-tables.js');
  await writeTablesOfEach(
    context,
    sheet,
    read.map(({ model }) => ({ name: model.id, tables: [raciTable(model)] })),
  );
};

const LETTERS = { responsible: 'R', accountable: 'A', consulted: 'C', informed: 'I' } as const;

const lettersOf = (row: StepAssignment, role: string): string =>
  (['responsible', 'accountable', 'consulted', 'informed'] as const)
    .filter((letter) => row[letter].includes(role))
    .map((letter) => LETTERS[letter])
    .join('');
