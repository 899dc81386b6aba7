import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { badgeAreas } from '../../../src/catalogue/badge-framework/areas.js';
import { levelsOf } from '../../../src/derivation/areas/area-levels.js';
import { readEvidenceOptions } from '../../../src/derivation/evidence/evidence-options.js';
import {
  areaBadge,
  areaLevels,
  areaLevelsOfEach,
  badgeFramework,
  deriveProfile,
  type Evidence,
  editModel,
  evidenceKindSchema,
  models,
  type Person,
  parseModel,
  workElements,
} from '../../../src/index.js';
import { refusals } from '../../support/refusals.js';
import { newspaper } from '../support/newspaper.js';

const person = (...evidence: readonly Evidence[]): Person => ({ id: 'kim', name: 'Kim', evidence });
const did = (competency: string): Evidence => ({ kind: 'implementation', competency, attestedBy: 'lou' });

describe('areaLevels', () => {
  test('a question has the highest level of its competencies, an area the lowest of its questions', () => {
    const [area] = badgeFramework.areas;
    const [first, ...others] = area?.questions.map(({ answeredBy }) => answeredBy[0] ?? '') ?? [];
    const all = areaLevels(
      person(did(first ?? ''), ...others.map((competency): Evidence => ({ kind: 'planning', competency }))),
    )[0];
    expect(all).toMatchObject({ level: 2, answered: area?.questions.length, of: area?.questions.length, leftOut: [] });
    expect(all?.questions[0]).toEqual({
      question: 'what-it-is',
      level: 3,
      because: [`Experienced by ${first}: implementation (${first}); planning (${first}) (self-attested)`],
    });
    const one = areaLevels(person(did('write-engagement-plan')))[0];
    // It answers two questions of four.
    expect(one).toMatchObject({ level: 0, answered: 2, of: 4 });
  });

  test('always a 1: however much is analysed, nobody is more than an Explorer of any area', () => {
    const many = Array.from({ length: 30 }, (): Evidence => ({ kind: 'analysis' }));
    expect(areaLevels(person(...many)).map(({ level }) => level)).toEqual(badgeFramework.areas.map(() => 1));
    expect(areaLevels(person()).map(({ level }) => level)).toEqual(badgeFramework.areas.map(() => 0));
  });

  test('counts the questions that the work of the person’s roles asks', () => {
    const roles = ['validator'];
    const asked = new Set(
      deriveProfile(models.validator, 'validator').competencies.map(({ competency }) => competency.id),
    );
    const levels = areaLevels({ ...person({ kind: 'study' }), roles }, { models: [models.validator] });
    levels.forEach(({ area, questions, leftOut, of, level }, index) => {
      const expected =
        badgeFramework.areas[index]?.questions.filter(({ answeredBy }) => answeredBy.some((id) => asked.has(id))) ?? [];
      expect(
        questions.map(({ question }) => question),
        area,
      ).toEqual(expected.map(({ id }) => id));
      expect(of).toBe(expected.length);
      expect(level).toBe(expected.length === 0 ? null : 1);
      expect(leftOut.every(({ why }) => why === 'outside-scope')).toBe(true);
      expect(leftOut.length + of).toBe(badgeFramework.areas[index]?.questions.length);
    });
    expect(levels.some(({ level }) => level === null) || levels.some(({ leftOut }) => leftOut.length > 0)).toBe(true);
  });

  test('a scope counts what roles of that scope are asked', () => {
    const wide = editModel(models.validator, (draft) => {
      for (const role of draft.roles) if (role.id === 'validator') role.scope = 'district';
    }).model;
    const of = (scope: 'school' | 'district' | 'state') =>
      areaLevels(person(), { models: [wide], scope }).map((each) => each.of);
    expect(of('district')).toEqual(
      areaLevels({ ...person(), roles: ['validator'] }, { models: [models.validator] }).map((each) => each.of),
    );
    expect(of('state')).toEqual(badgeFramework.areas.map(() => 0));
    expect(of('school')).not.toEqual(of('district'));
  });

  test('of a team, whoever answers best counts, and is named', () => {
    const lou: Person = { id: 'lou', name: 'Lou', evidence: [{ ...did('write-engagement-plan'), attestedBy: 'kim' }] };
    const [area] = areaLevels([person({ kind: 'study' }), lou]);
    expect(area?.questions.map(({ level }) => level)).toEqual([1, 1, 3, 3]);
    expect(area?.questions[3]?.because).toEqual([
      'lou: Experienced by write-engagement-plan: implementation (write-engagement-plan)',
    ]);
    const team = {
      model: 'validator',
      places: [{ id: 'hill', title: 'Hill' }],
      people: [person({ kind: 'study' }), lou],
    };
    expect(areaLevels(team)).toEqual(areaLevels([person({ kind: 'study' }), lou]));
    expect(() => areaLevels({ ...team, model: 'validtor' })).toThrow(
      '"validtor" is not one of the models that were given; did you mean "validator"?',
    );
  });

  test('leaves out questions without competencies, and names them', () => {
    const [area] = badgeAreas;
    if (area === undefined) throw new Error('there is one');
    const open = {
      ...area,
      questions: area.questions.map((each, index) => (index === 0 ? { ...each, answeredBy: [] } : each)),
    };
    const reading = readEvidenceOptions({}, 'test', null).among([]);
    const [level] = levelsOf([{ person: person({ kind: 'study' }), judging: reading }], false, () => true, [open]);
    expect(level).toMatchObject({ of: 3, level: 1, leftOut: [{ question: 'what-it-is', why: 'no-competency' }] });
  });

  test('a role in a model reaches its own work there', () => {
    const levels = areaLevels(person({ kind: 'implementation', role: 'validator', model: 'validator' }));
    const own = deriveProfile(models.validator, 'validator').competencies.filter(({ because }) =>
      because.some((reason) => reason.kind === 'step' && reason.responsibility === 'responsible'),
    );
    const ids = new Set(own.map(({ competency }) => competency.id));
    const questions = badgeFramework.areas.flatMap((area) => area.questions);
    for (const { question, level } of levels.flatMap((each) => each.questions)) {
      const answered = questions.find(({ id }) => id === question)?.answeredBy.some((id) => ids.has(id));
      expect(level, question).toBe(answered === true ? 3 : 0);
    }
  });
});

test('more evidence never lowers anything on the same day', () => {
  const line = fc.record(
    {
      kind: fc.constantFrom(...evidenceKindSchema.options),
      element: fc.constantFrom(...workElements.map(({ id }) => id)),
      area: fc.constantFrom(...badgeFramework.areas.map(({ id }) => id)),
      at: fc.constantFrom('2021-05-05', '2025-05-05', '2026-05-05'),
      attestedBy: fc.constantFrom('kim', 'lou'),
    },
    { requiredKeys: ['kind'] },
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 5 }), line, (evidence, more) => {
      const before = areaLevels(person(...evidence), { asOf: '2026-11-26' });
      const after = areaLevels(person(...evidence, more), { asOf: '2026-11-26' });
      before.forEach(({ level, questions }, index) => {
        expect(after[index]?.level ?? 0).toBeGreaterThanOrEqual(level ?? 0);
        questions.forEach((each, position) => {
          expect(after[index]?.questions[position]?.level ?? 0).toBeGreaterThanOrEqual(each.level);
        });
      });
    }),
    { numRuns: 30 },
  );
});

describe('areaBadge', () => {
  test('has a title, criteria and evidence, as the badge of a role has', () => {
    const badge = areaBadge('information-technology', 3, { person: person(did('choose-systems-by-work')) });
    expect(badge.title).toBe('Experienced: Information technology');
    expect(badge.id).toBe('information-technology-experienced');
    const questions = badgeFramework.areas.find(({ id }) => id === 'information-technology')?.questions ?? [];
    expect(badge.criteria).toEqual(['Evidence of implementation.', ...questions.map(({ text }) => text)]);
    expect(badge.evidence.map(({ level }) => level)).toEqual([3, 0, 3]);
    expect(areaBadge('information-technology', 3).evidence).toEqual([]);
    expect(() => areaBadge('information-tecnology' as never, 9 as never)).toThrow(
      /did you mean "information-technology"[\s\S]*from 1 to 4/,
    );
  });
});

test('the badge of an area asks of its holder what counts for the holder, and says what does not', () => {
  const holder = { person: { ...person(), roles: ['validator'] }, models: [models.validator] };
  const asked = new Set(
    deriveProfile(models.validator, 'validator').competencies.map(({ competency }) => competency.id),
  );
  let outside = 0;
  for (const { id, questions } of badgeFramework.areas) {
    const [own, other] = [true, false].map((isAsked) =>
      questions.filter(({ answeredBy }) => answeredBy.some((each) => asked.has(each)) === isAsked),
    );
    const badge = areaBadge(id, 3, holder);
    expect(badge.criteria.slice(1)).toEqual(own?.map(({ text }) => text));
    expect(badge.evidence.map(({ question }) => question)).toEqual(own?.map((each) => each.id));
    expect(badge.leftOut).toEqual(other?.map((each) => ({ question: each.id, why: 'outside-scope' })));
    expect(areaBadge(id, 3).leftOut).toEqual([]);
    if (own?.length === 0) outside++;
  }
  expect(outside).toBeGreaterThan(0);
  expect(areaBadge('anytime-anywhere-supports', 3, holder).evidence).toHaveLength(1);
});

/** The level that lines earn, derived independently from the framework: general evidence counts one level lower. */
const earned = (lines: readonly Evidence[]): number => {
  const kinds = (general: boolean) =>
    new Set(
      lines
        .filter(
          ({ element, area, competency }) =>
            general === (element === undefined && area === undefined && competency === undefined),
        )
        .map(({ kind }) => kind),
    );
  const [named, general] = [kinds(false), kinds(true)];
  if (named.has('implementation')) return named.has('increased-achievement') && named.has('peer-support') ? 4 : 3;
  if (named.has('planning') || named.has('early-implementation') || general.has('implementation')) return 2;
  return lines.length > 0 ? 1 : 0;
};

test('levels are those that the framework’s own words give, for any evidence', () => {
  const all = workElements.flatMap(({ id, competencies }) =>
    competencies.map((competency) => ({ element: id, ...competency })),
  );
  const about = fc.oneof(
    fc.record({ element: fc.constantFrom(...workElements.map(({ id }) => id)) }),
    fc.record({ area: fc.constantFrom(...badgeFramework.areas.map(({ id }) => id)) }),
    fc.record({ competency: fc.constantFrom(...all.map(({ id }) => id)) }),
    fc.constant({}),
  );
  const evidence = fc.array(
    fc
      .tuple(fc.constantFrom(...evidenceKindSchema.options), about)
      .map(([kind, named]): Evidence => ({ kind, ...named })),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(evidence, fc.constantFrom('lower' as const, 'ignore' as const), (lines, general) => {
      const counted = general === 'lower' ? lines : lines.filter((line) => Object.keys(line).length > 1);
      const expected = badgeFramework.areas.map(({ questions }) => {
        const levels = questions.map(({ answeredBy }) =>
          Math.max(
            ...answeredBy.map((id) => {
              const found = all.find((each) => each.id === id);
              return earned(
                counted.filter(
                  ({ element, area, competency }) =>
                    (element === undefined || element === found?.element) &&
                    (area === undefined || found?.areas.includes(area)) &&
                    (competency === undefined || competency === id),
                ),
              );
            }),
          ),
        );
        return {
          level: Math.min(...levels),
          answered: levels.filter((level) => level > 0).length,
          of: questions.length,
        };
      });
      expect(
        areaLevels(person(...lines), { general }).map(({ level, answered, of }) => ({ level, answered, of })),
      ).toEqual(expected);
    }),
    { numRuns: 40 },
  );
});

describe('roles that people hold', () => {
  const holding = (...roles: readonly string[]): Person => ({ id: 'p', name: 'P.', roles: [...roles], evidence: [] });

  test('and that are misspelt, or of no model that is known, are refused', () => {
    expect(() => areaLevels(holding('teacher', 'validater'))).toThrow(
      'roles[1]: "validater" is not a role of these models; did you mean',
    );
    expect(() => areaLevels([holding('zookeeper')])).toThrow(
      '[0].roles[0] (p): "zookeeper" is not a role of these models',
    );
    expect(() => areaLevels(holding('zookeeper'))).toThrow('pass the model that has it');
  });

  test('may be of a model that was not given, beside others', () => {
    expect(areaLevels(holding('teacher', 'zookeeper'))).toEqual(areaLevels(holding('teacher')));
  });
});

describe('without the ready models', () => {
  const own = newspaper({ scopes: { checker: 'district' } });
  const models = [own];
  const hill = { id: 'hill', title: 'Hill' };
  const refused = (act: typeof areaLevels | typeof areaLevelsOfEach, who: unknown, options: unknown = { models }) =>
    refusals(() => Reflect.apply(act, null, [who, options]));
  const ann: Person = { id: 'ann', name: 'Ann Lee', evidence: [{ kind: 'study' }] };

  test('whoever is alone is not named beside the evidence, and of several everybody is', () => {
    const [alone, one] = [areaLevels(ann, { models }), areaLevelsOfEach([ann], { models })[0]?.areas];
    const [among] = areaLevels([ann, { ...ann, id: 'bo', name: 'Bo Day' }], { models });
    const [first] = alone;
    const said = `Explorer by explain-competency-education: study (general; self-attested)`;
    expect(first?.questions[0]).toEqual({ question: 'what-it-is', level: 1, because: [said] });
    expect(one).toEqual(alone);
    expect(among?.questions[0]?.because).toEqual([`ann: ${said}`, `bo: ${said}`]);
  });

  test('roles are those of the models, or of a model that was not given', () => {
    const holds = (...roles: readonly string[]) => refused(areaLevels, { ...ann, roles });
    const strange = (word: string, index: number, more: string) =>
      `roles[${index}] (unknown-role): "${word}" is not a role of "newspaper"; ${more}`;
    const all = 'expected one of "writer", "checker", "editor", "pupil"; pass the model that has it';
    expect(holds('writer', 'zookeeping')).toEqual([]);
    expect(holds('writer', 'chekcer')).toEqual([strange('chekcer', 1, 'did you mean "checker"?')]);
    expect(holds('zookeeping')).toEqual([strange('zookeeping', 0, all)]);
    expect(
      refused(areaLevels, {
        model: 'newspaper',
        places: [hill],
        people: [ann, { ...ann, id: 'bo', roles: ['chekcer'] }],
      }),
    ).toEqual([`people[1].${strange('chekcer', 0, 'did you mean "checker"?')}`]);
  });

  test('a team is asked what the models of its schools ask, and not what others do', () => {
    const other = models.concat(assessors());
    const [of, team] = [
      { models: other, scope: 'district' as const },
      { model: 'newspaper', places: [hill] },
    ];
    expect(areaLevels(team, of).every(({ questions }) => questions.length === 0)).toBe(true);
    expect(areaLevels([], of).some(({ questions }) => questions.length > 0)).toBe(true);
  });

  test('what cannot be read is refused, with the function and what is wrong', () => {
    for (const [act, name] of [
      [areaLevels, 'areaLevels'],
      [areaLevelsOfEach, 'areaLevelsOfEach'],
    ] as const) {
      const of = (who: unknown, options: unknown) => () => Reflect.apply(act, null, [who, options]);
      expect(of([ann], { asOf: 'soon' })).toThrow(`options of ${name}`);
      expect(of([ann], { scope: 'planet' })).toThrow(`options of ${name}`);
      expect(of([ann], null)).toThrow('expected options');
      expect(of([ann], 5)).toThrow('expected options');
      expect(of([{ ...ann, name: 1 }], { models })).toThrow('people: 1 problem');
    }
    expect(() => Reflect.apply(areaLevels, null, [{ ...ann, name: 1 }, { models }])).toThrow('person: 1 problem');
    expect(() => Reflect.apply(areaLevelsOfEach, null, [ann])).toThrow('areaLevelsOfEach: people');
    expect(refused(areaLevels, null)).not.toEqual([]);
    expect(refused(areaLevels, 'ann')).not.toEqual([]);
    const strange = { ...ann, evidence: [{ kind: 'study', element: 'wirte' }] };
    expect(refused(areaLevels, strange)[0]).toMatch(/^evidence\[0\]\.element \(/);
    const nowhere = { model: 'nowhere', places: [hill], people: [strange] };
    expect(refused(areaLevels, nowhere).map((each) => each.split(' ')[0])).toEqual([
      'model',
      'people[0].evidence[0].element',
    ]);
  });
});

/** A model in which an office assesses for a district, which raises questions about assessment. */
const assessors = () => [
  parseModel({
    id: 'office',
    title: 'Office',
    roles: [
      {
        id: 'office',
        title: 'Office',
        actors: ['onsite-educator'],
        responsible: ['assess-progress'],
        scope: 'district',
      },
    ],
  }),
];
