import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  assessPeople,
  assessReadiness,
  deriveProfiles,
  type Evidence,
  type EvidenceOptions,
  evidenceKindSchema,
  evidencePolicies,
  InputError,
  models,
  type Person,
  parseModel,
} from '../../src/index.js';

const { validator, khanAcademyCoach } = models;
const profiles = [...deriveProfiles(validator), ...deriveProfiles(khanAcademyCoach)];
const names = ['kim', 'lou', 'bo'];

const evidence = fc.record(
  {
    kind: fc.constantFrom(...evidenceKindSchema.options),
    element: fc.constantFrom('assess-progress', 'recommend', 'decide-advancement'),
    area: fc.constantFrom('continuous-improvement' as const, 'adaptive-leadership' as const),
    attestedBy: fc.constantFrom('me', 'Somebody Outside', ...names),
    at: fc.constantFrom('2019-05-01', '2026-05-01'),
  },
  { requiredKeys: ['kind'] },
);
const teams = fc.tuple(...names.map((id) => fc.array(evidence, { maxLength: 6 }).map((lines) => of(id, lines))));
const of = (id: string, lines: readonly Evidence[]): Person => ({ id, name: `${id} Lane`, evidence: lines });

describe('assessPeople', () => {
  test('says of each person what assessReadiness says beside the others', () => {
    const options = fc.constantFrom<EvidenceOptions>({}, { policies: evidencePolicies.strict, asOf: '2026-11-26' });
    fc.assert(
      fc.property(teams, options, (people, judged) => {
        const each = people.map((person) => ({
          person,
          roles: profiles.map((profile) => assessReadiness(person, profile, { ...judged, people })),
        }));
        expect(assessPeople(people, profiles, judged)).toEqual(each);
      }),
      { numRuns: 20 },
    );
  });

  test('asks of those who hold roles what these need, and of anybody else all', () => {
    const people = [{ ...of('kim', []), roles: ['coach', 'teacher'] }, of('lou', [])];
    const found = assessPeople(people, profiles).map(({ roles }) => roles.map(({ model, role }) => `${model}/${role}`));
    expect(found).toEqual([
      ['validator/teacher', 'khan-academy/coach'],
      profiles.map(({ model, role }) => `${model.id}/${role}`),
    ]);
    expect(assessPeople(people, [])).toEqual(people.map((person) => ({ person, roles: [] })));
  });

  test('judges each role by the policies of its own model', () => {
    const policies = { ...khanAcademyCoach.policies, evidence: [...evidencePolicies.strict] };
    const strict = parseModel({ ...khanAcademyCoach, policies });
    const [kim] = assessPeople(
      [of('kim', [{ kind: 'implementation', element: 'recommend' }])],
      [...deriveProfiles(validator), ...deriveProfiles(strict)],
    );
    const marked = kim?.roles.filter(({ because }) => because[0]?.marks.includes('not-attested') === true);
    expect(new Set(marked?.map(({ model }) => model))).toEqual(new Set(['khan-academy']));
  });

  test('refuses people of one id, names that do not exist, each once, and what is no profile', () => {
    const issuesOf = (run: () => unknown) => {
      try {
        run();
      } catch (error) {
        if (error instanceof InputError) return error.issues.map(({ path, code }) => `${path} ${code}`);
        throw error;
      }
      return [];
    };
    const strange = of('kim', [{ kind: 'study', element: 'recomend' }]);
    expect(issuesOf(() => assessPeople([strange, of('kim', [])], profiles))).toEqual([
      '[1].id duplicate-id',
      '[0].evidence[0].element unknown-element',
    ]);
    expect(issuesOf(() => assessPeople([strange], []))).toEqual(['[0].evidence[0].element unknown-element']);
    expect(issuesOf(() => Reflect.apply(assessPeople, null, [[], [{ role: 'teacher' }]]))).toEqual([
      'profiles[0] not-a-profile',
    ]);
  });
});
