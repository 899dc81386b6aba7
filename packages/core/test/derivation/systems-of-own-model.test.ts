import { describe, expect, test } from 'vitest';
import { deriveProfile, type ElementInput, type ImplementationModel } from '../../src/index.js';
import { inARow, ownModel, staff } from './support/own-process.js';

const system = (id: string, responsible: readonly string[]) => ({
  id,
  title: id === 'app' ? 'App' : 'Robot',
  actors: ['information-system'],
  responsible,
});

/** Selling and packing, each of which may be sent to be checked. */
const counter: ElementInput = {
  id: 'counter',
  title: 'Counter',
  machine: {
    initial: 'sell',
    states: {
      sell: { on: { sold: 'pack', sampled: 'check', flagged: 'check', borderline: 'check', 'near-cut': 'check' } },
      pack: { on: { packed: 'over', sampled: 'check' } },
      check: { on: { right: 'over' } },
      over: { type: 'final' },
    },
  },
  steps: [{ id: 'sell', produces: ['order', 'bill'] }, { id: 'pack', produces: ['order'] }, { id: 'check' }],
};

const BOTH = ['counter/sell', 'counter/pack'];

/** Two systems at a counter for which two people answer. */
const shop = (more: object, app: readonly string[] = BOTH, robot: readonly string[] = []) =>
  ownModel(
    [
      staff('boss', { title: 'Boss', accountable: ['counter'], responsible: ['counter/check'] }),
      staff('deputy', { title: 'Deputy', accountable: ['counter/sell'] }),
      staff('clerk', { title: 'Clerk', responsible: ['floor'] }),
      system('app', app),
      system('robot', robot),
    ],
    [counter, inARow('floor', [{ id: 'sweep', produces: ['order'] }])],
    { ...more },
  );

const profileOf = (model: ImplementationModel, role = 'app') => {
  const { system: found } = deriveProfile<string>(model, role);
  if (found === undefined) throw new Error(`${role} is no system`);
  return found;
};
const order = (verb: string, artifact = 'order') =>
  `${verb} the ${artifact} that states what both sides have agreed that it always contains.`;

describe('what is required of a system', () => {
  test('is what its own steps produce, once, with all that need it', () => {
    expect(profileOf(shop({})).requirements).toEqual([
      { statement: order('Delivers'), work: ['counter/sell', 'counter/pack'] },
      { statement: order('Delivers', 'bill'), work: ['counter/sell'] },
    ]);
    const shared = shop({}, ['counter/sell'], ['counter/pack']);
    expect(profileOf(shared).requirements.map(({ work }) => work)).toEqual([['counter/sell'], ['counter/sell']]);
    expect(profileOf(shared, 'robot').requirements).toEqual([{ statement: order('Delivers'), work: ['counter/pack'] }]);
  });

  test('is what it proposes, where it only suggests', () => {
    const found = profileOf(shop({ automation: [{ role: 'app', work: 'floor', mode: 'suggests' }] }, []));
    expect(found).toEqual({
      requirements: [{ statement: order('Proposes'), work: ['floor/sweep'] }],
      limits: [{ statement: 'Proposes only: Clerk ends the work.', work: ['floor/sweep'] }],
      supervisors: [{ work: 'floor/sweep', mode: 'suggests', roles: ['clerk'] }],
    });
  });

  test('is by its mode at the step, else by that at the element, whatever other systems do', () => {
    const mixed = shop(
      {
        automation: [
          { role: 'robot', work: 'counter/pack', mode: 'acts' },
          { role: 'app', work: 'counter', mode: 'records' },
          { role: 'app', work: 'counter/sell', mode: 'acts-reviewed' },
        ],
      },
      BOTH,
      ['counter/pack'],
    );
    const modes = (role: string) => profileOf(mixed, role).supervisors.map(({ work, mode }) => [work, mode]);
    expect(modes('app')).toEqual([
      ['counter/sell', 'acts-reviewed'],
      ['counter/pack', 'records'],
    ]);
    expect(modes('robot')).toEqual([['counter/pack', 'acts']]);
    const plain = shop({ automation: [{ role: 'robot', work: 'counter', mode: 'records' }] }, BOTH, BOTH);
    expect(profileOf(plain).supervisors.map(({ mode }) => mode)).toEqual(['acts', 'acts']);
  });
});

const limits = (model: ImplementationModel, role = 'app') =>
  profileOf(model, role).limits.map(({ statement, work }) => `${statement} (${work.join(', ')})`);

describe('what remains with people', () => {
  test('names all who answer', () => {
    expect(limits(shop({}))).toEqual([
      'Deputy answers for what it does. (counter/sell)',
      'Boss answers for what it does. (counter/pack)',
    ]);
    const both = shop({}).roles.map((role) => (role.id === 'deputy' ? { ...role, accountable: ['counter'] } : role));
    const model = ownModel(both, shop({}).process?.elements ?? []);
    expect(limits(model)).toEqual(['Boss or Deputy answers for what it does. (counter/sell, counter/pack)']);
    expect(profileOf(model).supervisors.map(({ roles }) => roles)).toEqual([
      ['boss', 'deputy'],
      ['boss', 'deputy'],
    ]);
  });

  const review = (rule: object, work = 'counter/sell') =>
    limits(shop({ review: [{ work, by: 'boss', sample: 0, ...rule }] }, ['counter/sell'])).slice(1);

  test('is what a rule of review sends to them', () => {
    expect(review({ sample: 0.125 })).toEqual([
      'Sends 12.5 % of the pieces to the Boss before it counts. (counter/sell)',
    ]);
    expect(review({ sample: 0.5, always: ['flagged'] })).toEqual([
      'Sends every flagged piece, 50 % of the others to the Boss before it counts. (counter/sell)',
    ]);
    expect(review({ always: ['near-cut', 'borderline'] })).toEqual([
      'Sends every piece near the cut, every borderline piece to the Boss before it counts. (counter/sell)',
    ]);
  });

  test('is nothing where a rule sends nothing, or is of other work', () => {
    expect(review({})).toEqual([]);
    expect(review({ sample: 0.5 }, 'counter/pack')).toEqual([]);
  });

  test('is to stop it, where the rule says when', () => {
    expect(review({ stopsAt: 0.07 })).toEqual([
      'Is stopped when more than 7 % of the reviews disagree. (counter/sell)',
    ]);
  });
});
