import { EMPLOYMENT } from './employment.js';
import type { PeopleColumn } from './people-columns.js';
import { type PlaceInRow, placesIn } from './places-in-row.js';
import type { TableRow } from './table-rows.js';

type Row = TableRow<PeopleColumn>;

interface Employment {
  readonly fte: number;
  readonly row: Row;
  readonly roles: readonly string[];
  readonly places: readonly string[];
}

/** A person assembled from one or several rows. Roles and places add up; contradictions are refused. @internal */
export class PersonInRows {
  readonly id: string;
  readonly name: string;
  /** The first row about the person. */
  readonly row: Row;
  readonly evidence: { readonly line: Readonly<Record<string, string>>; readonly row: Row }[] = [];
  readonly #roles = new Set<string>();
  readonly #places = new Map<string, PlaceInRow & { readonly row: Row }>();
  readonly #employments: Employment[] = [];

  constructor(id: string, name: string, row: Row) {
    this.id = id;
    this.name = name;
    this.row = row;
  }

  /** Adds what a row contains about the person. */
  add(row: Row, roles: readonly string[]): void {
    for (const role of roles) this.#roles.add(role);
    const places = placesIn(row);
    for (const place of places) this.#addPlace(place, row);
    const fte = row.amount('fte', EMPLOYMENT);
    if (fte !== undefined) this.#addEmployment({ fte, row, roles, places: places.map(({ id }) => id) });
  }

  /** The person in the shape of the schema. */
  get data(): object {
    const fte = this.#employments[0]?.fte;
    return {
      id: this.id,
      name: this.name,
      evidence: this.evidence.map(({ line }) => line),
      ...(this.#roles.size === 0 ? {} : { roles: [...this.#roles] }),
      ...(fte === undefined ? {} : { fte }),
      ...(this.#places.size === 0 ? {} : { at: this.#at() }),
    };
  }

  /** The row from which a part of {@link data} was read. */
  rowOf(key: string | undefined, place: string | undefined): Row {
    if (key === 'fte') return this.#employments[0]?.row ?? this.row;
    const [first] = this.#places.values();
    return key === 'at' ? (this.#places.get(place ?? '') ?? first ?? this).row : this.row;
  }

  #at(): unknown {
    const places = [...this.#places.values()];
    if (places.every(({ share }) => share !== null))
      return Object.fromEntries(places.map(({ id, share }) => [id, share]));
    const ids = places.map(({ id }) => id);
    return ids.length === 1 ? ids[0] : ids;
  }

  #addPlace({ id, share }: PlaceInRow, row: Row): void {
    const before = this.#places.get(id);
    const [first] = this.#places.values();
    const refuse = (message: string): void => row.error('at', 'contradiction', message);
    if (before !== undefined && before.share !== share)
      refuse(
        `"${id}" has ${shareOf(share)} here and ${shareOf(before.share)} in ${before.row.at('at')}; write the same ` +
          'in both',
      );
    else if (first !== undefined && (first.share === null) !== (share === null)) {
      const [one, other] = share === null ? ['no share', 'one'] : ['a share', 'none'];
      refuse(
        `"${id}" has ${one}, and "${first.id}" has ${other} in ${first.row.at('at')}; write a share for each place, ` +
          'or for none',
      );
    } else if (before === undefined) this.#places.set(id, { id, share, row });
  }

  #addEmployment(said: Employment): void {
    const other = this.#employments.find((each) => !isRepeated(each, said));
    if (other === undefined) this.#employments.push(said);
    else
      said.row.error(
        'fte',
        'several-ftes',
        `the FTE of this person is ${other.fte} in ${other.row.at('fte')} and ${said.fte} here, and it is not ` +
          'clear whether they add up; write the whole in one row, and leave it empty in the others',
      );
  }
}

const shareOf = (share: number | null): string => (share === null ? 'no share' : `the share ${share}`);

/**
 * Whether two rows repeat the same FTE. With other roles or places they may be parts to add up, unless the sum would be
 * more than a full position.
 */
const isRepeated = (one: Employment, other: Employment): boolean =>
  one.fte === other.fte &&
  (one.fte + other.fte > EMPLOYMENT.most ||
    (isOfTheSame(one.roles, other.roles) && isOfTheSame(one.places, other.places)));

const isOfTheSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === 0 || other.length === 0 || new Set([...one, ...other]).size === new Set(one).size;
