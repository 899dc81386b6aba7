import { dirname, isAbsolute, relative } from 'node:path';
import { type Calibration, calibrate } from '@work-elements/discover';
import { scenarioDocument } from '@work-elements/simulate';
import { readText, writeText } from 'work-elements';
import type { Context } from '../context/context.js';
import { readSource } from '../documents/source.js';
import { calibrationLines } from '../output/calibration-lines.js';
import { readHolders } from '../readers/holders.js';
import { logNames, logsBefore, readLog } from '../readers/logs.js';
import { outputsOf } from '../readers/named-files.js';
import { isJsonFile } from '../readers/output-kind.js';
import { refusing } from '../readers/refusing.js';
import { scenarioOf } from '../readers/scenarios.js';
import { stoppable } from '../readers/stoppable.js';

/** Runs `work-elements calibrate`. */
export const run = async (context: Context): Promise<void> => {
  const { given } = context;
  const { logs, last } = logsBefore(context, 'a scenario after the log, such as: calibrate log.csv scenario.yaml');
  const source = await readSource(context.terminal, last);
  const { scenario, document: asWritten } = scenarioOf(context, source);
  const fileOf = outputsOf(context, ['output'], { names: logNames(logs) });
  const found: { file: string; calibration: Calibration }[] = [];
  for (const file of logs) {
    const calibration = await stoppable(context, 'Calibrating', async (running) => {
      const log = await readLog(context, file, scenario.model, running.signal);
      const prior = given.text('prior') === 'flat' ? 'flat' : 'scenario';
      const holders = await readHolders(context, log);
      return refusing(file, async () => calibrate(log, scenario, { ...running, ...holders, prior }));
    });
    if (calibration === null) break;
    found.push({ file, calibration });
  }
  if (found.length === 0) return;
  context.answerEach(
    found,
    ({ calibration }) => calibration,
    (_, calibration) => calibrationLines(context.style, calibration, asWritten),
  );
  for (const [index, { calibration }] of found.entries()) {
    const output = fileOf('output', index);
    if (output === undefined) continue;
    // Whatever neither the scenario nor the log determines stays out of the file, so that the defaults apply.
    const fitted = scenarioDocument(calibration.scenario, asWritten);
    const model = modelAsWritten(readText(source.text, 'scenario'), source.file, output);
    const document = model === null ? fitted : { ...fitted, model };
    await context.write(output, writeText(document, isJsonFile(output) ? 'json' : 'yaml'));
  }
};

/** The model that the scenario names, as a path relative to another file’s folder; null if it names none. */
const modelAsWritten = (document: unknown, file: string, output: string): string | null => {
  const model: unknown = typeof document === 'object' && document !== null ? Reflect.get(document, 'model') : null;
  if (typeof model !== 'string') return null;
  if (!/\/|\.(ya?ml|json)$/.test(model) || isAbsolute(model)) return model;
  const folder = relative(dirname(output), dirname(file === '-' ? '.' : file));
  return folder === '' ? model : `${folder.replaceAll('\\', '/')}/${model.replace(/^\.\//, '')}`;
};
