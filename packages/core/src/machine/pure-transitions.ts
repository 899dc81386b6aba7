import {
  type AnyActorScope,
  type AnyMachineSnapshot,
  type AnyStateMachine,
  createActor,
  type EventObject,
  type ExecutableActionObject,
  transition,
} from 'xstate';

/** The snapshot that follows another, and the actions to execute on the way. @internal */
export type PureTransition = (
  snapshot: AnyMachineSnapshot,
  event: EventObject,
) => readonly [after: AnyMachineSnapshot, actions: readonly ExecutableActionObject[]];

/**
 * XState’s pure `transition`, for many transitions of one machine. XState’s own creates an actor for each call, which
 * takes as long as the transition itself; here all calls share one, which executes nothing. If that fails, XState’s own
 * decides.
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
      // Fall through to XState’s own, which throws again or succeeds.
    }
    return transition(machine, snapshot, event);
  };
};
