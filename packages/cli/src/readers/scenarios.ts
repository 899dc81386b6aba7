import { dirname, join } from 'node:path';
import {
  parseScenario,
  resolveModel,
  type Scenario,
  type ScenarioInput,
  scenarioSchema,
  scenarioWarnings,
} from '@work-elements/simulate';
import { checkModel, type ImplementationModel, parseModelText, readText } from 'work-elements';
import type { Context } from '../context/context.js';
import { locatedIssues, reading, readingAll } from '../documents/located.js';
import { problemOf, Unusable } from '../documents/problem.js';
import { readFileBytes, readSource, type Source, sourceOf } from '../documents/source.js';
import { noteDiagnostics } from './models.js';
import { scenarioTables } from './scenario-tables.js';

/** A scenario: as it was written, but for its model, which is in it; and read. */
export interface ReadScenario {
  readonly file: string;
  readonly document: ScenarioInput;
  readonly scenario: Scenario;
  /** What can be simulated, and is hardly what was meant. */
  readonly warnings: readonly string[];
}

const isScenarioInput = (document: unknown): document is ScenarioInput => scenarioSchema.safeParse(document).success;

/** A scenario as it is written, with its model in the place of its path. */
const documentOf = (context: Context, source: Source): unknown =>
  reading(source, (text) => resolveModel(readText(text, 'text of a scenario'), { resolve: modelAt(context, source) }));

const modelAt =
  (context: Context, source: Source) =>
  (path: string): ImplementationModel => {
    const { file: from } = source;
    const file = from === '-' ? path : join(dirname(from), path);
    const text = sourceOf(file, bytesAt(context, source, file));
    const model = reading(text, parseModelText);
    noteDiagnostics(context, text, checkModel(model));
    return model;
  };

/** Codes of a file that cannot be read. */
const NOT_THERE: ReadonlySet<string> = new Set(['no-file', 'no-permission', 'folder', 'not-read', 'too-large']);

/** A model’s file; one that cannot be read is told where the scenario names it. */
const bytesAt = (context: Context, source: Source, file: string): Uint8Array => {
  try {
    return readFileBytes(context.terminal, file);
  } catch (error) {
    if (!(error instanceof Unusable) || error.problems.some(({ code }) => !NOT_THERE.has(code))) throw error;
    const [place] = locatedIssues(source, [{ path: 'model', code: 'unreadable', message: '' }]);
    throw new Unusable(
      error.problems.map(({ code, message, hint }) => ({
        ...(place ?? problemOf(source.file, 'scenario', '')),
        code,
        hint,
        message: `${file}: ${message}`,
      })),
    );
  }
};

const read = (file: string, document: ScenarioInput, scenario: Scenario): ReadScenario => ({
  file,
  document,
  scenario,
  warnings: scenarioWarnings(scenario),
});

/** Reads a scenario out of its text; the path of its model starts from the scenario’s folder. */
export const scenarioOf = (context: Context, source: Source): ReadScenario => {
  const document = documentOf(context, source);
  const scenario = reading(source, () => parseScenario(document));
  if (!isScenarioInput(document)) throw new RangeError('what was read as a scenario is of the shape of one');
  return read(source.file, document, scenario);
};

/** Reads scenarios, files or what is piped in, and tells everything that is wrong with any of them. Tables of options go into each. */
export const readScenarios = async (context: Context, files: readonly string[]): Promise<readonly ReadScenario[]> => {
  const into = await scenarioTables(context);
  return readingAll(files, async (file) => {
    const source = await readSource(context.terminal, file);
    if (into === null) return scenarioOf(context, source);
    const written = documentOf(context, source);
    if (!isScenarioInput(written)) return scenarioOf(context, source);
    const { document, scenario } = await into(source, written, parseScenario);
    return read(file, document, scenario);
  });
};
