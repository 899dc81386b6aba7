import { at } from '../vocabulary/at.js';
import type { WorkElement } from './work-element.js';

interface Named<Id extends string, StepId extends string> {
  readonly id: Id;
  readonly steps: readonly { readonly id: StepId }[];
}

/**
 * An element with the literal types of its id and its steps, read when something of it is first asked for.
 *
 * @internal
 */
export const elementNamed = <Id extends string, StepId extends string>(
  { id, steps }: Named<Id, StepId>,
  read: () => WorkElement,
): WorkElement<Id, StepId> => {
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
      return element().machine;
    },
    get steps() {
      named ??= Object.freeze(steps.map((step, index) => Object.freeze({ ...at(element().steps, index), id: step.id })));
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
