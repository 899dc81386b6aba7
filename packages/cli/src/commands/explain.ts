import { explainScenario } from '@work-elements/simulate';
import { tableOf } from '@work-elements/tables';
import type { Context } from '../context/context.js';
import { wrapped } from '../output/lists.js';
import { counted } from '../output/numbers.js';
import { onlyOne } from '../readers/only-one.js';
import { readScenarios } from '../readers/scenarios.js';
import { writeTables } from '../readers/write-tables.js';

const WIDTH = 110;

export const run = async (context: Context): Promise<void> => {
  const { given, style } = context;
  const files = given.rest(0);
  const sheet = given.text('csv');
  onlyOne(sheet, files, '--csv');
  const read = await readScenarios(context, files);
  for (const { warnings, file } of read) for (const warning of warnings) context.warn(file, 'scenario', warning);
  context.answerEach(
    read,
    ({ document }) => explainScenario(document),
    ({ scenario }, inForce) => [
      `${style.bold(scenario.title)}: ${counted(inForce.length, 'figure')} in force, each with where it comes from`,
      ...inForce.flatMap(({ what, value, source }) => [
        ...wrapped(`${what}: ${value}`, WIDTH, '  '),
        ...wrapped(source, WIDTH, '      ').map(style.dim),
      ]),
    ],
  );
  if (sheet === undefined) return;
  const tables = read.map(({ document }) =>
    tableOf(
      'Figures',
      explainScenario(document).map((each) => ({ ...each })),
    ),
  );
  await writeTables(context, sheet, tables);
};
