import { type DefaultShare, type Effort, FIRST_OUTCOME, processOf, processTable, type Step } from 'work-elements';
import type { Distribution } from './distribution.js';
import { effortEntry } from './effort.js';
import { sharesUnder } from './outcome-shares.js';
import { behindShares, plannedDays, sharesOnPace } from './pace.js';
import { parseScenario, type Scenario } from './parse-scenario.js';
import { type LearnerFigure, readyCalendars, type ScenarioInput } from './scenario-schema.js';

/**
 * A number that is in force in a scenario, and where it comes from.
 *
 * @public
 */
export interface InForce {
  /** What it is about, such as `learners.objectives` or `effort of assess-progress/score`. */
  readonly what: string;
  readonly value: string;
  /** What the scenario says it is from (`source`), `scenario` where it says nothing, `default: …`, or the catalogue’s own source of an estimate. */
  readonly source: string;
}

/**
 * Lists each number in force in a scenario, and where it came from: the document, a default, or the catalogue with its source. Nothing
 * that the scenario rests on is hidden.
 *
 * @param document - The scenario as it was written, so that what was left out can be told from what was given.
 * @throws `InputError` as {@link parseScenario}.
 *
 * @example
 * ```ts
 * import { explainScenario } from '@work-elements/simulate';
 *
 * const inForce = explainScenario({
 *   id: 'one-room',
 *   title: 'One room',
 *   model: 'single-teacher',
 *   learners: { count: 20 },
 *   staff: [{ role: 'teacher', count: 1 }],
 * });
 * console.log(inForce.find(({ what }) => what === 'learners.objectives')); // { what: 'learners.objectives', value: '10', source: 'default' }
 * ```
 *
 * @public
 */
export const explainScenario = (document: ScenarioInput): readonly InForce[] => {
  const scenario = parseScenario(document);
  const given = (key: keyof ScenarioInput): string => (document[key] === undefined ? 'default' : 'scenario');
  const ofLearners = (key: LearnerFigure | 'calendar'): string =>
    document.learners[key] === undefined ? 'default' : key === 'calendar' ? 'scenario' : (document.learners.sources?.[key] ?? 'scenario');
  const { learners } = scenario;
  return [
    { what: 'learners.count', value: String(learners.count), source: ofLearners('count') },
    ...(learners.arrivals === undefined
      ? []
      : [
          {
            what: 'learners.arrivals',
            value: `${learners.arrivals.perWeek} a week for ${learners.arrivals.weeks ?? scenario.weeks} weeks`,
            source: learners.arrivals.source ?? 'scenario',
          },
        ]),
    { what: 'learners.objectives', value: String(learners.objectives), source: ofLearners('objectives') },
    { what: 'learners.mastered', value: describeMix(learners.mastered), source: ofLearners('mastered') },
    { what: 'learners.activeObjectives', value: String(learners.activeObjectives), source: ofLearners('activeObjectives') },
    {
      what: 'learners.plannedDays',
      value: String(Number(plannedDays(scenario).toFixed(1))),
      source:
        learners.plannedDays === undefined
          ? 'default: assumption that all objectives are to be done in the weeks'
          : ofLearners('plannedDays'),
    },
    { what: 'learners.calendar', value: learners.calendar, source: ofLearners('calendar') },
    { what: 'learners.leavePerYear', value: String(learners.leavePerYear), source: ofLearners('leavePerYear') },
    { what: 'start', value: scenario.start, source: given('start') },
    { what: 'weeks', value: String(scenario.weeks), source: given('weeks') },
    { what: 'warmUpWeeks', value: String(scenario.warmUpWeeks), source: given('warmUpWeeks') },
    {
      what: 'carryOn',
      value:
        scenario.carryOn === false
          ? 'nobody carries on'
          : `with the next step of the same work, up to ${scenario.carryOn.upToMinutes} minutes`,
      source: given('carryOn') === 'default' ? 'default: assumption that people finish what they have begun' : 'scenario',
    },
    { what: 'develop', value: scenario.develop, source: given('develop') },
    { what: 'shiftEnd', value: scenario.shiftEnd, source: given('shiftEnd') },
    ...scenario.priorities.map(({ work, priority, source }) => ({
      what: `priority of ${work}`,
      value: String(priority),
      source: source ?? given('priorities'),
    })),
    ...scenario.staff.flatMap((each, index) => {
      const written = document.staff?.[index];
      const source = each.source ?? 'scenario';
      return [
        { what: `${each.role}: headcount`, value: String(each.count), source },
        { what: `${each.role}: fte`, value: String(each.fte), source: written?.fte === undefined ? 'default' : source },
        {
          what: `${each.role}: calendar`,
          value: each.calendar,
          source: written?.calendar === undefined ? 'default' : source,
        },
        {
          what: `${each.role}: cost per hour`,
          value: String(each.costPerHour),
          source: written?.costPerHour === undefined ? 'default' : source,
        },
      ];
    }),
    ...scenario.people.map(({ name, roles, fte, calendar, costPerHour, speed, speeds, source }) => ({
      what: name,
      value: [
        `${roles.join(', then ')}; fte ${fte}, calendar ${calendar}, cost per hour ${costPerHour}, speed ${speed}`,
        ...speeds.map((each) => `${each.speed} in ${each.work}`),
      ].join(', '),
      source: source ?? 'scenario',
    })),
    ...[...scenario.calendars, ...readyCalendars.filter(({ id }) => !scenario.calendars.some((own) => own.id === id))].map(
      ({ id, weekly, source }, index) => ({
        what: `calendar ${id}`,
        value: weekly.map(({ days, from, to }) => `${days.join(' ')} ${from} to ${to}`).join('; '),
        source: index < scenario.calendars.length ? (source ?? 'scenario') : 'default',
      }),
    ),
    ...scenario.terms.map(({ from, to, title, source }) => ({
      what: `term${title === undefined ? '' : ` ${title}`}`,
      value: `${from} to ${to}`,
      source: source ?? 'scenario',
    })),
    ...scenario.holidays.map(({ from, to, title, source }) => ({
      what: `holiday${title === undefined ? '' : ` ${title}`}`,
      value: `${from} to ${to}`,
      source: source ?? 'scenario',
    })),
    ...scenario.systems.map(({ role, latencyMinutes, capacity, source }) => ({
      what: `system ${role}`,
      value: `latency ${latencyMinutes} minutes, ${capacity === undefined ? 'no limit' : `${capacity} at once`}`,
      source: source ?? 'scenario',
    })),
    ...scenario.partners.map(({ role, turnaroundDays, source }) => ({
      what: `partner ${role}`,
      value: `answers in ${turnaroundDays} days`,
      source: source ?? 'scenario',
    })),
    ...scenario.effort
      .filter(({ role, person }) => role !== undefined || person !== undefined)
      .map(({ work, role, person, distribution, source }) => ({
        what: `effort of ${work} by ${[role, person].filter((each) => each !== undefined).join(', ')}`,
        value: describe(distribution),
        source: source ?? 'scenario',
      })),
    ...processTable(processOf(scenario.model)).steps.flatMap(({ ref, step }) => [
      effortInForce(scenario, ref, step),
      ...outcomesInForce(scenario, ref, step),
    ]),
  ];
};

const effortInForce = (scenario: Scenario, ref: string, step: Step): InForce => {
  const what = `effort of ${ref}`;
  const own = effortEntry(scenario, ref);
  return own === undefined
    ? { what, value: `${describeEstimate(step.effort)}${sharedBy(step)}`, source: step.effort.source }
    : { what, value: describe(own.distribution), source: own.source ?? 'scenario' };
};

const outcomesInForce = (scenario: Scenario, ref: string, step: Step): readonly InForce[] => {
  const own = scenario.outcomes.filter(({ work }) => work === ref);
  const written = own.map(({ attempt, behind, probabilities, source }) => ({
    what: `outcomes of ${ref}${attempt === undefined ? '' : `, attempt ${attempt}`}${behind === undefined ? '' : `, behind from ${behind.from}`}`,
    value: describeShares(probabilities),
    source: source ?? 'scenario',
  }));
  if (own.some(({ attempt, behind }) => attempt === undefined && behind === undefined)) return written;
  const source = sourceOf(sharesUnder(scenario.model, ref, step));
  const slow = own.length > 0 ? [] : behindShares(scenario, ref, step);
  return [
    ...written,
    { what: `outcomes of ${ref}`, value: describeShares(sharesOnPace(scenario.model, ref, step)), source },
    ...slow.map((each) => ({
      what: `outcomes of ${ref}, behind from ${each.from}`,
      value: describeShares(each.shares),
      source: `assumption: an objective is behind when it has taken a quarter more than its planned days; ${source}`,
    })),
  ];
};

const sourceOf = (shares: Readonly<Record<string, DefaultShare>>): string => {
  const all = Object.entries(shares);
  if (all.length === 1) return 'the only outcome';
  if (all.every(([, { source }]) => source === null))
    return `default: assumption that work goes on in ${FIRST_OUTCOME * 100} % of cases, and the other ways are alike`;
  return all
    .filter(([, { source }]) => source !== null)
    .map(([outcome, { source }]) => `${outcome}: ${source}`)
    .join('; ');
};

const describeMix = (mastered: Scenario['learners']['mastered']): string =>
  typeof mastered === 'number'
    ? String(mastered)
    : mastered.map((each) => `${each.mastered} for ${each.share * 100} % of learners`).join(', ');

const describeShares = (shares: Readonly<Record<string, number>>): string =>
  Object.entries(shares)
    .map(([outcome, share]) => `${outcome} ${Number((share * 100).toFixed(1))} %`)
    .join(', ');

const sharedBy = ({ group }: Step): string => (group === undefined ? '' : `, shared by a group of ${group.size} (${group.source})`);

const describeEstimate = ({ min, mode, max }: Effort): string => `triangular, ${min} to ${max} minutes, mostly ${mode}`;

const describe = (distribution: Distribution): string => {
  switch (distribution.kind) {
    case 'triangular':
      return `triangular, ${distribution.min} to ${distribution.max} minutes, mostly ${distribution.mode}`;
    case 'fixed':
      return `${distribution.minutes} minutes`;
    case 'exponential':
      return `exponential, ${distribution.mean} minutes on average`;
    default:
      return `${distribution.kind}, ${distribution.mean} minutes on average, standard deviation ${distribution.sd}`;
  }
};
