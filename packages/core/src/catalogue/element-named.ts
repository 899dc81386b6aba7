import type { StateValue } from 'xstate';
import { isNamedBy, type NamedMachine } from '../machine/named-machine.js';
import { at } from '../vocabulary/at.js';
import type { MachineConfig } from '../vocabulary/machine-config.js';
import type { WorkElement } from './work-element.js';

interface Named<Id extends string, StepId extends string> {
  readonly id: Id;
  readonly steps: readonly { readonly id: StepId }[];
  readonly machine: MachineConfig;
}

/** An element, read on first access, with the literal types of its id, its steps, states and events. @internal */
export const elementNamed = <Id extends string, StepId extends string, State extends StateValue, Event extends string>(
  { id, steps, machine: written }: Named<Id, StepId>,
  read: () => WorkElement,
): WorkElement<Id, StepId, NamedMachine<State, Event>> => {
  let known: WorkElement | undefined;
  const element = (): WorkElement => {
    known ??= read();
    return known;
  };
  let named: WorkElement<Id, StepId>['steps'] | undefined;
  return Object.freeze({
    id,
    get title() {
      return element().title;
    },
    get summary() {
      return element().summary;
    },
    get kind() {
      return element().kind;
    },
    get subject() {
      return element().subject;
    },
    get machine() {
      const { machine } = element();
      if (!isNamedBy<State, Event>(machine, written))
        throw new TypeError(`the machine of "${id}" has other states than its definition`);
      return machine;
    },
    get steps() {
      named ??= Object.freeze(
        steps.map((step, index) => Object.freeze({ ...at(element().steps, index), id: step.id })),
      );
      return named;
    },
    get receives() {
      return element().receives;
    },
    get ignores() {
      return element().ignores;
    },
    get settings() {
      return element().settings;
    },
    get emits() {
      return element().emits;
    },
    get consumes() {
      return element().consumes;
    },
    get produces() {
      return element().produces;
    },
    get competencies() {
      return element().competencies;
    },
    get habits() {
      return element().habits;
    },
    get definition() {
      return element().definition;
    },
  });
};
