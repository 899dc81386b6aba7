/** Phrases about a model in which nobody does some of the work, or some roles have no work. @internal */
export const englishUnfinished = {
  undone: { one: '{n} step is done by nobody', other: '{n} steps are done by nobody' },
  noStaffSoFar: 'No role of the staff has any work; {undone}.',
  oneStaffSoFar: 'Of the staff, only {role} has work: it does or answers for {reach}; {undone}.',
  manyStaffSoFar:
    '{staff} of the staff have work; the broadest, {role}, does or answers for {reach}; {handoffs} among colleagues; {undone}.',
  noWorkYet: 'no work yet',
  roleWithoutWork: 'This role has no work yet, so it needs nothing, and there is no badge for it.',
  systemWithoutWork: 'This system has no work yet.',
  everyRoleWithWork: 'Somebody is ready for every role that has work.',
  rolesWithoutWork: 'Without work yet, so there is nothing to fill: {roles}.',
  noRoleToFill: 'No role that educators hold has any work yet, so there is nothing to fill.',
} as const;
