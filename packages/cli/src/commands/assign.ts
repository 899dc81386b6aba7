import { type Aim, assignPeople, parseMembers, type WorkAnswer } from '@work-elements/optimise';
import { tableOf } from '@work-elements/tables';
import { formatModel, type ImplementationModel } from 'work-elements';
import type { Context } from '../context/context.js';
import { problemOf, Unusable } from '../documents/problem.js';
import { wrapped } from '../output/lists.js';
import { table } from '../output/table.js';
import { readModel } from '../readers/models.js';
import { isJsonFile } from '../readers/output-kind.js';
import { readPeople, requirePeople } from '../readers/people.js';
import { countsOf } from '../readers/role-counts.js';
import { solverOf } from '../readers/solver.js';
import { writeTables } from '../readers/write-tables.js';
import { interruptible } from '../terminal/interruptible.js';

const AIMS = ['gap', 'handOffs', 'peak', 'cost', 'dislike'] as const satisfies readonly Aim[];

export const run = async (context: Context): Promise<void> => {
  const { given, terminal } = context;
  const { model } = await readModel(context, given.argument(0));
  const people = await readPeople(context, requirePeople(context), parseMembers);
  const aims = aimsOf(given.list('aim'));
  const solver = await solverOf(context);
  const { result, interrupted } = await interruptible(terminal, (signal) =>
    assignPeople(model, people, {
      ...given.part('seed'),
      ...given.part('moves'),
      ...given.part('alternatives'),
      holders: countsOf('--holders', given.list('holders')),
      ...(aims.length === 0 ? {} : { aims }),
      ...solver,
      signal,
    }),
  );
  if (interrupted) context.interrupt();
  context.answer(result, () => answerLines(model, result));
  if (result.possible !== true) {
    context.count([{ severity: 'error' }]);
    return;
  }
  const [output, sheet] = [given.text('output'), given.text('csv')];
  if (output !== undefined)
    await context.write(output, formatModel(result.edit.model, isJsonFile(output) ? 'json' : 'yaml'));
  if (sheet === undefined) return;
  const rows = result.people.map(({ id, name, roles, load, gap }) => ({
    id,
    name,
    roles: roles.join(', '),
    load,
    gap,
  }));
  await writeTables(context, sheet, [tableOf('People', rows)]);
};

const aimsOf = (texts: readonly string[]): readonly Aim[] =>
  texts.map((text) => {
    const known = AIMS.find((aim) => aim === text);
    if (known !== undefined) return known;
    throw new Unusable([problemOf('', 'invalid-value', `--aim: expected one of ${AIMS.join(', ')}, found "${text}"`)]);
  });

const answerLines = (model: ImplementationModel, answer: WorkAnswer): readonly string[] => {
  const because = answer.because.flatMap((sentence) => wrapped(sentence, 100));
  if (answer.possible !== true) return because;
  const title = (role: string): string => model.roles.find(({ id }) => id === role)?.title ?? role;
  return [
    ...because,
    '',
    ...table(
      [
        ['who', 'roles', 'load', 'levels to climb'],
        ...answer.people.map(({ name, roles, load, gap }) => [
          name,
          roles.map(title).join(', ') || '–',
          `${load} %`,
          String(gap),
        ]),
      ],
      ['left', 'left', 'right', 'right'],
    ),
  ];
};
