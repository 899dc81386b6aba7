import type { AttestersOf } from '../../team/attesters.js';
import type { Evidence, Person } from '../../vocabulary/evidence.js';
import type { ReadEvidencePolicy } from '../../vocabulary/evidence-policy.js';
import type { EarnedLevel } from '../../vocabulary/level.js';
import type { KnownNames } from './known-names.js';

/** The levels that people with known evidence have earned in one competency, by the person’s id. @internal */
export type AttesterLevels = ReadonlyMap<string, EarnedLevel>;

/**
 * What evidence is checked against before it is judged: the names that it may use, and the latest date it may have.
 *
 * @internal
 */
export interface KnownWords {
  readonly asOf: string | null;
  /** The known names; computed only if evidence uses some. */
  readonly names: () => KnownNames;
}

/** How evidence is judged. @internal */
export interface EvidenceReading extends KnownWords {
  readonly general: 'lower' | 'ignore';
  readonly policies: readonly ReadEvidencePolicy[];
  /** Everybody whose evidence is known. */
  readonly people: readonly Person[];
  /** The known people who attest a line. */
  readonly attestersOf: AttestersOf<Person>;
  /** Whether the names in a line have no work in common, so that it counts for nothing. */
  readonly contradicts: (line: Evidence) => boolean;
  /** The levels they have earned in a competency, cached by competency. */
  readonly attesters: WeakMap<object, AttesterLevels>;
}
