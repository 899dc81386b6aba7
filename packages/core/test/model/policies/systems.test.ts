import { describe, expect, test } from 'vitest';
import {
  checkModel,
  defaultPolicies,
  editModel,
  type ImplementationModel,
  type ModelDraft,
  models,
  workElements,
} from '../../../src/index.js';

const found = (model: ImplementationModel) =>
  checkModel(model).map(({ policy, severity, path, message }) => `${severity} ${policy} at ${path}: ${message}`);

const edited = (model: ImplementationModel, recipe: (draft: ModelDraft) => void): ImplementationModel =>
  editModel(model, recipe).model;

const role = (draft: ModelDraft, id: string) => {
  const one = draft.roles.find((each) => each.id === id);
  if (one === undefined) throw new Error(id);
  return one;
};

describe('a system does what its mode says', () => {
  test('where it only suggests, a person is responsible', () => {
    const model = edited(models.flexBlend, (draft) => {
      role(draft, 'learning-platform').responsible.push('assess-progress/score');
    });
    expect(found(model)).toEqual([
      'error automation-fits at automation[2]: "learning-platform" only suggests at "assess-progress/score", but ' +
        'is responsible for "assess-progress/score"',
    ]);
    expect(checkModel(model)[0]?.hint).toContain('acts-reviewed');
  });

  test('it records only where nothing is left to settle: not where it scores, teaches or decides', () => {
    const files = ['develop-activities/publish', 'track-progress/set-baseline', 'track-progress/update'];
    const filing = [...files, 'assess-progress/collect'].toSorted();
    const bySystem = workElements.flatMap(({ id, steps }) =>
      steps.filter(({ performers }) => performers.includes('information-system')).map((step) => ({ id, step })),
    );
    expect(
      bySystem
        .filter(({ step }) => step.files)
        .map(({ id, step }) => `${id}/${step.id}`)
        .toSorted(),
    ).toEqual(filing);
    for (const { id, step } of bySystem) {
      const work = `${id}/${step.id}`;
      const tutor = edited(models.aiTutorGuide, (draft) => {
        for (const each of draft.roles) each.responsible = each.responsible.filter((ref) => ref !== work);
        role(draft, 'ai-tutor').responsible.push(work);
        draft.review = [];
        if (step.optional !== undefined && !draft.options.includes(work)) draft.options.push(work);
        draft.automation = draft.automation.filter((row) => row.work !== work && row.mode !== 'suggests');
        draft.automation.push({ role: 'ai-tutor', work, mode: 'records' });
      });
      const settling = found(tutor).filter((each) => each.includes(`only to record at "${work}"`));
      expect(settling.length, work).toBe(filing.includes(work) ? 0 : 1);
      // A step that makes a result or a decision, or advises, never only files.
      const made = ['assessment-result', 'advancement-decision', 'feedback', 'recommendation', 'learning-map'];
      if (step.produces.some((artifact) => made.includes(artifact))) expect(settling, work).toHaveLength(1);
    }
    const named = edited(models.aiTutorGuide, (draft) => {
      draft.review = [];
      draft.automation = [{ role: 'ai-tutor', work: 'assess-progress', mode: 'records' }];
    });
    expect(found(named).filter((each) => each.includes('/score'))).toEqual([
      'error automation-fits at automation[0].mode: "ai-tutor" is said only to record at "assess-progress/score", ' +
        'but whoever does that step settles something',
    ]);
    expect(found(named).some((each) => each.includes('/collect'))).toBe(false);
  });

  test('where it acts, it is responsible', () => {
    const model = edited(models.flexBlend, (draft) => {
      for (const row of draft.automation) if (row.mode === 'suggests') row.mode = 'acts';
    });
    expect(found(model)).toEqual([
      'error automation-fits at automation[2]: "learning-platform" is said to act at "assess-progress/score" ' +
        '(acts), but is responsible for none of it',
    ]);
  });

  test('a step’s own mode wins over its element’s', () => {
    const model = edited(models.flexBlend, (draft) => {
      draft.automation = draft.automation.map((row) =>
        row.mode === 'suggests' ? { ...row, work: 'assess-progress' } : row,
      );
    });
    // It suggests at every step without a mode of its own: for collecting, its mode is `records`, but checking it does
    // itself.
    expect(found(model)).toEqual([
      'error automation-fits at automation[2]: "learning-platform" only suggests at "assess-progress", but is ' +
        'responsible for "assess-progress/check"',
    ]);
    const both = edited(model, (draft) => {
      draft.automation.push({ role: 'learning-platform', work: 'assess-progress/check', mode: 'acts' });
    });
    expect(found(both)).toEqual([]);
  });
});

describe('what a system does under review', () => {
  const reviewer = models.microschool.review[0]?.by ?? '';

  test('has a rule of review', () => {
    const model = edited(models.microschool, (draft) => {
      draft.review = [];
    });
    expect(found(model)).toEqual([
      'error reviewed-by-people at automation[0].mode: "learning-platform" acts at "assess-progress/score" under ' +
        'review, but no rule says who reviews it',
    ]);
  });

  test('has some of it reviewed: a share, or what is always reviewed', () => {
    const ruled = (change: object) =>
      found(
        edited(models.microschool, (draft) => {
          draft.review = draft.review.map((rule) => ({ ...rule, sample: 0, always: [], ...change }));
        }),
      );
    expect(ruled({})).toEqual([
      `error reviewed-by-people at review[0].sample: "${reviewer}" is to review "assess-progress/score", but no ` +
        'piece of it: the sample is 0, and nothing is always reviewed',
    ]);
    expect(ruled({ sample: 0.01 })).toEqual([]);
    expect(ruled({ always: ['flagged'] })).toEqual([]);
  });

  test('is said to be under review, and not to act by itself, or nothing at all', () => {
    const moded = (mode: 'acts' | 'records' | null) =>
      found(
        edited(models.microschool, (draft) => {
          draft.automation = draft.automation.flatMap((row) =>
            row.mode !== 'acts-reviewed' ? [row] : mode === null ? [] : [{ ...row, mode }],
          );
        }),
      );
    for (const mode of ['acts', 'records'] as const)
      expect(moded(mode).filter((each) => !each.includes('only to record'))).toEqual([
        `error automation-fits at automation[0].mode: "${reviewer}" is to review "assess-progress/score" of ` +
          `"learning-platform", whose mode is "${mode}"`,
      ]);
    expect(moded(null)).toEqual([
      `error automation-fits at review[0].work: "${reviewer}" is to review "assess-progress/score" of ` +
        '"learning-platform", which has no mode and so acts unreviewed',
    ]);
  });

  test('is asked of each step for which the element’s mode is meant', () => {
    const model = edited(models.microschool, (draft) => {
      draft.automation = draft.automation.map((row) =>
        row.mode === 'acts-reviewed' ? { ...row, work: 'assess-progress' } : row,
      );
    });
    // Scoring has a rule and collecting a mode of its own, which leaves planning and checking.
    expect(found(model)).toEqual([
      'error reviewed-by-people at automation[0].mode: "learning-platform" acts at "assess-progress/plan" under ' +
        'review, but no rule says who reviews it',
      'error reviewed-by-people at automation[0].mode: "learning-platform" acts at "assess-progress/check" under ' +
        'review, but no rule says who reviews it',
    ]);
  });

  test('is reviewed by people to whom the pieces go', () => {
    const by = (reviewer: 'guide' | 'learning-platform') =>
      found(
        edited(models.microschool, (draft) => {
          for (const rule of draft.review) rule.by = reviewer;
        }),
      );
    expect(by('guide')).toEqual([
      'error reviewed-by-people at review[0].by: "guide" is to review "assess-progress/score", but is not ' +
        'responsible for "assess-progress/second-score", where pieces go',
    ]);
    expect(by('learning-platform')).toEqual([
      'error reviewed-by-people at review[0].by: "learning-platform" is a system, and is to review ' +
        '"assess-progress/score"',
    ]);
  });
});

describe('people answer', () => {
  test('for what a system scores, verifies or tells: it is an error where they do not', () => {
    for (const work of [
      'assess-progress/score',
      'assess-progress/verify',
      'give-remedial-feedback/compose',
      'track-progress/alert',
    ]) {
      const model = edited(models.specialistTeam, (draft) => {
        draft.roles.push({
          ...role(draft, 'learner'),
          id: 'bot',
          title: 'Bot',
          actors: ['information-system'],
          responsible: [work],
        });
        for (const letter of ['consulted', 'informed'] as const) role(draft, 'bot')[letter] = [];
      });
      expect(found(model), work).toEqual([
        expect.stringMatching(new RegExp(`^error people-answer-for-what-is-told .*"bot".*"${work}"`)),
      ]);
    }
  });

  test(
    'for every step in which a system may make what is told of a learner: a result, feedback, a report, a ' +
      'transcript',
    () => {
      const TOLD = ['assessment-result', 'feedback', 'progress-report', 'transcript'];
      const told = workElements.flatMap(({ id, steps }) =>
        steps.flatMap((step) =>
          step.performers.includes('information-system') && step.produces.some((artifact) => TOLD.includes(artifact))
            ? [`${id}/${step.id}`]
            : [],
        ),
      );
      const policy = defaultPolicies.find(({ id }) => id === 'people-answer-for-what-is-told');
      const held = policy?.rule.kind === 'never-accountable' ? (policy.rule.work ?? []) : [];
      // Verifying makes evidence, and an alert is a message about the record, so both are listed too.
      expect([...held].sort()).toEqual([...told, 'assess-progress/verify', 'track-progress/alert'].sort());
    },
  );

  test('being of a kind that may perform it', () => {
    const model = edited(models.flexBlend, (draft) => {
      role(draft, 'teacher-of-record').accountable = ['deliver-activities'];
      role(draft, 'learner').accountable.push('assess-progress');
    });
    const barred = found(model).filter((each) => each.includes('accountable-performers'));
    expect(barred).toContain(
      'error accountable-performers at roles[6].accountable[0]: "learner" answers for "assess-progress/score" ' +
        'and may be held by learner, which cannot perform it',
    );
    // A learner may perform checks.
    expect(barred.some((each) => each.includes('"assess-progress/check"'))).toBe(false);
  });
});
