import { expect, test } from 'vitest';
import { assessReadiness, checkPeople, deriveProfile, evidencePolicies, models } from '../../../src/index.js';

const profile = deriveProfile(models.validator, 'validator');
const full = 'implementation';
const seen = (name: string, attestedBy: string) => {
  const person = { id: 'p-1', name, evidence: [{ kind: full, element: 'assess-progress', attestedBy } as const] };
  const [line] = assessReadiness(person, profile, { policies: evidencePolicies.strict }).because;
  const told = checkPeople([person], [models.validator]).filter(({ code }) => code === 'doubtful-attester');
  return { isSelf: line?.marks.includes('self-attested'), isTold: told.length > 0 };
};

test.each([
  ['John Smith', 'John Smith Jr.'],
  ['John Smith', 'John Smith, Sr'],
  ['John Smith', 'John Smith III'],
  ['John Smith Jr.', 'John Smith Sr.'],
  ['John Smith II', 'John Smith III'],
  ['Teacher One', 'Principal One'],
  ['Principal Skinner', 'Teacher Skinner'],
  ['Mrs. Lee', 'Mr. Lee'],
  ['John Smith', 'John Smith’s principal'],
  ['John Smith', "John Smith's assistant principal, Ann Ash"],
  ['Ann James', "Ann James' mentor"],
  ['Una Versity', 'colleague of Una Versity'],
  ['Una Versity', 'Ann Ash, coach to Una Versity'],
  ['Una Versity', 'the principal of Una Versity'],
])('of %s, "%s" is somebody else, and nothing is doubtful', (name, attestedBy) => {
  expect(seen(name, attestedBy)).toEqual({ isSelf: false, isTold: false });
});

test.each([
  ['John Smith', 'Mr. John Smith'],
  ['John Smith Jr.', 'John Smith'],
  ['John Smith Jr.', 'J. Smith, Jr.'],
  ['Ms. Lee', 'Mrs. Lee'],
  ['Skinner', 'Principal Skinner'],
  ['Coach Kim Lee', 'Kim Lee, teacher'],
  ['Una Versity', 'Una Versity of Hill School'],
  ['Una Versity', 'Una Versity, principal of Hill School'],
  ['Una Versity', 'Una Versity’s notes'],
  ['Una Versity', 'Ann Ash’s colleague, Una Versity'],
])('of %s, "%s" is likely oneself, which is told', (name, attestedBy) => {
  expect(seen(name, attestedBy)).toEqual({ isSelf: true, isTold: true });
});

test('who stands beside a name decides who of several is meant', () => {
  const named = (id: string, name: string) => ({ id, name, evidence: [] });
  const meant = (attestedBy: string, ...names: readonly string[]) =>
    checkPeople(
      [
        ...names.map((name, index) => named(`p-${index + 1}`, name)),
        { ...named('kim', 'Kim Lee'), evidence: [{ kind: full, attestedBy } as const] },
      ],
      [models.validator],
    ).map(({ message }) => message.split(',')[0]);
  expect(meant('Smith Jr.', 'John Smith', 'John Smith Jr.')).toEqual(['"Smith Jr." is likely "p-2"']);
  expect(meant('Mrs. Ash', 'Mr. Ash', 'Ann Ash')).toEqual(['"Mrs. Ash" is likely "p-2"']);
  expect(meant('Principal 1', 'Teacher 1', 'Coach 1')).toEqual([]);
});
