import { gzipSync } from 'node:zlib';
import type { SimulatedEvent } from '@work-elements/simulate';
import { beforeAll, describe, expect, test } from 'vitest';
import { models } from 'work-elements';
import {
  collectEvents,
  discoverModel,
  type EventLog,
  eventAt,
  lifecycles,
  readLogCsv,
  readXes,
} from '../../src/index.js';
import { toCsv, toXes } from '../support/log-writers.js';
import { logOfModel } from '../support/simulated.js';

/** A log as a list of events in words, as a row-based reader would return it. */
const inWords = (log: EventLog) =>
  Array.from({ length: log.events }, (_, index) => ({ ...eventAt(log, index), line: 0 }));

let events: readonly SimulatedEvent[] = [];

beforeAll(async () => {
  events = await logOfModel(models.flexBlend, 2, 1, 20);
});

describe('a simulation’s own log', () => {
  test('is read without a warning: nobody does what happens to a journey as a whole', async () => {
    const few = events.slice(0, 3000);
    expect(few.some(({ activity, lifecycle }) => activity === 'objective.advanced' && lifecycle === 'complete')).toBe(
      true,
    );
    expect((await readLogCsv(toCsv(few))).problems).toEqual([]);
    expect((await readXes(toXes(few))).problems).toEqual([]);
  });

  test('is the same log from XES, from CSV, compressed, in small pieces, and from memory', {
    tags: ['long'],
  }, async () => {
    const log = collectEvents(events);
    const byCase = new Map(events.map(({ case: name }) => [name, events.filter((event) => event.case === name)]));
    // Computed independently: grouped and sorted as objects.
    const expected = [...byCase.values()].flatMap((own) =>
      own
        .map((event, index) => ({ event, index }))
        .sort((one, other) => Date.parse(one.event.time) - Date.parse(other.event.time) || one.index - other.index)
        .map(({ event }) => ({
          case: event.case,
          activity: event.activity,
          lifecycle: event.lifecycle,
          resource: event.resource,
          role: event.role,
          subject: event.subject,
          outcome: event.outcome ?? null,
          time: event.time,
          line: 0,
        })),
    );
    expect(inWords(log)).toEqual(expected);
    // In a file, work by learners and systems has their role as its resource.
    const written = expected.map((event) =>
      event.lifecycle === 'schedule' || event.lifecycle === 'withdraw'
        ? event
        : { ...event, resource: event.resource ?? event.role },
    );
    const [xes, csv] = [toXes(events), toCsv(events)];
    expect(inWords(await readXes(xes))).toEqual(written);
    expect(inWords(await readLogCsv(csv))).toEqual(written);
    expect(inWords(await readXes(gzipSync(xes)))).toEqual(written);
    expect(inWords(await readLogCsv(gzipSync(csv)))).toEqual(written);
    const small = async function* (text: string): AsyncGenerator<string> {
      for (let from = 0; from < text.length; from += 997) yield text.slice(from, from + 997);
    };
    expect(inWords(await readXes(small(xes)))).toEqual(written);
    expect(inWords(await readLogCsv(small(csv)))).toEqual(written);
  });

  test('names what a spreadsheet would take for a formula as it was named', async () => {
    const [first] = events;
    if (first === undefined) throw new RangeError('there are events');
    const names = ['=1+1', '+a', '-a', '@a', "'=a", "''-", "'a"];
    const named = names.map((name) => ({
      ...first,
      lifecycle: 'complete' as const,
      case: name,
      role: name,
      outcome: name,
    }));
    const log = await readLogCsv(toCsv(named));
    expect([log.cases, log.roles, log.outcomes].map((all) => all.toSorted())).toEqual(
      [names, names, names].map((all) => all.toSorted()),
    );
  });

  test('give the model that the simulation itself gives, with learners and systems as such', async () => {
    const { model } = discoverModel(collectEvents(events));
    for (const log of [await readLogCsv(toCsv(events)), await readXes(toXes(events))])
      expect(discoverModel(log).model).toEqual(model);
    expect(model.roles.filter(({ actors }) => actors.includes('learner')).map(({ id }) => id)).toEqual(['learner']);
  });

  test('takes 43 bytes per event in addition to its distinct texts', () => {
    const log = collectEvents(events);
    const bytes = Object.values(log.columns).reduce((sum, column) => sum + column.byteLength, 0);
    expect(bytes / log.events).toBe(43);
  });

  test('knows where each case begins', () => {
    const log = collectEvents(events);
    log.cases.forEach((name, index) => {
      const [from = 0, to = 0] = [log.caseStart[index], log.caseStart[index + 1]];
      expect(to).toBeGreaterThan(from);
      for (const place of [from, to - 1]) expect(eventAt(log, place).case).toBe(name);
    });
    expect(log.caseStart.at(-1)).toBe(log.events);
    expect(() => eventAt(log, log.events)).toThrow(`expected a number from 0 to ${log.events - 1}, since the log has`);
    expect(() => eventAt(log, -1)).toThrow('found -1');
  });

  test('refuses events that lack a time or an activity, each with its number', () => {
    const [first] = events;
    if (first === undefined) throw new Error('no events');
    expect(() => collectEvents([first, { ...first, time: 'noon' }, { ...first, activity: '' }])).toThrow(
      /2 problems\n {2}event 2: .*found "noon"\n {2}event 3: expected a case and an activity/,
    );
    expect(lifecycles).toHaveLength(13);
  });
});
