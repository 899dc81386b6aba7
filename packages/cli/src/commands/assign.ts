import { aimKinds, assignPeople, parseMembers, type WorkAnswer } from '@work-elements/optimise';
import { tableOf } from '@work-elements/tables';
import type { Context } from '../context/context.js';
import { workAnswerLines } from '../output/work-answer-lines.js';
import { editedText } from '../readers/edited-text.js';
import { type ReadModel, readModels } from '../readers/models.js';
import { outputsOf } from '../readers/named-files.js';
import { readPeople, requirePeople } from '../readers/people.js';
import { countsOf } from '../readers/role-counts.js';
import { solverOf } from '../readers/solver.js';
import { writeTables } from '../readers/write-tables.js';
import { interruptible } from '../terminal/interruptible.js';
import { withProgressBar } from '../terminal/progress-bar.js';

/** Runs `work-elements assign`. */
export const run = async (context: Context): Promise<void> => {
  const { given } = context;
  const holders = countsOf('--holders', given.list('holders'));
  const read = await readModels(context, given.rest(0));
  const models = read.map(({ model }) => model);
  const people = await readPeople(context, requirePeople(context), models, parseMembers);
  const names = models.map(({ id }) => id);
  const fileOf = outputsOf(context, ['output', 'csv'], { names });
  const solver = await solverOf(context);
  const answers: (ReadModel & { answer: WorkAnswer })[] = [];
  for (const each of read) {
    const { result, interrupted } = await assign(context, each.model, people, { ...solver, holders });
    answers.push({ ...each, answer: result });
    if (interrupted) context.interrupt();
    if (interrupted) break;
  }
  context.answerEach(
    answers,
    ({ answer }) => answer,
    ({ model }, answer) => workAnswerLines(model, answer),
  );
  for (const [index, each] of answers.entries()) await writeFiles(context, each, (option) => fileOf(option, index));
};

type Solving = Awaited<ReturnType<typeof solverOf>> & { readonly holders: ReturnType<typeof countsOf> };

const assign = (
  { given, terminal }: Context,
  model: ReadModel['model'],
  people: ReturnType<typeof parseMembers>,
  solver: Solving,
) => {
  const aims = aimKinds.filter((aim) => given.list('aim').includes(aim));
  const inOrder = aims.toSorted((one, other) => given.list('aim').indexOf(one) - given.list('aim').indexOf(other));
  return interruptible(terminal, (signal) =>
    withProgressBar(terminal, { title: `Assigning ${model.title}`, signal }, (tell) =>
      assignPeople(model, people, {
        ...given.part('seed'),
        ...given.part('moves'),
        ...given.part('alternatives'),
        ...(aims.length === 0 ? {} : { aims: inOrder }),
        ...solver,
        signal,
        onProgress: ({ share }) => tell(share),
      }),
    ),
  );
};

const writeFiles = async (
  context: Context,
  { answer, ...read }: ReadModel & { answer: WorkAnswer },
  fileOf: (option: string) => string | undefined,
): Promise<void> => {
  if (answer.possible !== true) {
    context.count([{ severity: 'error' }]);
    return;
  }
  const [output, sheet] = [fileOf('output'), fileOf('csv')];
  if (output !== undefined) await context.write(output, editedText(read, answer.edit, output));
  if (sheet === undefined) return;
  const rows = answer.people.map(({ id, name, roles, load, gap }) => ({
    id,
    name,
    roles: roles.join(', '),
    load,
    gap,
  }));
  await writeTables(context, sheet, [tableOf('People', rows)]);
};
