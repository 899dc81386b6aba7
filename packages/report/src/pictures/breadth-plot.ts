import { ScatterChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { compareModels, type ImplementationModel, type ModelTotals, models } from 'work-elements';
import type { Language } from '../language/language.js';
import type { Markup } from '../markup/html.js';
import { isolated } from '../markup/isolate.js';
import { textWidth, wrapped } from '../markup/measure.js';
import { INK, LETTER_COLOUR, LINE, MUTED } from '../markup/palette.js';
import type { ModelView } from '../view/model-view.js';
import { CHART_FONT, drawChart } from './draw-chart.js';

/** A model’s totals. @internal */
export const totalsOf = (model: ImplementationModel): ModelTotals => compareModels(model, model).totals[0];

const ready: readonly ImplementationModel[] = Object.values(models);

/** Breadth against hand-offs: the models that are compared among all ready ones. @internal */
export const breadthPlot = (compared: readonly ModelView[], language: Language): Markup => {
  const own = new Set(compared.map(({ model }) => model));
  const others = ready.filter((model) => !own.has(model));
  const shown = inOnePlace(
    [
      ...compared.map(({ model, title }) => ({ model, title, ours: true })),
      ...others.map((model) => ({ model, title: model.title, ours: false })),
    ].map(({ model, title, ours }) => {
      const { colleagueHandoffs, broadest } = totalsOf(model);
      return { title: isolated(title), ours, x: colleagueHandoffs, y: broadest };
    }),
  );
  const axis = {
    type: 'value',
    min: 0,
    nameLocation: 'middle',
    nameTextStyle: { color: MUTED, fontSize: 13 },
    axisLabel: { color: MUTED, fontSize: 12, formatter: (value: number) => language.number(value) },
    splitLine: { lineStyle: { color: LINE } },
  };
  const [across, up] = [roundMax(shown.map((dot) => dot.x)), roundMax(shown.map((dot) => dot.y))];
  const placed = placeLabels(
    shown.map(({ title, x, y }) => ({
      title,
      x: LEFT + (x / across) * (WIDTH - LEFT - RIGHT),
      y: HEIGHT - BOTTOM - (y / up) * (HEIGHT - TOP - BOTTOM),
    })),
  );
  return drawChart(
    [ScatterChart, GridComponent],
    shown
      .map(
        ({ title, x, y }) =>
          `${title}: ${language.number(x)} ${language.say('plotX')}, ${language.number(y)} ${language.say('plotY')}`,
      )
      .join('; '),
    {
      grid: { left: LEFT, right: RIGHT, top: TOP, bottom: BOTTOM },
      xAxis: { ...axis, name: language.say('plotX'), nameGap: 30, max: across },
      yAxis: { ...axis, name: language.say('plotY'), nameGap: 36, max: up },
      series: [
        {
          type: 'scatter',
          data: shown.map(({ title, x, y, ours }, index) => ({
            name: title,
            value: [x, y],
            symbol: ours ? 'diamond' : 'circle',
            symbolSize: ours ? 18 : 10,
            itemStyle: ours
              ? { color: LETTER_COLOUR.responsible, opacity: 1 }
              : { color: '#fff', borderColor: MUTED, borderWidth: 1.5, opacity: 1 },
            label: {
              ...CHART_FONT,
              show: placed[index] !== null,
              position: placed[index] ?? 'right',
              distance: 6,
              fontSize: LABEL,
              color: ours ? INK : MUTED,
              fontWeight: ours ? 'bold' : 'normal',
              formatter: ({ name }: { readonly name: string }) => shortened(name),
            },
          })),
        },
      ],
    },
    HEIGHT,
    WIDTH,
  );
};

const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM, LABEL] = [720, 380, 60, 150, 24, 56, 12];

/** The next round number above all. */
const roundMax = (values: readonly number[]): number => Math.max(10, Math.ceil((Math.max(...values) + 1) / 10) * 10);

const shortened = (title: string): string => wrapped(title, RIGHT - 16, LABEL, 1, true)[0] ?? '';

interface Dot {
  readonly title: string;
  readonly x: number;
  readonly y: number;
}

interface ModelDot extends Dot {
  readonly ours: boolean;
}

type Side = 'right' | 'left' | 'top' | 'bottom';

/** Models of the same figures are one dot with all their names. */
const inOnePlace = (dots: readonly ModelDot[]): readonly ModelDot[] => {
  const places = new Map<string, ModelDot>();
  for (const { title, ours, x, y } of dots) {
    const known = places.get(`${x} ${y}`);
    if (known === undefined) places.set(`${x} ${y}`, { title, ours, x, y });
    else if (known.title !== title) places.set(`${x} ${y}`, { ...known, title: `${known.title}, ${title}` });
  }
  return [...places.values()];
};

/** The side of each dot on which its label meets no dot and no other label; null where there is none. */
const placeLabels = (dots: readonly Dot[]): readonly (Side | null)[] => {
  const taken: Area[] = dots.map(({ x, y }) => ({ left: x - 9, right: x + 9, top: y - 9, bottom: y + 9 }));
  return dots.map((dot, index) => {
    const free = SIDES.find((side) => {
      const area = areaOf(dot, side);
      return (
        area.left > LEFT &&
        area.bottom < HEIGHT - BOTTOM &&
        !taken.some((other, at) => at !== index && meets(area, other))
      );
    });
    if (free === undefined) return null;
    taken.push(areaOf(dot, free));
    return free;
  });
};

const SIDES = ['right', 'left', 'bottom', 'top'] as const satisfies readonly Side[];

interface Area {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const areaOf = ({ title, x, y }: Dot, side: Side): Area => {
  const width = textWidth(shortened(title), LABEL, true);
  const half = LABEL * 0.7;
  if (side === 'right') return { left: x + 10, right: x + 16 + width, top: y - half, bottom: y + half };
  if (side === 'left') return { left: x - 16 - width, right: x - 10, top: y - half, bottom: y + half };
  const middle = side === 'top' ? y - 22 : y + 22;
  return { left: x - width / 2, right: x + width / 2, top: middle - half, bottom: middle + half };
};

const meets = (one: Area, other: Area): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
