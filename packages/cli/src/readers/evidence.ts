import { type EvidenceOptions, evidencePolicies, type ImplementationModel, models as ready } from 'work-elements';
import type { Context } from '../context/context.js';

/** How evidence is judged, as the command is told; it may name these models and the ready ones. */
export const evidenceOptions = (
  { given }: Context,
  models: readonly ImplementationModel[],
): Pick<EvidenceOptions, 'asOf' | 'models' | 'policies'> => {
  const asOf = given.text('asOf');
  return {
    models: [...models, ...Object.values(ready).filter(({ id }) => !models.some((own) => own.id === id))],
    ...(asOf === undefined ? {} : { asOf }),
    ...(given.flag('attested') ? { policies: evidencePolicies.strict } : {}),
  };
};
