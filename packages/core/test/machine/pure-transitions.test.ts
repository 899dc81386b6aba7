import { expect, test } from 'vitest';
import { type AnyMachineSnapshot, createMachine, getInitialSnapshot, transition } from 'xstate';
import { workElements } from '../../src/index.js';
import { pureTransitions } from '../../src/machine/pure-transitions.js';

const told = ([after, actions]: readonly [AnyMachineSnapshot, readonly { readonly type: string }[]]): unknown => ({
  value: after.value,
  context: after.context,
  status: after.status,
  actions: actions.map(({ type, ...rest }) => [type, 'params' in rest ? rest.params : undefined]),
});

test.each(workElements)(
  '$id takes each event as XState’s own transition does, in whatever order they are asked',
  ({ machine }) => {
    const take = pureTransitions(machine);
    const reached: AnyMachineSnapshot[] = [getInitialSnapshot(machine)];
    const seen = new Set<string>();
    for (const snapshot of reached) {
      for (const type of machine.events) {
        const own = take(snapshot, { type });
        expect(told(own)).toEqual(told(transition(machine, snapshot, { type })));
        const key = JSON.stringify([own[0].value, own[0].context]);
        if (own[0].status !== 'active' || seen.has(key)) continue;
        seen.add(key);
        reached.push(own[0]);
      }
    }
    expect(reached.length).toBeGreaterThan(1);
  },
);

test('what fails in XState fails here, and leaves the next transition as it is', () => {
  const machine = createMachine({
    initial: 'one',
    states: {
      one: {
        on: {
          go: 'two',
          fail: {
            target: 'two',
            guard: () => {
              throw new Error('no guard');
            },
          },
        },
      },
      two: {},
    },
  });
  const take = pureTransitions(machine);
  const start = getInitialSnapshot(machine);
  const outcome = (run: () => unknown): string => {
    try {
      return JSON.stringify(run());
    } catch (error) {
      return String(error);
    }
  };
  expect(outcome(() => take(start, { type: 'fail' })[0].status)).toBe(
    outcome(() => transition(machine, start, { type: 'fail' })[0].status),
  );
  expect(take(start, { type: 'go' })[0].value).toBe('two');
});
