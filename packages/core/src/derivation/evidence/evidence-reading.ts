import type { AttestersOf } from '../../team/attesters.js';
import type { Evidence, Person } from '../../vocabulary/evidence.js';
import type { ReadEvidencePolicy } from '../../vocabulary/evidence-policy.js';
import type { EarnedLevel } from '../../vocabulary/level.js';
import type { KnownNames } from './known-names.js';

/** What people whose evidence is known have earned in the competency in question, by id. @internal */
export type AttesterLevels = ReadonlyMap<string, EarnedLevel>;

/**
 * What evidence is held against before it is judged: the names that it can use, and the day after which it cannot be.
 *
 * @internal
 */
export interface KnownWords {
  readonly asOf: string | null;
  /** The names that are known; looked up only where evidence uses some. */
  readonly names: () => KnownNames;
}

/** How evidence is judged. @internal */
export interface EvidenceReading extends KnownWords {
  readonly general: 'lower' | 'ignore';
  readonly policies: readonly ReadEvidencePolicy[];
  /** Everybody whose evidence is known. */
  readonly people: readonly Person[];
  /** Those of them who attest a line. */
  readonly attestersOf: AttestersOf<Person>;
  /** Whether the names in a line have no work in common, so that it counts nowhere. */
  readonly contradicts: (line: Evidence) => boolean;
  /** What they have earned in a competency, remembered by it. */
  readonly attesters: WeakMap<object, AttesterLevels>;
}
