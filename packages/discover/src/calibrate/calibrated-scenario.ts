import type { Scenario } from '@work-elements/simulate';
import { counted, processOf } from 'work-elements';
import { LIMITS } from 'work-elements/interpreter';
import type { DurationFit, Fits, OutcomeFit } from './fits.js';
import { type Headcount, headcountSource } from './headcounts.js';
import type { Worker } from './workers.js';
import type { WorkingWeeks } from './working-weeks.js';

/** Who works when. @internal */
export interface Workforce {
  readonly workers: readonly Worker[];
  readonly weeks: WorkingWeeks;
  readonly headcounts: readonly Headcount[];
  /** The scenario’s ids of the people named in the log. */
  readonly named: ReadonlyMap<string, string>;
}

/** The scenario with its figures replaced by those fitted to the log. @internal */
export const calibrated = (
  scenario: Scenario,
  fits: Fits,
  { workers, weeks, named, headcounts }: Workforce,
): Scenario => {
  const steps = new Set(fits.durations.map(({ step }) => step));
  const ended = new Set(fits.outcomes.map(({ step }) => step));
  const calendarOf = (worker: Worker | undefined): string | null =>
    worker === undefined ? null : weeks.weekOf(worker).id;
  const calendars = fits.calendars
    .filter(({ doubt }) => doubt === null)
    .map(({ id, weekly, events, support, from }) => ({
      id,
      weekly,
      source:
        `log: n = ${counted(events, 'event')}${from === 'all' ? ' of everybody' : ''}, ${percent(support)} of ` +
        'them within these hours',
    }));
  return {
    ...scenario,
    learners: learnersOf(scenario, fits),
    calendars: [...scenario.calendars.filter(({ id }) => !calendars.some((each) => each.id === id)), ...calendars],
    holidays: [
      ...scenario.holidays,
      ...fits.holidays
        .filter((date) => !scenario.holidays.some(({ from, to }) => from <= date && date <= to))
        .map((date) => ({ from: date, to: date, source: 'log: a working day on which nobody did anything' })),
    ],
    staff: scenario.staff.map((each) => {
      const found = headcounts.find(({ role, isTaken }) => isTaken && role === each.role);
      if (found === undefined) return each;
      const calendar = weeks.idOfRole(each.role);
      return {
        ...each,
        count: found.people.length,
        ...onCalendar(calendar),
        sources: { ...each.sources, count: headcountSource(found), ...calendarSources(calendar, each.fte) },
      };
    }),
    people: scenario.people.map((person) => {
      const worker = workers.find(({ id }) => id === person.id);
      const speed = fits.speeds.find((each) => named.get(each.person) === person.id);
      const calendar = calendarOf(worker);
      if (worker === undefined) return person;
      // A speed above the limit of scenarios is not used.
      const own = speed !== undefined && speed.speed !== null && speed.speed.value <= LIMITS.speed ? speed.speed : null;
      const n = speed?.n;
      return {
        ...person,
        ...(own === null ? {} : { speed: rounded(own.value), speeds: [] }),
        ...onCalendar(calendar),
        sources: {
          ...person.sources,
          ...(own === null ? {} : { speed: `log: n = ${n}` }),
          ...calendarSources(calendar, person.fte),
        },
      };
    }),
    effort: [...scenario.effort.filter(({ work }) => !steps.has(work)), ...effortsOf(scenario, fits.durations)],
    outcomes: [
      ...scenario.outcomes.filter(({ work }) => !ended.has(work)),
      ...fits.outcomes.flatMap((fit) => outcomeRows(scenario, fit)),
    ],
  };
};

/** A calendar found in a log has the hours actually worked, so whoever has it works all of them. */
const onCalendar = (calendar: string | null): { readonly calendar?: string; readonly fte?: number } =>
  calendar === null ? {} : { calendar, fte: 1 };

const calendarSources = (
  calendar: string | null,
  fte: number,
): { readonly calendar?: string; readonly fte?: string } =>
  calendar === null
    ? {}
    : {
        calendar: 'log: the hours found',
        ...(fte === 1 ? {} : { fte: 'log: 1, since the calendar has the hours that were worked' }),
      };

const percent = (share: number): string => `${(share * 100).toFixed(share > 0.995 ? 0 : 1)} %`;

const rounded = (value: number): number => Number(value.toPrecision(6));

/** Makes shares add up to exactly 1 at the precision that a scenario checks. */
const toOne = (shares: readonly (readonly [string, number])[]): Record<string, number> => {
  const sum = shares.reduce((total, [, value]) => total + value, 0);
  return Object.fromEntries(shares.map(([outcome, value]) => [outcome, value / sum]));
};

/**
 * One entry per step where a single role does it, otherwise one per role. Systems always get one per role, because a
 * scenario takes their effort by role only.
 */
const effortsOf = (scenario: Scenario, durations: readonly DurationFit[]): Scenario['effort'] => {
  const roles = new Map<string, number>();
  for (const { step } of durations) roles.set(step, (roles.get(step) ?? 0) + 1);
  const isSystem = (id: string): boolean =>
    scenario.model.roles.find((role) => role.id === id)?.actors.every((actor) => actor === 'information-system') ===
    true;
  const shared = new Set(
    processOf(scenario.model).elements.flatMap(({ id, steps }) =>
      steps.filter(({ group }) => group !== undefined).map((step) => `${id}/${step.id}`),
    ),
  );
  return durations.map(({ step, role, distribution, n, open, by, aic, doubt }) => ({
    work: step,
    // A log records the time per learner, even where the work was shared.
    ...(shared.has(step) ? { group: 1 } : {}),
    ...((roles.get(step) ?? 0) > 1 || isSystem(role) ? { role } : {}),
    distribution,
    source: [
      `log: n = ${n}${open === 0 ? '' : ` and ${open} open`}`,
      by === 'shrunk' ? ', too few alone: scaled with the role’s other steps' : `, ${distribution.kind}`,
      by === 'shrunk' || aic[distribution.kind] === undefined ? '' : `, AIC ${aic[distribution.kind]?.toFixed(1)}`,
      doubt === null ? '' : `; ${doubt}`,
    ].join(''),
  }));
};

const learnersOf = (scenario: Scenario, fits: Fits): Scenario['learners'] => {
  const { arrivals: _, cohorts: __, ...others } = scenario.learners;
  const { atStart, later, weeks, perWeek, doubt } = fits.arrivals;
  // The arrival rate from the log includes those who come in cohorts.
  const learners = doubt === null ? others : scenario.learners;
  const { objectives } = fits;
  const calendar = fits.calendars.find(({ of, from, doubt }) => of === 'learners' && from === 'role' && doubt === null);
  return {
    ...learners,
    count: atStart,
    ...(perWeek === null || doubt !== null
      ? {}
      : { arrivals: { perWeek: perWeek.value, source: `log: n = ${later} in ${weeks.toFixed(1)} weeks` } }),
    ...(objectives === null ? {} : { objectives: objectives.median }),
    ...(calendar === undefined ? {} : { calendar: calendar.id }),
    sources: {
      ...scenario.learners.sources,
      count: startSource(fits.arrivals),
      ...(calendar === undefined ? {} : { calendar: `log: n = ${counted(calendar.events, 'event')} of learners` }),
      ...(objectives === null ? {} : { objectives: objectivesSource(objectives) }),
    },
  };
};

const startSource = ({ atStart, onFirstDay }: Fits['arrivals']): string =>
  onFirstDay === null
    ? `log: ${counted(atStart, 'case')} at its beginning`
    : `log: ${counted(onFirstDay, 'case')} on its first day, ${onFirstDay - atStart} of them taken for arrivals`;

const objectivesSource = ({ named, cases, finished }: NonNullable<Fits['objectives']>): string =>
  named
    ? `log: median of ${counted(cases, finished ? 'finished case' : 'case')}`
    : 'log: it names no objectives, so that ' +
      `${cases === 1 ? 'its only case' : `each of its ${counted(cases, 'case')}`} is one`;

/** The rows of an outcome fit; the scenario’s own where the log has no such work. */
const outcomeRows = (
  { outcomes }: Pick<Scenario, 'outcomes'>,
  { step, attempt, behind, n, like, shares }: OutcomeFit,
): Scenario['outcomes'] => {
  const probabilities = toOne(Object.entries(shares).map(([outcome, { value }]) => [outcome, value]));
  const row = {
    work: step,
    ...(attempt === null ? {} : { attempt }),
    ...(behind === null ? {} : { behind: { from: behind } }),
    probabilities,
  };
  if (n === 0 && like === null) {
    const own = outcomes.filter(({ work, behind: late }) => work === step && (late?.from ?? null) === behind);
    const unseen = `default, because the log shows no objective that was ${behind === null ? 'on pace' : 'behind'}`;
    return own.length > 0 ? own : [{ ...row, source: unseen }];
  }
  const source = [
    n > 0 ? `log: n = ${n}` : `log: as attempt ${like}, for want of a later one`,
    ...(attempt === null ? [] : [`attempt ${attempt}`]),
    ...Object.entries(shares).flatMap(([outcome, share]) => (share.n === n ? [] : [`n = ${share.n} for ${outcome}`])),
  ].join(', ');
  return [{ ...row, source }];
};
