import type { WrittenElement, WrittenProcess } from './arbitrary-process.js';
import {
  type About,
  type Case,
  NOBODY,
  type Objective,
  type OpenItem,
  type Place,
  type Run,
  type Waiting,
} from './naive-places.js';

/** Signals go round without an end. */
export class Endless extends Error {}

const MOST = 3000;

/**
 * A journey by the rules of the documentation alone, in the words of the process: no numbers for states or events, no
 * tables, nothing shared with the interpreter.
 */
export class NaiveJourney {
  status: 'under-way' | 'settled' = 'under-way';
  readonly learner: Place = { kind: 'learner', index: 0, runs: new Map() };
  readonly objectives: Objective[];
  readonly cases: Case[] = [];
  readonly #process: WrittenProcess;
  #items = 0;
  /** Signals under way, which arrive in the order in which they were sent. */
  #underWay: {
    readonly place: Place;
    readonly element: WrittenElement;
    readonly event: string;
    readonly about: About;
  }[] = [];
  /** Objectives in which an element has ended. */
  #ended: Objective[] = [];
  #arrived = 0;

  constructor(process: WrittenProcess, requires: readonly (readonly number[])[]) {
    this.#process = process;
    this.objectives = requires.map((each, index) => ({
      kind: 'objective',
      index,
      runs: new Map(),
      requires: each,
      stage: each.length === 0 ? 'not-started' : 'blocked',
    }));
    this.#beginBySelf(this.learner);
    for (const objective of this.objectives) if (objective.stage !== 'blocked') this.#beginBySelf(objective);
    this.#enter('journey-started', NOBODY);
    this.#deliver();
  }

  /** Whether any work is open, suspended or not. */
  isAtWork(): boolean {
    return this.#places().some(({ runs }) => [...runs.values()].some(({ item }) => item !== null));
  }

  /** The work that is open, oldest first; what is suspended is not. */
  open(): readonly OpenItem[] {
    return this.#places()
      .filter((place) => !this.#isHeld(place))
      .flatMap((place) =>
        [...place.runs.values()].flatMap((run) => (run.item === null ? [] : [{ number: run.item, place, run }])),
      )
      .toSorted((one, other) => one.number - other.number);
  }

  #places(): readonly Place[] {
    return [this.learner, ...this.objectives, ...this.cases];
  }

  /** Somebody ends work; work about the learner may name objectives. */
  end({ place, run }: OpenItem, outcome: string, named: readonly number[]): void {
    run.item = null;
    const [first = NOBODY] = named;
    const about = named.length === 0 ? run.concerning : named.length === 1 ? first : NOBODY;
    this.#take(place, run, outcome, named.length === 0 ? { kept: true } : { about }, named.length > 1 ? named : []);
    this.#deliver();
  }

  /** Somebody outside sends a signal. */
  receive(element: WrittenElement, event: string, about: About): void {
    this.#send(element, event, about, true);
    this.#deliver();
  }

  /** An event of the journey as a whole enters the process. */
  raise(about: About): void {
    this.#enter('exception-raised', about);
    this.#deliver();
  }

  /** A case is withdrawn, if its element can take that now. */
  withdrawCase(found: Case, event: string): boolean {
    const [run] = found.runs.values();
    const taken = run !== undefined && this.#take(found, run, event, { kept: true });
    if (taken) this.#deliver();
    return taken;
  }

  /** Mastery is claimed, which the element takes at once or not at all. */
  claim(objective: Objective, element: WrittenElement, event: string): boolean {
    if (objective.stage === 'blocked') this.#openObjective(objective);
    const taken = this.#take(objective, this.#runOf(objective, element), event, { about: objective.index });
    if (taken) this.#deliver();
    return taken;
  }

  withdrawObjective(objective: Objective): void {
    this.#abandon(objective);
    objective.stage = 'withdrawn';
    for (const found of this.cases)
      if (found.open && found.about === objective.index) {
        this.#abandon(found);
        found.open = false;
      }
    this.#deliver();
  }

  #abandon(place: Place): void {
    for (const run of place.runs.values()) {
      run.item = null;
      run.waiting = [];
    }
  }

  isSuspended(objective: Objective): boolean {
    return (
      objective.stage !== 'advanced' &&
      objective.stage !== 'withdrawn' &&
      this.cases.some(
        ({ open, suspends, about }) => open && suspends && (about === NOBODY || about === objective.index),
      )
    );
  }

  #isHeld(place: Place): boolean {
    if (place.kind === 'case') return false;
    if (place.kind === 'learner')
      return this.cases.some(({ open, suspends, about }) => open && suspends && about === NOBODY);
    const objective = this.#objective(place.index);
    return objective.stage === 'blocked' || objective.stage === 'withdrawn' || this.isSuspended(objective);
  }

  /** Elements to which neither a route nor an entry leads begin by themselves, with the only event they wait for. */
  #beginBySelf(place: Place): void {
    const led = new Set([...this.#process.routes, ...this.#process.entries].map(({ to }) => to));
    for (const element of this.#process.elements) {
      // What came for it while its place was not open yet is kept, and is no beginning.
      const hasBegun = place.runs.get(element.id)?.waiting.length === 0;
      if (led.has(element.id) || element.subject !== place.kind || hasBegun) continue;
      const run = this.#runOf(place, element);
      if (!this.#isHeld(place)) this.#openStep(run);
      const waits = Object.keys(element.states[run.state] ?? {});
      if (run.item !== null) this.#workIsDone(place);
      else if (waits.length === 1) this.#take(place, run, waits[0] ?? '', { kept: true });
    }
  }

  /** The run of an element, begun if it has not. */
  #runOf(place: Place, element: WrittenElement, held = false): Run {
    const known = place.runs.get(element.id);
    if (known !== undefined) return known;
    const run: Run = { element, state: element.initial, concerning: NOBODY, item: null, waiting: [] };
    place.runs.set(element.id, run);
    if (!held) this.#openStep(run);
    return run;
  }

  #openStep(run: Run): void {
    if (run.item !== null || !run.element.steps.includes(run.state)) return;
    this.#items += 1;
    run.item = this.#items;
  }

  #workIsDone(place: Place): void {
    if (place.kind !== 'objective') return;
    const objective = this.#objective(place.index);
    if (objective.stage === 'not-started') objective.stage = 'in-progress';
  }

  /** A machine takes an event, if it can in its state; signals follow. */
  #take(
    place: Place,
    run: Run,
    event: string,
    told: { readonly about: About } | { readonly kept: true },
    named: readonly number[] = [],
  ): boolean {
    const move = run.element.states[run.state]?.[event];
    if (move === undefined) return false;
    const routes = this.#effects(run.element, event, move.emits);
    const changesNothing = place.kind === 'learner' && move.to === run.state && routes.length === 0;
    if ('about' in told) run.concerning = changesNothing ? this.#stillAbout(run, told.about) : told.about;
    const { concerning } = run;
    if (move.to !== run.state) run.item = null;
    run.state = move.to;
    this.#workIsDone(place);
    this.#openStep(run);
    for (const route of routes) {
      if (route === 'advance') this.#advance(this.#objective(place.index));
      else {
        const about = place.kind === 'objective' ? place.index : concerning;
        const to = this.#process.elements.find(({ id }) => id === route.to);
        const each = to?.subject === 'objective' && named.length > 0 ? named : [about];
        for (const one of each) if (to !== undefined) this.#send(to, route.send, one, route.suspends);
      }
    }
    if (move.to === 'end') this.#hasEnded(place);
    if (place.kind !== 'case') this.#offerAgain(place, run);
    return true;
  }

  /** What open work about the learner is about when a signal comes that changes nothing. */
  #stillAbout(run: Run, about: About): About {
    if (run.item === null || about === NOBODY || about === run.concerning) return run.concerning;
    return NOBODY;
  }

  /** What a move causes, in order: what the machine emits, then its event, each along all its routes. */
  #effects(element: WrittenElement, event: string, emits: readonly string[]) {
    const { advancement, routes } = this.#process;
    return [...emits, event].flatMap((name) => [
      ...(advancement?.from === element.id && advancement.on === name ? (['advance'] as const) : []),
      ...routes.filter(({ from, on }) => from === element.id && on === name),
    ]);
  }

  #enter(on: string, about: About): void {
    for (const entry of this.#process.entries) {
      const to = this.#process.elements.find(({ id }) => id === entry.to);
      if (entry.on === on && to !== undefined) this.#send(to, entry.send, about, true);
    }
  }

  /** To a new case, to the learner, to the objective in question, or to every objective that has not ended. */
  #send(element: WrittenElement, event: string, about: About, suspends: boolean): void {
    if (element.subject === 'case') return this.#openCase(element, event, about, suspends);
    if (element.subject === 'learner') this.#underWay.push({ place: this.learner, element, event, about });
    else if (about !== NOBODY) this.#underWay.push({ place: this.#objective(about), element, event, about });
    else
      for (const place of this.objectives)
        if (place.stage !== 'advanced' && place.stage !== 'withdrawn')
          this.#underWay.push({ place, element, event, about });
  }

  #openCase(element: WrittenElement, event: string, about: About, suspends: boolean): void {
    const found: Case = { kind: 'case', index: this.cases.length, runs: new Map(), about, suspends, open: true };
    this.cases.push(found);
    const run = this.#runOf(found, element);
    run.concerning = about;
    this.#take(found, run, event, { about });
  }

  #hasEnded(place: Place): void {
    if (place.kind === 'objective' && this.#process.advancement === undefined)
      this.#ended.push(this.#objective(place.index));
    const found = place.kind === 'case' ? this.cases[place.index] : undefined;
    if (found === undefined) return;
    found.open = false;
    // What it has suspended goes on.
    if (found.about === NOBODY) for (const each of [this.learner, ...this.objectives]) this.#goOn(each);
    else this.#goOn(this.#objective(found.about));
  }

  #goOn(place: Place): void {
    for (const run of [...place.runs.values()]) {
      this.#wake(place, run);
      this.#offerAgain(place, run);
    }
  }

  /** Work in the state in which a machine begins opens only now, if its place was held until now. */
  #wake(place: Place, run: Run): void {
    if (this.#isHeld(place) || run.item !== null || !run.element.steps.includes(run.state)) return;
    this.#openStep(run);
    this.#workIsDone(place);
  }

  /** The first waiting signal that can be taken now is sent again; those that are ignored now are dropped. */
  #offerAgain(place: Place, run: Run): void {
    if (this.#isHeld(place)) return;
    const takes = ({ event, about }: Waiting): boolean =>
      run.element.states[run.state]?.[event] !== undefined && !this.#waitsItsTurn(place, run, event, about);
    const first = run.waiting.find(takes);
    run.waiting = run.waiting.filter((each) => each !== first && (takes(each) || !this.#isIgnored(run, each)));
    if (first !== undefined) this.#underWay.push({ place, element: run.element, ...first });
  }

  /** An element drops what it ignores where its machine cannot take it. */
  #isIgnored({ element, state }: Run, { event }: Waiting): boolean {
    return element.ignores.includes(event) && element.states[state]?.[event] === undefined;
  }

  /**
   * What falls due about another objective waits while work about one is open that only this event can begin, and that
   * it would not change.
   */
  #waitsItsTurn(place: Place, run: Run, event: string, about: About): boolean {
    if (place.kind !== 'learner' || run.item === null || run.concerning === NOBODY || run.concerning === about)
      return false;
    const { states } = run.element;
    const move = states[run.state]?.[event];
    if (move?.to !== run.state || this.#effects(run.element, event, move.emits).length > 0) return false;
    return Object.entries(states).every(
      ([state, on]) =>
        state === run.state || Object.entries(on).every(([each, { to }]) => to !== run.state || each === event),
    );
  }

  #deliver(): void {
    for (;;) {
      const signal = this.#underWay.shift();
      if (signal !== undefined) {
        this.#arrived += 1;
        if (this.#arrived > MOST) throw new Endless();
        this.#arrive(signal.place, signal.element, signal);
      } else if (this.#ended.length > 0) for (const each of this.#ended.splice(0)) this.#conclude(each);
      else break;
    }
    this.#arrived = 0;
    if (
      this.status === 'settled' ||
      !this.objectives.every(({ stage }) => stage === 'advanced' || stage === 'withdrawn')
    )
      return;
    this.status = 'settled';
    this.#enter('journey-settled', NOBODY);
    this.#deliver();
  }

  #arrive(place: Place, element: WrittenElement, { event, about }: Waiting): void {
    const isHeld = this.#isHeld(place);
    const run = this.#runOf(place, element, isHeld);
    if (run.state === 'end') return;
    if (!isHeld && !this.#waitsItsTurn(place, run, event, about)) {
      if (this.#take(place, run, event, { about })) return;
      if (this.#isIgnored(run, { event, about })) return;
    }
    const waitsAlready = run.waiting.some((each) => each.event === event && each.about === about);
    if (!waitsAlready || this.#isRequest(element, event)) run.waiting.push({ event, about });
  }

  /** What an element of the learner takes even after it was told that all is over: each request is met by itself. */
  #isRequest({ id, subject, states }: WrittenElement, event: string): boolean {
    const { routes, entries } = this.#process;
    const told = entries.filter(({ on, to }) => on === 'journey-settled' && to === id);
    if (subject !== 'learner' || told.some(({ send }) => send === event)) return false;
    const sent = [...routes, ...entries].flatMap(({ to, send }) => (to === id ? [send] : []));
    return told.some(({ send }) => {
      const left = new Set(Object.values(states).flatMap((on) => on[send]?.to ?? []));
      for (const state of left)
        for (const [each, { to }] of Object.entries(states[state] ?? {})) if (!sent.includes(each)) left.add(to);
      return [...left].some((state) => states[state]?.[event] !== undefined);
    });
  }

  /** Without an advancement, an objective is advanced when all its work has ended. */
  #conclude(objective: Objective): void {
    const isOver = [...objective.runs.values()].every(({ state }) => state === 'end');
    if (this.status === 'under-way' && objective.stage === 'in-progress' && isOver) this.#advance(objective);
  }

  #advance(objective: Objective): void {
    if (objective.stage === 'advanced') return;
    objective.stage = 'advanced';
    for (const each of this.objectives)
      if (each.stage === 'blocked' && each.requires.every((index) => this.#objective(index).stage === 'advanced'))
        this.#openObjective(each);
  }

  #openObjective(objective: Objective): void {
    objective.stage = 'not-started';
    this.#beginBySelf(objective);
    this.#goOn(objective);
  }

  #objective(index: number): Objective {
    const found = this.objectives[index];
    if (found === undefined) throw new Error(`there is no objective ${index}`);
    return found;
  }
}
