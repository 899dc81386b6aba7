import { checkModel, counted, processOf, processTable, raci } from 'work-elements';
import { appealsIn } from './appeals.js';
import { isWithin, lastDay, minuteOf } from './horizon.js';
import { keptApart } from './kept-apart.js';
import { type ArrivingGroup, arrivingGroups, doesCome, learnersInGroups } from './learners-coming.js';
import type { Scenario } from './parse-scenario.js';
import { performerOf } from './performer.js';

/** Warnings about probable mistakes in a scenario’s document, except those about its people and hours. @internal */
export const documentWarnings = (scenario: Scenario): readonly string[] => [
  ...dateWarnings(scenario),
  ...finishedBefore(scenario),
  ...keptApart(scenario).map(({ message }) => message),
  ...unheard(scenario),
  ...withoutEffort(scenario),
];

const dateWarnings = (scenario: Scenario): readonly string[] => {
  const { learners, start, weeks, terms, holidays } = scenario;
  const end = lastDay(start, weeks);
  const named = ({ title, from, to }: Scenario['terms'][number]): string =>
    `${title === undefined ? '' : `"${title}", `}${from} to ${to}`;
  const outside = (what: string, each: Scenario['terms'][number]): readonly string[] =>
    isWithin(each, start, weeks)
      ? []
      : [`${what} (${named(each)}) lies outside the time of the scenario, ${start} to ${end}`];
  return [
    ...terms.flatMap((term) => outside('a term', term)),
    ...terms
      .filter((term) => isWithin(term, start, weeks) && (term.to > end || term.from < start))
      .map((term) => `a term (${named(term)}) is cut off by the time of the scenario, ${start} to ${end}`),
    ...holidays.flatMap((holiday) => outside('a holiday', holiday)),
    ...(learners.cohorts ?? [])
      .filter((cohort) => !doesCome(cohort, scenario))
      .map(
        ({ on, count }) =>
          `a cohort (${counted(count, 'learner')} on ${on}) lies outside the time of the scenario, ${start} to ${end}`,
      ),
  ];
};

/** Warns if all learners of the scenario have already arrived by the end of the warm-up. */
const finishedBefore = (scenario: Scenario): readonly string[] => {
  const { learners, start, warmUpWeeks } = scenario;
  // The day before the start if there is no warm-up, so that everybody comes later.
  const begins = lastDay(start, warmUpWeeks);
  const isLater = ({ at }: ArrivingGroup): boolean => at > minuteOf(begins, start);
  if (learners.arrivals !== undefined || arrivingGroups(scenario).some(isLater)) return [];
  const all = learnersInGroups(scenario);
  return [
    `all ${all === 1 ? '1 learner is' : `${all} learners are`} there before the warm-up is over (${begins}), and ` +
      'what they finish in it is left out of the figures; a warm-up is for learners who keep coming',
  ];
};

/** The maximum number of steps that are named. */
const NAMED = 8;

/**
 * Steps of a model’s own elements that take no time, because neither the element nor the scenario states how long they
 * take.
 */
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
        model.roles.some(
          ({ id, actors }) => responsible.includes(id) && actors.some((kind) => kind !== 'information-system'),
        ),
      )
      // For a partner, the turnaround states how long work takes.
      .filter(({ responsible }) => performerOf(scenario, responsible).by !== 'partner')
      .map(({ element, step }) => `${element}/${step}`),
  );
  const refs = timeless.filter(
    (ref) => isPersons.has(ref) && !effort.some(({ work }) => work === ref || ref.startsWith(`${work}/`)),
  );
  if (refs.length === 0) return [];
  const named = refs.slice(0, NAMED).map((ref) => `"${ref}"`);
  const listed = `${named.join(', ')}${refs.length > NAMED ? ' …' : ''}`;
  const what = refs.length === 1 ? '1 step takes' : `${refs.length} steps take`;
  return [
    `${what} no time, since nothing says how long: ${listed}; write an "effort" for each, in its element or in ` +
      'the scenario',
  ];
};

/** Warnings about people who may decide when nobody else could hear an appeal. */
const unheard = (scenario: Scenario): readonly string[] =>
  appealsIn(scenario) === 0
    ? []
    : checkModel({ ...scenario.model, people: everybody(scenario) })
        .filter(({ policy }) => policy === 'others-can-hear')
        .map(({ message }) => `${message}; it waits to the end of the scenario, and the objective with it`);

/** The named people, and stand-ins for each headcount: at most as many as a hearing can take, and one who decided. */
const everybody = ({ model, people, staff }: Scenario) => {
  const titles = new Map<string, string>(model.roles.map(({ id, title }) => [id, title]));
  const staffed = staff.flatMap(({ role, count }, index) =>
    Array.from({ length: Math.min(count, ENOUGH) }, (_, number) => ({
      id: `staff-${index}-${number}`,
      name: titles.get(role) ?? role,
      roles: [role],
    })),
  );
  return [...people.map(({ id, name, roles }) => ({ id, name, roles })), ...staffed];
};

const ENOUGH = 3;
