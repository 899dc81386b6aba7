import type { MachineConfig, StateConfig } from '../vocabulary/machine-config.js';
import { childPath } from '../vocabulary/path.js';

/** The target of a transition, as written; or the initial state of a machine or a state. @internal */
export interface WrittenTarget {
  /** Where it is written, such as `machine.states.waiting.on.call`. */
  readonly path: string;
  /** The state it leads from, dotted; empty for the whole machine. */
  readonly from: string;
  /** The event, `always` or `onDone`; null for an initial state. */
  readonly on: string | null;
  readonly guard: string | undefined;
  readonly target: string;
  /** The state that the target refers to, dotted; undefined where there is no such state. */
  readonly to: string | undefined;
}

/** Every target written in the machine of an element. @internal */
export const writtenTargets = (element: string, machine: MachineConfig): readonly WrittenTarget[] => {
  const ids = new Set(statesIn(machine, ''));
  return targetsIn(machine, '', 'machine', (from, target) => resolved(element, ids, from, target));
};

const statesIn = ({ states = {} }: MachineConfig | StateConfig, prefix: string): readonly string[] =>
  Object.entries(states).flatMap(([name, state]) => [prefix + name, ...statesIn(state, `${prefix}${name}.`)]);

/**
 * Resolves a target as XState does: `#` begins an id, a dot a descendant of the state itself, anything else a sibling.
 */
const resolved = (element: string, ids: ReadonlySet<string>, from: string, target: string): string | undefined => {
  if (target.startsWith('#')) {
    const id = target.slice(1);
    if (id === element) return '';
    return id.startsWith(`${element}.`) && ids.has(id.slice(element.length + 1))
      ? id.slice(element.length + 1)
      : undefined;
  }
  const below = target.startsWith('.');
  if (from === '' && !below) return undefined;
  const place = below
    ? from + (from === '' ? target.slice(1) : target)
    : from.slice(0, from.lastIndexOf('.') + 1) + target;
  return ids.has(place) ? place : undefined;
};

/** Where the transitions of an event, or of `always` or `onDone`, are written. */
const placed = (path: string, transitions: NonNullable<StateConfig['always']>) =>
  typeof transitions === 'string'
    ? [{ path, transition: { target: transitions } }]
    : Array.isArray(transitions)
      ? transitions.map((transition, index) => ({ path: `${path}[${index}]`, transition }))
      : [{ path, transition: transitions }];

/** A guard that a transition names, and where it is written. @internal */
export interface WrittenGuard {
  readonly path: string;
  readonly guard: string;
}

/** Every guard named in a machine, in the order in which they are written. @internal */
export const writtenGuards = (
  { on = {}, always, onDone, states = {} }: MachineConfig | StateConfig,
  at = 'machine',
): readonly WrittenGuard[] => [
  ...[
    ...Object.entries(on).map(([event, transitions]) => ({ path: childPath(`${at}.on`, event), transitions })),
    ...(always === undefined ? [] : [{ path: `${at}.always`, transitions: always }]),
    ...(onDone === undefined ? [] : [{ path: `${at}.onDone`, transitions: onDone }]),
  ].flatMap(({ path, transitions }) =>
    placed(path, transitions).flatMap(({ path: place, transition }) =>
      'guard' in transition && transition.guard !== undefined
        ? [{ path: `${place}.guard`, guard: transition.guard }]
        : [],
    ),
  ),
  ...Object.entries(states).flatMap(([name, state]) => writtenGuards(state, childPath(`${at}.states`, name))),
];

type Resolve = (from: string, target: string) => string | undefined;

const targetsIn = (
  config: MachineConfig | StateConfig,
  from: string,
  at: string,
  resolve: Resolve,
): readonly WrittenTarget[] => {
  const of = (on: string, path: string, transitions: NonNullable<StateConfig['always']>): readonly WrittenTarget[] =>
    placed(path, transitions).flatMap(({ path: place, transition }) => {
      const { target } = transition;
      if (target === undefined) return [];
      return [
        {
          path: typeof transitions === 'string' ? place : `${place}.target`,
          from,
          on,
          guard: 'guard' in transition ? transition.guard : undefined,
          target,
          to: resolve(from, target),
        },
      ];
    });
  const { initial, on = {}, always, onDone, states = {} } = config;
  const inner = from === '' ? '' : `${from}.`;
  return [
    ...(initial === undefined
      ? []
      : [
          {
            path: `${at}.initial`,
            from,
            on: null,
            guard: undefined,
            target: initial,
            to: initial in states ? inner + initial : undefined,
          },
        ]),
    ...Object.entries(on).flatMap(([event, transitions]) => of(event, childPath(`${at}.on`, event), transitions)),
    ...(always === undefined ? [] : of('always', `${at}.always`, always)),
    ...(onDone === undefined ? [] : of('onDone', `${at}.onDone`, onDone)),
    ...Object.entries(states).flatMap(([name, state]) =>
      targetsIn(state, inner + name, childPath(`${at}.states`, name), resolve),
    ),
  ];
};
