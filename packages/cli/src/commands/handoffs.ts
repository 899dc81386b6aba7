import { counted, type Handoff, handoffs } from 'work-elements';
import type { Context } from '../context/context.js';
import { table } from '../output/table.js';
import { readModels } from '../readers/models.js';

/** Runs `work-elements handoffs`. */
export const run = async (context: Context): Promise<void> => {
  const read = await readModels(context, context.given.rest(0));
  context.answerEach(
    read,
    ({ model }) => handoffs(model),
    ({ model }, found) => [
      `${context.style.bold(model.title)}: ${counted(found.length, 'hand-off')}`,
      ...byRoles(found).flatMap(([roles, those]) => ['', context.style.bold(roles), ...table(those.map(rowOf))]),
    ],
  );
};

const rowOf = ({ artifact, from, to }: Handoff): readonly string[] => [
  artifact,
  `${from.element}/${from.step}`,
  `→ ${to.element}/${to.step}`,
];

const byRoles = (all: readonly Handoff[]): readonly (readonly [string, readonly Handoff[]])[] => {
  const groups = new Map<string, Handoff[]>();
  for (const each of all) {
    const key = `${each.from.role} → ${each.to.role}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [each]);
    else group.push(each);
  }
  return [...groups];
};
