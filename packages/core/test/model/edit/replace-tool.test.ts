import { expect, test } from 'vitest';
import { replaceTool } from '../../../src/index.js';
import { bakery } from '../support/bake-and-sell.js';
import { placesOf, refusal } from '../support/refusal.js';

const tool = (id: string, usedIn: readonly string[]) => ({
  id,
  title: id,
  kind: 'dashboard',
  usedIn,
  competencies: [{ id: `${id}-use`, kind: 'know', statement: 'Knows it.', areas: ['information-technology'] }],
});
const tools = [tool('scale', ['bake/mix']), tool('till', ['sell', 'bake/look']), tool('list', [])];
const school = bakery({ baker: { responsible: ['bake', 'sell'] } }, { tools });
const by = { id: 'robot', title: 'the robot', kind: 'analytics' } as const;

test('a tool is replaced at its place, for the same work, with what the new one asks for', () => {
  const competencies = [
    {
      id: 'watches',
      kind: 'do',
      statement: 'Watches it.',
      areas: ['information-technology', 'delivery-and-operations'],
      steps: ['mix', 'heat'],
      holders: ['learner', 'family'],
    },
    { id: 'starts', kind: 'know-how', statement: 'Starts it.', areas: ['information-technology'] },
  ] as const;
  for (const [index, { id, usedIn }] of tools.entries()) {
    const { model } = replaceTool(school, { tool: id, by: { ...by, competencies } });
    expect(model.tools).toEqual(school.tools.with(index, { ...by, usedIn, competencies }));
  }
});

test('a tool of which nothing more is said asks for nothing more than its kind does', () => {
  expect(replaceTool(school, { tool: 'scale', by }).model.tools[0]).toEqual({
    ...by,
    usedIn: ['bake/mix'],
    competencies: [],
  });
});

test('a tool that the model does not have is refused, as is one that is none', () => {
  const unknown = refusal(() => replaceTool(school, { tool: 'scala', by }));
  expect(unknown.what).toBe('replaceTool');
  expect(placesOf(unknown)).toEqual(['tool unknown-tool']);
  expect(unknown.issues[0]?.message).toMatch(/"scala".*"bakery".*"scale"/);
  const none = refusal(() => replaceTool(school, { tool: 'scale', by: { ...by, usedIn: [] } } as never));
  expect(none.what).toBe('replaceTool');
  expect(none.issues.map(({ path }) => path)).toEqual(['by.usedIn']);
});
