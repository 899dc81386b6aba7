import type { WorkElement } from '../../catalogue/work-element.js';
import { workElements } from '../../catalogue/work-elements.js';
import type { ImplementationModel } from '../../model/model.js';
import { modelReading } from '../../model/model-reading.js';
import { models as readyModels } from '../../model/ready/models.js';
import { lazily } from '../../vocabulary/lazily.js';
import type { RoleProfile } from '../role-profile.js';
import { type ModelReach, reachOfModel, reachOfProfile } from './role-reach.js';

/** The names that evidence may use. @internal */
export interface KnownNames {
  readonly models: ReadonlyMap<string, ModelReach>;
  /** The models in question: a line that names no model is about the roles of these. */
  readonly atHand: readonly ModelReach[];
  readonly elements: ReadonlySet<string>;
  /** Elements and steps, as `element` and `element/step`. */
  readonly work: ReadonlySet<string>;
  readonly habits: ReadonlySet<string>;
  /** Whether the catalogue, or a tool, a system or a hand-off of one of the models asks for a competency. */
  readonly hasCompetency: (id: string) => boolean;
  readonly competencies: () => readonly string[];
}

/** The ready models, which are known if no others are passed. @internal */
export const defaultModels: () => readonly ImplementationModel[] = lazily(() => Object.values(readyModels));

const remembered = new WeakMap<ImplementationModel, KnownNames>();
const ofDefaults = lazily(() => namesOf(defaultModels(), null));

/**
 * The names of the catalogue, the ready models, and one more model, which takes precedence over a ready one with its
 * id.
 *
 * @internal
 */
export const namesBesideReady = (model: ImplementationModel | null): KnownNames => {
  if (model === null) return ofDefaults();
  const known =
    remembered.get(model) ??
    inQuestion(defaultModels().includes(model) ? ofDefaults() : namesOf([model, ...defaultModels()], null), [model]);
  remembered.set(model, known);
  return known;
};

/** The same names, but with these as the models in question. @internal */
export const inQuestion = (names: KnownNames, models: readonly ImplementationModel[]): KnownNames => ({
  ...names,
  atHand: models.map(reachOfModel),
});

/**
 * The names of the catalogue, of some models, and of a profile whose model is not among them. If two models have the
 * same id, the first takes precedence. All of them are in question.
 *
 * @internal
 */
export const namesOf = (models: readonly ImplementationModel[], profile: RoleProfile | null): KnownNames => {
  const readings = models.map(modelReading);
  const elements: readonly WorkElement[] = [
    ...new Set([...workElements, ...readings.flatMap(({ process }) => process.elements)]),
  ];
  const reaches = [
    ...(profile === null ? [] : [reachOfProfile(profile)]),
    ...readings.map(({ model }) => reachOfModel(model)),
  ];
  const own = new Set(elements.flatMap(({ competencies }) => competencies.map(({ id }) => id)));
  const roles = new Map(readings.flatMap(({ model }) => model.roles.map((role) => [role, role.habits])));
  const profiled = (profile?.competencies ?? []).flatMap(({ because }) => because);
  return {
    atHand: reaches,
    models: new Map(reaches.toReversed().map((reach) => [reach.id, reach])),
    elements: new Set([...elements.map(({ id }) => id), ...profiled.map(({ element }) => element)]),
    work: new Set([
      ...elements.flatMap(({ id, steps }) => [id, ...steps.map((step) => `${id}/${step.id}`)]),
      ...profiled.flatMap(({ element, step }) => [element, `${element}/${step}`]),
    ]),
    habits: new Set(
      [...elements.map(({ habits }) => habits), ...roles.values(), profile?.habits ?? []].flat().map(({ id }) => id),
    ),
    // The competencies of hand-offs and systems are derived only if no element has the id.
    hasCompetency: (id) => own.has(id) || reaches.some(({ competencies }) => competencies().has(id)),
    competencies: () => [...new Set([...own, ...reaches.flatMap(({ competencies }) => [...competencies()])])],
  };
};

const catalogue = lazily(() => ({
  element: new Set<string>(workElements.map(({ id }) => id)),
  competency: new Set(workElements.flatMap(({ competencies }) => competencies.map(({ id }) => id))),
}));

/** Whether the catalogue has a name, which needs no model to be read. @internal */
export const isOfCatalogue = (id: string, what: 'element' | 'competency'): boolean => catalogue()[what].has(id);
