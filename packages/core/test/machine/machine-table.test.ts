import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type AnyMachineSnapshot,
  type AnyStateMachine,
  assign,
  createMachine,
  emit,
  initialTransition,
  type StateValue,
  transition,
} from 'xstate';
import { compile, InputError, workElements } from '../../src/index.js';

const EVENTS = ['a', 'b', 'c', 'd'] as const;

interface Node {
  readonly kind: 'atomic' | 'compound' | 'parallel' | 'final' | 'history';
  readonly children: readonly Node[];
  readonly on: readonly {
    readonly event: string;
    readonly target: number;
    readonly guard: string | undefined;
    readonly actions: readonly string[];
    readonly reenter: boolean;
  }[];
  readonly always: { readonly target: number; readonly guard: string } | undefined;
  readonly entry: readonly string[];
  readonly exit: readonly string[];
}

const actions = fc.array(fc.constantFrom('tick', 'emitX', 'emitY', 'reset'), { maxLength: 2 });

const move = fc.record({
  event: fc.constantFrom(...EVENTS),
  target: fc.nat({ max: 50 }),
  guard: fc.constantFrom(undefined, 'even', 'low'),
  actions,
  reenter: fc.boolean(),
});

const { node } = fc.letrec<{ node: Node }>((tie) => ({
  node: fc.record({
    kind: fc.constantFrom('atomic', 'compound', 'parallel', 'final', 'history'),
    children: fc.oneof(
      { depthSize: 'small', maxDepth: 2 },
      fc.constant([]),
      fc.array(tie('node'), { minLength: 1, maxLength: 3 }),
    ),
    on: fc.array(move, { maxLength: 3 }),
    always: fc.option(fc.record({ target: fc.nat({ max: 50 }), guard: fc.constantFrom('odd', 'high') }), {
      nil: undefined,
      freq: 4,
    }),
    entry: actions,
    exit: actions,
  }),
}));

const counter = assign({ n: ({ context }: { context: { n: number } }) => Math.min(3, context.n + 1) });

const implementations = {
  guards: {
    even: ({ context }: { context: { n: number } }) => context.n % 2 === 0,
    odd: ({ context }: { context: { n: number } }) => context.n % 2 === 1,
    low: ({ context }: { context: { n: number } }) => context.n < 2,
    high: ({ context }: { context: { n: number } }) => context.n === 3,
  },
  actions: { tick: counter, reset: assign({ n: 0 }), emitX: emit({ type: 'x' }), emitY: emit({ type: 'y' }) },
};

/**
 * A machine with a counter from 0 to 3 and the nesting, guards, actions and history of the tree; undefined if XState
 * refuses it.
 */
const build = (children: readonly Node[]): AnyStateMachine | undefined => {
  const written = (siblings: readonly Node[], path: string): Record<string, object> =>
    Object.fromEntries(
      siblings.map((each, index) => {
        const name = `s${index}`;
        const target = (pick: number): string => `#${path}.s${pick % siblings.length}`;
        const id = `${path}.${name}`;
        if (each.kind === 'final') return [name, { id, type: 'final', entry: each.entry }];
        // Only a history state with siblings has something to remember.
        if (each.kind === 'history' && siblings.length > 1 && index > 0) return [name, { id, type: 'history' }];
        const nested = each.children.length > 0 && each.kind !== 'atomic';
        return [
          name,
          {
            id,
            ...(nested
              ? {
                  states: written(each.children, id),
                  ...(each.kind === 'parallel' ? { type: 'parallel' } : { initial: 's0' }),
                }
              : {}),
            on: Object.fromEntries(
              EVENTS.map((event) => [
                event,
                each.on
                  .filter((move_) => move_.event === event)
                  .map((one) => ({
                    target: target(one.target),
                    guard: one.guard,
                    actions: one.actions,
                    reenter: one.reenter,
                  })),
              ]),
            ),
            ...(each.always === undefined
              ? {}
              : { always: { target: target(each.always.target), guard: each.always.guard, actions: 'tick' } }),
            entry: each.entry,
            exit: each.exit,
          },
        ];
      }),
    );
  try {
    const config = {
      id: 'm',
      initial: 's0',
      context: { n: 0 },
      states: written(children, 'm'),
      options: { maxIterations: 50 },
    };
    const machine: AnyStateMachine = createMachine(config as never, implementations as never);
    return initialTransition(machine)[0].status === 'error' ? undefined : machine;
  } catch {
    return undefined;
  }
};

const emitted = (given: readonly { readonly type: string; readonly params?: unknown }[]): readonly string[] =>
  given
    .filter(({ type }) => type === 'xstate.emit')
    .map(({ params }) => (params as { event: { type: string } }).event.type);

const value = (given: StateValue): string => JSON.stringify(given);

type StateNode = AnyStateMachine['root'];

const pathsBelow = (node: StateNode): readonly (readonly string[])[] =>
  Object.values(node.states).flatMap((child) => (child.type === 'history' ? [] : [child.path, ...pathsBelow(child)]));

/** The dotted ids of the states that XState’s own `matches` finds active. */
const matching = (machine: AnyStateMachine, snapshot: AnyMachineSnapshot): readonly string[] =>
  pathsBelow(machine.root)
    .filter((path) =>
      snapshot.matches(
        path.slice(0, -1).reduceRight<StateValue>((inner, name) => ({ [name]: inner }), path.at(-1) ?? ''),
      ),
    )
    .map((path) => path.join('.'));

/** Runs events through XState and the table side by side, and returns how many were taken. */
const agree = (machine: AnyStateMachine, events: readonly string[]): number => {
  const table = compile(machine);
  let [snapshot, first] = initialTransition(machine);
  let state = table.initial;
  expect(table.initialEmits).toEqual(emitted(first));
  let taken = 0;
  for (const type of events) {
    const column = table.events.indexOf(type);
    const next = column < 0 ? -1 : table.next[state * table.events.length + column];
    const accepts =
      snapshot.status === 'active' && column >= 0 && machine.getTransitionData(snapshot, { type }).length > 0;
    expect(next !== -1, type).toBe(accepts);
    if (next === undefined || next === -1) continue;
    const [after, done] = transition(machine, snapshot, { type });
    expect(value(table.states[next]?.value ?? '')).toBe(value(after.value));
    expect(table.states[next]?.active.toSorted()).toEqual(matching(machine, after).toSorted());
    expect(table.states[next]?.context).toEqual(after.context);
    expect(table.states[next]?.output).toEqual(after.output);
    expect(table.emits[state * table.events.length + column]).toEqual(emitted(done));
    expect(table.isFinal[next] === 1).toBe(after.status === 'done');
    [snapshot, first] = [after, done];
    state = next;
    taken += 1;
  }
  return taken;
};

describe('compile', () => {
  test('agrees with XState on random machines and random events: states, context, outputs and what is emitted', () => {
    let built = 0;
    let taken = 0;
    fc.assert(
      fc.property(
        fc.array(node, { minLength: 1, maxLength: 4 }),
        fc.array(fc.constantFrom(...EVENTS), { minLength: 5, maxLength: 40 }),
        (children, events) => {
          const machine = build(children);
          if (machine === undefined) return;
          built += 1;
          try {
            taken += agree(machine, events);
          } catch (error) {
            // Endless eventless transitions are for XState to refuse.
            if (!(error instanceof InputError && /Infinite loop/.test(error.message))) throw error;
          }
        },
      ),
      { numRuns: 600 },
    );
    expect(built).toBeGreaterThan(300);
    expect(taken).toBeGreaterThan(1000);
  });

  test.each(workElements.map((element) => [element.id, element.machine] as const))(
    'agrees with XState on %s',
    (_, machine) => {
      fc.assert(
        fc.property(fc.array(fc.constantFrom(...machine.events), { minLength: 10, maxLength: 60 }), (events) => {
          agree(machine, events);
        }),
        { numRuns: 30 },
      );
    },
  );

  test('has output, nested and parallel states in XState’s own form', () => {
    const machine = createMachine({
      id: 'm',
      initial: 'both',
      states: {
        both: {
          type: 'parallel',
          states: {
            one: { initial: 'open', states: { open: { on: { 'shut-one': 'shut' } }, shut: { type: 'final' } } },
            two: { initial: 'open', states: { open: { on: { 'shut-two': 'shut' } }, shut: { type: 'final' } } },
          },
          onDone: 'end',
        },
        end: { type: 'final', output: { ended: true } },
      },
      output: ({ event }) => event.output as unknown,
    });
    const table = compile(machine);
    expect(table.states[0]?.value).toEqual({ both: { one: 'open', two: 'open' } });
    expect(table.states).toHaveLength(4);
    expect(table.states.find((_, index) => table.isFinal[index] === 1)?.output).toEqual({ ended: true });
  });

  test('tells apart states that differ only in what history remembers', () => {
    const machine = createMachine({
      id: 'm',
      initial: 'on',
      states: {
        on: {
          initial: 'slow',
          on: { off: 'off' },
          states: { slow: { on: { faster: 'fast' } }, fast: { on: { slower: 'slow' } }, before: { type: 'history' } },
        },
        off: { on: { on: 'on.before' } },
      },
    });
    const table = compile(machine);
    const run = (...events: readonly string[]): unknown =>
      table.states[
        events.reduce(
          (state, type) => table.next[state * table.events.length + table.events.indexOf(type)] ?? -1,
          table.initial,
        )
      ]?.value;
    expect(run('faster', 'off', 'on')).toEqual({ on: 'fast' });
    expect(run('off', 'on')).toEqual({ on: 'slow' });
    expect(table.states.filter(({ value: at }) => at === 'off')).toHaveLength(2);
  });

  test('tells apart snapshots with one state value and other active nodes, as after history in a parallel state', () => {
    const idle: Node = { kind: 'atomic', children: [], on: [], always: undefined, entry: [], exit: [] };
    const inner: Node = {
      ...idle,
      kind: 'parallel',
      children: [
        { ...idle, entry: ['tick'], exit: ['reset'] },
        { ...idle, kind: 'history' },
        { ...idle, always: { target: 4, guard: 'odd' } },
      ],
      exit: ['emitY'],
    };
    const back: Node = { ...idle, on: [{ event: 'a', target: 0, guard: undefined, actions: [], reenter: false }] };
    const machine = build([{ ...idle, kind: 'parallel', children: [inner, back] }, idle]);
    if (machine === undefined) throw new Error('XState refuses it');
    expect(agree(machine, ['a', 'a', 'a', 'a', 'a'])).toBe(5);
  });

  test('refuses a context without bound, with the count it reached', () => {
    const counter = createMachine({
      id: 'counter',
      context: { n: 0 },
      on: { up: { actions: assign({ n: ({ context }) => context.n + 1 }) } },
    });
    expect(() => compile(counter)).toThrow(/can reach more than 10000 states/);
    expect(() => compile(counter, { limit: 50 })).toThrow(/can reach more than 50 states/);
  });

  test('tells numbers apart that JSON would confuse', () => {
    const odd = createMachine({
      id: 'odd',
      context: { n: Number.POSITIVE_INFINITY },
      on: { down: { actions: assign({ n: Number.NEGATIVE_INFINITY }) }, none: { actions: assign({ n: Number.NaN }) } },
    });
    expect(compile(odd).states).toHaveLength(3);
  });

  test('refuses what is no table', () => {
    expect(() => compile(createMachine({ initial: 'a', states: { a: { after: { 10: 'b' } }, b: {} } }))).toThrow(
      /waits for time/,
    );
    expect(() =>
      compile(createMachine({ initial: 'a', states: { a: { invoke: { src: 'x', onDone: 'b' } }, b: {} } })),
    ).toThrow(InputError);
    expect(() => compile(createMachine({ id: 'm', context: { at: new Map() }, on: { x: {} } }))).toThrow(/found a Map/);
  });
});
