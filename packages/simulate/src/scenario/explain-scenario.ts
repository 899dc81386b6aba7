import { counted, processOf, processTable } from 'work-elements';
import { plannedDays } from 'work-elements/interpreter';
import { appealsIn, knowsAppeals, USUAL_APPEALS } from './appeals.js';
import { modelInForce } from './explain-model.js';
import { effortsWritten, stepInForce } from './explain-steps.js';
import type { InForce } from './in-force.js';
import { parseScenario, type Scenario } from './parse-scenario.js';
import { type LearnerFigure, readyCalendars, type ScenarioInput } from './scenario-schema.js';

/**
 * Lists every number that applies in a scenario and where it came from: the document, a default, or the catalogue with
 * its source. Nothing on which the scenario depends is hidden.
 *
 * @param document - The scenario as written, which shows what was given and what was left out.
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
  const ofLearners = (key: LearnerFigure): string =>
    document.learners[key] === undefined ? 'default' : (document.learners.sources?.[key] ?? 'scenario');
  const { learners } = scenario;
  return [
    { what: 'learners.count', value: String(learners.count), source: ofLearners('count') },
    ...(learners.cohorts ?? []).map(({ on, count, source }) => ({
      what: `learners.cohorts ${on}`,
      value: String(count),
      source: source ?? 'scenario',
    })),
    ...(learners.arrivals === undefined
      ? []
      : [
          {
            what: 'learners.arrivals',
            value:
              `${learners.arrivals.perWeek} a week for ` +
              `${counted(learners.arrivals.weeks ?? scenario.weeks, 'week')}`,
            source: learners.arrivals.source ?? 'scenario',
          },
        ]),
    { what: 'learners.objectives', value: String(learners.objectives), source: ofLearners('objectives') },
    { what: 'learners.mastered', value: describeMix(learners.mastered), source: ofLearners('mastered') },
    {
      what: 'learners.activeObjectives',
      value: String(learners.activeObjectives),
      source: ofLearners('activeObjectives'),
    },
    {
      what: 'learners.plannedDays',
      value: String(Number(plannedDays(scenario).toFixed(1))),
      source:
        learners.plannedDays === undefined
          ? 'default: assumption that all objectives are done within the weeks'
          : ofLearners('plannedDays'),
    },
    { what: 'learners.calendar', value: learners.calendar, source: ofLearners('calendar') },
    { what: 'learners.leavePerYear', value: String(learners.leavePerYear), source: ofLearners('leavePerYear') },
    ...(knowsAppeals(scenario.model)
      ? [
          {
            what: 'learners.appeals',
            value: String(appealsIn(scenario)),
            source: learners.appeals === undefined ? `default: ${USUAL_APPEALS.source}` : ofLearners('appeals'),
          },
        ]
      : []),
    ...(handsNothingOn(scenario)
      ? [
          {
            what: 'learners.transfers',
            value: '0',
            source:
              'default: nobody asks for a record in a simulation, so none is handed on; a cadence of ' +
              `${ASKED_FOR} sends it`,
          },
        ]
      : []),
    ...(looksForFaded(scenario)
      ? [
          {
            what: 'learners.refreshers',
            value: '0',
            source: 'default: mastery that fades has the map revised, but no refresher is added and learnt',
          },
        ]
      : []),
    { what: 'start', value: scenario.start, source: given('start') },
    { what: 'weeks', value: String(scenario.weeks), source: given('weeks') },
    { what: 'warmUpWeeks', value: String(scenario.warmUpWeeks), source: given('warmUpWeeks') },
    {
      what: 'carryOn',
      value:
        scenario.carryOn === false
          ? 'nobody carries on'
          : `with the next step of the same work, up to ${counted(scenario.carryOn.upToMinutes, 'minute')}`,
      source:
        given('carryOn') === 'default' && scenario.carryOn !== false
          ? 'default: assumption that people finish what they have begun'
          : given('carryOn'),
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
      const of = (key: 'count' | 'fte' | 'calendar' | 'costPerHour'): string =>
        written?.[key] === undefined ? 'default' : (each.sources?.[key] ?? each.source ?? 'scenario');
      return [
        { what: `${each.role}: headcount`, value: String(each.count), source: of('count') },
        { what: `${each.role}: fte`, value: String(each.fte), source: of('fte') },
        { what: `${each.role}: calendar`, value: each.calendar, source: of('calendar') },
        { what: `${each.role}: cost per hour`, value: String(each.costPerHour), source: of('costPerHour') },
      ];
    }),
    ...scenario.people.map(({ name, roles, fte, calendar, costPerHour, speed, speeds, source, sources = {} }) => ({
      what: name,
      value: [
        `${roles.join(', then ')}; fte ${fte}, calendar ${calendar}, cost per hour ${costPerHour}, speed ${speed}`,
        ...speeds.map((each) => `${each.speed} in ${each.work}`),
      ].join(', '),
      source: [source ?? 'scenario', ...Object.entries(sources).map(([figure, own]) => `${figure}: ${own}`)].join('; '),
    })),
    ...[
      ...scenario.calendars,
      ...readyCalendars.filter(({ id }) => !scenario.calendars.some((own) => own.id === id)),
    ].map(({ id, weekly, source }, index) => ({
      what: `calendar ${id}`,
      value: weekly.map(({ days, from, to }) => `${days.join(' ')} ${from} to ${to}`).join('; '),
      source: index < scenario.calendars.length ? (source ?? 'scenario') : 'default',
    })),
    ...(scenario.school === undefined ? [] : [schoolRow(scenario.school)]),
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
      value:
        `latency ${counted(latencyMinutes, 'minute')}, ` +
        `${capacity === undefined ? 'no limit' : `${capacity} at once`}`,
      source: source ?? 'scenario',
    })),
    ...scenario.partners.map(({ role, turnaroundDays, source }) => ({
      what: `partner ${role}`,
      value: `answers in ${counted(turnaroundDays, 'day')}`,
      source: source ?? 'scenario',
    })),
    ...effortsWritten(scenario),
    ...modelInForce(scenario.model),
    ...processTable(processOf(scenario.model)).steps.flatMap(({ ref, step }) => stepInForce(scenario, ref, step)),
  ];
};

/** The request to transfer a record, which comes from outside the model’s work, so that no simulated step sends it. */
const ASKED_FOR = 'track-progress/transfer-requested';

const handsNothingOn = ({ model }: Scenario): boolean =>
  model.options.includes('track-progress/export-record') && model.cadence.every(({ send }) => send !== ASKED_FOR);

const looksForFaded = ({ model }: Scenario): boolean => model.options.includes('track-progress/check-retention');

const describeMix = (mastered: Scenario['learners']['mastered']): string =>
  typeof mastered === 'number'
    ? String(mastered)
    : mastered.map((each) => `${each.mastered} for ${each.share * 100} % of learners`).join(', ');

const schoolRow = ({ timeZone, weekdays, closed }: NonNullable<Scenario['school']>): InForce => ({
  what: 'school',
  value: [
    `open ${weekdays.join(' ')} in ${timeZone}`,
    ...closed.map((each) => (typeof each === 'string' ? `closed ${each}` : `closed ${each.from} to ${each.to}`)),
  ].join('; '),
  source:
    [
      ...new Set(
        closed.flatMap((each) => (typeof each === 'string' || each.source === undefined ? [] : [each.source])),
      ),
    ].join('; ') || 'scenario',
});
