import { at } from '../arrays/ints.js';
import type { Prepared } from '../engine/prepare.js';
import { erlangC } from '../erlang-c.js';
import type { Measured } from './measure.js';
import type { Bottleneck, RoleReport } from './report.js';

const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** A time in minutes as people say it. @internal */
export const spoken = (minutes: number): string => {
  if (minutes < 90) return `${minutes < 10 ? minutes.toFixed(1) : Math.round(minutes)} minutes`;
  if (minutes < 2880) return `${(minutes / 60).toFixed(1)} hours`;
  return `${(minutes / 1440).toFixed(1)} days`;
};

/**
 * The role whose people are busiest, and what one more would do. For that its wait is scaled by what Erlang’s C formula says of one more
 * server at the same load; what it really does in the whole process is found by simulating it.
 *
 * @internal
 */
export const bottleneckOf = ({ tables }: Prepared, roles: readonly RoleReport[], runs: readonly Measured[]): Bottleneck | null => {
  const busiest = roles
    .filter(({ heldBy, headcount }) => heldBy === 'people' && headcount > 0)
    .reduce<RoleReport | null>((most, each) => ((each.utilisation?.mean ?? 0) > (most?.utilisation?.mean ?? 0) ? each : most), null);
  if (busiest === null) return null;
  const { role, title, headcount, wait } = busiest;
  const utilisation = busiest.utilisation?.mean ?? 0;
  const minutes = tables.steps.map(({ responsible }, index) =>
    responsible.includes(role) ? runs.reduce((sum, run) => sum + at(run.steps, index).minutes, 0) : 0,
  );
  const all = minutes.reduce((sum, each) => sum + each, 0);
  const most = minutes.indexOf(Math.max(...minutes));
  if (all === 0) return null;
  const step = at(tables.steps, most);
  const element = at(tables.process.elements, step.element).id;
  const share = at(minutes, most) / all;
  const service = (busiest.hours.mean * 60) / Math.max(1, busiest.completed.mean);
  const oneMore = oneMoreOf(headcount, utilisation, service, wait.mean?.mean ?? 0);
  const effect =
    oneMore.wait === null
      ? 'one more person would not be enough: work would still pile up'
      : `one more person would be busy ${percent(oneMore.utilisation)} of the time, and work would wait about ${spoken(oneMore.wait)}`;
  const because = `${title} is busy ${percent(utilisation)} of the time; ${percent(share)} of that is "${step.step.title}" (${step.ref}), and work waits ${spoken(wait.mean?.mean ?? 0)} on average; ${effect}`;
  return { role, utilisation, element, step: step.step.id, share, oneMore, because };
};

const oneMoreOf = (headcount: number, utilisation: number, service: number, wait: number): Bottleneck['oneMore'] => {
  const load = utilisation * headcount;
  const after = load / (headcount + 1);
  if (service === 0 || utilisation === 0) return { utilisation: after, wait: 0 };
  if (after >= 1) return { utilisation: after, wait: null };
  const queue = (servers: number): number => erlangC({ servers, arrivalRate: load / service, serviceRate: 1 / service }).meanWait;
  const now = queue(headcount);
  const then = queue(headcount + 1);
  return { utilisation: after, wait: Number.isFinite(now) && now > 0 ? (wait * then) / now : then };
};
