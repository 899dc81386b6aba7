import { checkModel, checkPeople, counted, documentKind, parseModel, parseRubric, unhandedWork } from 'work-elements';
import type { Context } from '../context/context.js';
import { locatedDiagnostics, locatedIssues, reading } from '../documents/located.js';
import { type Problem, warningOf } from '../documents/problem.js';
import type { Source } from '../documents/source.js';
import { teamChecked } from './check-team.js';
import { teamIn } from './team-in.js';

/** What checking a document found. */
export interface Checked {
  /** What it is, in words. */
  readonly what: string;
  readonly problems: readonly Problem[];
  readonly notes?: readonly string[];
}

const kinds = ['model', 'scenario', 'team', 'rubric', 'people'] as const;
type Kind = (typeof kinds)[number];

/** What a document is; what is none that can be checked is read as a model, which says what it is. */
export const kindOf = (data: unknown): Kind => kinds.find((kind) => kind === documentKind(data)) ?? 'model';

const titled = (kind: string, title: string | undefined, rest: string): string =>
  `${kind}${title === undefined ? '' : ` “${title}”`}, ${rest}`;

/** Codes of what holds of people whatever models there are. */
const SAID_IN_FULL: ReadonlySet<string> = new Set([
  'doubtful-attester',
  'likely-same-person',
  'contradiction',
  'role-twice',
]);

/** Whether a path is that of a role that somebody holds. */
const isHeld = (path: string): boolean => /^\[\d+\]\.roles/.test(path);

/** Checks a document of a kind. */
export type Check = (source: Source, context: Context) => Checked | Promise<Checked>;

/** How the data of each kind are read, and what is asked of what was read. */
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
    // Roles may be of any model.
    const found = checkPeople(people, []).filter(({ path, code }) => code !== 'unknown-role' || !isHeld(path));
    return {
      what: titled('people', undefined, counted(people.length, 'person', 'people')),
      problems: locatedIssues(source, found).map((problem) =>
        problem.code === 'duplicate-id'
          ? problem
          : {
              ...problem,
              severity: 'warning' as const,
              // A name may be of a model of one’s own, which is not known here.
              ...(SAID_IN_FULL.has(problem.code)
                ? {}
                : { hint: `if it is of a model of your own, "ready --people ${source.file} model.yaml" knows it` }),
            },
      ),
    };
  },
};
