// The compiler knows the states and events of each machine written as a literal, in the catalogue or by a user.
import { describe, expect, test } from 'vitest';
import { workElements } from 'work-elements';
import { diagnose } from './support/diagnose.js';

/** Code that asks a machine for states and sends it events. */
const asks = (made: string, states: readonly string[], events: readonly string[]): string => `
import { createActor, initialTransition, transition } from 'xstate';
import { defineElement, workElement, workElements } from 'work-elements';
const { machine } = ${made};
const [snapshot] = initialTransition(machine);
const actor = createActor(machine);
${states.map((state) => `snapshot.matches(${state}); actor.getSnapshot().matches(${state});`).join('\n')}
${events
  .map((event) => `transition(machine, snapshot, { type: '${event}' }); actor.send({ type: '${event}' });`)
  .join('\n')}
`;

const own = (states: readonly string[], events: readonly string[]): string =>
  asks(
    `defineElement({
      id: 'tutor',
      title: 'Tutoring',
      machine: {
        initial: 'waiting',
        on: { 'called-off': '.closed' },
        states: {
          waiting: { on: { request: 'session' } },
          session: {
            initial: 'talk',
            states: { talk: { on: { explained: 'practice' } }, practice: {} },
            on: { finished: 'closed' },
          },
          closed: { type: 'final' },
        },
      },
      steps: [{ id: 'session.talk' }],
    })`,
    states,
    events,
  );

interface Case {
  readonly name: string;
  readonly code: string;
  /** Patterns for the compiler’s messages, line by line. */
  readonly says: readonly RegExp[];
}

const cases: readonly Case[] = [
  ...workElements.flatMap(({ id, machine }): readonly Case[] => {
    const states = Object.keys(machine.states).map((state) => `'${state}'`);
    const refused = /^Argument of type '"asleep"' is not assignable to parameter of type '(("[a-z-]+"( \| )?)+)'\.$/;
    const unknown = /^Type '"misspelt"' is not assignable to type '"/;
    return [
      { name: `every state and event of ${id}`, code: asks(`workElement('${id}')`, states, machine.events), says: [] },
      {
        name: `a state and an event that ${id} does not have`,
        code: asks(`workElement('${id}')`, ["'asleep'"], ['misspelt']),
        says: [refused, refused, unknown, unknown],
      },
    ];
  }),
  {
    name: 'a misspelt event, for which there is one that is nearly the same',
    code: asks("workElement('decide-advancement')", [], ['consder']),
    says: [/Did you mean '"consider"'\?$/, /Did you mean '"consider"'\?$/],
  },
  {
    name: 'the states and events of a user’s element',
    code: own(
      ["'waiting'", "'session'", "{ session: 'practice' }"],
      ['request', 'explained', 'finished', 'called-off'],
    ),
    says: [],
  },
  {
    name: 'a state within a state that a user’s element does not have',
    code: own(["{ session: 'practise' }"], []),
    says: [/'"practise"' is not assignable/, /'"practise"' is not assignable/],
  },
  {
    name: 'an event that a user’s element does not have',
    code: own([], ['requested']),
    says: [/'"requested"' is not assignable/, /'"requested"' is not assignable/],
  },
  {
    name: 'any event of an element of which the compiler knows nothing',
    code: asks('workElements[0]!', [], ['anything']),
    says: [],
  },
];

const said = diagnose(
  'machines',
  cases.map(({ code }) => code),
);

describe('the compiler, of', () => {
  test.each(cases.map(({ name, says }, index) => [name, says, index] as const))('%s', (_, says, index) => {
    const lines = (said[index] ?? 'not compiled').split('\n').filter((line) => line !== '');
    expect(lines).toHaveLength(says.length);
    for (const [number, pattern] of says.entries()) expect(lines[number]).toMatch(pattern);
  });
});
