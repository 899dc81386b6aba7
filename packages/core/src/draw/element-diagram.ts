import type { WorkElement } from '../catalogue/work-element.js';
import { type ChartMove, type ElementChart, elementChart } from './element-chart.js';
import { guardClause } from './guard-clauses.js';
import { label, nodeId, words } from './text.js';

/** An element as a state diagram: titles for names, guards, one arrow between two states. @internal */
export const elementDiagram = (element: WorkElement): string => {
  const chart = elementChart(element);
  const title = new Map(element.steps.map((step) => [step.id, step.title]));
  const lines = [
    'stateDiagram-v2',
    ...within(chart, null, title, '  '),
    ...chart.initial.map((id) => `  [*] --> ${nodeId('s', id)}`),
    ...anywhere(chart).map((id) => `  state "${id === '' ? 'From any state' : `Anywhere in ${label(lastOf(id))}`}" as ${nodeId('a', id)}`),
    ...arrows(chart),
    ...chart.states.filter(({ final }) => final).map(({ id }) => `  ${nodeId('s', id)} --> [*]`),
    '  classDef step fill:#e7f0f7,stroke:#0b4f80,color:#1b2733',
    ...chart.states.filter(({ step }) => step).map(({ id }) => `  class ${nodeId('s', id)} step`),
  ];
  return `${lines.join('\n')}\n`;
};

const lastOf = (id: string): string => words(id.split('.').at(-1) ?? id);

const within = (chart: ElementChart, group: string | null, title: ReadonlyMap<string, string>, indent: string): readonly string[] => [
  ...chart.states
    .filter((state) => state.within === group)
    .map(({ id }) => `${indent}state "${label(title.get(id) ?? lastOf(id))}" as ${nodeId('s', id)}`),
  ...chart.groups
    .filter((each) => each.within === group)
    .flatMap(({ id }) => [
      `${indent}state "${label(lastOf(id))}" as ${nodeId('g', id)} {`,
      ...within(chart, id, title, `${indent}  `),
      `${indent}}`,
    ]),
];

const anywhere = (chart: ElementChart): readonly string[] => [
  ...new Set(chart.moves.filter((move) => move.anywhere).map(({ from }) => from)),
];

const arrows = (chart: ElementChart): readonly string[] => {
  const labels = new Map<string, string[]>();
  for (const move of chart.moves) {
    const key = `  ${nodeId(move.anywhere ? 'a' : 's', move.from)} --> ${nodeId('s', move.to)}`;
    const known = labels.get(key);
    if (known === undefined) labels.set(key, [labelOf(move)]);
    else known.push(labelOf(move));
  }
  return [...labels].map(([arrow, texts]) => `${arrow} : ${texts.join('<br/>')}`);
};

const labelOf = ({ event, guard, otherwise, emits }: ChartMove): string => {
  const name = event === null ? 'at once' : words(event);
  const when = guard === null ? (otherwise ? ', otherwise' : '') : `, if ${guardClause(guard)}`;
  return label(`${name}${when}${emits.length === 0 ? '' : ` ▸ ${emits.map(words).join(', ')}`}`);
};
