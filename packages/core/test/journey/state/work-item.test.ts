import { describe, expect, test } from 'vitest';
import { type Journey, openWork, parseModel, startJourney } from '../../../src/index.js';
import type { KeptItem } from '../../../src/journey/state/run.js';
import { describeItem } from '../../../src/journey/state/work-item.js';
import { modelReading } from '../../../src/model/model-reading.js';
import { CASE, type InnerKind, LEARNER, OBJECTIVE } from '../../../src/process/place-kind.js';
import { processTable } from '../../../src/process/process-table.js';
import { AT } from '../../support/stepping.js';
import { withObjective } from '../support/changed.js';
import { atDesk, deskInput, deskModel, runAt } from '../support/desk.js';

const reading = modelReading(deskModel);
const table = processTable(reading.process);
const journey: Journey = {
  ...atDesk,
  cases: [
    { id: 'case-1', element: 'talk', concerns: 'two', reason: '', open: true, suspends: true, run: runAt('talking') },
  ],
};
const described = (
  element: string,
  [kind, place]: readonly [InnerKind, number],
  run: ReturnType<typeof runAt>,
  item: Partial<KeptItem> & { readonly step: string },
) => {
  const found = table.element(element);
  if (found === undefined) throw new Error(element);
  return describeItem(journey, reading, found, { kind, place, run }, { id: 'w7', number: 7, since: null, ...item });
};

test('that mastery has faded is an outcome once anything is mastered', () => {
  const track = {
    id: 'track-progress',
    title: 'Tracking',
    subject: 'learner',
    machine: {
      initial: 'check-retention',
      states: { 'check-retention': { on: { retained: 'over', faded: 'over' } }, over: { type: 'final' } },
    },
    steps: [{ id: 'check-retention' }],
  };
  const model = parseModel({
    id: 'track',
    title: 'Track',
    process: { elements: [track, deskInput.process.elements[2]] },
    roles: [{ id: 'server', title: 'Server', actors: ['onsite-educator'], responsible: ['track-progress', 'desk'] }],
  });
  const started = startJourney(model, { learner: 'ada', objectives: ['one'] });
  const outcomes = (of: Journey) => openWork(of).find(({ step }) => step === 'check-retention')?.outcomes;
  expect(outcomes(started)).toEqual(['retained']);
  expect(outcomes(withObjective(started, 0, { stage: 'advanced' }))).toEqual(['retained', 'faded']);
});

describe('a work item', () => {
  test('says everything about itself', () => {
    expect(openWork(atDesk)[0]).toEqual({
      id: 'w1',
      element: 'greet',
      step: 'greeting',
      title: 'Say hello',
      subject: { kind: 'learner', id: 'ada' },
      responsible: ['server'],
      accountable: ['server'],
      consulted: [],
      informed: [],
      reads: [
        { artifact: 'note', refs: [] },
        { artifact: 'card', refs: [] },
      ],
      owes: ['card'],
      outcomes: ['greeted'],
      since: AT,
      within: null,
      claim: null,
      escalatedTo: [],
      people: 1,
      agreed: [],
      lastBy: null,
    });
  });

  test('about an objective or a case names it, and is for those whom the model names', () => {
    expect(described('desk', [OBJECTIVE, 1], runAt('serving', { concerning: 'one' }), { step: 'serving' })).toEqual({
      ...openWork(atDesk)[0],
      id: 'w7',
      element: 'desk',
      step: 'serving',
      title: 'Serve',
      subject: { kind: 'objective', id: 'two' },
      accountable: ['head'],
      consulted: ['guest'],
      informed: ['guest'],
      reads: [{ artifact: 'note', refs: [] }],
      owes: ['note'],
      outcomes: ['served', 'not-served'],
      since: null,
    });
    expect(described('talk', [CASE, 0], runAt('talking'), { step: 'talking' })).toMatchObject({
      subject: { kind: 'case', id: 'case-1' },
      responsible: ['head'],
      outcomes: ['settled'],
    });
  });

  test('about the learner names the objective with which it began, if any', () => {
    const begun = (concerning: string | null, kind: InnerKind = LEARNER) =>
      described('gate', [kind, 0], runAt('opening', { concerning }), { step: 'opening' });
    expect(begun('two')).toMatchObject({ title: 'Opening', objective: 'two', subject: { kind: 'learner', id: 'ada' } });
    expect(begun(null)).not.toHaveProperty('objective');
    expect(begun('two', OBJECTIVE)).not.toHaveProperty('objective');
  });

  test('of a step that its process no longer has is nobody’s, and has no outcome', () => {
    expect(described('gate', [LEARNER, 0], runAt('opening'), { step: 'ringing' })).toEqual({
      ...openWork(atDesk)[0],
      id: 'w7',
      element: 'gate',
      step: 'ringing',
      title: 'ringing',
      responsible: [],
      accountable: [],
      reads: [],
      owes: [],
      outcomes: [],
      since: null,
    });
  });

  test('has the outcomes that its machine takes in its state', () => {
    expect(described('gate', [LEARNER, 0], runAt('closed'), { step: 'opening' }).outcomes).toEqual([]);
    expect(described('gate', [LEARNER, 0], runAt('nowhere'), { step: 'opening' }).outcomes).toEqual([]);
  });

  test('tells who has it, before whom it has been brought, and who agreed', () => {
    const claim = { person: 'pat', role: 'server', at: AT };
    const votes = [{ person: 'pat', role: 'server', outcome: 'let-in' }];
    const run = runAt('opening', { lastBy: { role: 'server', person: 'sam' } });
    const held = described('gate', [LEARNER, 0], run, {
      step: 'opening',
      claim,
      escalated: { to: ['head'], at: AT },
      votes,
    });
    expect(held).toMatchObject({ escalatedTo: ['head'], agreed: votes, lastBy: { role: 'server', person: 'sam' } });
    expect(held.claim).toEqual({ ...claim, through: [] });
    const passed = described('gate', [LEARNER, 0], run, { step: 'opening', claim: { ...claim, through: ['kim'] } });
    expect(passed.claim).toEqual({ ...claim, through: ['kim'] });
  });
});
