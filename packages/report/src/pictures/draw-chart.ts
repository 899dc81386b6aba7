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
  return new Markup(svg.replace('<svg ', `<svg role="img" aria-label="${escaped(label)}" `));
};
