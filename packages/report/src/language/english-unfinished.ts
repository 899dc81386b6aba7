/** What is said of a model some of whose work is done by nobody. @internal */
export const englishUnfinished = {
  undone: { one: '{n} step is done by nobody', other: '{n} steps are done by nobody' },
  noStaffSoFar: 'No role of the staff has any work; {undone}.',
  oneStaffSoFar: 'Of the staff, only {role} has work: it does or answers for {reach}; {undone}.',
  manyStaffSoFar:
    '{staff} of the staff have work; the broadest, {role}, does or answers for {reach}; {handoffs} among colleagues; {undone}.',
} as const;
