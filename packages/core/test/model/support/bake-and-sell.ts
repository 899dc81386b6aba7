import { checkModel, type ImplementationModel, type PolicyRule, parseModel, raci } from '../../../src/index.js';

const bake = {
  id: 'bake',
  title: 'Baking',
  machine: {
    initial: 'mix',
    states: {
      mix: { on: { mixed: 'heat' } },
      heat: { on: { baked: 'done', sampled: 'taste', flagged: 'look' } },
      taste: { on: { agreed: 'done', disagreed: 'mix' } },
      look: { on: { agreed: 'done', disagreed: 'mix' } },
      done: { type: 'final' },
    },
  },
  steps: [
    { id: 'mix' },
    { id: 'heat', performers: ['onsite-educator', 'information-system'] },
    { id: 'taste', performers: ['onsite-educator', 'online-educator', 'partner'] },
    { id: 'look', performers: ['onsite-educator', 'online-educator'] },
  ],
};

const sell = {
  id: 'sell',
  title: 'Selling',
  machine: {
    initial: 'serve',
    states: { serve: { on: { served: 'cash' } }, cash: { on: { paid: 'gone' } }, gone: { type: 'final' } },
  },
  steps: [{ id: 'serve' }, { id: 'cash', files: true }],
};

/** A role as written, of people on site where nothing else is said. */
export interface Written {
  readonly actors?: readonly string[];
  readonly relation?: string;
  readonly scope?: string;
  readonly responsible?: readonly string[];
  readonly accountable?: readonly string[];
  readonly consulted?: readonly string[];
  readonly informed?: readonly string[];
  readonly habits?: readonly unknown[];
}

/**
 * A model with two small elements: `bake`, of the steps `mix`, `heat`, `taste` and `look`, of which the last two review
 * what was heated, and `sell`, of the steps `serve` and `cash`.
 */
export const bakery = (roles: Readonly<Record<string, Written>>, more: object = {}): ImplementationModel =>
  parseModel({
    id: 'bakery',
    title: 'Bakery',
    process: { elements: [bake, sell], routes: [] },
    roles: Object.entries(roles).map(([id, role]) => ({ id, title: id, actors: ['onsite-educator'], ...role })),
    ...more,
  });

/** A system that holds a role. */
export const SYSTEM = { actors: ['information-system'] } as const;

/** Each role’s own references to work, letter by letter. */
export const assigned = (
  model: ImplementationModel,
  letter: 'responsible' | 'accountable' | 'consulted' | 'informed',
) => Object.fromEntries(model.roles.flatMap((role) => (role[letter].length === 0 ? [] : [[role.id, role[letter]]])));

/** Who has a letter for each step. */
export const holding = (model: ImplementationModel, letter: 'responsible' | 'accountable' | 'consulted' | 'informed') =>
  Object.fromEntries(raci(model).map((row) => [`${row.element}/${row.step}`, row[letter]]));

/** What a single rule finds in a model. */
export const foundBy = (model: ImplementationModel, rule: PolicyRule) =>
  checkModel(model, [{ id: 'asked', sentence: 'It holds.', severity: 'error', rule }]);
