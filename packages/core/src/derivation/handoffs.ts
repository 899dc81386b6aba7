import { artifactOf } from '../catalogue/artifacts.js';
import type { ImplementationModel } from '../model/model.js';
import { type ModelReading, modelReading } from '../model/model-reading.js';
import { roleKind } from '../model/role-kind.js';
import { workRef } from '../model/work-ref.js';
import { expectParts } from '../vocabulary/expect-parts.js';
import { flowsOf, type StepPlace } from './flows.js';
import { isPeer } from './is-peer.js';

/**
 * One end of a hand-off.
 *
 * @public
 */
export interface HandoffEnd {
  readonly role: string;
  readonly element: string;
  readonly step: string;
}

/**
 * An artifact that passes from a step of one role to a step of another.
 *
 * @public
 */
export interface Handoff {
  readonly artifact: string;
  readonly from: HandoffEnd;
  readonly to: HandoffEnd;
}

/**
 * Who takes part in a hand-off: two staff roles (`colleagues`), or a learner, a family or an information system at one
 * end.
 *
 * @public
 */
export type HandoffKind = 'colleagues' | 'learner' | 'family' | 'system';

/**
 * The hand-offs of a model: wherever an artifact passes between steps whose responsible roles differ. Derived from the
 * machines, the routing table and the assignment; never written down. Confidential artifacts are not handed to learners
 * who only help others.
 *
 * @param model - An implementation model.
 * @returns Each hand-off once, in the order of the process.
 * @throws {@link ModelError} if the model is not one.
 *
 * @example
 * ```ts
 * import { handoffs, models } from 'work-elements';
 *
 * console.log(handoffs(models.singleTeacher).length < handoffs(models.specialistTeam).length); // true
 * ```
 *
 * @public
 */
export const handoffs = (model: ImplementationModel): readonly Handoff[] => handoffsIn(modelReading(model));

const remembered = new WeakMap<ModelReading, readonly Handoff[]>();

/** The hand-offs of a model that has been read already. @internal */
export const handoffsIn = (reading: ModelReading): readonly Handoff[] => {
  const known = remembered.get(reading);
  if (known !== undefined) return known;
  const found = flowsOf(reading.process).flatMap(({ artifact, from, to }) => {
    // Cached, since many roles that share two steps have many hand-offs with the same ends.
    const endsAt = (place: StepPlace): readonly HandoffEnd[] =>
      (reading.rowOf.get(workRef(place.element, place.step))?.responsible ?? [])
        .filter((role) => hasAccess(reading, artifact, role))
        .map((role) => ({ role, ...place }));
    const [givers, takers] = [endsAt(from), endsAt(to)];
    return givers.flatMap((giver) =>
      takers.filter(({ role }) => role !== giver.role).map((taker): Handoff => ({ artifact, from: giver, to: taker })),
    );
  });
  remembered.set(reading, found);
  return found;
};

/**
 * Whether an artifact may be handed to a role: a confidential one, such as a support plan, is not for learners who only
 * help others.
 *
 * @param model - An implementation model.
 * @param artifact - The id of an artifact.
 * @param role - A role of the model.
 * @throws {@link ModelError} if the model is not one.
 *
 * @example
 * ```ts
 * import { mayBeHanded, models } from 'work-elements';
 *
 * console.log(mayBeHanded(models.lindsay, 'support-plan', 'learner-coach')); // false
 * ```
 *
 * @public
 */
export const mayBeHanded = (model: ImplementationModel, artifact: string, role: string): boolean => {
  expectParts({ artifact, role }, 'mayBeHanded', { artifact: 'a text', role: 'a text' });
  return hasAccess(modelReading(model), artifact, role);
};

const hasAccess = (reading: ModelReading, artifact: string, role: string): boolean =>
  artifactOf(artifact).confidential !== true || !isPeer(reading, role);

/** The kind of one hand-off. @internal */
export const handoffKind = (reading: ModelReading, handoff: Handoff): HandoffKind => handoffKindIn(reading)(handoff);

/** Returns a function that classifies many hand-offs. @internal */
export const handoffKindIn = ({ roleOf }: ModelReading): ((handoff: Handoff) => HandoffKind) => {
  const kinds = new Map([...roleOf].map(([id, role]) => [id, roleKind(role)]));
  return ({ from, to }) => {
    const ends = [kinds.get(from.role), kinds.get(to.role)];
    return (['system', 'learner', 'family'] as const).find((kind) => ends.includes(kind)) ?? 'colleagues';
  };
};
