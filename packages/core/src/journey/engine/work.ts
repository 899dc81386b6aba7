import { workRef } from '../../model/work-ref.js';
import type { HostWork } from '../../process/host.js';
import type { InnerKind } from '../../process/place-kind.js';
import { at } from '../../vocabulary/at.js';
import type { JourneyEvent } from '../state/journey-event.js';
import { itemIdOf, type KeptItem } from '../state/run.js';
import { nobodyDoes } from '../state/unstaffed.js';
import { subjectOf } from '../state/work-item.js';
import type { Chronicle } from './chronicle.js';
import type { Draft } from './draft.js';

/** The work items of a draft: opens, changes and closes them, and logs it. @internal */
export class Work implements HostWork {
  readonly #draft: Draft;
  readonly #chronicle: Chronicle;
  readonly #time: string | null;

  constructor(draft: Draft, chronicle: Chronicle, time: string | null) {
    this.#draft = draft;
    this.#chronicle = chronicle;
    this.#time = time;
  }

  /** Opens the steps of a state that are not open yet. */
  openSteps(kind: InnerKind, place: number, run: number, state: number): void {
    const { tables } = this.#draft;
    const items = this.#draft.runs(kind).items(run);
    for (const number of at(tables.activeSteps, state)) {
      const { id } = at(tables.steps, number).step;
      if (!items.some(({ step }) => step === id)) this.#open(kind, place, run, id);
    }
  }

  /** Withdraws the open items of a run that belong to no step of a state. */
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

  /** Withdraws all open items of a run. */
  withdrawAll(kind: InnerKind, place: number, run: number): void {
    const runs = this.#draft.runs(kind);
    for (const item of runs.items(run)) this.#withdraw(kind, place, run, item);
    runs.setItems(run, []);
  }

  /** Ends a work item with an outcome. */
  end(
    kind: InnerKind,
    place: number,
    run: number,
    item: KeptItem,
    event: Extract<JourneyEvent, { type: 'work.ended' }>,
    resource: string | null,
  ): void {
    this.#chronicle.note({
      ...this.#work(kind, place, run, item),
      lifecycle: 'complete',
      role: event.by,
      resource,
      outcome: event.outcome,
      ...(event.objectives === undefined ? {} : { note: event.objectives.join(', ') }),
    });
    const runs = this.#draft.runs(kind);
    runs.setItems(
      run,
      runs.items(run).filter(({ id }) => id !== item.id),
    );
    runs.setLastBy(run, { role: event.by, person: event.person ?? null });
  }

  /** Replaces the item that has the same id. */
  change(kind: InnerKind, run: number, changed: KeptItem): void {
    const runs = this.#draft.runs(kind);
    runs.setItems(
      run,
      runs.items(run).map((item) => (item.id === changed.id ? changed : item)),
    );
  }

  #open(kind: InnerKind, place: number, run: number, step: string): void {
    const draft = this.#draft;
    const runs = draft.runs(kind);
    const number = draft.countItem();
    const item: KeptItem = { id: itemIdOf(number), step, number, since: this.#time };
    runs.setItems(run, [...runs.items(run), item]);
    const work = this.#work(kind, place, run, item);
    const responsible = draft.reading.rowOf.get(work.activity)?.responsible ?? [];
    if (responsible.length === 0)
      this.#chronicle.refuse(
        'nobody-responsible',
        `this opens "${work.activity}"; ${nobodyDoes(draft.reading, work.activity)}`,
      );
    this.#chronicle.note({ ...work, lifecycle: 'schedule', role: responsible.join('+') });
  }

  #withdraw(kind: InnerKind, place: number, run: number, item: KeptItem): void {
    this.#chronicle.note({ ...this.#work(kind, place, run, item), lifecycle: 'withdraw' });
  }

  #work(kind: InnerKind, place: number, run: number, item: KeptItem) {
    const draft = this.#draft;
    const element = at(draft.tables.elements, draft.runs(kind).whereIs(run).element).id;
    return { activity: workRef(element, item.step), subject: subjectOf(draft, kind, place).id, workItem: item.id };
  }
}
