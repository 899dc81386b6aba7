import { type ElementInput, type EvidencePolicy, type ImplementationModel, parseModel } from '../../../src/index.js';

const closed = { type: 'final' as const };

/** Somebody bakes, with two competencies in different areas. */
const bake: ElementInput = {
  id: 'bake',
  title: 'Baking',
  machine: {
    initial: 'waiting',
    states: {
      waiting: { on: { order: 'mix' } },
      mix: { on: { done: { target: 'closed', actions: { type: 'emit', params: { event: 'baked' } } } } },
      closed,
    },
  },
  steps: [{ id: 'mix', produces: ['loaf'] }],
  competencies: [
    { id: 'know-flour', kind: 'know', statement: 'Knows which flour rises.', areas: ['learning-infrastructure'] },
    { id: 'knead', kind: 'do', statement: 'Kneads until it is smooth.', areas: ['delivery-and-operations'] },
  ],
  habits: [{ id: 'tastes-first', statement: 'Tastes before others do.' }],
};

/** Somebody sells what was baked, and counts the money. */
const sell: ElementInput = {
  id: 'sell',
  title: 'Selling',
  machine: {
    initial: 'waiting',
    states: {
      waiting: { on: { open: 'serve' } },
      serve: { on: { paid: 'count' } },
      count: { on: { done: 'closed' } },
      closed,
    },
  },
  steps: [{ id: 'serve', consumes: ['loaf'] }, { id: 'count' }],
  competencies: [
    {
      id: 'greet',
      kind: 'do',
      statement: 'Greets by name.',
      areas: ['engagement-and-communication', 'delivery-and-operations', 'learning-infrastructure'],
      steps: ['serve'],
    },
    {
      id: 'count-change',
      kind: 'know-how',
      statement: 'Counts the change twice.',
      areas: ['learning-infrastructure'],
      steps: ['count'],
    },
  ],
};

/** Somebody carries, which takes no competency. */
const carry: ElementInput = {
  id: 'carry',
  title: 'Carrying',
  machine: {
    initial: 'waiting',
    states: { waiting: { on: { call: 'lift' } }, lift: { on: { done: 'closed' } }, closed },
  },
  steps: [{ id: 'lift' }],
};

interface Changes {
  readonly id?: string;
  readonly policies?: { readonly evidence: readonly EvidencePolicy[] };
}

/**
 * A model with elements of its own. The baker bakes, and the clerk, who is consulted about it, sells; the helper is
 * consulted alone, the porter’s work takes no competency, and owner, guest and till have no work.
 */
export const bakery = (changes: Changes = {}): ImplementationModel =>
  parseModel({
    id: 'bakery',
    title: 'Bakery',
    roles: [
      { id: 'baker', title: 'Baker', actors: ['onsite-educator'], responsible: ['bake'] },
      { id: 'clerk', title: 'Clerk', actors: ['onsite-educator'], responsible: ['sell'], consulted: ['bake/mix'] },
      { id: 'helper', title: 'Helper', actors: ['onsite-educator'], consulted: ['bake/mix'] },
      { id: 'porter', title: 'Porter', actors: ['onsite-educator', 'learner'], responsible: ['carry'] },
      {
        id: 'owner',
        title: 'Owner',
        actors: ['partner'],
        habits: [{ id: 'pays-in-time', statement: 'Pays in time.' }],
      },
      { id: 'guest', title: 'Guest', actors: ['learner'] },
      { id: 'till', title: 'Till', actors: ['information-system'] },
    ],
    elements: [bake, sell, carry],
    routes: [{ from: 'bake', on: 'baked', to: 'sell', send: 'open', artifact: 'loaf' }],
    ...changes,
  });

/** The same elements in other hands: the clerk does everything, with the catalogue’s recommending. */
export const kiosk = (): ImplementationModel =>
  parseModel({
    id: 'kiosk',
    title: 'Kiosk',
    roles: [
      { id: 'clerk', title: 'Clerk', actors: ['onsite-educator'], responsible: ['bake', 'sell'] },
      { id: 'advisor', title: 'Advisor', actors: ['onsite-educator'], responsible: ['recommend'] },
      { id: 'guest', title: 'Guest', actors: ['partner'] },
    ],
    elements: [bake, sell],
    tools: [{ id: 'scales', title: 'Scales', kind: 'dashboard', usedIn: ['bake/mix', 'sell/serve'] }],
  });
