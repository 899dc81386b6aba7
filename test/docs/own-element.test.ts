import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkModel, formatModel, InputError, models, parseModelText, processOf } from 'work-elements';

const page = readFileSync(new URL('../../docs/command-line.md', import.meta.url), 'utf8');
const [, elements = ''] = /```yaml\n(elements:\n[\s\S]*?)```/.exec(page) ?? [];

const school = `id: hill
title: Hill
roles:
  - id: guide
    title: Guide
    actors: [onsite-educator]
    responsible: [home-visit, ${processOf(models.singleTeacher)
      .elements.map(({ id }) => id)
      .join(', ')}]
`;

test('the element of its own on the page of the command line is one that a model can have', () => {
  const model = parseModelText(`${school}${elements}`);
  expect(model.elements.map(({ id, steps }) => `${id}: ${steps.map((step) => step.id).join()}`)).toEqual([
    'home-visit: plan,visit',
  ]);
  expect(checkModel(model).filter(({ message }) => message.includes('home-visit'))).toEqual([]);
  expect(parseModelText(formatModel(model))).toEqual(model);
});

test('an element without its states is told what they look like', () => {
  const without = elements.replace(/ {4}machine:\n[\s\S]*?(?= {4}steps:)/, '');
  expect(() => parseModelText(`${school}${without}`)).toThrow(InputError);
  expect(() => parseModelText(`${school}${without}`)).toThrow(
    'missing; expected its states and what leads from one to another, such as { initial: plan, states: { plan: { ' +
      'on: { planned: over } }, over: { type: final } } }',
  );
});
