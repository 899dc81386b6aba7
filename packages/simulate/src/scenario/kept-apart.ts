import { checkModel } from 'work-elements';
import type { Scenario } from './parse-scenario.js';

/** A person or role that does what the model keeps apart. @public */
export interface KeptApart {
  /** The person who does both; null if it is the role, whoever holds it. */
  readonly person: { readonly id: string; readonly name: string } | null;
  /** The two pieces of work, each a step as `element/step` or an element. */
  readonly work: readonly [string, string];
  /** The role in which each is done, in the same order; the same role twice if it does both. */
  readonly roles: readonly [string, string];
  /** The same as a sentence, as in the warnings. */
  readonly message: string;
}

/** People and roles that do what the model keeps apart. @internal */
export const keptApart = ({ model, people }: Pick<Scenario, 'model' | 'people'>): readonly KeptApart[] =>
  checkModel({ ...model, people: people.map(({ id, name, roles }) => ({ id, name, roles })) })
    .filter(({ policy }) => policy === 'declared-separations')
    .flatMap(({ breach, message }): readonly KeptApart[] => {
      if (breach?.kind === 'one-role')
        return [{ person: null, roles: [breach.role, breach.role], work: breach.work, message }];
      if (breach?.kind !== 'one-person') return [];
      return people
        .filter(({ id }) => id === breach.person)
        .map(({ id, name }) => ({ person: { id, name }, roles: breach.roles, work: breach.work, message }));
    });
