import { initialTransition, transition } from 'xstate';
import { emittedBy } from '../catalogue/explore.js';
import type { WorkElement } from '../catalogue/work-element.js';
import type { ModelReading } from '../model/model-reading.js';
import { workRef } from '../model/work-ref.js';
import type { Entry } from '../vocabulary/process-definition.js';
import { activeSteps } from './active-steps.js';
import {
  type Journey,
  type JourneyCase,
  type JourneyObjective,
  type KeptItem,
  type LogEntry,
  type Run,
  type Signal,
  statusOf,
} from './journey.js';
import { refuse } from './journey-error.js';
import type { ArtifactRef, JourneyEvent } from './journey-event.js';
import { findObjective, type OwnObjectives, ownObjectives, replaceObjective } from './objectives.js';
import { appended } from './pages.js';
import { describeItem, eventsNow, itemId, type WorkItem } from './work-item.js';

/** Which run of an element is meant. @internal */
export type Place =
  | { readonly kind: 'learner' }
  | { readonly kind: 'objective'; readonly id: string }
  | { readonly kind: 'case'; readonly id: string };

interface Delivery {
  readonly element: WorkElement;
  readonly place: Place;
  readonly signal: Signal;
}

/** More signals than any process needs for one event: the routes go round. */
const MOST_DELIVERIES = 10_000;

/**
 * Takes a journey through one event. It holds the journey as it becomes, and what opened and closed on the way; the journey it was
 * given is never changed.
 *
 * @internal
 */
export class Engine {
  readonly opened: WorkItem[] = [];
  readonly closed: WorkItem[] = [];
  readonly log: LogEntry[] = [];
  readonly #deliveries: Delivery[] = [];
  #cause: JourneyEvent | null;
  #own: OwnObjectives = [];

  constructor(
    public journey: Journey,
    public reading: ModelReading,
    readonly event: JourneyEvent | null,
    readonly time: string | null,
  ) {
    this.#cause = event;
  }

  /** Writes the log into the journey and returns it. */
  finish(): Journey {
    this.journey = { ...this.journey, log: appended(this.journey.log, this.log) };
    return this.journey;
  }

  note(entry: Pick<LogEntry, 'activity' | 'lifecycle' | 'subject'> & Partial<LogEntry>): void {
    const cause = this.#cause;
    this.#cause = null;
    this.log.push({
      case: this.journey.learner.id,
      resource: null,
      role: null,
      time: this.time,
      event: this.event?.id ?? null,
      ...entry,
      ...(cause === null ? {} : { cause }),
    });
  }

  objective(id: string): JourneyObjective | undefined {
    return findObjective(this.journey, id);
  }

  updateObjective(id: string, change: (objective: JourneyObjective) => JourneyObjective): void {
    if (this.#own !== this.journey.objectives) {
      this.#own = ownObjectives(this.journey.objectives);
      this.journey = { ...this.journey, objectives: this.#own };
    }
    replaceObjective(this.#own, id, change);
  }

  updateCase(id: string, change: (each: JourneyCase) => JourneyCase): void {
    const { cases } = this.journey;
    const index = cases.findIndex((each) => each.id === id);
    const found = cases[index];
    if (found !== undefined) this.journey = { ...this.journey, cases: cases.with(index, change(found)) };
  }

  run(element: string, place: Place): Run | undefined {
    if (place.kind === 'learner') return this.journey.learner.runs[element];
    if (place.kind === 'objective') return this.objective(place.id)?.runs[element];
    const found = this.journey.cases.find((each) => each.id === place.id);
    return found?.element === element ? found.run : undefined;
  }

  #setRun(element: string, place: Place, run: Run): void {
    if (place.kind === 'learner') {
      const { learner } = this.journey;
      this.journey = { ...this.journey, learner: { ...learner, runs: { ...learner.runs, [element]: run } } };
    } else if (place.kind === 'objective') {
      this.updateObjective(place.id, (objective) => ({ ...objective, runs: { ...objective.runs, [element]: run } }));
    } else {
      this.updateCase(place.id, (each) => ({ ...each, run }));
    }
  }

  /** Remembers the newest references to artifacts with what they are about. */
  keepArtifacts(place: Place, refs: readonly ArtifactRef[]): void {
    if (refs.length === 0) return;
    const fresh = new Set(refs.map(({ artifact }) => artifact));
    const merge = (artifacts: JourneyObjective['artifacts']): JourneyObjective['artifacts'] => ({
      ...artifacts,
      ...Object.fromEntries([...fresh].map((artifact) => [artifact, refs.filter((ref) => ref.artifact === artifact)])),
    });
    const about = this.#objectiveOf(place);
    if (about === null)
      this.journey = { ...this.journey, learner: { ...this.journey.learner, artifacts: merge(this.journey.learner.artifacts) } };
    else this.updateObjective(about, (objective) => ({ ...objective, artifacts: merge(objective.artifacts) }));
  }

  /** Starts a run, which opens work if the machine begins in a step. */
  startRun(element: WorkElement, place: Place): Run {
    const [snapshot] = initialTransition(element.machine);
    const empty: Run = { value: snapshot.value, facts: {}, done: false, concerning: null, items: [], waiting: [] };
    const run = { ...empty, facts: snapshot.context, done: snapshot.status === 'done' };
    this.#setRun(element.id, place, run);
    const begun = this.#openItems(element, place, run, activeSteps(element, run.value));
    this.#setRun(element.id, place, begun);
    return begun;
  }

  /**
   * Lets a machine take an event, through XState's own pure transition, and follows what it emits along the routes.
   *
   * @returns false where the machine does not take it.
   */
  take(element: WorkElement, place: Place, event: string, ended: KeptItem | null, concerning?: string | null): boolean {
    const before = this.run(element.id, place) ?? this.startRun(element, place);
    if (before.done || eventsNow(element, before)?.has(event) !== true) return false;
    const snapshot = element.machine.resolveState({ value: before.value, context: before.facts });
    const step = transition(element.machine, snapshot, { type: event });
    const [after] = step;
    const about = concerning === undefined ? before.concerning : concerning;
    const active = activeSteps(element, after.value);
    const kept = before.items.filter((item) => item.id !== ended?.id && active.includes(item.step));
    const superseded = before.items.filter((item) => item.id !== ended?.id && !active.includes(item.step));
    for (const item of superseded) this.#closeItem(element, place, before, item);
    const run = { ...before, value: after.value, facts: after.context, done: after.status === 'done', concerning: about, items: kept };
    this.#setRun(element.id, place, run);
    this.#begin(place);
    const opening = active.filter((id) => !kept.some((item) => item.step === id));
    this.#setRun(element.id, place, this.#openItems(element, place, run, opening));
    for (const name of new Set([...emittedBy(step), event])) this.#route(element, place, name, about);
    if (place.kind === 'case' && run.done) this.#settleCase(place.id);
    this.#retry(element, place);
    return true;
  }

  /** Sends an event that happened to the journey to where it enters the process; false where it has no such entry. */
  enter(on: Entry['on'], about: string | null, artifact: string | null, reason = ''): boolean {
    const entries = this.reading.process.entries.filter((entry) => entry.on === on);
    for (const entry of entries) this.#send(entry.to, { send: entry.send, artifact, concerning: about }, about, reason);
    return entries.length > 0;
  }

  /** Sends an element one of the events it receives. */
  signal(element: WorkElement, event: string, about: string | null): void {
    this.#send(element.id, { send: event, artifact: null, concerning: about }, about, '');
  }

  /** Delivers everything that is under way, until nothing moves any more. */
  settle(): void {
    for (let count = 0; ; count++) {
      const next = this.#deliveries.shift();
      if (next === undefined) break;
      if (count >= MOST_DELIVERIES)
        refuse('process', 'routes', 'endless', 'the routes go round for ever without anybody’s work in between');
      this.#deliver(next);
    }
    this.#concludeObjectives();
    if (this.journey.status !== 'under-way') return;
    const settled = this.journey.objectives.every(({ stage }) => stage === 'advanced' || stage === 'withdrawn');
    if (!settled) return;
    this.journey = { ...this.journey, status: 'settled' };
    this.note({ activity: 'journey.settled', lifecycle: 'complete', subject: this.journey.learner.id });
    this.enter('journey-settled', null, null);
    this.settle();
  }

  /** Opens what was blocked by objectives that are now advanced. */
  unblock(): void {
    const advanced = new Set(this.journey.objectives.filter(({ stage }) => stage === 'advanced').map(({ id }) => id));
    for (const objective of this.journey.objectives) {
      if (objective.stage === 'blocked' && objective.requires.every((id) => advanced.has(id))) this.openObjective(objective.id);
    }
  }

  /** Takes an objective out of being blocked, and delivers what waited for that. */
  openObjective(id: string): void {
    this.updateObjective(id, (objective) => ({ ...objective, stage: 'not-started' }));
    this.note({ activity: 'objective.opened', lifecycle: 'start', subject: id });
    for (const element of this.elementsThatBegin('objective'))
      if (this.run(element.id, { kind: 'objective', id }) === undefined) this.begin(element, { kind: 'objective', id });
    this.#retryObjective(id);
  }

  /** Elements to which nothing leads begin by themselves. */
  elementsThatBegin(kind: 'learner' | 'objective'): readonly WorkElement[] {
    const { elements, routes, entries } = this.reading.process;
    const led = new Set([...routes, ...entries].map(({ to }) => to));
    return elements.filter((element) => !led.has(element.id) && placeKind(element) === kind);
  }

  /** Starts a run by itself: with the one event it receives, where it begins by waiting for it. */
  begin(element: WorkElement, place: Place): void {
    const run = this.startRun(element, place);
    if (run.items.length > 0) {
      this.#begin(place);
      return;
    }
    const [event, ...others] = element.receives.filter((name) => eventsNow(element, run)?.has(name));
    if (event !== undefined && others.length === 0) this.take(element, place, event, null);
  }

  /** Ends everything that an objective has open. */
  endObjective(id: string): void {
    const objective = this.objective(id);
    if (objective === undefined) return;
    for (const [elementId, run] of Object.entries(objective.runs)) this.#abandon(elementId, { kind: 'objective', id }, run);
    this.updateObjective(id, (each) => ({ ...each, stage: 'withdrawn' }));
    for (const each of this.journey.cases) {
      if (each.open && each.concerns === id) this.#abandonCase(each);
    }
  }

  /** Ends everything that the journey has open. */
  endJourney(): void {
    for (const { id, stage } of this.journey.objectives) {
      if (stage !== 'advanced' && stage !== 'withdrawn') this.endObjective(id);
    }
    for (const { id, runs } of this.journey.objectives) {
      for (const [elementId, run] of Object.entries(runs)) this.#abandon(elementId, { kind: 'objective', id }, run);
    }
    for (const [elementId, run] of Object.entries(this.journey.learner.runs)) this.#abandon(elementId, { kind: 'learner' }, run);
    for (const each of this.journey.cases) if (each.open) this.#abandonCase(each);
    this.journey = { ...this.journey, status: 'withdrawn' };
  }

  /** Notes that a work item has been ended by somebody. */
  noteEnded(item: WorkItem, event: Extract<JourneyEvent, { type: 'work.ended' }>): void {
    this.closed.push(item);
    this.note({
      activity: workRef(item.element, item.step),
      lifecycle: 'complete',
      subject: item.subject.id,
      role: event.by,
      resource: event.person ?? null,
      workItem: item.id,
      outcome: event.outcome,
    });
  }

  #objectiveOf(place: Place): string | null {
    if (place.kind === 'objective') return place.id;
    if (place.kind === 'learner') return null;
    return this.journey.cases.find(({ id }) => id === place.id)?.concerns ?? null;
  }

  /** The first thing that is done for an objective begins it. */
  #begin(place: Place): void {
    if (place.kind !== 'objective' || this.objective(place.id)?.stage !== 'not-started') return;
    this.updateObjective(place.id, (objective) => ({ ...objective, stage: 'in-progress' }));
  }

  #route(from: WorkElement, place: Place, name: string, about: string | null): void {
    const { routes, advancement } = this.reading.process;
    if (advancement?.from === from.id && advancement.on === name && place.kind === 'objective') this.#advance(place.id);
    const subject = this.#objectiveOf(place) ?? about;
    for (const route of routes) {
      if (route.from === from.id && route.on === name)
        this.#send(route.to, { send: route.send, artifact: route.artifact, concerning: subject }, subject, '');
    }
  }

  #send(to: string, signal: Signal, about: string | null, reason: string): void {
    const element = this.reading.elementOf.get(to);
    if (element === undefined) return;
    const kind = placeKind(element);
    if (kind === 'organization') {
      this.note({
        activity: `${to}.${signal.send}`,
        lifecycle: 'schedule',
        subject: about ?? this.journey.learner.id,
        note: 'goes to the organisation, outside this journey',
      });
    } else if (kind === 'case') {
      this.#openCase(element, signal.send, about, reason);
    } else if (kind === 'learner') {
      this.#deliveries.push({ element, place: { kind: 'learner' }, signal });
    } else if (about !== null) {
      this.#deliveries.push({ element, place: { kind: 'objective', id: about }, signal });
    } else {
      for (const { id, stage } of this.journey.objectives) {
        if (stage !== 'advanced' && stage !== 'withdrawn') this.#deliveries.push({ element, place: { kind: 'objective', id }, signal });
      }
    }
  }

  #deliver({ element, place, signal }: Delivery): void {
    const held = this.#isHeld(place);
    const run = this.run(element.id, place);
    if (run?.done) return;
    if (!held && this.take(element, place, signal.send, null, signal.concerning)) return;
    if (!held && element.ignores.includes(signal.send)) return;
    const current = this.run(element.id, place) ?? this.#restingRun(element);
    if (current.done || current.waiting.some((each) => each.send === signal.send && each.concerning === signal.concerning)) return;
    this.#setRun(element.id, place, { ...current, waiting: [...current.waiting, signal] });
    this.#wake(element, place);
  }

  /** A run of which nothing has been done, for what waits until it may begin. */
  #restingRun(element: WorkElement): Run {
    const [snapshot] = initialTransition(element.machine);
    return { value: snapshot.value, facts: snapshot.context, done: snapshot.status === 'done', concerning: null, items: [], waiting: [] };
  }

  #isHeld(place: Place): boolean {
    if (place.kind === 'case') return false;
    if (place.kind === 'learner') return this.journey.learner.suspendedBy.length > 0;
    const objective = this.objective(place.id);
    if (objective === undefined || objective.stage === 'withdrawn') return true;
    return objective.stage === 'blocked' || statusOf(this.journey, objective) === 'suspended';
  }

  /** Opens the step that a machine begins in, for a run that has only waited until now. */
  #wake(element: WorkElement, place: Place): void {
    const run = this.run(element.id, place);
    if (run === undefined || run.done || run.items.length > 0 || this.#isHeld(place)) return;
    const steps = activeSteps(element, run.value);
    if (steps.length === 0) return;
    this.#setRun(element.id, place, this.#openItems(element, place, run, steps));
    this.#begin(place);
  }

  /** Offers a run the first of what waits for it that its machine can take now; taking it offers the next. */
  #retry(element: WorkElement, place: Place): void {
    const run = this.run(element.id, place);
    if (run === undefined || run.waiting.length === 0 || this.#isHeld(place)) return;
    const taken = eventsNow(element, run);
    const next = run.waiting.find(({ send }) => taken?.has(send));
    const left = run.waiting.filter((signal) => signal !== next && (!element.ignores.includes(signal.send) || taken?.has(signal.send)));
    if (left.length === run.waiting.length) return;
    this.#setRun(element.id, place, { ...run, waiting: left });
    if (next !== undefined) this.#deliveries.push({ element, place, signal: next });
  }

  #retryObjective(id: string): void {
    for (const elementId of Object.keys(this.objective(id)?.runs ?? {})) {
      const element = this.reading.elementOf.get(elementId);
      if (element === undefined) continue;
      this.#wake(element, { kind: 'objective', id });
      this.#retry(element, { kind: 'objective', id });
    }
  }

  #openItems(element: WorkElement, place: Place, run: Run, steps: readonly string[]): Run {
    let next = run;
    for (const step of steps) {
      const number = this.journey.counts.items + 1;
      this.journey = { ...this.journey, counts: { ...this.journey.counts, items: number } };
      const item: KeptItem = { id: itemId(this.#nameOf(place), element.id, step, number), step, number, since: this.time };
      next = { ...next, items: [...next.items, item] };
      const described = this.#describe(element, place, next, item);
      this.opened.push(described);
      this.note({
        activity: workRef(element.id, step),
        lifecycle: 'schedule',
        subject: described.subject.id,
        role: described.responsible.join('+'),
        workItem: item.id,
      });
    }
    return next;
  }

  #closeItem(element: WorkElement, place: Place, run: Run, item: KeptItem): void {
    const described = this.#describe(element, place, run, item);
    const justOpened = this.opened.findIndex(({ id }) => id === item.id);
    if (justOpened >= 0) this.opened.splice(justOpened, 1);
    else this.closed.push(described);
    this.note({ activity: workRef(element.id, item.step), lifecycle: 'withdraw', subject: described.subject.id, workItem: item.id });
  }

  #describe(element: WorkElement, place: Place, run: Run, item: KeptItem): WorkItem {
    const about = this.#objectiveOf(place);
    const objective = about === null ? null : (this.objective(about) ?? null);
    return describeItem(
      this.journey,
      this.reading,
      { element: element.id, subject: { kind: place.kind, id: this.#nameOf(place) }, run, objective, suspended: false },
      item,
    );
  }

  #nameOf(place: Place): string {
    return place.kind === 'learner' ? this.journey.learner.id : place.id;
  }

  #advance(id: string): void {
    if (this.objective(id)?.stage === 'advanced') return;
    this.updateObjective(id, (objective) => ({ ...objective, stage: 'advanced' }));
    this.note({ activity: 'objective.advanced', lifecycle: 'complete', subject: id });
    this.unblock();
  }

  /** In a process that does not say what advances an objective, it is advanced when all its work has ended. */
  #concludeObjectives(): void {
    if (this.reading.process.advancement !== undefined || this.journey.status !== 'under-way') return;
    for (const { id, stage, runs } of this.journey.objectives) {
      const all = Object.values(runs);
      if (stage === 'in-progress' && all.length > 0 && all.every((run) => run.done)) this.#advance(id);
    }
    if (this.#deliveries.length > 0) this.settle();
  }

  #openCase(element: WorkElement, event: string, concerns: string | null, reason: string): void {
    const number = this.journey.counts.cases + 1;
    const id = `case-${number}`;
    const opened: JourneyCase = { id, element: element.id, concerns, reason, open: true, run: this.#restingRun(element) };
    this.journey = { ...this.journey, counts: { ...this.journey.counts, cases: number }, cases: [...this.journey.cases, opened] };
    this.note({
      activity: 'exception.opened',
      lifecycle: 'suspend',
      subject: concerns ?? this.journey.learner.id,
      note: reason === '' ? id : `${id}: ${reason}`,
    });
    this.#setSuspended(concerns, (cases) => [...cases, id]);
    this.#wake(element, { kind: 'case', id });
    this.take(element, { kind: 'case', id }, event, null, concerns);
  }

  #settleCase(id: string): void {
    const found = this.journey.cases.find((each) => each.id === id);
    if (found === undefined || !found.open) return;
    this.updateCase(id, (each) => ({ ...each, open: false }));
    this.#setSuspended(found.concerns, (cases) => cases.filter((each) => each !== id));
    this.note({ activity: 'exception.closed', lifecycle: 'resume', subject: found.concerns ?? this.journey.learner.id, note: id });
    if (found.concerns !== null) {
      this.#retryObjective(found.concerns);
      return;
    }
    for (const elementId of Object.keys(this.journey.learner.runs)) {
      const element = this.reading.elementOf.get(elementId);
      if (element === undefined) continue;
      this.#wake(element, { kind: 'learner' });
      this.#retry(element, { kind: 'learner' });
    }
    for (const objective of this.journey.objectives) this.#retryObjective(objective.id);
  }

  #setSuspended(concerns: string | null, change: (cases: readonly string[]) => readonly string[]): void {
    if (concerns === null) {
      const { learner } = this.journey;
      this.journey = { ...this.journey, learner: { ...learner, suspendedBy: change(learner.suspendedBy) } };
    } else {
      this.updateObjective(concerns, (objective) => ({ ...objective, suspendedBy: change(objective.suspendedBy) }));
    }
  }

  #abandon(elementId: string, place: Place, run: Run): void {
    const element = this.reading.elementOf.get(elementId);
    if (element === undefined || (run.items.length === 0 && run.waiting.length === 0)) return;
    for (const item of run.items) this.#closeItem(element, place, run, item);
    this.#setRun(elementId, place, { ...run, items: [], waiting: [] });
  }

  #abandonCase(each: JourneyCase): void {
    this.#abandon(each.element, { kind: 'case', id: each.id }, each.run);
    this.#settleCase(each.id);
  }
}

/** Where the runs of an element are kept. @internal */
export const placeKind = (element: WorkElement): 'learner' | 'objective' | 'case' | 'organization' =>
  element.subject === 'learner-objective' ? 'objective' : element.subject;
