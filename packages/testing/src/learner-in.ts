import type { ImplementationModel } from 'work-elements';

/** The role in which the learner acts in a model; the first role if learners can hold none. @internal */
export const learnerIn = ({ roles }: ImplementationModel): string =>
  (roles.find(({ actors }) => actors.includes('learner')) ?? roles[0])?.id ?? '';
