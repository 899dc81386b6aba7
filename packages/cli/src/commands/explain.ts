import { explainScenario } from '@work-elements/simulate';
import { tableOf } from '@work-elements/tables';
import type { Context } from '../context/context.js';
import { wrapped } from '../output/lists.js';
import { counted } from '../output/numbers.js';
import { readScenario } from '../readers/scenarios.js';
import { writeTables } from '../readers/write-tables.js';

const WIDTH = 110;

export const run = async (context: Context): Promise<void> => {
  const { given, style } = context;
  const { document, scenario, warnings, file } = await readScenario(context, given.argument(0));
  for (const warning of warnings) context.warn(file, 'scenario', warning);
  const inForce = explainScenario(document);
  context.answer(inForce, () => [
    `${style.bold(scenario.title)}: ${counted(inForce.length, 'figure')} in force, each with where it comes from`,
    ...inForce.flatMap(({ what, value, source }) => [
      ...wrapped(`${what}: ${value}`, WIDTH, '  '),
      ...wrapped(source, WIDTH, '      ').map(style.dim),
    ]),
  ]);
  const sheet = given.text('csv');
  if (sheet !== undefined)
    await writeTables(context, sheet, [
      tableOf(
        'Figures',
        inForce.map((each) => ({ ...each })),
      ),
    ]);
};
