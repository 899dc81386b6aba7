import { expect, test } from 'vitest';
import { defineModel, processOf, toMermaid } from '../../src/index.js';

const DIRECTIONS = /[\u202a-\u202e\u2066-\u2069]/u;
const TOWER = /\p{M}{7}/u;

test('a title neither turns the text of a diagram around nor covers the lines above', () => {
  const title = (each: string): string => `\u202e${each}\u2066 a${'\u0301'.repeat(30)}`;
  const model = defineModel({
    id: 'turned',
    title: title('Model'),
    roles: [
      { id: 'one', title: title('One'), actors: ['onsite-educator'], responsible: ['odd', 'assess-progress'] },
      { id: 'learner', title: 'Learner עברית', actors: ['learner'], responsible: ['experience-activities'] },
    ],
    elements: [
      {
        id: 'odd',
        title: title('Odd'),
        machine: { initial: 'end', states: { end: { on: { done: 'over' } }, over: { type: 'final' } } },
        steps: [{ id: 'end', title: title('End'), produces: ['evidence'] }],
      },
    ],
  });
  const process = processOf(model);
  const odd = process.elements.find(({ id }) => id === 'odd');
  if (odd === undefined) throw new Error('the process has the element of the model');
  const drawn = [toMermaid(model), toMermaid(model, { steps: true }), toMermaid(process), toMermaid(odd)];
  for (const [index, text] of drawn.entries()) {
    expect(text).toMatch(index === 3 ? /End/ : /One|Odd/);
    expect(text).not.toMatch(DIRECTIONS);
    expect(text).not.toMatch(TOWER);
  }
  expect(drawn[0]).toContain('Learner עברית');
});
