import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { initialTransition, transition } from 'xstate';
import { getAdjacencyMap } from 'xstate/graph';
import {
  defineElement,
  type ElementMachine,
  type StateConfig,
  toMermaid,
  type WorkElement,
  type WorkElementId,
  workElement,
  workElements,
} from '../../src/index.js';

/** Every leaf state as written. */
const leaves = (config: StateConfig): readonly string[] =>
  Object.entries(config.states ?? {}).flatMap(([name, state]) => (state.states === undefined ? [name] : leaves(state)));

/** Everything an element can do, explored by XState itself: each situation, with those that can follow it. */
const explored = ({ machine }: WorkElement) => {
  const events = machine.events.map((type) => ({ type }));
  const map = getAdjacencyMap(machine, { events });
  const name = (state: { readonly value: unknown; readonly context: unknown }): string =>
    JSON.stringify([state.value, state.context]);
  const found = new Map<string, { readonly value: unknown; readonly done: boolean; readonly next: Set<string> }>();
  for (const { state } of Object.values(map)) {
    const next = events
      .map((event) => name(transition(machine, state, event)[0]))
      .filter((each) => each !== name(state));
    found.set(name(state), { value: state.value, done: state.status === 'done', next: new Set(next) });
  }
  return [...found].map(([key, situation]) => ({ key, ...situation }));
};

test('there are the ten of the learning process, in Goodell’s order, and two supporting processes', () => {
  expect(workElements.map(({ id, kind }) => `${id} ${kind}`)).toEqual([
    'map-objectives learning',
    'develop-activities learning',
    'deliver-activities learning',
    'experience-activities learning',
    'track-progress learning',
    'assess-progress learning',
    'decide-advancement learning',
    'give-remedial-feedback learning',
    'recommend learning',
    'handle-exceptions learning',
    'transition-organization supporting',
    'manage-organization supporting',
  ]);
});

describe.each(workElements.map((element) => [element.id, element] as const))('%s', (_, element) => {
  const nodes = explored(element);

  // The catalogue’s own elements are read without these checks, so that importing them costs little.
  test('is one that defineElement accepts, and would read in the same way', () => {
    const { machine: _, ...read } = defineElement(element.definition);
    const { machine: __, ...rest } = element;
    expect(read).toEqual(rest);
    const kept: readonly unknown[] = [
      element,
      element.steps,
      element.steps[0],
      element.definition,
      element.definition.machine.states,
    ];
    expect(kept.map((each) => Object.isFrozen(each))).not.toContain(false);
  });

  test('is the size of the real work: five to twelve states, at most ten steps', () => {
    const count = leaves(element.definition.machine).length;
    expect(count).toBeGreaterThanOrEqual(5);
    expect(count).toBeLessThanOrEqual(12);
    expect(element.steps.length).toBeLessThanOrEqual(10);
  });

  test('is written in under 120 lines: guards, machine, steps, and the constants that they are written with', () => {
    const lines = readFileSync(new URL(`../../src/catalogue/elements/${element.id}.ts`, import.meta.url), 'utf8').split(
      '\n',
    );
    const at = (start: string): number => lines.findIndex((line) => line.startsWith(start));
    const end = (from: number): number =>
      from + lines.slice(from).findIndex((line) => /^ {2}(\S.*)?\},?$/.test(line)) + 1;
    const parts = [
      lines.slice(lines.findLastIndex((line) => line.startsWith('import ')) + 1, at('export const')),
      at('  guards: {') < 0 ? [] : lines.slice(at('  guards: {'), end(at('  guards: {'))),
      lines.slice(at('  machine: {'), at('  competencies,')),
    ];
    expect(at('  competencies,')).toBeGreaterThan(at('  machine: {'));
    expect(at('  machine: {')).toBeGreaterThan(0);
    // The element’s own doc comment does not count.
    const doc = (line: string): boolean => /^ \*|^\/\*\*$|@public \*\/$/.test(line);
    expect(parts.flat().filter((line) => line.trim() !== '' && !doc(line)).length).toBeLessThan(120);
  });

  test('gives the shares of outcomes where a journey or a simulation takes them, each with where it comes from', () => {
    for (const { id, outcomes, shares } of element.steps) {
      if (element.kind === 'supporting') expect(shares, id).toBeUndefined();
      else if (outcomes.length > 1) expect(Object.keys(shares ?? {}), id).toHaveLength(outcomes.length - 1);
      for (const { source } of Object.values(shares ?? {})) expect(source.length, id).toBeGreaterThan(15);
    }
  });

  test('reaches all its states', () => {
    const reached = new Set(nodes.map(({ value }) => String(value)));
    expect([...reached].sort()).toEqual([...leaves(element.definition.machine)].sort());
  });

  test('has no dead end, and a way from every state to a final one', () => {
    const finals = new Set(nodes.filter(({ done }) => done).map(({ key }) => key));
    expect(finals.size).toBeGreaterThan(0);
    for (const { value, done, next } of nodes) if (!done) expect(next.size, String(value)).toBeGreaterThan(0);
    const reaches = new Set(finals);
    for (let before = -1; before !== reaches.size; ) {
      before = reaches.size;
      for (const { key, next } of nodes) if ([...next].some((each) => reaches.has(each))) reaches.add(key);
    }
    expect(nodes.filter(({ key }) => !reaches.has(key)).map(({ value }) => value)).toEqual([]);
  });

  test('has a way to go wrong: a step from which work can go another way than onwards', () => {
    expect(element.steps.some(({ outcomes }) => outcomes.length >= 2)).toBe(true);
  });

  test('has nothing of time, chance or the outside in its machine', () => {
    expect(JSON.stringify(element.definition)).not.toMatch(/"(after|invoke|delay)"/);
    expect(JSON.parse(JSON.stringify(element.definition))).toEqual(element.definition);
  });

  test('says of every step who may do it, how long it takes and where that figure is from', () => {
    for (const { id, performers, effort, outcomes } of element.steps) {
      expect(performers.length, id).toBeGreaterThan(0);
      expect(outcomes.length, id).toBeGreaterThan(0);
      expect(effort.min).toBeLessThanOrEqual(effort.mode);
      expect(effort.mode).toBeLessThanOrEqual(effort.max);
      expect(effort.max, id).toBeGreaterThan(0);
      // Long enough for a publication, or for "assumption:" and why it is plausible.
      expect(effort.source.length, id).toBeGreaterThan(20);
    }
  });

  test('has at least five competencies, of all three kinds, and habits', () => {
    expect(element.competencies.length).toBeGreaterThanOrEqual(5);
    expect(new Set(element.competencies.map(({ kind }) => kind)).size).toBe(3);
    expect(element.habits.length).toBeGreaterThan(0);
    for (const { statement, areas } of element.competencies) {
      expect(areas.length).toBeGreaterThan(0);
      expect(statement).not.toMatch(/\b(is good at|understands|appreciates|is aware)\b/i);
    }
  });

  test('gives every step something that it needs of whoever does it', () => {
    for (const { id } of element.steps) {
      expect(
        element.competencies.some(({ steps }) => steps === undefined || steps.includes(id)),
        id,
      ).toBe(true);
    }
  });

  test('consumes and produces artifacts', () => {
    expect(element.consumes.length).toBeGreaterThan(0);
    expect(element.produces.length).toBeGreaterThan(0);
    expect(toMermaid(element)).toContain('stateDiagram-v2');
  });
});

test('competency ids are unique over all elements', () => {
  const ids = workElements.flatMap(({ competencies }) => competencies.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
});

test('only learners experience activities', () => {
  for (const { performers } of workElement('experience-activities').steps) expect(performers).toEqual(['learner']);
});

/** The states of a machine after each of a sequence of events. */
const path = (id: WorkElementId, ...events: readonly string[]): readonly unknown[] => {
  const machine: ElementMachine = workElement(id).machine;
  let [state] = initialTransition(machine);
  return events.map((type) => {
    [state] = transition(machine, state, { type });
    return state.value;
  });
};

test('assessing goes three ways: checked on the way, summative, and performed before somebody', () => {
  const first = ['plan', 'check', 'waiting'];
  expect(path('assess-progress', 'assess', 'formative-planned', 'keep-practising')).toEqual(first);
  const summative = path(
    'assess-progress',
    'assess',
    'summative-planned',
    'collected',
    'authentic',
    'scored',
    'reported',
  );
  expect(summative).toEqual(['plan', 'collect', 'verify', 'score', 'report', 'waiting']);
  expect(path('assess-progress', 'assess', 'performance-planned', 'observed', 'sampled', 'agreed')).toEqual([
    'plan',
    'observe',
    'score',
    'second-score',
    'report',
  ]);
});

test('a sampled, flagged or doubtful piece is not reported before a second look', () => {
  for (const outcome of ['sampled', 'flagged', 'borderline', 'near-cut']) {
    const states = path(
      'assess-progress',
      'assess',
      'summative-planned',
      'collected',
      'authentic',
      outcome,
      'reported',
    );
    expect(states.slice(-2), outcome).toEqual(['second-score', 'second-score']);
  }
});
