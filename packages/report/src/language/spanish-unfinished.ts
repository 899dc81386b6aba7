/** What is said of a model some of whose work is done by nobody, in Spanish. @internal */
export const spanishUnfinished = {
  undone: { one: '{n} paso no lo hace nadie', other: '{n} pasos no los hace nadie' },
  noStaffSoFar: 'Ningún rol del personal tiene trabajo; {undone}.',
  oneStaffSoFar: 'Del personal, solo {role} tiene trabajo: hace o responde de {reach}; {undone}.',
  manyStaffSoFar:
    '{staff} del personal tienen trabajo; el más amplio, {role}, hace o responde de {reach}; {handoffs} entre colegas; {undone}.',
} as const;
