import { freeId, idFromTitle, idSchema } from 'work-elements';
import type { PeopleColumn } from './people-columns.js';
import { PersonInRows } from './person-in-rows.js';
import type { TableRow } from './table-rows.js';

type Row = TableRow<PeopleColumn>;

/** How many people with the same name a message lists. */
const LISTED = 5;

/**
 * Resolves the person of each row in a table of people: by the id; without an id, by the name; without either, as in
 * the row above.
 *
 * @internal
 */
export class PeopleInRows {
  readonly #people = new Map<string, PersonInRows>();
  /** The people named without an id. */
  readonly #byName = new Map<string, PersonInRows>();
  /** Every id of the table, with the first of its rows that has a name, or else its first row. */
  readonly #ids = new Map<string, Row>();
  /** The ids that belong to each name. */
  readonly #idsByName = new Map<string, Set<string>>();
  #current: PersonInRows | null = null;

  constructor(rows: readonly Row[]) {
    for (const row of rows) {
      const [text, name] = [row.text('id'), row.text('name')];
      if (text === undefined) continue;
      const id = personId(text);
      if (this.#ids.get(id)?.text('name') === undefined) this.#ids.set(id, row);
      if (name !== undefined) this.#idsByName.set(name, (this.#idsByName.get(name) ?? new Set()).add(id));
    }
  }

  /** Everybody named so far. */
  get all(): readonly PersonInRows[] {
    return [...this.#people.values()];
  }

  /** The person of a row; null if it is unknown. */
  of(row: Row): PersonInRows | null {
    const [id, name] = [row.text('id'), row.text('name')];
    if (id !== undefined) this.#current = this.#withId(personId(id), row);
    else if (name !== undefined) this.#current = this.#withName(name, row);
    else if (this.#current === null) row.error('name', 'missing', 'expected a name, since no person is named above');
    return this.#current;
  }

  #withId(id: string, row: Row): PersonInRows {
    const named = this.#ids.get(id) ?? row;
    const name = named.text('name');
    const found = row.text('name');
    if (name !== undefined && found !== undefined && found !== name)
      row.error('id', 'duplicate-id', `the id "${id}" is that of "${name}" in ${named.at('id')}; change one`);
    return this.#person(id, name ?? row.text('id') ?? id, row);
  }

  #withName(name: string, row: Row): PersonInRows {
    const ids = [...(this.#idsByName.get(name) ?? [])];
    const [only, ...others] = ids;
    if (only === undefined) {
      const before = this.#byName.get(name);
      if (before !== undefined) return before;
      const taken = { has: (id: string): boolean => this.#people.has(id) || this.#ids.has(id) };
      const person = this.#person(freeId(idFromTitle(name, 'person'), taken), name, row);
      this.#byName.set(name, person);
      return person;
    }
    if (others.length === 0) return this.#person(only, name, row);
    const found = ids.slice(0, LISTED).map((id) => `"${id}" in ${(this.#ids.get(id) ?? row).at('id')}`);
    const list = `${found.slice(0, -1).join(', ')} and ${ids.length > LISTED ? 'others' : found.at(-1)}`;
    row.error('name', 'several-people', `several people have this name, ${list}; write the id of the one who is meant`);
    return new PersonInRows(only, name, row);
  }

  #person(id: string, name: string, row: Row): PersonInRows {
    const person = this.#people.get(id) ?? new PersonInRows(id, name, row);
    this.#people.set(id, person);
    return person;
  }
}

const personId = (text: string): string =>
  idSchema.safeParse(text).success ? text : idFromTitle(/^\d/.test(text) ? `person ${text}` : text, 'person');
