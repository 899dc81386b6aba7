import { describe, expect, test } from 'vitest';
import {
  checkModel,
  editModel,
  type ImplementationModel,
  type ModelDraft,
  models,
  moveWork,
  processOf,
  raci,
} from '../../../src/index.js';
import { fromOutside } from '../../../src/process/from-outside.js';
import { mapped } from '../../journey/stories/support/scenes.js';

const edited = (model: ImplementationModel, recipe: (draft: ModelDraft) => void): ImplementationModel =>
  editModel(model, recipe).model;

const role = (draft: ModelDraft, id: string) => {
  const one = draft.roles.find((each) => each.id === id);
  if (one === undefined) throw new Error(id);
  return one;
};

const foundBy = (policy: string, model: ImplementationModel) =>
  checkModel(model).filter((each) => each.policy === policy);

describe('a family', () => {
  const THEIRS = [
    'map-objectives/agree',
    'map-objectives/choose-next',
    'track-progress/share-progress',
    'give-remedial-feedback/plan-retry',
  ];

  test('does and answers for what is theirs, and for nothing else', () => {
    for (const letter of ['responsible', 'accountable'] as const)
      for (const { element, step } of raci(models.validator)) {
        const work = `${element}/${step}`;
        const model = edited(models.validator, (draft) => role(draft, 'family')[letter].push(work));
        const found = foundBy('families-do-what-is-theirs', model);
        expect(found.map(({ severity, path, breach }) => [severity, path, breach])).toEqual(
          THEIRS.includes(work)
            ? []
            : [
                [
                  'error',
                  expect.stringMatching(/^roles\[\d+\]\.(responsible|accountable)\[0\]$/),
                  { kind: 'not-theirs', work, role: 'family', relation: 'family' },
                ],
              ],
        );
      }
  });

  test('is told apart from other partners: an employer may support, another school may score a second time', () => {
    for (const model of [models.bigPicture, models.localAssessment]) {
      const partners = model.roles.filter(
        ({ relation, responsible }) => relation !== undefined && responsible.length > 0,
      );
      expect(partners.length).toBeGreaterThan(0);
      expect(foundBy('families-do-what-is-theirs', model)).toEqual([]);
    }
  });
});

describe('a family that is told what is decided', () => {
  const HANDS_ON = 'track-progress/export-record';
  const handing = (model: ImplementationModel): ImplementationModel =>
    edited(model, (draft) => draft.options.push(HANDS_ON));

  test('is told, too, when the record is handed on', () => {
    for (const model of [models.validator, models.bigPicture]) {
      const found = foundBy('families-told-alike', handing(model));
      expect(found.map(({ severity, breach, hint }) => [severity, breach, hint])).toEqual([
        [
          'warning',
          { kind: 'not-told', work: HANDS_ON, role: 'family', relation: 'family', told: 'decide-advancement/inform' },
          `inform "family" of "${HANDS_ON}", too`,
        ],
      ]);
      for (const letter of ['informed', 'consulted'] as const) {
        const mended = edited(handing(model), (draft) => role(draft, 'family')[letter].push(HANDS_ON));
        expect(foundBy('families-told-alike', mended)).toEqual([]);
      }
    }
  });

  test('is none where adults choose who is told how it goes, and not of decisions', () => {
    expect(models.collegeForAmerica.options).toContain(HANDS_ON);
    for (const model of Object.values(models)) expect(foundBy('families-told-alike', model), model.id).toEqual([]);
  });
});

describe('a system', () => {
  test('that only suggests needs no work of its own; one that does nothing is told so', () => {
    const bot = { id: 'bot', title: 'Bot', summary: '', actors: ['information-system' as const], habits: [] };
    const idle = edited(models.validator, (draft) => {
      draft.roles.push({ ...bot, responsible: [], accountable: [], consulted: [], informed: [] });
    });
    expect(foundBy('no-empty-role', idle).map(({ hint }) => hint)).toEqual([
      'give it work, let it suggest (a row of "automation"), or remove it',
    ]);
    const suggesting = edited(idle, (draft) => {
      draft.automation.push({ role: 'bot', work: 'assess-progress/score', mode: 'suggests' });
    });
    expect(checkModel(suggesting)).toEqual([]);
  });

  test('that is stopped leaves its reviewer to review itself, which is told, and mended by dropping the rule', () => {
    const stopped = moveWork(models.aiTutorGuide, {
      element: 'assess-progress',
      step: 'score',
      from: 'ai-tutor',
      to: 'accountable-educator',
    }).model;
    expect(checkModel(stopped).map(({ policy, severity, message }) => `${severity} ${policy}: ${message}`)).toEqual([
      'warning reviewed-by-others: "accountable-educator" alone is responsible for "assess-progress/score", and ' +
        'reviews it',
      expect.stringMatching(
        /^warning review-has-effect: "stopsAt" says when a system is stopped, but no system does "assess-progress\/score"/,
      ),
      expect.stringMatching(
        /^warning review-has-effect: "accommodated" applies to what a system does, but no system does/,
      ),
    ]);
    const without = edited(stopped, (draft) => {
      draft.review = [];
    });
    expect(checkModel(without)).toEqual([]);
    const shared = edited(stopped, (draft) => role(draft, 'guide').responsible.push('assess-progress/score'));
    expect(foundBy('reviewed-by-others', shared)).toEqual([]);
  });

  test('that has lost all its work can be removed, or suggest from then on', () => {
    const small = edited(models.aiTutorGuide, (draft) => {
      const tutor = role(draft, 'ai-tutor');
      role(draft, 'guide').responsible.push(...tutor.responsible.filter((work) => work !== 'assess-progress/score'));
      tutor.responsible = ['assess-progress/score'];
      draft.automation = draft.automation.filter(({ work }) => work === 'assess-progress/score');
    });
    const stopped = moveWork(small, {
      element: 'assess-progress',
      step: 'score',
      from: 'ai-tutor',
      to: 'accountable-educator',
    }).model;
    expect(foundBy('no-empty-role', stopped)).toHaveLength(1);
    const removed = edited(stopped, (draft) => {
      draft.roles = draft.roles.filter(({ id }) => id !== 'ai-tutor');
    });
    expect(checkModel(removed).filter(({ severity }) => severity === 'error')).toEqual([]);
    const kept = edited(stopped, (draft) => {
      draft.automation.push({ role: 'ai-tutor', work: 'assess-progress/score', mode: 'suggests' });
    });
    expect(checkModel(kept).filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

describe('a cadence', () => {
  const found = (send: string, each: 'learner' | 'objective') =>
    foundBy(
      'cadence-is-about',
      edited(models.validator, (draft) => {
        draft.cadence = [{ send, everyDays: 7, each }];
      }),
    ).map(({ severity, path, message, hint }) => [severity, path, message, hint]);

  test('is told where it is for each objective and the work is about the learner, or the reverse', () => {
    expect(found('track-progress/check-in-due', 'objective')).toEqual([
      [
        'warning',
        'cadence[0].each',
        '"track-progress/check-in-due" is sent for each objective, and "track-progress" is about a learner',
        'write each: learner',
      ],
    ]);
    expect(found('develop-activities/retire', 'learner')).toEqual([
      [
        'warning',
        'cadence[0].each',
        '"develop-activities/retire" is sent for each learner, and "develop-activities" is about a learner’s ' +
          'work on one objective',
        'write each: objective',
      ],
    ]);
  });

  test('is as it should be for check-ins of a learner and for the dates of each objective', () => {
    expect(found('track-progress/check-in-due', 'learner')).toEqual([]);
    expect(found('track-progress/target-date-passed', 'objective')).toEqual([]);
    expect(found('develop-activities/retire', 'objective')).toEqual([]);
  });
});

describe('a cadence of what has no effect', () => {
  const inVain = (send: string, each: 'learner' | 'objective', model: ImplementationModel = models.validator) =>
    foundBy(
      'cadence-has-effect',
      edited(model, (draft) => {
        draft.cadence = [{ send, everyDays: 7, each }];
      }),
    );

  test('is told: a learner who is enrolled is not enrolled again', () => {
    expect(inVain('map-objectives/enrol', 'learner')).toMatchObject([
      {
        severity: 'warning',
        path: 'cadence[0].send',
        message:
          '"map-objectives/enrol" is sent every 7 days, but "map-objectives" takes it only at the start, or never, ' +
          'so nothing happens',
        breach: { kind: 'sent-in-vain', event: 'map-objectives/enrol' },
      },
    ]);
  });

  test.each<readonly [string, ImplementationModel]>(
    [models.khanAcademyCoach, models.collegeForAmerica].map((model) => [model.id, model]),
  )('is told of what opens nothing in a journey, and of nothing else: %s', (_, model) => {
    const story = mapped(model);
    const told = processOf(model)
      .elements.filter(({ subject }) => subject === 'learner')
      .flatMap(({ id, receives }) =>
        receives
          .filter((event) => fromOutside(processOf(model), id).includes(event))
          .map((event) => [id, event] as const),
      )
      // These check objectives that have been advanced, of which there are none yet.
      .filter(([, event]) => event !== 'retention-due' && event !== 'condition-due')
      .map(([id, event]) => [
        `${id}/${event}`,
        story.signal(id, event).waiting().length === story.waiting().length,
        inVain(`${id}/${event}`, 'learner', model).length > 0,
      ]);
    expect(told.length).toBeGreaterThan(5);
    expect(told.filter(([, opensNothing, isTold]) => opensNothing !== isTold)).toEqual([]);
    expect(told).toContainEqual(['map-objectives/enrol', true, true]);
  });
});

describe('an option that the clock begins', () => {
  test.each([
    ['track-progress/check-retention', 'track-progress/retention-due'],
    ['track-progress/share-progress', 'track-progress/period-ended'],
  ])('%s is told where nothing sends %s', (option, send) => {
    const on = edited(models.validator, (draft) => {
      if (!draft.options.includes(option)) draft.options.push(option);
      draft.cadence = draft.cadence.filter((row) => row.send !== send);
    });
    expect(foundBy('options-are-sent', on).map(({ severity, path, breach }) => [severity, path, breach])).toEqual([
      ['warning', `options[${on.options.indexOf(option)}]`, { kind: 'unsent', work: option, event: send }],
    ]);
    const sent = edited(on, (draft) => {
      draft.cadence.push({ send, everyDays: 28, each: 'learner' });
    });
    expect(foundBy('options-are-sent', sent)).toEqual([]);
  });

  test('is not told of options that work or a request begins', () => {
    const on = edited(models.validator, (draft) => {
      draft.options.push('track-progress/export-record', 'experience-activities/peer-review', 'recommend/check-site');
    });
    expect(foundBy('options-are-sent', on)).toEqual([]);
  });
});
