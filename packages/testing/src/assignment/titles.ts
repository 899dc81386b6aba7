import { type ImplementationModel, processOf } from 'work-elements';

/** The title of a step, in quotes; with that of its element if another step has the same. @internal */
export const titleOf = (model: ImplementationModel, ref: string): string => {
  const { elements } = processOf(model);
  const all = elements.flatMap((element) =>
    element.steps.map((step) => ({ ref: `${element.id}/${step.id}`, title: step.title, of: element.title })),
  );
  const found = all.find((each) => each.ref === ref);
  if (found === undefined) return `“${ref}”`;
  const isShared = all.some((each) => each.ref !== ref && each.title === found.title);
  return isShared ? `“${found.title}” (${found.of})` : `“${found.title}”`;
};

/** The first of some steps, and how many more there are. @internal */
export const titlesOf = (model: ImplementationModel, refs: readonly string[]): string => {
  const first = refs.slice(0, refs.length === NAMED + 1 ? NAMED + 1 : NAMED).map((ref) => titleOf(model, ref));
  const more = refs.length - first.length;
  return more === 0 ? joined(first) : `${first.join(', ')} and ${more} more`;
};

const NAMED = 3;

/** A list in words. @internal */
export const joined = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;

/** The title of a role. @internal */
export const roleTitle = ({ roles }: ImplementationModel, id: string): string =>
  roles.find((role) => role.id === id)?.title ?? id;

/** The name of a person. @internal */
export const personName = ({ people }: ImplementationModel, id: string): string =>
  people.find((person) => person.id === id)?.name ?? id;
