import { describe, expect, test } from 'vitest';
import { compareModels, type ImplementationModel, models, type Responsibility, raci } from 'work-elements';
import { modelComparisonHtml, modelHtml } from '../../src/index.js';
import { readPage } from '../support/read-page.js';

// Compares the headings of cards with the number of steps for which each role has each letter, counted independently.

const HEADINGS = {
  en: {
    Does: 'responsible',
    'Answers for': 'accountable',
    'Is asked before': 'consulted',
    'Is told after': 'informed',
  },
  es: {
    Hace: 'responsible',
    'Responde de': 'accountable',
    'Se le pregunta antes': 'consulted',
    'Se le informa después': 'informed',
  },
} as const satisfies Record<string, Record<string, Responsibility>>;

const textOf = (element: Element): string => element.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '';

/** The number of steps in each heading of a card, such as “Answers for (42 steps)”. */
const saidBy = (card: Element, locale: keyof typeof HEADINGS): Readonly<Record<string, number>> => {
  const texts = [...card.querySelectorAll('h3.sub, p[data-work]')].map(textOf);
  return Object.fromEntries(
    Object.entries(HEADINGS[locale]).flatMap(([heading, letter]) =>
      texts.flatMap((text) => {
        const found = new RegExp(`^\\S ${heading} \\((\\d+) (?:steps?|pasos?)\\)`).exec(text);
        return found === null ? [] : [[letter, Number(found[1])] as const];
      }),
    ),
  );
};

const countedIn = (model: ImplementationModel, role: string): Readonly<Record<string, number>> =>
  Object.fromEntries(
    Object.values(HEADINGS.en).flatMap((letter) => {
      const steps = raci(model).filter((row) => row[letter].includes(role)).length;
      return steps === 0 ? [] : [[letter, steps] as const];
    }),
  );

describe.each(Object.values<ImplementationModel>(models).map((model) => [model.title, model] as const))(
  'the headings of the cards of %s',
  (_, model) => {
    const say = (locale: keyof typeof HEADINGS, detail: 'all' | 'do'): void => {
      const page = readPage(modelHtml(model, { locale, detail }));
      for (const { id } of model.roles) {
        const card = page.querySelector(`.card[data-role="${id}"]`);
        expect(card === null ? null : saidBy(card, locale), id).toEqual(countedIn(model, id));
      }
    };
    // `npm test` covers two models, in both languages and with both kinds of cards.
    const isQuick = (locale: string, detail: string): boolean =>
      model === models.singleTeacher ? locale === 'en' : model === models.specialistTeam && detail === 'do';

    for (const locale of ['en', 'es'] as const)
      for (const detail of ['all', 'do'] as const)
        test(
          `say for how many steps a role has each letter: ${locale}, ${detail}`,
          { tags: isQuick(locale, detail) ? [] : ['long'] },
          () => say(locale, detail),
        );
  },
);

test('what a role gains and loses from one model to the other is shown with all letters of each step', () => {
  const compared = [models.singleTeacher, models.specialistTeam] as const;
  const page = readPage(modelComparisonHtml(compared));
  for (const { role, steps } of compareModels(...compared).roles) {
    for (const end of ['gained', 'lost'] as const) {
      const shown: Record<string, number> = {};
      for (const line of page.querySelectorAll(`.role[data-role="${role}"] [data-change="${end}"] .plain > li`)) {
        const marks = line.querySelectorAll('[data-letter]');
        for (const mark of marks) {
          const letter = mark.getAttribute('data-letter') ?? '';
          shown[letter] = (shown[letter] ?? 0) + Number(line.querySelector('[data-steps]')?.getAttribute('data-steps'));
        }
      }
      const expected: Record<string, number> = {};
      for (const { responsibility } of steps[end]) expected[responsibility] = (expected[responsibility] ?? 0) + 1;
      expect(shown, `${role} ${end}`).toEqual(expected);
    }
  }
});
