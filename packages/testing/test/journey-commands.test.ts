import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  advanceJourney,
  type Journey,
  JourneyError,
  journeyLog,
  models,
  objectiveStatuses,
  openWork,
  restoreJourney,
  saveJourney,
  startJourney,
} from 'work-elements';

/** What an outsider knows of a journey: its open items, the state of each objective, and its open cases. */
interface Reference {
  /** Items by id, with the subject’s objective, or null. */
  readonly open: Map<string, { readonly about: string; readonly kind: string }>;
  readonly stage: Map<string, 'live' | 'advanced' | 'withdrawn'>;
  /** Open cases, with what each suspends, if anything. */
  readonly cases: Map<string, string | null>;
  events: number;
}

interface Real {
  journey: Journey;
}

const LEARNER = 'ada';
const AT = '2026-09-01T08:00:00Z';

/** Sends an event to the real journey, and updates the reference by the step returned. */
const send = (reference: Reference, real: Real, event: Record<string, unknown>): void => {
  const step = advanceJourney(real.journey, { id: `e${reference.events++}`, at: AT, ...event } as never);
  for (const { id } of step.closed) expect(reference.open.delete(id)).toBe(true);
  for (const { id, subject } of step.opened) {
    expect(reference.open.has(id)).toBe(false);
    reference.open.set(id, { about: subject.id, kind: subject.kind });
  }
  for (const entry of step.log) {
    if (entry.activity === 'objective.advanced') reference.stage.set(entry.subject, 'advanced');
    if (entry.activity === 'objective.withdrawn') reference.stage.set(entry.subject, 'withdrawn');
    if (entry.activity === 'exception.opened')
      reference.cases.set(String(entry.note).split(':')[0] ?? '', entry.lifecycle === 'suspend' ? entry.subject : null);
    if (entry.activity === 'exception.closed') reference.cases.delete(String(entry.note));
  }
  real.journey = step.journey;
  agree(reference, real);
};

/** Expects the reference and the journey to agree. */
const agree = (reference: Reference, { journey }: Real): void => {
  const suspended = new Set(reference.cases.values());
  const held = (about: string, kind: string): boolean =>
    kind !== 'case' && reference.stage.get(about) !== 'advanced' && (suspended.has(about) || suspended.has(LEARNER));
  const expected = [...reference.open].filter(([, { about, kind }]) => !held(about, kind)).map(([id]) => id);
  expect(
    openWork(journey)
      .map(({ id }) => id)
      .sort(),
  ).toEqual(expected.sort());
  for (const [id, status] of Object.entries(objectiveStatuses(journey))) {
    const stage = reference.stage.get(id) ?? 'live';
    if (stage !== 'live') expect(status).toBe(stage);
    else expect(status === 'suspended').toBe(suspended.has(id) || suspended.has(LEARNER));
  }
};

class EndWork implements fc.Command<Reference, Real> {
  constructor(
    readonly pick: number,
    readonly outcome: number,
  ) {}
  check = (reference: Readonly<Reference>): boolean => reference.open.size > 0;
  run(reference: Reference, real: Real): void {
    const open = openWork(real.journey);
    const item = open[this.pick % Math.max(1, open.length)];
    if (item === undefined) return;
    send(reference, real, {
      type: 'work.ended',
      workItem: item.id,
      outcome: item.outcomes[this.outcome % item.outcomes.length],
      by: item.responsible[0],
    });
  }
  toString = (): string => `end(${this.pick}, ${this.outcome})`;
}

class Raise implements fc.Command<Reference, Real> {
  constructor(readonly pick: number) {}
  check = (): boolean => true;
  run(reference: Reference, real: Real): void {
    const live = Object.entries(objectiveStatuses(real.journey)).filter(
      ([, status]) => status !== 'advanced' && status !== 'withdrawn',
    );
    const concerns = [...live.map(([id]) => id), LEARNER][this.pick % (live.length + 1)];
    send(reference, real, { type: 'exception.raised', concerns, by: 'teacher', reason: 'away' });
  }
  toString = (): string => `raise(${this.pick})`;
}

class TakeBack implements fc.Command<Reference, Real> {
  constructor(readonly pick: number) {}
  check = (reference: Readonly<Reference>): boolean => reference.cases.size > 0;
  run(reference: Reference, real: Real): void {
    const taken = [...reference.cases.keys()][this.pick % reference.cases.size];
    const back = (): void => send(reference, real, { type: 'exception.withdrawn', case: taken, by: 'teacher' });
    const ruled = journeyLog(real.journey).some(
      ({ subject, activity, outcome = '' }) =>
        subject === taken &&
        activity === 'handle-exceptions/escalate' &&
        ['ruled', 'advancement-ruled'].includes(outcome),
    );
    if (!ruled) return back();
    const before = real.journey;
    expect(back).toThrow(JourneyError);
    expect(real.journey).toBe(before);
    agree(reference, real);
  }
  toString = (): string => `take back(${this.pick})`;
}

class Intrude implements fc.Command<Reference, Real> {
  constructor(readonly pick: number) {}
  check = (reference: Readonly<Reference>): boolean => reference.open.size > 0;
  run(reference: Reference, real: Real): void {
    const id = [...reference.open.keys()][this.pick % reference.open.size];
    const before = real.journey;
    expect(() =>
      send(reference, real, { type: 'work.ended', workItem: id, outcome: 'no-such-outcome', by: 'nobody' }),
    ).toThrow(JourneyError);
    expect(real.journey).toBe(before);
    agree(reference, real);
  }
  toString = (): string => `intrude(${this.pick})`;
}

class SaveAndRestore implements fc.Command<Reference, Real> {
  check = (): boolean => true;
  run(reference: Reference, real: Real): void {
    real.journey = restoreJourney(models.validator, JSON.stringify(saveJourney(real.journey)));
    agree(reference, real);
  }
  toString = (): string => 'save and restore';
}

test('a journey and a simple reference tell the same story through thousands of random steps', {
  tags: ['long'],
}, () => {
  let steps = 0;
  const end = fc
    .tuple(fc.nat({ max: 99 }), fc.oneof(fc.constant(0), fc.nat({ max: 9 })))
    .map(([pick, outcome]) => new EndWork(pick, outcome));
  const commands = fc.commands(
    [
      end,
      end,
      end,
      end,
      end,
      end,
      fc.nat({ max: 9 }).map((pick) => new Raise(pick)),
      fc.nat({ max: 9 }).map((pick) => new TakeBack(pick)),
      fc.nat({ max: 9 }).map((pick) => new Intrude(pick)),
      fc.constant(new SaveAndRestore()),
    ],
    {
      maxCommands: 150,
      size: 'max',
    },
  );
  fc.assert(
    fc.property(commands, (given) => {
      const setup = () => {
        const journey = startJourney(models.validator, {
          learner: LEARNER,
          objectives: ['fractions', 'decimals', { id: 'ratios', requires: ['fractions'] }],
        });
        const open = new Map(
          openWork(journey).map(({ id, subject }) => [id, { about: subject.id, kind: subject.kind }]),
        );
        return { model: { open, stage: new Map(), cases: new Map(), events: 0 }, real: { journey } };
      };
      fc.modelRun(setup, given);
      steps += [...given].length;
    }),
    { numRuns: 80 },
  );
  expect(steps).toBeGreaterThan(3000);
});
