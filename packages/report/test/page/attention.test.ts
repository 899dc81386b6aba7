import { describe, expect, test } from 'vitest';
import { addRole, type Breach, checkModel, type ImplementationModel, models } from 'work-elements';
import { twoScorers } from '../../../core/test/support/two-scorers.js';
import { modelHtml } from '../../src/index.js';
import { readOptions } from '../../src/language/read-options.js';
import { html } from '../../src/markup/html.js';
import { attention } from '../../src/page/attention.js';
import { modelView } from '../../src/view/model-view.js';
import { readPage } from '../support/read-page.js';

const { validator } = models;

const more = (id: string, letter: 'responsible' | 'accountable', ...refs: readonly string[]): ImplementationModel => ({
  ...validator,
  roles: validator.roles.map((role) => (role.id === id ? { ...role, [letter]: [...role[letter], ...refs] } : role)),
});

const ruled = (rule: ImplementationModel['policies']['rules'][number]['rule']): ImplementationModel => ({
  ...validator,
  policies: { ...validator.policies, rules: [{ id: 'own-rule', sentence: 'S.', severity: 'error', rule }] },
});

/** Models that break each kind of policy. */
const automated = (automation: (typeof models.flexBlend)['automation']): ImplementationModel => ({
  ...models.flexBlend,
  automation,
});

const BROKEN: Readonly<Record<Exclude<Breach['kind'], 'unknown-role' | 'unknown-work'>, ImplementationModel>> = {
  'nobody-responsible': {
    ...validator,
    roles: validator.roles.map((role) => (role.id === 'teacher' ? { ...role, responsible: ['recommend'] } : role)),
  },
  'nobody-accountable': {
    ...validator,
    roles: validator.roles.map((role) =>
      role.id === 'school-leader' ? { ...role, responsible: [...role.responsible, 'assess-progress/plan'] } : role,
    ),
  },
  'several-accountable': {
    ...validator,
    roles: validator.roles.map((role) =>
      role.id === 'learner' ? role : { ...role, accountable: [...role.accountable, 'assess-progress/score'] },
    ),
  },
  ineligible: more('teacher', 'responsible', 'experience-activities/practise'),
  'never-accountable': {
    ...models.flexBlend,
    roles: models.flexBlend.roles.map((role) =>
      role.id === 'learning-platform' ? { ...role, accountable: ['decide-advancement/decide'] } : role,
    ),
  },
  'cannot-answer': more('family', 'accountable', 'experience-activities/practise'),
  'only-suggests': automated([{ role: 'learning-platform', work: 'assess-progress/check', mode: 'suggests' }]),
  'does-not-act': automated([{ role: 'learning-platform', work: 'decide-advancement/weigh', mode: 'acts' }]),
  'only-records': automated([{ role: 'learning-platform', work: 'assess-progress/check', mode: 'records' }]),
  unreviewed: automated([{ role: 'learning-platform', work: 'assess-progress/check', mode: 'acts-reviewed' }]),
  'reviewed-by-system': {
    ...models.flexBlend,
    review: [{ work: 'assess-progress/score', by: 'learning-platform', sample: 0.1, always: [] }],
  },
  'not-reviewer': {
    ...models.flexBlend,
    review: [{ work: 'assess-progress/score', by: 'lab-coach', sample: 0.1, always: [] }],
  },
  'reviews-nothing': {
    ...models.microschool,
    review: models.microschool.review.map((rule) => ({ ...rule, sample: 0, always: [] })),
  },
  'reviewed-though-acting': {
    ...models.microschool,
    automation: models.microschool.automation.map((row) =>
      row.mode === 'acts-reviewed' ? { ...row, mode: 'acts' } : row,
    ),
  },
  'reviews-itself': {
    ...models.flexBlend,
    review: [{ work: 'assess-progress/score', by: 'teacher-of-record', sample: 0.1, always: [] }],
  },
  'others-review': {
    ...models.localAssessment,
    roles: models.localAssessment.roles.map((role) =>
      role.id === 'teacher' ? { ...role, responsible: [...role.responsible, 'assess-progress/second-score'] } : role,
    ),
  },
  'never-stops': { ...models.microschool, review: models.microschool.review.map((rule) => ({ ...rule, stopsAt: 1 })) },
  'only-for-systems': {
    ...models.disaggregatedFaculty,
    review: models.disaggregatedFaculty.review.map((rule) => ({ ...rule, stopsAt: 0.2, always: ['accommodated'] })),
  },
  'nobody-else-hears': { ...validator, people: [{ id: 'kim-id', name: 'Kim', roles: ['validator', 'school-leader'] }] },
  'too-few-people': {
    ...twoScorers,
    people: [{ id: 'kim-id', name: 'Kim', roles: ['validator'] }],
  },
  'not-theirs': more('family', 'responsible', 'map-objectives/draft'),
  'not-told': { ...validator, options: [...validator.options, 'track-progress/export-record'] },
  unsent: { ...validator, options: [...validator.options, 'track-progress/check-retention'] },
  'sent-for-another': {
    ...validator,
    cadence: [{ send: 'track-progress/check-in-due', everyDays: 7, each: 'objective' }],
  },
  'sent-in-vain': { ...validator, cadence: [{ send: 'map-objectives/enrol', everyDays: 7, each: 'learner' }] },
  'only-actors': ruled({ kind: 'only-actors', work: ['deliver-activities/support'], actors: ['partner'] }),
  'no-work': addRole(validator, { id: 'idle-role', title: 'Idle', actors: ['partner'] }).model,
  'too-many-steps': ruled({ kind: 'most-steps', limit: 3 }),
  'one-role': more('teacher', 'responsible', 'assess-progress/score'),
  'one-person': { ...validator, people: [{ id: 'kim-id', name: 'Kim', roles: ['teacher', 'validator'] }] },
};

/** Only this section, because whole pages would take minutes. */
const issuesOf = (model: ImplementationModel, locale: string): readonly string[] => {
  const language = readOptions('modelHtml', { locale });
  const section = html`${attention(modelView(model, language), language)}`.text;
  return [...readPage(section).querySelectorAll('.issue')].map(({ textContent }) => textContent ?? '');
};

test.each([
  ['en', 'Learning Platform, which may be held by information systems, answers for'],
  ['es', 'Plataforma de aprendizaje, que pueden ocupar sistemas de información, responde de'],
])('who may hold a role is named in the plural, which needs no article (%s)', (locale, said) => {
  expect(issuesOf(BROKEN['never-accountable'], locale).join(' ')).toContain(said);
});

test('of an element that nobody does, its title is said once, and of another each step', () => {
  const without = (refs: RegExp): ImplementationModel => ({
    ...validator,
    roles: validator.roles.map((role) => ({ ...role, responsible: role.responsible.filter((ref) => !refs.test(ref)) })),
  });
  const said = (model: ImplementationModel, locale: string) =>
    issuesOf(model, locale).filter((each) => /Nobody does|Nadie hace/.test(each));
  const exceptions = without(/^handle-exceptions/);
  expect(said(exceptions, 'en')).toEqual([expect.stringMatching(/Nobody does “[^”]+”\..*Give it to /s)]);
  expect(said(exceptions, 'es')).toEqual([expect.stringMatching(/Nadie hace «[^»]+»\..*Asígnelo a /s)]);
  expect(said(without(/^recommend$/), 'en')).toHaveLength(3);
  const unlearned = { ...validator, roles: validator.roles.filter(({ id }) => id !== 'learner') };
  expect(said(unlearned, 'en').join()).toMatch(/Nobody does “[^”]+”\.[^.]*Give each of its steps to a role/);
  expect(said(unlearned, 'es').join()).toMatch(/Nadie hace «[^»]+»\.[^.]*Asigne cada uno de sus pasos a un rol/);
});

test('errors come first, and beyond the first eight what needs attention is folded', () => {
  const roles = validator.roles.map((role) => ({ ...role, responsible: [], accountable: [] }));
  const model = { ...validator, roles };
  const found = checkModel(model);
  expect(found.length).toBeGreaterThan(8);
  const page = readPage(modelHtml(model));
  expect(page.querySelectorAll('#attention > .issue')).toHaveLength(8);
  expect(page.querySelectorAll('#attention > details .issue')).toHaveLength(found.length - 8);
  expect(page.querySelector('#attention summary')?.textContent).toBe(`and ${found.length - 8} more`);
  const isError = [...page.querySelectorAll('.issue')].map((each) => each.classList.contains('error'));
  expect(isError).toEqual(isError.toSorted((one, other) => Number(other) - Number(one)));
});

describe.each(Object.entries(BROKEN))('a breach of the kind %s', (kind, model) => {
  test.each(['en', 'es'])('is worded by the page, with titles (%s)', (locale) => {
    const found = checkModel(model);
    expect(found.map(({ breach }) => breach?.kind)).toContain(kind);
    const issues = issuesOf(model, locale);
    expect(issues).toHaveLength(found.length);
    for (const issue of issues) {
      expect(issue).not.toMatch(/undefined|\{\w+\}/);
      // Ids of roles, elements, steps and actors have hyphens or appear in straight quotes.
      expect(issue).not.toMatch(/"|-activities|-progress|-advancement|-platform|onsite-|idle-role|kim-id/);
      if (locale === 'es') expect(issue).not.toMatch(/\b(the|does|answers|held|give|role|learner|teacher)\b/i);
    }
  });

  test('names the titles of what it is about', () => {
    const [first] = checkModel(model).flatMap(({ breach }) => (breach?.kind === kind ? [breach] : []));
    expect(first?.kind).toBe(kind);
    const ids = first !== undefined && 'role' in first ? [first.role] : [];
    for (const id of ids)
      expect(issuesOf(model, 'en').join()).toContain(model.roles.find((role) => role.id === id)?.title ?? 'a role');
  });
});
