import { type Handoff, handoffs } from 'work-elements';
import type { Context } from '../context/context.js';
import { counted } from '../output/numbers.js';
import { table } from '../output/table.js';
import { readModel } from '../readers/models.js';

export const run = async (context: Context): Promise<void> => {
  const { model } = await readModel(context, context.given.argument(0));
  const found = handoffs(model);
  context.answer(found, () => [
    `${context.style.bold(model.title)}: ${counted(found.length, 'hand-off')}`,
    ...byRoles(found).flatMap(([roles, those]) => [
      '',
      context.style.bold(roles),
      ...table(
        those.map(({ artifact, from, to }) => [artifact, `${from.element}/${from.step}`, `→ ${to.element}/${to.step}`]),
      ),
    ]),
  ]);
};

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
