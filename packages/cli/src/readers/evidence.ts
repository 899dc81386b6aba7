import {
  type EvidenceOptions,
  evidencePolicies,
  type ImplementationModel,
  type Person,
  models as ready,
} from 'work-elements';
import type { Context } from '../context/context.js';

/**
 * How evidence is judged, as the command is told; it may name these models and the ready ones, and these people attest.
 */
export const evidenceOptions = (
  { given }: Context,
  models: readonly ImplementationModel[],
  people: readonly Person[],
): Pick<EvidenceOptions, 'asOf' | 'models' | 'policies' | 'people'> => {
  const asOf = given.text('asOf');
  return {
    people,
    models: [...models, ...Object.values(ready).filter(({ id }) => !models.some((own) => own.id === id))],
    ...(asOf === undefined ? {} : { asOf }),
    ...(given.flag('attested') ? { policies: evidencePolicies.strict } : {}),
  };
};
