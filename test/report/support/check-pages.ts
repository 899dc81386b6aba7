import { execFileSync } from 'node:child_process';
import {
  areasSvg,
  elementHtml,
  elementSvg,
  modelComparisonHtml,
  modelHtml,
  personHtml,
  processHtml,
  processSvg,
  questionsHtml,
  teamHtml,
} from '@work-elements/report';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ImplementationModel, learningProcess, models, type Person, processOf, workElements } from 'work-elements';
import { HOSTILE, hostileModel } from '../../../packages/report/test/support/hostile.js';
import { hub, workshop } from '../../../packages/report/test/support/large-element.js';
import { largeModel } from '../../../packages/report/test/support/large-model.js';
import { hasBrowser, inCi, launched } from './browser.js';
import { edgesOf, openedAt, scrolledAt, stuckAt } from './edges.js';
import { HEADING, lookAt, onPaper, printed, visit } from './look.js';

export const hasPdfToText = (): boolean => {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

if (!hasBrowser)
  console.warn(
    `\n!!! No browser: what pages and pictures look like is NOT CHECKED.\n!!! apt-get ` +
      `update && apt-get install -y chromium poppler-utils\n`,
  );

const people: readonly Person[] = [
  { id: 'p1', name: 'A. One', evidence: [{ kind: 'implementation', element: 'assess-progress', at: '2025-09-01' }] },
  { id: 'p2', name: 'B. Two', evidence: [{ kind: 'planning' }, { kind: 'implementation', note: 'since last year' }] },
  { id: 'p3', name: 'C. Three', evidence: [] },
];

/** More people than fit side by side, some with names longer than their column, some with few requirements. */
const crowd: readonly Person[] = Array.from({ length: 38 }, (_, index) => ({
  id: `person-${index}`,
  name: index % 3 < 2 ? `Person of the Doubly-Hyphenated-Surname, Number ${index}` : `P. ${index}`,
  evidence: people[index % people.length]?.evidence ?? [],
  ...(index % 4 === 0 ? { roles: ['validator'] } : {}),
}));

/** The smallest font size that may be printed, in points; a picture as wide as landscape A4 is smaller on Letter. */
const LEAST_POINTS = { A4: 6.5, Letter: 6.1 };

/** A picture alone on a scrollable page. */
export const asPage = (svg: string): string =>
  '<!doctype html><html lang="en"><title>picture</title><body style="margin:0"><main><h1 ' +
  'style="position:absolute;left:-9999px">Picture</h1><div style="overflow:auto" ' +
  `tabindex="0">${svg}</div></main></body></html>`;

/** Pages by name, each made on demand. */
export type Pages = Readonly<Record<string, () => string>>;

/** Memoises a page. */
const once = (make: () => string): (() => string) => {
  let made: string | undefined;
  return () => {
    made ??= make();
    return made;
  };
};

/** Teams as areas by people. */
export const areasPages: Pages = {
  'areas by people': () => asPage(areasSvg(people, { judged: { asOf: '2026-11-26' } })),
  'areas by many people in Spanish': () => asPage(areasSvg(crowd, { locale: 'es', judged: { asOf: '2026-11-26' } })),
};

/** Elements on paper: every one of the catalogue, in both languages, and two custom ones. */
export const elementPages: Pages = Object.fromEntries(
  [...workElements, workshop, hub].flatMap((element) => [
    [`the page of ${element.id}`, () => elementHtml(element, { process: learningProcess })],
    [`the page of ${element.id} in Spanish`, () => elementHtml(element, { locale: 'es' })],
  ]),
);

/** A model with endless titles next to one with ordinary titles. */
export const endlessBesideOthers = (): string => modelComparisonHtml([hostileModel(HOSTILE.endless), models.validator]);

/** Pages that never need to scroll sideways on a screen, whatever their titles. */
const unscrolled: Pages = {
  'the process of twelve roles': () =>
    processHtml(processOf(models.specialistTeam), { lanes: 'role', model: models.specialistTeam }),
  'endless titles': () => modelHtml(hostileModel(HOSTILE.endless)),
  'two models with endless titles': endlessBesideOthers,
  'a team with endless names': () =>
    teamHtml(
      people.map((person) => ({ ...person, name: HOSTILE.endless })),
      hostileModel(HOSTILE.endless),
    ),
};

/** Every page and picture of a model, by name. */
const pagesOf = (model: ImplementationModel): Pages => {
  const [person] = people;
  if (person === undefined) throw new Error('there are people');
  return {
    model: () => modelHtml(model),
    'model in Spanish': () => modelHtml(model, { locale: 'es' }),
    'model as forms': () => modelHtml(model, { detail: 'do' }),
    'model beside one teacher': () => modelComparisonHtml([models.singleTeacher, model]),
    'model beside the team of specialists': () => modelComparisonHtml([model, models.specialistTeam], { locale: 'es' }),
    process: () => processHtml(processOf(model), { lanes: 'role', model }),
    'process in Spanish': () => processHtml(processOf(model), { lanes: 'role', model, locale: 'es' }),
    questions: () => questionsHtml(model),
    'questions in Spanish': () => questionsHtml(model, { locale: 'es' }),
    person: () => personHtml(person, model),
    team: () => teamHtml(people, model, { names: false }),
  };
};

/** Every picture of a model, by name. */
const picturesOf = (model: ImplementationModel): Pages => {
  const process = processOf(model);
  return {
    'process by element': () => processSvg(process),
    'process by role': () => processSvg(process, { lanes: 'role', model }),
    'process by role in Spanish': () => processSvg(process, { lanes: 'role', model, locale: 'es' }),
    ...Object.fromEntries(process.elements.map((element) => [element.id, () => elementSvg(element)])),
    ...Object.fromEntries(
      process.elements.map((element) => [`${element.id} in Spanish`, () => elementSvg(element, { locale: 'es' })]),
    ),
  };
};

/** Opens and measures the chosen pages and pictures of some models, and some other pages, in a browser. */
export const checkPages = (
  checked: readonly ImplementationModel[],
  others: Pages,
  formats: readonly ('A4' | 'Letter')[],
  chosen: (name: string) => boolean = () => true,
): void => {
  const printable = hasPdfToText() || inCi;

  // In CI the tests fail without a browser.
  describe.skipIf(!hasBrowser && !inCi)('pages and pictures in a real browser', () => {
    let browser: Browser;

    beforeAll(async () => {
      browser = await launched();
    });

    afterAll(async () => {
      await browser?.close();
    });

    test('the check itself detects labels that overlap, leave their picture, or do not fit', async () => {
      const bad =
        '<svg width="100" height="40"><text x="5" y="20">one label</text><text x="8" y="22">other</text><text ' +
        'x="80" y="39">leaves</text></svg><p style="width:30px;white-space:nowrap">too much text</p>';
      const { labels } = await lookAt(browser, asPage(bad), 1400);
      expect(labels).toEqual([
        'one label meets other',
        'leaves its picture: leaves',
        'is wider than its box: P too much text',
      ]);
    });

    test.each(Object.entries(unscrolled))('%s: nothing is wider than a screen', { tags: ['long'] }, async (_, page) => {
      expect(await scrolledAt(browser, page(), 1400)).toEqual([]);
    });

    test('on a phone a wide table keeps its first column in view, and its cut edge is shaded', {
      tags: ['long'],
    }, async () => {
      const kept = { firstColumn: 0, shadedAtStart: true, shadedAtEnd: false };
      const own = modelHtml(models.specialistTeam);
      const both = modelComparisonHtml([models.singleTeacher, models.specialistTeam]);
      expect(await edgesOf(browser, own, '#matrix .sideways')).toEqual(kept);
      expect(await edgesOf(browser, both, '.sideways:has(.both)')).toEqual(kept);
    });

    test('on a phone several models show all their figures, under headings that stay', { tags: ['long'] }, async () => {
      for (const locale of ['en', 'es']) {
        const several = modelComparisonHtml(Object.values(models), { locale });
        const opened = await openedAt(browser, several, '.sideways:has(.glance)', '.glance :is(th, td)');
        expect(opened).toEqual({ parts: 6 * (1 + Object.keys(models).length), cut: 0, down: 0 });
        expect(await stuckAt(browser, several, '.glance thead', '.glance tbody tr:nth-child(9)')).toBe(0);
      }
    });

    test('on a phone the picture of hand-offs opens where its roles are', { tags: ['long'] }, async () => {
      for (const model of Object.values<ImplementationModel>(models)) {
        const { parts, ...opened } = await openedAt(browser, modelHtml(model), '#handoffs .sideways', '[data-place]');
        expect(parts, model.title).toBeGreaterThan(1);
        expect(opened, model.title).toEqual({ cut: 0, down: 0 });
      }
    });

    test.skipIf(!printable)(
      'on paper sixty roles have a form each, and fewer than ten sheets before them',
      { tags: ['long'] },
      async () => {
        const large = largeModel();
        for (const format of formats) {
          const sheets = await printed(browser, modelHtml(large), format);
          const isForm = ([top = '']: readonly string[]): boolean =>
            large.roles.some(({ title }) => top.startsWith(`${title}${HEADING} Role in`));
          expect(sheets.filter(isForm)).toHaveLength(large.roles.length);
          expect(sheets.findIndex(isForm)).toBeLessThan(10);
          expect(sheets.length - sheets.findIndex(isForm)).toBe(large.roles.length);
        }
      },
    );

    test.skipIf(!printable)(
      'on paper the heading of a role is repeated, and a matrix leaves no row or two',
      { tags: ['long'] },
      async () => {
        const both = modelComparisonHtml([models.singleTeacher, models.validator]);
        const sheets = await printed(browser, both, 'A4');
        const first = sheets.findIndex((sheet) => sheet.some((line) => line.startsWith(`Gains${HEADING}`)));
        expect(first).toBeGreaterThan(0);
        expect(sheets.length).toBeGreaterThan(first + 2);
        const titles = ['Teacher', 'Learner', 'Family', 'Proficiency Validator', 'School Leader'];
        for (const [top = ''] of sheets.slice(first + 1))
          expect(
            titles.some((title) => top === title + HEADING || top.startsWith(`${title} `)),
            top,
          ).toBe(true);
        const [start = [], next = []] = await printed(
          browser,
          modelHtml(models.specialistTeam, { detail: 'do' }),
          'A4',
        );
        const rows = (sheet: readonly string[]): number =>
          sheet.filter((line) => /^[A-Z][a-z]+ing\b/.test(line)).length;
        const onNext = next[0]?.startsWith(`Objectives Mapper${HEADING}`) === true ? 0 : rows(next);
        expect(rows(start) + onNext).toBeGreaterThanOrEqual(12);
        expect([1, 2]).not.toContain(onNext);
      },
    );

    test.skipIf(!printable)(
      'on paper the steps of an element stay together under the names of roles, and no list leaves a row',
      { tags: ['long'] },
      async () => {
        const both = modelComparisonHtml([models.singleTeacher, models.specialistTeam]);
        const titles = workElements.map(({ title }) => title);
        for (const format of formats) {
          const sheets = await printed(browser, both, format);
          const tops = sheets.flatMap((sheet) =>
            sheet.flatMap((line, index) => (line.startsWith('Work element') ? [sheet[index + 1] ?? 'nothing'] : [])),
          );
          expect(tops.length).toBeGreaterThan(2);
          for (const top of tops)
            expect(
              titles.some((title) => top.startsWith(title)),
              `${top} on ${format}`,
            ).toBe(true);
          const lists = (await printed(browser, modelHtml(largeModel(undefined, 24)), format)).filter((sheet) =>
            sheet.some((line) => line.startsWith('From To')),
          );
          expect(lists.length).toBeGreaterThan(2);
          for (const sheet of lists)
            expect(
              sheet.filter((line) => /^Specialist (number (\d+ (of (the )?)?)?)?Specialist/.test(line)).length,
            ).toBeGreaterThan(1);
        }
      },
    );

    const checkEach = (pages: Pages): void => {
      const each = Object.entries(pages)
        .filter(([name]) => chosen(name))
        .map(([name, make]) => [name, once(make)] as const);

      test.each(each)('%s: on a screen, a phone and paper, and for assistive technology', async (_, page) => {
        const fine = { messages: [], labels: [], tooWide: 0 };
        const { screen, phone, paper, axe } = await visit(browser, page());
        expect(screen, 'on a screen').toEqual(fine);
        expect(phone, 'on a phone nothing is cut, and only scrollable content is wider').toEqual(fine);
        expect({ ...paper, tooWide: Math.max(0, paper.tooWide) }, 'as wide as paper').toEqual(fine);
        expect(axe, 'in the way of those who do not see it').toEqual([]);
      });

      test.skipIf(!printable).each(each)(
        '%s: on paper no heading ends a page, and no text is too small',
        async (_, page) => {
          const text = page();
          for (const format of formats) {
            const { sheets, smallest } = await onPaper(browser, text, format);
            expect(smallest.points, `“${smallest.text}” on ${format}`).toBeGreaterThan(LEAST_POINTS[format]);
            const orphaned = sheets.flatMap((sheet, index) =>
              sheet.at(-1)?.endsWith(HEADING) === true
                ? [`page ${index + 1} of ${format} ends with "${sheet.at(-1)}"`]
                : [],
            );
            expect(orphaned).toEqual([]);
          }
        },
      );
    };

    describe('other pages', () => checkEach(others));

    // Models share most of their elements, so many pictures are the same.
    const seen = new Set<string>();
    const unseen = (pictures: Pages): readonly (readonly [string, string])[] =>
      Object.entries(pictures)
        .filter(([name]) => chosen(name))
        .map(([name, draw]) => [name, draw()] as const)
        .filter(([, svg]) => !seen.has(svg) && seen.add(svg));

    for (const model of checked) {
      describe(model.title, () => {
        checkEach(pagesOf(model));

        test.skipIf(!printable)(
          'each card begins a page, a longer one repeats its heading, and a form fits on one',
          async () => {
            const titles = model.roles.map(({ title }) => title);
            const begin = (sheets: readonly (readonly string[])[], title: string): number =>
              sheets.filter(
                ([first = '']) => first.startsWith(`${title}${HEADING} Role in`) || first === `${title}${HEADING}`,
              ).length;
            const cards = await printed(browser, modelHtml(model), 'A4');
            expect(cards[1]?.[0], 'the matrix is on the first sheet').toBe(`Who hands work to whom${HEADING}`);
            const first = cards.findIndex((sheet) => begin([sheet], titles[0] ?? '') === 1);
            expect(first).toBeGreaterThan(0);
            for (const sheet of cards.slice(first))
              expect(
                titles.some((title) => begin([sheet], title) === 1),
                sheet[0],
              ).toBe(true);
            for (const title of titles) expect(begin(cards, title), title).toBeGreaterThanOrEqual(1);
            for (const format of formats) {
              const forms = await printed(browser, modelHtml(model, { detail: 'do' }), format);
              for (const title of titles) expect(begin(forms, title), `${title} on ${format}`).toBe(1);
              const drawn = forms.find(([top]) => top === `Who hands work to whom${HEADING}`);
              expect(drawn, `the picture on the sheet of its heading on ${format}`).toContainEqual(
                expect.stringMatching(/among colleagues|with learners/),
              );
              const spanish = await printed(browser, modelHtml(model, { locale: 'es', detail: 'do' }), format);
              expect(spanish[1]?.[0], `the matrix on ${format}`).toBe(`Quién entrega trabajo a quién${HEADING}`);
            }
          },
        );

        test.each(unseen(picturesOf(model)))('the picture of %s', async (_, svg) => {
          const { labels, messages } = await lookAt(browser, asPage(svg), 1400);
          expect({ labels, messages }).toEqual({ labels: [], messages: [] });
        });
      });
    }
  });
};
