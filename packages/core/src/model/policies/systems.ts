import { atKey } from '../../vocabulary/at.js';
import type { StepAssignment } from '../assignment.js';
import { automatedRows } from '../automated-rows.js';
import type { ModelReading } from '../model-reading.js';
import { reviewSteps } from '../review-steps.js';
import { roleKind } from '../role-kind.js';
import { workRef } from '../work-ref.js';
import { pathOfWork } from './path-of-work.js';
import type { Finding } from './policy.js';

/**
 * A system is responsible for what it does, but not for what it only suggests; it records only where a step files what
 * others have settled; if its work is reviewed, its mode is `acts-reviewed`.
 *
 * @internal
 */
export const automationFits = (reading: ModelReading): readonly Finding[] => [
  ...misfits(reading),
  ...reviewedThoughActing(reading),
];

/** Systems whose mode, stated or by default, is to act unreviewed, although a rule has their work reviewed. */
const reviewedThoughActing = (reading: ModelReading): readonly Finding[] => {
  const { model, rowOf, roleOf } = reading;
  return model.review.flatMap(({ work, by }, index) =>
    atKey(rowOf, work).responsible.flatMap((id): readonly Finding[] => {
      if (roleKind(atKey(roleOf, id)) !== 'system') return [];
      const said = model.automation.findIndex((row) =>
        row.role === id
          ? automatedRows(reading, row).some(({ element, step }) => workRef(element, step) === work)
          : false,
      );
      const mode = model.automation[said]?.mode;
      // A system that only suggests and yet is responsible is reported separately.
      if (mode === 'acts-reviewed' || mode === 'suggests') return [];
      const how = mode === undefined ? 'which has no mode and so acts unreviewed' : `whose mode is "${mode}"`;
      return [
        {
          path: said < 0 ? `review[${index}].work` : `automation[${said}].mode`,
          breach: { kind: 'reviewed-though-acting', work, role: id },
          message: `"${by}" is to review "${work}" of "${id}", ${how}`,
          hint: `give "${id}" the mode "acts-reviewed" at "${work}" in "automation", or remove the rule of review`,
        },
      ];
    }),
  );
};

const misfits = (reading: ModelReading): readonly Finding[] =>
  reading.model.automation.flatMap((automation, index): readonly Finding[] => {
    const { role, work, mode } = automation;
    const does = automatedRows(reading, automation).filter(({ responsible }) => responsible.includes(role));
    const path = `automation[${index}]`;
    if (mode === 'suggests') {
      return does.map((row) => ({
        path,
        breach: { kind: 'only-suggests', work: workRef(row.element, row.step), role },
        message: `"${role}" only suggests at "${work}", but is responsible for "${workRef(row.element, row.step)}"`,
        hint: `make a role held by people responsible for it, or choose the mode "acts-reviewed"`,
      }));
    }
    if (does.length > 0) return mode === 'records' ? settling(reading, does, role, path) : [];
    return [
      {
        path,
        breach: { kind: 'does-not-act', work, role },
        message: `"${role}" is said to act at "${work}" (${mode}), but is responsible for none of it`,
        hint: `add "${work}" to the "responsible" of "${role}", or choose the mode "suggests"`,
      },
    ];
  });

/** Steps at which nobody else has settled what the system is said to record. */
const settling = (
  { stepOf }: ModelReading,
  does: readonly StepAssignment[],
  role: string,
  path: string,
): readonly Finding[] =>
  does
    .map(({ element, step }) => workRef(element, step))
    .filter((work) => atKey(stepOf, work).files !== true)
    .map((work) => ({
      path: `${path}.mode`,
      breach: { kind: 'only-records', work, role },
      message: `"${role}" is said only to record at "${work}", but whoever does that step settles something`,
      hint:
        `choose the mode "acts" or "acts-reviewed" for "${role}" at "${work}", or "suggests" with a person ` +
        'responsible; a step of your own that only files what others have settled says so (files: true)',
    }));

/**
 * Work that a system does under review has a review rule, and the reviewers are people responsible for the review step.
 *
 * @internal
 */
export const reviewedByPeople = (reading: ModelReading): readonly Finding[] => [
  ...unreviewed(reading),
  ...reviewsNothing(reading),
  ...wrongReviewers(reading),
];

/** Review rules without a sample and without anything that is always reviewed. */
const reviewsNothing = ({ model }: ModelReading): readonly Finding[] =>
  model.review.flatMap(({ work, by, sample, always }, index) =>
    sample > 0 || always.length > 0
      ? []
      : [
          {
            path: `review[${index}].sample`,
            breach: { kind: 'reviews-nothing', work, role: by },
            message:
              `"${by}" is to review "${work}", but no piece of it: ` +
              'the sample is 0, and nothing is always reviewed',
            hint: 'give a "sample" above 0, say what is reviewed "always", or remove the rule',
          },
        ],
  );

const unreviewed = (reading: ModelReading): readonly Finding[] =>
  reading.model.automation.flatMap((automation, index): readonly Finding[] => {
    const { role, mode } = automation;
    if (mode !== 'acts-reviewed') return [];
    return automatedRows(reading, automation)
      .filter(({ responsible }) => responsible.includes(role))
      .map(({ element, step }) => workRef(element, step))
      .filter((ref) => !reading.model.review.some((rule) => rule.work === ref))
      .map((ref) => ({
        path: `automation[${index}].mode`,
        breach: { kind: 'unreviewed', work: ref, role },
        message: `"${role}" acts at "${ref}" under review, but no rule says who reviews it`,
        hint: `add { work: ${ref}, by: …, sample: … } to "review", or choose the mode "acts"`,
      }));
  });

const wrongReviewers = (reading: ModelReading): readonly Finding[] =>
  reading.model.review.flatMap((rule, index): readonly Finding[] => {
    const path = `review[${index}].by`;
    if (roleKind(atKey(reading.roleOf, rule.by)) === 'system')
      return [
        {
          path,
          breach: { kind: 'reviewed-by-system', work: rule.work, role: rule.by },
          message: `"${rule.by}" is a system, and is to review "${rule.work}"`,
          hint: 'name a role held by people',
        },
      ];
    return reviewSteps(reading, rule)
      .filter((ref) => !atKey(reading.rowOf, ref).responsible.includes(rule.by))
      .map((ref) => ({
        path,
        breach: { kind: 'not-reviewer', work: rule.work, review: ref, role: rule.by },
        message: `"${rule.by}" is to review "${rule.work}", but is not responsible for "${ref}", where pieces go`,
        hint: `add "${ref}" to the "responsible" of "${rule.by}", or name the role that has it`,
      }));
  });

/** Whoever reviews work is not the only role that does it, as can happen after a system has been stopped. @internal */
export const reviewedByOthers = (reading: ModelReading): readonly Finding[] =>
  reading.model.review.flatMap(({ work, by }, index): readonly Finding[] => {
    const [responsible, ...others] = atKey(reading.rowOf, work).responsible;
    // A system as reviewer is reported separately.
    if (responsible !== by || others.length > 0 || roleKind(atKey(reading.roleOf, by)) === 'system') return [];
    return [
      {
        path: `review[${index}].by`,
        breach: { kind: 'reviews-itself', work, role: by },
        message: `"${by}" alone is responsible for "${work}", and reviews it`,
        hint: `let another role review "${work}", or remove the rule`,
      },
    ];
  });

/** Whoever answers for a step is of an actor kind that may perform it. @internal */
export const accountablePerformers = ({ rows, model, roleOf, stepOf }: ModelReading): readonly Finding[] =>
  rows.flatMap((row) => {
    const ref = workRef(row.element, row.step);
    const { performers } = atKey(stepOf, ref);
    return row.accountable.flatMap((roleId) => {
      // Roles that also do the step are checked by another policy.
      if (row.responsible.includes(roleId)) return [];
      const barred = atKey(roleOf, roleId).actors.filter((actor) => !performers.includes(actor));
      if (barred.length === 0) return [];
      return [
        {
          path: pathOfWork(model, roleId, 'accountable', ref),
          breach: { kind: 'cannot-answer', work: ref, role: roleId, barred, performers },
          message:
            `"${roleId}" answers for "${ref}" and may be held by ${barred.join(' or ')}, ` + 'which cannot perform it',
          hint: `name a role held only by ${performers.join(' or ')}`,
        },
      ];
    });
  });
