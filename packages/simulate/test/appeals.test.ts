import { describe, expect, test } from 'vitest';
import { InputError, models } from 'work-elements';
import { explainScenario, parseScenario, type ScenarioInput, type SimulatedEvent, simulate } from '../src/index.js';

const ADVANCE = 0.5;
const CHANGED = 0.4;

/** Enough people and time, and no outcomes of a decision other than advancing, not yet and an appeal. */
const school = (learners: Partial<ScenarioInput['learners']>): ScenarioInput => ({
  id: 'school',
  title: 'School',
  model: { ...models.validator, settings: { attempts: 'unlimited' } },
  learners: { count: 150, objectives: 3, ...learners },
  staff: [
    { role: 'teacher', count: 30 },
    { role: 'validator', count: 30 },
    { role: 'school-leader', count: 10 },
  ],
  outcomes: [
    { work: 'decide-advancement/weigh', probabilities: { weighed: 1 } },
    { work: 'decide-advancement/decide', probabilities: { advance: ADVANCE, 'not-yet': 1 - ADVANCE } },
    {
      work: 'decide-advancement/hear-appeal',
      probabilities: { 'decision-changed': CHANGED, 'decision-stands': 1 - CHANGED },
    },
  ],
  weeks: 200,
});

const once = { replications: 1, seed: 3, explain: false } as const;

/** How far a share of `of` cases may be from its expectation: four standard deviations. */
const within = (share: number, of: number): number => 4 * Math.sqrt((share * (1 - share)) / of);

describe('appeals', () => {
  test('are raised against the share of decisions not to advance, and answered by their step’s outcome', async () => {
    const share = 0.3;
    const log: SimulatedEvent[] = [];
    const { appeals, notYet, advanced, steps } = await simulate(parseScenario(school({ appeals: share })), {
      ...once,
      log: (event) => log.push(event),
    });
    const decided = steps.find(({ step }) => step === 'decide')?.completed.mean ?? 0;
    const heard = steps.find(({ step }) => step === 'hear-appeal')?.completed.mean ?? 0;
    expect(advanced.mean).toBe(450);
    // Nothing is pending at the end: each appeal has one answer, and each decision either tells “not yet” or advances.
    expect(appeals.stands.mean + appeals.changed.mean).toBe(appeals.raised.mean);
    expect(heard).toBe(appeals.raised.mean);
    expect(notYet.mean + advanced.mean - appeals.changed.mean).toBe(decided);
    expect(Math.abs(appeals.raised.mean / notYet.mean - share)).toBeLessThan(within(share, notYet.mean));
    expect(Math.abs(appeals.changed.mean / appeals.raised.mean - CHANGED)).toBeLessThan(
      within(CHANGED, appeals.raised.mean),
    );
    // By hand: a decision advances, or is changed on appeal, in 0.5 + 0.5 × 0.3 × 0.4 of cases.
    const ends = ADVANCE + (1 - ADVANCE) * share * CHANGED;
    expect(Math.abs(advanced.mean / decided - ends)).toBeLessThan(within(ends, decided));
    expect(log.filter(({ activity }) => activity === 'appeal.raised')).toHaveLength(appeals.raised.mean);
  });

  test('leave all decisions as they would be without appeals, until one is changed', async () => {
    const without = await simulate(parseScenario(school({ appeals: 0 })), once);
    const few = await simulate(parseScenario(school({ appeals: 0.01 })), once);
    expect(without.appeals).toMatchObject({ raised: { mean: 0 }, stands: { mean: 0 }, changed: { mean: 0 } });
    expect(without.steps.find(({ step }) => step === 'hear-appeal')?.opened.mean).toBe(0);
    expect(few.appeals.raised.mean).toBeGreaterThan(0);
    expect(Math.abs(without.notYet.mean - few.notYet.mean)).toBeLessThan(20);
  });

  test('default to one in a hundred, which is listed with its assumption', () => {
    const rowOf = (document: ScenarioInput) =>
      explainScenario(document).find(({ what }) => what === 'learners.appeals');
    expect(rowOf(school({}))).toMatchObject({ value: '0.01', source: expect.stringMatching(/^default: assumption: /) });
    expect(rowOf(school({ appeals: 0.2, sources: { appeals: 'asked the registrar' } }))).toMatchObject({
      value: '0.2',
      source: 'asked the registrar',
    });
  });

  test('are refused if the process of the model has none', () => {
    const element = {
      id: 'serve',
      title: 'serve',
      machine: { initial: 'serve', states: { serve: { on: { served: 'done' } }, done: { type: 'final' } } },
      steps: [{ id: 'serve' }],
    };
    const queue = {
      id: 'queue',
      title: 'Queue',
      model: {
        id: 'queue',
        title: 'Queue',
        roles: [{ id: 'clerk', title: 'Clerk', actors: ['onsite-educator'], responsible: ['serve'] }],
        process: { elements: [element] },
      },
      learners: { count: 1, appeals: 0.1 },
      staff: [{ role: 'clerk', count: 1 }],
    } satisfies ScenarioInput;
    expect(() => parseScenario(queue)).toThrow(InputError);
    expect(() => parseScenario(queue)).toThrow(/learners\.appeals.*nothing can be appealed/s);
    expect(explainScenario({ ...queue, learners: { count: 1 } }).some(({ what }) => what === 'learners.appeals')).toBe(
      false,
    );
  });
});
