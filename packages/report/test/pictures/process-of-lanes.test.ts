import { describe, expect, test } from 'vitest';
import { InputError, learningProcess, models, type Process, processOf } from 'work-elements';
import { processSvg } from '../../src/index.js';
import { largeModel } from '../support/large-model.js';

test('lanes by role without a model are refused by the name of the option', () => {
  // @ts-expect-error nobody who writes TypeScript could leave the model out
  expect(() => processSvg(learningProcess, { lanes: 'role' })).toThrow(/model: expected the model/);
  // @ts-expect-error nor pass a list
  expect(() => processSvg(learningProcess, [])).toThrow(InputError);
});

describe('the process of lanes by role', () => {
  const model = models.validator;

  test('accept an equal process, whoever made it', () => {
    const ownProcess = processOf(model);
    const copy: Process = JSON.parse(JSON.stringify(ownProcess));
    const [first, ...others] = copy.elements;
    if (first === undefined) throw new Error('the process has elements');
    const { id, ...rest } = first;
    const reordered = { ...copy, elements: [{ ...rest, id }, ...others] };
    const expected = processSvg(ownProcess, { lanes: 'role', model });
    expect(() => processSvg(copy)).toThrow('process.elements[0]: expected a work element with its machine');
    expect(processSvg(copy, { lanes: 'role', model })).toBe(expected);
    expect(processSvg(reordered, { lanes: 'role', model })).toBe(expected);
  });

  test('refuse a process that is not the model’s, and say where it differs', () => {
    const fewer = { ...learningProcess, routes: learningProcess.routes.slice(1) };
    const renamed = {
      ...learningProcess,
      elements: learningProcess.elements.map((element) =>
        element.id === 'recommend' ? { ...element, title: 'Advise' } : element,
      ),
    };
    for (const [process, path] of [
      [fewer, 'process.routes'],
      [renamed, 'process.elements'],
      [processOf(largeModel()), 'process.elements'],
    ] as const) {
      const drawn = (): string => processSvg(process, { lanes: 'role', model });
      expect(drawn).toThrow(InputError);
      expect(drawn).toThrow(path);
      expect(drawn).toThrow('processOf(model)');
    }
  });
});
