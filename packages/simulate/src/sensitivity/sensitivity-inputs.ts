import { accommodatedOutcomes, processOf, processTable, type Step } from 'work-elements';
import { behindShares, plannedDays } from 'work-elements/interpreter';
import { appealsIn } from '../scenario/appeals.js';
import { effortEntry } from '../scenario/effort.js';
import { outcomesText } from '../scenario/explain-steps.js';
import type { Scenario } from '../scenario/parse-scenario.js';
import { outcomesInForce } from './outcomes-in-force.js';
import { ODDS, type SensitivityInput, shareAt } from './sensitivity-input.js';

/**
 * Everything on which a scenario’s result depends, with each step’s outcomes and each element’s efforts as separate
 * inputs.
 *
 * @internal
 */
export const sensitivityInputs = (scenario: Scenario, spread: number): readonly SensitivityInput[] => {
  const { steps } = processTable(processOf(scenario.model));
  return [
    ...ofLearners(scenario, spread),
    ...ofPartners(scenario, spread),
    ...ofOutcomes(scenario, steps),
    ...ofEfforts(scenario, steps, spread),
  ];
};

type Steps = readonly { readonly ref: string; readonly step: Step }[];

const plain = { work: [], outcome: null } as const;

const ofLearners = (scenario: Scenario, spread: number): readonly SensitivityInput[] => {
  const { count, cohorts = [], arrivals, activeObjectives, objectives, mastered, leavePerYear } = scenario.learners;
  const around = (id: string, base: number): SensitivityInput => ({
    ...plain,
    id,
    kind: 'learners',
    unit: 'number',
    low: base * (1 - spread),
    base,
    high: base * (1 + spread),
    covers: [id],
  });
  const share = (id: string, base: number): readonly SensitivityInput[] =>
    base <= 0 || base >= 1
      ? []
      : [
          {
            ...plain,
            id,
            kind: 'learners',
            unit: 'share',
            low: shareAt(base, 1 / ODDS),
            base,
            high: shareAt(base, ODDS),
            covers: [id],
          },
        ];
  const paced = processTable(processOf(scenario.model)).steps.some(
    ({ ref, step }) => behindShares(scenario, ref, step).length > 0,
  );
  return [
    ...(count > 0 && cohorts.length === 0 && arrivals === undefined
      ? [
          {
            ...around('learners.count', count),
            low: Math.round(count * (1 - spread)),
            high: Math.round(count * (1 + spread)),
          },
        ]
      : []),
    ...(cohorts.length === 0 && arrivals === undefined
      ? []
      : [
          {
            ...around(arrivals === undefined ? 'learners.cohorts' : 'learners.arrivals', 1),
            unit: 'factor' as const,
            covers: [
              ...(count > 0 ? ['learners.count'] : []),
              ...cohorts.map(({ on }) => `learners.cohorts ${on}`),
              ...(arrivals === undefined ? [] : ['learners.arrivals']),
            ],
          },
        ]),
    ...(objectives > 1
      ? [
          {
            ...around('learners.activeObjectives', Math.min(activeObjectives, objectives)),
            low: Math.max(1, Math.min(activeObjectives, objectives) - 1),
            high: Math.min(objectives, activeObjectives + 1),
          },
        ]
      : []),
    ...(typeof mastered === 'number' ? share('learners.mastered', mastered) : []),
    ...(paced ? [around('learners.plannedDays', plannedDays(scenario))] : []),
    ...share('learners.leavePerYear', leavePerYear),
    ...share('learners.appeals', appealsIn(scenario)),
  ];
};

const ofPartners = ({ partners }: Scenario, spread: number): readonly SensitivityInput[] =>
  partners.some(({ turnaroundDays }) => turnaroundDays > 0)
    ? [
        {
          ...plain,
          id: 'partners',
          kind: 'partners',
          unit: 'factor',
          low: 1 - spread,
          base: 1,
          high: 1 + spread,
          covers: partners.map(({ role }) => `partner ${role}`),
        },
      ]
    : [];

const ofOutcomes = (scenario: Scenario, steps: Steps): readonly SensitivityInput[] =>
  steps.flatMap(({ ref, step }): readonly SensitivityInput[] => {
    const [outcome] = step.outcomes;
    const rows = outcomesInForce(scenario, ref, step);
    const shares = outcome === undefined ? [] : rows.map(({ probabilities }) => probabilities[outcome] ?? 0);
    const base = shares.find((share) => share > 0 && share < 1);
    if (outcome === undefined || base === undefined) return [];
    const isOne = shares.every((share) => share === base);
    return [
      {
        id: `outcomes of ${ref}`,
        kind: 'outcomes',
        work: [ref],
        outcome,
        ...(isOne
          ? { unit: 'share', low: shareAt(base, 1 / ODDS), base, high: shareAt(base, ODDS) }
          : { unit: 'odds', low: 1 / ODDS, base: 1, high: ODDS }),
        covers: [
          ...rows.map((row) => outcomesText(ref, row)),
          // The shares for pieces that are always reviewed follow from these.
          ...(accommodatedOutcomes(scenario.model, ref) === undefined
            ? []
            : [`outcomes of ${ref}, with a support plan`]),
        ],
      },
    ];
  });

const ofEfforts = (scenario: Scenario, steps: Steps, spread: number): readonly SensitivityInput[] => {
  const elements = [...new Set(steps.map(({ ref }) => elementOf(ref)))];
  return elements.flatMap((element): readonly SensitivityInput[] => {
    const own = steps.filter(({ ref }) => elementOf(ref) === element);
    const takesTime = own.some(({ ref, step }) => step.effort.max > 0 || effortEntry(scenario, ref) !== undefined);
    if (!takesTime) return [];
    const particular = scenario.effort.filter(
      ({ work, role, person }) => elementOf(work) === element && (role ?? person) !== undefined,
    );
    return [
      {
        ...plain,
        id: `effort of ${element}`,
        kind: 'effort',
        work: [element],
        unit: 'factor',
        low: 1 - spread,
        base: 1,
        high: 1 + spread,
        covers: [
          ...own.map(({ ref }) => `effort of ${ref}`),
          ...particular.map(
            ({ work, role, person }) =>
              `effort of ${work} by ${[role, person].filter((each) => each !== undefined).join(', ')}`,
          ),
        ],
      },
    ];
  });
};

/** @internal */
export const elementOf = (work: string): string => (work.includes('/') ? work.slice(0, work.indexOf('/')) : work);

/** Merges inputs of one kind into one: all odds, or all times, move up and down together. @internal */
export const mergeInputs = (
  kind: 'outcomes' | 'effort',
  inputs: readonly SensitivityInput[],
  spread: number,
): SensitivityInput => ({
  id: kind === 'outcomes' ? 'all other outcomes' : 'all other efforts',
  kind,
  work: inputs.flatMap(({ work }) => work),
  outcome: null,
  ...(kind === 'outcomes'
    ? { unit: 'odds', low: 1 / ODDS, base: 1, high: ODDS }
    : { unit: 'factor', low: 1 - spread, base: 1, high: 1 + spread }),
  covers: inputs.flatMap(({ covers }) => covers),
});
