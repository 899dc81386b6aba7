import { describe, expect, test } from 'vitest';
import { editModel, type ModelDraft, modelFingerprint, models, parseModel } from '../../src/index.js';
import { bakery, bread } from './support/bakery.js';

const after = (recipe: (draft: ModelDraft) => void): string =>
  modelFingerprint(editModel(models.specialistTeam, recipe).model);

test.each<[string, (draft: ModelDraft) => void]>([
  [
    'titles',
    (draft) => {
      draft.title = 'Another';
      for (const role of draft.roles) role.title = 'Another';
    },
  ],
  [
    'summaries and sources',
    (draft) => {
      draft.summary = 'Another';
      draft.sources.push('a book');
    },
  ],
  [
    'habits',
    (draft) => {
      for (const role of draft.roles) role.habits.push({ id: 'listens', statement: 'Listens.' });
    },
  ],
  [
    'what holds anyway, said',
    (draft) => {
      draft.policies.persons = 'warning';
    },
  ],
])('does not change with %s', (_, recipe) => {
  expect(after(recipe)).toBe(modelFingerprint(models.specialistTeam));
});

test.each<[string, (draft: ModelDraft) => void]>([
  [
    'assignment',
    (draft) => {
      draft.roles[0]?.consulted.push('recommend');
    },
  ],
  [
    'people',
    (draft) => {
      draft.people.push({ id: 'someone', name: 'Someone', roles: ['learner'] });
    },
  ],
  [
    'policies',
    (draft) => {
      draft.policies.persons = 'error';
    },
  ],
  [
    'due dates',
    (draft) => {
      draft.due = [{ work: 'recommend', within: { hours: 4 } }];
    },
  ],
  [
    'levels',
    (draft) => {
      draft.levels.informed = 2;
    },
  ],
  [
    'settings',
    (draft) => {
      draft.settings.attempts = 2;
    },
  ],
  [
    'options',
    (draft) => {
      draft.options.push('recommend/check-site');
    },
  ],
  [
    'cadence',
    (draft) => {
      draft.cadence = [{ send: 'track-progress/check-in-due', everyDays: 3, each: 'learner' }];
    },
  ],
  [
    'what a role is to the learner',
    (draft) => {
      for (const role of draft.roles) if (role.actors.includes('partner')) role.relation = 'employer';
    },
  ],
])('changes with %s', (_, recipe) => {
  expect(after(recipe)).not.toBe(modelFingerprint(models.specialistTeam));
});

test('changes with how systems work, and with what is reviewed', () => {
  const { aiTutorGuide: model } = models;
  const all = [model, { ...model, automation: [] }, { ...model, review: [] }].map(modelFingerprint);
  expect(new Set(all).size).toBe(3);
});

test('does not change with the texts of settings and options, and leaves out what is empty', () => {
  const written = {
    id: 'queue',
    title: 'Queue',
    process: {
      elements: [
        {
          id: 'serve',
          title: 'Serving',
          machine: { initial: 'serving', states: { serving: { on: { served: 'gone' } }, gone: { type: 'final' } } },
          steps: [{ id: 'serving' }],
        },
      ],
    },
    roles: [{ id: 'server', title: 'Server', actors: ['onsite-educator'], responsible: ['serve'] }],
  };
  const before = modelFingerprint(parseModel(written));
  const empty = { settings: {}, options: [], cadence: [], automation: [], review: [], due: [] };
  expect(modelFingerprint(parseModel({ ...written, ...empty }))).toBe(before);
  const setting = {
    value: 2,
    unit: 'turns',
    meaning: 'How many turns there are.',
    source: 'assumption: two are enough',
  };
  const withSetting = (given: object): string => {
    const [element] = written.process.elements;
    const settings = { turns: { ...setting, ...given } };
    return modelFingerprint(parseModel({ ...written, process: { elements: [{ ...element, settings }] } }));
  };
  expect(withSetting({})).not.toBe(before);
  expect(withSetting({ meaning: 'Turns.', unit: 'times', source: 'a book' })).toBe(withSetting({}));
  expect(withSetting({ value: 3 })).not.toBe(withSetting({}));
});

test('is 32 hexadecimal digits', () => {
  expect(modelFingerprint(models.validator)).toMatch(/^[0-9a-f]{32}$/);
});

describe('of a process of one’s own', () => {
  const [shape, taste, glaze] = bread.steps;
  const of = (change: object, role: object = {}): string =>
    modelFingerprint(
      bakery({
        process: { elements: [{ ...bread, ...change }] },
        roles: [{ id: 'baker', title: 'Baker', actors: ['partner'], responsible: ['bread'], ...role }],
      }),
    );
  const steps = (one: object) => ({ steps: [shape, { ...taste, ...one }, glaze] });

  test.each<[string, object, object?]>([
    ['its texts', { title: 'Loaves', summary: 'All of them.', habits: ['Is warm.'] }],
    ['the title of a step', steps({ title: 'Tasting' })],
    ['that a role is held in each school, which it is anyway', {}, { scope: 'school' }],
  ])('does not change with %s', (_, change, role) => {
    expect(of(change, role)).toBe(of({}));
  });

  test.each<[string, object, object?]>([
    ['what a step reads', steps({ consumes: ['activity'] })],
    ['who may perform it', steps({ performers: ['partner'] })],
    ['that a role is held once for a district', {}, { scope: 'district' }],
  ])('changes with %s', (_, change, role) => {
    expect(of(change, role)).not.toBe(of({}));
  });

  describe('and its optional steps:', () => {
    const machine = {
      ...bread.machine,
      states: {
        ...bread.machine.states,
        shape: { on: { shaped: 'glaze', sampled: { target: 'taste', guard: 'tasting' } } },
      },
    };
    const guarded = (optional: string): string =>
      of({ machine, guards: { tasting: { option: 'taste' } }, ...steps({ optional }) });
    const hungry = 'Only where somebody is hungry.';

    test('not with why they are', () => {
      expect(guarded('Never on Sundays.')).toBe(guarded(hungry));
    });

    test('nor with versions, since saved journeys know their model by it', () => {
      expect(guarded(hungry)).toBe('9d63b954d994437d5f2bcd6fa778e273');
    });
  });
});
