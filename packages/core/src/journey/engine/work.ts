import { workRef } from '../../model/work-ref.js';
import type { HostWork } from '../../process/host.js';
import type { InnerKind } from '../../process/place-kind.js';
import { at } from '../../vocabulary/at.js';
import type { KeptItem } from '../state/journey.js';
import type { JourneyEvent } from '../state/journey-event.js';
import { describeItem, itemId, subjectOf, type WorkItem } from '../state/work-item.js';
import type { Chronicle } from './chronicle.js';
import type { Draft } from './draft.js';

/** The work items of a draft: opens and closes them, and keeps what was opened and closed. @internal */
export class Work implements HostWork {
  readonly opened: WorkItem[] = [];
  readonly closed: WorkItem[] = [];
  readonly #draft: Draft;
  readonly #chronicle: Chronicle;
  readonly #time: string | null;

  constructor(draft: Draft, chronicle: Chronicle, time: string | null) {
    this.#draft = draft;
    this.#chronicle = chronicle;
    this.#time = time;
  }

  /** Opens the steps of a state, among those of all elements, that are not open. */
  openSteps(kind: InnerKind, place: number, run: number, state: number): void {
    const { tables } = this.#draft;
    const items = this.#draft.runs(kind).items(run);
    for (const number of at(tables.activeSteps, state)) {
      const { id } = at(tables.steps, number).step;
      if (!items.some(({ step }) => step === id)) this.#open(kind, place, run, id);
    }
  }

  /** Withdraws what is open in a run and belongs to none of the steps of a state. */
  withdrawSuperseded(kind: InnerKind, place: number, run: number, state: number): void {
    const { tables } = this.#draft;
    const active = at(tables.activeSteps, state).map((number) => at(tables.steps, number).step.id);
    const runs = this.#draft.runs(kind);
    const superseded = runs.items(run).filter(({ step }) => !active.includes(step));
    if (superseded.length === 0) return;
    for (const item of superseded) this.#withdraw(kind, place, run, item);
    runs.setItems(
      run,
      runs.items(run).filter(({ step }) => active.includes(step)),
    );
  }

  /** Withdraws everything that is open in a run. */
  withdrawAll(kind: InnerKind, place: number, run: number): void {
    const runs = this.#draft.runs(kind);
    for (const item of runs.items(run)) this.#withdraw(kind, place, run, item);
    runs.setItems(run, []);
  }

  /** Ends a work item as somebody says. */
  end(kind: InnerKind, place: number, run: number, item: KeptItem, event: Extract<JourneyEvent, { type: 'work.ended' }>): void {
    const described = this.describe(kind, place, run, item);
    this.closed.push(described);
    this.#chronicle.note({
      activity: workRef(described.element, described.step),
      lifecycle: 'complete',
      subject: described.subject.id,
      role: event.by,
      resource: event.person ?? null,
      workItem: item.id,
      outcome: event.outcome,
    });
    const runs = this.#draft.runs(kind);
    runs.setItems(
      run,
      runs.items(run).filter(({ id }) => id !== item.id),
    );
  }

  /** An open item with everything that follows from the model. */
  describe(kind: InnerKind, place: number, run: number, item: KeptItem): WorkItem {
    const draft = this.#draft;
    const { element, state } = draft.runs(kind).whereIs(run);
    return describeItem(draft.reading, at(draft.table.elements, element), item, {
      subject: subjectOf(draft, kind, place),
      state,
      artifacts: draft.artifactsOf(draft.objectiveOf(kind, place)),
      log: draft.before.log,
    });
  }

  #open(kind: InnerKind, place: number, run: number, step: string): void {
    const draft = this.#draft;
    const runs = draft.runs(kind);
    const number = draft.countItem();
    const element = at(draft.tables.elements, runs.whereIs(run).element).id;
    const item: KeptItem = { id: itemId(subjectOf(draft, kind, place).id, element, step, number), step, number, since: this.#time };
    runs.setItems(run, [...runs.items(run), item]);
    const described = this.describe(kind, place, run, item);
    this.opened.push(described);
    this.#chronicle.note({
      activity: workRef(element, step),
      lifecycle: 'schedule',
      subject: described.subject.id,
      role: described.responsible.join('+'),
      workItem: item.id,
    });
  }

  #withdraw(kind: InnerKind, place: number, run: number, item: KeptItem): void {
    const described = this.describe(kind, place, run, item);
    const justOpened = this.opened.findIndex(({ id }) => id === item.id);
    if (justOpened >= 0) this.opened.splice(justOpened, 1);
    else this.closed.push(described);
    this.#chronicle.note({
      activity: workRef(described.element, item.step),
      lifecycle: 'withdraw',
      subject: described.subject.id,
      workItem: item.id,
    });
  }
}
