import { type EChartsCoreOption, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { clean, escaped, unstacked } from '../markup/clean.js';
import { Markup } from '../markup/html.js';
import { FONT } from '../markup/measure.js';
import { INK } from '../markup/palette.js';

/** The font of charts. @internal */
export const CHART_FONT = { fontFamily: FONT, color: INK };

/** The components from which charts are built, as echarts takes them. */
type Parts = Parameters<typeof use>[0];

/** Draws a chart as SVG, without a browser, with a description in words. @internal */
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
  const svg = still(unstacked(clean(chart.renderToSVGString())));
  chart.dispose();
  // A function, because a title may contain replacement patterns, such as "$&".
  return new Markup(svg.replace('<svg ', () => `<svg role="img" aria-label="${escaped(label)}" `));
};

/**
 * A chart without parts that only scripts use, and with ids derived from its content: echarts numbers ids across all
 * charts drawn so far, which would make pages irreproducible.
 */
const still = (svg: string): string => {
  const bare = svg
    .replaceAll(/<style[^>]*>.*?<\/style>/gs, '')
    .replaceAll(/ (?:class|pointer-events|ecmeta_[\w-]+)="[^"]*"/g, '')
    .replaceAll(/(id="|url\(#|href="#)zr\d+-/g, '$1zr-');
  const id = checksum(bare);
  return bare.replaceAll(/(id="|url\(#|href="#)zr-/g, (_, before: string) => `${before}c${id}-`);
};

/** 32-bit FNV-1a. */
const checksum = (text: string): string => {
  let sum = 0x811c9dc5;
  for (const character of text) sum = Math.imul(sum ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return sum.toString(36);
};
