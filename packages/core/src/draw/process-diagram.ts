import type { Process } from '../catalogue/process.js';
import { label, nodeId, words } from './text.js';

/** A process as a flowchart: its elements, and the artifacts that pass along the routes between them. @internal */
export const processDiagram = ({ elements, routes }: Process): string => {
  const arrows = new Map<string, { from: string; to: string; artifacts: Set<string> }>();
  for (const { from, to, artifact } of routes) {
    const arrow = arrows.get(`${from} ${to}`) ?? { from, to, artifacts: new Set<string>() };
    arrow.artifacts.add(words(artifact));
    arrows.set(`${from} ${to}`, arrow);
  }
  const lines = [
    'flowchart LR',
    ...elements.map((element) => {
      const [open, close] = element.kind === 'learning' ? ['[', ']'] : ['([', '])'];
      return `  ${nodeId('e', element.id)}${open}"${label(element.title)}"${close}`;
    }),
    ...[...arrows.values()].map(
      ({ from, to, artifacts }) =>
        `  ${nodeId('e', from)} -->|"${[...artifacts].map(label).join(', ')}"| ${nodeId('e', to)}`,
    ),
  ];
  return `${lines.join('\n')}\n`;
};
