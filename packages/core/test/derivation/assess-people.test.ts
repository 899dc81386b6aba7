import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  assessPeople,
  assessReadiness,
  deriveProfile,
  deriveProfiles,
  type Evidence,
  type EvidenceOptions,
  type EvidencePolicy,
  evidenceKindSchema,
  evidencePolicies,
  InputError,
  models,
  type Person,
  parseModel,
} from '../../src/index.js';
import { bakery, kiosk } from './support/bakery.js';

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

describe('what people are judged by', () => {
  const refused = (...args: readonly unknown[]): readonly unknown[] => {
    try {
      Reflect.apply(assessPeople, null, args);
    } catch (error) {
      if (error instanceof InputError)
        return [error.what, ...error.issues.map(({ path, message }) => `${path}: ${message}`)];
      throw error;
    }
    return [];
  };
  const bakers = [deriveProfile(bakery(), 'baker')];

  test('is the model of each profile, also where the profiles are copies', () => {
    const seen: EvidencePolicy = {
      id: 'seen',
      sentence: 'Somebody else has seen it.',
      rule: { kind: 'attested', kinds: ['implementation'], level: 3 },
    };
    const strict = bakery({ policies: { evidence: [seen] } });
    const copies = [{ ...deriveProfile(strict, 'baker') }, { ...deriveProfile(kiosk(), 'clerk') }];
    const kim = of('kim', [{ kind: 'implementation', element: 'bake' }]);
    const marks = (profiles: typeof copies) =>
      assessPeople([kim], profiles, { models: [strict, kiosk()] })[0]?.roles.map(({ because }) => because[0]?.marks);
    expect(marks(copies)).toEqual([['self-attested', 'not-attested'], ['self-attested']]);
    expect(marks(copies.toReversed())).toEqual([['self-attested'], ['self-attested', 'not-attested']]);
  });

  test('is refused by the name of what is wrong, each problem once', () => {
    expect(refused([], null)).toEqual([
      'assessPeople: profiles',
      ': expected a list of what deriveProfiles gives, found null',
    ]);
    expect(refused([], [...bakers, { role: 'teacher' }])).toEqual([
      'assessPeople',
      'profiles[1]: expected a profile, from deriveProfile',
    ]);
    for (const profiles of [bakers, []])
      expect([refused([], profiles, { general: 'never' })[0], refused({}, profiles, { models: [] })]).toEqual([
        'options of assessPeople',
        ['people', ': expected a list, found a record'],
      ]);
    const strange = of('kim', [
      { kind: 'study', element: 'bakee' },
      { kind: 'study', competency: 'kneed' },
    ]);
    const both = [...bakers, ...deriveProfiles(bakery({ id: 'second' }))];
    expect(refused([strange], both, { models: [] })).toEqual([
      'people',
      '[0].evidence[0].element: "bakee" is not a work element; did you mean "bake"?',
      '[0].evidence[1].competency: "kneed" is not a competency; did you mean "knead"?',
    ]);
    expect(refused([of('kim', [])], bakers, { models: [], entries: 2 })[0]).toBe('people');
  });
});
