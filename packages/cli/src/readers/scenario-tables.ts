import type { Scenario, ScenarioInput } from '@work-elements/simulate';
import { InputError, type Issue, parseModel } from 'work-elements';
import type { Context } from '../context/context.js';
import { readBytes } from '../documents/bytes.js';
import { locatedIssues } from '../documents/located.js';
import { problemOf, Unusable } from '../documents/problem.js';
import type { Source } from '../documents/source.js';
import { readyModel } from './models.js';
import { inOptions } from './table-words.js';
import { readTableIn, readWithCells, type TableSource } from './tables.js';

/** Puts the tables of the options into a scenario, and reads it; problems are located in the table or the scenario. */
export type IntoScenario = (
  source: Source,
  document: ScenarioInput,
  parse: (document: ScenarioInput) => Scenario,
) => Promise<{ readonly document: ScenarioInput; readonly scenario: Scenario }>;

/** Reads the tables of staff and arrivals for scenarios; null if none was given. */
export const scenarioTables = async (context: Context): Promise<IntoScenario | null> => {
  const [staff, arrivals] = [await tableOf(context, 'staff'), await tableOf(context, 'arrivals')];
  if (staff === null && arrivals === null) return null;
  const { intoScenario } = await import('@work-elements/tables');
  const coming = arrivals === null ? {} : { arrivals: await readTableIn(context, arrivals, { as: 'arrivals' }) };
  const fileOf = ({ path }: Issue): string | undefined => {
    if (staff !== null && /^(?:staff|people)\b/.test(path)) return staff.file;
    return arrivals !== null && /^(?:start|learners\.(?:count|cohorts|arrivals))\b/.test(path)
      ? arrivals.file
      : undefined;
  };
  return async (source, document, parse) => {
    const people = staff === null ? null : await staffOf(context, staff, document);
    const whole = intoScenario(document, { ...(people === null ? {} : { staff: people.value }), ...coming });
    try {
      return { document: whole, scenario: parse(whole) };
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      throw new Unusable(
        error.issues.flatMap((issue) => {
          const file = fileOf(issue);
          if (file === undefined) return locatedIssues(source, [issue]);
          const cell = people?.cells[/^\w+\[\d+\](?:\.\w+)?/.exec(issue.path)?.[0] ?? ''] ?? null;
          const problem = problemOf(file, issue.code, inOptions(issue.message));
          return [{ ...problem, cell, path: cell === null ? issue.path : '' }];
        }),
      );
    }
  };
};

const tableOf = async ({ given, terminal }: Context, option: 'staff' | 'arrivals'): Promise<TableSource | null> => {
  const file = given.text(option);
  return file === undefined ? null : { file, bytes: await readBytes(terminal, file, 'table') };
};

/** Staff with the roles of the scenario’s model, which is read again together with the scenario. */
const staffOf = async (context: Context, table: TableSource, { model }: ScenarioInput) => {
  const known = typeof model === 'string' ? readyModel(model) : parseModel(model);
  return readWithCells(context, table, { as: 'staff', ...(known === undefined ? {} : { model: known }) });
};
