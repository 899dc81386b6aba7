import { counted } from 'work-elements';
import { amountText, numberText } from '../vocabulary/number-text.js';
import type { HoursOfAll } from './hours-of-all.js';
import type { TrainingRules } from './training-options.js';
import type { TrainingPlan, TrainingYear } from './training-plan.js';

type Plan = Omit<TrainingPlan, 'because'>;

/** How much of the hours of people and trainers each year uses, if anything is left uncovered. @internal */
export const hourReasons = (plan: Plan, rules: TrainingRules, hours: readonly HoursOfAll[]): readonly string[] =>
  plan.uncovered.length === 0
    ? []
    : plan.years
        .map((year, index) => {
          const there = hours[index];
          const taught = taughtIn(plan, year);
          return [
            `In year ${year.year}, people use ${amountText(year.hours, 'hour')} of ` +
              `${numberText(there?.people ?? 0)} that they have`,
            ...(there === undefined || there.trainers === Number.POSITIVE_INFINITY
              ? []
              : [`trainers ${numberText(taught)} of ${numberText(there.trainers)}`]),
            ...(rules.trainerHours === undefined
              ? []
              : [
                  `trainers and coaches together ${numberText(year.trainerHours)} of ${numberText(rules.trainerHours)}`,
                ]),
          ].join(', ');
        })
        .map((sentence) => `${sentence}.`);

const taughtIn = ({ sessions }: Plan, { year }: TrainingYear): number =>
  sessions.reduce(
    (sum, session) =>
      sum + (session.year === year && (session.form === 'study' || session.form === 'workshop') ? session.hours : 0),
    0,
  );

/** What each year’s weeks do not allow. @internal */
export const dateReasons = (
  { years }: Plan,
  { dates }: TrainingRules,
  hours: readonly HoursOfAll[],
): readonly string[] =>
  years.flatMap(({ year, dates: dated }, index) => {
    if (dated === null || dates === undefined) return [];
    const there = hours[index];
    return [
      ...(there === undefined || there.most >= there.mostInYear
        ? []
        : [
            `In the ${counted(dated.weeks, 'week')} of year ${year}, with ${amountText(dates.hoursPerWeek, 'hour')} ` +
              `in each, a person can have at most ${numberText(there.most)} of ` +
              `${amountText(there.mostInYear, 'hour')}.`,
          ]),
      ...tooLong(year, dated),
      ...putOff(year, dated),
    ];
  });

const tooLong = (year: number, { tooLong: those, weeks }: NonNullable<TrainingYear['dates']>): readonly string[] => {
  if (those.length === 0) return [];
  const shortest = Math.min(...those.map((each) => each.weeks));
  const [what, how] = those.length === 1 ? ['takes', ''] : ['take', ' or more'];
  return [
    `${counted(those.length, 'module')} that somebody needs ${what} ${counted(shortest, 'week')}${how}, and year ` +
      `${year} has ${weeks}: ${those.length === 1 ? 'it is not' : 'none of them is'} planned.`,
  ];
};

const putOff = (year: number, dated: NonNullable<TrainingYear['dates']>): readonly string[] => {
  if (dated.leftOut.length === 0) return [];
  const people = dated.leftOut.reduce((sum, each) => sum + each.people, 0);
  const sure =
    dated.atLeast > dated.weeks
      ? `Not all that was chosen for year ${year} can have dates`
      : `No dates were found for all that was chosen for year ${year}`;
  return [
    `${sure}: ${dated.because}; ${counted(people, 'place')} in ${counted(dated.leftOut.length, 'module')} ` +
      `${people === 1 ? 'is' : 'are'} put off.`,
  ];
};
