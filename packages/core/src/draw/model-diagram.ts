import { handoffsIn } from '../derivation/handoffs.js';
import type { ImplementationModel } from '../model/model.js';
import { modelReading } from '../model/model-reading.js';
import { workRef } from '../model/work-ref.js';
import { label, nodeId } from './text.js';

/** A model as a flowchart: a lane for each role with the steps it does, and an arrow for each hand-off. @internal */
export const modelDiagram = (model: ImplementationModel): string => {
  const reading = modelReading(model);
  const lanes = reading.model.roles.flatMap((role) => {
    const steps = reading.rows.filter((row) => row.responsible.includes(role.id));
    if (steps.length === 0) return [];
    return [
      `  subgraph ${nodeId('r', role.id)}["${label(role.title)}"]`,
      '    direction TB',
      ...steps.map((row) => {
        const title = reading.stepOf.get(workRef(row.element, row.step))?.title ?? row.step;
        return `    ${nodeId('w', role.id, row.element, row.step)}["${label(title)}"]`;
      }),
      '  end',
    ];
  });
  const arrows = new Map<string, { from: string; to: string; artifacts: Set<string> }>();
  for (const { artifact, from, to } of handoffsIn(reading)) {
    const [start, end] = [nodeId('w', from.role, from.element, from.step), nodeId('w', to.role, to.element, to.step)];
    const arrow = arrows.get(`${start} ${end}`) ?? { from: start, to: end, artifacts: new Set<string>() };
    arrow.artifacts.add(artifact.replaceAll('-', ' '));
    arrows.set(`${start} ${end}`, arrow);
  }
  const lines = [
    'flowchart LR',
    ...lanes,
    ...[...arrows.values()].map(({ from, to, artifacts }) => `  ${from} -->|"${[...artifacts].map(label).join(', ')}"| ${to}`),
  ];
  return `${lines.join('\n')}\n`;
};
