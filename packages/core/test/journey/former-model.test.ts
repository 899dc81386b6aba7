import { describe, expect, test } from 'vitest';
import {
  advanceJourney,
  editModel,
  JourneyError,
  models,
  openWork,
  parseModel,
  restoreJourney,
  saveJourney,
  startJourney,
} from '../../src/index.js';
import { formerModel } from '../../src/model/former-model.js';
import { savedFormerly } from './support/saved-formerly.js';

const queue = parseModel({
  id: 'queue',
  title: 'Queue',
  process: {
    elements: [
      {
        id: 'serve',
        title: 'Serving',
        machine: {
          initial: 'serving',
          context: { turns: 0 },
          states: {
            serving: {
              on: { served: 'gone', again: { actions: { type: 'count', params: { fact: 'turns', upTo: 3 } } } },
            },
            gone: { type: 'final' },
          },
        },
        steps: [{ id: 'serving' }],
        habits: ['Smiles.'],
      },
    ],
  },
  roles: [
    { id: 'server', title: 'Server', actors: ['onsite-educator'], responsible: ['serve'], habits: ['Looks up.'] },
  ],
});

describe('a journey that was saved before models had settings, options and modes', () => {
  const journey = startJourney(queue, { learner: 'ada', objectives: ['first'] });

  test('comes back equal, where its model is the same and uses none of them', () => {
    expect(restoreJourney(queue, savedFormerly(journey))).toEqual(journey);
    expect(saveJourney(restoreJourney(queue, savedFormerly(journey)))).toEqual(saveJourney(journey));
  });

  test('knew its model by what it said then: habits as sentences, no level for whoever is supervised', () => {
    expect(formerModel(queue)).toMatchObject({
      levels: { responsible: 3, accountable: 3, consulted: 2, informed: 1 },
      roles: [{ habits: ['Looks up.'] }],
      process: { elements: [{ habits: ['Smiles.'] }] },
    });
    const text = JSON.stringify(formerModel(queue));
    for (const word of ['settings', 'options', 'cadence', 'automation', 'review', 'supervised'])
      expect(text).not.toContain(`"${word}"`);
  });

  test('is refused where its model has changed since, or sets what it could not', () => {
    const saved = savedFormerly(journey);
    const later = editModel(queue, (draft) => {
      draft.title = 'Queue II';
    }).model;
    expect(() => restoreJourney(later, saved)).toThrow(/another version of "queue"/);
    const strict = editModel(queue, (draft) => {
      draft.levels.supervised = 3;
    }).model;
    expect(() => restoreJourney(strict, saved)).toThrow(/another version of "queue"/);
    const set = editModel(models.validator, (draft) => {
      draft.options = [];
      draft.cadence = [];
      for (const role of draft.roles) {
        role.informed = role.informed.filter((ref) => ref !== 'track-progress/share-progress');
        role.consulted = role.consulted.filter((ref) => ref !== 'track-progress/share-progress');
      }
    }).model;
    const plain = savedFormerly(startJourney(set, { learner: 'ada', objectives: ['first'] }));
    expect(() => restoreJourney(set, plain)).not.toThrow();
    const stricter = editModel(set, (draft) => {
      draft.settings.attempts = 2;
    }).model;
    expect(() => restoreJourney(stricter, plain)).toThrow(/another version of "validator"/);
  });

  test('is where today’s machine is where the same is called otherwise: attempts, activities that were retired', () => {
    const model = editModel(models.singleTeacher, (draft) => {
      draft.options = [];
      draft.cadence = [];
      for (const role of draft.roles)
        for (const letter of ['responsible', 'accountable', 'consulted', 'informed'] as const)
          role[letter] = role[letter].filter((ref) => ref !== 'track-progress/share-progress');
    }).model;
    const now = startJourney(model, { learner: 'ada', objectives: ['first'] });
    const run = { concerning: null, items: [], waiting: [], lastBy: null };
    const then = (value: string, facts: Readonly<Record<string, string | number>>, develop = 'retired') => {
      const [first] = now.objectives;
      if (first === undefined) throw new Error('there is no objective');
      const runs = {
        'give-remedial-feedback': { ...run, value, facts, done: false },
        'develop-activities': { ...run, value: develop, facts: {}, done: develop === 'retired' },
      };
      const saved = savedFormerly({ ...now, objectives: [{ ...first, stage: 'in-progress', runs }] });
      return restoreJourney(model, saved).objectives[0]?.runs;
    };
    for (const [attempts, attempt] of [
      [0, 1],
      [2, 3],
      [3, 3],
    ] as const)
      expect(then('waiting', { attempts, missed: 1, 'because-of': 'decision' })).toMatchObject({
        'give-remedial-feedback': { value: 'waiting', facts: { attempt, missed: 1 } },
        'develop-activities': { value: 'closed', done: true },
      });
    // A journey saved before machines counted missed appointments.
    expect(then('exhausted', { attempts: 3 })?.['give-remedial-feedback']).toMatchObject({
      value: 'exhausted',
      facts: { attempt: 1, missed: 1 },
    });
    expect(() => then('waiting', {}, 'burnt')).toThrow(JourneyError);
    expect(() => then('waiting', {}, 'burnt')).toThrow(/develop-activities/);
  });

  test('has what its machine did not remember then as it is where the machine first comes there', () => {
    const [first] = journey.objectives;
    const serve = first?.runs.serve;
    if (first === undefined || serve === undefined) throw new Error('nobody is served');
    const forgetful = { ...journey, objectives: [{ ...first, runs: { serve: { ...serve, facts: {} } } }] };
    expect(restoreJourney(queue, savedFormerly(forgetful))).toEqual(journey);
    const elsewhere = { ...journey, objectives: [{ ...first, runs: { serve: { ...serve, value: 'queueing' } } }] };
    expect(() => restoreJourney(queue, savedFormerly(elsewhere))).toThrow(/"serve" cannot be in "queueing"/);
  });

  test('keeps what its machine remembers', () => {
    const [item] = openWork(journey);
    const turned = advanceJourney(journey, {
      id: 'e1',
      at: '2026-09-01T08:00:00Z',
      type: 'work.ended',
      workItem: item?.id ?? '',
      outcome: 'again',
      by: 'server',
    }).journey;
    expect(restoreJourney(queue, savedFormerly(turned)).objectives[0]?.runs.serve?.facts).toEqual({ turns: 1 });
  });
});
