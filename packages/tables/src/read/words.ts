import { type ImplementationModel, idFromTitle, unknownWord } from 'work-elements';

/** The parts of a cell that lists several. @internal */
export const partsOf = (text: string): readonly string[] =>
  text
    .split(/[,;|\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** A role as somebody wrote it: as its id, its title, or both; null where the model has none such. @internal */
export const roleNamed = (text: string, model: ImplementationModel): string | null => {
  const plain = (word: string): string => word.trim().toLowerCase().replace(/\s+/g, ' ');
  const [, title = text, id] = /^([^,;|\n]*?)\s*[([]([a-z][a-z0-9-]*)[)\]]$/.exec(text.trim()) ?? [];
  const wanted = [id ?? '', text, title].map(plain);
  const found =
    model.roles.find((role) => wanted.includes(role.id)) ??
    model.roles.find((role) => wanted.includes(plain(role.title)));
  return found?.id ?? null;
};

/** Says that a model has no such role. @internal */
export const unknownRole = (text: string, model: ImplementationModel): string => {
  const titled = new Map(model.roles.map(({ id, title }) => [title, id]));
  const known = /[A-Z\s]/.test(text) ? [...titled.keys()] : [...titled.values()];
  return unknownWord(text, `a role of "${model.id}"`, known);
};

/** A role where no model is at hand: what is written as an id, or made one. @internal */
export const roleId = (text: string): string => {
  const [, id] = /[([]([a-z][a-z0-9-]*)[)\]]$/.exec(text.trim()) ?? [];
  return id ?? idFromTitle(text, 'role');
};
