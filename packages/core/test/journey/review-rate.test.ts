import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { InputError, type LogEntry, reviewRate } from '../../src/index.js';
import { refusals } from '../support/refusals.js';

const entry = (activity: string, outcome: string, subject = 'fractions', role = 'validator'): LogEntry => ({
  case: 'ada',
  activity,
  lifecycle: 'complete',
  resource: null,
  role,
  time: null,
  subject,
  event: null,
  revision: 0,
  outcome,
});
const score = (outcome: string, subject?: string) => entry('assess-progress/score', outcome, subject);
const review = (outcome: string, subject?: string) => entry('assess-progress/second-score', outcome, subject);

describe('reviewRate', () => {
  test('counts pieces, those that were reviewed, and those in which the review disagreed', () => {
    const logs = [
      [score('scored'), score('sampled'), review('agreed')],
      [score('flagged'), review('disagreed'), score('sampled'), review('disagreed')],
    ];
    expect(reviewRate(logs)).toEqual({
      pieces: 4,
      reviewed: 3,
      disagreed: 2,
      rate: 2 / 3,
      sampled: 1 / 2,
      because: { sampled: { reviewed: 2, disagreed: 1 }, flagged: { reviewed: 1, disagreed: 1 } },
    });
  });

  test('keeps the subjects of a journey apart', () => {
    const log = [
      score('sampled', 'fractions'),
      score('flagged', 'rates'),
      review('disagreed', 'fractions'),
      review('agreed', 'rates'),
    ];
    expect(reviewRate([log]).because).toEqual({
      sampled: { reviewed: 1, disagreed: 1 },
      flagged: { reviewed: 1, disagreed: 0 },
    });
  });

  test('calls a review before which nothing was scored again an appeal', () => {
    expect(reviewRate([[score('scored'), review('agreed'), review('disagreed')]]).because).toEqual({
      scored: { reviewed: 1, disagreed: 0 },
      appealed: { reviewed: 1, disagreed: 1 },
    });
  });

  test('calls a review of what had been reported an appeal, be it the first', () => {
    const reported = entry('assess-progress/report', 'reported');
    expect(reviewRate([[score('scored'), reported, review('agreed'), reported, review('disagreed')]]).because).toEqual({
      appealed: { reviewed: 2, disagreed: 1 },
    });
    // Entries of other steps or elements do not count.
    const elsewhere = [
      entry('assess-progress/report', 'reported', 'rates'),
      entry('decide-advancement/weigh', 'weighed'),
    ];
    expect(reviewRate([[score('sampled'), ...elsewhere, review('agreed')]]).because).toEqual({
      sampled: { reviewed: 1, disagreed: 0 },
    });
  });

  test('refuses what is no log, with where', () => {
    // Untyped JavaScript can pass anything.
    const call = (...args: readonly unknown[]): unknown => Reflect.apply(reviewRate, undefined, args);
    for (const [junk, path] of [
      [undefined, 'logs: expected a list of logs, found undefined'],
      ['log', 'logs: expected a list of logs, found string'],
      [[score('scored')], 'logs[0]: expected a log, as journeyLog gives it, found something else'],
      [
        [[score('scored')], [score('scored'), null]],
        'logs[1][1]: expected an entry of a log, as journeyLog gives it, found null',
      ],
      [[[{ ...score('scored'), subject: 3 }]], 'logs[0][0]: expected an entry'],
    ] as const)
      expect(() => call(junk)).toThrow(path);
    expect(() => call([], null)).toThrow('options: expected { work, review, agreed, by }, found null');
    expect(() => call([], { by: 3 })).toThrow('options.by: expected a text, found number');
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (logs, options) => {
        try {
          call(logs, options);
        } catch (error) {
          expect(error).toBeInstanceOf(InputError);
        }
      }),
    );
  });

  test('has no rate without a review, and does not count what was only begun', () => {
    expect(reviewRate([])).toEqual({ pieces: 0, reviewed: 0, disagreed: 0, rate: null, sampled: null, because: {} });
    expect(reviewRate([[{ ...score('sampled'), lifecycle: 'schedule' }, score('scored')]])).toMatchObject({
      pieces: 1,
      rate: null,
    });
  });

  test('counts the pieces of one role, so that what people score after a stop leaves the system’s rate alone', () => {
    const by = (role: string, outcome: string) => entry('assess-progress/score', outcome, 'fractions', role);
    const system = [
      by('bot', 'sampled'),
      review('disagreed'),
      by('bot', 'flagged'),
      review('agreed'),
      by('bot', 'scored'),
    ];
    const before = reviewRate([system], { by: 'bot' });
    expect(before).toMatchObject({ pieces: 3, reviewed: 2, rate: 1 / 2, sampled: 1 });
    // The newest piece is the system’s and is reviewed on appeal; after that, people score.
    const people = [review('disagreed'), by('teacher', 'sampled'), review('agreed'), review('disagreed')];
    expect(reviewRate([[...system, ...people]], { by: 'bot' })).toMatchObject({
      pieces: 3,
      reviewed: 3,
      disagreed: 2,
      because: { scored: { reviewed: 1, disagreed: 1 } },
    });
    expect(reviewRate([[...system, ...people]], { by: 'teacher' })).toMatchObject({
      pieces: 1,
      reviewed: 2,
      disagreed: 1,
    });
    expect(reviewRate([[...system, ...people]])).toMatchObject({ pieces: 4, reviewed: 5, disagreed: 3 });
  });

  test('refuses a role that logs with pieces do not name, with the nearest that they do', () => {
    const logs = [[{ ...score('scored'), role: 'bot+tutor', lifecycle: 'schedule' as const }, score('scored')]];
    expect(() => reviewRate(logs, { by: 'validater' })).toThrow(
      'options.by: "validater" is not a role that these logs name; did you mean "validator"?',
    );
    expect(() => reviewRate(logs, { by: 'platform' })).toThrow('expected one of "bot", "tutor", "validator"');
    // A role that the logs name only as responsible for open work has no pieces; in logs without any pieces, every role
    // is accepted.
    expect(reviewRate(logs, { by: 'tutor' })).toMatchObject({ pieces: 0, rate: null });
    expect(reviewRate([[entry('bake/baking', 'baked')], []], { by: 'platform' })).toMatchObject({ pieces: 0 });
  });

  test('can be asked of other steps', () => {
    const log = [
      entry('bake/baking', 'baked'),
      entry('bake/tasting', 'good'),
      entry('bake/baking', 'baked'),
      entry('bake/tasting', 'burnt'),
    ];
    expect(reviewRate([log], { work: 'bake/baking', review: 'bake/tasting', agreed: 'good' })).toMatchObject({
      pieces: 2,
      rate: 0.5,
    });
  });

  test('adds up: over all reasons, over all logs, whatever happened', () => {
    const entries = fc.oneof(
      fc.constantFrom('scored', 'sampled', 'flagged', 'near-cut').map((outcome) => score(outcome)),
      fc.constantFrom('agreed', 'disagreed').map((outcome) => review(outcome)),
    );
    fc.assert(
      fc.property(fc.array(fc.array(entries)), (logs) => {
        const { pieces, reviewed, disagreed, because } = reviewRate(logs);
        const all = logs.flat();
        expect(pieces).toBe(all.filter(({ activity }) => activity === 'assess-progress/score').length);
        expect(reviewed).toBe(all.filter(({ activity }) => activity === 'assess-progress/second-score').length);
        expect(disagreed).toBe(all.filter(({ outcome }) => outcome === 'disagreed').length);
        const sums = Object.values(because);
        expect(sums.reduce((sum, each) => sum + each.reviewed, 0)).toBe(reviewed);
        expect(sums.reduce((sum, each) => sum + each.disagreed, 0)).toBe(disagreed);
      }),
    );
  });

  test('calls a review an appeal that another event opened than the one that ended the piece', () => {
    const opened = (event: string, more: Partial<LogEntry> = {}): LogEntry => {
      const { outcome: _, ...rest } = review('');
      return { ...rest, lifecycle: 'schedule', event, ...more };
    };
    const reasons = (...log: readonly LogEntry[]) => Object.keys(reviewRate([log]).because);
    const scored = { ...score('sampled'), event: 'e1' };
    expect(reasons(scored, opened('e1'), review('agreed'))).toEqual(['sampled']);
    expect(reasons(scored, opened('e2'), review('agreed'))).toEqual(['appealed']);
    // Nothing else that another event does makes it one.
    expect(reasons(scored, opened('e2', { lifecycle: 'assign' }), review('agreed'))).toEqual(['sampled']);
    expect(reasons(scored, opened('e2', { subject: 'rates' }), review('agreed'))).toEqual(['sampled']);
    expect(reasons(scored, opened('e2', { activity: 'assess-progress/score' }), review('agreed'))).toEqual(['sampled']);
    expect(reasons(opened('e2'), scored, review('agreed'))).toEqual(['sampled']);
    expect(reasons(review('agreed'))).toEqual(['appealed']);
  });

  test('counts what has ended with an outcome', () => {
    const { outcome: _, ...withdrawn } = score('scored');
    expect(reviewRate([[withdrawn, { ...score('scored'), lifecycle: 'withdraw' }]])).toMatchObject({ pieces: 0 });
  });

  test('refuses by its code and place', () => {
    const call = (...args: readonly unknown[]) => refusals(() => Reflect.apply(reviewRate, undefined, args));
    expect(call([[score('scored')]], { by: 'validater' })).toEqual([
      'options.by (unknown-role): "validater" is not a role that these logs name; did you mean "validator"?',
    ]);
    expect(call(7)).toEqual(['logs (invalid-value): expected a list of logs, found number']);
    expect(() => Reflect.apply(reviewRate, undefined, [7])).toThrow(/^reviewRate: /);
    expect(() => reviewRate([[score('scored')]], { by: 'x' })).toThrow(/^reviewRate: /);
    for (const key of ['work', 'review', 'agreed', 'by'])
      expect(call([], { [key]: [] })).toEqual([`options.${key} (invalid-value): expected a text, found a list`]);
    const { role: _, ...noRole } = score('scored');
    for (const wrong of [7, 'text', undefined, noRole, { ...score('scored'), outcome: 7 }])
      expect(call([[wrong]])).toEqual([
        expect.stringMatching(/^logs\[0\]\[0\] \(invalid-value\): expected an entry of a log/),
      ]);
    const nobody = { ...score('scored'), role: null };
    expect(call([[nobody, score('scored')]], { by: 'validator' })).toEqual([]);
    expect(call([[{ ...score('scored'), lifecycle: 'schedule' }]], { by: 'x' })).toEqual([]);
    expect(call([[nobody]], { by: 'x' })).toEqual([
      'options.by (unknown-role): "x" is not a role that these logs name; there are none',
    ]);
  });
});
