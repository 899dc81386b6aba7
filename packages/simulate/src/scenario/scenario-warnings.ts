import { checkModel, counted, processOf, processTable, raci } from 'work-elements';
import { isWithin, lastDay } from './horizon.js';
import { doesCome } from './learners-coming.js';
import type { Scenario } from './parse-scenario.js';
import { performerOf } from './performer.js';

/**
 * Warnings about a scenario that can be simulated but is probably not what was meant: dates outside its time,
 * people or roles that do what the model keeps apart, and work of which nothing says how long it takes.
 *
 * @param scenario - From `parseScenario`.
 * @returns The warnings as sentences; empty if there are none.
 *
 * @example
 * ```ts
 * import { parseScenario, scenarioWarnings } from '@work-elements/simulate';
 *
 * const holidays = [{ from: '2031-07-01', to: '2031-08-31' }];
 * const staff = [{ role: 'teacher', count: 1 }];
 * const scenario = parseScenario({ id: 'one-room', title: 'One room', model: 'single-teacher', learners: { count: 9 }, staff, holidays });
 * console.log(scenarioWarnings(scenario).length); // 1
 * ```
 *
 * @public
 */
export const scenarioWarnings = (scenario: Scenario): readonly string[] => [
  ...dateWarnings(scenario),
  ...keptApart(scenario),
  ...withoutEffort(scenario),
];

const dateWarnings = (scenario: Scenario): readonly string[] => {
  const { learners, start, weeks, terms, holidays } = scenario;
  const end = lastDay(start, weeks);
  const named = ({ title, from, to }: Scenario['terms'][number]): string => `${title === undefined ? '' : `"${title}", `}${from} to ${to}`;
  const outside = (what: string, each: Scenario['terms'][number]): readonly string[] =>
    isWithin(each, start, weeks) ? [] : [`${what} (${named(each)}) lies outside the time of the scenario, ${start} to ${end}`];
  return [
    ...terms.flatMap((term) => outside('a term', term)),
    ...terms
      .filter((term) => isWithin(term, start, weeks) && (term.to > end || term.from < start))
      .map((term) => `a term (${named(term)}) is cut off by the time of the scenario, ${start} to ${end}`),
    ...holidays.flatMap((holiday) => outside('a holiday', holiday)),
    ...(learners.cohorts ?? [])
      .filter((cohort) => !doesCome(cohort, scenario))
      .map(({ on, count }) => `a cohort (${counted(count, 'learner')} on ${on}) lies outside the time of the scenario, ${start} to ${end}`),
  ];
};

/** The most steps that are named. */
const NAMED = 8;

/** Steps of a model’s own that somebody does in no time, because neither their element nor the scenario says how long they take. */
const withoutEffort = (scenario: Scenario): readonly string[] => {
  const { model, effort } = scenario;
  const process = processOf(model);
  const aboutLearners = new Set(processTable(process).elements.map(({ id }) => id));
  const timeless = process.elements
    .filter(({ id }) => aboutLearners.has(id))
    .flatMap(({ id, steps }) => steps.filter((step) => step.effort.max === 0).map((step) => `${id}/${step.id}`));
  const isPersons = new Set(
    raci(model)
      .filter(({ responsible }) =>
        model.roles.some(({ id, actors }) => responsible.includes(id) && actors.some((kind) => kind !== 'information-system')),
      )
      // How long a partner takes says the partner’s turnaround.
      .filter(({ responsible }) => performerOf(scenario, responsible).by !== 'partner')
      .map(({ element, step }) => `${element}/${step}`),
  );
  const refs = timeless.filter((ref) => isPersons.has(ref) && !effort.some(({ work }) => work === ref || ref.startsWith(`${work}/`)));
  if (refs.length === 0) return [];
  const named = refs.slice(0, NAMED).map((ref) => `"${ref}"`);
  const listed = `${named.join(', ')}${refs.length > NAMED ? ' …' : ''}`;
  const what = refs.length === 1 ? '1 step takes' : `${refs.length} steps take`;
  return [`${what} no time, since nothing says how long: ${listed}; write an "effort" for each, in its element or in the scenario`];
};

/** People who hold roles that the model keeps apart. @internal */
export const keptApart = ({ model, people }: Pick<Scenario, 'model' | 'people'>): readonly string[] =>
  checkModel({ ...model, people: people.map(({ name, roles }, index) => ({ id: `person-${index}`, name, roles })) })
    .filter(({ policy }) => policy === 'declared-separations')
    .map(({ message }) => message);
