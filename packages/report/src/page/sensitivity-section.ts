import type { InForce, Sensitivity, SensitivityInput } from '@work-elements/simulate';
import { html, type Markup } from '../markup/html.js';
import { tornadoChart } from '../pictures/tornado-chart.js';
import { isAssumed } from './assumptions-section.js';
import { inForceTitle, type Known, workTitle } from './in-force-title.js';
import { sideways } from './page.js';
import { digitsOf, figure, toldApart, withInterval } from './written.js';

/** The number of most important inputs to name in words. */
const NAMED = 3;

/** The inputs on which the answer depends: in words, as a tornado chart, and as a table. @internal */
export const sensitivitySection = (
  { tornado, base, measure, inputs }: Sensitivity,
  inForce: readonly InForce[] | undefined,
  known: Known,
): Markup | null => {
  if (tornado === null || base === null) return null;
  const { language } = known;
  const clear = tornado.filter((bar) => bar.clear);
  const figureTitle = language.say(measure);
  const isKnown = base.low !== null;
  const about = { measure: figureTitle, base: figure(language, base.mean), all: inputs.length };
  const lead = isKnown ? language.say('rHangs', { ...about, n: clear.length }) : language.say('rHangsUnknown', about);
  const most = clear.slice(0, NAMED).map(({ input, low, high }) =>
    language.say('rHangsOn', {
      input: inputTitle(input, known),
      low: signed(low.mean, known),
      high: signed(high.mean, known),
    }),
  );
  const assumed =
    inForce === undefined
      ? []
      : clear.filter(({ input }) => inForce.some((each) => input.covers.includes(each.what) && isAssumed(each)));
  const rests =
    inForce === undefined || clear.length === 0
      ? null
      : assumed.length === 0
        ? language.say('rHangsOnNoAssumption')
        : language.say('rHangsOnAssumptions', {
            inputs: language.list(assumed.map(({ input }) => inputTitle(input, known))),
          });
  const rows = tornado.map((bar) => ({ ...bar, title: inputTitle(bar.input, known) }));
  return html`<section><h2>${language.say('rHangsTitle')}</h2><p class="lead">${lead}</p>${
    most.length === 0 ? null : html`<ul class="plain">${most.map((said) => html`<li>${said}</li>`)}</ul>`
  }${rests === null ? null : html`<p>${rests}</p>`}<p
class="note">${language.say('rTornadoNote')}${isKnown ? ` ${language.say('rTornadoIntervals')}` : ''}</p>
<figure>${sideways(language.say('rHangsTitle'), tornadoChart(rows, figureTitle, language))}</figure>
${sideways(
  language.say('rHangsTitle'),
  html`<table><thead><tr><th scope="col">${language.say('rWhat')}</th>${(['rFromTo', 'rAtLow', 'rAtHigh'] as const).map(
    (head) => html`<th scope="col" class="n">${language.say(head)}</th>`,
  )}</tr></thead><tbody>${rows.map(
    ({ title, input, low, high }) =>
      html`<tr><th scope="row">${title}</th>${[
        range(input, known),
        withInterval(language, low),
        withInterval(language, high),
      ].map((cell) => html`<td class="n">${cell}</td>`)}</tr>`,
  )}</tbody></table>`,
)}</section>`;
};

const signed = (value: number, { language }: Known): string =>
  `${value > 0 ? '+' : value < 0 ? '−' : ''}${figure(language, Math.abs(value))}`;

const inputTitle = (input: SensitivityInput, known: Known): string => {
  const [work] = input.work;
  if (work === undefined || input.work.length > 1) return inForceTitle(input.id, known);
  if (input.kind === 'effort') return known.language.say('rInEffort', { work: workTitle(work, known) });
  if (input.outcome === null) return inForceTitle(input.id, known);
  return known.language.say('rInShare', { work: workTitle(work, known), outcome: known.language.word(input.outcome) });
};

/** The ends of an input’s range, with enough digits to tell them from its value in the scenario. */
const range = ({ unit, low, base, high }: SensitivityInput, { language }: Known): string => {
  const write = unit === 'share' ? language.percent : language.number;
  const [from = '', , to = ''] = toldApart([low, base, high], write, unit === 'share' ? 0 : digitsOf(high));
  if (unit === 'share') return language.say('rRange', { low: from, high: to });
  if (unit === 'number') return language.say('rRange', { low: from, high: to });
  return language.say(unit === 'odds' ? 'rRangeOdds' : 'rRangeTimes', { low: from, high: to });
};
