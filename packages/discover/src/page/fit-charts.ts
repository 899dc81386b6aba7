import { html, LETTER_COLOUR, LINE, type Markup, picture } from '@work-elements/report/parts';
import type { DurationFit, Fits } from '../calibrate/fits.js';
import { shareUntil } from '../statistics/histogram.js';
import { short, whole } from './text.js';

const [WIDTH, HEIGHT] = [280, 90];
const MOST = 60;

/** Each fit as a line over the histogram of the durations. @internal */
export const fitCharts = ({ durations }: Pick<Fits, 'durations'>): Markup => {
  const shown = [...durations].sort((one, other) => other.n - one.n).slice(0, MOST);
  const more = durations.length - shown.length;
  return html`<div class="charts">${shown.map(chart)}</div>${
    more > 0 &&
    html`<p
class="small">… and ${more} more, of fewer observations.</p>`
  }`;
};

const chart = ({ step, role, n, open, by, distribution, mean, histogram, doubt }: DurationFit): Markup => {
  const { width, counts } = histogram;
  const expected = counts.map(
    (_, index) => n * (shareUntil(distribution, (index + 1) * width) - shareUntil(distribution, index * width)),
  );
  const most = Math.max(1, ...counts, ...expected.filter(() => distribution.kind !== 'fixed'));
  const bar = WIDTH / counts.length;
  const y = (count: number): number => HEIGHT * (1 - Math.min(1, count / most));
  const bars = counts.map(
    (count, index) =>
      html`<rect x="${(index * bar).toFixed(1)}" y="${y(count).toFixed(1)}" width="${(bar - 1).toFixed(1)}"
height="${(HEIGHT - y(count)).toFixed(1)}" fill="${LINE}"/>`,
  );
  const line = expected.map((count, index) => `${((index + 0.5) * bar).toFixed(1)},${y(count).toFixed(1)}`).join(' ');
  const note = by === 'shrunk' ? 'too few: the estimate, scaled' : distribution.kind;
  const figures =
    `${role}: n = ${whole(n)}${open === 0 ? '' : ` and ${whole(open)} open`}, ${note}, mean ${short(mean.value)} ` +
    `min (${short(mean.low)} to ${short(mean.high)})${doubt === null ? '' : `; ${doubt}`}`;
  return html`<figure><p class="small"><strong>${step}</strong><br>${figures}</p>
${picture(
  WIDTH,
  HEIGHT + 16,
  `${step}, ${figures}`,
  html`<g font-size="10">${bars}<polyline points="${line}" fill="none" stroke="${LETTER_COLOUR.accountable}"
stroke-width="1.5"/><text x="0" y="${HEIGHT + 12}">0</text><text x="${WIDTH}" y="${HEIGHT + 12}"
text-anchor="end">${short(width * counts.length)} min</text></g>`,
)}</figure>
`;
};
