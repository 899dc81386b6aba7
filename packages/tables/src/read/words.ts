import { type ImplementationModel, idFromTitle, nearest, unknownWord } from 'work-elements';
import { shown } from '../grid/cell.js';

/** The parts of a cell that contains a list. @internal */
export const partsOf = (text: string): readonly string[] =>
  text
    .split(/[,;|\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

interface Named {
  readonly id: string;
  readonly title: string;
}

const plain = (text: string): string => text.trim().toLowerCase().replace(/\s+/g, ' ');

/** The item with the given id or title. @internal */
export const itemNamed = <Item extends Named>(text: string, items: readonly Item[]): Item | undefined =>
  items.find(({ id }) => id === plain(text)) ?? items.find(({ title }) => plain(title) === plain(text));

/**
 * The message for an unknown item, with the nearest name: a title if the text looks like one, otherwise an id.
 * @internal
 */
export const unknownItem = (text: string, what: string, items: readonly Named[]): string => {
  const nameOf = ({ id, title }: Named): string => (/[A-Z\s]/.test(text.trim()) ? title : id);
  const names = items.map(nameOf);
  if (nearest(text, names) !== undefined) return unknownWord(text, what, names);
  // People shorten a title to one word of it, or write the id with capitals.
  const words = new Map(
    items.flatMap((item) => [item.id, ...plain(item.title).split(' ')].map((word) => [word, item])),
  );
  const meant = words.get(nearest(plain(text), [...words.keys()]) ?? '');
  return meant === undefined
    ? unknownWord(text, what, names)
    : `${shown(text)} is not ${what}; did you mean "${nameOf(meant)}"?`;
};

/** Whether the message of {@link unknownItem} suggests a name. @internal */
export const isNear = (message: string): boolean => message.includes('; did you mean ');

/** A role by its id, its title, or both together; null if the model has no such role. @internal */
export const roleNamed = (text: string, model: ImplementationModel): string | null => {
  const [, title = text, id] = /^([^,;|\n]*?)\s*[([]([a-z][a-z0-9-]*)[)\]]$/.exec(text.trim()) ?? [];
  const wanted = [id ?? '', text, title].map(plain);
  const found =
    model.roles.find((role) => wanted.includes(role.id)) ??
    model.roles.find((role) => wanted.includes(plain(role.title)));
  return found?.id ?? null;
};

/** The message that a model has no such role. @internal */
export const unknownRole = (text: string, { id, roles }: ImplementationModel): string =>
  unknownItem(text, `a role of "${id}"`, roles);

/** The message that none of several models has such a role. @internal */
export const unknownRoleOf = (text: string, models: readonly ImplementationModel[]): string => {
  const [only, ...others] = models;
  if (only !== undefined && others.length === 0) return unknownRole(text, only);
  return unknownItem(
    text,
    'a role of these models',
    models.flatMap(({ roles }) => roles),
  );
};

/** The id of a role without a model: one given in parentheses, or else one made from the text. @internal */
export const roleId = (text: string): string => {
  const [, id] = /[([]([a-z][a-z0-9-]*)[)\]]$/.exec(text.trim()) ?? [];
  return id ?? idFromTitle(text, 'role');
};
