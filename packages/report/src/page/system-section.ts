import type { SystemProfile } from 'work-elements';
import type { Language } from '../language/language.js';
import { html, type Markup } from '../markup/html.js';
import type { ModelView } from '../view/model-view.js';

const MODES = {
  records: 'modeRecords',
  suggests: 'modeSuggests',
  'acts-reviewed': 'modeActsReviewed',
  acts: 'modeActs',
} as const;

type Supervised = SystemProfile['supervisors'][number];

/** How a system does each piece of its work, and what remains with people: each limit beside the work that it is about. @internal */
export const systemSection = (view: ModelView, language: Language, { supervisors }: SystemProfile): Markup =>
  html`<h3>${language.say('sysLimits')}</h3><ul class="plain">${supervisors.map(
    (each) =>
      html`<li data-work="${each.work}" data-mode="${each.mode}"><strong>${view.work(each.work)}</strong>: ${language.say(MODES[each.mode])}; ${limitsOf(view, language, each).join('; ')}</li>`,
  )}</ul>`;

const limitsOf = (view: ModelView, language: Language, { work, mode, roles }: Supervised): readonly string[] => {
  const { say } = language;
  const people =
    roles.length === 0 ? say('supervisedByNobody') : language.either(roles.map((role) => view.role(role).title));
  if (mode === 'suggests') return [say('sysProposes', { roles: people })];
  const answers = say('sysAnswers', { roles: people });
  if (mode === 'records') return [say('sysFiles'), answers];
  return [
    answers,
    ...view.model.review.filter((rule) => rule.work === work).flatMap((rule) => reviewed(view, language, rule)),
  ];
};

const reviewed = (
  view: ModelView,
  language: Language,
  { by, sample, always, stopsAt }: ModelView['model']['review'][number],
): readonly string[] => {
  const { say } = language;
  const role = view.role(by).title;
  const reasons = always.map((reason) => {
    if (reason === 'appealed') return say('whyAppealed');
    return reason === 'accommodated' ? say('whyAccommodated') : language.word(reason);
  });
  return [
    ...(sample > 0 ? [say('sysSample', { share: language.percent(sample), role })] : []),
    ...(reasons.length > 0 ? [say('sysAlways', { role, reasons: language.list(reasons) })] : []),
    ...(stopsAt === undefined ? [] : [say('sysStops', { share: language.percent(stopsAt) })]),
  ];
};
