import { type EvidenceOptions, evidencePolicies, type ImplementationModel, type Person } from 'work-elements';

/** How the evidence of some people is judged. @internal */
export interface Judging {
  /** The models that evidence may name. */
  readonly models: readonly ImplementationModel[];
  /** The people who may attest; empty if no model requires a level of whoever attests. */
  readonly people: readonly Person[];
}

type Judged = Pick<Person, 'id' | 'name' | 'evidence'>;

/** How the evidence of some people is judged for roles of some models. @internal */
export const judgingOf = (
  people: readonly Judged[],
  asking: readonly ImplementationModel[],
  models: readonly ImplementationModel[],
): Judging => {
  const isLevelAsked = asking.some((model) =>
    (model.policies.evidence ?? []).some(({ rule }) => rule.kind === 'attested' && rule.attesterLevel !== undefined),
  );
  return { models, people: isLevelAsked ? people.map(({ id, name, evidence }) => ({ id, name, evidence })) : [] };
};

/**
 * The options for judging evidence as readiness for roles of some models would: with the requirements of each of those
 * models in addition to the general ones.
 *
 * @internal
 */
export const askedBy = (judging: Judging, models: ReadonlySet<string>): EvidenceOptions => ({
  ...judging,
  policies: [...evidencePolicies.default, ...[...models].flatMap((model) => askedByModel(judging, model))],
});

/** A model’s requirements for evidence. Given models take precedence over ready ones with the same id. */
const askedByModel = ({ models }: Judging, model: string) =>
  models.find(({ id }) => id === model)?.policies.evidence ?? [];
