import { dirname, relative } from 'node:path';
import { type Calibration, calibrate } from '@work-elements/discover';
import { explainScenario } from '@work-elements/simulate';
import { readText, writeText } from 'work-elements';
import type { Context } from '../context/context.js';
import { readSource } from '../documents/source.js';
import { counted, interval, percent } from '../output/numbers.js';
import { table } from '../output/table.js';
import { readLog } from '../readers/logs.js';
import { isJsonFile } from '../readers/output-kind.js';
import { scenarioOf } from '../readers/scenarios.js';
import { stoppable } from '../readers/stoppable.js';

export const run = async (context: Context): Promise<void> => {
  const { given } = context;
  const source = await readSource(context.terminal, given.argument(1));
  const { scenario } = scenarioOf(context, source);
  const found = await stoppable(context, 'Calibrating', async (running) => {
    const log = await readLog(context, given.argument(0), scenario.model, running.signal);
    return calibrate(log, scenario, { ...running, prior: given.text('prior') === 'flat' ? 'flat' : 'scenario' });
  });
  if (found === null) return;
  context.answer(found, () => calibrationLines(context, found));
  const output = given.text('output');
  if (output === undefined) return;
  const written = modelAsWritten(readText(source.text, 'scenario'), source.file, output);
  const document = written === null ? found.scenario : { ...found.scenario, model: written };
  await context.write(output, writeText(document, isJsonFile(output) ? 'json' : 'yaml'));
};

/** The model as the scenario names it, where it names one, from the folder of another file. */
const modelAsWritten = (document: unknown, file: string, output: string): string | null => {
  const model: unknown = typeof document === 'object' && document !== null ? Reflect.get(document, 'model') : null;
  if (typeof model !== 'string') return null;
  if (!/\/|\.(ya?ml|json)$/.test(model)) return model;
  const folder = relative(dirname(output), dirname(file === '-' ? '.' : file));
  return folder === '' ? model : `${folder.replaceAll('\\', '/')}/${model.replace(/^\.\//, '')}`;
};

const calibrationLines = ({ style }: Context, { scenario, fits }: Calibration): readonly string[] => {
  const sources = explainScenario(scenario);
  const read = sources.filter(({ source }) => source.startsWith('log:')).length;
  return [
    `${style.bold(scenario.title)}: ${read} of ${counted(sources.length, 'figure')} rest on the log`,
    ...table([
      ['how long it takes', 'observations', 'minutes', ''],
      ...fits.durations.map(({ step, n, mean, by }) => [step, String(n), interval({ ...mean, mean: mean.value }), by]),
    ]),
    '',
    ...table([
      ['how it ends', 'observations', 'shares'],
      ...fits.outcomes.map(({ step, attempt, n, shares }) => [
        attempt === null ? step : `${step}, attempt ${attempt}`,
        String(n),
        Object.entries(shares)
          .map(([outcome, share]) => `${outcome} ${interval({ ...share, mean: share.value }, percent)}`)
          .join('; '),
      ]),
    ]),
  ];
};
