import fc from 'fast-check';
import { formatModel, type ImplementationModel, raci } from 'work-elements';
import { refuseOptions } from '../options/check.js';
import { arbitraryModel, constraintChecks, type ModelConstraints } from './arbitrary-model.js';

/**
 * A model with exactly one fault, as a document, and the finding that must result.
 *
 * @public
 */
export interface InvalidModel {
  /** How a valid model was damaged. */
  readonly description: string;
  /** The document: for `parseModel` if `found.by` is `parse`, otherwise for `checkModel` after parsing. */
  readonly document: unknown;
  /** The code of the issue, or the id of the policy, that must be found; nothing else may be. */
  readonly found: { readonly by: 'parse' | 'check'; readonly as: string };
}

interface Document {
  roles: {
    id: string;
    actors: string[];
    responsible: string[];
    accountable: string[];
    consulted: string[];
    informed: string[];
  }[];
  people: unknown[];
  automation: unknown[];
  policies: { separate: string[][] };
  [key: string]: unknown;
}

type Damage = readonly [
  description: string,
  by: 'parse' | 'check',
  as: string,
  damage: (document: Document, model: ImplementationModel, pick: number) => boolean,
];

const picked = <Item>(items: readonly Item[], pick: number): Item | undefined =>
  items[pick % Math.max(1, items.length)];

/** Removes the assignment of a step, in whatever form it is written; the other steps of its element keep theirs. */
const unassign = (document: Document, model: ImplementationModel, element: string, step: string): void => {
  const rows = raci(model).filter((row) => row.element === element && row.step !== step);
  for (const role of document.roles) {
    if (role.responsible.includes(element)) {
      role.responsible = role.responsible.filter((ref) => ref !== element);
      const kept = rows.filter((row) => row.responsible.includes(role.id)).map((row) => `${element}/${row.step}`);
      role.responsible = [...new Set([...role.responsible, ...kept])];
    }
    role.responsible = role.responsible.filter((ref) => ref !== `${element}/${step}`);
  }
};

const damages: readonly Damage[] = [
  [
    'a misspelt element',
    'parse',
    'unknown-element',
    (document, _, pick) => {
      const role = picked(document.roles, pick);
      role?.informed.push('asess-progress');
      return role !== undefined;
    },
  ],
  [
    'a misspelt step',
    'parse',
    'unknown-step',
    (document, _, pick) => {
      const role = picked(document.roles, pick);
      role?.informed.push('assess-progress/scor');
      return role !== undefined;
    },
  ],
  [
    'a role that appears twice',
    'parse',
    'duplicate-id',
    (document, _, pick) => {
      const role = picked(document.roles, pick);
      if (role !== undefined) document.roles.push({ ...structured(role) });
      return role !== undefined;
    },
  ],
  [
    'somebody in a role that does not exist',
    'parse',
    'unknown-role',
    (document) => {
      document.people.push({ id: 'ghost', name: 'Ghost', roles: ['ghost-role'] });
      return true;
    },
  ],
  [
    'a step that nobody does',
    'check',
    'someone-responsible',
    (document, model, pick) => {
      // A step of a role that has other work, so that no role is left empty.
      const rows = raci(model).filter((row) =>
        row.responsible.every(
          (role) => raci(model).filter((each) => each.responsible.includes(role) && each.step !== row.step).length > 1,
        ),
      );
      const row = picked(
        rows.filter((each) => model.roles.every((role) => !role.accountable.includes(`${each.element}/${each.step}`))),
        pick,
      );
      if (row !== undefined) unassign(document, model, row.element, row.step);
      return row !== undefined;
    },
  ],
  [
    'two roles that answer for one step',
    'check',
    'one-accountable',
    (document, model, pick) => {
      const people = document.roles.filter((role) => role.actors.every((actor) => actor.endsWith('-educator')));
      const row = picked(
        raci(model).filter((each) => each.element !== 'experience-activities'),
        pick,
      );
      if (row === undefined || people.length < 2) return false;
      const ref = `${row.element}/${row.step}`;
      for (const role of people.slice(0, 2)) if (!role.accountable.includes(ref)) role.accountable.push(ref);
      return document.roles.filter((role) => role.accountable.includes(ref)).length === 2;
    },
  ],
  [
    'a partner who practises for the learner',
    'check',
    'eligible-performers',
    (document, model) => {
      unassign(document, model, 'experience-activities', 'practise');
      for (const role of document.roles)
        role.accountable = role.accountable.filter((ref) => ref !== 'experience-activities/practise');
      const partner = { ...emptyRole('outsider'), responsible: ['experience-activities/practise'] };
      document.roles.push(partner);
      return busyWithout(model, 'experience-activities/practise');
    },
  ],
  [
    'an optional step that is not switched on',
    'parse',
    'switched-off',
    (document, model, pick) => {
      const role = picked(document.roles, pick);
      role?.informed.push('recommend/check-site');
      return role !== undefined && !model.options.includes('recommend/check-site');
    },
  ],
  [
    'fewer attempts than there can be',
    'parse',
    'out-of-range',
    (document) => {
      document.settings = { attempts: 0 };
      return true;
    },
  ],
  [
    'a system that is said to do what it does not',
    'check',
    'automation-fits',
    (document) => {
      document.roles.push({ ...emptyRole('machine'), actors: ['information-system'], informed: ['recommend/study'] });
      document.automation.push({ role: 'machine', work: 'recommend/study', mode: 'acts' });
      return true;
    },
  ],
  [
    'a system that answers for a decision',
    'check',
    'people-decide',
    (document, model) => {
      const row = raci(model).find((each) => each.element === 'decide-advancement' && each.step === 'decide');
      for (const role of document.roles)
        role.accountable = role.accountable.filter((ref) => !ref.startsWith('decide-advancement'));
      document.roles.push({
        ...emptyRole('machine'),
        actors: ['information-system'],
        accountable: ['decide-advancement/decide'],
      });
      const shared = raci(model).filter((each) => each.element === 'decide-advancement' && each.responsible.length > 1);
      return (
        row !== undefined &&
        shared.length === 0 &&
        !model.roles.some((role) => role.accountable.some((ref) => ref.startsWith('decide-advancement')))
      );
    },
  ],
  [
    'a role without work',
    'check',
    'no-empty-role',
    (document) => {
      document.roles.push(emptyRole('idle'));
      return true;
    },
  ],
  [
    'a separation that is not kept',
    'check',
    'declared-separations',
    (document, model, pick) => {
      const pairs = raci(model).flatMap((one, index, rows) => {
        const other = rows[index + 1];
        const both = other !== undefined && one.responsible.some((role) => other.responsible.includes(role));
        return both ? [[`${one.element}/${one.step}`, `${other.element}/${other.step}`]] : [];
      });
      const pair = picked(pairs, pick);
      if (pair !== undefined) document.policies.separate.push(pair);
      return pair !== undefined;
    },
  ],
];

const structured = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value));

const emptyRole = (id: string): Document['roles'][number] & { title: string } => ({
  id,
  title: id,
  actors: ['partner'],
  responsible: [],
  accountable: [],
  consulted: [],
  informed: [],
});

/** Whether every role still has work without a step. */
const busyWithout = (model: ImplementationModel, ref: string): boolean => {
  const busy = new Set(
    raci(model).flatMap((row) =>
      `${row.element}/${row.step}` === ref
        ? []
        : [...row.responsible, ...row.accountable, ...row.consulted, ...row.informed],
    ),
  );
  return model.roles.every((role) => busy.has(role.id));
};

/**
 * Models with exactly one known fault, for testing checkers.
 *
 * @param constraints - Constraints of the valid models that are damaged.
 * @throws `InputError` with everything that is wrong with the constraints.
 *
 * @example
 * ```ts
 * import { arbitraryInvalidModel } from '@work-elements/testing';
 * import fc from 'fast-check';
 * import { safeParseModel } from 'work-elements';
 *
 * fc.assert(
 *   fc.property(
 *     arbitraryInvalidModel(),
 *     ({ document, found }) => safeParseModel(document).success === (found.by === 'check'),
 *   ),
 * );
 * ```
 *
 * @public
 */
export const arbitraryInvalidModel = (constraints: ModelConstraints = {}): fc.Arbitrary<InvalidModel> => {
  refuseOptions(constraints, 'arbitraryInvalidModel', constraintChecks);
  return damagedModel(arbitraryModel(constraints));
};

/** Models with one known fault each. @internal */
export const damagedModel = (models: fc.Arbitrary<ImplementationModel>): fc.Arbitrary<InvalidModel> =>
  fc
    .record({ model: models, damage: fc.constantFrom(...damages), pick: fc.nat({ max: 999 }) })
    .map(({ model, damage: [description, by, as, damage], pick }) => {
      const document: Document = JSON.parse(formatModel(model, 'json'));
      return { done: damage(document, model, pick), invalid: { description, document, found: { by, as } } };
    })
    .filter(({ done }) => done)
    .map(({ invalid }) => invalid);
