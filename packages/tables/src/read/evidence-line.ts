import {
  badgeFramework,
  type ImplementationModel,
  idSchema,
  processOf,
  models as readyModels,
  type WorkElement,
  workElements,
} from 'work-elements';
import type { PeopleColumn } from './people-columns.js';
import type { TableRow } from './table-rows.js';
import { itemNamed, roleId, roleNamed, unknownItem } from './words.js';

/** What a line of evidence can be about. @internal */
export const ABOUT = ['element', 'role', 'model', 'competency', 'area', 'habit'] as const;

/** What evidence may name by its title: elements and models, given or ready-made. @internal */
export interface EvidenceNames {
  readonly given: readonly ImplementationModel[];
  readonly models: readonly ImplementationModel[];
  readonly elements: readonly WorkElement[];
}

/** @internal */
export const evidenceNames = (given: readonly ImplementationModel[]): EvidenceNames => ({
  given,
  models: [...given, ...Object.values(readyModels)],
  elements: [...given.flatMap((model) => processOf(model).elements), ...workElements],
});

/** The line of evidence in a row, with titles resolved to ids; null if the row has none. @internal */
export const evidenceIn = (
  row: TableRow<PeopleColumn>,
  names: EvidenceNames,
): Readonly<Record<string, string>> | null => {
  const line: Record<string, string> = {};
  const put = (key: string, value: string | undefined): void => {
    if (value !== undefined) line[key] = value;
  };
  put(
    'kind',
    row
      .text('kind')
      ?.toLowerCase()
      .replace(/[\s_]+/g, '-'),
  );
  put('element', elementIn(row, names));
  put('role', roleIn(row, names));
  put('model', idIn(row, 'model', names.models));
  put('competency', row.text('competency'));
  put('area', idIn(row, 'area', badgeFramework.areas));
  put('habit', row.text('habit'));
  put('attestedBy', row.text('attestedBy'));
  put('at', row.date(dateColumn(row)));
  put('note', row.text('note'));
  put('source', row.text('source'));
  return Object.keys(line).length === 0 ? null : line;
};

/**
 * Whether the column "At" of a row holds the date of evidence rather than a place: no place has a name without letters.
 *
 * @internal
 */
export const saysDate = (row: TableRow<PeopleColumn>): boolean => {
  const text = row.text('at');
  return text !== undefined && !/\p{L}/u.test(text);
};

/** The column with the date of a row’s evidence. @internal */
export const dateColumn = (row: TableRow<PeopleColumn>): 'date' | 'at' =>
  row.text('date') === undefined && saysDate(row) ? 'at' : 'date';

/** The id of an element. Without a given model, an unknown id is accepted, since it may belong to another model. */
const elementIn = (row: TableRow<PeopleColumn>, { given, elements }: EvidenceNames): string | undefined => {
  const text = row.text('element');
  if (text === undefined) return undefined;
  const found = itemNamed(text, elements);
  if (found !== undefined) return found.id;
  if (given.length === 0 && idSchema.safeParse(text).success) return text;
  row.error('element', 'unknown-element', unknownItem(text, 'a work element', elements));
  return undefined;
};

/** A role of the model named in the same row, or otherwise of any model. */
const roleIn = (row: TableRow<PeopleColumn>, { models }: EvidenceNames): string | undefined => {
  const text = row.text('role');
  if (text === undefined) return undefined;
  const model = itemNamed(row.text('model') ?? '', models);
  const among = model === undefined ? models : [model];
  return among.map((each) => roleNamed(text, each)).find((role) => role !== null) ?? roleId(text);
};

const idIn = (
  row: TableRow<PeopleColumn>,
  key: 'model' | 'area',
  items: readonly { readonly id: string; readonly title: string }[],
): string | undefined => {
  const text = row.text(key);
  return text === undefined ? undefined : (itemNamed(text, items)?.id ?? text);
};
