import { describe, expect, test } from 'vitest';
import { models, processOf, processTable } from 'work-elements';
import { effortsWritten, outcomesText, stepInForce } from '../../src/scenario/explain-steps.js';
import { parseScenario } from '../../src/scenario/parse-scenario.js';
import { rolesToStaff } from '../../src/scenario/starter-scenario.js';
import { elementOf, ownModel, roleOf } from '../support/own-process.js';

const triangle = { min: 5, mode: 10, max: 20 };
const effort = { ...triangle, source: 'assumption: as long as a call' };
const group = { size: 6, source: 'assumption: a car holds six' };
const machine = {
  initial: 'go',
  states: { go: { on: { right: 'over', wrong: 'over', odd: 'over' } }, over: { type: 'final' } },
};

/** A visit with a step of one learner and one of a group, and a test with three outcomes. */
const visiting = (shares?: object) =>
  ownModel(
    [
      elementOf('visit', [
        { id: 'talk', effort },
        { id: 'drive', effort, group },
      ]),
      { ...elementOf('test', ['go']), machine, steps: [{ id: 'go', effort, ...(shares && { shares }) }] },
    ],
    [roleOf('guide', ['onsite-educator'], ['visit', 'test'])],
  );

const scenarioOf = (more: object, model: object = visiting()) =>
  parseScenario({
    id: 'visits',
    title: 'Visits',
    model,
    learners: { count: 1 },
    staff: [{ role: 'guide', count: 1 }],
    people: [{ id: 'ann', name: 'Ann', roles: ['guide'] }],
    ...more,
  });

const rowsOf = (scenario: ReturnType<typeof scenarioOf>, ref: string) => {
  const found = processTable(processOf(scenario.model)).steps.find((each) => each.ref === ref);
  if (found === undefined) throw new Error(`there is no ${ref}`);
  return stepInForce(scenario, ref, found.step);
};

const first = (more: object, ref: string) => rowsOf(scenarioOf(more), ref)[0];

describe('how long a step takes', () => {
  test('is the estimate of its element, with its source and whoever shares it', () => {
    expect(first({}, 'visit/talk')).toEqual({
      what: 'effort of visit/talk',
      value: 'triangular, 5 to 20 minutes, mostly 10',
      source: 'assumption: as long as a call',
    });
    expect(first({}, 'visit/drive')?.value).toBe(
      'triangular, 5 to 20 minutes, mostly 10, shared by a group of 6 (assumption: a car holds six)',
    );
  });

  test.each([
    [{ kind: 'triangular', min: 1, mode: 1, max: 1 }, 'triangular, 1 to 1 minute, mostly 1'],
    [{ kind: 'fixed', minutes: 1 }, '1 minute'],
    [{ kind: 'exponential', mean: 3 }, 'exponential, 3 minutes on average'],
    [{ kind: 'gamma', mean: 3, sd: 2 }, 'gamma, 3 minutes on average, standard deviation 2'],
    [{ kind: 'lognormal', mean: 1, sd: 2 }, 'lognormal, 1 minute on average, standard deviation 2'],
  ])('is what the scenario writes for all: %j', (distribution, value) => {
    expect(first({ effort: [{ work: 'visit/talk', distribution }] }, 'visit/talk')).toEqual({
      what: 'effort of visit/talk',
      value,
      source: 'scenario',
    });
  });

  test('has the group and the source of the entry, and otherwise the group of the step', () => {
    const entry = { work: 'visit', distribution: { kind: 'fixed', minutes: 9 } };
    const value = (more: object) => first({ effort: [{ ...entry, ...more }] }, 'visit/drive')?.value;
    expect(value({})).toBe('9 minutes, shared by a group of 6 (assumption: a car holds six)');
    expect(value({ group: 4 })).toBe('9 minutes, shared by a group of 4');
    expect(value({ group: 1 })).toBe('9 minutes, for each learner alone');
    expect(first({ effort: [{ ...entry, source: 'the log' }] }, 'visit/talk')?.source).toBe('the log');
    expect(first({ effort: [{ ...entry, role: 'guide' }] }, 'visit/talk')?.source).toBe(effort.source);
  });

  test('is listed apart where it differs by role or person', () => {
    const distribution = { kind: 'fixed', minutes: 9 };
    const written = effortsWritten(
      scenarioOf({
        effort: [
          { work: 'visit', distribution },
          { work: 'visit', role: 'guide', distribution },
          { work: 'visit/drive', person: 'ann', distribution, source: 'the log' },
          { work: 'visit/drive', role: 'guide', person: 'ann', group: 2, distribution },
        ],
      }),
    );
    expect(written).toEqual([
      { what: 'effort of visit by guide', value: '9 minutes', source: 'scenario' },
      {
        what: 'effort of visit/drive by ann',
        value: '9 minutes, shared by a group of 6 (assumption: a car holds six)',
        source: 'the log',
      },
      { what: 'effort of visit/drive by guide, ann', value: '9 minutes, shared by a group of 2', source: 'scenario' },
    ]);
  });
});

describe('how a step ends', () => {
  const outcomes = (...written: readonly object[]) =>
    rowsOf(scenarioOf({ outcomes: written.map((each) => ({ work: 'test/go', ...each })) }), 'test/go').slice(1);
  const odd = { right: 0.5, wrong: 0.4995, odd: 0.0005 };
  const sure = { right: 1 };
  const usual = {
    what: 'outcomes of test/go',
    value: 'right 80 %, wrong 10 %, odd 10 %',
    source: expect.stringMatching(/^default: assumption.* 80 % .* equally likely$/),
  };

  test('is an assumption where nothing says more, and certain where there is one outcome', () => {
    expect(outcomes()).toEqual([usual]);
    expect(rowsOf(scenarioOf({}), 'visit/talk').slice(1)).toEqual([
      { what: 'outcomes of visit/talk', value: 'done 100 %', source: 'the only outcome' },
    ]);
  });

  test('has the sources of its element, and the rest is left over', () => {
    const shares = { wrong: { share: 0.25, source: 'assumption: a quarter' } };
    expect(rowsOf(scenarioOf({}, visiting(shares)), 'test/go')[1]).toEqual({
      what: 'outcomes of test/go',
      value: 'right 37.5 %, wrong 25 %, odd 37.5 %',
      source: 'right: what is left over; wrong: assumption: a quarter; odd: what is left over',
    });
  });

  test('is what the scenario writes for all, alone', () => {
    expect(
      outcomes({ probabilities: odd, source: 'the log' }, { work: 'visit/talk', probabilities: { done: 1 } }),
    ).toEqual([{ what: 'outcomes of test/go', value: 'right 50 %, wrong 50 %, odd 0.1 %', source: 'the log' }]);
  });

  test('by attempt or pace is listed before what applies otherwise', () => {
    const second = { what: 'outcomes of test/go, attempt 2', value: 'right 100 %', source: 'scenario' };
    const late = { what: 'outcomes of test/go, behind from 1.5', value: 'right 100 %', source: 'scenario' };
    expect(outcomes({ attempt: 2, probabilities: sure })).toEqual([second, usual]);
    expect(outcomes({ behind: { from: 1.5 }, probabilities: sure })).toEqual([late, usual]);
    expect(
      outcomes(
        { attempt: 2, probabilities: sure },
        { behind: { from: 1.5 }, probabilities: sure },
        { probabilities: sure },
      ),
    ).toEqual([second, late, { what: 'outcomes of test/go', value: 'right 100 %', source: 'scenario' }]);
  });

  test('is named by what it is about', () => {
    expect(outcomesText('test/go', {})).toBe('outcomes of test/go');
    expect(outcomesText('test/go', { attempt: 3 })).toBe('outcomes of test/go, attempt 3');
    expect(outcomesText('test/go', { behind: { from: 1.5 } })).toBe('outcomes of test/go, behind from 1.5');
  });

  test('depends on pace by default where it is a fact about time, unless the scenario says anything', () => {
    const staff = rolesToStaff(models.validator).map((role) => ({ role, count: 1 }));
    const work = 'track-progress/interpret';
    const of = (written: readonly object[] = []) =>
      rowsOf(scenarioOf({ staff, people: [], outcomes: written }, models.validator), work)
        .slice(1)
        .map(({ what, value }) => [what, value]);
    const [steady = [], slow = []] = of();
    expect(of()).toHaveLength(2);
    expect(steady).toEqual([`outcomes of ${work}`, expect.stringContaining('off-pace 0 %')]);
    expect(slow).toEqual([
      `outcomes of ${work}, behind from 1.25`,
      expect.stringMatching(/on-pace 0 %.*off-pace 98 %/),
    ]);
    const written = { work, attempt: 1, probabilities: { 'on-pace': 1 } };
    expect(of([written]).map(([what]) => what)).toEqual([`outcomes of ${work}, attempt 1`, `outcomes of ${work}`]);
  });
});

describe('how a step ends for learners with a support plan', () => {
  const work = 'assess-progress/score';
  const tutored = (more: object) => {
    const staff = rolesToStaff(models.aiTutorGuide).map((role) => ({ role, count: 1 }));
    return rowsOf(scenarioOf({ staff, people: [], ...more }, models.aiTutorGuide), work).filter(({ what }) =>
      what.endsWith('support plan'),
    );
  };

  test('has every piece reviewed that would count at once, if the model’s rule says so', () => {
    const probabilities = {
      scored: 0.6,
      sampled: 0.1,
      borderline: 0.1,
      'near-cut': 0.1,
      flagged: 0.05,
      unscorable: 0.05,
    };
    expect(
      tutored({
        outcomes: [
          { work, probabilities },
          { work, attempt: 2, probabilities: { scored: 1 } },
        ],
      }),
    ).toEqual([
      {
        what: `outcomes of ${work}, with a support plan`,
        value: 'flagged 65 %, sampled 10 %, borderline 10 %, near-cut 10 %, unscorable 5 %',
        source: expect.stringMatching(/model.*rule of review.*support plan/),
      },
      {
        what: `outcomes of ${work}, attempt 2, with a support plan`,
        value: 'flagged 100 %',
        source: expect.stringMatching(/rule of review/),
      },
    ]);
  });

  test('is as for all, where no rule asks for it', () => {
    const staff = rolesToStaff(models.microschool).map((role) => ({ role, count: 1 }));
    expect(rowsOf(scenarioOf({ staff, people: [] }, models.microschool), work)).toHaveLength(2);
  });
});
