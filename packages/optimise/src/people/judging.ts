import { type EvidenceOptions, evidencePolicies, type ImplementationModel, type Person } from 'work-elements';

/** By what the evidence of some people is judged. @internal */
export interface Judging {
  /** The models that evidence may name. */
  readonly models: readonly ImplementationModel[];
  /** Who may attest to others; nobody, if no model asks for the level of whoever attests. */
  readonly people: readonly Person[];
}

type Judged = Pick<Person, 'id' | 'name' | 'evidence'>;

/** By what the evidence of some people is judged for roles of some models. @internal */
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
 * The options by which evidence is judged as the readiness for roles of some models judges it: besides what is asked
 * of all evidence, by what each of those models asks.
 *
 * @internal
 */
export const askedBy = (judging: Judging, models: ReadonlySet<string>): EvidenceOptions => ({
  ...judging,
  policies: [...evidencePolicies.default, ...[...models].flatMap((model) => askedByModel(judging, model))],
});

/** Whether a model asks something of evidence. @internal */
export const asksEvidence = (judging: Judging, model: string): boolean => askedByModel(judging, model).length > 0;

/** What a model asks of evidence. Of models with one id, those passed in come before the ready ones. */
const askedByModel = ({ models }: Judging, model: string) =>
  models.find(({ id }) => id === model)?.policies.evidence ?? [];
