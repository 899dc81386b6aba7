import type { Subject } from '../../src/index.js';

/** A bug planted in the library, with a law that must catch it. */
export interface Mutant {
  readonly bug: string;
  readonly law: string;
  readonly subject: Partial<Subject>;
}
