import { deriveProfile, type Evidence, editModel, models, type Person, type TeamInput } from '../../../../src/index.js';

export type RoleId = (typeof models.validator.roles)[number]['id'];

export const scoped = (scopes: Partial<Record<RoleId, 'school' | 'district' | 'state'>>) =>
  editModel(models.validator, (draft) => {
    for (const role of draft.roles) {
      const scope = scopes[role.id as RoleId];
      if (scope !== undefined) role.scope = scope;
    }
  }).model;
export const shared = scoped({ validator: 'district' });
const evidence = new Map<RoleId, readonly Evidence[]>();
/** Evidence that makes somebody ready for a role. */
export const ready = (role: RoleId): readonly Evidence[] => {
  const known =
    evidence.get(role) ??
    deriveProfile(models.validator, role).competencies.map(
      ({ competency }): Evidence => ({ kind: 'implementation', competency: competency.id }),
    );
  evidence.set(role, known);
  return known;
};
export const person = (id: string, at: Person['at'], ...roles: readonly RoleId[]): Person => ({
  id,
  name: id,
  roles,
  evidence: roles.flatMap(ready),
  ...(at === undefined ? {} : { at }),
});
export const district = (schools: readonly string[], people: readonly Person[]): TeamInput => ({
  model: 'validator',
  places: [
    { id: 'river', title: 'River District', scope: 'district' },
    ...schools.map((id) => ({ id, title: id, in: 'river', learners: 200 })),
  ],
  people: [...people],
});
export const staff = (...schools: readonly string[]): readonly Person[] => [
  person('val', 'river', 'validator'),
  ...schools.flatMap((school) => [
    person(`${school}-t`, school, 'teacher'),
    person(`${school}-l`, school, 'school-leader'),
  ]),
];
