import type { WorkElement } from '../catalogue/work-element.js';
import type { ChartWay, ElementChart } from './chart.js';
import { elementChart } from './element-chart.js';
import { guardClause } from './guard-clauses.js';
import { label, nodeId, words } from './text.js';

/** An element as a state diagram, with titles as names, guards as labels, and one arrow between two nodes. @internal */
export const elementDiagram = (element: WorkElement): string => {
  const chart = elementChart(element);
  const titles = new Map(element.steps.map((step) => [step.id, step.title]));
  const lines = [
    'stateDiagram-v2',
    ...within(chart, null, titles, '  '),
    ...chart.initial.map((id) => `  [*] --> ${nodeId('s', id)}`),
    ...origins(chart, titles),
    ...arrows(chart),
    ...chart.states.filter(({ final }) => final).map(({ id }) => `  ${nodeId('s', id)} --> [*]`),
    '  classDef step fill:#e7f0f7,stroke:#0b4f80,color:#1b2733',
    ...chart.states.filter(({ step }) => step).map(({ id }) => `  class ${nodeId('s', id)} step`),
  ];
  return `${lines.join('\n')}\n`;
};

const lastOf = (id: string): string => words(id.split('.').at(-1) ?? id);

const named = (id: string, titles: ReadonlyMap<string, string>): string => label(titles.get(id) ?? lastOf(id));

const within = (
  chart: ElementChart,
  group: string | null,
  titles: ReadonlyMap<string, string>,
  indent: string,
): readonly string[] => [
  ...chart.states
    .filter((state) => state.within === group)
    .map(({ id }) => `${indent}state "${named(id, titles)}" as ${nodeId('s', id)}`),
  ...chart.groups
    .filter((each) => each.within === group)
    .flatMap(({ id }) => [
      `${indent}state "${label(lastOf(id))}" as ${nodeId('g', id)} {`,
      ...within(chart, id, titles, `${indent}  `),
      `${indent}}`,
    ]),
];

/** A node for each origin that consists of several states. */
const origins = (chart: ElementChart, titles: ReadonlyMap<string, string>): readonly string[] => [
  ...new Set(
    chart.ways.flatMap((way) =>
      'state' in way.from ? [] : [`  state "${originTitle(way, titles)}" as ${originId(way)}`],
    ),
  ),
];

const originTitle = ({ from, to }: ChartWay, titles: ReadonlyMap<string, string>): string => {
  if ('state' in from) return named(from.state, titles);
  if ('group' in from) return from.group === '' ? 'From any state' : `Anywhere in ${label(lastOf(from.group))}`;
  if (from.others === true) return 'From any other state';
  if (from.except !== undefined) {
    const but = from.except.map((id) => named(id, titles)).join('<br/>and ');
    return `${to === null ? 'In' : 'From'} any state but ${but}`;
  }
  const each = from.states.map((id) => named(id, titles));
  // One name a line, since there may be many.
  return `${to === null ? 'In' : 'From'} ${each.slice(0, -1).join(',<br/>')}<br/>or ${each.at(-1)}`;
};

/** Where several states stay as they are, the node means being in one of them; otherwise, leaving one of them. */
const originId = ({ from, to }: ChartWay): string => {
  if ('state' in from) return nodeId('s', from.state);
  if ('group' in from) return nodeId('a', from.group);
  return nodeId(to === null ? 'i' : 'f', ...from.states);
};

const arrows = (chart: ElementChart): readonly string[] => {
  const labels = new Map<string, string[]>();
  for (const way of chart.ways) {
    const origin = originId(way);
    const key = `  ${origin} --> ${way.to === null ? origin : nodeId('s', way.to)}`;
    const known = labels.get(key);
    if (known === undefined) labels.set(key, [labelOf(way)]);
    else known.push(labelOf(way));
  }
  return [...labels].map(([arrow, texts]) => `${arrow} : ${texts.join('<br/>')}`);
};

const labelOf = ({ event, guard, otherwise, emits }: ChartWay): string => {
  const name = event === null ? 'at once' : words(event);
  const when = guard === null ? (otherwise ? ', otherwise' : '') : `, if ${guardClause(guard)}`;
  return label(`${name}${when}${emits.length === 0 ? '' : ` ▸ ${emits.map(words).join(', ')}`}`);
};
