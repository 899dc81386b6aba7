import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contradictionIn, contradictions } from '../../../src/derivation/evidence/contradiction.js';
import { inQuestion, namesOf } from '../../../src/derivation/evidence/known-names.js';
import {
  areaLevels,
  assessReadiness,
  badgeFramework,
  checkPeople,
  checkTeam,
  deriveProfiles,
  type Evidence,
  models,
  parseModel,
  workElement,
  workElements,
} from '../../../src/index.js';
import { bakery, kiosk } from '../support/bakery.js';

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

  test('is told exactly where no role of any ready model and no area can count it', { tags: ['long'] }, () => {
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

describe('of a bakery alone', () => {
  const shop = bakery();
  const names = namesOf([shop], null);
  const [recommending] = workElement('recommend').competencies;
  const about = (line: Omit<Evidence, 'kind'>, known = names) => contradictionIn({ kind: 'study', ...line }, known);
  const apart = (them: string) => ({
    message: `${them} have no work in common, so the line counts for nothing`,
    hint: 'correct one of them, or leave it out',
  });

  test.each<[string, Omit<Evidence, 'kind'>]>([
    ['the element "bake" and the competency "greet"', { element: 'bake', competency: 'greet' }],
    [
      'the element "bake" and the area "engagement-and-communication"',
      { element: 'bake', area: 'engagement-and-communication' },
    ],
    ['the element "recommend" and the model "bakery"', { element: 'recommend', model: 'bakery' }],
    ['the role "clerk" and the competency "knead"', { role: 'clerk', competency: 'knead', element: 'bake' }],
    // The clerk is only consulted about flour.
    [
      'the role "clerk" in "bakery" and the competency "know-flour"',
      { role: 'clerk', model: 'bakery', competency: 'know-flour' },
    ],
    // Two of three names are enough to say, in the order of the line.
    [
      'the element "bake" and the competency "greet"',
      { element: 'bake', competency: 'greet', area: 'delivery-and-operations' },
    ],
    [
      'the element "bake" and the area "engagement-and-communication"',
      { element: 'bake', competency: 'knead', area: 'engagement-and-communication' },
    ],
    // The baker bakes in this area, the clerk sells in it, and is consulted about baking in another.
    [
      'the element "bake", the role "clerk" and the area "delivery-and-operations"',
      { element: 'bake', role: 'clerk', area: 'delivery-and-operations' },
    ],
  ])('%s have no work in common', (them, line) => {
    expect(about(line)).toEqual(apart(them));
  });

  test.each<[string, Omit<Evidence, 'kind'>]>([
    ['the role "owner"', { role: 'owner', element: 'bake' }],
    // The porter’s work takes none.
    ['the role "porter"', { role: 'porter', element: 'sell' }],
    ['the role "owner" in "bakery"', { role: 'owner', model: 'bakery' }],
    ['the role "helper" in "bakery"', { role: 'helper', model: 'bakery', competency: 'know-flour' }],
  ])('%s is responsible for no work that takes a competency', (who, line) => {
    expect(about(line)).toEqual({
      message: `${who} is responsible for no work that takes a competency, so the line counts for nothing`,
      hint: 'name another role, or the work that the line is about',
    });
  });

  test.each<[string, Omit<Evidence, 'kind'>]>([
    ['the element "carry"', { element: 'carry' }],
    ['the element "carry"', { element: 'carry', role: 'porter', model: 'bakery' }],
    ['the model "idle"', { model: 'idle', element: 'bake' }],
  ])('no role needs anything about %s', (what, line) => {
    const idle = parseModel({ id: 'idle', title: 'Idle', roles: [{ id: 'me', title: 'Me', actors: ['partner'] }] });
    expect(about(line, namesOf([shop, idle], null))).toEqual({
      message: `no role needs anything about ${what}, so the line counts for nothing`,
      hint: 'name something that a role needs, or leave it out',
    });
  });

  test.each<Omit<Evidence, 'kind'>>([
    {},
    { element: 'bake', competency: 'knead' },
    { role: 'baker', model: 'bakery', competency: 'knead' },
    { role: 'clerk', competency: 'know-flour' },
    { model: 'bakery', element: 'sell', area: 'learning-infrastructure' },
    // What the catalogue knows may answer a question, whoever does it.
    { element: 'recommend', competency: recommending?.id ?? '' },
    // A habit counts for nothing anyway, and a name that is not known is told as such.
    { habit: 'tastes-first', element: 'bake', competency: 'greet' },
    { element: 'bakee', competency: 'greet' },
    { model: 'elsewhere', element: 'bake', competency: 'greet' },
  ])('nothing is wrong with %j', (line) => {
    expect(about(line)).toBeNull();
  });

  test('what another model has is said to be missing in those in question', () => {
    const both = namesOf([shop, kiosk()], null);
    const line = { role: 'clerk', competency: 'knead' } as const;
    const missing = (where: string) =>
      `the role "clerk" and the competency "knead" have no work in common in ${where}, so the line counts for nothing`;
    const [second, third] = [bakery({ id: 'second' }), bakery({ id: 'third' })];
    expect(about(line, both)).toBeNull();
    expect(about(line, inQuestion(both, [shop]))?.message).toBe(missing('"bakery"'));
    expect(about(line, inQuestion(both, [shop, second]))?.message).toBe(missing('these models'));
    expect(about(line, inQuestion(both, [shop, second, third]))?.message).toBe(missing('these models'));
    expect(about(line, inQuestion(both, []))?.message).toBe(missing('these models'));
    expect(about({ ...line, model: 'kiosk' }, inQuestion(both, [shop]))).toBeNull();
    expect(about({ element: 'recommend', role: 'advisor' }, inQuestion(both, [shop]))).toBeNull();
  });

  test('one name alone contradicts nothing, though another model has it', () => {
    const both = inQuestion(namesOf([kiosk(), shop], null), [bakery({ id: 'second' })]);
    const tools = inQuestion(both, [kiosk()]);
    for (const line of [{ competency: 'use-scales-act' }, { competency: 'hand-off-loaf-prepare' }])
      for (const known of [both, tools]) expect([line, about(line, known)]).toEqual([line, null]);
    const desk = inQuestion(namesOf([models.validator, shop], null), [models.validator]);
    expect(about({ element: 'bake' }, desk)).toBeNull();
  });

  test('each line is judged by its own names, and what is general is left alone', () => {
    const evidence: readonly Evidence[] = [
      { kind: 'study', element: 'bake', competency: 'knead' },
      { kind: 'study', element: 'bake', competency: 'greet' },
      { kind: 'study', role: 'owner' },
      { kind: 'study', element: 'sell', competency: 'greet' },
      { kind: 'study', element: 'sell', competency: 'knead' },
    ];
    expect(contradictions({ evidence }, { names: () => names })).toEqual([
      { line: 1, ...apart('the element "bake" and the competency "greet"') },
      { line: 4, ...apart('the element "sell" and the competency "knead"') },
    ]);
  });
});
