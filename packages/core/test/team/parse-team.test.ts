import { expect, test } from 'vitest';
import { parseTeam } from '../../src/index.js';

test('a team is read from YAML or data, with schools where no scope is written', () => {
  const text = `
model: river-validator
places:
  - { id: river, title: River District, scope: district }
  - { id: hill, title: Hill School, in: river, learners: 240 }
  - { id: mill, title: Mill School, in: river, learners: 180, model: hill-variant }
people:
  - { id: ann, name: Ann, roles: [teacher], at: hill, evidence: [] }
  - { id: kim, name: Kim, roles: [validator], at: river, evidence: [] }
  - { id: lee, name: Lee, roles: [coach], at: { hill: 0.6, mill: 0.4 }, evidence: [] }
  - { id: max, name: Max, at: [hill, mill], fte: 0.5, evidence: [] }
`;
  const team = parseTeam(text);
  expect(team.places.map(({ scope }) => scope)).toEqual(['district', 'school', 'school']);
  expect(team.people[2]?.at).toEqual({ hill: 0.6, mill: 0.4 });
  expect(parseTeam(JSON.parse(JSON.stringify(team)))).toEqual(team);
  expect(parseTeam({ model: 'validator', places: [{ id: 'hill', title: 'Hill' }] }).people).toEqual([]);
});
