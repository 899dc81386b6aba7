import { Folder } from './run-command.js';

export const PEOPLE = `- id: ann
  name: Ann
  roles: [teacher]
  evidence:
    - { kind: implementation, element: deliver-activities }
    - { kind: implementation, element: assess-progress }
- id: bo
  name: Bo
  evidence: []
`;

export const CSV = `Name,Roles,Evidence,Element
Ann,teacher,implementation,deliver-activities
,,implementation,assess-progress
Bo,validator,,
`;

export const people = [
  {
    id: 'ann',
    name: 'Ann',
    roles: ['teacher'],
    evidence: [
      { kind: 'implementation' as const, element: 'deliver-activities' },
      { kind: 'implementation' as const, element: 'assess-progress' },
    ],
  },
  { id: 'bo', name: 'Bo', evidence: [] },
];

export const withPeople = (): Folder => {
  const folder = new Folder();
  folder.write('people.yaml', PEOPLE);
  folder.write('people.csv', CSV);
  return folder;
};
