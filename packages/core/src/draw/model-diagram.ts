import { handoffsIn } from '../derivation/handoffs.js';
import type { ImplementationModel } from '../model/model.js';
import { modelReading } from '../model/model-reading.js';
import { type RoleKind, roleKind } from '../model/role-kind.js';
import { workRef } from '../model/work-ref.js';
import { foldRoles } from './fold-roles.js';
import { label, nodeId, words } from './text.js';

/** The maximum number of nodes for roles: with more, the arrows become a tangle. */
const MOST_ROLES = 14;

/**
 * A model as a flowchart: its roles, and one arrow for everything that one role hands to another. If there are too many
 * roles, those with the fewest hand-offs share a node with others of their kind, which states how many hand-offs are
 * not drawn.
 *
 * @internal
 */
export const modelDiagram = (model: ImplementationModel): string => {
  const reading = modelReading(model);
  const { roles } = reading.model;
  const passed = handoffsIn(reading);
  const { groups } = foldRoles(
    roles.map((role) => ({ id: role.id, kind: roleKind(role) })),
    passed,
    MOST_ROLES,
  );
  const shared = new Map(groups.flatMap(({ kind, roles: own }) => own.map((id) => [id, nodeId('o', kind)] as const)));
  const nodeOf = (role: string): string => shared.get(role) ?? nodeId('r', role);
  const arrows = new Map<string, { readonly from: string; readonly to: string; readonly artifacts: string[] }>();
  for (const { artifact, from, to } of passed) {
    const [start, end] = [nodeOf(from.role), nodeOf(to.role)];
    const known = arrows.get(`${start} ${end}`);
    if (known === undefined) arrows.set(`${start} ${end}`, { from: start, to: end, artifacts: [artifact] });
    else known.artifacts.push(artifact);
  }
  const lines = [
    'flowchart LR',
    ...roles
      .filter(({ id }) => !shared.has(id))
      .map((role) => node(nodeId('r', role.id), label(role.title), roleKind(role))),
    ...groups.flatMap(({ kind, roles: own }) => {
      const among = arrows.get(`${nodeId('o', kind)} ${nodeId('o', kind)}`)?.artifacts.length ?? 0;
      const undrawn = among === 0 ? '' : `<br/>${among} ${among === 1 ? 'hand-off' : 'hand-offs'} among them not drawn`;
      const titles = roles.filter(({ id }) => own.some((each) => each === id)).map(({ title }) => label(title));
      return [
        `  %% The other roles: ${titles.join(', ')}`,
        node(nodeId('o', kind), `${own.length} other roles (${GROUPS[kind]})${undrawn}`, kind),
      ];
    }),
    ...[...arrows.values()]
      .filter(({ from, to }) => from !== to)
      .map(({ from, to, artifacts }) => `  ${from} -->|"${counted(artifacts)}"| ${to}`),
  ];
  return `${lines.join('\n')}\n`;
};

const node = (id: string, text: string, kind: RoleKind): string => {
  const [open, close] = SHAPES[kind];
  return `  ${id}${open}"${text}"${close}`;
};

const GROUPS = {
  staff: 'staff',
  learner: 'learners',
  family: 'families',
  system: 'systems',
} as const satisfies Record<RoleKind, string>;

const SHAPES = {
  staff: ['[', ']'],
  learner: ['([', '])'],
  family: ['([', '])'],
  system: ['[[', ']]'],
} as const satisfies Record<RoleKind, readonly [string, string]>;

/** Each artifact once, with its number of hand-offs. */
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
