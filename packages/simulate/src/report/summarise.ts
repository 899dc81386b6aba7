import { at } from '../engine/ints.js';
import { Percentiles } from '../engine/percentiles.js';
import type { Prepared } from '../engine/prepare.js';
import { DAY, WEEK } from '../time/working-time.js';
import { bottleneckOf } from './bottleneck.js';
import { estimate, sure } from './estimate.js';
import { isQueuedFor, type Measured, type MeasuredTime } from './measure.js';
import type { Headline, Report, RoleReport, Times } from './report.js';

const PER_HOUR = 60;

/** Means and intervals over replications. @internal */
export const summarise = (
  prepared: Prepared,
  runs: readonly Measured[],
  told: Pick<Report, 'seed' | 'replications' | 'cancelled' | 'warnings'>,
): Report => {
  const { scenario, tables, workforce } = prepared;
  const of = (value: (run: Measured) => number) => sure(runs.map(value));
  const maybe = (value: (run: Measured) => number | null) => estimate(runs.map(value));
  const times = (value: (run: Measured) => MeasuredTime, unit = 1): Times => {
    const each = (key: keyof MeasuredTime) =>
      maybe((run) => {
        const measured = value(run)[key];
        return measured === null ? null : measured / unit;
      });
    return { mean: each('mean'), p50: each('p50'), p90: each('p90'), p95: each('p95') };
  };
  const roles: readonly RoleReport[] = workforce.roles.flatMap((role, index) => {
    const held = scenario.model.roles.find(({ id }) => id === role);
    const groups = workforce.groups.filter((group) => group.roles.includes(role));
    if (held === undefined || (groups.length === 0 && runs.every((run) => at(run.roles, index).completed === 0))) return [];
    const utilisation = maybe((run) => {
      const { available, busy } = at(run.roles, index);
      return available === null || available === 0 ? null : busy / available;
    });
    return [
      {
        role,
        title: held.title,
        heldBy: groups.length > 0 ? 'people' : utilisation === null ? 'delay' : 'learners',
        headcount: groups.reduce((sum, { names }) => sum + names.length, 0),
        utilisation,
        hours: of((run) => at(run.roles, index).work / PER_HOUR),
        completed: of((run) => at(run.roles, index).completed),
        queue: of((run) => at(run.roles, index).queue),
        queueAtEnd: of((run) => at(run.roles, index).queueAtEnd),
        queueMost: of((run) => at(run.roles, index).queueMost),
        wait: times((run) => at(run.roles, index).wait),
      },
    ];
  });
  const minutes = runs[0]?.minutes ?? 0;
  const perWeek = (run: Measured, value: number): number => (run.minutes === 0 ? 0 : (value * WEEK) / run.minutes);
  const headlines = runs.map((run) => headline(prepared, run));
  const causes = [...new Set(runs.flatMap((run) => [...run.causes.keys()]))].sort();
  const staff = workforce.groups.filter(({ system }) => !system);
  return {
    scenario: { id: scenario.id, title: scenario.title, model: scenario.model.title },
    ...told,
    weeks: minutes / WEEK,
    warmUpWeeks: scenario.warmUpWeeks,
    events: runs.reduce((sum, { events }) => sum + events, 0),
    roles,
    people: staff.map(({ names, roles: held, named }, index) => ({
      who: at(named ? names : held, 0),
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
      element: at(tables.elements, element).id,
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
    exceptions: {
      raised: of((run) => run.raised),
      closed: of((run) => run.closed),
      open: of((run) => run.exceptionsOpen),
      causes: causes.map((cause) => ({ cause, raised: of((run) => run.causes.get(cause) ?? 0) })),
    },
    timeToMastery: { ...times((run) => run.mastery, DAY), bins: binsOf(runs) },
    throughput: prepared.terms.map(({ title }, index) => ({ term: title, advanced: of((run) => at(run.terms, index)) })),
    cost: {
      total: of((run) => run.cost),
      perAdvanced: estimate(headlines.map(({ costPerAdvanced }) => costPerAdvanced)),
      staffHours: of((run) => run.staffMinutes / PER_HOUR),
    },
    bottleneck: bottleneckOf(prepared, roles, runs),
    routes: tables.routes.map(({ from, on, to }, index) => ({ from, on, to, signals: of((run) => at(run.traffic, index)) })),
    series: seriesOf(prepared, runs),
    runs: headlines,
  };
};

const headline = (prepared: Prepared, run: Measured): Headline => {
  const queued = run.steps.filter((_, step) => isQueuedFor(prepared, step));
  const began = queued.reduce((sum, { completed }) => sum + completed, 0);
  const waited = queued.reduce((sum, { wait, completed }) => sum + (wait.mean ?? 0) * completed, 0);
  const utilisations = run.roles.flatMap(({ available, busy }, index) =>
    available === null ||
    available === 0 ||
    !prepared.workforce.groups.some(({ roles }) => roles.includes(at(prepared.workforce.roles, index)))
      ? []
      : [busy / available],
  );
  return {
    advanced: run.advanced,
    advancedPerWeek: run.minutes === 0 ? 0 : (run.advanced * WEEK) / run.minutes,
    notYet: run.notYet,
    exceptions: run.raised,
    daysToMastery: run.mastery.mean === null ? null : run.mastery.mean / DAY,
    inProgress: run.minutes === 0 ? 0 : run.progressArea / run.minutes,
    hoursWaited: began === 0 ? null : waited / began / PER_HOUR,
    busiest: utilisations.length === 0 ? null : Math.max(...utilisations),
    cost: run.cost,
    costPerAdvanced: run.advanced === 0 ? null : run.cost / run.advanced,
    littlesLaw: { overTime: run.progressArea, byObjective: run.progressSum },
  };
};

/** How many bars a picture of a distribution has. */
const BINS = 24;

const binsOf = (runs: readonly Measured[]): Report['timeToMastery']['bins'] => {
  const bars = Percentiles.of(runs.map(({ masteries }) => masteries)).bars();
  const most = bars.at(-1)?.to ?? 0;
  if (most === 0) return [];
  const width = most / BINS;
  const counts = new Array<number>(BINS).fill(0);
  for (const { from, to, number } of bars) {
    const bin = Math.min(BINS - 1, Math.floor((from + to) / 2 / width));
    counts[bin] = at(counts, bin) + number;
  }
  return counts.map((count, index) => ({ from: (index * width) / DAY, to: ((index + 1) * width) / DAY, count }));
};

const seriesOf = ({ workforce }: Prepared, runs: readonly Measured[]): Report['series'] => {
  const length = Math.max(0, ...runs.map(({ samples }) => samples.length));
  const points = Array.from({ length }, (_, index) => runs.flatMap(({ samples }) => samples[index] ?? []));
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  const queued = workforce.roles.filter((role) => workforce.classes.some((served) => served.includes(role)));
  return {
    weeks: points.map((samples) => at(samples, 0).at / WEEK),
    inProgress: points.map((samples) => mean(samples.map(({ inProgress }) => inProgress))),
    advanced: points.map((samples) => mean(samples.map(({ advanced }) => advanced))),
    queues: queued.map((role) => ({
      role,
      length: points.map((samples) =>
        mean(
          samples.map(({ queues }) =>
            queues.reduce((sum, queue, line) => (at(workforce.classes, line).includes(role) ? sum + queue : sum), 0),
          ),
        ),
      ),
    })),
  };
};
