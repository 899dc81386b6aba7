import type fc from 'fast-check';
import type { ImplementationModel } from 'work-elements';
import type { Subject } from '../../src/index.js';

/** A bug planted in the library, with a law that must catch it. */
export interface Mutant {
  readonly bug: string;
  readonly law: string;
  readonly subject: Partial<Subject>;
  /** The models on which it shows, if arbitrary ones do not show it. */
  readonly models?: fc.Arbitrary<ImplementationModel>;
}
