import { handoffsIn } from '../derivation/handoffs.js';
import type { ImplementationModel } from '../model/model.js';
import { modelReading } from '../model/model-reading.js';
import { type RoleKind, roleKind } from '../model/role-kind.js';
import { workRef } from '../model/work-ref.js';
import { label, nodeId, words } from './text.js';

/** A model as a flowchart: its roles, and one arrow for all that one hands to another. @internal */
export const modelDiagram = (model: ImplementationModel): string => {
  const reading = modelReading(model);
  const arrows = new Map<string, { readonly from: string; readonly to: string; readonly artifacts: string[] }>();
  for (const { artifact, from, to } of handoffsIn(reading)) {
    const key = `${from.role} ${to.role}`;
    const known = arrows.get(key);
    if (known === undefined) arrows.set(key, { from: from.role, to: to.role, artifacts: [artifact] });
    else known.artifacts.push(artifact);
  }
  const lines = [
    'flowchart LR',
    ...reading.model.roles.map((role) => {
      const [open, close] = SHAPES[roleKind(role)];
      return `  ${nodeId('r', role.id)}${open}"${label(role.title)}"${close}`;
    }),
    ...[...arrows.values()].map(
      ({ from, to, artifacts }) => `  ${nodeId('r', from)} -->|"${counted(artifacts)}"| ${nodeId('r', to)}`,
    ),
  ];
  return `${lines.join('\n')}\n`;
};

const SHAPES = {
  staff: ['[', ']'],
  learner: ['([', '])'],
  family: ['([', '])'],
  system: ['[[', ']]'],
} as const satisfies Record<RoleKind, readonly [string, string]>;

/** Each artifact once, with how often. */
const counted = (artifacts: readonly string[]): string => {
  const counts = new Map<string, number>();
  for (const artifact of artifacts) counts.set(artifact, (counts.get(artifact) ?? 0) + 1);
  return [...counts].map(([artifact, count]) => label(words(artifact)) + (count === 1 ? '' : ` × ${count}`)).join(', ');
};

/**
 * A model as a flowchart of steps: a lane for each role with the steps it does, and an arrow for each hand-off.
 *
 * @internal
 */
export const modelStepsDiagram = (model: ImplementationModel): string => {
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
    arrow.artifacts.add(words(artifact));
    arrows.set(`${start} ${end}`, arrow);
  }
  const lines = [
    'flowchart LR',
    ...lanes,
    ...[...arrows.values()].map(
      ({ from, to, artifacts }) => `  ${from} -->|"${[...artifacts].map(label).join(', ')}"| ${to}`,
    ),
  ];
  return `${lines.join('\n')}\n`;
};
