import { at } from '../arrays/ints.js';
import type { Prepared } from '../engine/prepare.js';
import { countedDays } from '../scenario/horizon.js';
import { keptApart } from '../scenario/kept-apart.js';
import { DAY, WEEK } from '../time/working-time.js';
import { bootstrapSamples } from './bootstrap.js';
import { estimate, sure } from './estimate.js';
import { costsPerAdvanced, headlineOf } from './headline.js';
import { masteryOf } from './mastery.js';
import type { Measured } from './measure.js';
import type { Report, RoleReport } from './report.js';
import { reviewOf } from './reviews.js';
import { seriesOf } from './series.js';
import { type MeasuredTime, mergeDurations } from './survival.js';
import { timesOf } from './times.js';

const PER_HOUR = 60;

/** Means and intervals over replications. @internal */
export const summarise = (
  prepared: Prepared,
  runs: readonly Measured[],
  told: Pick<Report, 'seed' | 'replications' | 'cancelled' | 'warnings' | 'bottleneck'>,
): Report => {
  const { scenario, tables, workforce } = prepared;
  const of = (value: (run: Measured) => number) => sure(runs.map(value));
  const maybe = (value: (run: Measured) => number | null) => estimate(runs.map(value));
  const times = (value: (run: Measured) => MeasuredTime) => timesOf(runs.map(value));
  const roles: readonly RoleReport[] = workforce.roles.flatMap((role, index) => {
    const held = scenario.model.roles.find(({ id }) => id === role);
    const groups = workforce.groups.filter((group) => group.roles.includes(role));
    if (held === undefined || (groups.length === 0 && runs.every((run) => at(run.roles, index).completed === 0)))
      return [];
    const utilisation = maybe((run) => {
      const { available, busy } = at(run.roles, index);
      return available === null || available === 0 ? null : busy / available;
    });
    return [
      {
        role,
        title: held.title,
        heldBy:
          groups.length > 0
            ? 'people'
            : runs.every((run) => at(run.roles, index).available === null)
              ? 'delay'
              : 'learners',
        headcount: groups.reduce((sum, { names }) => sum + names.length, 0),
        utilisation,
        hours: of((run) => at(run.roles, index).work / PER_HOUR),
        completed: of((run) => at(run.roles, index).completed),
        queue: of((run) => at(run.roles, index).queue),
        queueAtEnd: of((run) => at(run.roles, index).queueAtEnd),
        queueMost: of((run) => at(run.roles, index).queueMost),
        wait: times(({ roles: all, steps }) => {
          const { wait, steps: own } = at(all, index);
          return { mean: wait, durations: mergeDurations(own.map((step) => at(steps, step).wait.durations)) };
        }),
      },
    ];
  });
  const minutes = runs[0]?.minutes ?? 0;
  const perWeek = (run: Measured, value: number): number => (run.minutes === 0 ? 0 : (value * WEEK) / run.minutes);
  const headlines = runs.map((run) => headlineOf(prepared, run));
  const causes = [...new Set(runs.flatMap((run) => [...run.causes.keys()]))].sort();
  const staff = workforce.groups.filter(({ system }) => !system);
  return {
    scenario: { id: scenario.id, title: scenario.title, model: scenario.model.title },
    start: scenario.start,
    ...told,
    keptApart: keptApart(scenario),
    weeks: minutes / WEEK,
    warmUpWeeks: scenario.warmUpWeeks,
    events: runs.reduce((sum, { events }) => sum + events, 0),
    roles,
    people: staff.map(({ names, roles: held, named }, index) => ({
      who: at(named ? names : held, 0),
      name: scenario.people.find(({ id }) => named && id === names[0])?.name ?? null,
      roles: held,
      headcount: names.length,
      utilisation: maybe((run) => {
        const { available, busy } = at(run.people, index);
        return available === 0 ? null : busy / available;
      }),
      hours: of((run) => at(run.people, index).busy / PER_HOUR),
      overtimeHours: of((run) => at(run.people, index).overtime / PER_HOUR),
      cost: of((run) => at(run.people, index).cost),
    })),
    steps: tables.steps.map(({ element, step, responsible }, index) => ({
      element: at(tables.process.elements, element).id,
      step: step.id,
      title: step.title,
      responsible,
      opened: of((run) => at(run.steps, index).opened),
      completed: of((run) => at(run.steps, index).completed),
      withdrawn: of((run) => at(run.steps, index).withdrawn),
      perWeek: of((run) => perWeek(run, at(run.steps, index).completed)),
      hours: of((run) => at(run.steps, index).minutes / PER_HOUR),
      wait: times((run) => at(run.steps, index).wait),
      turnaround: times((run) => at(run.steps, index).turnaround),
    })),
    objectives: {
      carried: of((run) => run.carried),
      started: of((run) => run.started),
      advanced: of((run) => run.advanced),
      withdrawn: of((run) => run.withdrawn),
      inProgress: of((run) => run.inProgress),
      notBegun: of((run) => run.notBegun),
      meanInProgress: of((run) => (run.minutes === 0 ? 0 : run.progressArea / run.minutes)),
    },
    learners: {
      carried: of((run) => run.learnersCarried),
      arrived: of((run) => run.arrived),
      settled: of((run) => run.settled),
      left: of((run) => run.left),
      underWay: of((run) => run.underWay),
    },
    advanced: of((run) => run.advanced),
    notYet: of((run) => run.notYet),
    appeals: {
      raised: of((run) => run.appeals.raised),
      stands: of((run) => run.appeals.stands),
      changed: of((run) => run.appeals.changed),
      unheard: of((run) => run.appeals.unheard),
    },
    exceptions: {
      raised: of((run) => run.raised),
      closed: of((run) => run.closed),
      open: of((run) => run.exceptionsOpen),
      causes: causes.map((cause) => ({ cause, raised: of((run) => run.causes.get(cause) ?? 0) })),
    },
    timeToMastery: masteryOf(runs, bootstrapSamples(runs.length, told.seed)),
    littlesLaw: {
      inProgressTimesLength: runs.reduce((sum, run) => sum + run.progressArea, 0) / DAY,
      sumOfTimes: runs.reduce((sum, run) => sum + run.progressSum, 0) / DAY,
    },
    reviews: tables.reviews.map((place, index) => reviewOf(place, runs, index)),
    reviewedByDoer: of((run) => run.reviewedByDoer),
    throughput: prepared.terms.map(({ title, firstDay, lastDay }, index) => ({
      term: title,
      from: firstDay,
      to: lastDay,
      counted: countedDays({ from: firstDay, to: lastDay }, scenario, minutes),
      advanced: of((run) => at(run.terms, index)),
    })),
    cost: {
      total: of((run) => run.cost),
      perAdvanced: estimate(costsPerAdvanced(headlines)),
      staffHours: of((run) => run.staffMinutes / PER_HOUR),
    },
    routes: tables.process.routes.map(({ from, on, to }, index) => ({
      from,
      on,
      to,
      signals: of((run) => at(run.traffic, index)),
    })),
    series: seriesOf(prepared, runs),
    runs: headlines,
  };
};
