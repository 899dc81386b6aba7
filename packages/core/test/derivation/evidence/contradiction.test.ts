import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  areaLevels,
  assessReadiness,
  badgeFramework,
  checkPeople,
  checkTeam,
  deriveProfiles,
  type Evidence,
  models,
  workElements,
} from '../../../src/index.js';

const all = Object.values(models);
const profiles = all.flatMap((model) => deriveProfiles(model));
const contradictory: readonly Evidence[] = [
  { kind: 'implementation', element: 'recommend', competency: 'make-room-to-try' },
];
const person = (evidence: readonly Evidence[]) => ({ id: 'kim', name: 'Kim', evidence });

/** Whether a line earns a level in any role of any ready model, or answers a question of any area. */
const counts = (line: Evidence): boolean =>
  profiles.some((profile) => assessReadiness(person([line]), profile).competencies.some(({ level }) => level > 0)) ||
  areaLevels(person([line])).some(({ answered }) => answered > 0);

const isTold = (line: Evidence): boolean =>
  checkPeople([person([line])], all).some(({ code }) => code === 'contradiction');

describe('a line whose names exclude one another', () => {
  test('is told by checkPeople, checkTeam and readiness alike', () => {
    const says =
      'the element "recommend" and the competency "make-room-to-try" have no work in common, so the line counts for ' +
      'nothing';
    const hint = 'correct one of them, or leave it out';
    expect(checkPeople([person(contradictory)], [models.validator])).toEqual([
      { path: '[0].evidence[0]', code: 'contradiction', message: `${says}; ${hint}`, severity: 'warning' },
    ]);
    const places = [{ id: 'hill', title: 'Hill School' }];
    expect(
      checkTeam({ model: 'validator', places, people: [person(contradictory)] }, all).filter(
        ({ policy }) => policy === 'evidence',
      ),
    ).toEqual([
      { policy: 'evidence', severity: 'warning', path: 'people[0].evidence[0]', places: ['hill'], message: says, hint },
    ]);
    for (const profile of profiles) {
      const { because, text } = assessReadiness(person(contradictory), profile);
      expect(because[0]).toMatchObject({ marks: ['contradiction', 'self-attested'], competencies: [] });
      expect(because[0]?.text).toContain('of names that have no work in common');
      if (profile.withoutWork !== true) expect(text).toContain('1 of names that have no work in common');
    }
  });

  test.each<[Evidence, string | null]>([
    [
      { kind: 'study', role: 'learner', model: 'validator', area: 'adaptive-leadership' },
      'the role "learner" in "validator" and the area "adaptive-leadership" have no work in common',
    ],
    [{ kind: 'study', competency: 'make-room-to-try', element: 'manage-organization' }, null],
    [{ kind: 'study', role: 'teacher', model: 'validator' }, null],
    [
      {
        kind: 'study',
        habit: 'writes-the-evidence-first-then-the-task',
        element: 'recommend',
        competency: 'make-room-to-try',
      },
      null,
    ],
    [{ kind: 'study', role: 'never-heard-of', model: 'our-own-school', area: 'adaptive-leadership' }, null],
    [{ kind: 'study' }, null],
  ])('%j: %s', (line, message) => {
    const found = checkPeople([person([line])], all);
    if (message === null) expect(found).toEqual([]);
    else expect(found[0]?.message).toContain(message);
  });

  test('is told exactly where no role of any ready model and no area can count it', () => {
    const roles = all.flatMap(({ id, roles: those }) => those.map((role) => ({ role: role.id, model: id })));
    const ids = [...new Set(profiles.flatMap(({ competencies }) => competencies.map((each) => each.competency.id)))];
    const optional = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined });
    const lines = fc.record({
      element: optional(fc.constantFrom(...workElements.map(({ id }) => id))),
      held: optional(fc.constantFrom(...roles)),
      whole: fc.boolean(),
      competency: optional(fc.constantFrom(...ids)),
      area: optional(fc.constantFrom(...badgeFramework.areas.map(({ id }) => id))),
    });
    let [told, untold] = [0, 0];
    fc.assert(
      fc.property(lines, ({ element, held, whole, competency, area }) => {
        const line: Evidence = {
          kind: 'implementation',
          ...(element === undefined ? {} : { element }),
          ...(held === undefined ? {} : { role: held.role, ...(whole ? { model: held.model } : {}) }),
          ...(competency === undefined ? {} : { competency }),
          ...(area === undefined ? {} : { area }),
        };
        expect([line, isTold(line)]).toEqual([line, !counts(line)]);
        if (isTold(line)) told++;
        else untold++;
      }),
      { numRuns: 60 },
    );
    expect(Math.min(told, untold)).toBeGreaterThan(5);
  });

  test('is told exactly where no role of the model in question and no area can count it', () => {
    const own = deriveProfiles(models.validator);
    const isOfNothing = (line: Evidence): boolean =>
      !own.some((profile) => assessReadiness(person([line]), profile).competencies.some(({ level }) => level > 0)) &&
      areaLevels(person([line])).every(({ answered }) => answered === 0);
    const lines = workElements.flatMap(({ id: element }) =>
      badgeFramework.areas.map(({ id: area }): Evidence => ({ kind: 'implementation', element, area })),
    );
    const foreign: Evidence = { kind: 'implementation', role: 'coach', element: 'recommend' };
    const places = [{ id: 'hill', title: 'Hill School' }];
    const among = [foreign, ...lines];
    const expected = among.flatMap((line, index) => (isOfNothing(line) ? [`evidence[${index}]`] : []));
    const inPeople = checkPeople([person(among)], [models.validator]);
    const inTeam = checkTeam({ model: 'validator', places, people: [person(among)] }, all);
    expect(inPeople.map(({ path }) => path.replace('[0].', ''))).toEqual(expected);
    const ofEvidence = inTeam.filter(({ policy }) => policy === 'evidence');
    expect(ofEvidence.map(({ path }) => path.replace('people[0].', ''))).toEqual(expected);
    const elsewhere = inPeople.filter(({ message }) => message.includes(' have no work in common in "validator", so'));
    expect(elsewhere.length).toBeGreaterThan(0);
    expect(checkPeople([person(among)], all).length).toBe(inPeople.length - elsewhere.length);
    expect(expected.length).toBeLessThan(lines.length);
    for (const profile of own)
      for (const { evidence, marks } of assessReadiness(person(among), profile).because)
        expect([evidence, marks.includes('contradiction')]).toEqual([
          evidence,
          expected.includes(`evidence[${evidence}]`),
        ]);
  });
});
