import {
  type EvidenceOptions,
  evidencePolicies,
  type ImplementationModel,
  type Person,
  models as ready,
} from 'work-elements';
import type { Context } from '../context/context.js';

/** Options for judging evidence, which may name these models or the ready ones and be attested by these people. */
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
