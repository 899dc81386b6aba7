import type { ImplementationModel } from '../model.js';
import { modelReading } from '../model-reading.js';
import { workRef } from '../work-ref.js';

/**
 * A side effect of an edit that is correct but may surprise.
 *
 * @public
 */
export interface EditNote {
  readonly code: 'stays-with-another';
  /** The step, as `element/step`. */
  readonly work: string;
  /** The roles that do it, both before and after the edit. */
  readonly roles: readonly string[];
  /** The role to which its element has moved. */
  readonly movedTo: string;
  readonly message: string;
}

/** The steps that stay with another role though their element has moved. @internal */
export const editNotes = (before: ImplementationModel, after: ImplementationModel): readonly EditNote[] => {
  const [from, to] = [holders(before), holders(after)];
  const moved = [...to].filter(([element, role]) => from.has(element) && from.get(element) !== role);
  if (moved.length === 0) return [];
  const reading = modelReading(after);
  return moved.flatMap(([element, role]) =>
    reading.rows
      .filter((row) => row.element === element && !row.responsible.includes(role))
      .map((row): EditNote => {
        const work = workRef(row.element, row.step);
        const names = row.responsible.map((each) => `"${each}"`).join(' and ');
        const message =
          `"${work}" stays with ${names}, because it has an assignment of its own, though "${element}" goes to ` +
          `"${role}"`;
        return { code: 'stays-with-another', work, roles: row.responsible, movedTo: role, message };
      }),
  );
};

/** The role that names an element, or a step, as its own work, if it is a single role. */
const holders = (model: ImplementationModel): ReadonlyMap<string, string> => {
  const found = new Map<string, string[]>();
  for (const role of model.roles)
    for (const ref of role.responsible) found.set(ref, [...(found.get(ref) ?? []), role.id]);
  return new Map(
    [...found].flatMap(([element, [role, ...others]]) =>
      role === undefined || others.length > 0 ? [] : [[element, role]],
    ),
  );
};
