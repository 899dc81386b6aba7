import { freeze } from 'immer';
import type { StateValue } from 'xstate';
import type { EventTypeOf, NamedMachine, StateValueOf } from '../machine/named-machine.js';
import { elementDefinitionSchema } from '../vocabulary/element-definition.js';
import type { MachineConfig } from '../vocabulary/machine-config.js';
import type { TypedElementInput } from './define-element.js';
import { elementNamed } from './element-named.js';
import { readElement } from './read-element.js';
import type { WorkElement } from './work-element.js';

/**
 * An element of the catalogue, read on first access so that importing the package costs little. It is not validated as
 * in `defineElement`; a test of the catalogue does that.
 *
 * @internal
 */
export const catalogueElement = <
  Id extends string,
  StepId extends string,
  Config extends MachineConfig = MachineConfig,
  State extends StateValue = StateValueOf<Config>,
  Event extends string = EventTypeOf<Config>,
>(
  input: TypedElementInput<Id, StepId, Config>,
): WorkElement<Id, StepId, NamedMachine<State, Event>> =>
  // Each definition is parsed only once, so compiling the zod schemas would not pay off.
  elementNamed(input, () => readElement(freeze(elementDefinitionSchema.parse(input, { jitless: true }), true)));
