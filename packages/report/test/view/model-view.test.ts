import { describe, expect, test } from 'vitest';
import {
  defineModel,
  type ImplementationModel,
  ModelError,
  models,
  parseModel,
  processOf,
  safeParseModel,
} from 'work-elements';
import { modelComparisonHtml, modelHtml, personHtml, processSvg, teamHtml } from '../../src/index.js';
import { languageOf } from '../../src/language/language.js';
import { modelView } from '../../src/view/model-view.js';

const person = { id: 'p1', name: 'P.', evidence: [{ kind: 'implementation' as const }] };
const data = {
  id: 'tiny',
  title: 'Tiny',
  summary: 'One role.',
  roles: [{ id: 'teacher', title: 'Teacher', actors: ['onsite-educator'], responsible: ['assess-progress'] }],
};

/** The parsed model, or a ready one if it is invalid. */
const readable = (model: ImplementationModel): ImplementationModel => {
  const read = safeParseModel(model);
  return read.success ? read.data : models.validator;
};

const ways = {
  modelHtml: (model: ImplementationModel) => modelHtml(model),
  'modelHtml without names': (model: ImplementationModel) => modelHtml(model, { names: false }),
  'modelHtml as a form': (model: ImplementationModel) => modelHtml(model, { detail: 'do', locale: 'es' }),
  modelComparisonHtml: (model: ImplementationModel) => modelComparisonHtml([model, models.validator]),
  'modelComparisonHtml of three': (model: ImplementationModel) =>
    modelComparisonHtml([models.flexBlend, models.validator, model]),
  teamHtml: (model: ImplementationModel) => teamHtml([person], model),
  personHtml: (model: ImplementationModel) => personHtml(person, model),
  processSvg: (model: ImplementationModel) => processSvg(processOf(readable(model)), { lanes: 'role', model }),
};

/** The chart library numbers its classes across charts. */
const unnumbered = (page: string): string => page.replaceAll(/\bzr\d+-[\w-]+/g, 'zr');

test('what is no data is named as English does', () => {
  const nothing: ImplementationModel = Object({}).nothing;
  expect(() => modelHtml(nothing)).toThrow('expected plain data, found undefined');
  const made: ImplementationModel = Object(() => data);
  expect(() => modelHtml(made)).toThrow('expected plain data, found a function');
});

test('roles, elements and steps of one title are told apart', () => {
  const [first, second] = ['one', 'two'].map((id) => ({
    id,
    title: 'Same work',
    machine: { initial: 'do', states: { do: { on: { done: 'again' } }, again: { on: { done: 'do' } } } },
    steps: [
      { id: 'do', title: 'Same step' },
      { id: 'again', title: 'Same step' },
    ],
  }));
  if (first === undefined || second === undefined) throw new Error('there are two');
  const view = modelView(
    defineModel({
      id: 'twins',
      title: 'Twins',
      roles: ['a', 'b'].map((id) => ({
        id,
        title: 'Same role',
        actors: ['onsite-educator' as const],
        responsible: ['one', 'two'],
      })),
      process: { elements: [first, second], routes: [] },
    }),
    languageOf({}),
  );
  expect(view.roles.map(({ title }) => title)).toEqual(['Same role (1)', 'Same role (2)']);
  expect(['one', 'two'].map(view.element)).toEqual(['Same work (1)', 'Same work (2)']);
  expect(['do', 'again'].map((step) => view.step('two', step))).toEqual(['Same step (1)', 'Same step (2)']);
});

describe.each(Object.entries(ways))('%s', (_, draw) => {
  test('reads a plain model as core does', () => {
    const plain: ImplementationModel = JSON.parse(JSON.stringify(data));
    expect(unnumbered(draw(plain))).toBe(unnumbered(draw(parseModel(data))));
  });

  test.each([
    ['no object', 'null'],
    ['nothing', '{}'],
    ['no actors', '{"id":"a","title":"A","summary":"","roles":[{"id":"b","title":"B"}]}'],
    ['no roles', '{"id":"a","title":"A","summary":""}'],
    ['an unknown element', JSON.stringify(data).replace('assess-progress', 'asess-progress')],
  ])('refuses %s as core does', (_what, text) => {
    const plain: ImplementationModel = JSON.parse(text);
    expect(() => draw(plain)).toThrow(ModelError);
  });
});
