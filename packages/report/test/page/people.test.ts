import { describe, expect, test } from 'vitest';
import { assessReadiness, coverTeam, deriveProfile, evidencePolicies, models, type Person } from 'work-elements';
import { modelHtml, personHtml, teamHtml } from '../../src/index.js';
import { numbers, readPage } from '../support/read-page.js';

const model = models.validator;
const people: readonly Person[] = [
  { id: 'p1', name: 'A. <One>', evidence: [{ kind: 'implementation', note: 'seen by B. Two', at: '2026-03-01' }] },
  { id: 'p2', name: 'B. Two', evidence: [{ kind: 'planning', element: 'assess-progress' }] },
];
const [one, two] = people;
if (one === undefined || two === undefined) throw new Error('there are two');

/** Evidence for everything that a role needs. */
const evidenceFor = (role: string): Person['evidence'] =>
  deriveProfile<string>(model, role).competencies.map(({ competency }) => ({
    kind: 'implementation',
    competency: competency.id,
  }));

describe('the page of a person', () => {
  test('shows the gaps and the plan of each staff role', () => {
    const page = readPage(personHtml(two, model));
    for (const role of ['teacher', 'validator', 'school-leader'] as const) {
      const { gaps, plan } = assessReadiness(two, deriveProfile(model, role));
      expect(numbers(page, `tr[data-role="${role}"]`, 'data-gaps')).toEqual([gaps.length]);
      const items = [...page.querySelectorAll(`[data-plan="${role}"] [data-competency]`)];
      expect(items.map((item) => item.getAttribute('data-competency'))).toEqual(
        plan.map(({ competency }) => competency.id),
      );
    }
    expect(page.querySelector('[data-plan="learner"]')).toBeNull();
  });

  test('does not ask anyone to be ready for the role of a learner, a family or a system, like cover', () => {
    const shown = [...readPage(personHtml(two, model)).querySelectorAll('tr[data-role]')];
    expect(shown.map((row) => row.getAttribute('data-role')).toSorted()).toEqual(
      coverTeam([two], model)
        .roles.map(({ role }) => role)
        .toSorted(),
    );
    expect(model.roles.map(({ id }) => id)).toContain('family');
  });

  test('has no plan for a role without gaps, and says so once if there are none at all', () => {
    const shown = (roles: readonly string[]): Document =>
      readPage(personHtml({ id: 'p', name: 'P', evidence: roles.flatMap(evidenceFor) }, model));
    const able = shown(['validator']);
    expect(able.querySelector('[data-plan="validator"]')).toBeNull();
    expect(able.querySelector('[data-plan="teacher"]')).not.toBeNull();
    const page = shown(model.roles.map(({ id }) => id));
    expect(page.querySelectorAll('[data-plan]')).toHaveLength(0);
    expect(page.body.textContent?.match(/Nothing is missing/g)).toHaveLength(1);
  });

  test('names the competency that evidence is about by its statement', () => {
    const [needed] = deriveProfile(model, 'validator').competencies;
    if (needed === undefined) throw new Error('a validator needs something');
    const { id, statement } = needed.competency;
    const page = readPage(personHtml({ ...two, evidence: [{ kind: 'implementation', competency: id }] }, model));
    const about = [...page.querySelectorAll('section:last-of-type td')].at(-1);
    expect(about?.textContent).toContain(statement);
    expect(about?.textContent).not.toContain('all work');
  });

  test('writes dates by locale, and reveals neither the person nor the notes if names are off', () => {
    expect(personHtml(one, model, { locale: 'es' })).toContain('1 mar 2026');
    const text = personHtml(one, model, { names: false });
    expect(text).not.toMatch(/One|Two/);
    expect(text).toContain('This person');
    expect(personHtml(one, model)).toContain('A. &lt;One&gt;');
  });
});

test('the page of a person says for each line who attests it, and whether it is general', () => {
  const lines = [
    { kind: 'implementation', element: 'assess-progress', attestedBy: 'Professor B.' },
    { kind: 'planning' },
  ] as const;
  const said = (names: boolean) =>
    [
      ...readPage(personHtml({ id: 'p1', name: 'P.', evidence: lines }, model, { names })).querySelectorAll(
        'section:last-of-type td:nth-child(2) .small',
      ),
    ].map((each) => each.textContent);
  const general = 'self-attested; general, which counts one level lower';
  expect(said(true)).toEqual(['attested by Professor B.', general]);
  expect(said(false)).toEqual(['attested by somebody else', general]);
});

describe('the page of a team', () => {
  test('shows the derived cover', () => {
    const cover = coverTeam(people, model);
    const page = readPage(teamHtml(people, model));
    for (const { role, candidates } of cover.roles) {
      const expected = people.map(({ id }) => candidates.find(({ person }) => person === id)?.gaps);
      expect(numbers(page, `tr[data-role="${role}"] td`, 'data-gaps')).toEqual(expected);
    }
    expect(page.querySelectorAll('[data-cannot-lose] li')).toHaveLength(cover.cannotLose.length);
    expect(readPage(teamHtml([two], model)).querySelectorAll('[data-uncovered] li')).toHaveLength(3);
  });

  test('numbers people if names are off', () => {
    const text = teamHtml(people, model, { names: false });
    expect(text).not.toMatch(/One|Two/);
    expect(text).toContain('Person 2');
  });
});

describe('a badge', () => {
  const everything: Person = { id: 'p4', name: 'D.', evidence: evidenceFor('validator') };
  const allButOne: Person = { ...everything, evidence: everything.evidence.slice(0, -1) };
  const studied: Person = { id: 'p5', name: 'E.', evidence: [{ kind: 'study' }] };

  test('has the lowest level earned in what the role needs as Experienced or above, as both pages say', () => {
    const levels = [one, two, everything, allButOne, studied].map((person) => {
      const { competencies, level } = assessReadiness(person, deriveProfile(model, 'validator'));
      const fully = competencies.filter(({ target }) => target >= 3).map((each) => each.level);
      expect(level).toBe(Math.min(...fully));
      return level;
    });
    expect(new Set(levels).size).toBeGreaterThan(2);
    for (const text of [personHtml(one, model), teamHtml(people, model)])
      expect(readPage(text).body.textContent).toContain(
        'among the competencies that the role needs at the level Experienced or above',
      );
  });

  test('is missing for want of one competency, and there after study alone, whatever the gaps', () => {
    const [missing, general] = [allButOne, studied].map((each) =>
      assessReadiness(each, deriveProfile(model, 'validator')),
    );
    expect([missing?.gaps.length, missing?.level]).toEqual([1, 0]);
    expect(general?.level).toBe(1);
    expect(general?.gaps.length).toBeGreaterThan(25);
  });

  test('says what “/” and “+” mean wherever kinds of evidence are listed', () => {
    const key = '“/” means that any one of these is enough, “+” that all are needed.';
    expect(readPage(modelHtml(model)).querySelector('#role-teacher .keep')?.textContent).toContain(key);
    for (const plan of readPage(personHtml(two, model)).querySelectorAll('[data-plan]'))
      expect(plan.textContent).toContain(key);
  });
});

test('in Spanish a person alone can fill a role, of whichever gender', () => {
  const person = { id: 'p6', name: 'Luis', evidence: evidenceFor('validator') };
  const said = readPage(teamHtml([person], model, { locale: 'es' })).querySelector('[data-cannot-lose]')?.textContent;
  expect(said?.trim()).toMatch(/^Sin Luis, no todo esto se cubriría: /);
});

describe('the page of a team says what fits its case', () => {
  const able = models.validator.roles.map(({ id }) => id);
  const evidence = able.flatMap(evidenceFor);
  const everybody = able.map((id): Person => ({ id, name: id, evidence }));
  const text = (team: readonly Person[], locale: string): string =>
    readPage(teamHtml(team, model, { locale })).body.textContent ?? '';

  test.each([
    ['en', 'Not filled', 'Somebody is ready for every role.'],
    ['es', 'Sin cubrir', 'Hay alguien preparado para cada rol.'],
  ])('with every role covered, no heading says that something is not filled (%s)', (locale, nobody, everyRole) => {
    expect(coverTeam(everybody, model).uncovered).toEqual([]);
    expect(text(everybody, locale)).toContain(everyRole);
    expect(text(everybody, locale)).not.toContain(nobody);
    expect(text([two], locale)).toContain(nobody);
    expect(text([two], locale)).not.toContain(everyRole);
  });

  test.each([
    ['en', 'so no role depends on one person alone.', 'Every role that is covered', 'Badge'],
    ['es', 'de modo que ninguno depende de una sola persona.', 'Cada rol cubierto', 'Insignia'],
  ])(
    'for a team of nobody, it does not mention cover and has no list of badges (%s)',
    (locale, noneCovered, wouldBe, badge) => {
      expect(text([], locale)).toContain(noneCovered);
      expect(text([], locale)).not.toContain(wouldBe);
      const headings = [...readPage(teamHtml([], model, { locale })).querySelectorAll('h2')].map((h) => h.textContent);
      expect(headings).not.toContain(badge);
      const some = [...readPage(teamHtml([two], model, { locale })).querySelectorAll('h2')].map((h) => h.textContent);
      expect(some).toContain(badge);
      expect(text(everybody, locale)).toContain(wouldBe);
    },
  );
});

test('the page of a team says of a role that is not filled whether anybody is ready for it', () => {
  const both: Person = { id: 'p1', name: 'P.', evidence: ['teacher', 'validator'].flatMap(evidenceFor) };
  const unfilled = (people: readonly Person[], options: Parameters<typeof teamHtml>[2] = {}) =>
    [...readPage(teamHtml(people, model, options)).querySelectorAll('[data-uncovered] li')].map((item) =>
      item.textContent?.trim(),
    );
  const [teacher, validator, leader] = coverTeam([both], model).roles;
  expect([teacher, validator, leader].map((role) => role?.coveredBy)).toEqual([['p1'], ['p1'], []]);
  const busy = 'those who are ready for it hold a role that the model keeps apart from it, or have no more time.';
  expect(unfilled([both])).toEqual([
    expect.stringMatching(new RegExp(`^(Teacher|Proficiency Validator): ${busy}$`)),
    'School Leader: nobody is ready for it.',
  ]);
  const two = { judged: { headcounts: { validator: 2 } } };
  const able: Person = { id: 'p2', name: 'Q.', evidence: evidenceFor('validator') };
  expect(unfilled([able], two)).toContain(`Proficiency Validator: ${busy}`);
  expect(unfilled([able])).not.toContain(`Proficiency Validator: ${busy}`);
});

test('pages are judged as they are told', () => {
  const asOf = '2026-11-26';
  const old: Person = {
    id: 'p1',
    name: 'P.',
    evidence: [{ kind: 'planning', element: 'assess-progress', at: '2020-01-01', attestedBy: 'Professor B.' }],
  };
  const said = (judged: object) =>
    readPage(personHtml(old, model, { judged })).querySelector('section:last-of-type td:nth-child(2) .small')
      ?.textContent;
  expect(said({})).toBe('attested by Professor B.');
  expect(said({ asOf })).toBe('attested by Professor B.; too old to count as it once did');
  const { level } = assessReadiness(old, deriveProfile(model, 'validator'), { asOf });
  expect(level).toBe(0);
  const done: Person = { id: 'p2', name: 'Q.', evidence: evidenceFor('validator') };
  const dots = (judged: object) =>
    readPage(teamHtml([done], model, { judged })).querySelectorAll('tr[data-role="validator"] .ready').length;
  expect([dots({}), dots({ policies: evidencePolicies.strict })]).toEqual([1, 0]);
});

test('the page of a team says who attest each other, with names only where it has them', () => {
  const by = (id: string, attestedBy: string): Person => ({
    id,
    name: id.toUpperCase(),
    evidence: [{ kind: 'implementation', attestedBy }],
  });
  const ring = [by('ann', 'kim'), by('ben', 'ann'), by('kim', 'ben'), by('max', 'ann')];
  const said = (team: readonly Person[], options = {}) =>
    [...readPage(teamHtml(team, model, options)).querySelectorAll('[data-circles] li')].map((each) =>
      each.textContent?.trim(),
    );
  expect(said(ring)).toEqual([
    'ANN, BEN, and KIM attest each other’s evidence: 3 lines rest on their word alone. Have somebody else see ' +
      'them too.',
  ]);
  expect(said(ring, { names: false })[0]).toMatch(/^Person 1, Person 2, and Person 3 attest/);
  expect(said(ring, { locale: 'es' })[0]).toMatch(/^ANN, BEN y KIM atestiguan unos por otros: 3 evidencias/);
  expect(said(ring.slice(1))).toEqual([]);
});
