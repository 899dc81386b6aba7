import {
  accommodatedOutcomes,
  counted,
  type DefaultShare,
  type Effort,
  FIRST_OUTCOME,
  processOf,
  processTable,
  type Step,
  usualShares,
} from 'work-elements';
import { behindShares } from 'work-elements/interpreter';
import type { Distribution } from './distribution.js';
import { effortEntry } from './effort.js';
import type { InForce } from './in-force.js';
import { reviewedInstead } from './outcome-shares.js';
import type { Scenario } from './parse-scenario.js';

/** How long a step takes and how it ends. @internal */
export const stepInForce = (scenario: Scenario, ref: string, step: Step): readonly InForce[] => [
  effortInForce(scenario, ref, step),
  ...sharesInForce(scenario, ref, step).map(({ shares, ...row }) => ({ ...row, value: describeShares(shares) })),
  ...accommodated(scenario, ref, step),
];

/** The efforts that a scenario states for roles and persons. @internal */
export const effortsWritten = ({ effort, model }: Scenario): readonly InForce[] => {
  const steps = new Map(processTable(processOf(model)).steps.map(({ ref, step }) => [ref, step]));
  return effort
    .filter(({ role, person }) => role !== undefined || person !== undefined)
    .map(({ work, role, person, distribution, group, source }) => ({
      what: `effort of ${work} by ${[role, person].filter((each) => each !== undefined).join(', ')}`,
      value: `${describe(distribution)}${sharedBy(steps.get(work) ?? {}, group)}`,
      source: source ?? 'scenario',
    }));
};

const effortInForce = (scenario: Scenario, ref: string, step: Step): InForce => {
  const what = `effort of ${ref}`;
  const own = effortEntry(scenario, ref);
  return own === undefined
    ? { what, value: `${describeEstimate(step.effort)}${sharedBy(step)}`, source: step.effort.source }
    : { what, value: `${describe(own.distribution)}${sharedBy(step, own.group)}`, source: own.source ?? 'scenario' };
};

/**
 * The scope of a row of outcomes: all of a step’s, or those of an attempt or of objectives that are behind.
 *
 * @internal
 */
export const outcomesText = (
  ref: string,
  { attempt, behind }: Pick<Scenario['outcomes'][number], 'attempt' | 'behind'>,
): string =>
  [
    `outcomes of ${ref}`,
    ...(attempt === undefined ? [] : [`attempt ${attempt}`]),
    ...(behind === undefined ? [] : [`behind from ${behind.from}`]),
  ].join(', ');

/** The shares of a step’s outcomes that apply in one situation. */
interface SharesInForce {
  readonly what: string;
  readonly shares: Readonly<Record<string, number>>;
  readonly source: string;
}

const sharesInForce = (scenario: Scenario, ref: string, step: Step): readonly SharesInForce[] => {
  const own = scenario.outcomes.filter(({ work }) => work === ref);
  const written = own.map(({ probabilities, source, ...row }) => ({
    what: outcomesText(ref, row),
    shares: probabilities,
    source: source ?? 'scenario',
  }));
  if (own.some(({ attempt, behind }) => attempt === undefined && behind === undefined)) return written;
  const source = sourceOf(usualShares(scenario.model, ref, step).all);
  const slow = own.length > 0 ? [] : behindShares(scenario, ref, step);
  return [
    ...written,
    { what: `outcomes of ${ref}`, shares: usualShares(scenario.model, ref, step).onPace, source },
    ...slow.map((each) => ({
      what: `outcomes of ${ref}, behind from ${each.from}`,
      shares: each.shares,
      source: `assumption: an objective is behind when it has taken a quarter more than its planned days; ${source}`,
    })),
  ];
};

const sourceOf = (shares: Readonly<Record<string, DefaultShare>>): string => {
  const all = Object.entries(shares);
  if (all.length === 1) return 'the only outcome';
  const stated = all.flatMap(([outcome, { source }]) => (source === null ? [] : [`${outcome}: ${source}`]));
  if (stated.length > 0) return stated.join('; ');
  return (
    `default: assumption that work goes on in ${FIRST_OUTCOME * 100} % of cases, and that the other outcomes are ` +
    'equally likely'
  );
};

/**
 * How work of a learner with a support plan ends, on each attempt and at each pace, if the model has all such work
 * reviewed.
 */
const accommodated = (scenario: Scenario, ref: string, step: Step): readonly InForce[] => {
  const allowed = accommodatedOutcomes(scenario.model, ref);
  const instead = allowed === undefined ? null : reviewedInstead(step.outcomes, allowed);
  if (instead === null) return [];
  return sharesInForce(scenario, ref, step).map(({ what, shares }) => {
    const reviewed = new Map<string, number>();
    for (const [outcome, share] of Object.entries(shares))
      reviewed.set(instead(outcome), (reviewed.get(instead(outcome)) ?? 0) + share);
    return {
      what: `${what}, with a support plan`,
      value: describeShares(Object.fromEntries(reviewed)),
      source: 'the model’s rule of review: the pieces of learners with a support plan are always reviewed',
    };
  });
};

const describeShares = (shares: Readonly<Record<string, number>>): string =>
  Object.entries(shares)
    .map(([outcome, share]) => `${outcome} ${Number((share * 100).toFixed(1))} %`)
    .join(', ');

/** The number of learners that share an effort, and its source. */
const sharedBy = ({ group }: Pick<Step, 'group'>, own?: number): string => {
  if (own !== undefined) return own === 1 ? ', for each learner alone' : `, shared by a group of ${own}`;
  return group === undefined ? '' : `, shared by a group of ${group.size} (${group.source})`;
};

const describeEstimate = ({ min, mode, max }: Pick<Effort, 'min' | 'mode' | 'max'>): string =>
  `triangular, ${min} to ${counted(max, 'minute')}, mostly ${mode}`;

const describe = (distribution: Distribution): string => {
  switch (distribution.kind) {
    case 'triangular':
      return describeEstimate(distribution);
    case 'fixed':
      return counted(distribution.minutes, 'minute');
    case 'exponential':
      return `exponential, ${counted(distribution.mean, 'minute')} on average`;
    default:
      return (
        `${distribution.kind}, ${counted(distribution.mean, 'minute')} on average, standard deviation ` +
        `${distribution.sd}`
      );
  }
};
