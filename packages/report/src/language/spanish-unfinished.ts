/** Phrases about a model in which nobody does some of the work, in Spanish. @internal */
export const spanishUnfinished = {
  undone: { one: '{n} paso no lo hace nadie', other: '{n} pasos no los hace nadie' },
  noStaffSoFar: 'Ningún rol del personal tiene trabajo; {undone}.',
  oneStaffSoFar: 'Del personal, solo {role} tiene trabajo: hace o responde de {reach}; {undone}.',
  manyStaffSoFar:
    '{staff} del personal tienen trabajo; el más amplio, {role}, hace o responde de {reach}; {handoffs} entre colegas; {undone}.',
  noWorkYet: 'aún sin trabajo',
  roleWithoutWork: 'Este rol aún no tiene trabajo; por eso no necesita nada, y no hay insignia para él.',
  systemWithoutWork: 'Este sistema aún no tiene trabajo.',
  everyRoleWithWork: 'Hay alguien preparado para cada rol que tiene trabajo.',
  rolesWithoutWork: 'Aún sin trabajo, de modo que no hay nada que cubrir: {roles}.',
  noRoleToFill: 'Ningún rol de educadores tiene trabajo aún, de modo que no hay nada que cubrir.',
} as const;
