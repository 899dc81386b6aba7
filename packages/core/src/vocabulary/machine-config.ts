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

const settingRefSchema = z.strictObject({ setting: settingIdSchema.describe('The name of a setting of the element.') });

/**
 * What a named guard asks of a machine’s facts, or of the model that the machine runs in. A setting of the model may
 * take the place of a number.
 *
 * @public
 */
export const conditionSchema = z.union([
  z.strictObject({
    fact: idSchema.describe('The name of a value that the machine remembers.'),
    is: factSchema.describe('The value that the fact is to have.'),
  }),
  z.strictObject({
    fact: idSchema.describe('The name of a value that the machine remembers.'),
    below: z.union([z.number(), settingRefSchema]).describe('The number, or setting, that the fact is to be below.'),
  }),
  z.strictObject({
    fact: idSchema.describe('The name of a value that the machine remembers.'),
    atLeast: z.union([z.number(), settingRefSchema]).describe('The number, or setting, that the fact is to reach.'),
  }),
  z.strictObject({ option: stepIdSchema.describe('The optional step that is to be switched on.') }),
]);

/**
 * What a named guard asks: that a fact has a value, is below a number or at least a number, or that an optional step is
 * switched on.
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
  z.strictObject({
    type: z.literal('emit').describe('The action: to emit an event, set a fact, or count a fact up.'),
    params: z
      .strictObject({ event: idSchema.describe('The event that is emitted.') })
      .describe('The parameters of the action.'),
  }),
  z.strictObject({
    type: z.literal('set').describe('The action: to emit an event, set a fact, or count a fact up.'),
    params: z
      .strictObject({
        fact: idSchema.describe('The name of a value that the machine remembers.'),
        to: factSchema.describe('The value that the fact gets.'),
      })
      .describe('The parameters of the action.'),
  }),
  z.strictObject({
    type: z.literal('count').describe('The action: to emit an event, set a fact, or count a fact up.'),
    params: z
      .strictObject({
        fact: idSchema.describe('The name of a value that the machine remembers.'),
        upTo: z
          .union([z.number().int().min(1).max(100), settingRefSchema])
          .describe('The highest value that it is counted to: a number, or a setting.'),
      })
      .describe('The parameters of the action.'),
  }),
]);

/**
 * `emit` an event to the other elements, `set` a fact, or `count` one up to a bound.
 *
 * @public
 */
export type MachineAction = z.infer<typeof machineActionSchema>;

const transitionObjectSchema = z.strictObject({
  target: targetSchema.exactOptional().describe('The state that is entered.'),
  guard: idSchema.exactOptional().describe('The name of the guard that must hold.'),
  actions: z
    .union([machineActionSchema, list(machineActionSchema)])
    .exactOptional()
    .describe('What is done on the transition.'),
  reenter: z
    .boolean()
    .exactOptional()
    .describe('Whether the state is left and entered again where it is its own target.'),
  description: z.string().exactOptional().describe('What the transition means.'),
});
const transitionSchema = z.union([targetSchema, transitionObjectSchema, list(transitionObjectSchema)], {
  error: 'expected a target state, or { target, guard, actions }, or a list of those',
});

const actionsSchema = z.union([machineActionSchema, list(machineActionSchema)]);

const refused = (reason: string) => z.never({ error: `not allowed here: ${reason}` }).exactOptional();

/**
 * A state of an element’s machine, in XState’s own JSON configuration. Anything that goes beyond a pure, finite machine
 * (`after`, `invoke`, `history`) is refused with the reason.
 *
 * @public
 */
export const stateConfigSchema = z.strictObject({
  type: z
    .enum(['atomic', 'compound', 'parallel', 'final'], {
      error: 'expected atomic, compound, parallel or final; a saved journey keeps no history states',
    })
    .exactOptional()
    .describe('What kind of state it is; by default atomic, or compound if it has states within it.'),
  initial: stateNameSchema.exactOptional().describe('The state within it that is entered first.'),
  get states() {
    return z.record(stateNameSchema, stateConfigSchema).optional().describe('The states within it.');
  },
  on: z.record(idSchema, transitionSchema).exactOptional().describe('Transitions by the event that takes them.'),
  always: transitionSchema.exactOptional().describe('Transitions that are taken at once.'),
  onDone: transitionSchema
    .exactOptional()
    .describe('Transitions that are taken when the states within it have come to their end.'),
  entry: actionsSchema.exactOptional().describe('What is done on entering it.'),
  exit: actionsSchema.exactOptional().describe('What is done on leaving it.'),
  description: z.string().exactOptional().describe('What the state means.'),
  after: refused('time belongs to whoever runs the machine, so machines have no timers').describe(
    'Not allowed: time belongs to whoever runs the machine, so machines have no timers.',
  ),
  invoke: refused('machines are pure, so they start no other actors').describe(
    'Not allowed: machines are pure, so they start no other actors.',
  ),
});

/**
 * A whole machine: its root state, with an id and the initial facts.
 *
 * @public
 */
export const machineConfigSchema = z.strictObject(
  {
    ...stateConfigSchema.shape,
    id: idSchema.exactOptional().describe('The machine’s id; by default the element’s.'),
    context: z.record(idSchema, factSchema).exactOptional().describe('The facts with which it starts.'),
  },
  {
    error:
      'expected its states and what leads from one to another, such as { initial: plan, states: { plan: { on: { ' +
      'planned: over } }, over: { type: final } } }',
  },
);

/**
 * A state of a machine, as data.
 *
 * @public
 */
export type StateConfig = z.infer<typeof stateConfigSchema>;

/**
 * A machine, as data: XState’s own JSON configuration, with its guards and actions named.
 *
 * @public
 */
export type MachineConfig = z.infer<typeof machineConfigSchema>;
