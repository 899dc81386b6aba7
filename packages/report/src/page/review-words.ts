import type { Language } from '../language/language.js';
import type { ModelView } from '../view/model-view.js';

type Review = ModelView['model']['review'][number];

/** What a person reviews of some work, and when the system is stopped, each as a clause. @internal */
export const reviewWords = (view: ModelView, language: Language, rule: Review): readonly string[] => {
  const { say } = language;
  const role = view.role(rule.by).title;
  const reasons = reasonsOf(language, rule);
  return [
    ...(rule.sample > 0 ? [say('sysSample', { share: share(language, rule.sample), role })] : []),
    ...(reasons.length > 0 ? [say('sysAlways', { role, reasons: language.list(reasons) })] : []),
    ...stopWords(language, rule),
  ];
};

/** What a person reviews, as seen by that person. @internal */
export const ownReviewWords = (language: Language, rule: Review): readonly string[] => {
  const { say } = language;
  const reasons = reasonsOf(language, rule);
  return [
    ...(rule.sample > 0 ? [say('reviewsSample', { share: share(language, rule.sample) })] : []),
    ...(reasons.length > 0 ? [say('reviewsAlways', { reasons: language.list(reasons) })] : []),
    ...stopWords(language, rule),
  ];
};

const reasonsOf = (language: Language, { always }: Review): readonly string[] =>
  always.map((reason) => {
    if (reason === 'appealed') return language.say('whyAppealed');
    return reason === 'accommodated' ? language.say('whyAccommodated') : language.word(reason);
  });

const stopWords = (language: Language, { stopsAt }: Review): readonly string[] =>
  stopsAt === undefined ? [] : [language.say('sysStops', { share: share(language, stopsAt) })];

/** A share with as many decimals as it has, so that different rules read differently. */
const share = (language: Language, part: number): string => language.percent(part, 6);
