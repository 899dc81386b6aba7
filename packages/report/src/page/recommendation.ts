import type { Comparison, Estimate, OneMore, Report } from '@work-elements/simulate';
import type { Language } from '../language/language.js';
import { html, type Markup } from '../markup/html.js';
import { amount, type Write } from './written.js';

type Differences = Comparison['differences'][number];

const changeOf = ({ measures }: Differences, measure: 'daysToMastery' | 'advanced' | 'cost') =>
  measures.find((each) => each.measure === measure);

const isClear = ({ low, high }: Estimate): boolean => low !== null && high !== null && (low > 0 || high < 0);

/** The clear changes in words, or a statement that there are none; `money` is null where nothing costs anything. */
const effects = (
  language: Language,
  days: Estimate | null,
  advanced: Estimate | null,
  cost: Estimate | null,
  money: Write | null,
): string => {
  const parts = [
    ...(days === null || !isClear(days)
      ? []
      : [language.say(days.mean < 0 ? 'rDaysLess' : 'rDaysMore', { change: amount(language, days) })]),
    ...(advanced === null || !isClear(advanced)
      ? []
      : [language.say(advanced.mean > 0 ? 'rAdvancedMore' : 'rAdvancedFewer', { change: amount(language, advanced) })]),
  ];
  const paid =
    money === null
      ? []
      : cost === null || cost.mean === 0
        ? [language.say('rCostsTheSame')]
        : [language.say(cost.mean > 0 ? 'rCostsMore' : 'rCostsLess', { change: amount(language, cost, money) })];
  return language.list([...(parts.length === 0 ? [language.say('rNothingClear')] : parts), ...paid]);
};

/** Why one more person in a role is recommended. @internal */
export const recommendedPerson = (
  { role, title, daysToMastery, advanced, cost }: OneMore,
  language: Language,
  money: Write | null,
) =>
  language.say('rRecommendPerson', {
    role: language.title('roles', role, title),
    effects: effects(language, daysToMastery, advanced, cost, money),
  });

/** Whether too few objectives are advanced to see how long most take, so that their mean is cut off at the end. @internal */
export const isCutOff = ({ p95, longest }: Report['timeToMastery']): boolean => p95 === null && longest !== null;

/** What days to mastery that are cut off at the end of the scenario count. @internal */
export const withinNote = (
  { scenario, timeToMastery, weeks }: Pick<Report, 'scenario' | 'timeToMastery' | 'weeks'>,
  language: Language,
): Markup | null =>
  isCutOff(timeToMastery)
    ? html`<p class="note"><bdi>${scenario.title}</bdi>: ${language.say('rWithin', { weeks: language.say('rWeeks', { n: Math.round(weeks) }) })}</p>`
    : null;

/**
 * Which scenario is recommended, and what each does. Of those that clearly advance more objectives or reach mastery
 * clearly sooner, are clearly worse in neither, and give nobody roles that the model keeps apart, the one that shortens
 * the time to mastery most is recommended.
 *
 * @internal
 */
export const recommendations = (
  { differences, reports }: Comparison,
  language: Language,
  money: Write,
): readonly string[] => {
  const estimateOf = (each: Differences, measure: 'daysToMastery' | 'advanced' | 'cost') =>
    changeOf(each, measure)?.difference ?? null;
  const gain = (each: Differences, measure: 'daysToMastery' | 'advanced'): number => {
    const found = changeOf(each, measure);
    const mean = found?.difference?.mean ?? 0;
    return found?.clear === true ? (measure === 'daysToMastery' ? -mean : mean) : 0;
  };
  const breaks = (each: Differences): boolean =>
    (reports.find(({ scenario }) => scenario.id === each.scenario)?.keptApart ?? []).length > 0;
  const free = reports.every(({ cost }) => cost.total.mean === 0);
  const good = differences.filter((each) => {
    if (breaks(each)) return false;
    const gains = [gain(each, 'daysToMastery'), gain(each, 'advanced')];
    return gains.some((change) => change > 0) && gains.every((change) => change >= 0);
  });
  const [best] = [...good].sort(
    (one, other) =>
      gain(other, 'daysToMastery') - gain(one, 'daysToMastery') || gain(other, 'advanced') - gain(one, 'advanced'),
  );
  const base = reports[0]?.scenario.title ?? '';
  return [
    best === undefined
      ? language.say(differences.some(breaks) ? 'rRecommendNoneThatKeeps' : 'rRecommendNone', { title: base })
      : language.say('rRecommendScenario', { title: best.title }),
    ...differences.map((each) =>
      language.say(breaks(each) ? 'rNotRecommended' : 'rAlternative', {
        title: each.title,
        effects: effects(
          language,
          estimateOf(each, 'daysToMastery'),
          estimateOf(each, 'advanced'),
          estimateOf(each, 'cost'),
          free ? null : money,
        ),
      }),
    ),
  ];
};
