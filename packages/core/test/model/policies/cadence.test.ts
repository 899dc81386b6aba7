import { describe, expect, test } from 'vitest';
import { type ImplementationModel, type PolicyRule, parseModel } from '../../../src/index.js';
import { foundBy } from '../support/bake-and-sell.js';

/** An element of which a run is about `subject`, with the given transitions. */
const element = (id: string, subject: string, machine: object, steps: readonly object[]) => ({
  id,
  title: id,
  subject,
  machine,
  steps,
});

/**
 * `water` is about a learner; `due` begins its optional step `look`, and `poked` leaves it open; `sweep` is about one
 * objective.
 */
const garden = (more: object = {}): ImplementationModel =>
  parseModel({
    id: 'garden',
    title: 'Garden',
    roles: [{ id: 'gardener', title: 'Gardener', actors: ['onsite-educator'], responsible: ['water', 'sweep'] }],
    process: {
      elements: [
        {
          ...element(
            'water',
            'learner',
            {
              initial: 'seed',
              states: {
                seed: { on: { planted: 'grow' } },
                grow: { on: { watered: 'rest' } },
                look: { on: { seen: 'grow', poked: 'look' } },
                rest: { on: { woken: 'grow', due: [{ target: 'look', guard: 'looked' }] } },
              },
            },
            [{ id: 'grow' }, { id: 'look', optional: 'Few look.' }],
          ),
          guards: { looked: { option: 'look' } },
        },
        element(
          'sweep',
          'learner-objective',
          { initial: 'sweep', states: { sweep: { on: { swept: 'clean' } }, clean: { on: { dirtied: 'sweep' } } } },
          [{ id: 'sweep' }],
        ),
      ],
      entries: [{ on: 'journey-started', to: 'water', send: 'planted' }],
    },
    ...more,
  });

const found = (rule: PolicyRule, more: object) =>
  foundBy(garden(more), rule).map(({ policy, severity, ...finding }) => finding);
const sending = (send: string, each = 'learner') => ({ send, everyDays: 5, each });

describe('what the clock sends', () => {
  test('is about what its element is about, unless it may be sent for each objective', () => {
    const about = (cadence: readonly object[], ofEach: readonly string[] = []) =>
      found({ kind: 'cadence-is-about', ofEach }, { cadence });
    expect(
      about([sending('water/woken'), sending('water/woken', 'objective'), sending('sweep/dirtied', 'objective')]),
    ).toEqual([
      {
        path: 'cadence[1].each',
        message: expect.stringMatching(/"water\/woken".*each objective.*"water" is about a learner$/),
        hint: expect.stringMatching(/each: learner$/),
        breach: { kind: 'sent-for-another', event: 'water/woken', each: 'objective', about: 'learner' },
      },
    ]);
    expect(about([sending('sweep/dirtied')])).toEqual([
      {
        path: 'cadence[0].each',
        message: expect.stringMatching(/"sweep\/dirtied".*each learner.*"sweep" is about .*one objective$/),
        hint: expect.stringMatching(/each: objective$/),
        breach: { kind: 'sent-for-another', event: 'sweep/dirtied', each: 'learner', about: 'objective' },
      },
    ]);
    expect(about([sending('water/woken', 'objective')], ['water/woken'])).toEqual([]);
    // Only that way round.
    expect(about([sending('sweep/dirtied')], ['sweep/dirtied'])).toHaveLength(1);
  });

  test('begins the optional steps that are switched on and that only it begins', () => {
    const sent = (options: readonly string[], cadence: readonly object[] = []) =>
      found(
        { kind: 'options-are-sent', events: ['water/woken', 'water/due', 'water/poked', 'other/due'] },
        { options, cadence },
      );
    expect(sent(['water/look'])).toEqual([
      {
        path: 'options[0]',
        message: expect.stringMatching(/"water\/look".*"water\/due"/),
        hint:
          'add { send: water/due, everyDays: … } to "cadence", or switch the step off; a calendar of your own may ' +
          'send it, too',
        breach: { kind: 'unsent', work: 'water/look', event: 'water/due' },
      },
    ]);
    expect(sent(['water/look'], [sending('water/due')])).toEqual([]);
    expect(sent([])).toEqual([]);
  });
});
