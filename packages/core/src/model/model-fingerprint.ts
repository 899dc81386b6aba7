import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import type { Habit } from '../vocabulary/habit.js';
import { plainKey } from '../vocabulary/plain-key.js';
import { formerModel } from './former-model.js';
import type { ImplementationModel } from './model.js';
import { modelReading } from './model-reading.js';

/**
 * A short text that is the same for equal plain data, and different, for practical purposes, for any other.
 *
 * @internal
 */
export const fingerprint = (data: unknown): string => bytesToHex(sha256(utf8ToBytes(plainKey(data)))).slice(0, 32);

const remember = (what: (model: ImplementationModel) => unknown): ((model: ImplementationModel) => string) => {
  const remembered = new WeakMap<ImplementationModel, string>();
  return (model) => {
    const known = remembered.get(model) ?? fingerprint(what(model));
    if (Object.isFrozen(model)) remembered.set(model, known);
    return known;
  };
};

const ofDistribution = remember((model) => withoutEmpty(distributionOf(model)));

/** The fingerprint of the model in formats 1 and 2 of saved journeys. @internal */
export const formerFingerprint = remember(formerModel);

/**
 * A short text that is equal for two models that distribute the same work in the same way. It depends on the model’s
 * own process, the assignment, people, policies and all choices; not on titles, summaries, habits or sources.
 *
 * @param model - An implementation model.
 * @returns 32 hexadecimal digits.
 * @throws {@link ModelError} if the model is not one.
 *
 * @example
 * ```ts
 * import { editModel, modelFingerprint, models, moveWork } from 'work-elements';
 *
 * const { model: renamed } = editModel(models.validator, (draft) => {
 *   draft.title = 'Two teachers';
 * });
 * const { model: moved } = moveWork(models.validator, { element: 'recommend', from: 'teacher', to: 'validator' });
 * const before = modelFingerprint(models.validator);
 * console.log(before === modelFingerprint(renamed), before === modelFingerprint(moved)); // true false
 * ```
 *
 * @public
 */
export const modelFingerprint = (model: ImplementationModel): string => ofDistribution(modelReading(model).model);

type Titled = { readonly title?: string; readonly summary?: string; readonly habits?: readonly Habit[] };

const untitled = <Item extends Titled>({ title: _, summary: __, habits: ___, ...rest }: Item) => rest;

type Element = ImplementationModel['elements'][number];

const withoutTexts = (elements: readonly Element[]) =>
  elements.map(({ settings, steps, ...element }) => ({
    ...untitled(element),
    ...(isEmpty(settings) ? {} : { settings: numbersOf(settings) }),
    steps: steps.map(({ optional, ...step }) => ({
      ...untitled(step),
      ...(optional === undefined ? {} : { optional: true }),
    })),
  }));

const numbersOf = (settings: Element['settings']) =>
  Object.fromEntries(
    Object.entries(settings).map(([name, { value, least, mayBeUnlimited }]) => [
      name,
      { value, least, mayBeUnlimited },
    ]),
  );

const distributionOf = ({ title: _, summary: __, sources: ___, ...model }: ImplementationModel) => ({
  ...model,
  policies: withoutEmpty({
    ...model.policies,
    ...(model.policies.persons === 'warning' ? { persons: undefined } : {}),
  }),
  roles: model.roles.map(({ scope, ...role }) => ({
    ...untitled(role),
    ...(scope === undefined || scope === 'school' ? {} : { scope }),
  })),
  tools: model.tools.map(untitled),
  elements: withoutTexts(model.elements),
  ...(model.process === undefined
    ? {}
    : { process: { ...model.process, elements: withoutTexts(model.process.elements) } }),
});

/** Empty parts are left out, so that a field added by a later version, empty by default, changes no fingerprint. */
const withoutEmpty = (data: object): object =>
  Object.fromEntries(Object.entries(data).flatMap(([key, value]) => (isEmpty(value) ? [] : [[key, value]])));

const isEmpty = (value: unknown): boolean =>
  value === undefined || (typeof value === 'object' && Object.keys(Object(value)).length === 0);
