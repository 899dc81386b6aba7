/**
 * How one activity of a log maps to a process.
 *
 * @public
 */
export interface MappedActivity {
  /** Its name in the log. */
  readonly activity: string;
  readonly events: number;
  /** `element/step`; null if it is not work of the process, or unknown. */
  readonly step: string | null;
  /**
   * How that is known: the name itself is a step (`exact`), the table says so (`table`), the table says that it is not
   * work (`left-out`), it is something that happens to a journey as a whole, such as `objective.advanced`
   * (`happening`), or it is not known (`unknown`).
   */
  readonly by: 'exact' | 'table' | 'left-out' | 'happening' | 'unknown';
  /** For unknown activities: the step with the nearest spelling, and its edit distance. It is only a suggestion. */
  readonly suggestion?: { readonly step: string; readonly distance: number };
}
