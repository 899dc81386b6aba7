import type { Lane } from '../../process/flat-process.js';
import type { HostObserver } from '../../process/host.js';
import type { Issue } from '../../vocabulary/input-error.js';
import { JourneyError } from '../state/journey-error.js';
import type { Chronicle } from './chronicle.js';
import type { Draft } from './draft.js';

/**
 * Notes in a journey’s log which signals leave the journey; unlike a simulation’s observer, it counts nothing.
 *
 * @internal
 */
export class JourneyObserver implements HostObserver {
  readonly #draft: Draft;
  readonly #chronicle: Chronicle;

  constructor(draft: Draft, chronicle: Chronicle) {
    this.#draft = draft;
    this.#chronicle = chronicle;
  }

  moved(): void {
    // The work items that a move opens and closes are logged by `Work`.
  }

  signalled(): void {
    // A signal shows in the log through the work that it opens.
  }

  outside({ element, event }: Lane, about: number): void {
    this.#chronicle.note({
      activity: `${element}.${event}`,
      lifecycle: 'schedule',
      subject: about < 0 ? this.#draft.learner.id : this.#draft.objective(about).id,
      note: 'goes to the organisation, outside this journey',
    });
  }

  refuse(issue: Issue): never {
    throw new JourneyError('process', [issue]);
  }
}
