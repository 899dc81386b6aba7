import {
  checkModel,
  documentKind,
  parseModel,
  parseRubric,
  readTextAs,
  resolveTeam,
  unhandedWork,
} from 'work-elements';
import type { Context } from '../context/context.js';
import { locatedDiagnostics, reading } from '../documents/located.js';
import { type Problem, Unusable, warningOf } from '../documents/problem.js';
import { readSource, type Source } from '../documents/source.js';
import { counted } from '../output/numbers.js';
import { teamChecked } from './check-team.js';
import { modelAt } from './model-at.js';

/** What checking a file found. */
export interface CheckedFile {
  readonly file: string;
  /** What it is, in words. */
  readonly what: string;
  /** Whether it can be used at all. */
  readonly usable: boolean;
  readonly problems: readonly Problem[];
  /** What is no mistake, but worth a look. */
  readonly notes: readonly string[];
}

type Checked = Pick<CheckedFile, 'what' | 'problems'> & Partial<Pick<CheckedFile, 'notes'>>;

/** Checks a model, scenario, team or rubric; which of them it is shows by its keys. */
export const checkFile = async (context: Context, file: string): Promise<CheckedFile> => {
  let what = 'document';
  try {
    const source = await readSource(context.terminal, file);
    const check = reading(source, (text) =>
      readTextAs(text, 'document', (data) => {
        const kind = kindOf(data);
        what = kind;
        return checks[kind](data);
      }),
    );
    return { file, usable: true, notes: [], ...(await check(source, context)) };
  } catch (error) {
    if (!(error instanceof Unusable)) throw error;
    return { file, what, usable: false, problems: error.problems, notes: [] };
  }
};

const kinds = ['model', 'scenario', 'team', 'rubric', 'people'] as const;
type Kind = (typeof kinds)[number];

/** What a document is; what is none that can be checked is read as a model, which says what it is. */
const kindOf = (data: unknown): Kind => kinds.find((kind) => kind === documentKind(data)) ?? 'model';

const titled = (kind: string, title: string | undefined, rest: string): string =>
  `${kind}${title === undefined ? '' : ` “${title}”`}, ${rest}`;

type Check = (source: Source, context: Context) => Checked | Promise<Checked>;

/** How the data of each kind are read, and what is asked of what was read. */
const checks: Readonly<Record<Kind, (data: unknown) => Check>> = {
  model: (data) => {
    const model = parseModel(data);
    return (source) => ({
      what: titled('model', model.title, counted(model.roles.length, 'role')),
      problems: locatedDiagnostics(source, checkModel(model)),
      notes: unhandedWork(model).map(({ message }) => message),
    });
  },
  scenario: () => async (source, context) => {
    const { scenario, warnings } = (await import('./scenarios.js')).scenarioOf(context, source);
    const people = scenario.staff.reduce((sum, { count }) => sum + count, scenario.people.length);
    return {
      what: titled('scenario', scenario.title, `${counted(people, 'person', 'people')} of staff`),
      problems: warnings.map((message) => warningOf(source.file, 'scenario', message)),
    };
  },
  team: (data) => (source, context) => {
    const resolved = reading(source, () =>
      resolveTeam(data, { resolve: (path, where) => modelAt(context, source, path, where) }),
    );
    const { title, people } = resolved.team;
    return {
      what: titled('team', title, counted(people.length, 'person', 'people')),
      problems: reading(source, () => teamChecked(source, resolved)),
    };
  },
  rubric: (data) => {
    const rubric = parseRubric(data);
    return () => ({ what: titled('rubric', rubric.title, counted(rubric.rows.length, 'row')), problems: [] });
  },
  people: () => async (source) => {
    const { parsePeople, peopleOf } = await import('./people.js');
    const people = peopleOf(source, parsePeople);
    return { what: titled('people', undefined, counted(people.length, 'person', 'people')), problems: [] };
  },
};
