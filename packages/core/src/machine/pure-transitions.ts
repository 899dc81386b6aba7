import {
  type AnyActorScope,
  type AnyMachineSnapshot,
  type AnyStateMachine,
  createActor,
  type EventObject,
  type ExecutableActionObject,
  transition,
} from 'xstate';

/** What follows a snapshot, and the actions to execute on the way. @internal */
export type PureTransition = (
  snapshot: AnyMachineSnapshot,
  event: EventObject,
) => readonly [after: AnyMachineSnapshot, actions: readonly ExecutableActionObject[]];

/**
 * XState’s pure `transition` of one machine, for many of them: XState’s own makes an actor each time, which takes as
 * long as the transition itself; here all share one, which executes nothing. Where that fails, XState’s own decides.
 *
 * @internal
 */
export const pureTransitions = (machine: AnyStateMachine): PureTransition => {
  const self = createActor(machine);
  let actions: ExecutableActionObject[] = [];
  const nothing = (): void => undefined;
  const scope: AnyActorScope = {
    self,
    id: '',
    sessionId: '',
    system: self.system,
    logger: nothing,
    defer: nothing,
    emit: nothing,
    stopChild: nothing,
    actionExecutor: (action) => {
      actions.push(action);
    },
  };
  return (snapshot, event) => {
    actions = [];
    try {
      const after: AnyMachineSnapshot = machine.transition(snapshot, event, scope);
      if (after.status !== 'error') return [after, actions];
    } catch {
      // Below it fails again, or not.
    }
    return transition(machine, snapshot, event);
  };
};
