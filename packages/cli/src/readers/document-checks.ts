import { checkModel, checkPeople, counted, documentKind, parseModel, parseRubric, unhandedWork } from 'work-elements';
import type { Context } from '../context/context.js';
import { locatedDiagnostics, locatedIssues, reading } from '../documents/located.js';
import { type Problem, warningOf } from '../documents/problem.js';
import type { Source } from '../documents/source.js';
import { teamChecked } from './check-team.js';
import { teamIn } from './team-in.js';

/** The result of checking a document. */
export interface Checked {
  /** A description of the document. */
  readonly what: string;
  readonly problems: readonly Problem[];
  readonly notes?: readonly string[];
}

const kinds = ['model', 'scenario', 'team', 'rubric', 'people'] as const;
type Kind = (typeof kinds)[number];

/** The kind of a document. Any other document is read as a model, whose error states what it is. */
export const kindOf = (data: unknown): Kind => kinds.find((kind) => kind === documentKind(data)) ?? 'model';

const titled = (kind: string, title: string | undefined, rest: string): string =>
  `${kind}${title === undefined ? '' : ` “${title}”`}, ${rest}`;

/** Codes of problems with people that do not depend on any model. */
const SAID_IN_FULL: ReadonlySet<string> = new Set([
  'doubtful-attester',
  'likely-same-person',
  'contradiction',
  'role-twice',
]);

/** Whether a path leads to a role that somebody holds. */
const isHeld = (path: string): boolean => /^\[\d+\]\.roles/.test(path);

/** Checks a document of one kind. */
export type Check = (source: Source, context: Context) => Checked | Promise<Checked>;

/** For each kind, reads the data and returns the check to run. */
export const checks: Readonly<Record<Kind, (data: unknown) => Check>> = {
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
    const resolved = reading(source, () => teamIn(context, source, data));
    const { title, people } = resolved.team;
    return {
      what: titled('team', title, counted(people.length, 'person', 'people')),
      problems: reading(source, () => teamChecked(context, source, resolved)),
    };
  },
  rubric: (data) => {
    const rubric = parseRubric(data);
    return () => ({ what: titled('rubric', rubric.title, counted(rubric.rows.length, 'row')), problems: [] });
  },
  people: () => async (source) => {
    const { parsePeople, peopleOf } = await import('./people.js');
    const people = peopleOf(source, parsePeople);
    // The roles may belong to any model.
    const found = checkPeople(people, []).filter(({ path, code }) => code !== 'unknown-role' || !isHeld(path));
    return {
      what: titled('people', undefined, counted(people.length, 'person', 'people')),
      problems: locatedIssues(source, found).map((problem) =>
        problem.code === 'duplicate-id'
          ? problem
          : {
              ...problem,
              severity: 'warning' as const,
              // A name may belong to the caller’s own model, which is unknown here.
              ...(SAID_IN_FULL.has(problem.code)
                ? {}
                : {
                    hint: `if it is of your own model, check it with "ready --people ${source.file} model.yaml"`,
                  }),
            },
      ),
    };
  },
};
