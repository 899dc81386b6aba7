import { describe, expect, test } from 'vitest';
import {
  advanceJourney,
  type Journey,
  JourneyError,
  type JourneyEventInput,
  journeyEvents,
  journeyLog,
  models,
  objectiveStatuses,
  openWork,
  replayJourney,
  saveJourney,
  startJourney,
} from '../../../src/index.js';

const at = '2026-09-01T08:00:00Z';
const start = {
  learner: 'ada',
  objectives: ['fractions', 'rates', { id: 'ratios', requires: ['rates'] }],
  at,
} as const;

let count = 0;
const happened = () => ({ id: `s${count++}`, at });
const send = (journey: Journey, event: JourneyEventInput): Journey => advanceJourney(journey, event).journey;

const end = (journey: Journey, step: string, outcome: string, subject?: string): Journey => {
  const item = openWork(journey).find(
    (each) => each.step === step && (subject === undefined || each.subject.id === subject),
  );
  if (item === undefined) throw new Error(`${step} is not open: ${openWork(journey).map((each) => each.step)}`);
  return send(journey, {
    ...happened(),
    type: 'work.ended',
    workItem: item.id,
    outcome,
    by: item.responsible[0] ?? '',
  });
};

const open = (journey: Journey): readonly string[] =>
  openWork(journey).map(({ step, subject }) => `${subject.id} ${step}`);

const mapped = [
  ['review-prior-learning', 'reviewed'],
  ['draft', 'drafted'],
  ['agree', 'agreed'],
] as const;
const begun = mapped.reduce<Journey>(
  (journey, [step, outcome]) => end(journey, step, outcome),
  startJourney(models.validator, start),
);

const evidence = { artifact: 'evidence', ref: 'https://example.org/essay' } as const;
const shared = {
  type: 'evidence.shared',
  objectives: ['fractions', 'rates'],
  artifacts: [evidence],
  by: 'learner',
} as const;

describe('one piece of evidence that bears on several objectives', () => {
  const journey = send(begun, { ...happened(), ...shared, person: 'ada' });

  test('is kept with each, and assessed for each', () => {
    expect(open(journey)).toEqual(expect.arrayContaining(['fractions plan', 'rates plan']));
    for (const item of openWork(journey).filter(({ step }) => step === 'plan'))
      expect(item.reads.find(({ artifact }) => artifact === 'evidence')?.refs).toEqual([evidence]);
  });

  test('is in the log once, with whose it is and what it bears on; and the log replays', () => {
    expect(journeyLog(journey).filter(({ activity }) => activity === 'evidence.shared')).toEqual([
      expect.objectContaining({ role: 'learner', resource: 'ada', note: 'fractions, rates', subject: 'ada' }),
    ]);
    expect(saveJourney(replayJourney(models.validator, start, journeyEvents(journey)))).toEqual(saveJourney(journey));
  });

  test('is refused where nothing is assessed, all at once, and nothing has happened', () => {
    const withdrawn = send(begun, {
      ...happened(),
      type: 'objective.withdrawn',
      objective: 'fractions',
      by: 'teacher',
    });
    const bad = { ...happened(), ...shared, objectives: ['fractions', 'ratios', 'rates', 'rates'] };
    expect(() => send(withdrawn, bad)).toThrow(JourneyError);
    for (const said of [
      'objectives[0]: "fractions" is withdrawn',
      'objectives[1]: "ratios" is blocked',
      'objectives[3]: "rates" is named twice',
    ])
      expect(() => send(withdrawn, bad)).toThrow(said);
    expect(() => send(begun, { ...happened(), ...shared, objectives: ['fractions', 'rate'] })).toThrow(
      /objectives\[1\]: .*did you mean "rates"/,
    );
    expect(() => send(begun, { ...happened(), ...shared, objectives: ['fractions'] })).toThrow(
      /at least two objectives/,
    );
    expect(() => send(begun, { ...happened(), ...shared, artifacts: [] })).toThrow(/refer to the evidence/);
  });
});

describe('a result that is to be recognised from elsewhere', () => {
  const requested = {
    type: 'recognition.requested',
    objective: 'fractions',
    artifacts: [{ artifact: 'progress-record', ref: 'https://example.org/transcript' }],
    by: 'learner',
    reason: 'shown at another school',
  } as const;
  const journey = send(begun, { ...happened(), ...requested });

  test('is read by whoever decides, with what was handed in', () => {
    const item = openWork(journey, 'validator').find(({ step }) => step === 'recognise');
    expect(item?.subject.id).toBe('fractions');
    expect(item?.reads.find(({ artifact }) => artifact === 'progress-record')?.refs).toEqual(requested.artifacts);
  });

  test('advances the objective without anything being shown again', () => {
    const recognised = end(end(journey, 'recognise', 'recognised'), 'inform', 'informed');
    expect(objectiveStatuses(recognised)).toMatchObject({ fractions: 'advanced', rates: 'in-progress' });
  });

  test('or is to be shown here', () => {
    const told = end(journey, 'recognise', 'to-be-shown-here');
    expect(open(told)).not.toContain('fractions plan');
    const shown = end(told, 'inform', 'informed');
    expect(open(shown)).toContain('fractions plan');
    expect(objectiveStatuses(shown).fractions).toBe('in-progress');
  });

  test('may bear on several objectives: one request, kept with each, looked at for each', () => {
    const { objective: _, ...one } = requested;
    const several = { ...one, objectives: ['fractions', 'rates', 'ratios'] };
    const all = send(begun, { ...happened(), ...several });
    const items = openWork(all).filter(({ step }) => step === 'recognise');
    expect(items.map(({ subject }) => subject.id)).toEqual(several.objectives);
    for (const item of items)
      expect(item.reads.find(({ artifact }) => artifact === 'progress-record')?.refs).toEqual(one.artifacts);
    const asked = journeyLog(all).filter(({ activity }) => activity === 'recognition.requested');
    expect(asked.map(({ subject }) => subject)).toEqual(several.objectives);
    const apart = several.objectives.reduce((now, objective) => send(now, { ...happened(), ...one, objective }), begun);
    expect(openWork(apart).map(({ id: _id, ...item }) => item)).toEqual(
      openWork(all).map(({ id: _id, ...item }) => item),
    );
    expect(saveJourney(replayJourney(models.validator, start, journeyEvents(all)))).toEqual(saveJourney(all));
    const recognised = end(end(all, 'recognise', 'recognised', 'rates'), 'inform', 'informed', 'rates');
    expect(objectiveStatuses(recognised)).toEqual({
      fractions: 'in-progress',
      rates: 'advanced',
      ratios: 'in-progress',
    });
  });

  test('is refused for several all at once, and nothing has happened', () => {
    const { objective: _, ...one } = requested;
    const withdrawn = send(begun, {
      ...happened(),
      type: 'objective.withdrawn',
      objective: 'fractions',
      by: 'teacher',
    });
    const asking = (now: Journey, objectives: readonly string[]) => () =>
      send(now, { ...happened(), ...one, objectives: [...objectives] });
    expect(asking(withdrawn, ['fractions', 'rates', 'rates'])).toThrow(
      /objectives\[0\]: "fractions" is withdrawn(.|\n)*objectives\[2\]: "rates" is named twice/,
    );
    expect(asking(begun, ['fractions', 'rate'])).toThrow(/objectives\[1\]: .*did you mean "rates"/);
    const both = send(journey, { ...happened(), ...requested, objective: 'rates' });
    for (const said of [
      'objectives[1]: "rates" is in-progress, and something has been decided',
      'objectives[2]: "fractions" is in-progress',
    ])
      expect(asking(both, ['ratios', 'rates', 'fractions'])).toThrow(said);
    expect(asking(begun, ['fractions'])).toThrow(/at least two objectives, or a single one as "objective"/);
    const named = /name one objective as "objective", or several as "objectives"/;
    expect(() => send(begun, { ...happened(), ...one })).toThrow(named);
    expect(() => send(begun, { ...happened(), ...requested, objectives: ['fractions', 'rates'] })).toThrow(named);
  });

  test('can be asked for before work on the objective has begun, and not twice', () => {
    const blocked = send(begun, { ...happened(), ...requested, objective: 'ratios' });
    expect(open(blocked)).toContain('ratios recognise');
    expect(() => send(journey, { ...happened(), ...requested })).toThrow(
      /something has been decided about it already, or is being decided/,
    );
    expect(() => send(journey, { ...happened(), ...requested, objective: 'fraction' })).toThrow(
      /did you mean "fractions"/,
    );
  });
});
