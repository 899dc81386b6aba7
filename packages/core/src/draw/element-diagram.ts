import type { WorkElement } from '../catalogue/work-element.js';
import { movesFrom } from '../machine/machine-table.js';
import { tableOf } from '../machine/table-of.js';
import { at } from '../vocabulary/at.js';
import { label, nodeId } from './text.js';

/** An element as a state diagram: what its machine really does, found by running it. @internal */
export const elementDiagram = (element: WorkElement): string => {
  const table = tableOf(element.machine);
  const steps = new Map(element.steps.map((step) => [step.id, step.title]));
  const named = table.states.map(({ active }) => placesOf(active));
  const states = [...new Set(named)];
  const arrows = new Map<string, Set<string>>();
  for (const [state, name] of named.entries()) {
    for (const { event, to, emits } of movesFrom(table, state)) {
      const key = `${nodeId('s', name)} --> ${nodeId('s', at(named, to))}`;
      const events = arrows.get(key) ?? new Set<string>();
      arrows.set(key, events.add(emits.length === 0 ? event : `${event} / ${emits.join(', ')}`));
    }
  }
  const finals = new Set(named.filter((_, state) => table.isFinal[state] === 1));
  const lines = [
    'stateDiagram-v2',
    ...states.map((state) => `  state "${label(titleOf(state, steps))}" as ${nodeId('s', state)}`),
    `  [*] --> ${nodeId('s', at(named, table.initial))}`,
    ...[...arrows].map(([arrow, events]) => `  ${arrow} : ${[...events].map(label).join(' | ')}`),
    ...[...finals].map((state) => `  ${nodeId('s', state)} --> [*]`),
    '  classDef step fill:#e8f0fe,stroke:#1a56b0,color:#10243e',
    ...states.filter((state) => state.split(' + ').some((place) => steps.has(place))).map((state) => `  class ${nodeId('s', state)} step`),
  ];
  return `${lines.join('\n')}\n`;
};

/** The innermost active states, joined where several are active at once. */
const placesOf = (active: readonly string[]): string =>
  active.filter((state) => !active.some((other) => other.startsWith(`${state}.`))).join(' + ');

const titleOf = (state: string, steps: ReadonlyMap<string, string>): string =>
  state
    .split(' + ')
    .map((place) => steps.get(place) ?? place.replaceAll('-', ' '))
    .join(' + ');
