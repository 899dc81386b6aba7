import { type ImplementationModel, roleKind } from 'work-elements';

type Role = ImplementationModel['roles'][number];

/** Whether the staff hold a role: people and organisations who are not the learner, nor the learner’s family. @internal */
export const isOfStaff = (role: Pick<Role, 'actors' | 'relation'>): boolean =>
  roleKind(role) === 'staff' && role.relation !== 'family';

/** Who holds a role that the staff do not, in words. @internal */
export const outsideStaff = (role: Pick<Role, 'actors' | 'relation'>): string => {
  const kind = roleKind(role);
  if (kind === 'staff') return 'families';
  return kind === 'learner' ? 'learners' : 'information systems';
};
