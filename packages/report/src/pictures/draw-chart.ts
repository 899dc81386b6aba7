import { type EChartsCoreOption, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { escaped } from '../markup/clean.js';
import { Markup } from '../markup/html.js';
import { INK } from '../markup/palette.js';

/** How charts are set. @internal */
export const CHART_FONT = { fontFamily: 'Arial, "Liberation Sans", Helvetica, sans-serif', color: INK };

/** What charts can be made of, as echarts takes it. */
type Parts = Parameters<typeof use>[0];

/** Draws a chart as SVG, without a browser, with what it shows in words. @internal */
export const drawChart = (
  parts: Parts,
  label: string,
  option: EChartsCoreOption,
  height: number,
  width = 900,
): Markup => {
  use([SVGRenderer]);
  use(parts);
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  chart.setOption({ animation: false, textStyle: CHART_FONT, ...option });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return new Markup(still(svg).replace('<svg ', `<svg role="img" aria-label="${escaped(label)}" `));
};

/**
 * A chart without what only a script would use, its ids made of what it shows: echarts numbers them by how many charts
 * were drawn before, so that no page would be the same twice.
 */
const still = (svg: string): string => {
  const bare = svg
    .replaceAll(/<style[^>]*>.*?<\/style>/gs, '')
    .replaceAll(/ (?:class|pointer-events|ecmeta_[\w-]+)="[^"]*"/g, '')
    .replaceAll(/(id="|url\(#|href="#)zr\d+-/g, '$1zr-');
  const id = checksum(bare);
  return bare.replaceAll(/(id="|url\(#|href="#)zr-/g, (_, before: string) => `${before}c${id}-`);
};

/** FNV-1a of 32 bits. */
const checksum = (text: string): string => {
  let sum = 0x811c9dc5;
  for (const character of text) sum = Math.imul(sum ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return sum.toString(36);
};
