import { defineElement, type Process, processTable, type WorkElement } from '../../../src/index.js';
import { type FlatProcess, flatProcess } from '../../../src/process/flat-process.js';

type Subject = WorkElement['subject'];

/** Where the events of a state lead, by event, or null for a final state; or a state with states of its own. */
type States = Readonly<Record<string, Readonly<Record<string, unknown>> | null | Nested>>;

interface Nested {
  readonly inside: object;
}

interface More {
  /** The states in which somebody works; by default, `work`. */
  readonly steps?: readonly string[];
  readonly receives?: readonly string[];
  readonly ignores?: readonly string[];
  /** What its machine remembers. */
  readonly context?: Readonly<Record<string, number>>;
  readonly guards?: Readonly<Record<string, object>>;
}

/** An element that begins in the first of its states. */
export const element = (id: string, subject: Subject, states: States, more: More = {}): WorkElement => {
  const { steps = ['work'], context, ...others } = more;
  const machine = {
    initial: Object.keys(states)[0] ?? '',
    ...(context === undefined ? {} : { context }),
    states: Object.fromEntries(
      Object.entries(states).map(([state, on]) => [
        state,
        on === null ? { type: 'final' } : 'inside' in on ? on.inside : { on },
      ]),
    ),
  };
  return defineElement({
    id,
    title: id,
    subject,
    machine,
    steps: steps.map((step) => ({ id: step })),
    ...others,
  } as never);
};

/** A move to a state that emits events. */
export const emitting = (target: string, ...events: readonly string[]) => ({
  target,
  actions: events.map((event) => ({ type: 'emit', params: { event } })),
});

/** A route from an event of an element to another, written `from event > to send`. */
export const route = (way: string): Process['routes'][number] => {
  const [from = '', on = '', , to = '', send = ''] = way.split(' ');
  return { from, on, to, send, artifact: 'note' };
};

/** An entry, written `on > to send`. */
export const entry = (way: string): Process['entries'][number] => {
  const [on = '', , to = '', send = ''] = way.split(' ');
  return { on: on as Process['entries'][number]['on'], to, send };
};

/** A process of elements, routes and entries. */
export const small = (
  elements: readonly WorkElement[],
  routes: readonly string[] = [],
  entries: readonly string[] = [],
): Process => ({ elements, routes: routes.map(route), entries: entries.map(entry) });

/** A process as integers, with the numbers of its elements, states and events by name. */
export const numbered = (process: Process) => {
  const table = processTable(process);
  const tables: FlatProcess = flatProcess(table);
  const numberOf = (id: string): number => tables.numberOf.get(id) ?? Number.NaN;
  return {
    tables,
    element: numberOf,
    /** The global number of a state, written `element/state`. */
    state: (name: string): number => {
      const [id = '', value] = name.split('/');
      const at = table.element(id)?.machine.states.findIndex((each) => each.value === value) ?? -1;
      if (at < 0) throw new Error(`there is no state "${name}"`);
      return (tables.elements[numberOf(id)]?.firstState ?? Number.NaN) + at;
    },
    /** The column of an event, written `element/event`. */
    column: (name: string): number => {
      const [id = '', event = ''] = name.split('/');
      const column = tables.elements[numberOf(id)]?.events.indexOf(event) ?? -1;
      if (column < 0) throw new Error(`there is no event "${name}"`);
      return column;
    },
  };
};
