import type { Comparison, Estimate, OneMore, Report } from '@work-elements/simulate';
import type { Language } from '../language/language.js';
import { html, type Markup } from '../markup/html.js';
import { amount, asWritten, type Write } from './written.js';

type Differences = Comparison['differences'][number];

const changeOf = ({ measures }: Differences, measure: 'daysToMastery' | 'advanced' | 'cost') =>
  measures.find((each) => each.measure === measure);

const isClear = ({ low, high }: Estimate): boolean => low !== null && high !== null && (low > 0 || high < 0);

/** A change in words: its size, if the change is clear; otherwise that it is unclear or unknown. */
const changeIn = (
  language: Language,
  measure: 'daysToMastery' | 'advanced',
  change: Estimate | null,
  [less, more]: readonly ['rDaysLess', 'rDaysMore'] | readonly ['rAdvancedFewer', 'rAdvancedMore'],
): { readonly kind: 'clear' | 'not clear' | 'unknown'; readonly text: string } => {
  if (change === null || change.low === null)
    return { kind: 'unknown', text: language.say('rChangeUnknown', { measure: language.say(measure) }) };
  return isClear(change)
    ? {
        kind: 'clear',
        text: language.say(change.mean < 0 ? less : more, {
          change: amount(language, change),
          n: asWritten(change.mean),
        }),
      }
    : { kind: 'not clear', text: language.say('rNothingClearIn', { measure: language.say(measure) }) };
};

/**
 * The clear changes in words, and which changes are unknown; or a statement that none is clear. `money` is null if
 * nothing costs anything.
 */
const effects = (
  language: Language,
  days: Estimate | null,
  advanced: Estimate | null,
  cost: Estimate | null,
  money: Write | null,
): string => {
  const all = [
    changeIn(language, 'daysToMastery', days, ['rDaysLess', 'rDaysMore']),
    changeIn(language, 'advanced', advanced, ['rAdvancedFewer', 'rAdvancedMore']),
  ];
  const isAny = all.some(({ kind }) => kind === 'clear');
  const parts = all.every(({ kind }) => kind === 'not clear')
    ? [language.say('rNothingClear')]
    : all.filter(({ kind }) => kind !== 'not clear' || !isAny).map(({ text }) => text);
  const paid =
    money === null
      ? []
      : cost === null || cost.mean === 0
        ? [language.say('rCostsTheSame')]
        : [language.say(cost.mean > 0 ? 'rCostsMore' : 'rCostsLess', { change: amount(language, cost, money) })];
  return language.list([...parts, ...paid]);
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

/**
 * Whether too few objectives are advanced to tell how long most take, so that the mean is truncated at the scenario’s
 * end.
 *
 * @internal
 */
export const isCutOff = ({ p95, longest }: Report['timeToMastery']): boolean => p95 === null && longest !== null;

/**
 * A note, if some objectives take longer than the scenario lasts, that days to mastery are counted only up to its end.
 *
 * @internal
 */
export const withinNote = (
  { scenario, timeToMastery, weeks }: Pick<Report, 'scenario' | 'timeToMastery' | 'weeks'>,
  language: Language,
): Markup | null =>
  isCutOff(timeToMastery)
    ? html`<p class="note"><bdi>${scenario.title}</bdi>: ${language.say('rWithin', {
        weeks: language.say('rWeeks', { n: Math.round(weeks) }),
      })}</p>`
    : null;

/** Whether there are enough replications for differences to have intervals. @internal */
export const hasIntervals = (reports: Comparison['reports']): boolean => reports.every(({ runs }) => runs.length > 1);

/**
 * Which scenario is recommended, and the effects of each. A candidate must clearly advance more objectives or reach
 * mastery clearly sooner, must not be clearly worse in either, and must not have anybody do work that the model keeps
 * apart. Of the candidates, the one that shortens the time to mastery most is recommended.
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
  const none = hasIntervals(reports)
    ? differences.some(breaks)
      ? 'rRecommendNoneThatKeeps'
      : 'rRecommendNone'
    : 'rRecommendUnknown';
  return [
    best === undefined
      ? language.say(none, { title: base })
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
