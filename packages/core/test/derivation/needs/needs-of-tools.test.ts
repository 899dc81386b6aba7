import { expect, test } from 'vitest';
import { deriveProfile } from '../../../src/index.js';
import { competency, inARow, ownModel, staff } from '../support/own-process.js';

const kneading = { id: 'scale', title: 'Scale', kind: 'dashboard', usedIn: ['bread/knead'] };
const bakery = () =>
  ownModel(
    [
      staff('baker', { responsible: ['bread'] }),
      staff('master', { accountable: ['bread/bake'] }),
      staff('friend', { consulted: ['bread/bake'] }),
      staff('guest', { informed: ['bread'] }),
      { id: 'robot', title: 'Robot', actors: ['information-system'], consulted: ['bread/knead'] },
    ],
    [
      inARow('bread', [
        { id: 'knead', produces: ['dough'] },
        { id: 'bake', produces: ['loaf'] },
      ]),
    ],
    {
      tools: [
        {
          id: 'oven',
          title: 'Oven',
          kind: 'dashboard',
          usedIn: ['bread', 'bread/bake'],
          competencies: [competency('light-the-oven', 'do')],
        },
        kneading,
      ],
    },
  );

const toolReasons = (role: string) =>
  deriveProfile<string>(bakery(), role).competencies.flatMap(({ competency: { id }, because }) =>
    because.flatMap((reason) =>
      reason.kind === 'tool' ? [`${id}: ${reason.tool} ${reason.level} ${reason.text}`] : [],
    ),
  );

const OVEN = ['use-oven-limits', 'use-oven-read', 'use-oven-act', 'light-the-oven'];
const SCALE = ['use-scale-limits', 'use-scale-read', 'use-scale-act'];

test('a tool asks its competencies of who does a step with it, once for each step, and of nobody else’s steps', () => {
  expect(toolReasons('baker')).toEqual([
    ...OVEN.flatMap((id) => [
      `${id}: oven 3 responsible for bread/knead, which is performed with Oven`,
      // The baker alone kneads, and so answers for it; the master answers for the baking.
      `${id}: oven 3 accountable for bread/knead, which is performed with Oven`,
      `${id}: oven 2 responsible for bread/bake, which is performed with Oven`,
    ]),
    ...SCALE.flatMap((id) => [
      `${id}: scale 3 responsible for bread/knead, which is performed with Scale`,
      `${id}: scale 3 accountable for bread/knead, which is performed with Scale`,
    ]),
  ]);
});

test('who answers for the step needs them too; who is asked needs to know them; who is told needs none', () => {
  expect(toolReasons('master')).toEqual(
    OVEN.map((id) => `${id}: oven 3 accountable for bread/bake, which is performed with Oven`),
  );
  expect(toolReasons('friend')).toEqual([
    'use-oven-limits: oven 2 consulted for bread/bake, which is performed with Oven',
  ]);
  expect(toolReasons('guest')).toEqual([]);
  expect(toolReasons('robot')).toEqual([]);
});

test('a role needs a competency at the highest level for which it has a reason, whichever comes last', () => {
  const { competencies } = deriveProfile<string>(bakery(), 'baker');
  expect(competencies.find(({ competency: { id } }) => id === 'light-the-oven')).toMatchObject({
    level: 3,
    because: [{ level: 3 }, { level: 3 }, { level: 2 }],
  });
});
