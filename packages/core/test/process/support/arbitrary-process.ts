import fc from 'fast-check';

interface Move {
  readonly to: string;
  readonly emits: readonly string[];
}

/** An element in words: its states, with where each event leads; `end` is final. */
export interface WrittenElement {
  readonly id: string;
  readonly subject: 'learner' | 'objective' | 'case';
  readonly initial: string;
  readonly states: Readonly<Record<string, Readonly<Record<string, Move>>>>;
  readonly steps: readonly string[];
  readonly receives: readonly string[];
  readonly ignores: readonly string[];
}

interface WrittenRoute {
  readonly from: string;
  readonly on: string;
  readonly to: string;
  readonly send: string;
  readonly suspends: boolean;
}

export interface WrittenProcess {
  readonly elements: readonly WrittenElement[];
  readonly routes: readonly WrittenRoute[];
  readonly entries: readonly { readonly on: string; readonly to: string; readonly send: string }[];
  readonly advancement: { readonly from: string; readonly on: string } | undefined;
}

const RECEIVED = ['call', 'remind'] as const;

/** A machine that waits, works, and perhaps checks what was done. */
const arbitraryElement = (id: string, subject: WrittenElement['subject']): fc.Arbitrary<WrittenElement> => {
  const to = fc.constantFrom('idle', 'idle', 'work', 'check', 'check', 'end');
  const move = fc.record({ to, emits: fc.constantFrom([], [], [], ['news']) });
  const maybe = fc.option(move, { nil: undefined, freq: 1 });
  const same = fc.constantFrom(undefined, { to: 'work', emits: [] });
  return fc
    .record({
      initial: fc.constantFrom('idle', 'idle', 'work'),
      emits: fc.constantFrom([], ['news']),
      begins: fc.constantFrom('call', 'remind'),
      done: move,
      passed: move,
      idleToo: maybe,
      again: fc.oneof(same, maybe),
      working: maybe,
      checking: move,
      ignores: fc.subarray([...RECEIVED], { maxLength: 1 }),
      isDue: fc.boolean(),
    })
    .map(({ initial, emits, begins, done, passed, idleToo, again, working, checking, ignores, isDue }) => {
      const other = begins === 'call' ? 'remind' : 'call';
      const on = (moves: Readonly<Record<string, Move | undefined>>) =>
        Object.fromEntries(
          Object.entries(moves).flatMap(([event, each]) => (each === undefined ? [] : [[event, each]])),
        );
      // What falls due begins the work, nothing else does, and changes nothing while the work is open.
      const due = isDue && subject === 'learner';
      const back = (each: Move): Move => (due && each.to === 'work' ? { ...each, to: 'idle' } : each);
      return {
        id,
        subject,
        initial,
        states: {
          idle: on({ [begins]: { to: 'work', emits }, [other]: idleToo && back(idleToo) }),
          work: on({
            done,
            finished: { to: 'end', emits: [] },
            doubted: { to: 'check', emits },
            [begins]: due ? { to: 'work', emits: [] } : again,
            [other]: working,
          }),
          check: on({ passed: back(passed), failed: { to: 'idle', emits: [] }, [other]: back(checking) }),
          end: {},
        },
        steps: ['work', 'check'],
        receives: RECEIVED,
        ignores,
      };
    });
};

const SUBJECTS = {
  plan: 'learner',
  talk: 'learner',
  learn: 'objective',
  assess: 'objective',
  trouble: 'case',
} as const;
const IDS = ['plan', 'talk', 'learn', 'assess', 'trouble'] as const;
/** Where signals meet the most rules. */
const OFTEN = ['plan', 'talk', ...IDS] as const;

const arbitraryRoute = fc.record({
  from: fc.constantFrom(...IDS),
  on: fc.constantFrom('done', 'doubted', 'passed', 'failed', 'finished', 'news'),
  to: fc.constantFrom(...OFTEN),
  send: fc.constantFrom(...RECEIVED),
  suspends: fc.constantFrom(true, true, false),
});

/** Small processes of two elements about the learner, two about objectives and one about cases. */
export const arbitraryProcess: fc.Arbitrary<WrittenProcess> = fc
  .record({
    elements: fc.tuple(...IDS.map((id) => arbitraryElement(id, SUBJECTS[id]))),
    routes: fc.array(arbitraryRoute, { minLength: 4, maxLength: 9, size: 'max' }),
    begins: fc.subarray(['plan', 'talk', 'learn', 'assess']),
    settled: fc.boolean(),
    advancement: fc.constantFrom(undefined, { from: 'assess', on: 'passed' }, { from: 'learn', on: 'finished' }),
  })
  .map(({ elements, routes, begins, settled, advancement }) => {
    const emitting = new Set(
      elements.flatMap(({ id, states }) =>
        Object.values(states).some((on) => Object.values(on).some(({ emits }) => emits.length > 0)) ? [id] : [],
      ),
    );
    const known = new Set<string>();
    return {
      elements,
      routes: routes.filter(({ from, on, to, send }) => {
        const way = `${from} ${on} ${to} ${send}`;
        // A case that opens another at once never ends.
        const fits =
          (on !== 'news' || (emitting.has(from) && !(from === 'trouble' && to === 'trouble'))) && !known.has(way);
        known.add(way);
        return fits;
      }),
      entries: [
        ...begins.map((to) => ({ on: 'journey-started', to, send: 'call' })),
        { on: 'exception-raised', to: 'trouble', send: 'call' },
        { on: 'exception-withdrawn', to: 'trouble', send: 'remind' },
        { on: 'mastery-claimed', to: 'assess', send: 'call' },
        ...(settled ? [{ on: 'journey-settled', to: 'talk', send: 'remind' }] : []),
      ],
      advancement,
    };
  });
