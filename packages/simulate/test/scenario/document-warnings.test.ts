import { describe, expect, test } from 'vitest';
import { models } from 'work-elements';
import { documentWarnings } from '../../src/scenario/document-warnings.js';
import { parseScenario } from '../../src/scenario/parse-scenario.js';
import { elementOf, ownModel, roleOf } from '../support/own-process.js';

const effort = { min: 5, mode: 10, max: 20, source: 'assumption: as long as a call' };
const timed = (id: string) => ({ id, effort });
const guided = (...elements: readonly object[]) =>
  ownModel(elements, [
    roleOf(
      'guide',
      ['onsite-educator'],
      elements.map((each) => String(Reflect.get(each, 'id'))),
    ),
  ]);
const visits = guided(elementOf('visit', [timed('go')]));

/** The warnings about four weeks from Tuesday, 2026-09-01 to Monday, 2026-09-28. */
const warnings = (more: object) =>
  documentWarnings(
    parseScenario({
      id: 'visits',
      title: 'Visits',
      model: visits,
      learners: { count: 1 },
      staff: [{ role: 'guide', count: 1 }],
      weeks: 4,
      ...more,
    }),
  );

describe('dates', () => {
  const ALL = /2026-09-01 to 2026-09-28$/;

  test('of terms and holidays outside the scenario are named, each with its title', () => {
    const said = warnings({
      terms: [
        { from: '2026-09-01', to: '2026-09-28' },
        { from: '2026-09-29', to: '2026-12-18', title: 'winter' },
        { from: '2026-08-01', to: '2026-08-31' },
      ],
      holidays: [
        { from: '2026-09-28', to: '2026-09-30' },
        { from: '2026-12-24', to: '2026-12-26', title: 'Christmas' },
      ],
    });
    expect(said).toEqual([
      expect.stringMatching(/^a term \("winter", 2026-09-29 to 2026-12-18\) lies outside/),
      expect.stringMatching(/^a term \(2026-08-01 to 2026-08-31\) lies outside/),
      expect.stringMatching(/^a holiday \("Christmas", 2026-12-24 to 2026-12-26\) lies outside/),
    ]);
    for (const warning of said) expect(warning).toMatch(ALL);
  });

  test('of terms that reach beyond its beginning or its end are named', () => {
    const said = warnings({
      terms: [
        { from: '2026-08-20', to: '2026-09-05', title: 'summer' },
        { from: '2026-09-06', to: '2026-09-20' },
        { from: '2026-09-21', to: '2026-09-29' },
      ],
    });
    expect(said).toEqual([
      expect.stringMatching(/^a term \("summer", 2026-08-20 to 2026-09-05\) is cut off/),
      expect.stringMatching(/^a term \(2026-09-21 to 2026-09-29\) is cut off/),
    ]);
    for (const warning of said) expect(warning).toMatch(ALL);
  });

  test('of cohorts outside it are named, with how many learners do not come', () => {
    const cohorts = [
      { on: '2026-08-31', count: 1 },
      { on: '2026-09-01', count: 5 },
      { on: '2026-09-28', count: 6 },
      { on: '2026-09-29', count: 7 },
    ];
    const said = warnings({ learners: { count: 1, cohorts } });
    expect(said).toEqual([
      expect.stringMatching(/^a cohort \(1 learner on 2026-08-31\) lies outside/),
      expect.stringMatching(/^a cohort \(7 learners on 2026-09-29\) lies outside/),
    ]);
    for (const warning of said) expect(warning).toMatch(ALL);
  });
});

describe('a warm-up', () => {
  const warmed = (learners: object, warmUpWeeks = 1) =>
    warnings({ learners, warmUpWeeks }).filter((warning) => !warning.includes('cohort'));
  const cohort = (on: string, count = 5) => ({ on, count });

  test('within which all learners come is warned of, with their number and its last day', () => {
    expect(warmed({ count: 1 })).toEqual([
      expect.stringMatching(
        /^all 1 learner is there before the warm-up is over \(2026-09-07\).*left out.*warm-up is for/,
      ),
    ]);
    expect(warmed({ count: 3, cohorts: [cohort('2026-09-02'), cohort('2026-09-07', 2)] })).toEqual([
      expect.stringMatching(/^all 10 learners are there .*\(2026-09-07\)/),
    ]);
    expect(warmed({ cohorts: [cohort('2026-09-14')] }, 2)).toEqual([
      expect.stringMatching(/^all 5 learners are there .*\(2026-09-14\)/),
    ]);
  });

  test('is none, or is for learners who come after it or keep coming', () => {
    expect(warmed({ count: 3 }, 0)).toEqual([]);
    expect(warmed({ count: 3, cohorts: [cohort('2026-09-02'), cohort('2026-09-08')] })).toEqual([]);
    expect(warmed({ count: 3, arrivals: { perWeek: 1 } })).toEqual([]);
  });

  test('counts no learners of cohorts that do not come', () => {
    const never = [cohort('2026-08-31', 50), cohort('2026-10-20', 60)];
    expect(warmed({ count: 3, cohorts: [...never, cohort('2026-09-02')] })).toEqual([
      expect.stringMatching(/^all 8 learners are there/),
    ]);
  });
});

describe('steps that take no time', () => {
  const many = (count: number) => Array.from({ length: count }, (_, index) => `part-${index + 1}`);
  const timeless = (model: object, more: object = {}) => warnings({ model, ...more });
  const refs = (warning = '') => [...warning.matchAll(/"([\w-]+\/[\w-]+)"/g)].map(([, ref]) => ref);

  test('are counted and named, those with an effort of their own or of the scenario left out', () => {
    const model = guided(
      elementOf('visit', ['plan', timed('go'), 'talk']),
      elementOf('visit-home', ['knock', 'greet']),
    );
    expect(timeless(model)).toEqual([
      expect.stringMatching(
        /^4 steps take no time.*"visit\/plan", "visit\/talk", "visit-home\/knock", "visit-home\/greet".*"effort"/,
      ),
    ]);
    const minutes = { kind: 'fixed', minutes: 3 };
    const own = (work: string) => ({ effort: [{ work, distribution: minutes }] });
    expect(refs(timeless(model, own('visit/plan'))[0])).toEqual(['visit/talk', 'visit-home/knock', 'visit-home/greet']);
    expect(refs(timeless(model, own('visit'))[0])).toEqual(['visit-home/knock', 'visit-home/greet']);
    expect(refs(timeless(model, own('visit-home'))[0])).toEqual(['visit/plan', 'visit/talk']);
    expect(timeless(guided(elementOf('visit', ['go'])))).toEqual([
      expect.stringMatching(/^1 step takes no time.*"visit\/go".*in its element or in the scenario$/),
    ]);
  });

  test('are named up to eight, and beyond only counted', () => {
    const [eight = ''] = timeless(guided(elementOf('visit', many(8))));
    expect(refs(eight)).toEqual(many(8).map((step) => `visit/${step}`));
    expect(eight).not.toContain('…');
    const [nine = ''] = timeless(guided(elementOf('visit', many(9))));
    expect(refs(nine)).toEqual(many(8).map((step) => `visit/${step}`));
    expect(nine).toMatch(/^9 steps.*"visit\/part-8" …/);
  });

  test('are those of people, not of systems, of partners who answer after days, or of the organization', () => {
    const model = ownModel(
      [
        elementOf('visit', ['plan', 'file', 'test', 'read', 'share']),
        elementOf('run', ['budget'], { subject: 'organization', kind: 'supporting' }),
      ],
      [
        roleOf('app', ['information-system'], ['visit/file', 'visit/share']),
        roleOf('guide', ['onsite-educator', 'information-system'], ['visit/plan', 'visit/share', 'run']),
        roleOf('lab', ['partner'], ['visit/test']),
        roleOf('learner', ['learner'], ['visit/read']),
      ],
    );
    expect(refs(timeless(model, { partners: [{ role: 'lab', turnaroundDays: 2 }] })[0])).toEqual([
      'visit/plan',
      'visit/read',
      'visit/share',
    ]);
    const staff = ['guide', 'lab'].map((role) => ({ role, count: 1 }));
    expect(refs(timeless(model, { staff })[0])).toContain('visit/test');
  });
});

describe('an appeal that nobody else could hear', () => {
  /** Ann decides, and hears appeals as Kim does, if she is there. */
  const school = (people: Record<string, readonly string[]>, more: object = {}) =>
    warnings({
      model: 'validator',
      staff: [{ role: 'teacher', count: 1 }],
      people: Object.entries(people).map(([id, roles]) => ({ id, name: `Dr ${id}`, roles })),
      ...more,
    }).filter((warning) => !warning.includes('kept apart'));
  const both = ['validator', 'school-leader'];

  test('is warned of by who decides, and waits to the end of the scenario', () => {
    expect(school({ ann: both })).toEqual([
      expect.stringMatching(
        /^Dr ann .*"decide-advancement\/\w+".*"decide-advancement\/hear-appeal".*; it waits to the end of the scenario/,
      ),
    ]);
  });

  test('is heard by others, and not raised where there are no appeals', () => {
    expect(school({ ann: both, kim: ['school-leader'] })).toEqual([]);
    expect(school({ ann: both }, { learners: { count: 1, appeals: 0 } })).toEqual([]);
    const staff = ['teacher', 'school-leader'].map((role) => ({ role, count: 1 }));
    expect(school({ ann: both }, { staff })).toEqual([]);
  });

  test('is one warning, and that one person does what the model keeps apart another', () => {
    const people = [{ id: 'ann', name: 'Dr ann', roles: ['teacher', ...both] }];
    expect(warnings({ model: 'validator', staff: [], people })).toEqual([
      expect.stringMatching(
        /^Dr ann .*"deliver-activities".*"teacher".*"assess-progress\/score".*"validator".*kept apart$/,
      ),
      expect.stringMatching(/^Dr ann .*"deliver-activities".*"decide-advancement\/decide".*kept apart$/),
      expect.stringMatching(/; it waits to the end of the scenario/),
    ]);
  });

  test('is looked for among headcounts too, by the title of their role', () => {
    const alone = (count: number) => warnings({ model: 'single-teacher', staff: [{ role: 'teacher', count }] });
    expect(alone(1)).toEqual([expect.stringMatching(/^Teacher may do "decide-advancement\/\w+"/)]);
    expect(alone(2)).toEqual([]);
  });

  test('is no matter of rules of the model that have nothing to do with appeals', () => {
    const rule = {
      id: 'two-signatures',
      sentence: 'Whoever plans does not score.',
      severity: 'warning',
      rule: { kind: 'separate', work: ['assess-progress/plan', 'assess-progress/score'] },
    } as const;
    const model = { ...models.validator, policies: { ...models.validator.policies, separate: [], rules: [rule] } };
    const staff = ['teacher', 'validator', 'school-leader'].map((role) => ({ role, count: 1 }));
    expect(warnings({ model, staff, people: [{ id: 'ann', name: 'Ann', roles: ['teacher', 'validator'] }] })).toEqual(
      [],
    );
  });
});
