import type { Comparison } from '@work-elements/simulate';
import { expectShape } from 'work-elements';
import type { LanguageOptions } from '../language/language.js';
import { readOptions } from '../language/read-options.js';
import { html } from '../markup/html.js';
import { withShortTexts } from '../markup/short-texts.js';
import { currencySchema } from './currency.js';
import { page } from './page.js';
import { comparisonSection } from './scenario-comparison.js';
import { moneyIn } from './written.js';

/**
 * Options of the page of a comparison.
 *
 * @public
 */
export interface ComparisonPageOptions extends LanguageOptions {
  /** The currency of all costs, as an ISO 4217 code such as `EUR`; if absent, costs are plain numbers. */
  readonly currency?: string | undefined;
}

/**
 * Makes the page of a comparison: the effects of scenarios relative to the first.
 *
 * @param given - A comparison as returned by `compareScenarios`.
 * @param options - Language, and the currency of costs.
 * @returns The page as HTML.
 *
 * @example
 * ```ts
 * import { comparisonHtml } from '@work-elements/report';
 * import { compareScenarios, parseScenario } from '@work-elements/simulate';
 *
 * const one = parseScenario({
 *   id: 'one',
 *   title: 'One teacher',
 *   model: 'single-teacher',
 *   learners: { count: 5, objectives: 1 },
 *   staff: [{ role: 'teacher', count: 1 }],
 * });
 * const two = parseScenario({ ...one, id: 'two', title: 'Two teachers', staff: [{ role: 'teacher', count: 2 }] });
 * const page = comparisonHtml(await compareScenarios([one, two], { replications: 2 }));
 * console.log(page.includes('Two teachers')); // true
 * ```
 *
 * @public
 */
export const comparisonHtml = (given: Comparison, options: ComparisonPageOptions = {}): string => {
  expectShape(given, 'comparisonHtml', {
    parts: ['baseline', 'reports', 'intervals', 'differences'],
    from: 'compareScenarios',
  });
  const language = readOptions('comparisonHtml', options, { currency: currencySchema });
  const comparison = withShortTexts(given);
  const title = language.say('rScenarios');
  return page(
    language,
    title,
    html`<header><p class="kicker">${language.list(comparison.reports.map(({ scenario }) => scenario.title))}</p>
<h1>${title}</h1></header>${comparisonSection(comparison, language, moneyIn(language, options.currency))}`,
  );
};
