import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  checkModel,
  editModel,
  type ImplementationModel,
  type ModelDraft,
  models,
  moveWork,
  safeParseModel,
} from '../../../src/index.js';

const edited = (model: ImplementationModel, recipe: (draft: ModelDraft) => void): ImplementationModel =>
  editModel(model, recipe).model;
const found = (model: ImplementationModel) =>
  checkModel(model)
    .filter(({ policy }) => policy === 'review-has-effect')
    .map(({ severity, path, message }) => `${severity} at ${path}: ${message}`);
const ruled = (model: ImplementationModel, rule: Partial<ImplementationModel['review'][number]>): ImplementationModel =>
  edited(model, (draft) => {
    draft.review = model.review.map((each) => ({ ...each, ...rule, always: [...(rule.always ?? each.always)] }));
  });

describe('a rule of review asks for nothing that cannot happen', () => {
  test('as the ready models do', () => {
    for (const model of Object.values(models)) expect(found(model), model.id).toEqual([]);
  });

  test('a limit that no rate of disagreement passes', () => {
    for (const stopsAt of [0, 0.3, 0.99]) expect(found(ruled(models.microschool, { stopsAt }))).toEqual([]);
    expect(found(ruled(models.microschool, { stopsAt: 1 }))).toEqual([
      'warning at review[0].stopsAt: the review of "assess-progress/score" by "teacher-of-record" has a "stopsAt" ' +
        'of 1, and no rate of disagreement can be above 1',
    ]);
  });

  test('what is for systems where only people score: a limit, and learners with a support plan', () => {
    const people = ruled(models.disaggregatedFaculty, { stopsAt: 0.2, always: ['flagged', 'accommodated'] });
    expect(found(people)).toEqual([
      'warning at review[0].stopsAt: "stopsAt" says when a system is stopped, but no system does ' +
        '"assess-progress/score", which "evaluation-lead" reviews, or suggests how to do it',
      'warning at review[0].always[1]: "accommodated" applies to what a system does, but no system does ' +
        '"assess-progress/score", which "evaluation-lead" reviews',
    ]);
    // A system that suggests can be stopped; the rule on support plans does not apply to work that people end.
    const suggested = edited(people, (draft) => {
      draft.automation.push({ role: 'student-portal', work: 'assess-progress/score', mode: 'suggests' });
    });
    expect(found(suggested)).toEqual([expect.stringContaining('"accommodated"')]);
  });

  test('that one role reviews, where others may end the same step', () => {
    const shared = edited(models.localAssessment, (draft) => {
      for (const { id, responsible } of draft.roles)
        if (id === 'teacher' || id === 'school-leader') responsible.push('assess-progress/second-score');
    });
    expect(found(shared)).toEqual([
      'warning at review[0].by: "peer-scorer" is to review "assess-progress/score", but "teacher" and ' +
        '"school-leader" may end "assess-progress/second-score", where pieces go, as well',
    ]);
    const without = edited(shared, (draft) => {
      const scorer = draft.roles.find(({ id }) => id === 'peer-scorer');
      if (scorer !== undefined) scorer.responsible = ['assess-progress/moderate'];
    });
    expect(found(without)).toEqual([]);
    expect(checkModel(without).map(({ policy }) => policy)).toContain('reviewed-by-people');
  });

  test('also where a role reviews itself, as after a system was stopped: one warning hides no other', () => {
    const step = { element: 'assess-progress', step: 'score', from: 'ai-tutor' } as const;
    const stopped = moveWork(models.aiTutorGuide, { ...step, to: 'accountable-educator' }).model;
    expect(found(stopped)).toHaveLength(2);
    const own = edited(models.validator, (draft) => {
      draft.review = [
        { work: 'assess-progress/score', by: 'validator', sample: 0.1, always: ['accommodated'], stopsAt: 1 },
      ];
    });
    for (const [model, paths] of [
      [stopped, ['review[0].stopsAt', 'review[0].always[0]']],
      [own, ['review[0].stopsAt', 'review[0].stopsAt', 'review[0].always[0]']],
    ] as const) {
      const all = checkModel(model);
      expect(all.map(({ policy }) => policy)).toContain('reviewed-by-others');
      expect(
        all.flatMap(({ policy, path }) => (policy === 'review-has-effect' ? [path.replace(/\d+\]$/, '0]')] : [])),
      ).toEqual(paths);
    }
    expect(found(moveWork(models.aiTutorGuide, { ...step, to: 'guide' }).model)).toHaveLength(2);
  });
});

describe('a review in an optional step', () => {
  const bake = {
    id: 'bake',
    title: 'Baking',
    machine: {
      initial: 'baking',
      states: {
        baking: {
          on: {
            baked: 'done',
            sampled: [{ target: 'tasting', guard: 'tasted' }, { target: 'done' }],
            flagged: 'looking',
          },
        },
        tasting: { on: { agreed: 'done', disagreed: 'baking' } },
        looking: { on: { agreed: 'done', disagreed: 'baking' } },
        done: { type: 'final' },
      },
    },
    guards: { tasted: { option: 'tasting' } },
    steps: [{ id: 'baking' }, { id: 'tasting', optional: 'Few taste.' }, { id: 'looking' }],
  };
  const issues = (options: readonly string[], rule: object) => {
    const parsed = safeParseModel({
      id: 'bakery',
      title: 'Bakery',
      options,
      process: { elements: [bake], routes: [] },
      roles: [
        { id: 'baker', title: 'Baker', actors: ['onsite-educator'], responsible: ['bake'] },
        { id: 'oven', title: 'Oven', actors: ['information-system'], responsible: ['bake/baking'] },
      ],
      review: [{ work: 'bake/baking', by: 'baker', sample: 0, ...rule }],
    });
    return parsed.success ? [] : parsed.issues.map(({ code, path, message }) => `${code} ${path}: ${message}`);
  };

  test('is refused where the step is off and nothing else leads to a review, whatever else the rule asks', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.boolean(), fc.boolean(), (sample, flagged, on) => {
        const options = on ? ['bake/tasting'] : [];
        const refused = issues(options, { sample, always: flagged ? ['flagged'] : [] });
        expect(refused).toEqual(
          sample > 0 && !on
            ? [
                'switched-off review[0].sample: "sampled" of "bake/baking" leads to "bake/tasting", which is not ' +
                  'switched on; add it to "options"',
              ]
            : [],
        );
      }),
      { numRuns: 40 },
    );
  });

  test('whose work is off itself is told once, where the rule names it', () => {
    const machine = {
      initial: 'mixing',
      states: {
        mixing: { on: { mixed: [{ target: 'baking', guard: 'baked' }, { target: 'done' }] } },
        ...bake.machine.states,
      },
    };
    const parsed = safeParseModel({
      id: 'bakery',
      title: 'Bakery',
      process: {
        elements: [
          {
            ...bake,
            machine,
            guards: { tasted: { option: 'tasting' }, baked: { option: 'baking' }, looked: { option: 'looking' } },
            steps: [
              { id: 'mixing' },
              { id: 'baking', optional: 'Few bake.' },
              { id: 'tasting', optional: 'Few taste.' },
              { id: 'looking', optional: 'Few look.' },
            ],
          },
        ],
        routes: [],
      },
      roles: [{ id: 'baker', title: 'Baker', actors: ['onsite-educator'], responsible: ['bake'] }],
      review: [{ work: 'bake/baking', by: 'baker', sample: 0.5, always: ['flagged'] }],
    });
    expect(parsed.success ? [] : parsed.issues.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'switched-off review[0].work',
    ]);
  });
});
