import type { WritableDraft } from 'immer';
import { at, atKey } from '../../vocabulary/at.js';
import { InputError, type Issue } from '../../vocabulary/input-error.js';
import type { Responsibility } from '../../vocabulary/responsibility.js';
import { unknownWord } from '../../vocabulary/spelling.js';
import type { ModelReading } from '../model-reading.js';
import { splitWorkRef, workRef } from '../work-ref.js';
import type { ModelDraft } from './edit-model.js';

type RoleDraft = ModelDraft['roles'][number];

/** A role of a draft. @internal */
export const roleIn = (draft: ModelDraft, id: string): RoleDraft =>
  at(
    draft.roles,
    draft.roles.findIndex((each) => each.id === id),
  );

/** Refuses roles that a model does not have, each with the nearest spelling. @internal */
export const refuseUnknownRoles = (
  reading: ModelReading,
  what: string,
  roles: Readonly<Record<string, string>>,
): void => {
  const known = [...reading.roleOf.keys()];
  const issues = Object.entries(roles)
    .filter(([, role]) => !reading.roleOf.has(role))
    .map(
      ([path, role]): Issue => ({
        path,
        code: 'unknown-role',
        message: unknownWord(String(role), `a role of "${reading.model.id}"`, known),
      }),
    );
  if (issues.length > 0) throw new InputError(what, issues);
};

/** Refuses work that a model’s process does not have. @internal */
export const refuseUnknownWork = (
  reading: ModelReading,
  what: string,
  refs: readonly { readonly path: string; readonly ref: string }[],
): void => {
  const issues = refs.flatMap(({ path, ref }): readonly Issue[] => {
    const { element, step } = splitWorkRef(ref);
    const found = reading.elementOf.get(element);
    if (found === undefined) {
      return [
        {
          path,
          code: 'unknown-element',
          message: unknownWord(element, 'a work element', [...reading.elementOf.keys()]),
        },
      ];
    }
    if (step === undefined || reading.stepOf.has(ref)) return [];
    return [
      {
        path,
        code: 'unknown-step',
        message: unknownWord(
          step,
          `a step of "${element}"`,
          found.steps.map(({ id }) => id),
        ),
      },
    ];
  });
  if (issues.length > 0) throw new InputError(what, issues);
};

/**
 * Replaces `from` by `to` for one letter of a whole element: wherever the element or one of its steps is listed.
 *
 * @internal
 */
export const substituteInElement = (
  draft: ModelDraft,
  letter: Responsibility,
  element: string,
  from: string,
  to: string,
): void => {
  const giver = roleIn(draft, from);
  const taker = roleIn(draft, to);
  for (const ref of giver[letter].filter((each) => splitWorkRef(each).element === element)) {
    remove(giver[letter], ref);
    add(taker[letter], ref);
  }
};

/** Replaces `from` by `to` for one letter of one step, which gets its own assignment. @internal */
export const substituteInStep = (
  draft: ModelDraft,
  reading: ModelReading,
  letter: Responsibility,
  ref: string,
  from: string,
  to: string,
): void => {
  const before = atKey(reading.rowOf, ref)[letter];
  const after = new Set(before.map((role) => (role === from ? to : role)));
  remove(roleIn(draft, from)[letter], ref);
  for (const role of after) add(roleIn(draft, role)[letter], ref);
  const element = splitWorkRef(ref).element;
  dropRepetition(draft, letter, element, ref);
  dropShadowed(draft, reading, letter, element);
};

/** Drops a step’s own assignment if it repeats its element’s. */
const dropRepetition = (draft: ModelDraft, letter: Responsibility, element: string, ref: string): void => {
  const own = draft.roles.filter((role) => role[letter].includes(ref));
  const general = draft.roles.filter((role) => role[letter].includes(element));
  if (own.length !== general.length || own.some((role) => !general.includes(role))) return;
  for (const role of own) remove(role[letter], ref);
};

/** Drops an element’s assignment if every one of its steps has its own. */
const dropShadowed = (draft: ModelDraft, reading: ModelReading, letter: Responsibility, element: string): void => {
  const steps = atKey(reading.elementOf, element).steps.map(({ id }) => workRef(element, id));
  const own = new Set(draft.roles.flatMap((role) => role[letter]));
  if (!steps.every((ref) => own.has(ref))) return;
  for (const role of draft.roles) remove(role[letter], element);
};

const add = (refs: WritableDraft<string[]>, ref: string): void => {
  if (!refs.includes(ref)) refs.push(ref);
};

const remove = (refs: WritableDraft<string[]>, ref: string): void => {
  const index = refs.indexOf(ref);
  if (index >= 0) refs.splice(index, 1);
};
