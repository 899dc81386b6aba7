import { atKey } from '../../vocabulary/at.js';
import { automatedRows } from '../automated-rows.js';
import type { Review } from '../automation-schema.js';
import type { ModelReading } from '../model-reading.js';
import { reviewSteps } from '../review-steps.js';
import { isSystem } from '../role-kind.js';
import { workRef } from '../work-ref.js';
import type { Finding } from './policy.js';

/** Review rules ask for nothing impossible. @internal */
export const reviewHasEffect = (reading: ModelReading): readonly Finding[] =>
  reading.model.review.flatMap((rule, index): readonly Finding[] => {
    const responsible = atKey(reading.rowOf, rule.work).responsible;
    // Work that nobody does is reported separately.
    if (responsible.length === 0) return [];
    const bySystem = responsible.some((id) => isSystem(reading.roleOf.get(id)));
    return [
      ...neverStops(rule, index),
      ...onlyForSystems(rule, index, bySystem, bySystem || isSuggested(reading, rule.work)),
      ...othersReview(reading, rule, index),
    ];
  });

/**
 * A piece goes to all roles that are responsible for the review step, so a rule cannot keep the others from reviewing
 * it.
 */
const othersReview = (reading: ModelReading, rule: Review, index: number): readonly Finding[] =>
  reviewSteps(reading, rule).flatMap((review): readonly Finding[] => {
    const { work, by } = rule;
    const responsible = atKey(reading.rowOf, review).responsible;
    const others = responsible.filter((role) => role !== by);
    // A reviewer who cannot review is reported separately.
    if (others.length === 0 || others.length === responsible.length) return [];
    const named = others.map((role) => `"${role}"`).join(' and ');
    return [
      {
        path: `review[${index}].by`,
        breach: { kind: 'others-review', work, review, role: by, others },
        message: `"${by}" is to review "${work}", but ${named} may end "${review}", where pieces go, as well`,
        hint: `leave "${review}" to "${by}" alone`,
      },
    ];
  });

const neverStops = ({ work, by, stopsAt }: Review, index: number): readonly Finding[] =>
  stopsAt === 1
    ? [
        {
          path: `review[${index}].stopsAt`,
          breach: { kind: 'never-stops', work, role: by },
          message:
            `the review of "${work}" by "${by}" has a "stopsAt" of 1, and no rate of disagreement can ` + 'be above 1',
          hint: 'give a limit below 1, or remove "stopsAt"',
        },
      ]
    : [];

const onlyForSystems = (
  { work, by, always, stopsAt }: Review,
  index: number,
  done: boolean,
  atHand: boolean,
): readonly Finding[] => [
  ...(stopsAt !== undefined && !atHand
    ? [
        {
          path: `review[${index}].stopsAt`,
          breach: { kind: 'only-for-systems', work, role: by, asks: 'stopsAt' } as const,
          message:
            `"stopsAt" says when a system is stopped, but no system does "${work}", which "${by}" reviews, or ` +
            'suggests how to do it',
          hint: 'remove "stopsAt" as long as people do the work',
        },
      ]
    : []),
  ...(always.includes('accommodated') && !done
    ? [
        {
          path: `review[${index}].always[${always.indexOf('accommodated')}]`,
          breach: { kind: 'only-for-systems', work, role: by, asks: 'accommodated' } as const,
          message: `"accommodated" applies to what a system does, but no system does "${work}", which "${by}" reviews`,
          hint: 'remove "accommodated" as long as people do the work',
        },
      ]
    : []),
];

/** Whether a system makes suggestions at a step. */
const isSuggested = (reading: ModelReading, work: string): boolean =>
  reading.model.automation.some(
    (row) =>
      row.mode === 'suggests' &&
      automatedRows(reading, row).some(({ element, step }) => workRef(element, step) === work),
  );
