import { aimKinds, assignPeople, parseMembers, type WorkAnswer } from '@work-elements/optimise';
import { tableOf } from '@work-elements/tables';
import { formatModel, type ImplementationModel } from 'work-elements';
import type { Context } from '../context/context.js';
import { workAnswerLines } from '../output/work-answer-lines.js';
import { readModels } from '../readers/models.js';
import { outputsOf } from '../readers/named-files.js';
import { isJsonFile } from '../readers/output-kind.js';
import { readPeople, requirePeople } from '../readers/people.js';
import { countsOf } from '../readers/role-counts.js';
import { solverOf } from '../readers/solver.js';
import { writeTables } from '../readers/write-tables.js';
import { interruptible } from '../terminal/interruptible.js';
import { withProgressBar } from '../terminal/progress-bar.js';

export const run = async (context: Context): Promise<void> => {
  const { given } = context;
  const read = await readModels(context, given.rest(0));
  const people = await readPeople(context, requirePeople(context), parseMembers);
  const solver = await solverOf(context);
  const answers: { file: string; model: ImplementationModel; answer: WorkAnswer }[] = [];
  for (const { file, model } of read) {
    const { result, interrupted } = await assign(context, model, people, solver);
    answers.push({ file, model, answer: result });
    if (interrupted) context.interrupt();
    if (interrupted) break;
  }
  context.answerEach(
    answers,
    ({ answer }) => answer,
    ({ model }, answer) => workAnswerLines(model, answer),
  );
  const fileOf = outputsOf(
    context,
    read.map(({ model }) => model.id),
  );
  for (const [index, { answer }] of answers.entries())
    await writeFiles(context, answer, (option) => fileOf(option, index));
};

type Solving = Awaited<ReturnType<typeof solverOf>>;

const assign = (
  { given, terminal }: Context,
  model: ImplementationModel,
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
        holders: countsOf('--holders', given.list('holders')),
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
  answer: WorkAnswer,
  fileOf: (option: string) => string | undefined,
): Promise<void> => {
  if (answer.possible !== true) {
    context.count([{ severity: 'error' }]);
    return;
  }
  const [output, sheet] = [fileOf('output'), fileOf('csv')];
  if (output !== undefined)
    await context.write(output, formatModel(answer.edit.model, isJsonFile(output) ? 'json' : 'yaml'));
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
