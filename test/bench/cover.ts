// Cover of districts with more and more schools: ten people in each, validators for the district, and a teacher shared
// by every two neighbouring schools, so that no school can be covered on its own.
import {
  coverPlaces,
  deriveProfile,
  type Evidence,
  editModel,
  models,
  type Person,
  type TeamInput,
} from 'work-elements';

const { model } = editModel(models.validator, (draft) => {
  for (const role of draft.roles) if (role.id === 'validator') role.scope = 'district';
});

const did = (role: 'teacher' | 'validator' | 'school-leader'): readonly Evidence[] => {
  const elements = deriveProfile(model, role).competencies.flatMap(({ because }) =>
    because.map((each) => each.element),
  );
  return [...new Set(elements)].map((element) => ({ kind: 'implementation', element }));
};
const evidence = { teacher: did('teacher'), validator: did('validator'), 'school-leader': did('school-leader') };

const staffOf = (school: number, schools: number): readonly Person[] => {
  const [own, next] = [`school-${school}`, `school-${(school + 1) % schools}`];
  return Array.from({ length: 10 }, (_, index): Person => {
    const role = index === 0 ? 'school-leader' : index === 1 ? 'validator' : 'teacher';
    const at = index === 1 ? 'river' : index === 2 ? { [own]: 0.6, [next]: 0.4 } : own;
    const id = `person-${school}-${index}`;
    return { id, name: id, roles: [role], evidence: index < 7 ? evidence[role] : [{ kind: 'study' }], at };
  });
};

const district = (schools: number, counted: boolean): TeamInput => ({
  model: model.id,
  places: [
    {
      id: 'river',
      title: 'River',
      scope: 'district',
      ...(counted ? { headcounts: { validator: 0.8 * schools } } : {}),
    },
    ...Array.from({ length: schools }, (_, index) => ({
      id: `school-${index}`,
      title: `School ${index}`,
      in: 'river',
      ...(counted ? { headcounts: { teacher: 5 } } : {}),
    })),
  ],
  people: Array.from({ length: schools }, (_, index) => staffOf(index, schools)).flat(),
});

console.log('\nCover of a district, CPU seconds: somebody for each role; headcounts that fall short');
coverPlaces(district(5, true), [model]);
for (const schools of [25, 50, 100, 200]) {
  const seconds = [false, true].map((counted) => {
    const team = district(schools, counted);
    const before = process.cpuUsage().user;
    coverPlaces(team, [model]);
    return ((process.cpuUsage().user - before) / 1e6).toFixed(1);
  });
  console.log(`  ${schools} schools, ${10 * schools} people: ${seconds.join('; ')}`);
}
