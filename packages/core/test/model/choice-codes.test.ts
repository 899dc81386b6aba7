import { describe, expect, test } from 'vitest';
import { bakery, bread, refusal } from './support/bakery.js';

const turns = (range: object) => ({ value: 3, unit: 'turns', meaning: 'So many.', source: 'assumption', ...range });

/** Bread that is tasted only where a model switches that on. */
const optional = {
  ...bread,
  guards: { tasting: { option: 'taste' } },
  steps: [{ id: 'shape' }, { id: 'taste', optional: 'Only where somebody is hungry.' }, { id: 'glaze' }],
  machine: {
    initial: 'wait',
    states: {
      ...bread.machine.states,
      wait: { on: { called: 'shape', ordered: { target: 'taste', guard: 'tasting' } } },
      shape: { on: { shaped: 'glaze', sampled: { target: 'taste', guard: 'tasting' }, flagged: 'sold' } },
    },
  },
};
const at = (element: object) => ({ process: { elements: [element] } });
const roles = [
  { id: 'baker', title: 'Baker', actors: ['onsite-educator'], responsible: ['bread'] },
  { id: 'robot', title: 'Robot', actors: ['information-system'] },
];
const own = { ...at(optional), roles };
const rule = { work: 'bread/shape', by: 'baker', sample: 0.5 };
const acts = { role: 'robot', work: 'bread/shape', mode: 'acts' };
const clock = { send: 'bread/called', everyDays: 7, each: 'objective' };

/** The issues of a bakery with these choices, as path and code. */
const codes = (change: object): readonly string[] =>
  refusal({ ...own, ...change }).issues.map(({ path, code }) => `${path} ${code}`);

describe('programs are told what kind of problem a choice has', () => {
  test('the bakery is right without any', () => {
    const right = { options: ['bread/taste'], review: [rule], automation: [acts], cadence: [clock] };
    expect(bakery({ ...own, ...right })).toMatchObject({ options: ['bread/taste'] });
  });

  test.each<[string, object, readonly string[]]>([
    ['a setting that there is not', { settings: { loaves: 2 } }, ['settings.loaves unknown-setting']],
    [
      'a setting out of its range',
      { ...at({ ...optional, settings: { loaves: turns({}) } }), settings: { loaves: 0 } },
      ['settings.loaves out-of-range'],
    ],
    [
      'options: twice, always, never',
      { options: ['bread/taste', 'bread/taste', 'bread/shape', 'bread/toast'] },
      ['options[1] duplicate-work', 'options[2] not-optional', 'options[3] unknown-step'],
    ],
    [
      'a step that is off',
      { tools: [{ id: 'a', title: 'A', kind: 'dashboard', usedIn: ['bread/taste'] }] },
      ['tools[0].usedIn[0] switched-off'],
    ],
    ['an event sent twice', { cadence: [clock, { ...clock, everyDays: 9 }] }, ['cadence[1].send duplicate-work']],
    ['an event of no element', { cadence: [{ ...clock, send: 'cake/called' }] }, ['cadence[0].send unknown-element']],
    ['an element without an event', { cadence: [{ ...clock, send: 'bread' }] }, ['cadence[0].send invalid-value']],
    ['an event that is not taken', { cadence: [{ ...clock, send: 'bread/cald' }] }, ['cadence[0].send unknown-event']],
    [
      'an event of a step that is off',
      { cadence: [{ ...clock, send: 'bread/ordered' }] },
      ['cadence[0].send switched-off'],
    ],
    [
      'an event from within',
      {
        process: {
          elements: [optional],
          routes: [{ from: 'bread', on: 'glazed', to: 'bread', send: 'called', artifact: 'request' }],
        },
        cadence: [clock],
      },
      ['cadence[0].send not-from-outside'],
    ],
    ['a system at work twice', { automation: [acts, { ...acts, mode: 'suggests' }] }, ['automation[1] duplicate-work']],
    ['no system', { automation: [{ ...acts, role: 'baker' }] }, ['automation[0].role not-a-system']],
    [
      'a role that there is not',
      { automation: [{ ...acts, role: 'robo' }], review: [{ ...rule, sample: 0, by: 'bker' }] },
      ['automation[0].role unknown-role', 'review[0].by unknown-role'],
    ],
    [
      'a review twice, for one reason twice',
      {
        options: ['bread/taste'],
        review: [rule, { ...rule, always: ['accommodated', 'appealed', 'accommodated'] }],
      },
      ['review[1].work duplicate-work', 'review[1].always[2] duplicate-work'],
    ],
    ['a review of an element', { review: [{ ...rule, work: 'bread' }] }, ['review[0].work invalid-value']],
    [
      'a review that a step cannot send to',
      { options: ['bread/taste'], review: [{ ...rule, always: ['borderline', 'flagged'] }] },
      ['review[0].always[0] unknown-outcome', 'review[0].always[1] no-review'],
    ],
    [
      'a review of what is never reviewed',
      { options: ['bread/taste'], review: [{ ...rule, work: 'bread/glaze', always: ['flagged'] }] },
      ['review[0].work no-review'],
    ],
    ['a review in a step that is off', { review: [rule] }, ['review[0].sample switched-off']],
  ])('%s', (_, change, expected) => {
    expect(codes(change)).toEqual(expected);
  });

  test.each(['case', 'organization'])('an event about a %s, whether it comes from outside or not', (subject) => {
    const routes = [{ from: 'bread', on: 'glazed', to: 'bread', send: 'called', artifact: 'request' }];
    const entries = [{ on: 'journey-started', to: 'bread', send: 'called' }];
    for (const sent of [{}, { routes }, { entries }])
      expect(codes({ process: { elements: [{ ...optional, subject }], ...sent }, cadence: [clock] })).toEqual([
        'cadence[0].send wrong-subject',
      ]);
  });
});

describe('a rule of review for a name that does not exist', () => {
  test.each([
    ['bread/shap', ['review[0].work unknown-step']],
    ['bred/shape', ['review[0].work unknown-element']],
    ['bred', ['review[0].work unknown-element', 'review[0].work invalid-value']],
  ])('such as %s is told once for each thing that is wrong', (work, expected) => {
    expect(codes({ review: [{ ...rule, work }] })).toEqual(expected);
  });
});

describe('a message says', () => {
  const messages = (change: object): string =>
    refusal({ ...own, ...change })
      .issues.map(({ message }) => message)
      .join('\n');

  test('of each range of a setting, which elements have it, and whether it may be unlimited', () => {
    const range = { least: 2, most: 5, mayBeUnlimited: true };
    const elements = [
      { ...bread, settings: { loaves: turns(range) } },
      { ...bread, id: 'buns', settings: { loaves: turns({ most: 4 }) } },
      { ...bread, id: 'rolls', settings: { loaves: turns(range) } },
      { ...bread, id: 'wide', settings: { loaves: turns({ most: 90 }) } },
    ];
    const [one = '', other = '', ...none] = messages({ process: { elements }, settings: { loaves: 50 } }).split('\n');
    expect(none).toEqual([]);
    expect(one).toMatch(/from 2 to 5, or "unlimited" .*"bread" and "rolls".* 50; .*"unlimited"$/);
    expect(other).toMatch(/from 1 to 4 .*"buns".* 50; /);
    expect(other).not.toContain('unlimited');
  });

  test('an event that the element takes from outside, as an example', () => {
    expect(messages({ cadence: [{ ...clock, send: 'bread' }] })).toContain('"bread/called"');
    expect(messages({ ...at(bread), cadence: [{ ...clock, send: 'bread' }] })).toContain('"bread/due"');
  });

  test('about whom the clock would send it', () => {
    const about = (each: string) =>
      messages({ ...at({ ...optional, subject: 'case' }), cadence: [{ ...clock, each }] });
    expect(about('learner')).toMatch(/"bread" .*case.*a learner/);
    expect(about('objective')).toMatch(/"bread" .*case.*an objective/);
  });

  test('which steps can be reviewed, if any can', () => {
    const glaze = { review: [{ ...rule, work: 'bread/glaze', always: ['flagged'] }] };
    expect(messages({ ...at(bread), ...glaze })).toMatch(/"bread\/glaze" .*\(glazed\).*; "bread\/shape" can/);
    const both = { process: { elements: [bread, { ...bread, id: 'buns' }] } };
    expect(messages({ ...both, ...glaze })).toContain('"bread/shape", "buns/shape" can');
    const machine = { ...bread.machine, states: { ...bread.machine.states, shape: { on: { shaped: 'taste' } } } };
    const never = messages({ ...at({ ...bread, machine }), ...glaze });
    expect(never).toContain('"bread/glaze"');
    expect(never).not.toMatch(/;| can$/);
  });

  test('where pieces would go', () => {
    expect(messages({ review: [rule] })).toMatch(/"sampled" of "bread\/shape" .*"bread\/taste"/);
  });

  test('where else, if it depends on how far the work is', () => {
    const { states } = optional.machine;
    const to = (target: string, guard: string) => ({ sampled: { target: `#bread.${target}`, guard } });
    const shape = {
      initial: 'rough',
      on: { shaped: 'glaze' },
      states: { rough: { on: { ...to('taste', 'tasting'), turned: 'fine' } }, fine: { on: to('sniff', 'sniffing') } },
    };
    const twice = {
      ...optional,
      guards: { ...optional.guards, sniffing: { option: 'sniff' } },
      steps: [
        { id: 'shape', outcomes: ['shaped', 'sampled'] },
        ...optional.steps.slice(1),
        { id: 'sniff', optional: 'Only where somebody is not hungry.' },
      ],
      machine: { initial: 'wait', states: { ...states, shape, sniff: { on: { sniffed: 'glaze' } } } },
    };
    expect(messages({ ...at(twice), review: [rule] })).toContain('"bread/taste", "bread/sniff"');
  });
});

test('only what is wrong with an element is told where its review cannot even be looked for', () => {
  const { shape, ...states } = optional.machine.states;
  const astray = {
    ...optional,
    machine: { ...optional.machine, states: { ...states, shape: { on: { ...shape.on, flagged: 'taste' } } } },
  };
  expect(codes({ ...at(astray), review: [rule], cadence: [clock] })).toEqual([
    'process.elements[0].machine.states.shape.on.flagged switched-off',
  ]);
});
