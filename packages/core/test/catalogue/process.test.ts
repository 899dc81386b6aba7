import { describe, expect, test } from 'vitest';
import {
  artifacts,
  badgeCoverage,
  badgeFramework,
  defineElement,
  learningProcess,
  workElement,
  workElements,
} from '../../src/index.js';

describe('the routing table', () => {
  const { routes, entries } = learningProcess;

  test('names only elements and events that exist', () => {
    for (const { from, on, to, send, artifact } of routes) {
      const sender = workElements.find(({ id }) => id === from);
      const receiver = workElements.find(({ id }) => id === to);
      expect(sender?.emits, `${from} ${on}`).toContain(on);
      expect(receiver?.receives, `${to} ${send}`).toContain(send);
      expect(artifacts.map(({ id }) => id as string)).toContain(artifact);
    }
  });

  test('joins all twelve elements into one process', () => {
    const joined = new Set(['map-objectives']);
    for (let before = -1; before !== joined.size; ) {
      before = joined.size;
      for (const { from, to } of routes) {
        if (joined.has(from)) joined.add(to);
        if (joined.has(to)) joined.add(from);
      }
    }
    expect(joined.size).toBe(12);
  });

  test('leaves nothing that is emitted unheard', () => {
    const heard = new Set(routes.map(({ from, on }) => `${from} ${on}`));
    const unheard = workElements
      .flatMap(({ id, emits }) => emits.map((event) => `${id} ${event}`))
      .filter((each) => !heard.has(each));
    expect(unheard).toEqual([]);
  });

  test('sends every event that an element waits for, except those of the clock and the organisation', () => {
    const sent = new Set([...routes, ...entries].map(({ to, send }) => `${to} ${send}`));
    const unsent = workElements
      .flatMap(({ id, receives }) => receives.map((event) => `${id} ${event}`))
      .filter((each) => !sent.has(each));
    expect(unsent).toEqual([
      'map-objectives supports-due',
      'develop-activities retire',
      'track-progress check-in-due',
      'track-progress condition-due',
      'track-progress retention-due',
      'track-progress period-ended',
      'track-progress target-date-passed',
      'track-progress record-disputed',
      'track-progress transfer-requested',
      'manage-organization coaching-due',
      'manage-organization evaluation-due',
      'manage-organization calibration-due',
      'manage-organization system-change-proposed',
      'manage-organization close',
    ]);
  });

  test('brings every artifact that is read from somewhere that makes it', () => {
    const made = new Set(workElements.flatMap(({ produces }) => produces));
    for (const { consumes } of workElements) for (const artifact of consumes) expect(made).toContain(artifact);
  });
});

describe('the badge framework', () => {
  test('has nine areas with the seed’s 32 guiding questions, and four levels', () => {
    expect(badgeFramework.areas.map(({ questions }) => questions.length)).toEqual([4, 3, 5, 3, 4, 3, 4, 3, 3]);
    expect(badgeFramework.levels.map(({ level, title }) => `${level} ${title}`)).toEqual([
      '1 Explorer',
      '2 Novice',
      '3 Experienced',
      '4 Expert',
    ]);
  });

  test('has competencies of some element behind every area', () => {
    const coverage = badgeCoverage();
    expect(coverage.filter(({ gap }) => gap).map(({ area }) => area.id)).toEqual([]);
    for (const { elements, area } of coverage) expect(elements.length, area.id).toBeGreaterThanOrEqual(2);
  });

  test('reports an area with nothing behind it as a gap', () => {
    const gaps = badgeCoverage([workElement('assess-progress')]).filter(({ gap }) => gap);
    expect(gaps.map(({ area }) => area.id)).toContain('supporting-educators');
  });
});

describe('defineElement', () => {
  const sound = {
    id: 'tutor',
    title: 'Tutoring',
    machine: {
      initial: 'waiting',
      states: {
        waiting: { on: { request: 'session' } },
        session: { on: { finished: 'closed', again: 'waiting' } },
        closed: { type: 'final' },
      },
    },
    steps: [{ id: 'session' }],
  } as const;

  test('reads outcomes and received events off the machine', () => {
    const element = defineElement(sound);
    expect(element.receives).toEqual(['request']);
    expect(element.steps[0]?.outcomes).toEqual(['finished', 'again']);
    expect(element.steps[0]?.title).toBe('Session');
  });

  test.each([
    [
      'a step that is no state',
      { steps: [{ id: 'sesion' }] },
      /steps\[0\]\.id \(sesion\): "sesion" is not a state of the machine; did you mean "session"\?/,
    ],
    ['a step in a final state', { steps: [{ id: 'closed' }] }, /final/],
    [
      'a step that appears twice',
      { steps: [{ id: 'session' }, { id: 'session' }] },
      /appears twice, first at steps\[0\]\.id/,
    ],
    ['a timer', { machine: { ...sound.machine, after: { 1000: 'session' } } }, /machines have no timers/],
    ['another actor', { machine: { ...sound.machine, invoke: { src: 'x' } } }, /start no other actors/],
    [
      'an unknown target',
      { machine: { ...sound.machine, states: { ...sound.machine.states, waiting: { on: { request: 'sesion' } } } } },
      /sesion/,
    ],
    [
      'a state nothing leads to',
      { machine: { ...sound.machine, states: { ...sound.machine.states, attic: { on: { finished: 'closed' } } } } },
      /no event leads to the state "attic"/,
    ],
    [
      'a dead end',
      {
        machine: {
          ...sound.machine,
          states: { ...sound.machine.states, session: { on: { finished: 'trap', again: 'closed' } }, trap: {} },
        },
      },
      /no event leads out of "trap"/,
    ],
    [
      'an event on which nothing happens',
      {
        receives: ['request', 'nudge'],
        machine: {
          ...sound.machine,
          states: { ...sound.machine.states, session: { on: { ...sound.machine.states.session.on, nudge: {} } } },
        },
      },
      /receives\[1\].*every transition on "nudge" is empty/,
    ],
    [
      'an outcome that ends nothing',
      {
        machine: {
          ...sound.machine,
          states: { ...sound.machine.states, session: { on: { finished: 'closed', again: [] } } },
        },
      },
      /every transition on "again", an outcome of "session", is empty/,
    ],
    [
      'a guard that is not written down',
      {
        machine: {
          ...sound.machine,
          states: { ...sound.machine.states, waiting: { on: { request: { target: 'session', guard: 'open' } } } },
        },
      },
      /"open" is not a guard of this element/,
    ],
    [
      'a guard about an unknown fact',
      { guards: { open: { fact: 'doors', is: true } } },
      /"doors" is not a fact of the machine/,
    ],
    [
      'a competency of no step',
      {
        competencies: [
          { id: 'a', kind: 'do', statement: 'Does it.', areas: ['delivery-and-operations'], steps: ['sesion'] },
        ],
      },
      /competencies\[0\]\.steps\[0\]/,
    ],
    [
      'transitions that go round for ever',
      { machine: { initial: 'a', states: { a: { always: 'session' }, session: { always: 'a', on: { x: 'a' } } } } },
      /Infinite loop|XState refuses/,
    ],
    [
      'effort that is no estimate',
      { steps: [{ id: 'session', effort: { min: 5, mode: 1, max: 9, source: 'x' } }] },
      /min ≤ mode ≤ max/,
    ],
    ['an unknown performer', { steps: [{ id: 'session', performers: ['robot'] }] }, /performers\[0\]/],
  ])('refuses %s', (_, change, message) => {
    expect(() => defineElement({ ...sound, ...change } as typeof sound)).toThrow(message);
  });

  test('refuses a machine that never ends counting', () => {
    const counting = {
      ...sound,
      machine: {
        initial: 'waiting',
        context: { a: 0, b: 0, c: 0 },
        states: {
          waiting: { on: { request: 'session' } },
          session: {
            on: {
              finished: 'closed',
              a: { actions: { type: 'count', params: { fact: 'a', upTo: 100 } } },
              b: { actions: { type: 'count', params: { fact: 'b', upTo: 100 } } },
            },
          },
          closed: { type: 'final' },
        },
      },
    } as const;
    expect(() => defineElement(counting)).toThrow(
      /more than 1000 states, the most that are explored here; bound what it remembers/,
    );
  });
});
