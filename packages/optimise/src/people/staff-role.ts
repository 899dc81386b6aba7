import { type ImplementationModel, roleKind } from 'work-elements';

type Role = ImplementationModel['roles'][number];

/** Whether staff hold a role: people and organisations other than the learner and the learner’s family. @internal */
export const isOfStaff = (role: Pick<Role, 'actors' | 'relation'>): boolean => roleKind(role) === 'staff';

/** Names who holds a role that staff do not hold. @internal */
export const outsideStaff = (role: Pick<Role, 'actors' | 'relation'>): string => {
  const kind = roleKind(role);
  if (kind === 'learner') return 'learners';
  return kind === 'system' ? 'information systems' : 'families';
};
