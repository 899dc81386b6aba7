/**
 * One item of a public framework, and how far the catalogue covers it.
 *
 * @public
 */
export interface CrosswalkRow {
  /** Lower-case words joined by hyphens; unique in the crosswalk. */
  readonly id: string;
  /** The item, in our own words. */
  readonly item: string;
  /** Whether the catalogue covers it: wholly, in part, or not. Judged by reading, and open to dispute. */
  readonly coverage: 'covered' | 'partly' | 'not';
  /** The ids of the competencies that cover it; empty if none does. */
  readonly by: readonly string[];
  /** What is missing, or what the judgement rests on. */
  readonly note: string;
  /** The public page that names the item. */
  readonly source: string;
}

/**
 * A public framework compared with the catalogue, item by item.
 *
 * @public
 */
export interface Crosswalk {
  /** Lower-case words joined by hyphens. */
  readonly framework: string;
  /** The title under which it was published. */
  readonly title: string;
  readonly year: number;
  /** Who published it, and where. */
  readonly source: string;
  readonly rows: readonly CrosswalkRow[];
  /** Items without a row, because they are not compared here. */
  readonly leftOut: { readonly count: number; readonly why: string };
}
