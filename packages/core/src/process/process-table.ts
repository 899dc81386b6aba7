import { expectProcess } from '../catalogue/expect-process.js';
import type { Process } from '../catalogue/process.js';
import type { Step } from '../catalogue/work-element.js';
import { nextState } from '../machine/machine-table.js';
import { at } from '../vocabulary/at.js';
import { InputError, type Issue } from '../vocabulary/input-error.js';
import type { IssueCode } from '../vocabulary/issue-codes/issue-codes.js';
import type { Entry } from '../vocabulary/process-definition.js';
import { announced, type ElementTable, elementTable, firstEvent } from './element-table.js';
import { CASE, ORGANIZATION } from './place-kind.js';
import { reportAdvancement, reportReceiver, reportRoutes } from './routing-issues.js';

/**
 * The effect of a machine’s move on the process: the objective is advanced, or a signal goes along a route.
 *
 * @public
 */
export type Sending =
  | { readonly kind: 'advance' }
  | {
      readonly kind: 'signal';
      /** The index of the route in the process. */
      readonly route: number;
    };

/**
 * An element that begins by itself.
 *
 * @public
 */
export interface Beginning {
  readonly element: string;
  /** The event with which it begins; null if it begins in a step, or waits for one of several events. */
  readonly event: string | null;
}

/**
 * A step of a process.
 *
 * @public
 */
export interface ProcessStep {
  /** `element/step`, as in assignments. */
  readonly ref: string;
  /** The id of its element. */
  readonly element: string;
  readonly step: Step;
}

/**
 * A process, read once: the machines of its elements as tables, and where each move sends signals. Journeys, hand-offs
 * and simulations all use it.
 *
 * @public
 */
export interface ProcessTable {
  readonly process: Process;
  /** The elements whose work belongs to a journey, in the order of the process. */
  readonly elements: readonly ElementTable[];
  /** The steps of those elements, in the same order. */
  readonly steps: readonly ProcessStep[];
  /** The elements about the organisation, outside every journey. */
  readonly outside: readonly ElementTable[];
  /** Looks an element up by its id, inside or outside. */
  element(id: string): ElementTable | undefined;
  /** For each event of a journey as a whole, where it enters the process. */
  readonly entries: Readonly<Record<Entry['on'], readonly Entry[]>>;
  /**
   * The elements of a journey to which neither a route nor an entry leads, except those about cases: they begin by
   * themselves.
   */
  readonly begins: readonly Beginning[];
  /**
   * The effects of the move on an event, in order: first what the machine emits, then the event itself, each along all
   * its routes. Empty where the machine does not take the event. Throws a RangeError for an element or a state that is
   * not there.
   *
   * @param element - The id of an element.
   * @param state - The index of a state in the element’s machine table.
   * @param event - The type of an event.
   */
  sends(element: string, state: number, event: string): readonly Sending[];
}

// The result follows from the process alone, so the cache changes nothing but the time taken.
const remembered = new WeakMap<Process, ProcessTable>();

/**
 * Reads a process once, for everything that executes it, derives from it or simulates it.
 *
 * @param process - The learning process, or what {@link processOf} gives for a model.
 * @returns The table; the same object for the same process.
 * @throws {@link InputError} if a route, an entry or the advancement names an element or an event that does not exist,
 *   or a machine has no table.
 *
 * @example
 * ```ts
 * import { learningProcess, processTable } from 'work-elements';
 *
 * const table = processTable(learningProcess);
 * console.log(table.outside.map(({ id }) => id)); // ['transition-organization', 'manage-organization']
 * console.log(table.begins); // []
 * const states = table.element('assess-progress')?.machine.states ?? [];
 * const collecting = states.findIndex(({ value }) => value === 'collect');
 * const [sent] = table.sends('assess-progress', collecting, 'insufficient');
 * if (sent?.kind === 'signal') console.log(table.process.routes[sent.route]?.to); // experience-activities
 * ```
 *
 * @public
 */
export const processTable = (process: Process): ProcessTable => {
  const known = remembered.get(process);
  if (known !== undefined) return known;
  expectProcess(process, 'process');
  refuseUnknownNames(process);
  const all = process.elements.map(elementTable);
  const elements = all.filter(({ kind }) => kind !== ORGANIZATION);
  const byId = new Map(all.map((element) => [element.id, element]));
  const led = new Set([...process.routes, ...process.entries].map(({ to }) => to));
  const table: ProcessTable = {
    process,
    elements,
    steps: elements.flatMap(({ id, steps }) => steps.map((step) => ({ ref: `${id}/${step.id}`, element: id, step }))),
    outside: all.filter(({ kind }) => kind === ORGANIZATION),
    entries: entriesOf(process.entries),
    begins: elements
      .filter(({ id, kind }) => kind !== CASE && !led.has(id))
      .map((element) => ({ element: element.id, event: firstEvent(element) ?? null })),
    element: (id) => byId.get(id),
    sends: sendsOf(process, byId),
  };
  remembered.set(process, table);
  return table;
};

const refuseUnknownNames = (process: Process): void => {
  const issues: Issue[] = [];
  const report = (path: string, code: IssueCode, message: string): void => {
    issues.push({ path, code, message });
  };
  reportRoutes(process.routes, 'routes', process, report);
  process.entries.forEach((entry, index) => {
    reportReceiver(entry.to, entry.send, `entries[${index}]`, process, report);
  });
  if (process.advancement !== undefined) reportAdvancement(process.advancement, 'advancement', process, report);
  if (issues.length > 0) throw new InputError('process', issues);
};

const entriesOf = (entries: readonly Entry[]): ProcessTable['entries'] => {
  const on = (what: Entry['on']): readonly Entry[] => entries.filter((entry) => entry.on === what);
  return {
    'journey-started': on('journey-started'),
    'exception-raised': on('exception-raised'),
    'exception-withdrawn': on('exception-withdrawn'),
    'appeal-raised': on('appeal-raised'),
    'mastery-claimed': on('mastery-claimed'),
    'recognition-requested': on('recognition-requested'),
    'evidence-shared': on('evidence-shared'),
    'objective-added': on('objective-added'),
    'journey-settled': on('journey-settled'),
    'journey-withdrawn': on('journey-withdrawn'),
  };
};

const sendsOf = ({ routes, advancement }: Process, byId: ReadonlyMap<string, ElementTable>): ProcessTable['sends'] => {
  const routesOn = new Map<string, number[]>();
  for (const [route, { from, on }] of routes.entries()) {
    const key = `${from} ${on}`;
    const listening = routesOn.get(key);
    if (listening === undefined) routesOn.set(key, [route]);
    else listening.push(route);
  }
  return (id, state, event) => {
    const element = byId.get(id);
    if (element === undefined) throw new RangeError(`this process has no element "${id}"`);
    const { machine } = element;
    at(machine.states, state);
    if (nextState(machine, state, event) < 0) return [];
    const emits = at(machine.emits, state * machine.events.length + machine.events.indexOf(event));
    return announced(event, emits).flatMap((name): readonly Sending[] => [
      ...(advancement?.from === id && advancement.on === name ? [{ kind: 'advance' } as const] : []),
      ...(routesOn.get(`${id} ${name}`) ?? []).map((route) => ({ kind: 'signal', route }) as const),
    ]);
  };
};
