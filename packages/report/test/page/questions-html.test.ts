import { expect, test } from 'vitest';
import { badgeFramework, deriveProfiles, models } from 'work-elements';
import { questionsHtml } from '../../src/index.js';
import { readPage } from '../support/read-page.js';

test('shows who answers which question by which step, as derived', () => {
  const page = readPage(questionsHtml(models.validator));
  const profiles = deriveProfiles(models.validator);
  const questions = badgeFramework.areas.flatMap((area) => area.questions);
  expect(page.querySelectorAll('[data-question]')).toHaveLength(questions.length);
  for (const { id, answeredBy } of questions) {
    const shown = [...page.querySelectorAll(`[data-question="${id}"] [data-role]`)].map((item) => [
      item.getAttribute('data-role'),
      (item.getAttribute('data-steps') ?? '').split(' ').sort(),
    ]);
    const expected = profiles.flatMap(({ role, competencies }) => {
      const steps = new Set<string>();
      for (const { competency, because } of competencies)
        if (answeredBy.includes(competency.id))
          for (const { element, step } of because) steps.add(`${element}/${step}`);
      return steps.size === 0 ? [] : [[role, [...steps].sort()]];
    });
    expect(shown, id).toEqual(expected);
  }
  expect(questionsHtml(models.validator, { locale: 'es' })).toContain('Quién responde a qué pregunta');
});
