import type { HostCases } from '../../process/host.js';
import { CASE } from '../../process/place-kind.js';
import { at } from '../../vocabulary/at.js';
import type { Chronicle } from './chronicle.js';
import type { Draft } from './draft.js';

/** Exception cases of a journey: each suspends an objective, or the whole journey. @internal */
export class JourneyCases implements HostCases {
  readonly #draft: Draft;
  readonly #chronicle: Chronicle;
  #reason = '';

  constructor(draft: Draft, chronicle: Chronicle) {
    this.#draft = draft;
    this.#chronicle = chronicle;
  }

  /** Runs something that raises exceptions; the cases it opens get this reason. */
  because<Result>(reason: string, raise: () => Result): Result {
    this.#reason = reason;
    const result = raise();
    this.#reason = '';
    return result;
  }

  open(_learner: number, element: number, about: number, route: number): number {
    const draft = this.#draft;
    const reason = this.#reason;
    const suspends = route < 0 || at(draft.tables.routes, route).suspends !== false;
    const place = draft.addCase(element, about, reason, suspends);
    const { id } = at(draft.cases, place);
    this.#chronicle.note({
      activity: 'exception.opened',
      lifecycle: suspends ? 'suspend' : 'start',
      subject: this.#nameOf(about),
      note: reason === '' ? id : `${id}: ${reason}`,
    });
    if (suspends) draft.setSuspendedBy(about, [...draft.suspendedBy(about), id]);
    return place;
  }

  close(place: number): number {
    const draft = this.#draft;
    const { id, suspends } = at(draft.cases, place);
    const about = draft.objectiveOf(CASE, place);
    draft.closeCase(place);
    if (suspends)
      draft.setSuspendedBy(
        about,
        draft.suspendedBy(about).filter((each) => each !== id),
      );
    this.#chronicle.note({
      activity: 'exception.closed',
      lifecycle: suspends ? 'resume' : 'complete',
      subject: this.#nameOf(about),
      note: id,
    });
    return 0;
  }

  #nameOf(about: number): string {
    return about < 0 ? this.#draft.learner.id : this.#draft.objective(about).id;
  }
}
