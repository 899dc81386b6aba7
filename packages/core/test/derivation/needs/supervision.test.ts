import { describe, expect, test } from 'vitest';
import { type AutomationMode, deriveProfile, type ImplementationModel, parseModel } from '../../../src/index.js';

/** A teacher answers for scoring, in which a system takes part; others may do it with the system. */
const school = (
  mode: AutomationMode,
  more: { readonly scorer?: boolean; readonly governor?: boolean; readonly reviewed?: boolean } = {},
) =>
  parseModel({
    id: 'school',
    title: 'School',
    levels: { accountable: 4, supervised: 1, consulted: 2, informed: 1 },
    roles: [
      {
        id: 'teacher',
        title: 'Teacher',
        actors: ['onsite-educator'],
        responsible: ['decide-advancement'],
        accountable: ['assess-progress/score'],
      },
      ...(more.scorer === true
        ? [{ id: 'scorer', title: 'Scorer', actors: ['onsite-educator'], responsible: ['assess-progress/score'] }]
        : []),
      ...(more.governor === true
        ? [
            {
              id: 'governor',
              title: 'Governor',
              actors: ['onsite-educator'],
              responsible: ['manage-organization/govern-systems'],
            },
          ]
        : []),
      {
        id: 'scorer-app',
        title: 'Scoring App',
        actors: ['information-system'],
        responsible: more.scorer === true ? [] : ['assess-progress/score'],
      },
    ],
    automation: [{ role: 'scorer-app', work: 'assess-progress/score', mode }],
  });

const supervision = (model: ImplementationModel, role: string): readonly string[] =>
  deriveProfile<string>(model, role).competencies.flatMap(({ because }) =>
    because.flatMap((reason) =>
      reason.kind === 'supervision' ? [`${reason.level} ${reason.mode} ${reason.text}`] : [],
    ),
  );

const distinct = (lines: readonly string[]): readonly string[] => [...new Set(lines)];

describe('whoever answers for what a system does', () => {
  test.each(['acts', 'records'] as const)(
    'needs to watch over it at the level of those who answer, where it %s',
    (mode) => {
      expect(distinct(supervision(school(mode), 'teacher'))).toEqual([
        `4 ${mode} answers for assess-progress/score, which Scoring App does`,
      ]);
    },
  );

  test('compares it before it is used, unless it only records or somebody governs systems', () => {
    const ids = (model: ImplementationModel, role: string) =>
      deriveProfile<string>(model, role)
        .competencies.filter(({ because }) => because.some(({ kind }) => kind === 'supervision'))
        .map(({ competency }) => competency.id);
    const [acting, recording, governed] = [school('acts'), school('records'), school('acts', { governor: true })];
    const comparing = ids(acting, 'teacher').filter((id) => !ids(governed, 'teacher').includes(id));
    expect(comparing).toHaveLength(1);
    expect(ids(recording, 'teacher')).not.toContain(comparing[0]);
    expect(ids(governed, 'governor')).toEqual(comparing);
    expect(distinct(supervision(governed, 'governor'))).toEqual([
      '3 null responsible for manage-organization/govern-systems, and Scoring App is a system of the model',
      '4 null accountable for manage-organization/govern-systems, and Scoring App is a system of the model',
    ]);
  });
});

describe('whoever ends what a system proposes', () => {
  test('needs it at the level at which they do the step, and whoever answers for the step needs none of it', () => {
    const model = school('suggests', { scorer: true });
    expect(distinct(supervision(model, 'scorer'))).toEqual([
      '1 suggests ends assess-progress/score, where Scoring App proposes',
    ]);
    expect(supervision(model, 'teacher')).toEqual([]);
  });
});
