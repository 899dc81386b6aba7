import type { ImplementationModel } from '../../model/model.js';
import type { Person } from '../../vocabulary/evidence.js';
import type { IssueCode } from '../../vocabulary/issue-codes/issue-codes.js';

/** A role that somebody holds to no effect. @internal */
export interface HeldInVain {
  /** Its index among the person’s roles. */
  readonly position: number;
  readonly code: Extract<IssueCode, 'role-twice' | 'role-of-nobody'>;
  readonly message: string;
  readonly hint: string;
}

type Role = ImplementationModel['roles'][number];

/** Whether nobody on a team can hold a role. */
const isOfNobody = ({ actors }: Role): boolean =>
  actors.every((actor) => actor === 'learner' || actor === 'information-system');

/**
 * The roles that somebody holds to no effect: those named twice, and those that only learners or information systems
 * may hold in every model that has them.
 *
 * @internal
 */
export const heldInVain = (
  { id, roles = [] }: Pick<Person, 'id' | 'roles'>,
  models: readonly ImplementationModel[],
): readonly HeldInVain[] =>
  roles.flatMap((role, position): readonly HeldInVain[] => {
    if (roles.indexOf(role) < position)
      return [
        { position, code: 'role-twice', message: `"${id}" holds "${role}" twice`, hint: 'leave one of them out' },
      ];
    const those = models.flatMap((model) => model.roles.filter((each) => each.id === role));
    if (those.length === 0 || !those.every(isOfNobody)) return [];
    return [
      {
        position,
        code: 'role-of-nobody',
        message: `"${id}" holds "${role}", which only learners or information systems may hold, so it is not covered`,
        hint: `give "${id}" another role, or leave it out`,
      },
    ];
  });
