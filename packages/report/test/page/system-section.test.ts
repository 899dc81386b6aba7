import { expect, test } from 'vitest';
import { deriveProfiles, type ImplementationModel, models, raci } from 'work-elements';
import { modelHtml } from '../../src/index.js';
import { readPage } from '../support/read-page.js';

const some: readonly ImplementationModel[] = [models.aiTutorGuide, models.flexBlend];

test.each(['en', 'es'])(
  'a system’s card shows each mode and limit next to the work that it is about (%s)',
  (locale) => {
    for (const model of some) {
      const page = readPage(modelHtml(model, { locale }));
      for (const { role, system } of deriveProfiles(model)) {
        const shown = [...page.querySelectorAll(`#role-${role} li[data-mode]`)];
        expect(shown.map((item) => [item.getAttribute('data-work'), item.getAttribute('data-mode')])).toEqual(
          (system?.supervisors ?? []).map(({ work, mode }) => [work, mode]),
        );
        for (const item of shown) expect(item.textContent).not.toMatch(/undefined|\{\w+\}/);
      }
    }
  },
);

test.each([undefined, 'do'] as const)(
  'its card shows its requirements, and who answers for it (detail: %s)',
  (detail) => {
    for (const model of some) {
      const page = readPage(modelHtml(model, { detail }));
      for (const { role, system } of deriveProfiles(model)) {
        const card = page.querySelector(`#role-${role}`);
        const shown = [...(card?.querySelectorAll('[data-requirement]') ?? [])];
        expect(shown.map((item) => item.querySelector('bdi')?.textContent)).toEqual(
          (system?.requirements ?? []).map(({ statement }) => statement),
        );
        expect(shown.map((item) => item.getAttribute('data-requirement'))).toEqual(
          (system?.requirements ?? []).map(({ work }) => String(work.length)),
        );
        expect(card?.querySelectorAll('li[data-mode]')).toHaveLength(system?.supervisors.length ?? 0);
        const answering = raci(model)
          .filter(({ responsible }) => responsible.includes(role))
          .flatMap(({ accountable }) => accountable);
        if (system === undefined) continue;
        for (const id of answering.filter((each) => each !== role))
          expect(card?.textContent).toContain(model.roles.find((each) => each.id === id)?.title);
      }
    }
  },
);

test('gives the sample, what is always reviewed, and the limit of the rule', () => {
  const page = readPage(modelHtml(models.aiTutorGuide));
  const [rule] = models.aiTutorGuide.review;
  const text = page.querySelector('#role-ai-tutor li[data-work="assess-progress/score"]')?.textContent ?? '';
  expect(text).toContain(`a sample of ${100 * (rule?.sample ?? 0)}% goes to Accountable Educator`);
  expect(text).toContain('work for a learner with a support plan');
  expect(text).toContain(`stopped when more than ${100 * (rule?.stopsAt ?? 0)}% of the reviews disagree`);
});

test.each(['en', 'es'])('the page shows what the model chooses, and where what is raised goes (%s)', (locale) => {
  for (const model of some) {
    const shown = [...readPage(modelHtml(model, { locale })).querySelectorAll('#choices li')];
    expect(shown.map((item) => item.getAttribute('data-choice'))).toEqual([
      ...Object.keys(model.settings),
      ...model.cadence.map(({ send, each }) => `${send} ${each}`),
      ...model.options.map((id) => `option ${id}`),
      ...model.review.map(({ work }) => `review ${work}`),
      ...(model.policies.separate ?? []).map((apart) => `apart ${apart.join(' ')}`),
      'appeal-raised',
      'exception-raised',
      'mastery-claimed',
      'recognition-requested',
      'evidence-shared',
    ]);
    for (const item of shown) expect(item.textContent).not.toMatch(/[a-z][A-Z]|undefined|\{\w+\}/);
  }
});

test('an appeal goes to those who hear it, and other things to those who begin work with them', () => {
  const choices = readPage(modelHtml(models.validator)).querySelector('#choices');
  const said = (on: string): string => choices?.querySelector(`[data-choice="${on}"]`)?.textContent ?? '';
  expect(said('appeal-raised')).toBe('an appeal against a decision: to School Leader, for “Hear an appeal”');
  expect(said('recognition-requested')).toContain('to Proficiency Validator, for “Recognise learning from elsewhere”');
  expect(said('exception-raised')).toContain('to Teacher, for “Triage the case”');
});

test('who reviews has it on the card, and the matrix says it with the step, as the rule does', {
  tags: ['long'],
}, () => {
  for (const model of Object.values(models)) {
    const page = readPage(modelHtml(model));
    const forms = readPage(modelHtml(model, { detail: 'do' }));
    for (const { id } of model.roles) {
      const own = model.review.filter(({ by }) => by === id);
      const listed = page.querySelector(`#role-${id} [data-reviews]`);
      expect(Number(listed?.getAttribute('data-reviews') ?? 0)).toBe(own.length);
      for (const { sample } of own) {
        if (sample > 0) expect(listed?.textContent).toContain(`a sample of ${100 * sample}%`);
        if (sample > 0)
          expect(forms.querySelector(`#role-${id}`)?.textContent).toContain(`a sample of ${100 * sample}%`);
      }
    }
    for (const { work, by, sample } of model.review) {
      const [element, step] = work.split('/');
      const row = page.querySelector(`[data-element="${element}"] [data-step="${step}"] th`);
      const title = model.roles.find(({ id }) => id === by)?.title;
      if (sample > 0) expect(row?.textContent).toContain(`a sample of ${100 * sample}% goes to ${title}`);
    }
  }
});
