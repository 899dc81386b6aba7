import type { ImplementationModel } from 'work-elements';

/** The role as which the learner acts in a model; the first role where no learner can hold any. @internal */
export const learnerIn = ({ roles }: ImplementationModel): string =>
  (roles.find(({ actors }) => actors.includes('learner')) ?? roles[0])?.id ?? '';
