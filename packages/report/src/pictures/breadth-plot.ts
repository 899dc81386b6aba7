import { compareModels, type ImplementationModel, type ModelTotals } from 'work-elements';
import type { Language } from '../language/language.js';
import type { Markup } from '../markup/html.js';
import { isolated } from '../markup/isolate.js';
import type { ModelView } from '../view/model-view.js';
import { isSameModel, readyModels } from '../view/ready-models.js';
import { dotPlot, type PlotDot } from './dot-plot.js';

/** The total figures of a model. @internal */
export const totalsOf = (model: ImplementationModel): ModelTotals => compareModels(model, model).totals[0];

const readyTotals = new Map<ImplementationModel, ModelTotals>();

/** The totals of the ready models are reckoned once, since every plot shows them all. */
const knownTotals = (model: ImplementationModel): ModelTotals => {
  const totals = readyTotals.get(model) ?? totalsOf(model);
  if (readyModels.includes(model)) readyTotals.set(model, totals);
  return totals;
};

/** Breadth against hand-offs: the compared models among all ready ones. @internal */
export const breadthPlot = (compared: readonly ModelView[], language: Language): Markup => {
  const others = readyModels.filter((each) => !compared.some(({ model }) => isSameModel(model, each)));
  const shown = inOnePlace(
    [
      ...compared.map(({ model, title }) => ({ model, title, ours: true })),
      ...others.map((model) => ({ model, title: model.title, ours: false })),
    ].map(({ model, title, ours }) => {
      const { colleagueHandoffs, broadest } = knownTotals(model);
      return { title: isolated(title), ours, x: colleagueHandoffs, y: broadest };
    }),
  );
  return dotPlot(shown, { x: language.say('plotX'), y: language.say('plotY') }, language);
};

/** Merges models with the same figures into one dot with all their names. */
const inOnePlace = (dots: readonly PlotDot[]): readonly PlotDot[] => {
  const places = new Map<string, PlotDot>();
  for (const { title, ours, x, y } of dots) {
    const known = places.get(`${x} ${y}`);
    if (known === undefined) places.set(`${x} ${y}`, { title, ours, x, y });
    else if (known.title !== title)
      places.set(`${x} ${y}`, { ...known, title: `${known.title}, ${title}`, ours: known.ours || ours });
  }
  return [...places.values()];
};
