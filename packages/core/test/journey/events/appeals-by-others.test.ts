import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  appealSteps,
  defineModel,
  editModel,
  type ImplementationModel,
  type Journey,
  journeyLog,
  learningProcess,
  models,
  openWork,
  processOf,
  replayJourney,
  restoreJourney,
  saveJourney,
  startJourney,
} from '../../../src/index.js';
import { refusedCodes } from '../../support/refused-codes.js';
import { AT, stepping } from '../../support/stepping.js';

const PEOPLE = ['pat', 'sam', 'kim'] as const;
type Name = (typeof PEOPLE)[number];

const step = stepping('a');

const itemOf = (journey: Journey, stepId: string) => {
  const item = openWork(journey).find((each) => each.step === stepId && each.subject.id !== 'ratios');
  if (item === undefined) throw new Error(`${stepId} is not open: ${openWork(journey).map((each) => each.step)}`);
  return item;
};

const ending = (journey: Journey, stepId: string, outcome: string, person?: string) => {
  const item = itemOf(journey, stepId);
  const named = person === undefined ? {} : { person };
  return step(journey, { type: 'work.ended', workItem: item.id, outcome, by: item.responsible[0], ...named });
};
const end = (journey: Journey, stepId: string, outcome: string, person?: string): Journey =>
  ending(journey, stepId, outcome, person).journey;

/** A model with a single role for teaching, in which several people may act, and unlimited attempts. */
const alone = editModel(models.singleTeacher, (draft) => {
  draft.settings.attempts = 'unlimited';
}).model;

const started = (model: ImplementationModel): Journey =>
  end(
    end(
      end(
        startJourney(model, { learner: 'ada', objectives: ['fractions', 'ratios'], at: AT }),
        'review-prior-learning',
        'reviewed',
      ),
      'draft',
      'drafted',
    ),
    'agree',
    'agreed',
  );

/** A journey with new evidence on an objective, up to where it is to be weighed. */
const toWeigh = (journey: Journey): Journey => {
  const shown = step(journey, {
    type: 'evidence.shared',
    objectives: ['fractions', 'ratios'],
    by: learnerOf(journey.model),
    artifacts: [{ artifact: 'evidence', ref: `e${journey.revision}` }],
  }).journey;
  return (
    [
      ['plan', 'summative-planned'],
      ['collect', 'collected'],
      ['verify', 'authentic'],
      ['score', 'scored'],
      ['report', 'reported'],
    ] as const
  ).reduce((now, [stepId, outcome]) => end(now, stepId, outcome), shown);
};

const learnerOf = ({ roles }: ImplementationModel): string =>
  roles.find(({ actors }) => actors.includes('learner'))?.id ?? '';
const appeal = (journey: Journey): Journey =>
  step(journey, { type: 'appeal.raised', objective: 'fractions', by: learnerOf(journey.model) }).journey;

const notYet = (journey: Journey, weigher?: string, decider?: string): Journey =>
  end(
    end(end(toWeigh(journey), 'weigh', 'weighed', weigher), 'decide', 'not-yet', decider),
    'inform',
    'informed',
    'somebody',
  );

/** Who has weighed or decided, according to the log. */
const deciders = (journey: Journey): ReadonlySet<string | null> =>
  new Set(
    journeyLog(journey)
      .filter(
        ({ activity, lifecycle }) => lifecycle === 'complete' && /^decide-advancement\/(weigh|decide)$/.test(activity),
      )
      .map(({ resource }) => resource),
  );

/** The ways in which somebody may come to hear an appeal. */
const ways = (journey: Journey, person: string): readonly (() => unknown)[] => {
  const item = itemOf(journey, 'hear-appeal');
  const [by] = item.responsible;
  return [
    () => step(journey, { type: 'work.ended', workItem: item.id, outcome: 'decision-stands', by, person }),
    () => step(journey, { type: 'item.claimed', workItem: item.id, by, person }),
    () => step(journey, { type: 'item.delegated', workItem: item.id, by, person: 'somebody', to: person }),
  ];
};

describe('whoever is appealed against', () => {
  const name = fc.constantFrom<Name>(...PEOPLE);
  const rounds = fc.array(fc.record({ weigher: name, decider: name, stands: fc.boolean() }), {
    minLength: 1,
    maxLength: 3,
  });

  test('neither hears the appeal nor is given it, in whichever attempt and way; everybody else may', () => {
    fc.assert(
      fc.property(rounds, fc.constantFrom(alone, models.disaggregatedFaculty), (all, model) => {
        let journey = started(model);
        for (const { weigher, decider, stands } of all) {
          journey = appeal(notYet(journey, weigher, decider));
          const decided = deciders(journey);
          expect(decided.size).toBeGreaterThan(0);
          for (const person of PEOPLE)
            for (const way of ways(journey, person))
              expect(refusedCodes(way)).toEqual(decided.has(person) ? ['kept-apart'] : []);
          if (!stands) return;
          journey = end(end(journey, 'hear-appeal', 'decision-stands', 'lee'), 'inform', 'informed', 'lee');
        }
      }),
      { numRuns: 12 },
    );
  });

  test('is told what they have done, and that somebody else has to hear it', () => {
    const journey = appeal(notYet(started(alone), 'sam', 'pat'));
    expect(() => ways(journey, 'pat')[0]?.()).toThrow(
      '"pat" has ended "decide-advancement/decide" on "fractions", and does not hear an appeal against it; ' +
        'somebody else has to hear the appeal',
    );
    // Names are compared independently of Unicode composition.
    const accented = appeal(notYet(started(alone), 'sam', 'zo\u00eb'));
    expect(refusedCodes(() => ways(accented, 'zoe\u0308')[0]?.())).toEqual(['kept-apart']);
  });

  test('is whoever found the evidence short, where nobody came to decide', () => {
    const short = end(end(toWeigh(started(alone)), 'weigh', 'evidence-short', 'pat'), 'inform', 'informed', 'sam');
    const journey = appeal(short);
    expect(refusedCodes(() => ways(journey, 'pat')[0]?.())).toEqual(['kept-apart']);
    // Whoever only informs the learner has decided nothing.
    expect(refusedCodes(() => ways(journey, 'sam')[0]?.())).toEqual([]);
  });

  test('may hear what was decided by others about another objective, and decide another attempt', () => {
    const heard = end(appeal(notYet(started(alone), 'sam', 'sam')), 'hear-appeal', 'decision-stands', 'pat');
    const again = toWeigh(end(heard, 'inform', 'informed', 'pat'));
    expect(refusedCodes(() => ending(again, 'weigh', 'weighed', 'pat'))).toEqual([]);
  });

  test('is remembered by a saved journey, and noted where an earlier version has let them hear it', () => {
    const journey = appeal(notYet(started(alone), 'sam', 'pat'));
    const restored = restoreJourney(alone, JSON.parse(JSON.stringify(saveJourney(journey))));
    expect(refusedCodes(() => ways(restored, 'pat')[0]?.())).toEqual(['kept-apart']);
    const events = journeyLog(journey).flatMap(({ cause }) => (cause === undefined ? [] : [cause]));
    const item = itemOf(journey, 'hear-appeal');
    const heard = {
      id: 'old',
      at: AT,
      type: 'work.ended',
      workItem: item.id,
      outcome: 'decision-stands',
      by: 'teacher',
      person: 'pat',
    } as const;
    const replayed = replayJourney(alone, { learner: 'ada', objectives: ['fractions', 'ratios'], at: AT }, [
      ...events,
      heard,
    ]);
    expect(journeyLog(replayed).find(({ event }) => event === 'old')?.irregular).toEqual(['kept-apart']);
  });
});

describe('where no person is named', () => {
  test('it is said when a role hears an appeal that also decides', () => {
    const journey = appeal(notYet(started(alone)));
    expect(ending(journey, 'hear-appeal', 'decision-stands').warnings).toMatchObject([
      { path: 'person', code: 'no-person', message: expect.stringMatching(/"teacher" decides as well/) },
    ]);
  });

  test('nothing is said where the role that hears it decides nothing', () => {
    const journey = appeal(notYet(started(models.disaggregatedFaculty)));
    expect(ending(journey, 'hear-appeal', 'decision-stands').warnings).toEqual([]);
  });
});

describe('the steps of an appeal are read off the process', () => {
  test('of the learning process, also as each ready model has it', () => {
    const expected = {
      hearing: new Set(['decide-advancement/hear-appeal']),
      deciding: new Set(['decide-advancement/weigh', 'decide-advancement/decide']),
    };
    expect(appealSteps(learningProcess)).toEqual(expected);
    for (const model of Object.values(models)) expect(appealSteps(processOf(model)), model.id).toEqual(expected);
  });

  const judged = (entries: readonly object[]) =>
    defineModel({
      id: 'court',
      title: 'Court',
      process: {
        elements: [
          {
            id: 'judge',
            title: 'Judging',
            machine: {
              initial: 'waiting',
              states: {
                waiting: { on: { begin: 'rule' } },
                rule: { on: { granted: 'over', refused: 'tell' } },
                tell: { on: { told: 'told' } },
                told: { on: { appeal: 'again', close: 'over' } },
                again: { on: { granted: 'over', refused: 'told' } },
                over: { type: 'final' },
              },
            },
            receives: ['begin', 'appeal', 'close'],
            steps: [{ id: 'rule' }, { id: 'tell' }, { id: 'again' }],
          },
        ],
        entries: entries as [],
      },
      roles: [{ id: 'judge', title: 'Judge', actors: ['onsite-educator'], responsible: ['judge'] }],
    });

  test('of a process of one’s own', () => {
    const court = judged([
      { on: 'journey-started', to: 'judge', send: 'begin' },
      { on: 'appeal-raised', to: 'judge', send: 'appeal' },
    ]);
    expect(appealSteps(processOf(court))).toEqual({
      hearing: new Set(['judge/again']),
      deciding: new Set(['judge/rule']),
    });
    const begun = startJourney(court, { learner: 'ada', objectives: ['fractions'], at: AT });
    const refused = end(end(begun, 'rule', 'refused', 'pat'), 'tell', 'told', 'sam');
    const appealed = step(refused, { type: 'appeal.raised', objective: 'fractions', by: 'judge' }).journey;
    expect(refusedCodes(() => ending(appealed, 'again', 'refused', 'pat'))).toEqual(['kept-apart']);
    expect(refusedCodes(() => ending(appealed, 'again', 'refused', 'sam'))).toEqual([]);
  });

  test('there are none where appeals are not taken', () => {
    expect(appealSteps(processOf(judged([])))).toEqual({ hearing: new Set(), deciding: new Set() });
  });
});
