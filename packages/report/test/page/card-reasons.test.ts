import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  deriveProfiles,
  type ImplementationModel,
  type Level,
  learningProcess,
  models,
  parseModel,
} from 'work-elements';
import { modelHtml } from '../../src/index.js';
import { readPage } from '../support/read-page.js';

const LETTERS = ['responsible', 'accountable', 'consulted', 'informed'] as const;

/** How a clause of a card begins, by letter. */
const BEGINNINGS = {
  responsible: 'does ',
  accountable: 'answers for ',
  consulted: 'is asked before ',
  informed: 'is told after ',
} as const;

const withLevels = (model: ImplementationModel, levels: Partial<ImplementationModel['levels']>): ImplementationModel =>
  parseModel({ ...model, levels: { ...model.levels, ...levels } });

/** The clauses of each competency of each card, by role and competency. */
const clausesOf = (model: ImplementationModel): ReadonlyMap<string, readonly string[]> =>
  new Map(
    [...readPage(modelHtml(model)).querySelectorAll('.card [data-competency]')].map((item) => [
      `${item.closest('[data-role]')?.getAttribute('data-role')} ${item.getAttribute('data-competency')}`,
      (item.querySelector('.because')?.textContent ?? '').split('; '),
    ]),
  );

const titles = new Map(
  learningProcess.elements.flatMap(({ id, steps }) => steps.map((step) => [`${id}/${step.id}`, step.title])),
);

describe('the reason for a level is on the card', () => {
  const level = fc.constantFrom<Level>(1, 2, 3, 4);
  const levels = fc.record({ responsible: level, accountable: level, consulted: level, informed: level });

  test('whichever letter requires it', () => {
    fc.assert(
      fc.property(levels, (given) => {
        const model = withLevels(models.validator, given);
        const clauses = clausesOf(model);
        for (const { role, competencies, system } of deriveProfiles(model)) {
          if (system !== undefined) continue;
          for (const { competency, level: own, because } of competencies) {
            const said = clauses.get(`${role} ${competency.id}`) ?? [];
            const decisive = because.filter((reason) => reason.level === own);
            expect(decisive.length).toBeGreaterThan(0);
            for (const reason of decisive) {
              if (reason.kind !== 'step') continue;
              const asked = LETTERS.filter((letter) =>
                decisive.some(
                  (each) =>
                    each.kind === 'step' &&
                    each.element === reason.element &&
                    each.step === reason.step &&
                    each.responsibility === letter,
                ),
              );
              const title = titles.get(`${reason.element}/${reason.step}`) ?? '?';
              const found = asked.some((letter) =>
                said.some((clause) => clause.startsWith(BEGINNINGS[letter]) && clause.includes(`“${title}”`)),
              );
              expect(found, `${role} ${competency.id} ${title}: ${said.join('; ')}`).toBe(true);
            }
          }
        }
      }),
      { numRuns: 4, examples: [[{ responsible: 2, accountable: 4, consulted: 1, informed: 1 }]] },
    );
  });

  test('who does a step and answers for it is said to answer where that requires a higher level', () => {
    const said = (accountable: Level): readonly string[] =>
      [...clausesOf(withLevels(models.validator, { responsible: 2, supervised: 1, accountable })).values()].flat();
    const answers = (clauses: readonly string[]): number =>
      clauses.filter((clause) => clause.startsWith('answers for ') && clause.includes('“Review prior learning”'))
        .length;
    expect(answers(said(2))).toBe(0);
    expect(answers(said(4))).toBeGreaterThan(0);
  });
});

/** The badge that a form names, and its level. */
const badgeOf = (model: ImplementationModel, role: string): readonly (string | null | undefined)[] => {
  const line = readPage(modelHtml(model, { detail: 'do' })).querySelector(`[data-role="${role}"] [data-badge]`);
  return [line?.getAttribute('data-badge'), line?.textContent];
};

describe('the badge on a form', () => {
  test('of a role that is only told is at the level that this requires', () => {
    const model = parseModel({
      ...models.validator,
      roles: [
        ...models.validator.roles,
        { id: 'told', title: 'Observer', actors: ['onsite-educator'], informed: ['assess-progress'] },
      ],
    });
    expect(badgeOf(model, 'told')).toEqual(['1', 'Badge: Explorer Validator Observer']);
    expect(badgeOf(model, 'validator')).toEqual(['3', 'Badge: Experienced Validator Proficiency Validator']);
  });

  test('of every role of a ready model is at the highest level that a competency requires', () => {
    const page = readPage(modelHtml(models.singleTeacher, { detail: 'do' }));
    for (const { role, competencies } of deriveProfiles(models.singleTeacher)) {
      const highest = Math.max(...competencies.map(({ level }) => level));
      const found = page.querySelector(`[data-role="${role}"] [data-badge]`)?.getAttribute('data-badge');
      expect(found, role).toBe(String(highest));
    }
  });
});
