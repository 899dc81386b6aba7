import { describe, expect, test } from 'vitest';
import { safeParseModel } from '../../src/index.js';
import { bakery, bread, refusal } from './support/bakery.js';

const teacher = { id: 'teacher', title: 'Teacher', actors: ['onsite-educator'], responsible: ['recommend'] };

/** The issues of a small model of the learning process with some changes: path, code and message. */
const found = (change: object): readonly (readonly [string, string, string])[] => {
  const parsed = safeParseModel({ id: 'small', title: 'Small', roles: [teacher], ...change });
  return parsed.success ? [] : parsed.issues.map(({ path, code, message }) => [path, code, message] as const);
};

/** The same of a bakery, whose process is its own. */
const inBakery = (change: object): readonly (readonly [string, string, string])[] =>
  refusal(change).issues.map(({ path, code, message }) => [path, code, message] as const);

const competency = (id: string) => ({ id, kind: 'do', statement: 'Bakes.', areas: ['delivery-and-operations'] });
const rule = (asked: object) => ({ id: 'rule', sentence: 'A rule.', severity: 'error', rule: asked });

describe('what appears twice is told with where it was first', () => {
  test.each([
    ['role', 'roles', [teacher, { ...teacher, responsible: [] }], 'teacher'],
    ['tool', 'tools', [1, 2].map(() => ({ id: 'app', title: 'App', kind: 'dashboard' })), 'app'],
    ['person', 'people', [1, 2].map(() => ({ id: 'kim', name: 'Kim', roles: ['teacher'] })), 'kim'],
  ])('a %s', (what, at, list, id) => {
    expect(found({ [at]: list })).toEqual([
      [`${at}[1].id`, 'duplicate-id', expect.stringMatching(`the ${what} "${id}".*${at}\\[0\\]\\.id`)],
    ]);
  });

  test('the third time, too', () => {
    const again = [1, 2, 3].map(() => ({ id: 'kim', name: 'Kim', roles: ['teacher'] }));
    expect(found({ people: again }).map(([path]) => path)).toEqual(['people[1].id', 'people[2].id']);
  });

  test('work in a list, and work that is due', () => {
    const twice = ['recommend', 'map-objectives', 'recommend'];
    expect(found({ roles: [{ ...teacher, consulted: twice }] })).toEqual([
      [
        'roles[0].consulted[2]',
        'duplicate-work',
        expect.stringMatching(/"recommend" .*twice.*roles\[0\]\.consulted\[0\]/),
      ],
    ]);
    const due = twice.map((work) => ({ work, within: { hours: 4 } }));
    expect(found({ due })).toEqual([
      ['due[2].work', 'duplicate-work', expect.stringMatching(/"recommend" .*twice.*due\[0\]\.work/)],
    ]);
  });

  test('an element of the catalogue, and one of its competencies', () => {
    expect(found({ elements: [{ ...bread, id: 'recommend' }] })).toEqual([
      ['elements[0].id', 'duplicate-id', expect.stringMatching(/"recommend".*in the catalogue/)],
    ]);
    const taken = [competency('baking'), competency('choose-and-justify')];
    expect(found({ elements: [{ ...bread, competencies: taken }] })).toEqual([
      ['elements[0].competencies[1].id', 'duplicate-id', expect.stringMatching(/"choose-and-justify".*in recommend/)],
    ]);
  });

  test('an element beside one of its own process, and a competency of that', () => {
    const own = { ...bread, competencies: [competency('baking')] };
    expect(inBakery({ process: { elements: [own] }, elements: [bread] })).toEqual([
      ['elements[0].id', 'duplicate-id', expect.stringMatching(/"bread".*process\.elements\[0\]\.id/)],
    ]);
    const buns = { ...bread, id: 'buns', competencies: [competency('tasting'), competency('baking')] };
    expect(inBakery({ process: { elements: [own] }, elements: [buns] })).toEqual([
      ['elements[0].competencies[1].id', 'duplicate-id', expect.stringMatching(/"baking".*in bread/)],
    ]);
  });

  test('a competency within an element, once', () => {
    const own = { ...bread, competencies: [competency('baking'), competency('baking')] };
    expect(found({ elements: [own] })).toEqual([
      ['elements[0].competencies[1].id', 'duplicate-id', expect.stringContaining('"baking"')],
    ]);
  });

  test('but nothing of the catalogue in a process of its own', () => {
    const own = { ...bread, id: 'recommend', competencies: [competency('choose-and-justify')] };
    const roles = [{ ...teacher, responsible: ['recommend/shape'] }];
    expect(bakery({ roles, process: { elements: [own] } }).process?.elements).toHaveLength(1);
  });
});

describe('a machine that does not run', () => {
  const stuck = {
    ...bread,
    machine: { initial: 'shape', states: { shape: { on: { shaped: 'taste' } }, taste: {}, glaze: {} } },
  };

  test('is told with its place in the model, beside twins, and before any name is looked up', () => {
    const people = [1, 2].map(() => ({ id: 'kim', name: 'Kim', roles: ['techer'] }));
    const issues = found({ elements: [stuck], people });
    expect(issues[0]).toEqual(['people[1].id', 'duplicate-id', expect.stringContaining('"kim"')]);
    expect(issues.slice(1)).toContainEqual([
      expect.stringMatching(/^elements\[0\]\.machine/),
      expect.stringMatching(/./),
      expect.stringMatching(/no event leads out of "taste"/),
    ]);
    for (const [path, , message] of issues.slice(1)) {
      expect(path).toMatch(/^elements\[0\]\./);
      expect(message).not.toContain('techer');
    }
  });

  test('is told of a process of its own with its place there', () => {
    const [[path] = []] = inBakery({ process: { elements: [stuck] } });
    expect(path).toMatch(/^process\.elements\[0\]\.machine/);
  });
});

describe('a name that does not exist is told where it is written', () => {
  const evidence = (work: object) => ({
    id: 'recent',
    sentence: 'Evidence is recent.',
    rule: { kind: 'ages', kinds: ['study'], level: 2, years: 3, ...work },
  });

  test.each<[string, object, string, string]>([
    ['in a list of work', { roles: [{ ...teacher, informed: ['recomend'] }] }, 'roles[0].informed[0]', 'recommend'],
    [
      'of a tool',
      { tools: [{ id: 'app', title: 'App', kind: 'dashboard', usedIn: ['recomend'] }] },
      'tools[0].usedIn[0]',
      'recommend',
    ],
    [
      'of a separation',
      { policies: { separate: [['recommend', 'recomend']] } },
      'policies.separate[0][1]',
      'recommend',
    ],
    ['of what is due', { due: [{ work: 'recomend', within: { hours: 4 } }] }, 'due[0].work', 'recommend'],
    [
      'of a rule',
      { policies: { rules: [rule({ kind: 'separate', work: ['recommend', 'recomend'] })] } },
      'policies.rules[0].rule.work[1]',
      'recommend',
    ],
    [
      'of the exceptions from a rule',
      { policies: { rules: [rule({ kind: 'never-accountable', actors: ['learner'], except: ['recomend'] })] } },
      'policies.rules[0].rule.except[0]',
      'recommend',
    ],
    [
      'of a rule about evidence',
      { policies: { evidence: [evidence({ work: ['recommend', 'recomend'] })] } },
      'policies.evidence[0].rule.work[1]',
      'recommend',
    ],
    [
      'of automation',
      {
        roles: [teacher, { id: 'bot', title: 'Bot', actors: ['information-system'], responsible: ['map-objectives'] }],
        automation: [{ role: 'bot', work: 'recomend', mode: 'acts' }],
      },
      'automation[0].work',
      'recommend',
    ],
  ])('%s', (_, change, path, near) => {
    expect(found(change)).toEqual([
      [path, 'unknown-element', expect.stringMatching(`"recomend" is not a work element.*"${near}"`)],
    ]);
  });

  test('a step, with those of its element', () => {
    expect(inBakery({ roles: [{ ...teacher, responsible: ['bread/slice'] }] })).toEqual([
      ['roles[0].responsible[0]', 'unknown-step', expect.stringMatching(/"slice".*"bread".*"shape", "taste", "glaze"/)],
    ]);
  });

  test('a rule that names no work names nothing wrong', () => {
    const rules = [rule({ kind: 'no-empty-role' }), rule({ kind: 'never-accountable', actors: ['learner'] })];
    expect(found({ policies: { rules, evidence: [evidence({})] } })).toEqual([]);
  });

  test('a role of a person', () => {
    expect(found({ people: [{ id: 'kim', name: 'Kim', roles: ['teacher', 'techer'] }] })).toEqual([
      ['people[0].roles[1]', 'unknown-role', expect.stringMatching(/"techer".*"teacher"/)],
    ]);
  });

  test('an end of a route, an entry, and what advances an objective', () => {
    const route = { from: 'bred', on: 'glazed', to: 'bread', send: 'order', artifact: 'request' };
    expect(
      inBakery({
        process: {
          elements: [bread],
          routes: [route],
          entries: [{ on: 'journey-started', to: 'braed', send: 'order' }],
          advancement: { from: 'bread', on: 'eaten' },
        },
      }).map(([path, code]) => `${path} ${code}`),
    ).toEqual([
      'process.routes[0].from unknown-element',
      'process.routes[0].send unknown-event',
      'process.entries[0].to unknown-element',
      'process.advancement.on unknown-event',
    ]);
    expect(inBakery({ routes: [{ ...route, from: 'bread' }] }).map(([path]) => path)).toEqual(['routes[0].send']);
  });
});
