import { describe, expect, test } from 'vitest';
import { type Journey, openWork, suspendedWork } from '../../../src/index.js';
import { suspendersOf } from '../../../src/journey/state/journey.js';
import { AbsentObjective } from '../../../src/journey/state/parts-not-here.js';
import { findItem, placedRuns } from '../../../src/journey/state/placed-run.js';
import { ended, inCourt, judging } from '../support/court.js';
import { atDesk, runAt } from '../support/desk.js';
import { issuesIn } from '../support/issues-in.js';

const raised = (journey: Journey, concerns: string): Journey =>
  inCourt(journey, { type: 'exception.raised', concerns, by: 'guest', reason: 'ill' }).journey;
const named = (items: ReturnType<typeof openWork>) => items.map(({ step, subject }) => `${subject.id} ${step}`);

describe('the open work of a journey', () => {
  test('is oldest first, and that of a role is what it may end', () => {
    const held = raised(judging, 'two');
    expect(named(openWork(held))).toEqual(['one judging', 'case-1 talking']);
    expect(named(openWork(held, 'judge'))).toEqual(['one judging']);
    expect(named(openWork(held, 'head'))).toEqual(['case-1 talking']);
    expect(named(openWork(held, 'guest'))).toEqual([]);
  });

  test('is asked for a role that there is', () => {
    const ask = () => openWork<string>(judging, 'juge');
    expect(issuesIn(ask)).toEqual([['roleId: unknown-role', '"juge" is not a role of "court"; did you mean "judge"?']]);
    expect(ask).toThrow(expect.objectContaining({ what: 'openWork' }));
  });

  test('leaves out what is suspended, which is asked for by itself', () => {
    expect(suspendedWork(judging)).toEqual([]);
    expect(named(suspendedWork(raised(judging, 'two')))).toEqual(['two judging']);
    const all = raised(judging, 'ada');
    expect(named(suspendedWork(all))).toEqual(['one judging', 'two judging']);
    expect(named(openWork(all))).toEqual(['case-1 talking']);
    expect(suspendedWork(all)).toEqual(openWork(judging));
    const settled = ended(ended(all, 'talking', 'calmed').journey, 'closing', 'closed').journey;
    expect(openWork(settled)).toEqual(openWork(judging));
  });

  test('is none of an element that the process does not have', () => {
    const item = { id: 'w9', step: 'opening', number: 9, since: null };
    const stray = { ...judging, learner: { ...judging.learner, runs: { cellar: runAt('dark', { items: [item] }) } } };
    expect(named(openWork(stray))).toEqual(['one judging', 'two judging']);
  });
});

describe('what suspends an objective', () => {
  test('are the open cases about it and about the learner, until it has ended', () => {
    const learner = { ...atDesk.learner, suspendedBy: ['case-1'] };
    const [one] = atDesk.objectives;
    if (one === undefined) throw new Error('there is one');
    const of = (stage: typeof one.stage) => suspendersOf({ learner }, { ...one, stage, suspendedBy: ['case-2'] });
    expect(of('in-progress')).toEqual(['case-1', 'case-2']);
    expect(of('blocked')).toEqual(['case-1', 'case-2']);
    expect(of('advanced')).toEqual([]);
    expect(of('withdrawn')).toEqual([]);
  });
});

describe('an item', () => {
  const held = raised(judging, 'two');
  const [, second] = placedRuns(judging).flatMap(({ run }) => run.items);

  test('is found by its id, with the place where it is open', () => {
    for (const { place, kind, element, run } of placedRuns(held))
      for (const item of run.items)
        expect(findItem(held, item.id)).toMatchObject({ item, placed: { place, kind, element } });
    expect(findItem(held, 'w99')).toBeUndefined();
    const ask = inCourt(held, { type: 'journey.withdrawn', by: 'head' }).journey;
    expect(findItem(ask, second?.id ?? '')).toBeUndefined();
  });

  test('is found by the id that it had before format 3: what it is about, its step, and its number', () => {
    expect(findItem(held, `two:judge/judging:${second?.number}`)?.item).toEqual(second);
    expect(findItem(held, `case-1:talk/talking:4`)?.placed.element).toBe('talk');
    expect(findItem(held, `two:judge/judging:99`)).toBeUndefined();
  });

  test('of an objective of which only the outline is here needs its part', () => {
    const [one, two, three] = held.objectives;
    if (one === undefined || two === undefined || three === undefined) throw new Error('there are three');
    const absent = new AbsentObjective(0, { ...one, items: ['w2'], checksum: '' });
    const partly = { ...held, objectives: [absent, two, three] };
    expect(issuesIn(() => findItem(partly, 'w2'))).toEqual([
      ['objectives[0]: part-not-here', 'the part of "one" is needed; restore the journey with it'],
    ]);
    expect(findItem(partly, second?.id ?? '')?.placed.place).toBe(1);
  });
});
