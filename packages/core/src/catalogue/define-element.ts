import { freeze } from 'immer';
import type { StateValue } from 'xstate';
import type { EventTypeOf, NamedMachine, StateValueOf } from '../machine/named-machine.js';
import {
  type ElementDefinition,
  type ElementInput,
  elementDefinitionSchema,
} from '../vocabulary/element-definition.js';
import { InputError, type Issue } from '../vocabulary/input-error.js';
import type { MachineConfig } from '../vocabulary/machine-config.js';
import { clip, wordOf } from '../vocabulary/path.js';
import { plainData } from '../vocabulary/plain-data.js';
import { readInput } from '../vocabulary/read-input.js';
import { definitionIssues, machineIssues } from './element-issues.js';
import { elementNamed } from './element-named.js';
import { readElement } from './read-element.js';
import type { WorkElement } from './work-element.js';

/**
 * A work element as people write it, with the literal types of its id and steps, and of its machine’s states and
 * events.
 *
 * @public
 */
export type TypedElementInput<
  Id extends string,
  StepId extends string,
  Config extends MachineConfig = MachineConfig,
> = Omit<ElementInput, 'id' | 'steps' | 'machine'> & {
  readonly id: Id;
  readonly machine: Config;
  readonly steps: readonly (Omit<ElementInput['steps'][number], 'id'> & { readonly id: StepId })[];
};

/**
 * Creates a work element from a definition: builds the machine, derives outcomes, events and artifacts, and refuses the
 * definition if a name does not exist, a state is unreachable, or the machine can reach a dead end.
 *
 * @param input - The element as data. Ids keep their literal types, so that the compiler knows its steps.
 * @returns The element, frozen.
 * @throws {@link InputError} with every problem at once.
 *
 * @example
 * ```ts
 * import { defineElement } from 'work-elements';
 *
 * const tutoring = defineElement({
 *   id: 'tutor',
 *   title: 'Tutoring',
 *   machine: {
 *     initial: 'waiting',
 *     states: {
 *       waiting: { on: { request: 'session' } },
 *       session: { on: { finished: 'closed', 'no-show': 'waiting' } },
 *       closed: { type: 'final' },
 *     },
 *   },
 *   steps: [{ id: 'session', performers: ['partner'] }],
 * });
 * console.log(tutoring.steps[0]?.outcomes); // ['finished', 'no-show']
 * ```
 *
 * @public
 */
export const defineElement = <
  Id extends string,
  StepId extends string,
  Config extends MachineConfig = MachineConfig,
  State extends StateValue = StateValueOf<Config>,
  Event extends string = EventTypeOf<Config>,
>(
  input: TypedElementInput<Id, StepId, Config>,
): WorkElement<Id, StepId, NamedMachine<State, Event>> => {
  const { data } = plainData(input);
  const what = `work element "${clip(wordOf(Reflect.get(Object(data), 'id')))}"`;
  const also = (read: ElementDefinition): readonly Issue[] => definitionIssues(read, '');
  const definition = freeze(readInput(elementDefinitionSchema, input, what, { also }), true);
  const element = readElement(definition);
  const run = machineIssues(element, '');
  if (run.length > 0) throw new InputError(what, run);
  return elementNamed(input, () => element);
};
