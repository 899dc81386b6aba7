import type { WorkElement } from '../catalogue/work-element.js';
import { situationsOf } from '../model/element-reading.js';
import { label, nodeId } from './text.js';

/** An element as a state diagram: what its machine really does, found by running it. @internal */
export const elementDiagram = (element: WorkElement): string => {
  const situations = situationsOf(element);
  const steps = new Map(element.steps.map((step) => [step.id, step.title]));
  const named = situations.map((situation) => placesOf(situation.active));
  const states = [...new Set(named)];
  const arrows = new Map<string, Set<string>>();
  situations.forEach((situation, index) => {
    for (const move of situation.moves) {
      const key = `${nodeId('s', named[index] ?? '')} --> ${nodeId('s', named[move.to] ?? '')}`;
      const events = arrows.get(key) ?? new Set<string>();
      arrows.set(key, events.add(move.emits.length === 0 ? move.event : `${move.event} / ${move.emits.join(', ')}`));
    }
  });
  const finals = new Set(situations.flatMap((situation, index) => (situation.done ? [named[index] ?? ''] : [])));
  const lines = [
    'stateDiagram-v2',
    ...states.map((state) => `  state "${label(titleOf(state, steps))}" as ${nodeId('s', state)}`),
    `  [*] --> ${nodeId('s', named[0] ?? '')}`,
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
