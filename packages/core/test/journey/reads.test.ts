import { describe, expect, test } from 'vitest';
import {
  advanceJourney,
  type Journey,
  type JourneyEventInput,
  type JourneyStep,
  models,
  openWork,
  PartsNotHere,
  processOf,
  restoreJourney,
  saveJourney,
  startJourney,
  type WorkItem,
} from '../../src/index.js';
import { asked } from './support/asked.js';

const model = models.collegeForAmerica;
type Happening<Event = JourneyEventInput> = Event extends JourneyEventInput ? Omit<Event, 'id' | 'at'> : never;

/**
 * A journey in which everybody hands in references to the artifacts they owe, with the newest reference that a reader
 * should find.
 */
class Desk {
  journey: Journey = startJourney(model, { learner: 'ada', objectives: ['a', 'b'], at: '2026-09-01T08:00:00Z' });
  /** The newest reference to each artifact, by objective or learner. */
  readonly newest = new Map<string, Map<string, string>>();
  readonly #inbox = new Map<string, WorkItem>(openWork(this.journey).map((item) => [item.id, item]));
  #events = 0;

  happens(event: Happening): JourneyStep {
    this.#events += 1;
    const step = advanceJourney(this.journey, { ...event, id: `e${this.#events}`, at: '2026-09-01T08:00:00Z' });
    this.journey = step.journey;
    for (const { id } of step.closed) this.#inbox.delete(id);
    for (const item of [...step.opened, ...step.resumed, ...step.reassigned, ...step.changed])
      this.#inbox.set(item.id, item);
    for (const { id } of step.suspended) this.#inbox.delete(id);
    // An inbox maintained from the steps equals one that is read afresh.
    expect(Object.fromEntries(this.#inbox)).toEqual(
      Object.fromEntries(openWork(this.journey).map((item) => [item.id, item])),
    );
    return step;
  }

  item(step: string, about?: string): WorkItem {
    const item = openWork(this.journey).find(
      (each) => each.step === step && (about === undefined || each.subject.id === about),
    );
    if (item === undefined)
      throw new Error(`"${step}" is not open: ${openWork(this.journey).map((each) => each.step)}`);
    return item;
  }

  end(step: string, outcome: string, about?: string): void {
    const { id, subject, owes, responsible } = this.item(step, about);
    const artifacts = owes.map((artifact) => ({
      artifact,
      ref: `${artifact} of ${subject.id} by e${this.#events + 1}`,
    }));
    for (const { artifact, ref } of artifacts) {
      const kept = this.newest.get(subject.id) ?? new Map();
      this.newest.set(subject.id, kept.set(artifact, ref));
    }
    this.happens({ type: 'work.ended', workItem: id, outcome, by: responsible[0] ?? '', artifacts });
  }

  /** Ends work on an objective and about the learner, except transfers of the record, until a step is open. */
  until(step: string, about: string): void {
    for (let n = 0; n < 100; n += 1) {
      const open = openWork(this.journey).filter(
        (item) => (item.subject.id === about || item.subject.id === 'ada') && item.step !== 'export-record',
      );
      if (open.some((item) => item.step === step && item.subject.id === about)) return;
      const [item] = open;
      if (item === undefined) return;
      this.end(item.step, item.outcomes[0] ?? '', item.subject.id);
    }
  }

  refs(about: string, artifact: string): readonly string[] {
    const ref = this.newest.get(about)?.get(artifact);
    return ref === undefined ? [] : [ref];
  }
}

const read = ({ reads }: WorkItem, artifact: string): readonly string[] =>
  reads.find((each) => each.artifact === artifact)?.refs.map(({ ref }) => ref) ?? ['not read'];

const advanced = (...objectives: readonly string[]): Desk => {
  const desk = new Desk();
  for (const id of objectives) {
    desk.until('decide', id);
    desk.end('decide', 'advance', id);
    desk.until('none', id);
  }
  return desk;
};

describe('work about the learner', () => {
  test('reads what was made about the objective that it is about: the entry of a result, and of a decision', () => {
    const desk = new Desk();
    desk.until('report', 'a');
    desk.end('report', 'reported', 'a');
    expect(read(desk.item('update'), 'assessment-result')).toEqual(desk.refs('a', 'assessment-result'));
    expect(desk.refs('a', 'assessment-result')).toHaveLength(1);
    desk.until('decide', 'a');
    desk.end('decide', 'advance', 'a');
    desk.end('inform', 'informed', 'a');
    for (const step of ['update', 'choose-next'])
      expect(read(desk.item(step), 'advancement-decision'), step).toEqual(desk.refs('a', 'advancement-decision'));
    expect(desk.refs('a', 'advancement-decision')).toHaveLength(1);
  });

  test('about no objective in particular reads that of every objective: a transcript has all decisions', () => {
    const desk = advanced('a', 'b');
    expect(desk.journey.status).toBe('settled');
    desk.happens(asked);
    const decisions = ['a', 'b'].flatMap((id) => desk.refs(id, 'advancement-decision'));
    expect(decisions).toHaveLength(2);
    expect(read(desk.item('export-record'), 'advancement-decision')).toEqual(decisions);
    expect(read(desk.item('export-record'), 'progress-record')).toEqual(desk.refs('ada', 'progress-record'));
  });

  test('that is open is another for its inbox when an objective has something newer', () => {
    const desk = advanced('a');
    desk.happens(asked);
    const before = desk.item('export-record');
    desk.until('decide', 'b');
    const still = desk.item('export-record');
    expect(still.id).toBe(before.id);
    const { id, responsible, outcomes } = desk.item('decide', 'b');
    const step = desk.happens({
      type: 'work.ended',
      workItem: id,
      outcome: outcomes[0] ?? '',
      by: responsible[0] ?? '',
      artifacts: [{ artifact: 'advancement-decision', ref: 'b is advanced' }],
    });
    expect(step.changed.map((item) => item.id)).toContain(still.id);
    expect(read(desk.item('export-record'), 'advancement-decision')).toEqual([
      ...desk.refs('a', 'advancement-decision'),
      'b is advanced',
    ]);
  });

  test('asks for the parts that it reads, and for no others', () => {
    const desk = new Desk();
    desk.until('decide', 'a');
    desk.end('decide', 'advance', 'a');
    desk.end('inform', 'informed', 'a');
    const { state } = saveJourney(desk.journey);
    const update = { type: 'work.ended', workItem: desk.item('update').id, outcome: 'updated' } as const;
    const event = { ...update, id: 'u', at: '2026-09-01T08:01:00Z', by: desk.item('update').responsible[0] ?? '' };
    const [a] = state.objectives;
    const some = restoreJourney(model, { learner: state.learner, objectives: [a] }, { parts: 'some' });
    expect(advanceJourney(some, event).opened.map(({ step }) => step)).toEqual(['interpret']);
    const none = restoreJourney(model, { learner: state.learner, objectives: [] }, { parts: 'some' });
    expect(() => advanceJourney(none, event)).toThrow(PartsNotHere);
  });
});

describe('a case', () => {
  test('about the learner reads the evidence of every objective, one about an objective only its own', () => {
    const desk = new Desk();
    for (const id of ['a', 'b']) desk.until('collect', id);
    const raise = (concerns: string) =>
      desk.happens({ type: 'exception.raised', concerns, by: 'coach', reason: 'a doubt' });
    const investigated = (id: string) => {
      desk.end('triage', 'needs-investigation', id);
      while (!openWork(desk.journey).some(({ subject, reads }) => subject.id === id && reads.some(isEvidence))) {
        const item = openWork(desk.journey).find(({ subject }) => subject.id === id);
        if (item === undefined) throw new Error('nobody looks into the case');
        desk.end(item.step, item.outcomes[0] ?? '', id);
      }
      const item = openWork(desk.journey).find(({ subject }) => subject.id === id);
      if (item === undefined) throw new Error('nobody looks into the case');
      return read(item, 'evidence');
    };
    const of = (id: string) => desk.refs(id, 'evidence');
    expect(of('a')).toHaveLength(1);
    raise('ada');
    expect(investigated('case-1')).toEqual([...of('a'), ...of('b')]);
    desk.happens({ type: 'exception.withdrawn', case: 'case-1', by: 'coach', reason: 'none' });
    raise('b');
    expect(investigated('case-2')).toEqual(of('b'));
  });

  const isEvidence = ({ artifact }: { readonly artifact: string }): boolean => artifact === 'evidence';
});

test('every artifact that work about the learner reads is made by somebody', () => {
  const { elements } = processOf(model);
  const made = new Set(elements.flatMap(({ produces }) => produces));
  const readAbout = elements.filter(({ subject }) => subject === 'learner').flatMap(({ consumes }) => consumes);
  expect(readAbout.filter((artifact) => !made.has(artifact))).toEqual([]);
});
