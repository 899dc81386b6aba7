import * as z from 'zod';
import { idSchema, stepIdSchema } from './ids.js';
import { list } from './list.js';
import { settingIdSchema } from './setting.js';

const stateNameSchema = idSchema;
const targetSchema = z.string().min(1).max(300);

/** A value that a machine remembers besides its state. @internal */
export const factSchema = z.union([z.string().max(80), z.number(), z.boolean()]);

/**
 * A value that a machine remembers besides its state.
 *
 * @public
 */
export type Fact = z.infer<typeof factSchema>;

const settingRefSchema = z.strictObject({ setting: settingIdSchema });

/**
 * What a named guard asks of a machine's facts, or of the model that the machine runs in. A number may be a setting of the model.
 *
 * @public
 */
export const conditionSchema = z.union([
  z.strictObject({ fact: idSchema, is: factSchema }),
  z.strictObject({ fact: idSchema, below: z.union([z.number(), settingRefSchema]) }),
  z.strictObject({ fact: idSchema, atLeast: z.union([z.number(), settingRefSchema]) }),
  z.strictObject({ option: stepIdSchema }),
]);

/**
 * What a named guard asks: that a fact has a value, is below a number, or at least a number; or that an optional step is switched on.
 *
 * @public
 */
export type Condition = z.infer<typeof conditionSchema>;

/**
 * What a machine can do on a transition. All three are data, and none has an effect outside the machine.
 *
 * @public
 */
export const machineActionSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('emit'), params: z.strictObject({ event: idSchema }) }),
  z.strictObject({ type: z.literal('set'), params: z.strictObject({ fact: idSchema, to: factSchema }) }),
  z.strictObject({
    type: z.literal('count'),
    params: z.strictObject({ fact: idSchema, upTo: z.union([z.number().int().min(1).max(100), settingRefSchema]) }),
  }),
]);

/**
 * `emit` an event to the other elements, `set` a fact, or `count` one up to a bound.
 *
 * @public
 */
export type MachineAction = z.infer<typeof machineActionSchema>;

const transitionObjectSchema = z.strictObject({
  target: targetSchema.exactOptional(),
  guard: idSchema.exactOptional(),
  actions: z.union([machineActionSchema, list(machineActionSchema)]).exactOptional(),
  reenter: z.boolean().exactOptional(),
  description: z.string().exactOptional(),
});
const transitionSchema = z.union([targetSchema, transitionObjectSchema, list(transitionObjectSchema)], {
  error: 'expected a target state, or { target, guard, actions }, or a list of those',
});

const actionsSchema = z.union([machineActionSchema, list(machineActionSchema)]);

const refused = (reason: string) => z.never({ error: `not allowed here: ${reason}` }).exactOptional();

/**
 * A state of an element's machine, in XState's own JSON configuration. What reaches outside a pure, finite machine (`after`,
 * `invoke`, `history`) is refused with the reason.
 *
 * @public
 */
export const stateConfigSchema = z.strictObject({
  type: z
    .enum(['atomic', 'compound', 'parallel', 'final'], {
      error: 'expected atomic, compound, parallel or final; a saved journey keeps no history states',
    })
    .exactOptional(),
  initial: stateNameSchema.exactOptional(),
  get states() {
    return z.record(stateNameSchema, stateConfigSchema).optional();
  },
  on: z.record(idSchema, transitionSchema).exactOptional(),
  always: transitionSchema.exactOptional(),
  onDone: transitionSchema.exactOptional(),
  entry: actionsSchema.exactOptional(),
  exit: actionsSchema.exactOptional(),
  description: z.string().exactOptional(),
  after: refused('time belongs to whoever runs the machine, so machines have no timers'),
  invoke: refused('machines are pure, so they start no other actors'),
});

/**
 * A whole machine: a state with an id of its own and the facts it starts with.
 *
 * @public
 */
export const machineConfigSchema = z.strictObject({
  ...stateConfigSchema.shape,
  id: idSchema.exactOptional(),
  context: z.record(idSchema, factSchema).exactOptional(),
});

/**
 * A state of a machine, as data.
 *
 * @public
 */
export type StateConfig = z.infer<typeof stateConfigSchema>;

/**
 * A machine, as data: XState's own JSON configuration, with its guards and actions named.
 *
 * @public
 */
export type MachineConfig = z.infer<typeof machineConfigSchema>;
