import { arbitraryModel } from '@work-elements/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareModels, editModel, type ImplementationModel, models } from 'work-elements';
import { modelComparisonHtml } from '../../src/index.js';
import { readPage } from '../support/read-page.js';

const tutor: ImplementationModel = models.aiTutorGuide;
const [rule] = tutor.review;
const work = rule?.work ?? '';
const unreviewed: ImplementationModel = {
  ...tutor,
  review: [],
  automation: tutor.automation.filter((row) => row.work !== work),
};
const allReviewed: ImplementationModel = { ...tutor, review: tutor.review.map((each) => ({ ...each, sample: 1 })) };

const compared = (after: ImplementationModel, locale = 'en', before = tutor): Document =>
  readPage(modelComparisonHtml([before, { ...after, id: 'other', title: 'Other' }], { locale }));

/** What a role gains or loses in supervision, item by item. */
const said = (page: Document, role: string, end: 'gained' | 'lost'): readonly string[] =>
  [...page.querySelectorAll(`.role[data-role="${role}"] [data-change="${end}"] [data-supervision] li`)].map(
    ({ textContent }) => (textContent ?? '').replaceAll(/\s+/g, ' ').replaceAll(/[\u2066-\u2069]/g, ''),
  );

describe('a system whose work people no longer review', () => {
  const page = compared(unreviewed);

  test('loses the sentences of its card that say so, and acts instead of acting under review', () => {
    expect(said(page, 'ai-tutor', 'gained')).toEqual([expect.stringMatching(/^“Score against the rubric”.*: acts$/)]);
    const [lost = ''] = said(page, 'ai-tutor', 'lost');
    expect(lost).toContain('acts under review');
    expect(lost).toContain('a sample of 10%');
    expect(lost).toContain('stopped when more than 30% of the reviews disagree');
  });

  test('is supervised in another way, and whoever reviewed it loses the review', () => {
    const [answers, reviews] = said(page, 'accountable-educator', 'lost');
    expect(answers).toMatch(/^Answers for what AI Tutor does \(acts under review\): “Score against the rubric”/);
    expect(reviews).toMatch(
      /^Reviews “Score against the rubric”.*: a sample of 10%; always: .*; stopped when more than 30%/,
    );
    expect(said(page, 'accountable-educator', 'gained')).toEqual([
      expect.stringMatching(/^Answers for what AI Tutor does \(acts\): “Score against the rubric”/),
    ]);
  });

  test('has no matrix beside it, since no letter differs', () => {
    expect(page.querySelector('[data-same-letters]')?.textContent).toBe(
      'Each role has the same letters at every step in both.',
    );
    expect(page.querySelector('.both, .key')).toBeNull();
  });
});

test.each([
  ['en', 'a sample of 10%', 'a sample of 100%'],
  ['es', 'el 10 %', 'el 100 %'],
])('a larger sample is said of the system and of who reviews (%s)', (locale, had, has) => {
  const page = compared(allReviewed, locale);
  const plain = (texts: readonly string[]): string => texts.join().replaceAll('\u00a0', ' ');
  expect(plain(said(page, 'ai-tutor', 'lost'))).toContain(had);
  expect(plain(said(page, 'ai-tutor', 'gained'))).toContain(has);
  expect(said(page, 'accountable-educator', 'lost')).toHaveLength(1);
  expect(said(page, 'accountable-educator', 'gained')).toHaveLength(1);
  expect(page.querySelector('[data-same-letters]')).not.toBeNull();
});

test('samples that differ by a thousandth do not read alike', () => {
  const page = compared({ ...tutor, review: tutor.review.map((each) => ({ ...each, sample: 0.101 })) });
  expect(said(page, 'ai-tutor', 'gained').join()).toContain('a sample of 10.1%');
});

const everyChangedRoleIsShown = (numRuns: number): void =>
  fc.assert(
    fc.property(arbitraryModel(), fc.constantFrom(0, 0.5, 1), fc.boolean(), (model, sample, filing) => {
      const before = editModel(model, (draft) => {
        draft.review = draft.review.map((each) => ({ ...each, sample: 0.25 }));
      }).model;
      const after = editModel(before, (draft) => {
        for (const each of draft.review) each.sample = sample;
        if (filing) draft.automation = draft.automation.slice(1);
      }).model;
      const page = compared(after, 'en', before);
      for (const { role, change } of compareModels(before, { ...after, id: 'other', title: 'Other' }).roles) {
        const items = page.querySelectorAll(`.role[data-role="${role}"] [data-change] li`).length;
        expect(items > 0, `${role} ${change}`).toBe(change !== 'unchanged');
      }
    }),
    { numRuns },
  );

const CHANGED = 'every role of two models that changed has something that it gains or loses, and no other has';
test(CHANGED, () => everyChangedRoleIsShown(4));
test(`${CHANGED}, in many models`, { tags: ['long'] }, () => everyChangedRoleIsShown(60));

test('elements without changes are said to be listed below exactly where they are', () => {
  const { singleTeacher, microschool, disaggregatedFaculty, validator, bigPicture } = models;
  const pairs: readonly (readonly [ImplementationModel, ImplementationModel])[] = [
    [singleTeacher, microschool],
    [singleTeacher, disaggregatedFaculty],
    [singleTeacher, validator],
    [validator, bigPicture],
  ];
  const found = pairs.flatMap(([before, after]) =>
    (['en', 'es'] as const).map((locale) => {
      const page = readPage(modelComparisonHtml([before, after], { locale }));
      const note = page.querySelector('.onpage > .note')?.textContent ?? '';
      const list = [...page.querySelectorAll('.onpage summary')].some(({ textContent }) =>
        /without changes|en que nada cambió/.test(textContent ?? ''),
      );
      expect(/listed below|figuran abajo/.test(note), `${before.id} ${after.id} ${locale}`).toBe(list);
      return list;
    }),
  );
  expect(new Set(found).size).toBe(2);
});
